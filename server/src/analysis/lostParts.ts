import type { Item, StyleId } from '../syntax/nodes';
import { MOST_LOST, partOf } from '../syntax/forms/partPaths';
import type { SlottedSequence } from './sequences';

/** What numbers the parts below which 2.1 begins with their number: 2., 二、, 第二章. */
export const HOLDERS: ReadonlySet<StyleId> = new Set<StyleId>(['arabic', 'han', 'chapter', 'part']);

/** The lists 3.1 3.2 that stand below another item than the one that they name, since that one lacks: by the item behind which it was. */
export type LostParts = ReadonlyMap<Item, readonly SlottedSequence[]>;

/** Finds them. O(lists with paths, with what stands above each). */
export function lostParts(
  withPaths: readonly SlottedSequence[],
  slottedOf: (item: Item) => SlottedSequence | undefined,
): LostParts {
  const found = new Map<Item, SlottedSequence[]>();
  const placesOf = new Map<SlottedSequence, ReadonlyMap<Item, Place>>();
  const placeOf = (item: Item, list: SlottedSequence): Place | undefined => {
    let places = placesOf.get(list);
    if (!places) placesOf.set(list, (places = placesIn(list)));
    return places.get(item);
  };
  for (const slotted of withPaths) {
    const { parent, sequence } = slotted;
    const part = partOf(sequence.variant);
    const list = parent && mayLack(part, parent) ? slottedOf(parent) : undefined;
    if (!parent || !list || !isLost(part, parent, placeOf(parent, list))) continue;
    const known = found.get(parent);
    if (known) known.push(slotted);
    else found.set(parent, [slotted]);
  }
  return found;
}

/** Where an item stands in its list: which number it should bear, and what comes next. */
interface Place {
  readonly due: number;
  readonly next: Item | undefined;
}

function placesIn({ sequence: { items }, slots }: SlottedSequence): Map<Item, Place> {
  const due = new Map(slots.flatMap((slot) => (slot.state === 'missing' ? [] : [[slot.item, slot.ordinal] as const])));
  return new Map(items.map((item, index) => [item, { due: due.get(item) ?? 0, next: items[index + 1] }]));
}

/** Whether the part that a path names may be one that lacks behind an item. */
const mayLack = (part: number, { marker: { ordinal, style } }: Item): boolean =>
  HOLDERS.has(style.id) && part > ordinal && part <= ordinal + MOST_LOST;

/** Whether it lacks there. */
function isLost(part: number, item: Item, place: Place | undefined): boolean {
  if (!place || place.due === part) return false;
  if (place.next) return part < place.next.marker.ordinal;
  const { ordinal, style } = item.marker;
  // 第三章 4.1 4.2, the last one: it was numbered anew, unless it has 3.1 as well.
  return style.variantIs === 'padding' || item.children.some(({ variant }) => partOf(variant) === ordinal);
}

/** 2 存在的问题, 2 下一步打算 and below it 3.1: whether the item's own number is wrong, and should be that of the part. */
export const isMeant = (part: number, item: Item, { slots }: SlottedSequence): boolean =>
  slots.some((slot) => slot.state !== 'missing' && slot.item === item && slot.ordinal === part);

/** The first item that stands below the number that lacks behind an item; undefined where none does. */
export const firstBelow = (ordinal: number, before: Item | undefined, parts: LostParts): Item | undefined =>
  before && parts.get(before)?.find(({ sequence }) => partOf(sequence.variant) === ordinal)?.sequence.items[0];
