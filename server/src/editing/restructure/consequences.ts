import type { Edit } from '../edits';
import type { Item, Sequence } from '../../syntax/nodes';
import type { Analysis } from '../../analysis/analysis';
import { recount } from '../renumber';
import { type Follow } from './refusal';
import { counterpartPlace, placeOf, type Place } from '../../analysis/places';

/** 三点意见 becomes 四点意见, where it said what the list was; so do counts of all that lists of a part hold, or of numbers that run on. */
export function recountPromises(analysis: Analysis, sequence: Sequence, by: number, { follow }: Follow): Edit[] {
  if (!follow) return [];
  const edits = new Map<number, Edit>();
  for (const { list, total } of countedWith(analysis, sequence)) {
    for (const { count, range } of analysis.promises.get(list)?.certain ?? []) {
      if (count !== total || count + by <= 0 || edits.has(range.start)) continue;
      edits.set(range.start, recount(analysis.text, range, count + by));
    }
  }
  return [...edits.values()];
}

/** The lists whose counts change with a list, and what each comes to: itself, its numbers run on, the lists under one list together. */
function countedWith(analysis: Analysis, sequence: Sequence): { list: Sequence; total: number }[] {
  const counted = [{ list: sequence, total: sequence.items.length }];
  const last = [sequence, ...analysis.runsOnInto(sequence)].pop();
  const ordinal = last?.items[last.items.length - 1]?.marker.ordinal;
  if (last && last.startsAt > 1 && ordinal !== undefined) counted.push({ list: last, total: ordinal });
  const [first] = sequence.items;
  const parent = first && placeOf(analysis, first)?.parent;
  const above = parent && analysis.sequenceOf(parent);
  if (above) counted.push({ list: above, total: above.items.reduce((sum, item) => sum + childCount(item), 0) });
  return counted;
}

const childCount = (item: Item): number => item.children.reduce((sum, { items }) => sum + items.length, 0);

/** The counts that change when an item goes, of its own list and of those that it holds. */
export function recountWithout(analysis: Analysis, { item, sequence }: Place, follow: Follow): Edit[] {
  const below = item.children.flatMap((list) =>
    recountPromises(analysis, list, -list.items.length, follow).filter(
      ({ range }) => range.end <= item.range.start || range.start >= item.range.end,
    ),
  );
  return [...recountPromises(analysis, sequence, -1, follow), ...below];
}

/** The same operation on the counterpart in the other region, where there is one and it can be done there. */
export function alsoOn(
  analysis: Analysis,
  item: Item,
  { follow }: Follow,
  operate: (place: Place) => readonly Edit[] | undefined,
): readonly Edit[] {
  const place = follow ? counterpartPlace(analysis, item) : undefined;
  return (place && operate(place)) ?? [];
}
