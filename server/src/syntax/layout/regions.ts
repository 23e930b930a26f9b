import { addressesSeveral, isBodyLabel, isDateLine, isSalutationLine, isTitleLine } from './lineKinds';
import { isBlank, type Line, type LineSpan } from './lines';
import type { FrontMatterField, Heading, Region, OffsetRange } from '../nodes';
import { isOmissionLine } from './omissions';
import { speechBehindAgenda, withoutAgenda } from './agenda';
import { findClosing } from './leave';
import { findOutline } from './outline';
import { footOf } from './pageFoot';
import { entryOf } from './returning';

/**
 * 部分: which lines are the outline (目录/提纲), the front matter (标题 署名 日期 说明), the salutation (称谓), the body and
 * the closing. Told from whole lines, before markers are assembled, because each region numbers for itself.
 */
export interface Layout {
  readonly outline: LineSpan | undefined;
  /** First line of the outline after its label. */
  readonly entriesFrom: number;
  /** Its entries, where none of them has a number. */
  readonly unnumberedEntries: readonly Heading[];
  /** Whether a sentence says these, in words of its own. */
  readonly entriesAreTold: boolean;
  readonly frontMatter: LineSpan | undefined;
  readonly fields: readonly FrontMatterField[];
  readonly salutation: LineSpan | undefined;
  readonly bodyFrom: number;
  /** Where the speech begins behind the agenda of its meeting; 0 where none stands before it. */
  readonly speechFrom: number;
  /** The line at which the speech ends: an outline may be its annex. */
  readonly stop: number;
  /** The line at which the foot of a web page begins, whose numbers are none of the draft's; the number of lines where it has none. */
  readonly foot: number;
  readonly closing: LineSpan | undefined;
}

/** O(n). */
export function readLayout(lines: readonly Line[]): Layout {
  const behind = speechBehindAgenda(lines);
  const outline = findOutline(lines) ?? (behind === undefined ? undefined : findOutline(withoutAgenda(lines, behind)));
  // An agenda whose words come back is the outline itself.
  const speechFrom = outline && outline.span.first < (behind ?? 0) ? undefined : behind;
  const from = outline?.place === 'top' ? outline.span.last + 1 : (speechFrom ?? 0);
  const salutation = findSalutation(lines, from);
  // The title may stand above the outline; then what stands below it, and is no salutation's, is the body's.
  const above =
    outline?.place === 'top' ? findFrontMatter(lines.slice(0, outline.span.first), 0, undefined, undefined) : undefined;
  const below = above && !salutation ? undefined : findFrontMatter(lines, from, salutation, outline?.span);
  const frontMatter = below ?? above;
  // What stands before the speech is the body's, too: its numbers are told.
  let bodyFrom = speechFrom === undefined ? from : 0;
  if (speechFrom === undefined && frontMatter) bodyFrom = Math.max(from, frontMatter.last + 1);
  if (speechFrom === undefined && salutation) bodyFrom = salutation.last + 1;
  const foot = outline?.place === 'end' ? lines.length : footOf(lines);
  const stop = outline?.place === 'end' ? outline.span.first : foot;
  return {
    outline: outline?.span,
    entriesFrom: outline?.entriesFrom ?? 0,
    unnumberedEntries: outline?.entries ?? [],
    entriesAreTold: outline?.isTold ?? false,
    frontMatter,
    fields: frontMatter ? readFields(lines, frontMatter) : [],
    salutation,
    bodyFrom,
    speechFrom: speechFrom ?? 0,
    stop,
    foot,
    closing: findClosing(stop < lines.length ? lines.slice(0, stop) : lines, bodyFrom),
  };
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
  const listed = new Set(outline && lines.slice(outline.first, outline.last + 1).map((line) => entryOf(line).words));
  let first: number | undefined;
  let last: number | undefined;
  for (let index = from; index < stop; index++) {
    const line = lines[index] as Line;
    if (isBlank(line) || line.aside || isOmissionLine(line)) continue;
    if (outline && index >= outline.first && index <= outline.last) continue;
    // What the outline lists is the body's.
    if (listed.size > 0 && listed.has(entryOf(line).words)) break;
    if (line.form?.strength === 'strong' || (!salutation && !mayBeFrontMatter(line)) || isBareSection(line, lines))
      break;
    if (!salutation && last !== undefined && index - last > 3) break;
    first ??= index;
    last = index;
    if (!salutation && index - first > 8) break;
  }
  if (first === undefined || last === undefined) return undefined;
  return { first, last };
}

/** How far below 1 范围 the next number of its level, or one of its own below it, is looked for, in lines. */
const SECTION_REACH = 40;

/** 1 范围, with 1.1 or 2 职责 further down. */
function isBareSection({ index, text }: Line, lines: readonly Line[]): boolean {
  const number = /^[0-9]{1,2}(?=[ \u3000])/.exec(text)?.[0];
  if (number === undefined) return false;
  const goesOn = new RegExp(`^(?:${number}[.．]1(?![0-9])|${String(Number(number) + 1)}[ \u3000]\\D)`);
  return lines.slice(index + 1, index + 1 + SECTION_REACH).some((line) => goesOn.test(line.text));
}

/** Without a salutation to end it, front matter is short lines that are no sentences. */
function mayBeFrontMatter(line: Line): boolean {
  return line.text.length <= 45 && !line.form && !/[。；;]/.test(line.text) && !OPENS_LIST.test(line.text);
}

/** 附件：1.任务表. */
const OPENS_LIST = /^[^：:]{2,8}[：:]\s*(?:[（(]?1[）)]?[.．、]?|一、|（一）)\s*\D/;

function readFields(lines: readonly Line[], span: LineSpan): FrontMatterField[] {
  const fields: FrontMatterField[] = [];
  for (let index = span.first; index <= span.last; index++) {
    const line = lines[index] as Line;
    if (isBlank(line) || line.aside || isBodyLabel(line)) continue;
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
  const stop = layout.closing ? layout.closing.first - 1 : layout.stop - 1;
  const end = Math.min(stop, lines.length - 1);
  const first = firstOfBody(layout, lines, end);
  let at = end;
  while (at >= layout.bodyFrom && !hasText(lines[at])) at--;
  const last = at >= layout.bodyFrom ? lines[at] : undefined;
  if (!first || !last || first.index > last.index) return undefined;
  return layout.outline && first.index >= layout.outline.first && first.index <= layout.outline.last
    ? undefined
    : { first: first.index, last: last.index };
}

const hasText = (line: Line | undefined): boolean => line !== undefined && !isBlank(line) && !line.aside;

/** The first line of the body that is neither the outline's nor left out; where all are, the first. */
function firstOfBody({ bodyFrom, outline }: Layout, lines: readonly Line[], end: number): Line | undefined {
  let any: Line | undefined;
  for (let index = bodyFrom; index <= end; index++) {
    const line = lines[index];
    if (!line || !hasText(line)) continue;
    any ??= line;
    const isListed = outline !== undefined && line.index >= outline.first && line.index <= outline.last;
    if (!isListed && !isOmissionLine(line)) return line;
  }
  return any;
}
