import type { Omission, Sequence } from '../syntax/nodes';
import { alignSlots, type Slot } from './alignment';
import type { ListedSequence } from './lists';
import type { SpoiltNumber } from './spoiltNumbers';

/** A sequence with its slots, and the item that holds it. */
export interface SlottedSequence extends ListedSequence {
  readonly slots: readonly Slot[];
}

/** Sequences with their slots; a number that is written wrongly has the slot that it is due for. */
export function slotSequences(
  lists: readonly ListedSequence[],
  omissions: readonly Omission[],
  spoilt: ReadonlyMap<Sequence, readonly SpoiltNumber[]>,
): SlottedSequence[] {
  return lists.map((list) => ({ ...list, slots: alignSlots(list.sequence, omissions, spoilt.get(list.sequence)) }));
}
