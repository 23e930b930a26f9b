import type { Item, StyleId } from '../syntax/nodes';
import type { Gap } from './gaps';
import type { SlottedSequence } from './sequences';

/** As many parts at most are lost in one place; more are another draft's. */
const MOST = 3;

/** What numbers the parts below which 2.1 begins with their number: 2., 二、, 第二章. */
export const HOLDERS: ReadonlySet<StyleId> = new Set<StyleId>(['arabic', 'han', 'chapter', 'part']);

/** 3. of 3.1: a path of one number. */
const PART = /^([0-9]{1,2})[.．]$/;

/** The lists 3.1 3.2 that stand below another item than the one that they name, since that one lacks: by the item behind which it was. */
export type LostParts = ReadonlyMap<Item, readonly SlottedSequence[]>;

/** Finds them. O(lists with paths, with what stands above each). */
export function lostParts(
  withPaths: readonly SlottedSequence[],
  slottedOf: (item: Item) => SlottedSequence | undefined,
): LostParts {
  const found = new Map<Item, SlottedSequence[]>();
  for (const slotted of withPaths) {
    const { parent, sequence } = slotted;
    if (!parent || !isLost(partOf(sequence.variant), parent, slottedOf(parent))) continue;
    const known = found.get(parent);
    if (known) known.push(slotted);
    else found.set(parent, [slotted]);
  }
  return found;
}

/** The part that a path of one number names; 0 for any other path. */
const partOf = (path: string): number => Number(PART.exec(path)?.[1] ?? 0);

/** Whether a number lacks in a list right behind an item. */
function isLost(part: number, item: Item, list: SlottedSequence | undefined): boolean {
  const { ordinal, style } = item.marker;
  if (!list || !HOLDERS.has(style.id) || part <= ordinal || part > ordinal + MOST) return false;
  const { items } = list.sequence;
  if (isMeant(part, item, list)) return false;
  const next = items[items.indexOf(item) + 1];
  if (next) return part < next.marker.ordinal;
  // 第三章 4.1 4.2, the last one: it was numbered anew, unless it has 3.1 as well.
  return style.variantIs === 'padding' || item.children.some(({ variant }) => partOf(variant) === ordinal);
}

/** 2 存在的问题, 2 下一步打算 and below it 3.1: whether the item's own number is wrong, and should be that of the part. */
const isMeant = (part: number, item: Item, { slots }: SlottedSequence): boolean =>
  slots.some((slot) => slot.state !== 'missing' && slot.item === item && slot.ordinal === part);

/** The first item that stands below the number that lacks behind an item; undefined where none does. */
export const firstBelow = (ordinal: number, before: Item | undefined, parts: LostParts): Item | undefined =>
  before && parts.get(before)?.find(({ sequence }) => partOf(sequence.variant) === ordinal)?.sequence.items[0];

/**
 * 1. 2. and then 3.1 3.2: the numbers of two levels name a part that the list before them lacks. Undefined where the list is not
 * followed by such. O(lists with paths).
 */
export function lostPart(
  slotted: SlottedSequence,
  withPaths: readonly SlottedSequence[],
  parts: LostParts,
): Gap | undefined {
  const { items, style } = slotted.sequence;
  const last = items[items.length - 1];
  if (!last) return undefined;
  const beside = (): SlottedSequence | undefined =>
    style.variantIs === 'padding'
      ? withPaths.find(
          ({ parent, sequence }) =>
            parent === slotted.parent && (sequence.items[0]?.range.start ?? 0) >= last.range.end,
        )
      : undefined;
  const next = parts.get(last)?.[0] ?? beside();
  const [first] = next?.sequence.items ?? [];
  const part = partOf(next?.sequence.variant ?? '');
  const lost = part - last.marker.ordinal;
  if (!first || lost < 1 || lost > MOST || isMeant(part, last, slotted)) return undefined;
  return {
    slotted,
    ordinals: Array.from({ length: lost }, (_, index) => last.marker.ordinal + 1 + index),
    before: last,
    beforeIsRight: true,
    after: first,
    below: first,
    model: last,
    index: items.length,
    counterparts: [],
    excuse: undefined,
    unnumbered: undefined,
    promised: false,
  };
}
