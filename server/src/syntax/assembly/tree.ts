import { Extents, type List } from './extent';
import type { Searched } from './search';
import type { SequenceReading } from './stack';
import { parentsOf } from './standingBeside';
import { isDigit, isHan, isHardStop, isSpace, isStop } from '../text/characters';
import { durationAhead, withoutEmphasis, withoutPage } from '../text/fold';
import type { Item, Marker, Paragraph, Sequence, OffsetRange } from '../nodes';
import type { Text } from '../text/text';
import { endOffsetIn, indexIn, offsetIn } from '../layout/offsets';

/** Items and sequences from the assembler's verdict: nesting, titles and the three ranges of each item. */
export function buildTree(
  text: Text,
  paragraphs: readonly Paragraph[],
  { scene: { markers, around }, readings }: Pick<Searched, 'scene' | 'readings'>,
  region: 'outline' | 'body',
  range: OffsetRange,
): Sequence[] {
  const groups = new Map<SequenceReading, number[]>();
  readings.forEach((reading, index) => {
    if (!reading) return;
    const group = groups.get(reading);
    if (group) group.push(index);
    else groups.set(reading, [index]);
  });
  const byParent = new Map<number, SequenceReading[]>();
  for (const [reading, parent] of parentsOf({ paragraphs, markers, readings, groups, isHeading: around.isHeading })) {
    const siblings = byParent.get(parent);
    if (siblings) siblings.push(reading);
    else byParent.set(parent, [reading]);
  }
  const accepted = readings.map((reading) => reading !== undefined);
  const extents = new Extents({
    text,
    paragraphs,
    markers,
    accepted,
    isHeading: around.isHeading,
    closedAt: around.closedAt,
  });
  const { isHeading } = around;
  const builder = new TreeBuilder(text, paragraphs, markers, groups, byParent, region, isHeading, accepted, extents);
  // What looks like the leave-taking (同志们，…) may hold the last points itself.
  const last = markers[accepted.lastIndexOf(true)];
  const end = last ? (paragraphs[last.paragraph]?.end ?? last.range.end) : 0;
  return builder.sequencesUnder(-1, 1, Math.max(range.end, end));
}

class TreeBuilder {
  constructor(
    private readonly text: Text,
    private readonly paragraphs: readonly Paragraph[],
    private readonly markers: readonly Marker[],
    private readonly groups: ReadonlyMap<SequenceReading, readonly number[]>,
    private readonly byParent: ReadonlyMap<number, readonly SequenceReading[]>,
    private readonly region: 'outline' | 'body',
    private readonly isHeading: readonly boolean[],
    private readonly accepted: readonly boolean[],
    private readonly extents: Extents,
  ) {}

  sequencesUnder(parent: number, level: number, end: number): Sequence[] {
    const readings = this.byParent.get(parent) ?? [];
    const starts = readings.map((reading) => this.extents.startOf((this.groups.get(reading) ?? [])[0] ?? 0));
    return readings.map((reading, order) => {
      const indexes = this.groups.get(reading) ?? [];
      const list = { indexes, stop: starts[order + 1] ?? end, isTop: level === 1 };
      const titled = indexes.length > 1 && indexes.every((index) => this.standsAlone(index));
      const items = indexes.map((_, place) => this.item(list, place, level, titled));
      return { ...majorityStyle(items), items, region: this.region, startsAt: reading.startsAt };
    });
  }

  /** Whether a number has a line to itself, and below it words without one: 01 ↵ 回顾过去. */
  private standsAlone(index: number): boolean {
    const { paragraph, range, boundary } = this.marker(index);
    const [own, below] = [this.paragraphs[paragraph], this.paragraphs[paragraph + 1]];
    if (boundary !== 'line' || !own || !below || this.markers[index + 1]?.paragraph === paragraph + 1) return false;
    return own.text.slice(indexIn(own, range.end)).trim() === '' && this.endOfTitleBelow(below) > 0;
  }

  /** Where the title in the line below a number ends: the whole line, or its first sentence; 0 where it is too long for one. */
  private endOfTitleBelow({ text }: Paragraph): number {
    const words = text.trimEnd();
    const isSentence = isHardStop(words.charAt(words.length - 1));
    const end = isSentence ? words.search(/[。！？；;]/) : words.length;
    return end > 0 && end <= LONGEST_PARTED ? end : 0;
  }

  /** The line below a number that has one to itself. */
  private titleBelow(index: number): Pick<Item, 'title' | 'titleRange'> {
    const below = this.paragraphs[this.marker(index).paragraph + 1] as Paragraph;
    const start = below.text.length - below.text.trimStart().length;
    const end = this.endOfTitleBelow(below);
    return {
      title: below.words.slice(start, end),
      titleRange: { start: offsetIn(below, start), end: endOffsetIn(below, end) },
    };
  }

  private item(list: List, place: number, level: number, isTitledBelow: boolean): Item {
    const index = list.indexes[place] ?? 0;
    const marker = this.marker(index);
    const kind = marker.boundary !== 'line' ? 'inline' : this.isHeading[index] ? 'heading' : 'lead';
    const { titleRange, title } = isTitledBelow ? this.titleBelow(index) : this.titleOf(index, kind);
    const limit = this.extents.limitOf(list, place);
    const children = this.sequencesUnder(index, level + 1, limit);
    const end = this.extents.endOf(list, place, limit, lastItem(children)?.range.end ?? 0);
    return {
      marker,
      titleRange,
      title,
      range: { start: marker.range.start, end: this.withoutBlanks(marker.range.end, end) },
      kind,
      level,
      children,
    };
  }

  private withoutBlanks(from: number, to: number): number {
    let end = to;
    while (end > from && isBlankAt(this.text.source.charAt(end - 1))) end--;
    return end;
  }

  /** A heading's whole line; the first sentence of a paragraph that opens with a number; a point's words to its first stop. */
  private titleOf(index: number, kind: Item['kind']): Pick<Item, 'title' | 'titleRange'> {
    const marker = this.marker(index);
    const paragraph = this.paragraphs[marker.paragraph];
    if (!paragraph) return { title: '', titleRange: { start: marker.range.end, end: marker.range.end } };
    const words = paragraph.text;
    let start = indexIn(paragraph, marker.range.end);
    while (start < words.length && (isSpace(words.charAt(start)) || '*_、，,：:['.includes(words.charAt(start))))
      start++;
    if (this.region === 'outline') start += durationAhead(words.slice(start));
    const limit = this.nextInParagraph(index, paragraph) ?? words.length;
    const parted =
      kind === 'heading' || marker.style.family === 'spoken'
        ? undefined
        : partingSpace(words, start, limit, kind === 'inline');
    let end = parted ?? start;
    while (parted === undefined && end < limit && !this.endsTitle(words, end, kind)) end++;
    while (
      end > start &&
      (isSpace(words.charAt(end - 1)) ||
        '*_'.includes(words.charAt(end - 1)) ||
        (end === limit &&
          limit < words.length &&
          (isStop(words.charAt(end - 1)) || PARTS.includes(words.charAt(end - 1)))))
    )
      end--;
    if (this.region === 'outline') {
      end = start + withoutPage(words.slice(start, end)).length;
      // （提纲：一、… 二、…）: what closes the whole.
      if (/^[^（([【]*[）)\]】]$/.test(words.slice(start, end))) end--;
    }
    const titleRange = {
      start: offsetIn(paragraph, start),
      end: end > start ? endOffsetIn(paragraph, end) : offsetIn(paragraph, start),
    };
    return {
      titleRange,
      title: withoutEmphasis(paragraph.words.slice(start, end)).trim(),
    };
  }

  private endsTitle(words: string, at: number, kind: Item['kind']): boolean {
    const char = words.charAt(at);
    // 一是抓好教育、医疗、养老三项工程，…: 、 parts words, not clauses.
    // ①8:00前到场: the colon of an hour parts nothing.
    const isHour = char === ':' && isDigit(words.charAt(at - 1)) && isDigit(words.charAt(at + 1));
    if (kind === 'inline') return char !== '、' && isStop(char) && !isHour;
    if ('。！？；;'.includes(char)) return true;
    return kind === 'lead' && (char === '：' || char === ':') && at > 30;
  }

  private nextInParagraph(index: number, paragraph: Paragraph): number | undefined {
    for (let next = index + 1; next < this.markers.length; next++) {
      const marker = this.marker(next);
      if (marker.paragraph !== this.marker(index).paragraph) return undefined;
      if (this.accepted[next]) return indexIn(paragraph, marker.range.start);
    }
    return undefined;
  }

  private marker(index: number): Marker {
    return this.markers[index] as Marker;
  }
}

/** 第一站　城隍庙→第二站　米码头; 一、由来／二、用处 */
const PARTS = '→／｜';

/** A title that the copy of a web page parts from its prose by a space has so many characters. */
const SHORTEST_PARTED = 4;
const LONGEST_PARTED = 40;

/**
 * 一、提高站位,增强责任感 要充分认识…。: the last space between words before the first full stop, where a sentence follows it. At the
 * head of a paragraph that sentence has several clauses: 1.中共中央 国务院关于…的意见。 is one name. O(title and that sentence).
 */
function partingSpace(words: string, start: number, limit: number, inline: boolean): number | undefined {
  let found: number | undefined;
  for (let at = start; at < limit; at++) {
    const char = words.charAt(at);
    if ('。！？；;!?'.includes(char)) {
      const isSentence =
        found !== undefined && (inline ? at - found > SHORTEST_PARTED : /[，,]/.test(words.slice(found, at)));
      return isSentence ? found : undefined;
    }
    if (found === undefined && at - start > LONGEST_PARTED) return undefined;
    if (!isSpace(char) || !isHan(words.charAt(at - 1)) || !isHan(words.charAt(at + 1))) continue;
    if (at - start < SHORTEST_PARTED || at - start > LONGEST_PARTED) return undefined;
    found = at;
  }
  return undefined;
}

const isBlankAt = (char: string): boolean => char === '\n' || char === '\r' || isSpace(char);

function lastItem(sequences: readonly Sequence[]): Item | undefined {
  const items = sequences[sequences.length - 1]?.items;
  return items?.[items.length - 1];
}

/** The style that most items have; on a tie the first's. */
function majorityStyle(items: readonly Item[]): Pick<Sequence, 'style' | 'variant'> {
  const { style, variant } = (items[0] as Item).marker;
  if (items.every(({ marker }) => marker.style === style && marker.variant === variant)) return { style, variant };
  const counts = new Map<string, { count: number; item: Item }>();
  for (const item of items) {
    const key = item.marker.style.id + item.marker.variant;
    const entry = counts.get(key);
    if (entry) entry.count++;
    else counts.set(key, { count: 1, item });
  }
  let best: { count: number; item: Item } | undefined;
  for (const entry of counts.values()) if (!best || entry.count > best.count) best = entry;
  const marker = (best ?? { item: items[0] as Item }).item.marker;
  return { style: marker.style, variant: marker.variant };
}
