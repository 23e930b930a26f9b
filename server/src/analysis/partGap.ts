import type { Gap } from './gaps';
import { MOST_LOST, partOf } from '../syntax/forms/partPaths';
import { isMeant, type LostParts } from './lostParts';
import type { SlottedSequence } from './sequences';

/**
 * 1. 2. and then 3.1 3.2: the numbers of two levels name a part that the list before them lacks. Undefined where the list is not
 * followed by such. O(lists with paths).
 */
export function partGap(
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
  if (!first || lost < 1 || lost > MOST_LOST || isMeant(part, last, slotted)) return undefined;
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
