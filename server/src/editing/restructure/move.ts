import { applyEdits, carry, type Edit } from '../edits';
import { renumberItem } from '../renumber';
import { isStop } from '../../syntax/text/characters';
import type { Item, Sequence, OffsetRange } from '../../syntax/nodes';
import type { Text } from '../../syntax/text/text';
import type { Analysis } from '../../analysis/analysis';
import { callAt, contentOf, isRunIn } from '../blocks';
import { alsoOn } from './consequences';
import { refuse, type Follow, type Outcome } from './refusal';
import { counterpartPlace, type Place } from '../../analysis/places';

/**
 * Moves an item with all that it governs past its neighbour. Numbers and the marks between points stay in their places:
 * what moves is the words.
 */
export function* moveBeside(
  analysis: Analysis,
  place: Place,
  by: -1 | 1,
  follow: Follow,
): Generator<Outcome, void, void> {
  const { item, sequence, index } = place;
  const neighbour = sequence.items[index + by];
  if (!neighbour) return yield refuse(by < 0 ? 'isFirst' : 'isLast');
  if (!canExchange(analysis, sequence, item, neighbour)) return yield refuse('mixedPlaces');
  const edits = exchangeWords(analysis, sequence, item, neighbour);
  const elsewhere = alsoOn(analysis, item, follow, (other) => {
    const otherNeighbour = counterpartPlace(analysis, neighbour);
    const beside = otherNeighbour?.sequence === other.sequence && Math.abs(otherNeighbour.index - other.index) === 1;
    return beside ? exchangeWords(analysis, other.sequence, other.item, otherNeighbour.item) : undefined;
  });
  const cursorAfter = (all: readonly Edit[]): number => startOf(all, contentOf(analysis.text, sequence, neighbour));
  const all = [...edits, ...elsewhere];
  yield { edits: all, cursor: cursorAfter(all) };
  const numbered = [...all, ...numberOfLoneEntry(analysis, item, neighbour, follow)];
  if (numbered.length > all.length) yield { edits: numbered, cursor: cursorAfter(numbered) };
}

/** Where the 提纲 has an entry for one of the two alone, a number is missing in it beside that entry: it takes the number that its item has now. */
function numberOfLoneEntry(analysis: Analysis, a: Item, b: Item, { follow }: Follow): Edit[] {
  const [ofA, ofB] = follow ? [counterpartPlace(analysis, a), counterpartPlace(analysis, b)] : [];
  if (ofA && !ofB) return renumberItem(analysis.text, ofA.item, b.marker.ordinal);
  if (ofB && !ofA) return renumberItem(analysis.text, ofB.item, a.marker.ordinal);
  return [];
}

/** Whether the words of two items can change places: both lines or both points of one paragraph, in bold both or none. */
export function canExchange({ text }: Analysis, sequence: Sequence, a: Item, b: Item): boolean {
  const [first, second] = [isRunIn(sequence, a), isRunIn(sequence, b)];
  if (first !== second || (first && a.marker.paragraph !== b.marker.paragraph)) return false;
  return emphasisBefore(text, a) === emphasisBefore(text, b);
}

/** Markdown emphasis that opens before a number and closes in the words, which would leave it. */
const emphasisBefore = (text: Text, { marker }: Item): string =>
  /[*_]*$/.exec(text.source.slice(Math.max(0, marker.range.start - 3), marker.range.start))?.[0] ?? '';

/** Where the words that replace `range` begin in the new text. */
function startOf(edits: readonly Edit[], range: OffsetRange): number {
  return carry(
    edits.filter((edit) => edit.range.end <= range.start),
    range.start,
  );
}

/** The words of two items of a list, with all that they govern, change places; their numbers stay. */
export function exchangeWords(analysis: Analysis, sequence: Sequence, a: Item, b: Item): Edit[] {
  const { text } = analysis;
  const [first, second] = a.range.start < b.range.start ? [a, b] : [b, a];
  const inside = runOnNumbers(analysis, first, second);
  // A hard wrap in the words of a point would be taken for an end elsewhere.
  const unwrapped = (words: string): string =>
    isRunIn(sequence, a) ? words.replace(/[ \t\u3000]*(?:\r\n|\r|\n)[ \t\u3000]*/g, '') : words;
  const [upper, lower] = [contentOf(text, sequence, first), contentOf(text, sequence, second)];
  const put = (words: OffsetRange, place: OffsetRange, item: Item): Edit => {
    const { stop, range } = stopFor(analysis.text, words, place, sequence, item);
    return { range: { start: place.start, end: range.end }, newText: unwrapped(slice(text, words, inside)) + stop };
  };
  return [put(lower, upper, first), put(upper, lower, second)];
}

/**
 * How words end in a place: stops belong to the places of a series and stay there, but ？ ！ …… belong to the words. The range
 * is what of the place's own stop goes.
 */
function stopFor(
  text: Text,
  words: OffsetRange,
  place: OffsetRange,
  sequence: Sequence,
  item: Item,
): { stop: string; range: OffsetRange } {
  const [own, there] = [callAt(text, words.end), callAt(text, place.end)];
  const kept = { start: place.end, end: place.end };
  if (own === there) return { stop: '', range: kept };
  const stop = own || usualStop(text, sequence, item);
  const gone = there.length || (isStop(text.source.charAt(place.end)) ? 1 : 0);
  return { stop, range: { start: place.end, end: place.end + gone } };
}

/** The mark that parts the items of a series, or 。 behind its last. */
function usualStop(text: Text, sequence: Sequence, item: Item): string {
  const { items } = sequence;
  if (item === items[items.length - 1]) return '。';
  const marks = items.map((one) => text.source.charAt(contentOf(text, sequence, one).end));
  return marks.find((mark) => /[；;，,。]/.test(mark)) ?? '；';
}

/** Numbers that run on from the children of one into those of the other keep running on in the new order. */
function runOnNumbers({ text }: Analysis, first: Item, second: Item): Edit[] {
  return first.children.flatMap((upper) => {
    const lower = second.children.find(({ style, startsAt }) => style === upper.style && startsAt > 1);
    if (!lower) return [];
    const from = upper.startsAt;
    return [...lower.items, ...upper.items].flatMap((item, index) => renumberItem(text, item, from + index));
  });
}

/** A stretch of the text with the edits that lie in it made. */
function slice(text: Text, { start, end }: OffsetRange, edits: readonly Edit[]): string {
  const inside = edits
    .filter(({ range }) => range.start >= start && range.end <= end)
    .map(({ range, newText }) => ({ range: { start: range.start - start, end: range.end - start }, newText }));
  return applyEdits(text.source.slice(start, end), inside);
}
