import { isBlank, type Line } from './lines';

const DRAWN = /^[—–－_＿─-]{4,}$/;
const SIGN = /^[①-⑳]/;
/** Behind words, and before a stop: 五到十年①。; where points run on, words follow (①学习②检查). */
const REFERENCE = /[\u4e00-\u9fff0-9”’）)》]([①-⑳])(?=[。，；、：！？”’）)》\s]|$)/g;

/**
 * The same lines, with footnotes as what is no text: ① 数据为一般情况。 below a line that is drawn at the foot of a page, or right above its
 * number, where the text has the sign behind its words. They end their page, or the draft. O(text of the lines, where one is drawn or is
 * the number of a page).
 */
export function withFootnotes(lines: readonly Line[]): readonly Line[] {
  const notes = new Set<number>();
  let referred: Set<string> | undefined;
  for (const { index, text, opening, isPageNumber } of lines) {
    const step = isPageNumber ? -1 : isDrawn(opening, text) ? 1 : 0;
    if (step === 0) continue;
    let end = index + step;
    while (isNote(lines[end], (referred ??= referencesIn(lines)))) end += step;
    if (step < 0 || endsPage(lines[end])) for (let at = index + step; at !== end; at += step) notes.add(at);
  }
  if (notes.size === 0) return lines;
  return lines.map((line) => (notes.has(line.index) ? { ...line, aside: true, form: undefined } : line));
}

/** A drawn line; hardly a line begins as one, so that few are put together to be asked. */
const isDrawn = (opening: string, text: string): boolean =>
  STROKES.includes(text.charAt(0)) && DRAWN.test((opening + text).trim());

const STROKES = '—–－_＿─-';

/** 社区大讲堂　第2页, as the foot of a page has it. */
const FOOT = /第\s?[0-9]{1,4}\s?页/;

const endsPage = (line: Line | undefined): boolean =>
  line === undefined || isBlank(line) || line.isPageNumber || FOOT.test(line.text);

function isNote(line: Line | undefined, referred: ReadonlySet<string>): boolean {
  if (line === undefined || isBlank(line)) return false;
  const sign = SIGN.exec(line.text)?.[0];
  return sign !== undefined && referred.has(sign);
}

const referencesIn = (lines: readonly Line[]): Set<string> =>
  new Set(lines.flatMap(({ text }) => [...text.matchAll(REFERENCE)].map(([, sign = '']) => sign)));
