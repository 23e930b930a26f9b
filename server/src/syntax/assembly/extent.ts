import { countWhile } from '../text/halves';
import type { Marker, Paragraph } from '../nodes';
import type { Text } from '../text/text';
import { LAST } from '../forms/styles';
import { closesList, countSummedUp, signsOff } from './closers';
import { FullStops } from './fullStops';

/** What is asked of the text to say where items end. */
export interface Ground {
  readonly text: Text;
  readonly paragraphs: readonly Paragraph[];
  readonly markers: readonly Marker[];
  /** Whether marker i numbers an item. */
  readonly accepted: readonly boolean[];
  /** Whether the paragraph of marker i holds its heading alone. */
  readonly isHeading: readonly boolean[];
  /** Where the first heading without a number begins that ends the item of marker i. */
  readonly closedAt: readonly number[];
}

/** The items of one list by their markers, and where it ends at the latest. */
export interface List {
  readonly indexes: readonly number[];
  readonly stop: number;
  readonly isTop: boolean;
}

/** As many paragraphs may close a list, and still be known as its closing by their first words. */
const LONGEST_CLOSING = 3;

/**
 * The one owner of where an item ends: it governs what follows up to the next item beside or above it, but not what closes its
 * list, which stands after the last item and belongs to what holds the list.
 */
export class Extents {
  /** How many paragraphs up to each open with no number of an item. */
  private readonly plainUpTo: number[] = [];
  /** The last marker of an item before each marker, or after them all. */
  private readonly acceptedBefore: number[] = [];
  private readonly stops: FullStops;

  constructor(private readonly ground: Ground) {
    this.stops = new FullStops(ground.text.source);
    const { paragraphs, markers, accepted } = ground;
    const opened = new Set(
      markers.filter(({ boundary }, index) => boundary === 'line' && accepted[index]).map(({ paragraph }) => paragraph),
    );
    let plain = 0;
    paragraphs.forEach((_, index) => this.plainUpTo.push(opened.has(index) ? plain : ++plain));
    let last = -1;
    for (let index = 0; index <= markers.length; index++) {
      this.acceptedBefore.push(last);
      if (accepted[index]) last = index;
    }
  }

  /**
   * Where what stands before a marker ends: at its line, whose indent and Markdown signs are its own; before the words that lead
   * it in, where it is the first of a paragraph and stands in its middle.
   */
  startOf(index: number): number {
    const { boundary, paragraph, range } = this.marker(index);
    if (boundary === 'line') return this.lineStart(range.start);
    const elder = this.ground.markers[this.acceptedBefore[index] ?? -1];
    return elder?.paragraph === paragraph
      ? range.start
      : this.lineStart(this.paragraph(paragraph)?.start ?? range.start);
  }

  /** Where the item at `place` of a list may end at the latest: what stands below it ends there too. O(its paragraphs). */
  limitOf(list: List, place: number): number {
    const index = list.indexes[place] ?? 0;
    const next = list.indexes[place + 1];
    const stop = next === undefined ? list.stop : this.startOf(next);
    const last = this.lastWithin(stop);
    const least = this.paragraphEnd(this.marker(last).paragraph);
    const closedAt = this.ground.closedAt[index] ?? Infinity;
    const limit = closedAt < stop ? Math.max(least, this.lineStart(closedAt)) : stop;
    if (next !== undefined || this.marker(index).boundary !== 'line') return limit;
    return Math.max(Math.min(limit, least), this.withoutClosing(list, last, limit));
  }

  /** Where an item ends within its limit: a point in mid-paragraph with its paragraph, or with the list that it holds. */
  endOf(list: List, place: number, limit: number, childEnd: number): number {
    const index = list.indexes[place] ?? 0;
    const { boundary, range, paragraph } = this.marker(index);
    if (boundary === 'line') return Math.max(limit, range.end);
    const isLast = place === list.indexes.length - 1;
    const own = isLast && childEnd === 0 ? this.sentenceOf(list, index) : this.paragraphEnd(paragraph);
    return Math.max(Math.min(limit, own), childEnd, range.end);
  }

  /** The last of several points of one sentence each ends with its first; what is said behind it is the paragraph's. */
  private sentenceOf({ indexes }: List, index: number): number {
    const { range, paragraph } = this.marker(index);
    const end = this.paragraphEnd(paragraph);
    const elders = indexes.slice(0, -1);
    const single = elders.every((elder, at) => {
      const words = { start: this.marker(elder).range.end, end: this.marker(indexes[at + 1] ?? index).range.start };
      const stop = this.stops.firstIn(words);
      return stop === undefined || this.ground.text.source.slice(stop, words.end).trim() === '';
    });
    return elders.length > 0 && single ? (this.stops.firstIn({ start: range.end, end }) ?? end) : end;
  }

  /** Where the closing of a list begins, after the last number at or below its last item. */
  private withoutClosing(list: List, last: number, limit: number): number {
    if (this.isOneParagraphEach(list, last)) return this.paragraphEnd(this.marker(last).paragraph);
    const tail = this.tailAfter(last, limit);
    if (tail.length === 0) return limit;
    const parted = this.partedByBlanks(list, last, tail);
    const closing = this.closingOf(list, last, tail);
    const first = Math.min(parted ?? Infinity, closing ?? Infinity);
    return first === Infinity ? limit : this.lineStart(this.paragraph(first)?.start ?? limit);
  }

  /** A list whose items are one paragraph each is over with its last one (DESIGN 3, “Where an item ends”). */
  private isOneParagraphEach({ indexes }: List, last: number): boolean {
    const [first] = indexes;
    const final = indexes[indexes.length - 1];
    if (first === undefined || final === undefined || first === final) return false;
    const plain = (index: number): number => this.plainUpTo[this.marker(index).paragraph] ?? 0;
    return plain(first) === plain(final) && [...indexes, last].every((index) => this.isPoint(index));
  }

  /** Whether a marker opens a sentence rather than a heading, which waits for its text. */
  private isPoint(index: number): boolean {
    const words = this.ground.paragraphs[this.marker(index).paragraph]?.text ?? '';
    return !this.ground.isHeading[index] || /[。！？；;!?]”?$/.test(words);
  }

  /** The paragraphs from a list's closing on, told by their first words. */
  private closingOf(list: List, last: number, tail: readonly number[]): number | undefined {
    if (list.indexes.length < 2) return undefined;
    // The text of a heading comes first, whatever it begins with.
    const open = this.isPoint(last) ? tail : tail.slice(1);
    const first = open.find((paragraph) => this.isClosing(paragraph, list, tail));
    if (first === undefined || !this.isConclusion(first)) return first;
    // Where each has its own conclusion, the last has one too.
    const own = list.indexes.slice(1).some((next, at) => this.concludes(list.indexes[at] ?? 0, next));
    return own ? open.find((paragraph) => paragraph > first && this.isClosing(paragraph, list, tail)) : first;
  }

  private isClosing(paragraph: number, list: List, tail: readonly number[]): boolean {
    const words = this.words(paragraph);
    const kind = closesList(words);
    const last = tail[tail.length - 1] ?? paragraph;
    if (this.countsBelow(list, words)) return false;
    if (kind === 'conclusion' && list.isTop) return true;
    if (kind !== undefined) return last - paragraph < LONGEST_CLOSING;
    return last - paragraph < 2 && signsOff(words, this.paragraph(paragraph + 1)?.text);
  }

  /** 以上三件事: whether the list below the last item has as many, and not this one. */
  private countsBelow({ indexes, stop }: List, words: string): boolean {
    const count = countSummedUp(words);
    const final = indexes[indexes.length - 1] ?? 0;
    if (count === undefined || count === indexes.length) return false;
    const last = this.marker(this.lastWithin(stop));
    let first = final + 1;
    while (first < this.ground.markers.length && !this.ground.accepted[first]) first++;
    // Numbers that run on through the items are counted together, below them all.
    const below = this.ground.markers[first];
    const counts = last.ordinal === count || last.ordinal === LAST;
    return counts && below?.ordinal === 1 && last !== this.marker(final);
  }

  private isConclusion(paragraph: number): boolean {
    return closesList(this.words(paragraph)) === 'conclusion';
  }

  /** Whether an elder item ends with a conclusion of its own. */
  private concludes(index: number, next: number): boolean {
    const tail = this.tailAfter(this.acceptedBefore[next] ?? index, this.startOf(next));
    return tail.slice(-LONGEST_CLOSING).some((paragraph) => this.isConclusion(paragraph));
  }

  /** Blank lines that part the items of a list, and stand within none, part the last from what follows. */
  private partedByBlanks({ indexes }: List, last: number, tail: readonly number[]): number | undefined {
    if (indexes.length < 3 || !indexes.every((index) => this.marker(index).boundary === 'line')) return undefined;
    const parted = indexes.slice(1).every((next, at) => {
      const from = this.marker(indexes[at] ?? 0).paragraph;
      const to = this.marker(next).paragraph;
      if (!this.isBlankBefore(to)) return false;
      for (let paragraph = from + 1; paragraph < to; paragraph++) if (this.isBlankBefore(paragraph)) return false;
      return true;
    });
    const open = this.isPoint(last) ? tail : tail.slice(1);
    return parted ? open.find((paragraph) => this.isBlankBefore(paragraph)) : undefined;
  }

  private isBlankBefore(paragraph: number): boolean {
    const before = this.paragraph(paragraph - 1);
    const own = this.paragraph(paragraph);
    return before !== undefined && own !== undefined && own.firstLine > before.lastLine + 1;
  }

  /** The paragraphs after that of a marker, up to a limit. */
  private tailAfter(index: number, limit: number): number[] {
    const tail: number[] = [];
    for (let at = this.marker(index).paragraph + 1; (this.paragraph(at)?.start ?? limit) < limit; at++) tail.push(at);
    return tail;
  }

  /** The last marker of an item before an offset. */
  private lastWithin(offset: number): number {
    const next = countWhile(this.ground.markers, ({ range }) => range.start < offset);
    return Math.max(0, this.acceptedBefore[next] ?? 0);
  }

  private lineStart(offset: number): number {
    return this.ground.text.lineRange(this.ground.text.lineAt(offset)).start;
  }

  private paragraphEnd(paragraph: number): number {
    return this.paragraph(paragraph)?.end ?? this.ground.text.length;
  }

  private words(paragraph: number): string {
    return this.paragraph(paragraph)?.text.trimStart() ?? '';
  }

  private paragraph(index: number): Paragraph | undefined {
    return this.ground.paragraphs[index];
  }

  private marker(index: number): Marker {
    return this.ground.markers[index] as Marker;
  }
}
