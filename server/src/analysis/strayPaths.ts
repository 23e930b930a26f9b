import type { Item } from '../syntax/nodes';
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
 * Undefined where the numbers begin with their parent's, where that is itself out of place, and in a draft in which no other list shows
 * that they should. O(lists with paths).
 */
export function strayPath(
  { sequence, parent, ...rest }: SlottedSequence,
  parentSlots: SlottedSequence['slots'] | undefined,
  withPaths: readonly SlottedSequence[],
): StrayPath | undefined {
  if (sequence.style.variantIs !== 'path' || parent?.marker.style.id !== 'arabic') return undefined;
  const path = pathBelow(parent, sequence.variant);
  if (path === undefined || path === sequence.variant || LAST_NUMBER.exec(sequence.variant)?.index !== 0)
    return undefined;
  const isRight = parentSlots?.some((slot) => slot.state === 'present' && slot.item === parent);
  const isManner = withPaths.some(
    ({ sequence: other, parent: above }) => above !== undefined && pathBelow(above, other.variant) === other.variant,
  );
  if (!isRight || !isManner || sequence.items.some(({ marker }) => marker.variant !== sequence.variant))
    return undefined;
  return { owner: 'numbering-path', slotted: { sequence, parent, ...rest }, path, parent };
}

/** A path with its last number that of an item; undefined where it has none. */
const pathBelow = ({ marker }: Item, path: string): string | undefined =>
  LAST_NUMBER.test(path) ? path.replace(LAST_NUMBER, String(marker.ordinal)) : undefined;
