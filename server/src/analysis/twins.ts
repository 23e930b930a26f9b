import { firstTold, foldTitle } from '../syntax/text/fold';
import type { Item, Sequence } from '../syntax/nodes';
import type { Text } from '../syntax/text/text';
import type { SlottedSequence } from './sequences';

/** An item that stands twice in its list. */
export interface Twin {
  readonly owner: 'duplicate-title';
  readonly slotted: SlottedSequence;
  readonly item: Item;
  readonly earlier: Item;
  /** Whether all their words are the same, not the title alone. */
  readonly whole: boolean;
  /** Of two headings alike, right below one another: the first, below which nothing stands. */
  readonly empty?: Item;
}

const SHORTEST_TWIN = 4;
/** XXXX, ××××: words that are still to come. */
const LEFT_OPEN = /^[×xXｘＸ○*＊_]+$/;
/** As many characters must be the same, or the whole item where it is shorter. */
const OPENING = 60;

/** Siblings with the same words, or headings with the same title; the repeated number that one brought along is part of it. */
export function twinsIn(slotted: SlottedSequence, text: Text): Twin[] {
  const { style, items } = slotted.sequence;
  if (style.family === 'division' || items.length < 2) return [];
  const byWords = new Map<string, Item>();
  const byTitle = new Map<string, Item>();
  return beginningAlike(slotted.sequence, text).flatMap((item) => {
    const end = Math.min(item.range.end, item.titleRange.start + OPENING);
    const words = foldTitle(text.source.slice(item.titleRange.start, end));
    const title = standsAlone(text, item) ? foldTitle(item.title) : '';
    if (LEFT_OPEN.test(words)) return [];
    const twin = words.length < SHORTEST_TWIN ? undefined : byWords.get(words);
    const namesake = title.length < SHORTEST_TWIN ? undefined : byTitle.get(title);
    if (!byWords.has(words)) byWords.set(words, item);
    if (!byTitle.has(title)) byTitle.set(title, item);
    const earlier = twin ?? namesake;
    if (!earlier) return [];
    const empty = twin === undefined && isEmptyBefore(text, earlier, item) ? { empty: earlier } : {};
    return [{ owner: 'duplicate-title' as const, slotted, item, earlier, whole: twin !== undefined, ...empty }];
  });
}

/** 二、责任认定 ↵ 二、责任认定 ↵ （一）…: nothing but blanks stands between the first title and the second's number. */
const isEmptyBefore = (text: Text, { titleRange }: Item, { marker }: Item): boolean =>
  marker.boundary === 'line' &&
  marker.range.start - titleRange.end <= LONGEST_BLANK &&
  text.source.slice(titleRange.end, marker.range.start).trim() === '';

/** As many blanks may stand between two lines. */
const LONGEST_BLANK = 200;

/** Pasted a second time with its number and all its words, wherever: its number is told with it. */
export const isCopy = ({ item, earlier, whole, empty }: Twin): boolean =>
  (whole || empty !== undefined) && item.marker.ordinal === earlier.marker.ordinal;

/** The items that begin as another does, all where first words do not show it: the words of the others need not be compared. */
function beginningAlike({ items }: Sequence, { source }: Text): readonly Item[] {
  const openings = items.map(({ titleRange: { start } }) => firstTold(source.slice(start, start + LOOKED_AT)));
  if (openings.includes(undefined)) return items;
  const counts = new Map<string | undefined, number>();
  for (const opening of openings) counts.set(opening, (counts.get(opening) ?? 0) + 1);
  return items.filter((_, index) => (counts.get(openings[index]) ?? 0) > 1);
}

/** So far into the words of an item its first signs are looked for. */
const LOOKED_AT = 8;

/** A title and no more: a heading's, or a first sentence that ends in a full stop. */
function standsAlone(text: Text, item: Item): boolean {
  return item.kind === 'heading' || (item.kind === 'lead' && text.source.charAt(item.titleRange.end) === '。');
}
