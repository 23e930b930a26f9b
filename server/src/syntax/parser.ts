import { assemble } from './assembly/search';
import { indentedLists } from './layout/indentedLists';
import { readLines, type Line } from './layout/lines';
import { readMarkdown, showsMarkdown } from './layout/markdown';
import { scanMarkers } from './assembly/candidates';
import type { FrontMatterField, Heading, Marker, Omission, Paragraph, Region, Sequence, OffsetRange } from './nodes';
import { readHeadings } from './layout/headings';
import { findOmissions, isOmissionLine } from './layout/omissions';
import { readParagraphs } from './layout/joining';
import { readLayout, regionsOf, type Layout } from './layout/regions';
import { surroundingsOf } from './assembly/surroundings';
import { Text } from './text/text';
import { buildTree } from './assembly/tree';

/** 讲稿: one draft, read. A value; nothing in it changes. */
export interface Draft {
  readonly text: Text;
  /** Whether it was read as Markdown. */
  readonly isMarkdown: boolean;
  readonly paragraphs: readonly Paragraph[];
  readonly regions: readonly Region[];
  readonly fields: readonly FrontMatterField[];
  /** Headings of the body that have no number, in order. */
  readonly headings: readonly Heading[];
  readonly omissions: readonly Omission[];
  /** Every candidate that the scanner found, items or not. */
  readonly markers: readonly Marker[];
  /** Top sequences of the outline region, and of the rest. */
  readonly outline: readonly Sequence[];
  readonly body: readonly Sequence[];
}

/**
 * Reads a draft. Never throws; every text is a draft, if one without items. It is read as Markdown where it is known to be that
 * by its name, or shows it. O(length).
 */
export function parse(source: string, knownMarkdown = false): Draft {
  const text = new Text(source);
  const isMarkdown = knownMarkdown || showsMarkdown(source);
  const lines = isMarkdown ? readLines(text, readMarkdown(text, true)) : nestByIndent(readLines(text, undefined));
  const layout = readLayout(lines);
  const omissions = findOmissions(lines);
  const paragraphs = readParagraphs(lines, fixedLines(layout, lines));
  const markers = scanMarkers(paragraphs);
  const inOutline = outlineRange(layout, lines);
  const isOutline = (marker: Marker): boolean =>
    inOutline !== undefined && marker.range.start >= inOutline.start && marker.range.start < inOutline.end;
  const isBody = (marker: Marker): boolean =>
    !isOutline(marker) && !layout.fields.some((field) => overlaps(field.range, marker.range));
  const read = (part: readonly Marker[], region: 'outline' | 'body', range: OffsetRange): Sequence[] => {
    const around = surroundingsOf(part, paragraphs, lines, omissions, range.start);
    return buildTree(text, paragraphs, part, assemble(part, around), region, range, around);
  };
  const bodyEnd = lines[layout.closing?.first ?? layout.stop]?.start ?? source.length;
  return {
    text,
    isMarkdown,
    paragraphs,
    regions: regionsOf(
      layout,
      lines,
      omissions.filter((omission) => omission.kind !== 'placeholder').map((omission) => omission.range),
      source.length,
    ),
    fields: layout.fields,
    headings: headingsOf(layout, lines),
    omissions,
    markers,
    outline: inOutline ? read(markers.filter(isOutline), 'outline', inOutline) : [],
    body: read(markers.filter(isBody), 'body', { start: lines[layout.bodyFrom]?.start ?? 0, end: bodyEnd }),
  };
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
  for (const line of lines) if (isOmissionLine(line)) alone.add(line.index);
  return { alone, outline };
}
