import type { Item } from '../syntax/nodes';
import { HOLDERS } from './lostParts';
import type { SlottedSequence } from './sequences';

/** 3.1 3.2 below 4.: the part was moved or numbered anew, and what stands below it was not. */
export interface StrayPath {
  readonly owner: 'numbering-path';
  readonly slotted: SlottedSequence;
  /** What the number of every item begins with, as it should be. */
  readonly path: string;
  readonly parent: Item;
}

/** The last number of a path, and what parts it from the next. */
const LAST_NUMBER = /[0-9]{1,2}(?=[.．]$)/;

/**
 * The items that bear the number of their place, in a draft whose lists of 1.1 1.2 begin with the number above them; undefined in any
 * other. O(items) where there are such lists.
 */
export function holdersOfPaths(
  withPaths: readonly SlottedSequence[],
  sequences: readonly SlottedSequence[],
): ReadonlySet<Item> | undefined {
  const goesBelow = withPaths.some(
    ({ sequence, parent }) => parent !== undefined && pathBelow(parent, sequence.variant) === sequence.variant,
  );
  if (!goesBelow) return undefined;
  const inPlace = sequences.flatMap(({ slots }) =>
    slots.flatMap((slot) => (slot.state === 'present' ? [slot.item] : [])),
  );
  return new Set(inPlace);
}

/**
 * Undefined where the numbers begin with their parent's, where that is itself out of place, and in a draft in which no other list shows
 * that they should. O(items of the list).
 */
export function strayPath(slotted: SlottedSequence, holders: ReadonlySet<Item> | undefined): StrayPath | undefined {
  const { sequence, parent } = slotted;
  if (!holders || sequence.style.variantIs !== 'path' || !parent || !HOLDERS.has(parent.marker.style.id))
    return undefined;
  const path = pathBelow(parent, sequence.variant);
  const isStray = path !== undefined && path !== sequence.variant && LAST_NUMBER.exec(sequence.variant)?.index === 0;
  if (!isStray || !holders.has(parent)) return undefined;
  const isOne = sequence.items.every(({ marker }) => marker.variant === sequence.variant);
  return isOne ? { owner: 'numbering-path', slotted, path, parent } : undefined;
}

/** A path with its last number that of an item; undefined where it has none. */
const pathBelow = ({ marker }: Item, path: string): string | undefined =>
  LAST_NUMBER.test(path) ? path.replace(LAST_NUMBER, String(marker.ordinal)) : undefined;

/** How many numbers stand below an item that begin with another's: 1.1 in 第二章, before 2.2. O(lists of paths). */
export function straysBelow(
  withPaths: readonly SlottedSequence[],
  holders: ReadonlySet<Item> | undefined,
): ReadonlyMap<Item, number> {
  return new Map(
    withPaths.flatMap((slotted) => {
      const stray = strayPath(slotted, holders);
      return stray ? [[stray.parent, slotted.sequence.items.length] as const] : [];
    }),
  );
}
