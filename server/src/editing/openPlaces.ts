import type { Analysis } from '../analysis/analysis';
import { openPlaceAt, placeOf, type Place } from '../analysis/places';
import type { Item } from '../syntax/nodes';

/** The items that can be gone on from at an offset, inner before outer. O(items). */
export function* openPlaces(analysis: Analysis, offset: number): Generator<Place> {
  let place = openPlaceAt(analysis, offset);
  if (place?.sequence.region === 'outline' && isBehindOutline(analysis, place.item, offset)) return;
  for (; place; place = place.parent && placeOf(analysis, place.parent)) yield place;
}

/** The speech has begun between them, by its title or its address: its numbers begin anew. */
const isBehindOutline = ({ draft }: Analysis, { marker }: Item, offset: number): boolean =>
  draft.regions.some(
    ({ kind, range }) =>
      kind !== 'outline' && kind !== 'omission' && range.start > marker.range.start && range.start < offset,
  );
