import { LAST } from '../syntax/forms/styles';
import type { StartKind } from '../syntax/forms/form';
import { formAt } from '../syntax/forms/formAt';
import { hasOmission } from '../syntax/layout/omissions';
import { offsetIn } from '../syntax/layout/offsets';
import { foldTitle } from '../syntax/text/fold';
import { isSoftStop } from '../syntax/text/characters';
import type { Text } from '../syntax/text/text';
import type { Item, Marker, Omission, Paragraph, Sequence } from '../syntax/nodes';
import { MOST, placesIn, standingOf, type Span, type Standing } from './numberPlaces';
import { numberBeside, readsAs } from './markerWords';
import type { Promises } from './promises';
import { alignSlots } from './alignment';
import { isQuoted, type ListedSequence } from './lists';
import { differInMarks, likelier, spoiltForm, type SpoiltForm } from './spoiltForms';

export interface SpoiltSources {
  readonly text: Text;
  readonly paragraphs: readonly Paragraph[];
  readonly promises: () => ReadonlyMap<Sequence, Promises>;
  readonly omissions: readonly Omission[];
  /** The 提纲, whose entries say what is to come. */
  readonly outline: readonly Sequence[];
}

/**
 * The numbers of a draft's lists that are written so that they are read as none (二压实责任 or 第二。 where 二 is due), as markers, in
 * order. O(text × depth).
 */
export function findSpoilt(lists: readonly ListedSequence[], sources: SpoiltSources): Marker[] {
  // Where an item begins, and where an inner list has claimed a number already, none is looked for.
  const taken = new Set(lists.flatMap(({ sequence }) => sequence.items.map(({ marker }) => marker.range.start)));
  const before = lastOfStyle(lists);
  const entries = new Set(allItems(sources.outline).map(({ marker, title }) => entryKey(marker.ordinal, title)));
  const found: Marker[] = [];
  for (const list of [...lists].reverse()) {
    const { sequence } = list;
    if (sequence.items.some(({ marker }) => marker.quotation > 0 || marker.countsItself) || isQuoted(sequence))
      continue;
    const spans = spansOf(list, before.get(sequence) ?? 0);
    if (spans.length === 0) continue;
    const standing = standingOf(sequence);
    const spoilt = spans.flatMap((span) => inSpan(sequence, standing, span, taken, sources, entries));
    spoilt.forEach(({ range }) => taken.add(range.start));
    if (spoilt.length > 0 && areInPlace(sequence, spoilt, sources.omissions)) found.push(...spoilt);
  }
  return found.sort((a, b) => a.range.start - b.range.start);
}

const allItems = (sequences: readonly Sequence[]): Item[] =>
  sequences.flatMap(({ items }) => items.flatMap((item) => [item, ...allItems(item.children)]));

const entryKey = (ordinal: number, title: string): string => `${ordinal} ${foldTitle(title)}`;

/** Whether all of them have the places that they are due for. */
function areInPlace(sequence: Sequence, spoilt: readonly Marker[], omissions: readonly Omission[]): boolean {
  const numbers = [...sequence.items.map(({ marker }) => marker), ...spoilt].map((marker) => ({ marker }));
  numbers.sort((a, b) => a.marker.range.start - b.marker.range.start);
  const placed = alignSlots(numbers, sequence.startsAt, omissions).filter(({ state }) => state === 'present');
  const present = new Set(placed.flatMap((slot) => ('item' in slot ? [slot.item.marker] : [])));
  return spoilt.every((marker) => present.has(marker));
}

/** Where the last list of the same style under the same parent ends: what stands before it is that list's. */
function lastOfStyle(lists: readonly ListedSequence[]): Map<Sequence, number> {
  const ends = new Map<Item | undefined, Map<string, number>>();
  const before = new Map<Sequence, number>();
  for (const { sequence, parent } of lists) {
    const byStyle = ends.get(parent) ?? new Map<string, number>();
    ends.set(parent, byStyle);
    const key = `${sequence.region} ${sequence.style.id}`;
    before.set(sequence, byStyle.get(key) ?? 0);
    byStyle.set(key, sequence.items[sequence.items.length - 1]?.marker.range.end ?? 0);
  }
  return before;
}

function spansOf({ sequence: { items, startsAt }, parent }: ListedSequence, earliest: number): Span[] {
  const spans: Span[] = [];
  const add = (before: Item | undefined, after: Item | undefined, start: number, end: number): void => {
    const from = before ? before.marker.ordinal + 1 : startsAt;
    const to = after ? after.marker.ordinal : from + MOST;
    if (from >= LAST || to - from < 1 || to - from > MOST) return;
    spans.push({ due: Array.from({ length: to - from }, (_, at) => from + at), before, after, start, end });
  };
  items.forEach((item, index) => {
    const before = items[index - 1];
    const start = before?.marker.range.end ?? Math.max(earliest, parent?.titleRange.start ?? 0);
    add(before, item, start, item.marker.range.start);
  });
  const last = items[items.length - 1];
  if (last) add(last, undefined, last.marker.range.end, parent?.range.end ?? Infinity);
  return spans;
}

/** A form at its place. */
interface Candidate extends SpoiltForm {
  readonly ordinal: number;
  readonly paragraph: Paragraph;
  readonly number: number;
  readonly place: StartKind;
  readonly at: number;
}

function inSpan(
  sequence: Sequence,
  standing: Standing,
  span: Span,
  taken: ReadonlySet<number>,
  { text, paragraphs, promises, omissions }: SpoiltSources,
  entries: ReadonlySet<string>,
): Marker[] {
  const model = modelOf(sequence, span);
  if (!model) return [];
  const candidates = placesIn(standing, span, paragraphs).flatMap(
    ({ paragraph, number, index, place }): readonly Candidate[] => {
      const at = offsetIn(paragraph, index);
      if (taken.has(at) || (place === 'line' && span.before?.kind === 'inline' && headsItsOwn(paragraph)))
        return NO_CANDIDATES;
      return span.due.flatMap((ordinal) => {
        const form = spoiltForm(paragraph.text, index, model, ordinal);
        // （三）至（五）略.
        if (!form || hasOmission(omissions, paragraph)) return [];
        return [{ ...form, ordinal, paragraph, number, place, at }];
      });
    },
  );
  if (candidates.length === 0) return [];
  const chosen = inOrder(span.due.flatMap((ordinal) => choose(candidates, ordinal, span)));
  const due = span.after ? chosen : followers(chosen, span, sequence, entries, () => promises().get(sequence));
  return due.flatMap((candidate) => toSpoilt(text, candidate, model, span));
}

const NO_CANDIDATES: readonly Candidate[] = [];

/** 第四个问题，… at the head of its paragraph is no 四是 of points within another. */
function headsItsOwn({ text }: Paragraph): boolean {
  const opener = formAt(text, 0, 'line');
  return opener?.style.variantIs === 'noun' && opener.variant !== '';
}

function modelOf(sequence: Sequence, { before, after }: Span): Marker | undefined {
  const plain = ({ marker }: Item): boolean => marker.style === sequence.style && marker.strength !== 'slip';
  const near = [before, after].find((item) => item && plain(item));
  return (near ?? sequence.items.find(plain))?.marker;
}

/** The one candidate for a number: one that a mark shows, else a bare numeral that counts nothing. */
function choose(candidates: readonly Candidate[], ordinal: number, span: Span): Candidate[] {
  const own = candidates.filter((candidate) => candidate.ordinal === ordinal);
  const between = span.before !== undefined && span.after !== undefined;
  const shown = own.filter((candidate) => candidate.shown && (between || (candidate.sure && candidate.kin)));
  if (shown.length > 0) return shown.length === 1 ? shown : [];
  const bare = own.filter((candidate) => !candidate.shown && isBareNumber(candidate, span));
  const headings = bare.filter((one) => isHeadingAmong(one, span));
  const left = headings.length > 0 ? headings : bare;
  return left.length === 1 ? left : [];
}

/** Whether a bare numeral is a number of the list: it counts nothing, or stands before a heading between two headings. */
function isBareNumber(candidate: Candidate, span: Span): boolean {
  const { kin, place, paragraph } = candidate;
  const instead = likelier(paragraph.text, candidate);
  const heading = isHeadingAmong(candidate, span);
  if (!span.before) return kin && heading && !instead;
  if (!span.after) return kin && !instead;
  if (!kin) return !instead && (heading || place === 'clause');
  return !instead || (heading && instead === 'count');
}

const LONGEST_HEADING = 24;

/** Whether a paragraph has the shape of the headings before and after it. */
function isHeadingAmong({ paragraph: { text }, place }: Candidate, { before, after }: Span): boolean {
  const around = [before, after].filter((item) => item !== undefined);
  if (place !== 'line' || around.some(({ kind }) => kind !== 'heading')) return false;
  return text.length <= LONGEST_HEADING && !/[。；：！？，,;:!?]\S/.test(text.slice(2)) && !/[。；！？;!?]$/.test(text);
}

/** Those that stand in the order of their numbers. */
function inOrder(candidates: readonly Candidate[]): Candidate[] {
  let last = -1;
  return candidates.filter(({ at }) => {
    if (at <= last) return false;
    last = at;
    return true;
  });
}

/** After the last number: one after another, as many as the words before the list promise, as the 提纲 has, or as their own shape shows. */
function followers(
  candidates: readonly Candidate[],
  span: Span,
  sequence: Sequence,
  entries: ReadonlySet<string>,
  promises: () => Promises | undefined,
): Candidate[] {
  const gap = candidates.findIndex(({ ordinal }, index) => ordinal !== span.due[index]);
  const row = gap < 0 ? candidates : candidates.slice(0, gap);
  if (row.length === 0) return [];
  const isEntry = ({ ordinal, paragraph, end }: Candidate): boolean =>
    entries.has(entryKey(ordinal, paragraph.text.slice(end, end + LONGEST_ENTRY).split(/[。！？；]/, 1)[0] ?? ''));
  // Behind a single number their shape alone shows nothing: it may be the last of its list.
  const isShown = (one: Candidate): boolean => sequence.items.length > 1 && isSureAlone(one, span, sequence);
  const weak = row.findIndex((one) => !isEntry(one) && !isShown(one));
  // The promises of a whole draft take as long as a third of its reading: they are asked last.
  const areAll = weak < 0 || promises()?.certain.some(({ count }) => count === sequence.items.length + row.length);
  return areAll ? [...row] : row.slice(0, weak);
}

const LONGEST_ENTRY = 60;

/** Whether a number behind the last one is one by its own shape: among paragraphs by a mark, among headings as a heading. */
function isSureAlone(candidate: Candidate, span: Span, { style }: Sequence): boolean {
  if (candidate.place === 'clause') return candidate.sure && style.family === 'spoken';
  return candidate.sure || isHeadingAmong(candidate, span);
}

function toSpoilt(text: Text, candidate: Candidate, model: Marker, span: Span): Marker[] {
  const { ordinal, paragraph, start, end, place } = candidate;
  const mended = numberBeside(text, model, ordinal);
  if (mended === undefined) return [];
  const words = paragraph.text;
  // Read as it should be, and yet no item: what stands around it says so.
  if (readsAs(words, start, place, model, ordinal)) return [];
  if (!readsAs(words.slice(0, start) + mended + words.slice(end), start, place, model, ordinal)) return [];
  const whole = { start: candidate.at, end: offsetIn(paragraph, end) };
  const written = text.slice(whole).trimEnd();
  const range = { start: whole.start, end: whole.start + written.length };
  return [
    {
      ...model,
      ordinal,
      range,
      numeral: range,
      boundary: place === 'line' ? 'line' : isSoftStop(words.charAt(start - 1)) ? 'soft' : 'hard',
      strength: 'strong',
      paragraph: candidate.number,
      shownBy: 'place',
      spoilt: {
        range: whole,
        mended,
        model,
        inMarks: differInMarks(words.slice(start, end), mended),
        between: span.before !== undefined && span.after !== undefined,
      },
    },
  ];
}
