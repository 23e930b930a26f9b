/** Numbers of two levels (3.1) that name the part in which they stand. */

/** As many parts at most are lost in one place; more are another draft's. */
export const MOST_LOST = 3;

/** 3. of 3.1: a path of one number. */
const PART = /^([0-9]{1,2})[.．]$/;

/** The part that a path of one number names; 0 for any other path. */
export const partOf = (path: string): number => Number(PART.exec(path)?.[1] ?? 0);
