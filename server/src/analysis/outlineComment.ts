import type { OffsetRange } from '../syntax/nodes';

/** A draft whose 提纲 is a file of its own says so in a comment: `<!-- jianggao-outline 提纲.txt -->`. */
export interface OutlineComment {
  /** The file, as the writer named it. */
  readonly name: string;
  /** The whole comment. */
  readonly range: OffsetRange;
}

const OPENING = '<!--';
const CLOSING = '-->';
const WORD = 'jianggao-outline';

/** As far into a draft the comment may stand. */
const HEAD = 4000;

/** The first such comment, which stands on one line. O(1): only the head of a draft is looked at, and once. */
export function outlineComment(source: string): OutlineComment | undefined {
  const head = source.slice(0, HEAD);
  let close = -1;
  for (let open = head.indexOf(OPENING); open >= 0; open = head.indexOf(OPENING, open + OPENING.length)) {
    const start = open + OPENING.length;
    if (close < start) close = head.indexOf(CLOSING, start);
    if (close < 0) return undefined;
    const next = head.indexOf(OPENING, start);
    // An opening within a comment begins it anew.
    if (next >= 0 && next < close) continue;
    const words = head.slice(start, close).trim();
    const name = words.slice(WORD.length);
    if (words.startsWith(WORD) && /^\s/.test(name) && name.trim() !== '' && !/[\r\n]/.test(name.trim()))
      return { name: name.trim(), range: { start: open, end: close + CLOSING.length } };
  }
  return undefined;
}
