import { isBlank, type Line } from './lines';

/**
 * ① 数据为一般情况。 below a line that is drawn at the foot of a page, or right above its number, where the text has the sign behind its words (五到十年①): a note to it,
 * and no point. Notes are none of the draft's text, as page numbers are.
 */

const DRAWN = /^[—–－_＿─-]{4,}$/;
const SIGN = /^[①-⑳]/;
/** Behind words or their mark, where no list of points would have it. */
const REFERENCE = /[\u4e00-\u9fff0-9”’）)》]([①-⑳])/g;

/** The same lines, footnotes as what is no text. O(text of the lines, where one is drawn or has the number of a page). */
export function withFootnotes(lines: readonly Line[]): readonly Line[] {
  const notes = new Set<number>();
  let referred: Set<string> | undefined;
  for (const { index, text, opening, isPageNumber } of lines) {
    const step = DRAWN.test((opening + text).trim()) ? 1 : isPageNumber ? -1 : 0;
    if (step === 0) continue;
    for (let at = index + step; isNote(lines[at], (referred ??= referencesIn(lines))); at += step) notes.add(at);
  }
  if (notes.size === 0) return lines;
  return lines.map((line) => (notes.has(line.index) ? { ...line, aside: true, form: undefined } : line));
}

function isNote(line: Line | undefined, referred: ReadonlySet<string>): boolean {
  if (line === undefined || isBlank(line)) return false;
  const sign = SIGN.exec(line.text)?.[0];
  return sign !== undefined && referred.has(sign);
}

const referencesIn = (lines: readonly Line[]): Set<string> =>
  new Set(lines.flatMap(({ text }) => [...text.matchAll(REFERENCE)].map(([, sign = '']) => sign)));
