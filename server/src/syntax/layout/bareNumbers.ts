import { form, type Form } from '../forms/form';
import { isBlank, type Line } from './lines';

/** The variant of a number that nothing but a space parts from its words: 1 范围, over 1.1 用途. */
export const BARE = ' ';

/** 1 草料, and no 3 个问题. */
const BARE_LINE =
  /^(?!0[ \u3000])([0-9]{1,2})[ \u3000]{1,4}(?=[\u4e00-\u9fff])(?![条项点号岁届万亿千百元人名户亩斤吨台件次])/;
/** Longer lines, and those with marks, are no headings. */
const LONGEST = 24;
/** As many in a row show that the draft counts so. */
const FEWEST = 3;

/** 2 月 14 日活动方案, 3 分钟读懂医保: a figure; 2 月度计划 and 3 个人体会 are numbered. */
const MEASURED =
  /^[ \u3000]{1,4}(?:月(?![度报末])|年(?![度会报底])|日(?![常报程])|天(?![气])|周(?![边期报会])|个(?![人体别性])|分钟|小时|公里|岁|届)/;

/** A number that nothing but a space parts from its words, at the head of a line. O(1). */
export function bareForm(text: string): Form | undefined {
  const match = /^([\s*_]{0,8})(?!0[ \u3000])([0-9]{1,2})(?=[ \u3000]{1,4}[^\s0-9])/.exec(text);
  const [, lead = '', numeral = ''] = match ?? [];
  if (!match || MEASURED.test(text.slice(match[0].length))) return undefined;
  const end = lead.length + numeral.length;
  return form('arabic', Number(numeral), lead.length, lead.length, end, end, 'strong', BARE);
}

/**
 * 1 草料 ↵ 去年够用。 ↵ 2 圈舍 …: short lines that count on from 1, one of them lost at the most in one place, with prose below each but the
 * last (or 2.1), or again as they stand in a 提纲 above. Rows of a table and of names have neither. The lines, with such numbers. O(lines).
 */
export function withBareNumbers(lines: readonly Line[]): readonly Line[] {
  const runs = runsIn(lines.filter(isBare));
  const shown = runs.filter((run) => run.length >= FEWEST && isHeading(run, lines));
  const words = new Set(shown.flat().map(({ text }) => text));
  const listed = runs.filter(
    (run) => run.length >= FEWEST && run.filter(({ text }) => words.has(text)).length * 2 > run.length,
  );
  const heads = new Set([...shown, ...listed].flat().map(({ index }) => index));
  return heads.size === 0
    ? lines
    : lines.map((line) => (heads.has(line.index) ? { ...line, form: bareForm(line.text) } : line));
}

const isBare = ({ text, form, aside }: Line): boolean =>
  !form &&
  !aside &&
  text.length <= LONGEST &&
  BARE_LINE.test(text) &&
  !/[。；！？，,;：:]/.test(text) &&
  bareForm(text) !== undefined;

const numberOf = ({ text }: Line): number => Number(BARE_LINE.exec(text)?.[1] ?? NaN);

/** Rows that begin at 1 and go on, each number the next or the one after. */
function runsIn(bare: readonly Line[]): Line[][] {
  const runs: Line[][] = [];
  for (const line of bare) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    const step = last ? numberOf(line) - numberOf(last) : 0;
    if (numberOf(line) === 1) runs.push([line]);
    else if (run && step >= 1 && step <= 2) run.push(line);
    else if (run) runs.push([]);
  }
  return runs;
}

/** Whether all are headings of Markdown, or a sentence stands below each but the last, or its first part: 2.1 below 2. */
const isHeading = (run: readonly Line[], lines: readonly Line[]): boolean =>
  run.every(({ heading }) => heading > 0) ||
  run.slice(0, -1).every((head) => {
    const below = lines.slice(head.index + 1, head.index + 4).find((line) => !isBlank(line));
    if (!below || isBare(below)) return false;
    return /[。！？；：]/.test(below.text) || below.text.startsWith(`${numberOf(head)}.1`);
  });
