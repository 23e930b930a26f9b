import { isBlank, lastSign, type Line } from './lines';
import type { FrontMatterField, Region } from './nodes';
import { isOmissionLine } from './omissions';
import type { OffsetRange } from './text';

/**
 * 部分: which lines are the outline (目录/提纲), the front matter (标题 署名 日期 说明), the salutation (称谓), the body and
 * the closing. Told from whole lines, before markers are assembled, because each region numbers for itself.
 */
export interface Layout {
  readonly outline: LineSpan | undefined;
  /** First line of the outline after its label. */
  readonly entriesFrom: number;
  readonly frontMatter: LineSpan | undefined;
  readonly fields: readonly FrontMatterField[];
  readonly salutation: LineSpan | undefined;
  readonly bodyFrom: number;
  readonly closing: LineSpan | undefined;
}

/** Lines from `first` to `last`, both within. */
export interface LineSpan {
  readonly first: number;
  readonly last: number;
}

/** O(n). */
export function readLayout(lines: readonly Line[]): Layout {
  const outline = findOutline(lines);
  const from = outline && outline.atTop ? outline.span.last + 1 : 0;
  const salutation = findSalutation(lines, from);
  const frontMatter = findFrontMatter(lines, from, salutation, outline?.span);
  let bodyFrom = from;
  if (frontMatter) bodyFrom = frontMatter.last + 1;
  if (salutation) bodyFrom = salutation.last + 1;
  return {
    outline: outline?.span,
    entriesFrom: outline?.entriesFrom ?? 0,
    frontMatter,
    fields: frontMatter ? readFields(lines, frontMatter) : [],
    salutation,
    bodyFrom,
    closing: findClosing(lines, bodyFrom),
  };
}

const OUTLINE_LABEL =
  /^[#*\s【[（(《]*(?:目\s*录(?:\s*[/／、]\s*提\s*纲)?|提\s*纲(?:\s*[/／、]\s*目\s*录)?|(?:讲话|发言|报告|汇报|写作|内容)(?:提纲|提要)|大\s*纲|内容提要|提要)[\s】\]）)》*]*[:：]?[\s….。]*$/;

/** Whether a line is the label of an outline: 目录, 提纲, 【目录】, 目录/提纲:…… */
export function isOutlineLabel(line: Line): boolean {
  return line.text.length <= 24 && OUTLINE_LABEL.test(line.text);
}

/** 在……会上的讲话（提纲）: a title that says so too, where a body follows the entries. */
const TITLED_OUTLINE = /[（(【[]\s*(?:讲话|发言|汇报)?(?:提纲|目录|提要)\s*[）)】\]]$/;
const BODY_LABEL = /^[【[（(]?\s*正\s*文\s*[】\]）)]?[:：]?$/;

/** 提纲：一、……；二、……: the entries follow the label in its line. */
const INLINE_OUTLINE =
  /^[#*\s【[（(《]*(?:目\s*录|提\s*纲|(?:讲话|发言|报告|汇报|内容)?(?:提纲|提要|要点))[\s】\]）)》*]*[:：]\s*(?=\S)/;
const ENTRY_NUMBER = /(?:^|[\s；;，,。：:])[（(]?(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})[）)]?[、.．）)]/g;

/** The last line of an outline that runs on in the line of its label; undefined where it does not. */
function inlineOutlineEnd(lines: readonly Line[], line: Line): number | undefined {
  const label = INLINE_OUTLINE.exec(line.text);
  if (!label) return undefined;
  let last = line.index;
  let words = line.text.slice(label[0].length);
  while (!/[。；;]$/.test(words)) {
    const next = lines[last + 1];
    if (!next || isBlank(next) || next.form || next.aside || isTitleLine(next) || isSalutationLine(next)) break;
    words += next.text;
    last++;
  }
  return (words.match(ENTRY_NUMBER) ?? []).length >= 2 ? last : undefined;
}

interface FoundOutline {
  readonly span: LineSpan;
  readonly entriesFrom: number;
  /** Whether nothing but front matter stands before it. */
  readonly atTop: boolean;
}

function findOutline(lines: readonly Line[]): FoundOutline | undefined {
  let prose = 0;
  for (const line of lines) {
    if (isBlank(line) || line.aside) continue;
    const inlineEnd = inlineOutlineEnd(lines, line);
    if (inlineEnd !== undefined)
      return { span: { first: line.index, last: inlineEnd }, entriesFrom: line.index, atTop: prose === 0 };
    const labelled = isOutlineLabel(line);
    const titled = !labelled && line.text.length <= 60 && TITLED_OUTLINE.test(line.text);
    if (labelled || titled) {
      const end = outlineEnd(lines, line.index + 1);
      if (end !== undefined && (!titled || beginsAnew(lines, line.index + 1, end)))
        return { span: { first: line.index, last: end }, entriesFrom: line.index + 1, atTop: prose === 0 };
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
function outlineEnd(lines: readonly Line[], from: number): number | undefined {
  let last: number | undefined;
  let entries = 0;
  let first: Line['form'];
  let blankBefore = false;
  for (let index = from; index < lines.length; index++) {
    const line = lines[index] as Line;
    if (isBlank(line) || line.aside) {
      blankBefore = entries > 0;
      continue;
    }
    if (line.form) {
      if (isProse(line) || (blankBefore && line.form.strength !== 'strong')) break;
      if (first && restartsOutline(line, first, lines, from, entries)) break;
      first ??= line.form;
      entries++;
      last = index;
    } else if (entries === 0) {
      if (index > from + 2 || line.text.length > 30) return undefined;
    } else if (blankBefore || isOmissionLine(line) || !isEntryTail(lines, index, first)) {
      break;
    } else {
      last = index;
    }
    blankBefore = false;
  }
  return entries >= 2 ? last : undefined;
}

const isProse = (line: Line): boolean => line.text.length > 60 && /。./.test(line.text);

/**
 * The body begins when the outline's first number comes again at its own level. Where that is no 1 (one writer's part, or the
 * first was mistyped), when its words come again, or a 1.
 */
function restartsOutline(
  line: Line,
  first: NonNullable<Line['form']>,
  lines: readonly Line[],
  from: number,
  entries: number,
): boolean {
  if (!line.form || line.form.style !== first.style || entries < 2 || first.style.family === 'spoken') return false;
  if (line.form.ordinal === 1)
    return first.ordinal > 1 || first.style.rank !== undefined || opensAlike(line, lines, from);
  return line.form.ordinal === first.ordinal && opensAlike(line, lines, from);
}

function opensAlike(line: Line, lines: readonly Line[], from: number): boolean {
  const opening = lines.slice(from).find((candidate) => candidate.form);
  return opening !== undefined && opening.text.slice(0, 8) === line.text.slice(0, 8);
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

const TITLE =
  /(?:讲话|讲话稿|讲稿|发言|发言稿|致辞|致词|报告|演讲|贺词|党课|动员令|表态|汇报)(?:提纲)?\s*[（(]?(?:摘要|节选|全文|摘录|要点|初稿|送审稿|讨论稿|修改稿)?[）)]?[》”]?$/;
const isTitleLine = (line: Line): boolean => line.text.length <= 60 && TITLE.test(line.text);

const DATE =
  /^[（(*\s]*(?:[0-9０-９]{2,4}|[〇○零一二三四五六七八九0O]{2,4})\s*年\s*[0-9０-９一二三四五六七八九十]{1,3}\s*月(?:\s*[0-9０-９一二三四五六七八九十]{1,3}\s*[日号])?[^。]{0,24}[）)*]?$/;
export const isDateLine = (line: Line): boolean => line.text.length <= 45 && DATE.test(line.text);

const ADDRESSED =
  /同志们|同志|朋友们|女士们|先生们|老师们|同学们|乡亲们|代表们|委员们|战友们|同事们|各位|诸位|尊敬的|敬爱的|亲爱的|来宾|领导/;
/** 同志们： 各位代表： 尊敬的…： one line of names, without a sentence. */
export function isSalutationLine(line: Line): boolean {
  const words = line.text;
  if (words.length > 60 || words.length < 3 || line.form || line.heading > 0 || line.aside) return false;
  if (!ADDRESSED.test(words) || /[。？；;]/.test(words)) return false;
  if (
    /^(?:同志们|同志|朋友们|各位[^，,。]{0,12}|女士们、先生们|尊敬的.+|亲爱的.+|老师们.+|同学们.*|.*(?:女士们|先生们|同志们|朋友们|委员们|代表们|同事们|乡亲们|战友们|同学们))[：:！!，,]?$/.test(
      words,
    )
  ) {
    return /[：:！!，,]$/.test(words) || /(?:们|同志|代表|委员|来宾|领导|嘉宾|同事|同学|乡亲)$/.test(words);
  }
  return false;
}

/** 各位老师，各位同学，: every part of the line is an address. */
function addressesSeveral(line: Line): boolean {
  const parts = line.text.replace(/[：:！!，,]$/, '').split(/[，,、]/);
  return (
    line.text.length <= 60 &&
    /[：:！!，,]$/.test(line.text) &&
    parts.length > 1 &&
    parts.every((part) => /^(?:尊敬的|敬爱的|亲爱的|各位|诸位|女士|先生|同志|朋友|老师|同学)/.test(part.trim()))
  );
}

const OPENING_LINES = 16;

/** The run of salutation lines that opens the speech, among its first lines. */
function findSalutation(lines: readonly Line[], from: number): LineSpan | undefined {
  let seen = 0;
  for (let index = from; index < lines.length && seen < OPENING_LINES; index++) {
    const line = lines[index] as Line;
    if (isBlank(line) || line.aside) continue;
    seen++;
    if (isSalutationLine(line)) return { first: index, last: endOfSalutation(lines, index) };
    if (line.form?.strength === 'strong' || (line.text.length > 80 && /。/.test(line.text))) return undefined;
  }
  return undefined;
}

function endOfSalutation(lines: readonly Line[], from: number): number {
  let last = from;
  for (let index = from + 1; index < lines.length; index++) {
    const line = lines[index] as Line;
    if (isBlank(line)) continue;
    if (!isSalutationLine(line) && !addressesSeveral(line)) break;
    last = index;
    // ： and ！ end a salutation.
    if (/[：:！!]$/.test(line.text)) break;
  }
  return last;
}

/** The lines before the salutation, or before the first prose or number where there is none. */
function findFrontMatter(
  lines: readonly Line[],
  from: number,
  salutation: LineSpan | undefined,
  outline: LineSpan | undefined,
): LineSpan | undefined {
  const stop = salutation?.first ?? lines.length;
  let first: number | undefined;
  let last: number | undefined;
  for (let index = from; index < stop; index++) {
    const line = lines[index] as Line;
    if (isBlank(line) || line.aside || isOmissionLine(line)) continue;
    if (outline && index >= outline.first && index <= outline.last) continue;
    if (line.form?.strength === 'strong' || (!salutation && !mayBeFrontMatter(line))) break;
    if (!salutation && last !== undefined && index - last > 3) break;
    first ??= index;
    last = index;
    if (!salutation && index - first > 8) break;
  }
  if (first === undefined || last === undefined) return undefined;
  return { first, last };
}

/** Without a salutation to end it, front matter is short lines that are no sentences. */
function mayBeFrontMatter(line: Line): boolean {
  return line.text.length <= 45 && !line.form && !/[。；;]/.test(line.text);
}

function readFields(lines: readonly Line[], span: LineSpan): FrontMatterField[] {
  const fields: FrontMatterField[] = [];
  for (let index = span.first; index <= span.last; index++) {
    const line = lines[index] as Line;
    if (isBlank(line) || line.aside || BODY_LABEL.test(line.text)) continue;
    fields.push({ kind: fieldKind(line, fields), range: { start: line.start, end: line.end } });
  }
  return fields;
}

function fieldKind(line: Line, before: readonly FrontMatterField[]): FrontMatterField['kind'] {
  if (isDateLine(line)) return 'date';
  if (/^[（(【[].*[）)】\]]$/.test(line.text)) return 'note';
  if (!before.some((field) => field.kind === 'title')) return 'title';
  if (isTitleLine(line) || line.text.startsWith('—') || line.heading > 0) return 'title';
  return before.some((field) => field.kind === 'date') ? 'note' : 'speaker';
}

const CLOSING =
  /^(?:(?:我的|我|今天|这次|报告|党课|发言|讲话)?.{0,8}(?:谢谢(?:大家|各位|主席|同志们)?|讲到这里|讲这些|讲这么多|讲完了|完了|散会|到此结束))|(?:谢谢大家|谢谢各位|谢谢)[！!。.]?$|^散会[。！!]?$/;

/** The last paragraphs that take leave: 谢谢大家！, and a last address to the audience before it. */
function findClosing(lines: readonly Line[], bodyFrom: number): LineSpan | undefined {
  let first: number | undefined;
  let last: number | undefined;
  for (let index = lines.length - 1; index >= bodyFrom; index--) {
    const line = lines[index] as Line;
    if (isBlank(line) || line.aside) continue;
    if (line.form?.strength === 'strong' || isOmissionLine(line)) break;
    const takesLeave = line.text.length <= 60 && CLOSING.test(line.text);
    const addresses = /^(?:同志们|各位[^，。！：]{1,10}|朋友们|女士们、先生们|最后)[，,！!：:]/.test(line.text);
    if (!takesLeave && !addresses) break;
    last ??= index;
    first = index;
    if (addresses) break;
  }
  return first === undefined || last === undefined ? undefined : { first, last };
}

/** Regions in the order of the text; the body is what no other region takes. */
export function regionsOf(
  layout: Layout,
  lines: readonly Line[],
  omissions: readonly OffsetRange[],
  length: number,
): Region[] {
  const span = (lineSpan: LineSpan): OffsetRange => ({
    start: lines[lineSpan.first]?.start ?? 0,
    end: lines[lineSpan.last]?.end ?? length,
  });
  const regions: Region[] = [];
  if (layout.outline) regions.push({ kind: 'outline', range: span(layout.outline) });
  if (layout.frontMatter) regions.push({ kind: 'frontMatter', range: span(layout.frontMatter) });
  if (layout.salutation) regions.push({ kind: 'salutation', range: span(layout.salutation) });
  const body = bodySpan(layout, lines);
  if (body) regions.push({ kind: 'body', range: span(body) });
  if (layout.closing) regions.push({ kind: 'closing', range: span(layout.closing) });
  for (const range of omissions) regions.push({ kind: 'omission', range });
  return regions.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
}

function bodySpan(layout: Layout, lines: readonly Line[]): LineSpan | undefined {
  const stop = layout.closing ? layout.closing.first - 1 : lines.length - 1;
  const words = lines.slice(layout.bodyFrom, stop + 1).filter((line) => !isBlank(line) && !line.aside);
  const first =
    words.find(
      (line) =>
        !(layout.outline && line.index >= layout.outline.first && line.index <= layout.outline.last) &&
        !isOmissionLine(line),
    ) ?? words[0];
  const last = words[words.length - 1];
  if (!first || !last || first.index > last.index) return undefined;
  return layout.outline && first.index >= layout.outline.first && first.index <= layout.outline.last
    ? undefined
    : { first: first.index, last: last.index };
}

/** Whether a line ends as a sentence does. */
export function endsSentence(line: Line): boolean {
  return /[。！？!?]/.test(lastSign(line));
}
