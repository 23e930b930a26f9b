import { explainMarkers, type MarkerExplanation } from './assembly/explain';
import { assemble, type Searched } from './assembly/search';
import { indentedLists } from './layout/indentedLists';
import { keptLines } from './layout/keptLines';
import { readLines, type Line, type WrittenLine } from './layout/lines';
import { readMarkdown, showsMarkdown, type Markdown } from './layout/markdown';
import { scanMarkers } from './assembly/candidates';
import { BARE, bareForm, withBareNumbers } from './layout/bareNumbers';
import type { FrontMatterField, Heading, Marker, Omission, Paragraph, Region, Sequence, OffsetRange } from './nodes';
import { readHeadings } from './layout/headings';
import { loneForm, withLoneNumbers } from './layout/loneNumbers';
import { withFootnotes } from './layout/footnotes';
import { findOmissions, isOmissionLine } from './layout/omissions';
import { readParagraphs } from './layout/joining';
import { pageNumbers } from './layout/pageNumbers';
import { readLayout, regionsOf, type Layout } from './layout/regions';
import { withBoldHeads } from './layout/boldHeads';
import { withSlippedHeadings } from './layout/slippedHeadings';
import { withoutCues } from './layout/subtitles';
import { surroundingsOf, type Surroundings } from './assembly/surroundings';
import { changeOf } from './text/change';
import { KeptParagraphs } from './text/kept';
import { Text } from './text/text';
import { buildTree } from './assembly/tree';

/** 讲稿: one draft, read. A value; nothing in it changes. */
export interface Draft {
  readonly text: Text;
  /** What Markdown shows of it, where it was read as Markdown. */
  readonly markdown: Markdown | undefined;
  /** Its lines, each by itself, for the next version. */
  readonly written: readonly WrittenLine[];
  readonly paragraphs: readonly Paragraph[];
  readonly regions: readonly Region[];
  readonly fields: readonly FrontMatterField[];
  /** Headings of the body that have no number, in order. */
  readonly headings: readonly Heading[];
  /** Entries of an outline that numbers none of them, in order. */
  readonly unnumberedEntries: readonly Heading[];
  /** Whether a sentence says these, in words of its own. */
  readonly entriesAreTold: boolean;
  readonly omissions: readonly Omission[];
  /** Lines that are but the number of a page. */
  readonly pageNumbers: readonly number[];
  /** Every candidate that the scanner found, items or not. */
  readonly markers: readonly Marker[];
  /** Top sequences of the outline region, and of the rest. */
  readonly outline: readonly Sequence[];
  readonly body: readonly Sequence[];
  /** How that was found, for the next version: those of its parts, each time that it was read. */
  readonly searches: readonly Searches[];
}

/** The searches of a draft's parts, in the order of `Scan.parts`. */
type Searches = readonly Searched[];

/**
 * Reads what was scanned; `before` are the searches of the version before, the same time that it was read, `earlier` those of this one
 * at other times. O(length).
 */
export function parse(scan: Scan, before: Searches = [], earlier: readonly Searches[] = []): Draft {
  const { text, markdown, written, lines, layout, omissions, paragraphs, markers, parts, around } = scan;
  const searches = parts.map((part, index) => assemble(part.markers, around(part), before[index]));
  const read = (region: 'outline' | 'body'): Sequence[] =>
    parts.flatMap((part, index) => {
      const searched = searches[index];
      return part.region === region && searched ? buildTree(text, paragraphs, searched, region, part.range) : [];
    });
  return {
    text,
    markdown,
    written,
    paragraphs,
    regions: regionsOf(
      layout,
      lines,
      omissions.filter((omission) => omission.kind !== 'placeholder').map((omission) => omission.range),
      text.length,
    ),
    fields: layout.fields,
    headings: headingsOf(layout, lines),
    unnumberedEntries: layout.unnumberedEntries,
    entriesAreTold: layout.entriesAreTold,
    omissions,
    pageNumbers: lines.filter(({ isPageNumber }) => isPageNumber).map(({ index }) => index),
    markers,
    outline: read('outline'),
    body: read('body'),
    searches: [...earlier, searches],
  };
}

/** Why the markers of a stretch are read as they are. Reads their region twice for each of them: O(length × markers of the stretch). */
export function explain({ parts, around }: Scan, { start, end }: OffsetRange): MarkerExplanation[] {
  return parts
    .flatMap((part) => {
      const asked = part.markers.flatMap(({ range }, index) =>
        range.start >= start && range.start < end ? [index] : [],
      );
      return asked.length > 0 ? explainMarkers(part.markers, around(part), asked) : [];
    })
    .sort((a, b) => a.marker.range.start - b.marker.range.start);
}

/** Markers that are numbered together: those of the 提纲, or of the rest. */
interface Part {
  readonly region: 'outline' | 'body';
  readonly range: OffsetRange;
  readonly holds: (marker: Marker) => boolean;
  readonly markers: readonly Marker[];
}

/** All that is known of a draft before it is decided which candidates are items. */
export interface Scan {
  readonly text: Text;
  readonly markdown: Markdown | undefined;
  readonly written: readonly WrittenLine[];
  readonly lines: readonly Line[];
  readonly layout: Layout;
  readonly omissions: readonly Omission[];
  readonly paragraphs: readonly Paragraph[];
  readonly markers: readonly Marker[];
  readonly parts: readonly Part[];
  readonly around: (part: Part) => Surroundings;
}

/**
 * Scans a draft. Never throws; every text is a draft, if one without items. It is taken for Markdown where it is known to be that
 * by its name, or shows it. What was found out about the paragraphs of the version `before` is kept; what is read is the same without
 * it. O(length).
 */
export function scan(
  source: string,
  knownMarkdown = false,
  before?: Pick<Draft, 'text' | 'markdown' | 'written' | 'paragraphs'>,
): Scan {
  const change = before && changeOf(before.text.source, source);
  const since = before && change ? { before, change } : undefined;
  const text = new Text(source, since && { text: since.before.text, change: since.change });
  const markdown =
    knownMarkdown || showsMarkdown(text)
      ? readMarkdown(text, true, since && { markdown: since.before.markdown, change: since.change })
      : undefined;
  const written = readLines(text, markdown, since && keptLines(text, since.before, since.change));
  const asWritten = written.map(({ line }) => line);
  const nested = markdown ? withBoldHeads(withSlippedHeadings(asWritten)) : nestByIndent(asWritten);
  const opened = withBareNumbers(withFootnotes(withPageNumbers(withLoneNumbers(withoutCues(nested)))));
  const layout = readLayout(opened);
  const omissions = findOmissions(opened);
  const kept = since && new KeptParagraphs(since.before.paragraphs, since.change);
  const paragraphs = readParagraphs(opened, fixedLines(layout, opened), kept);
  const bare = opened.filter(({ form }) => form?.variant === BARE).map(({ index }) => index);
  const markers = scanMarkers(paragraphs, new Set(bare));
  const lines = withFoundNumbers(opened, paragraphs, markers);
  const inOutline = outlineRange(layout, lines);
  const isOutline = (marker: Marker): boolean =>
    inOutline !== undefined && marker.range.start >= inOutline.start && marker.range.start < inOutline.end;
  const foot = lines[layout.foot]?.start ?? Infinity;
  const isBody = (marker: Marker): boolean =>
    !isOutline(marker) &&
    marker.range.start < foot &&
    !layout.fields.some((field) => overlaps(field.range, marker.range));
  const bodyEnd = lines[layout.closing?.first ?? layout.stop]?.start ?? source.length;
  const body = { start: lines[layout.bodyFrom]?.start ?? 0, end: bodyEnd };
  const parts: Part[] = [{ region: 'body', range: body, holds: isBody, markers: markers.filter(isBody) }];
  if (inOutline)
    parts.push({ region: 'outline', range: inOutline, holds: isOutline, markers: markers.filter(isOutline) });
  const around = (part: Part): Surroundings =>
    surroundingsOf(part.markers, paragraphs, lines, omissions, part.range.start, layout.speechFrom);
  return { text, markdown, written, lines, layout, omissions, paragraphs, markers, parts, around };
}

/** The same with numbers that the scanner could not know, in order, instead of the candidates that it found there. O(markers). */
export function withMarkers(scanned: Scan, added: readonly Marker[]): Scan {
  if (added.length === 0) return scanned;
  let next = 0;
  const others = scanned.markers.filter(({ range }) => {
    for (let one = added[next]; one && one.range.end <= range.start; one = added[++next]);
    const claimed = added[next];
    return !claimed || !overlaps(claimed.range, range);
  });
  const markers = [...others, ...added].sort((a, b) => a.range.start - b.range.start);
  const parts = scanned.parts.map((part) => ({ ...part, markers: markers.filter(part.holds) }));
  return { ...scanned, markers, parts };
}

/** The number of a page is none of the draft's text. */
function withPageNumbers(lines: readonly Line[]): readonly Line[] {
  const pages = pageNumbers(lines);
  if (pages.size === 0) return lines;
  return lines.map((line) =>
    pages.has(line.index) ? { ...line, aside: true, isPageNumber: true, form: undefined } : line,
  );
}

/** ## 1 总体情况: that this opens with a number is known once all numbers are. */
function withFoundNumbers(
  lines: readonly Line[],
  paragraphs: readonly Paragraph[],
  markers: readonly Marker[],
): readonly Line[] {
  const bare = markers.flatMap(({ variant, paragraph }) =>
    variant === BARE ? [paragraphs[paragraph]?.firstLine] : [],
  );
  if (bare.length === 0) return lines;
  const opened = new Set(bare);
  return lines.map((line) =>
    opened.has(line.index) ? { ...line, form: loneForm(line.text) ?? bareForm(line.text) } : line,
  );
}

function nestByIndent(lines: readonly Line[]): readonly Line[] {
  const depths = indentedLists(lines);
  if (depths.size === 0) return lines;
  return lines.map((line) => {
    const list = depths.get(line.index);
    return list === undefined ? line : { ...line, nesting: { ...line.nesting, list } };
  });
}

function headingsOf(layout: Layout, lines: readonly Line[]): Heading[] {
  const { outline } = layout;
  const isOutline = ({ index }: Line): boolean =>
    outline !== undefined && index >= outline.first && index <= outline.last;
  return readHeadings(lines, layout.bodyFrom, layout.closing?.first ?? layout.stop, isOutline);
}

const overlaps = (a: OffsetRange, b: OffsetRange): boolean => a.start < b.end && b.start < a.end;

function outlineRange(layout: Layout, lines: readonly Line[]): OffsetRange | undefined {
  if (!layout.outline) return undefined;
  return { start: lines[layout.outline.first]?.start ?? 0, end: lines[layout.outline.last]?.end ?? 0 };
}

function fixedLines(layout: Layout, lines: readonly Line[]): { alone: Set<number>; outline: Set<number> } {
  const alone = new Set<number>();
  const outline = new Set<number>();
  const add = (span: { first: number; last: number } | undefined, to: Set<number>): void => {
    for (let index = span?.first ?? 0; span && index <= span.last; index++) to.add(index);
  };
  add(layout.frontMatter, alone);
  add(layout.salutation, alone);
  add(layout.outline, outline);
  // A label stands alone, unless the entries follow it in its line.
  if (layout.outline && layout.entriesFrom > layout.outline.first) alone.add(layout.outline.first);
  if (layout.unnumberedEntries.length > 0) add(layout.outline, alone);
  for (const line of lines) if (isOmissionLine(line)) alone.add(line.index);
  return { alone, outline };
}
