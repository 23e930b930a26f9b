import type { Heading, Item, Paragraph, Sequence } from '../syntax/nodes';
import type { ListedSequence } from './lists';
import { paragraphAt } from '../syntax/layout/offsets';
import type { PromisedCount } from './countAt';
import { addedUp } from './promiseSums';
import { mentionsAround, promiseBefore, promiseOf, promisesAfter } from './promisesAround';

/** What the words around a sequence say of its length. */
export interface Promises {
  /** Counts that are surely of this sequence. */
  readonly certain: readonly PromisedCount[];
  /** Every number of things in the paragraphs before and after: it may confirm what is known otherwise, no more. */
  readonly mentioned: ReadonlySet<number>;
}

/** The entries that a sentence says, and the body's points that they announce. */
export interface ToldEntries {
  readonly entries: readonly Heading[];
  readonly items: readonly Item[];
}

/** The promises of each sequence that has any. O(items + text around them). */
export function findPromises(
  sequences: readonly ListedSequence[],
  paragraphs: readonly Paragraph[],
  told?: ToldEntries,
): Map<Sequence, Promises> {
  const promises = new Map<Sequence, { certain: PromisedCount[]; mentioned: ReadonlySet<number> }>();
  const backward = new Map<number, Claimed>();
  const numbered = new Set(sequences.flatMap((list) => list.sequence.items.map(({ marker }) => marker.paragraph)));
  const listed = new Set(
    sequences.flatMap(({ sequence: { region, items } }) =>
      region === 'outline' ? items.map(({ marker }) => marker.paragraph) : [],
    ),
  );
  // 讲四件事：甲；乙；丙；丁。 is compared with the body entry by entry.
  const toldIn = told?.entries[0] && paragraphAt(paragraphs, told.entries[0].range.start);
  for (const { sequence, parent } of sequences) {
    const [first] = sequence.items;
    const last = sequence.items[sequence.items.length - 1];
    if (!first || !last) continue;
    // 三、两项建议 ends the 提纲, and counts nothing of the body below it.
    const isBelowOutline = sequence.region === 'body' && listed.has(first.marker.paragraph - 1);
    const before = isBelowOutline ? undefined : promiseBefore(first, parent === undefined, paragraphs, numbered);
    const isTold =
      before !== undefined && toldIn !== undefined && toldIn === paragraphAt(paragraphs, before.range.start);
    // 对学校提三条要求 is of the heading that says it again: 二、对学校提三条要求.
    const isOfItem = before !== undefined && sequence.items.some(({ title }) => title.includes(before.words));
    promises.set(sequence, {
      certain: before && !isTold && !isOfItem ? [before] : [],
      mentioned: mentionsAround(first, last, paragraphs),
    });
    const end = parent?.range.end ?? Infinity;
    for (const promise of promisesAfter(last, end, paragraphs)) {
      const claimed = backward.get(promise.range.start) ?? { promise, claimants: [], closed: [] };
      // With the last item of its list what stands below it is closed, and may be meant all the same.
      if (promise.range.start < end) claimed.claimants.push(sequence);
      else if (standsRightBelow(last, promise, paragraphs)) claimed.closed.push(sequence);
      backward.set(promise.range.start, claimed);
    }
  }
  if (told) addTold(told, sequences, paragraphs, promises);
  // Most drafts say nothing behind a list: only then it is asked which list each item is of.
  if (backward.size === 0) return promises;
  const ofItem = new Map(
    sequences.flatMap((slotted) => slotted.sequence.items.map((item) => [item, slotted] as const)),
  );
  const endsEarlier = earlierLists(sequences);
  let addUp: ReturnType<typeof addedUp> | undefined;
  for (const { promise, claimants, closed } of backward.values()) {
    const announced = ({ certain }: { certain: PromisedCount[] }): boolean =>
      certain.some(({ side, count }) => side === 'before' && count === promise.count);
    // 主要讲三个问题 was said of it, too.
    const told = [...claimants, ...closed].find((list) => announced(promises.get(list) ?? NONE));
    const owner = told ?? ownerOf({ promise, claimants, closed }, paragraphs);
    if (!owner) continue;
    const around = claimants.flatMap((list) => listsAround(list, ofItem));
    // Right below the last part 这四条 counts the parts.
    const above = closed.flatMap((list) => listsAround(list, ofItem));
    const fits = fitsAround(promise, around) || above.some(({ items }) => hasAsMany(items, promise.count));
    const isTop = owner.items.some((item) => ofItem.get(item)?.parent === undefined);
    const isOfEarlier = isTop && endsEarlier(promise);
    const meantElsewhere =
      owner.items.length !== promise.count &&
      (fits || isOfEarlier || (addUp ??= addedUp(sequences, paragraphs))(promise, owner));
    if (!meantElsewhere) promises.get(owner)?.certain.push(promise);
  }
  return promises;
}

const NONE: { certain: PromisedCount[] } = { certain: [] };

/** By its items, or by its last number, where one before it lacks. */
const hasAsMany = (items: readonly Item[], count: number): boolean =>
  items.length === count || items.at(-1)?.marker.ordinal === count;

/** Whether a list counts with the noun of a promise: 第一件事， and 以上四件事. */
function countsAlike({ items: [first] }: Sequence, { words }: PromisedCount): boolean {
  const { style, variant = '' } = first?.marker ?? {};
  return (
    style?.variantIs === 'noun' &&
    variant !== '' &&
    words.replace(/^[一二三四五六七八九十两0-9]+/, '').startsWith(variant)
  );
}

/**
 * Whether 以上五点 has a list of five, a paragraph each and in no item, anywhere above: of a chat, in which others have listed their names
 * in between. O(lists), then O(1).
 */
function earlierLists(sequences: readonly ListedSequence[]): (promise: PromisedCount) => boolean {
  const firstOf = new Map<number, number>();
  for (const { sequence, parent } of sequences) {
    const { items, region } = sequence;
    const last = items.at(-1);
    const isOwn = parent === undefined && region === 'body' && items[0]?.marker.boundary === 'line';
    if (last && isOwn && !firstOf.has(items.length)) firstOf.set(items.length, last.marker.range.start);
  }
  return ({ count, range, lead }) => lead !== '这' && (firstOf.get(count) ?? Infinity) < range.start;
}

/** 讲四个问题：甲；乙；丙。 counts the body's points, where these are as many as the entries: else one that lacks is told. O(sequences). */
function addTold(
  { entries, items }: ToldEntries,
  sequences: readonly ListedSequence[],
  paragraphs: readonly Paragraph[],
  promises: ReadonlyMap<Sequence, { certain: PromisedCount[] }>,
): void {
  const [first] = entries;
  const promise = first && promiseOf(first, paragraphs);
  if (!promise || items.length !== entries.length) return;
  const list = sequences.find(({ sequence }) => sequence.items[0] === items[0])?.sequence;
  if (list) promises.get(list)?.certain.push(promise);
}

/** 以上三点, with the lists that end before it: those that it stands beside, and those of the item that it stands behind. */
interface Claimed {
  readonly promise: PromisedCount;
  readonly claimants: Sequence[];
  readonly closed: Sequence[];
}

/** The list that has as many; else one that counts with its noun, the nearest, or the one right above where that comes as near to the count. */
function ownerOf({ promise, claimants, closed }: Claimed, paragraphs: readonly Paragraph[]): Sequence | undefined {
  const all = [...claimants, ...closed];
  const fitting = all.find(({ items }) => items.length === promise.count);
  if (fitting) return fitting;
  const alike = all.filter((list) => countsAlike(list, promise));
  if (alike.length > 0) return nearest(alike, promise, paragraphs);
  const beside = claimants.length > 0 ? nearest(claimants, promise, paragraphs) : undefined;
  const above = closed.length > 0 ? nearest(closed, promise, paragraphs) : undefined;
  const misses = (list: Sequence | undefined): number =>
    list ? Math.abs(list.items.length - promise.count) : Infinity;
  return misses(above) <= misses(beside) ? (above ?? beside) : beside;
}

const standsRightBelow = (last: Item, { range }: PromisedCount, paragraphs: readonly Paragraph[]): boolean => {
  const next = paragraphs[last.marker.paragraph + 1];
  return next !== undefined && next.start <= range.start && range.start < next.end;
};

/** A list, and those that it stands in. O(depth). */
function listsAround(list: Sequence, ofItem: ReadonlyMap<Item, ListedSequence>): Sequence[] {
  const lists: Sequence[] = [];
  const [first] = list.items;
  for (let at = first && ofItem.get(first); at; at = at.parent && ofItem.get(at.parent)) lists.push(at.sequence);
  return lists;
}

/** Whether 以上三点 counts the items of a list around it: in its last item all, in another those up to that one, or before it. */
function fitsAround({ count, range }: PromisedCount, lists: readonly Sequence[]): boolean {
  return lists.some(({ items }) => {
    const index = items.findIndex((item) => item.range.start <= range.start && range.start <= item.range.end);
    if (index < 0) return false;
    return index === items.length - 1 ? hasAsMany(items, count) : index === count || index + 1 === count;
  });
}

/**
 * Of several lists that end before 以上三点, it speaks of the one that it fits; else of the points of its own paragraph, of a list
 * of paragraphs, of points further above; among these of the one that ended last.
 */
function nearest(sequences: readonly Sequence[], { range }: PromisedCount, paragraphs: readonly Paragraph[]): Sequence {
  const closeness = ({ items }: Sequence): number => {
    const last = items[items.length - 1]?.marker;
    const end = last && paragraphs[last.paragraph]?.end;
    if (last?.boundary !== 'line') return end !== undefined && range.start < end ? 2 : 0;
    return 1;
  };
  const lastStart = ({ items }: Sequence): number => items[items.length - 1]?.marker.range.start ?? 0;
  return sequences.reduce((a, b) => {
    const closer = closeness(b) - closeness(a);
    return closer > 0 || (closer === 0 && lastStart(b) > lastStart(a)) ? b : a;
  });
}
