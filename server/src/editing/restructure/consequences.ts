import type { Edit } from '../edits';
import type { Item, Sequence } from '../../syntax/nodes';
import type { Analysis } from '../../analysis/analysis';
import { recount } from '../renumber';
import { type Follow } from './refusal';
import { counterpartPlace, type Place } from '../../analysis/places';

/** 三点意见 becomes 四点意见, where it said what the list was. */
export function recountPromises(analysis: Analysis, sequence: Sequence, by: number, { follow }: Follow): Edit[] {
  if (!follow) return [];
  const promises = analysis.promises.get(sequence)?.certain ?? [];
  return promises
    .filter(({ count }) => count === sequence.items.length && count + by > 1)
    .map(({ range, count }) => recount(analysis.text, range, count + by));
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
