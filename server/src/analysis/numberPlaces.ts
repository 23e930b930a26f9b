import { countWhile } from '../syntax/text/halves';
import type { StartKind } from '../syntax/forms/form';
import { indexIn } from '../syntax/layout/offsets';
import { isHardStop, isSoftStop, isSpace, skipSpaces } from '../syntax/text/characters';
import type { Item, OffsetRange, Paragraph, Sequence } from '../syntax/nodes';

/** Where numbers of a list are due: before its first, between two, after its last. */
export interface Span extends OffsetRange {
  readonly due: readonly number[];
  readonly before: Item | undefined;
  readonly after: Item | undefined;
}

/** More numbers than this are a part left out. */
export const MOST = 3;

/** A place where a number of a list may stand. */
export interface Place {
  readonly paragraph: Paragraph;
  /** Its index. */
  readonly number: number;
  readonly index: number;
  readonly place: StartKind;
}

/** How the numbers of a list stand: at the openings of paragraphs, behind stops, or both. */
export interface Standing {
  readonly lines: boolean;
  readonly clauses: boolean;
  readonly isStop: (char: string) => boolean;
  /** Where its last item ends. */
  readonly lastEnd: number;
}

/** Asked once a list: it may have a span before each of its items. O(items). */
export function standingOf({ items }: Sequence): Standing {
  const [first, ...others] = items.map(({ marker }) => marker.boundary);
  return {
    lines: others.includes('line') || (others.length === 0 && first === 'line'),
    clauses: others.some((boundary) => boundary !== 'line') || first !== 'line',
    isStop: others.includes('soft') ? (char) => isHardStop(char) || isSoftStop(char) : isHardStop,
    lastEnd: items[items.length - 1]?.range.end ?? 0,
  };
}

/** The places where a number of a list may stand, as its others do. */
export function placesIn(
  { lines, clauses, isStop, lastEnd }: Standing,
  { start, end, before, after }: Span,
  paragraphs: readonly Paragraph[],
): Place[] {
  const places: Place[] = [];
  let beyond = 0;
  for (let at = paragraphFrom(paragraphs, start); at < paragraphs.length; at++) {
    const paragraph = paragraphs[at];
    // Behind the last number only what it governs, and the paragraphs right behind that.
    if (!paragraph || paragraph.start >= end || (!after && paragraph.start > lastEnd && ++beyond > MOST)) break;
    const { text } = paragraph;
    if (lines && paragraph.start >= start)
      places.push({ paragraph, number: at, index: openingOf(text), place: 'line' });
    // Before the first of all, a clause of another paragraph is no number of the list.
    if (!clauses || beyond > 0 || (!before && at !== after?.marker.paragraph)) continue;
    const from = Math.max(1, indexIn(paragraph, Math.max(start, paragraph.start)));
    const last = after ? end : Math.min(end, lastEnd);
    const to = last >= paragraph.end ? text.length : indexIn(paragraph, last);
    for (let index = from; index < to; index++)
      if (isStop(text.charAt(index - 1)) && !isStop(text.charAt(index)))
        places.push({ paragraph, number: at, index: skipSpaces(text, index), place: 'clause' });
  }
  return places;
}

/** Where the words of a paragraph begin, behind emphasis. */
function openingOf(words: string): number {
  let at = 0;
  while (isSpace(words.charAt(at)) || words.charAt(at) === '*' || words.charAt(at) === '_') at++;
  return at;
}

/** The index of the paragraph that holds an offset, or of the first after it. O(log paragraphs). */
const paragraphFrom = (paragraphs: readonly Paragraph[], offset: number): number =>
  countWhile(paragraphs, ({ end }) => end <= offset);
