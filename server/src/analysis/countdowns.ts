import type { SlottedSequence } from './sequences';

/** As many numbers show that a list is counted down. */
const FEWEST = 3;
/** Nobody counts down from more. */
const MOST = 20;

/**
 * 倒过来说，第三，…第二，…第一，…: the lists of one style under one item whose numbers together go down by one to the first. They are read as
 * several, since a list goes up. O(lists + items of those that do not begin at 1).
 */
export function countdowns(sequences: readonly SlottedSequence[]): ReadonlySet<SlottedSequence> {
  const found = new Set<SlottedSequence>();
  sequences.forEach((slotted, index) => {
    let due = slotted.sequence.items[0]?.marker.ordinal ?? 0;
    if (due < FEWEST || due > MOST) return;
    const lists: SlottedSequence[] = [];
    for (let at = index; due > 0; at++) {
      const other = sequences[at];
      if (!other || !isBeside(other, slotted)) return;
      for (const { marker } of other.sequence.items) if (marker.ordinal !== due--) return;
      lists.push(other);
    }
    for (const list of lists) found.add(list);
  });
  return found;
}

const isBeside = (a: SlottedSequence, b: SlottedSequence): boolean =>
  a.parent === b.parent && a.sequence.style === b.sequence.style && a.sequence.variant === b.sequence.variant;
