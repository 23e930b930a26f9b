import type { Item } from '../syntax/nodes';
import type { Branch } from './outlineMatching';
import type { Slot } from './alignment';

/** A slot whose number is not its place's. */
export type Disordered = Slot & { readonly state: 'wrong' | 'displaced' };

/** An exchange is one mistake, seen at its first item. */
export function groupExchanges(slots: readonly Disordered[]): Disordered[][] {
  const groups: Disordered[][] = [];
  const taken = new Set<Item>();
  for (const slot of slots) {
    if (taken.has(slot.item)) continue;
    taken.add(slot.item);
    const partner =
      slot.state === 'displaced' ? slots.find((other) => other.item === slot.partner && other !== slot) : undefined;
    if (partner) taken.add(partner.item);
    groups.push(partner ? [slot, partner] : [slot]);
  }
  return groups;
}

/**
 * Whether two exchanged items stand in the wrong places, and not under the wrong numbers: the other region has the branch in the
 * order that their numbers say. O(branch).
 */
export function isMisplaced([first, second]: readonly Disordered[], { pairs, items }: Branch): boolean {
  if (!first || !second) return false;
  const pairOf = (one: Item): number => pairs.findIndex(({ entry, item }) => entry === one || item === one);
  const [a, b] = [pairOf(first.item), pairOf(second.item)];
  if (a < 0 || b < 0) return false;
  const places = pairs.map(({ item }) => items.indexOf(item));
  if (isAscending(places)) return false;
  const swapped = [...places];
  [swapped[a], swapped[b]] = [places[b] ?? 0, places[a] ?? 0];
  return isAscending(swapped);
}

const isAscending = (places: readonly number[]): boolean =>
  places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0));
