import { assemble, type Surroundings } from './assembler';
import { isSentenceStop } from './characters';
import { readLines, type Line } from './lines';
import { scanMarkers } from './markers';
import type { FrontMatterField, Marker, Omission, Paragraph, Region, Sequence } from './nodes';
import { findOmissions, isOmissionLine } from './omissions';
import { readParagraphs } from './paragraphs';
import { readLayout, regionsOf, type Layout } from './regions';
import { Text, type OffsetRange } from './text';
import { buildTree } from './tree';

/** 讲稿: one draft, read. A value; nothing in it changes. */
export interface Draft {
  readonly text: Text;
  readonly paragraphs: readonly Paragraph[];
  readonly regions: readonly Region[];
  readonly fields: readonly FrontMatterField[];
  readonly omissions: readonly Omission[];
  /** Every candidate that the scanner found, items or not. */
  readonly markers: readonly Marker[];
  /** Top sequences of the outline region, and of the rest. */
  readonly outline: readonly Sequence[];
  readonly body: readonly Sequence[];
}

/** Reads a draft. Never throws; every text is a draft, if one without items. O(length). */
export function parse(source: string): Draft {
  const text = new Text(source);
  const lines = readLines(text);
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
    const around = surroundings(part, paragraphs, lines, omissions, range.start);
    return buildTree(text, paragraphs, part, assemble(part, around), region, range, around.isHeading);
  };
  const bodyEnd = layout.closing ? (lines[layout.closing.first]?.start ?? source.length) : source.length;
  return {
    text,
    paragraphs,
    regions: regionsOf(
      layout,
      lines,
      omissions.filter((omission) => omission.kind !== 'placeholder').map((omission) => omission.range),
      source.length,
    ),
    fields: layout.fields,
    omissions,
    markers,
    outline: inOutline ? read(markers.filter(isOutline), 'outline', inOutline) : [],
    body: read(markers.filter(isBody), 'body', { start: lines[layout.bodyFrom]?.start ?? 0, end: bodyEnd }),
  };
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
  if (layout.outline) alone.add(layout.outline.first);
  for (const line of lines) if (isOmissionLine(line)) alone.add(line.index);
  return { alone, outline };
}

/** What the assembler asks of the text around the markers. */
function surroundings(
  markers: readonly Marker[],
  paragraphs: readonly Paragraph[],
  lines: readonly Line[],
  omissions: readonly Omission[],
  from: number,
): Surroundings {
  const opensWithMarker = new Set(
    markers.filter((marker) => marker.boundary === 'line').map((marker) => marker.paragraph),
  );
  const plainUpTo: number[] = [];
  let plain = 0;
  paragraphs.forEach((_, index) => plainUpTo.push(opensWithMarker.has(index) ? plain : ++plain));
  const breaks = lines.filter((line) => line.heading > 0 && !line.form && line.start >= from).map((line) => line.start);
  const omitted = omissions.filter((omission) => omission.range.start >= from).map((omission) => omission.range.start);
  const sentences = sentenceEnds(markers, paragraphs);
  return {
    sentencesBefore: sentences,
    omissionsBefore: countsBefore(markers, omitted),
    breaksBefore: countsBefore(markers, breaks),
    plainBefore: markers.map((marker) => plainUpTo[marker.paragraph] ?? 0),
    isHeading: markers.map((marker) => marker.boundary === 'line' && isHeadingParagraph(paragraphs[marker.paragraph])),
  };
}

/** Counts sentence ends within paragraphs that have markers. */
function sentenceEnds(markers: readonly Marker[], paragraphs: readonly Paragraph[]): number[] {
  let paragraph = -1;
  let at = 0;
  let ends = 0;
  return markers.map((marker) => {
    if (marker.paragraph !== paragraph) {
      paragraph = marker.paragraph;
      at = paragraphs[paragraph]?.origin ?? 0;
    }
    for (const words = paragraphs[paragraph]; words && at < marker.range.start; at++) {
      if (isSentenceStop(words.text.charAt(at - words.origin))) ends++;
    }
    return ends;
  });
}

function countsBefore(markers: readonly Marker[], offsets: readonly number[]): number[] {
  let passed = 0;
  return markers.map((marker) => {
    while (passed < offsets.length && (offsets[passed] ?? 0) < marker.range.start) passed++;
    return passed;
  });
}

const LONGEST_HEADING = 70;

/** A paragraph that holds a heading alone: short, and no sentence ends inside it. */
function isHeadingParagraph(paragraph: Paragraph | undefined): boolean {
  if (!paragraph || paragraph.text.length > LONGEST_HEADING) return false;
  return !/[。！？；].|[；：:，,]$/.test(paragraph.text);
}
