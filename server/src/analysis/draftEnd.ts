/** Blank characters that may end a draft. */
const LONGEST_BLANK = 200;

/**
 * Whether nothing but blanks follows in the draft: the writer may still be at what stands before, so that it is not yet judged as
 * what is left as it is. O(1).
 */
export const endsDraft = (source: string, offset: number): boolean =>
  !/\S/.test(source.slice(offset, offset + LONGEST_BLANK));
