import { isDateLine, isNumberAlone, isSalutationLine, isTitleLine } from './lineKinds';
import { isBlank, type Line, type LineSpan } from './lines';
import { isOmissionLine } from './omissions';
import { entryOf } from './returning';
import type { Heading } from '../nodes';

const OUTLINE_LABEL =
  /^[#*\s【[（(《]*(?:目\s*录(?:\s*[/／、]\s*提\s*纲)?|提\s*纲(?:\s*[/／、]\s*目\s*录)?|[\u4e00-\u9fff]{1,4}(?:提纲|提要|目录)|大\s*纲|内容提要|提要)[\s】\]）)》*]*(?:[（(【[](?:初稿|草稿|送审稿|讨论稿|修改稿|征求意见稿|审定稿|定稿|第[一二三四五]稿)[）)】\]][\s》*]*)?[:：]?[\s….。]*$/;

/** Whether a line is the label of an outline: 目录, 提纲, 【目录】, 提纲（送审稿）, 目录/提纲:…… */
export function isOutlineLabel(line: Pick<Line, 'text'>): boolean {
  return line.text.length <= 24 && OUTLINE_LABEL.test(line.text);
}

/** 在……会上的讲话（提纲）, 在……会上的讲话提纲: a title that says so too, where a body follows the entries. */
const TITLED_OUTLINE =
  /[（(【[]\s*(?:讲话|发言|汇报)?(?:提纲|目录|提要)\s*[）)】\]]$|(?:讲话|发言|汇报|报告|讲稿|授课|致辞)提纲$/;

/** 提纲：一、……；二、……: the entries follow the label in its line. */
const INLINE_OUTLINE =
  /^[#*\s【[（(《]*(?:[^，。；：:【[（(]{0,8}(?=提纲|提要))?(?:目\s*录|提\s*纲|(?:讲话|发言|报告|汇报|内容)?(?:提纲|提要)|(?:讲话|发言|报告|汇报)要点|(?<=[【[])要点(?=[】\]]))(?:[\s】\]）)》*]*[:：]|(?<=^[【[].*)[】\]])\s*(?=\S)/;
const ENTRY_NUMBER = /(?:^|[\s；;，,。：:])(?:[（(]?(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})[）)]?[、.．）)]|[①-⑳])/g;

const MOST_WRAPPED = 8;

/** The last line of an outline that runs on in the line of its label; undefined where it does not. */
function inlineOutlineEnd(lines: readonly Line[], line: Line): number | undefined {
  const label = INLINE_OUTLINE.exec(line.text);
  if (!label) return undefined;
  let last = line.index;
  let words = line.text.slice(label[0].length);
  while (!/[。；;]$/.test(words) && last - line.index < MOST_WRAPPED) {
    const next = lines[last + 1];
    if (!next || isBlank(next) || next.form || next.aside || isTitleLine(next) || isSalutationLine(next)) break;
    words += next.text;
    last++;
  }
  return (words.match(ENTRY_NUMBER) ?? []).length >= 2 ? last : undefined;
}

export interface FoundOutline {
  readonly span: LineSpan;
  readonly entriesFrom: number;
  /** `top`: nothing but front matter stands before it; `within`: the speech gives it; `end`: it is an annex. */
  readonly place: 'top' | 'within' | 'end';
  /** Its entries, where none of them has a number. */
  readonly entries?: readonly Heading[];
  /** Whether a sentence says them, in words of its own. */
  readonly isTold?: boolean;
}

/** The outline (目录, 提纲) that a label shows: the entries below or behind it. O(lines). */
export function findLabelled(lines: readonly Line[]): FoundOutline | undefined {
  let prose = 0;
  let numbered = false;
  for (const line of lines) {
    if (isBlank(line) || line.aside) continue;
    const inlineEnd = prose === 0 && !numbered ? inlineOutlineEnd(lines, line) : undefined;
    const place = prose === 0 ? 'top' : 'within';
    numbered ||= line.form?.strength === 'strong';
    if (inlineEnd !== undefined)
      return { span: { first: line.index, last: inlineEnd }, entriesFrom: line.index, place };
    const labelled = isOutlineLabel(line);
    const titled = !labelled && line.text.length <= 60 && TITLED_OUTLINE.test(line.text);
    if (labelled || titled) {
      const end = outlineEnd(lines, line.index + 1);
      if (end !== undefined && (!titled || beginsAnew(lines, line.index + 1, end)))
        return { span: { first: line.index, last: end }, entriesFrom: line.index + 1, place };
    }
    if (line.text.length > 40 && /。/.test(line.text)) prose++;
    if (prose > 3) return undefined;
  }
  return undefined;
}

/** Whether the numbers of the lines up to `end` begin anew below them: there is a body. */
function beginsAnew(lines: readonly Line[], from: number, end: number): boolean {
  const first = lines.slice(from, end + 1).find(({ form }) => form)?.form;
  return lines
    .slice(end + 1)
    .some(({ form }) => first !== undefined && form?.style === first.style && form.ordinal === first.ordinal);
}

/** The last line of the outline that begins at `from`: entries and their wrapped tails, up to what is none. */
export function outlineEnd(lines: readonly Line[], from: number): number | undefined {
  let last: number | undefined;
  let entries = 0;
  let opening: Line | undefined;
  let blankBefore = false;
  let firstWords = '';
  let areAlone = false;
  const said = new Set<string>();
  let lastFirst: number | undefined;
  for (let index = from; index < lines.length; index++) {
    const line = lines[index] as Line;
    if (isBlank(line) || line.aside) {
      blankBefore = entries > 0;
      continue;
    }
    const { words } = entryOf(line);
    // What was said comes back; an entry but the first that stands twice is one listed twice, where the first comes back further down.
    if (
      entries >= 2 &&
      (said.has(words) || (blankBefore && words === firstWords && line.form?.ordinal === opening?.form?.ordinal)) &&
      (words === firstWords || index >= (lastFirst ??= lastWith(firstWords, lines)))
    )
      break;
    if (line.form) {
      if (isProse(line) || (blankBefore && line.form.strength !== 'strong')) break;
      if (opening && restartsOutline(line, opening, lines, from, entries)) break;
      if (!opening) firstWords = words;
      if (!opening) areAlone = isNumberAlone(line);
      opening ??= line;
      if (line.form.style === opening.form?.style && words.length >= SHORTEST) said.add(words);
      entries++;
      last = index;
    } else if (entries === 0) {
      if (index > from + 2 || line.text.length > 30) return undefined;
    } else if (!blankBefore && areAlone && isNumberAlone(lines[index - 1])) {
      if (entries === 1) firstWords = words;
      if (words.length >= SHORTEST) said.add(words);
      last = index;
    } else if (!blankBefore && opening?.form?.style.variantIs === 'path' && BARE_ENTRY.test(line.text)) {
      last = index;
    } else if (!blankBefore && isUnnumberedEntry(line)) {
      // It is the outline's where a number of the outline follows.
      continue;
    } else if (blankBefore || isOmissionLine(line) || !isEntryTail(lines, index, opening?.form)) {
      break;
    } else {
      last = index;
    }
    blankBefore = false;
  }
  return entries >= 2 ? last : undefined;
}

/** The last numbered line with some words; -1 where none has them. O(lines). */
function lastWith(words: string, lines: readonly Line[]): number {
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index];
    if (line?.form && !line.aside && entryOf(line).words === words) return index;
  }
  return -1;
}

/** 2 问题, over 2.1. */
const BARE_ENTRY = /^[0-9]{1,2}[ \u3000]{1,4}[^\s0-9]/;

/** ——房屋, ● 房屋, or set in alone: an entry below another that has no number of its own. */
const isUnnumberedEntry = (line: Line): boolean =>
  (/^(?:——|—|–)/.test(line.text) || line.opening.trim() !== '' || line.indent >= 2) &&
  line.text.length <= 30 &&
  !/[。！？；]/.test(line.text) &&
  !(isTitleLine(line) || isSalutationLine(line) || isDateLine(line) || isOmissionLine(line));

/** Shorter words may well stand twice. */
const SHORTEST = 3;

const isProse = (line: Line): boolean => line.text.length > 60 && /。./.test(line.text);

/**
 * The body begins when the outline's first number comes again at its own level. Where that is no 1 (one writer's part, or the
 * first was mistyped), when its words come again, or a 1.
 */
function restartsOutline(
  line: Line,
  { form: first, nesting }: Line,
  lines: readonly Line[],
  from: number,
  entries: number,
): boolean {
  if (!line.form || !first || line.form.style !== first.style || entries < 2) return false;
  // Entries of a second level count from 1 under each of the first.
  if (line.nesting.list > nesting.list) return false;
  // 2.1 begins below 2 as 1.1 did below 1.
  if (first.style.variantIs === 'path' && line.form.variant !== first.variant) return false;
  if (line.form.ordinal === 1 && first.style.family !== 'spoken')
    return first.ordinal > 1 || first.style.rank !== undefined || opensAlike(line, lines, from);
  return line.form.ordinal === first.ordinal && opensAlike(line, lines, from);
}

function opensAlike(line: Line, lines: readonly Line[], from: number): boolean {
  // Among the first lines; a copy of all from there on, for each line that is asked, took half the time of a draft of such lines.
  let at = from;
  while (at < lines.length && !lines[at]?.form) at++;
  const opening = lines[at];
  if (!opening) return false;
  const { words } = entryOf(opening);
  // 第一，形势怎么看； comes back as 第一，形势怎么看。形势很好。
  const comesBack = words.length >= SHORTEST && entryOf(line).words.startsWith(words);
  return comesBack || opening.text.slice(0, 8) === line.text.slice(0, 8);
}

/** The rest of an entry that a hard wrap broke: not front matter, and another entry or nothing follows it. */
function isEntryTail(lines: readonly Line[], index: number, first: Line['form']): boolean {
  const line = lines[index] as Line;
  if (
    line.heading > 0 ||
    line.text.length > 60 ||
    isTitleLine(line) ||
    isSalutationLine(line) ||
    isDateLine(line) ||
    isSentence(line)
  )
    return false;
  const next = lines[index + 1];
  if (!next || isBlank(next) || !next.form) return false;
  return !(
    first &&
    next.form.style === first.style &&
    next.form.ordinal === first.ordinal &&
    first.style.rank !== undefined
  );
}

const isSentence = (line: Line): boolean => /[。！？]$/.test(line.text) && line.text.length > 20;
