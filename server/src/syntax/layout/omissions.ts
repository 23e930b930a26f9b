import { countWhile } from '../text/halves';
import { isStop } from '../text/characters';
import { readLineFactOf } from '../text/kept';
import type { Omission, OffsetRange } from '../nodes';
import type { Line } from './lines';

/**
 * 省略: marks that text was left out. A mark alone on a line, one that opens or ends a line, or one spelled out:
 * `……` `（略）` `…省略743字…` `(未完`. An ellipsis in mid-line is rhetoric and none. Placeholders (××, 【待补】) say that
 * text is still to come; like omissions they explain a gap.
 */
export function findOmissions(lines: readonly Line[]): Omission[] {
  const found: Omission[] = [];
  for (const line of lines) {
    if (line.text.length === 0 || line.aside) continue;
    for (const { kind, range } of omissionsOf(line))
      found.push({ kind, range: { start: line.start + range.start, end: line.start + range.end } });
  }
  return found;
}

/** （三）至（五）略。 三、四两处从略。 */
const LEFT_OUT =
  /^[（(]?[一二三四五六七八九十0-9]{1,3}[）)]?[、.]?(?:至|到|—|－|-|～|和|、)[（(]?[一二三四五六七八九十0-9]{1,3}[）)]?[、.]?[两三四五六]?(?:部分|条|点|处|项|个问题)?(?:均|从)?(?:略|省略|略去)。?$/;

/** 第一，…；……第三，…: points left out between two. */
const BETWEEN_POINTS = /(?<=[。；！？])……(?=第?[一二三四五六七八九十]{1,3}[是要，、])/g;

/** What all of them have: most lines hold none, and to look for each took two and a half times as long. */
const MAY_LEAVE_OUT = /[….略（(【[×*]/;

/** What is left out in a line; places count from its beginning. */
const omissionsOf = readLineFactOf((words): readonly Omission[] => {
  if (!MAY_LEAVE_OUT.test(words)) return NONE;
  const found: Omission[] = [];
  const add = (kind: Omission['kind'], start: number, end: number): void => {
    found.push({ kind, range: { start, end } });
  };
  if (words.includes('略') && LEFT_OUT.test(words)) add('omission', 0, words.length);
  const leading = ellipsisEnd(words, 0);
  if (leading > 0) add('omission', 0, leading);
  if (words.indexOf('……', 1) > 0)
    for (const { index, 0: mark } of words.matchAll(BETWEEN_POINTS)) add('omission', index, index + mark.length);
  const trailing = ellipsisStart(words);
  if (trailing > leading) add('omission', trailing, words.length);
  for (const mark of findMarks(words)) add(mark.kind, mark.start, mark.end);
  return found.length === 0 ? NONE : merged(found);
});

const NONE: readonly Omission[] = [];

/** `……(…省略743字…)……` is one omission. */
function merged(found: readonly Omission[]): readonly Omission[] {
  if (found.length === 1) return found.slice();
  const result: Omission[] = [];
  for (const mark of [...found].sort((a, b) => a.range.start - b.range.start)) {
    const last = result[result.length - 1];
    if (!last || mark.range.start > last.range.end) result.push(mark);
    else {
      const range = { start: last.range.start, end: Math.max(last.range.end, mark.range.end) };
      result[result.length - 1] = { kind: last.kind === 'omission' ? mark.kind : last.kind, range };
    }
  }
  return result;
}

/** End of an ellipsis (…… or at least four dots) at `at`, else `at`. */
function ellipsisEnd(words: string, at: number): number {
  let end = at;
  while (end < words.length && '….'.includes(words.charAt(end))) end++;
  const mark = words.slice(at, end);
  return mark.includes('…') || /\.{4,}/.test(mark) ? end : at;
}

function ellipsisStart(words: string): number {
  let start = words.length;
  while (start > 0 && '….'.includes(words.charAt(start - 1))) start--;
  const mark = words.slice(start);
  return mark.includes('……') || /\.{6,}/.test(mark) ? start : -1;
}

interface Mark extends OffsetRange {
  readonly kind: Omission['kind'];
}

/** Spelled-out marks: short bracketed words with 略 or 未完, and 省略743字. One pass over the brackets. */
function findMarks(words: string): Mark[] {
  const marks: Mark[] = [];
  for (let at = words.search(/[（(【[×*]/); at >= 0 && at < words.length;) {
    const mark = markAt(words, at);
    if (mark) marks.push(mark);
    // What a run of × stands for is told at its first.
    const from = mark ? mark.end : runEnd(words, at);
    const next = words.slice(from).search(/[（(【[×*]/);
    at = next < 0 ? -1 : from + next;
  }
  return marks;
}

/** The end of equal signs from `at` on; brackets are taken one by one. */
function runEnd(words: string, at: number): number {
  const sign = words.charAt(at);
  let end = at + 1;
  if (sign === '×' || sign === '*') while (words.charAt(end) === sign) end++;
  return end;
}

const LONGEST_MARK = 60;

const isClauseEdge = (char: string): boolean => char === '' || isStop(char);

function markAt(words: string, at: number): Mark | undefined {
  const open = words.charAt(at);
  if (open === '×' || open === '*') {
    const end = runEnd(words, at);
    // 先后有××个单位 hides a number; ×× between two stops hides words.
    const hidesWords = isClauseEdge(words.charAt(at - 1)) && isClauseEdge(words.charAt(end));
    return open === '×' && end - at >= 2 && hidesWords ? { kind: 'placeholder', start: at, end } : undefined;
  }
  const window = words.slice(at + 1, at + LONGEST_MARK);
  const close = window.search(/[）)】\]]/);
  const inside = close < 0 ? window : window.slice(0, close);
  const end = close < 0 ? words.length : at + 1 + close + 1;
  if (inside.startsWith('未完') || inside.includes('待续')) return { kind: 'unfinished', start: at, end };
  if (/待补|待定|待写|此处补|空缺/.test(inside)) return { kind: 'placeholder', start: at, end };
  if (/省略|略去|删去|以下略|从略|中略|下略|上略|略$|^略/.test(inside) && !/有删节|战略|策略|简略/.test(inside)) {
    return { kind: 'omission', start: at, end };
  }
  return undefined;
}

/** Whether a line is an omission mark and nothing else. */
export const isOmissionLine = readLineFactOf((words): boolean => {
  if (words.length === 0 || words.length > 200 || !/[…略删]/.test(words)) return false;
  if (/^[….。]+$/.test(words) && words.includes('…')) return true;
  if (/^…+.*…+$/.test(words)) return true;
  return /^[（(【[]?\s*(?:……)?\s*[（(]?(?:此处|中间|以下|以上)?(?:省略|略去|删去|略|从略|下略|中略)[^。]{0,20}[）)】\]]?$/.test(
    words,
  );
});

/** Whether an omission or a placeholder begins within the range. O(log omissions). */
export function hasOmission(omissions: readonly Omission[], range: OffsetRange): boolean {
  const next = omissions[countWhile(omissions, (omission) => omission.range.start < range.start)];
  return next !== undefined && next.range.start < range.end;
}
