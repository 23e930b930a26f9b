import { PADDED } from '../forms/arabicNumbers';
import { isHardStop, isSentenceStop } from '../text/characters';
import { isBlank, lastSign, type Line } from './lines';
import { hasStop } from './wrapping';

/** Lines that are but the number of a page, as a PDF or a scan leaves them between the lines of a paragraph. */

const SIGN = '[—–－\\-_~～·•.．*|｜]';
const FIGURES = '[0-9０-９]{1,4}';
const PAGE = new RegExp(
  [
    // — 1 —, - 2 -, .19.
    `${SIGN}{1,3}\\s{0,4}${FIGURES}\\s{0,4}${SIGN}{1,3}`,
    // 第 3 页, 第3页 共12页
    `第\\s{0,2}(?:${FIGURES}|[一二三四五六七八九十百]{1,5})\\s{0,2}页(?:\\s{0,2}[,，/／、]?\\s{0,2}共\\s{0,2}${FIGURES}\\s{0,2}页)?`,
    `共\\s{0,2}${FIGURES}\\s{0,2}页\\s{0,2}[,，/／、]?\\s{0,2}第\\s{0,2}${FIGURES}\\s{0,2}页`,
    // 3/12, Page 3 of 12
    `${FIGURES}\\s{0,2}[/／]\\s{0,2}${FIGURES}`,
    `[Pp](?:age|AGE)?\\.?\\s{0,2}${FIGURES}(?:\\s{0,2}(?:of|/)\\s{0,2}${FIGURES})?`,
  ]
    .map((form) => `^${form}$`)
    .join('|'),
);
/** What all of them have: most drafts hold none, and the other is long to make ready. */
const MAY_BE_PAGE = /[0-9０-９页]/;
/** 64.: a number without words; the number of a page, unless the draft counts up to it. */
const BARE = /^([0-9]{1,3})[.．]?$/;
const LONGEST = 24;

/** The lines that are the number of a page, and those that stand beside it on each page. O(lines). */
export function pageNumbers(lines: readonly Line[]): ReadonlySet<number> {
  const numbers = bareNumbers(lines);
  return numbers.size === 0 ? numbers : new Set([...numbers, ...runningHeads(lines, numbers)]);
}

/** 江淮轴承厂工会文件汇编, above or below the number of several pages. */
function runningHeads(lines: readonly Line[], pages: ReadonlySet<number>): number[] {
  const places = new Map<string, number[]>();
  for (const page of pages)
    for (const step of [-1, 1]) {
      let index = page + step;
      while (lines[index]?.text === '') index += step;
      const line = lines[index];
      if (line === undefined || pages.has(index) || !mayBeRunningHead(line)) continue;
      places.set(line.text, [...(places.get(line.text) ?? []), index]);
    }
  return [...places.values()].filter((indexes) => indexes.length > 1).flat();
}

const mayBeRunningHead = ({ text, form, heading, inBlock }: Line): boolean =>
  form === undefined && heading === 0 && !inBlock && text.length <= LONGEST_HEAD && !/[。！？；：:]$/.test(text);

const SHORTEST_HEAD = 5;
const LONGEST_HEAD = 40;

function bareNumbers(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>(besideHeads(lines));
  const counted = new Set<number>([0]);
  for (const line of lines) {
    if (line.inBlock || line.text === '') continue;
    const words = line.text.length > LONGEST ? '' : wholeLine(line);
    const bare = BARE.exec(words)?.[1];
    if (
      (MAY_BE_PAGE.test(words) && PAGE.test(words)) ||
      (bare !== undefined && !goesOnFrom(counted, line, Number(bare)) && isApart(lines, line))
    ) {
      found.add(line.index);
    } else if (line.form?.style.id === 'arabic') counted.add(line.form.ordinal);
  }
  return found;
}

/** The bare numbers right below or above some words, each the next one, or three that ascend: the foot of each page of a PDF. O(lines). */
function besideHeads(lines: readonly Line[]): number[] {
  const beside = new Map<string, { numbers: number[]; indexes: number[] }>();
  for (const line of lines) {
    if (line.inBlock || line.text.length > 4) continue;
    const number = Number(BARE.exec(wholeLine(line))?.[1] ?? NaN);
    if (Number.isNaN(number)) continue;
    for (const step of [-1, 1]) {
      const head = lines[line.index + step];
      // 专栏 ↵ 1: a label, whose number is its own.
      if (!head || head.text.length < SHORTEST_HEAD || !mayBeRunningHead(head)) continue;
      const key = `${step} ${head.text}`;
      const pages = beside.get(key) ?? { numbers: [], indexes: [] };
      beside.set(key, pages);
      pages.numbers.push(number);
      pages.indexes.push(line.index);
    }
  }
  return [...beside.values()].filter(({ numbers }) => arePages(numbers)).flatMap(({ indexes }) => indexes);
}

function arePages(numbers: readonly number[]): boolean {
  const steps = numbers.slice(1).map((number, at) => number - (numbers[at] ?? 0));
  return steps.length > 0 && steps.every((step) => step === 1 || (step > 0 && steps.length > 1));
}

/** Whether a draft counts up to a number: 02 before 03, or before 04, since no page is numbered so. */
const goesOnFrom = (counted: ReadonlySet<number>, { form }: Line, number: number): boolean =>
  counted.has(number - 1) || (form?.variant === PADDED && counted.has(number - 2));

/** The line with what was taken for a sign of Markdown or a bullet. */
const wholeLine = ({ opening, text }: Line): string => (opening + text).trim();

/** Whether blank lines, or words that break off, stand around: a list of figures does not. */
function isApart(lines: readonly Line[], { index }: Line): boolean {
  const [before, after] = [lines[index - 1], lines[index + 1]];
  return before !== undefined && after !== undefined && isBlank(before) && isBlank(after);
}

/**
 * The lines that are passed over because a paragraph goes on behind them: page numbers, with the blank lines around them, where the
 * words before break off and no number or heading begins those behind. O(lines).
 */
export function passedOver(lines: readonly Line[]): ReadonlySet<number> {
  const passed = new Set<number>();
  for (let index = 0; index < lines.length; index++) {
    if (lines[index]?.isPageNumber !== true) continue;
    let first = index;
    while (first > 0 && isEmpty(lines[first - 1])) first--;
    let last = index;
    while (last + 1 < lines.length && isEmpty(lines[last + 1])) last++;
    const [before, after] = [lines[first - 1], lines[last + 1]];
    if (before && after && goesOn(before, after)) for (let at = first; at <= last; at++) passed.add(at);
    index = last;
  }
  return passed;
}

const isEmpty = (line: Line | undefined): boolean => line !== undefined && (isBlank(line) || line.isPageNumber);

const SHORTEST = 8;

function goesOn(before: Line, after: Line): boolean {
  if (before.aside || after.aside || before.heading > 0 || after.heading > 0) return false;
  if (after.form?.strength === 'strong' || after.form?.variant === PADDED || after.indent >= 2) return false;
  // A heading of slides, or one of their points.
  if (after.opening !== '' || (after.text.length < SHORTEST && !hasStop(after.text))) return false;
  const last = lastSign(before);
  if (isSentenceStop(last) || isHardStop(last)) return false;
  return before.text.length >= SHORTEST && (hasStop(before.text) || hasStop(after.text));
}
