import type { Omission } from '../syntax/nodes';
import { alignSlots, type Slot } from './alignment';
import type { ListedSequence } from './lists';

/** A sequence with its slots, and the item that holds it. */
export interface SlottedSequence extends ListedSequence {
  readonly slots: readonly Slot[];
}

export function slotSequences(lists: readonly ListedSequence[], omissions: readonly Omission[]): SlottedSequence[] {
  return lists.map(({ sequence, parent }) => {
    const { items, startsAt } = sequence;
    return { sequence, parent, slots: alignSlots(items, startsAt, omissions) };
  });
}
