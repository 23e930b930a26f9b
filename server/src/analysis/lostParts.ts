import type { Gap } from './gaps';
import type { SlottedSequence } from './sequences';

/** As many parts at most are lost in one place; more are another draft's. */
const MOST = 3;

/**
 * 1. 2. and then 3.1 3.2: the numbers of two levels name a part that the list before them lacks. Undefined where the list is not
 * followed by such. O(lists with paths).
 */
export function lostPart(slotted: SlottedSequence, withPaths: readonly SlottedSequence[]): Gap | undefined {
  const { items, style } = slotted.sequence;
  const last = items[items.length - 1];
  if (!last || style.variantIs !== 'padding') return undefined;
  const next = withPaths.find(
    ({ parent, sequence }) => parent === slotted.parent && (sequence.items[0]?.range.start ?? 0) >= last.range.end,
  );
  const [after] = next?.sequence.items ?? [];
  const part = Number(/^([0-9]{1,2})[.．]$/.exec(next?.sequence.variant ?? '')?.[1] ?? 0);
  const lost = part - last.marker.ordinal;
  if (!after || lost < 1 || lost > MOST) return undefined;
  return {
    slotted,
    ordinals: Array.from({ length: lost }, (_, index) => last.marker.ordinal + 1 + index),
    before: last,
    beforeIsRight: true,
    after,
    model: last,
    index: items.length,
    counterparts: [],
    excuse: undefined,
    unnumbered: undefined,
    promised: false,
  };
}
