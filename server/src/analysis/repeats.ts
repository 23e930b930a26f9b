import type { Item } from '../syntax/nodes';
import type { Disordered } from './exchanges';
import type { SlottedSequence } from './sequences';

/** A number that stands twice. */
export interface RepeatedNumber {
  readonly owner: 'numbering-duplicate';
  readonly slotted: SlottedSequence;
  readonly item: Item;
  /** The last of the list before, where that has the number. */
  readonly elder?: Item;
  /** What it should bear. */
  readonly ordinal: number;
  /** Whether those after it were numbered on without counting it, and follow it now. */
  readonly pushes: boolean;
  /** Whether its neighbour is out of order too, or repeats the same number, so that the numbers follow one from another only when all are written anew. */
  readonly tangled: boolean;
}

/** Numbers that stand in another order than their places. */
export interface DisorderedNumbers {
  readonly owner: 'numbering-order';
  readonly slotted: SlottedSequence;
  readonly slots: readonly Disordered[];
  /** The two stand in each other's places, as the other region tells; else they bear each other's numbers. */
  readonly misplaced: boolean;
}

/** Numbers that stand twice, and those of a list in which the numbers do so in another order too: 一、一、三、二、三、 */
export function repeated(slotted: SlottedSequence): (RepeatedNumber | DisorderedNumbers)[] {
  const { items } = slotted.sequence;
  const slots = slotted.slots.filter((slot) => slot.state === 'duplicate');
  if (slots.length === 0) return [];
  const strays = new Set(
    slots.filter(({ item, ordinal }) => item.marker.ordinal !== ordinal - 1).map(({ item }) => item),
  );
  const places = new Map(items.map((item, index) => [item, index]));
  const duplicates = new Set(slots.map(({ item }) => item));
  // Beside another that is out of order, or one of three of the same number.
  const isTangled = (index: number): boolean => {
    const around = [items[index - 1], items[index + 1]].filter((item) => item !== undefined);
    return around.some((item) => strays.has(item) || duplicates.has(item));
  };
  return slots.flatMap((slot): (RepeatedNumber | DisorderedNumbers)[] => {
    const { item, ordinal } = slot;
    const index = places.get(item) ?? 0;
    const tangled = isTangled(index);
    if (!strays.has(item)) return [{ owner: 'numbering-duplicate', slotted, item, ordinal, pushes: true, tangled }];
    const right = ordinal + pushedBefore(slotted, item);
    if (item.marker.ordinal === right) return [];
    const displaced: Disordered = { state: 'displaced', ordinal: right, item, partner: item };
    return [{ owner: 'numbering-order', slotted, slots: [displaced], misplaced: false }];
  });
}

const PUSHED = new WeakMap<SlottedSequence, ReadonlyMap<Item, number>>();

/**
 * How many items of a list before one of them were put in and not counted on: once they are mended, they move it on too. O(1), after
 * the first time for a list.
 */
export function pushedBefore(slotted: SlottedSequence, item: Item): number {
  let pushed = PUSHED.get(slotted);
  if (!pushed) {
    const duplicates = slotted.slots.flatMap((slot) => (slot.state === 'duplicate' ? [slot.item] : []));
    pushed = new Map(duplicates.map((one, index) => [one, index]));
    PUSHED.set(slotted, pushed);
  }
  return pushed.get(item) ?? 0;
}

/** Lists are looked through so far back for the one that another goes on with. */
const LISTS_BACK = 20;

/** 一、二、二、二、三、 with nothing between is one list to a writer, though 二、二、三、 is read as the next: its first repeats a number. */
export function repeatedAcross(
  slotted: SlottedSequence,
  /** All lists, and the index of this one. */
  sequences: readonly SlottedSequence[],
  index: number,
): RepeatedNumber | undefined {
  const { sequence, parent, slots } = slotted;
  const [first] = sequence.items;
  if (!first || slots[0]?.state !== 'wrong' || first.marker.ordinal < 2 || first.marker.boundary !== 'line')
    return undefined;
  const elder = sequences
    .slice(Math.max(0, index - LISTS_BACK), index)
    .filter((other) => other.parent === parent && other.sequence.style === sequence.style)
    .pop();
  const last = elder?.sequence.items[elder.sequence.items.length - 1];
  if (last?.marker.ordinal !== first.marker.ordinal || last.marker.paragraph + 1 !== first.marker.paragraph)
    return undefined;
  const ordinal = first.marker.ordinal + 1;
  return { owner: 'numbering-duplicate', slotted, item: first, elder: last, ordinal, pushes: true, tangled: false };
}

/** Whether the items right before it have its number, and the first of them has it rightly. */
export function repeatsItsElder({ sequence: { items }, slots }: SlottedSequence, item: Item): boolean {
  let first = items.indexOf(item);
  while (items[first - 1]?.marker.ordinal === item.marker.ordinal) first--;
  return items[first] !== item && slots.some((slot) => slot.state === 'present' && slot.item === items[first]);
}
