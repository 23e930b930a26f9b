import type { Item, Marker } from '../syntax/nodes';
import type { SlottedSequence } from './sequences';

/** An item whose number is written otherwise than those of its list; `model` shows how they are. */
export interface Stranger {
  readonly owner: 'mixed-style';
  readonly slotted: SlottedSequence;
  readonly item: Item;
  readonly model: Marker;
}

/** 首先…第二…第三 and 第一，…第二点 are printed by the best houses; 一是…二要 is not. */
function isAcceptedMix(a: Marker, b: Marker): boolean {
  const ids = new Set([a.style.id, b.style.id]);
  if (ids.has('words') && (ids.has('ordinal') || b.style.family === 'spoken')) return true;
  return a.style.id === 'is' && b.style.id === 'ordinal' && b.suffix.startsWith('是');
}

/** Items whose marker is written otherwise than the rest of the sequence. */
export function strangersOf(slotted: SlottedSequence): Stranger[] {
  const { items, style, variant } = slotted.sequence;
  // A list of one is written as that is.
  if (items.length < 2) return [];
  const models = items.flatMap(({ marker }) =>
    marker.style === style &&
    marker.variant === variant &&
    (style.id !== 'decimal' || marker.prefix === variant) &&
    marker.strength !== 'slip'
      ? [marker]
      : [],
  );
  // （一）、（二）（四）: the first may be the one with a mark too many.
  const alike = ({ suffix }: Marker): number => models.filter((marker) => marker.suffix === suffix).length;
  const [first] = models;
  const model =
    first && models.length > 2 && alike(first) === 1 ? (models.find((one) => alike(one) > 1) ?? first) : first;
  if (!model) return [];
  return items
    .filter(({ marker }) => {
      if (marker.strength === 'slip') return true;
      // 2.3 among 3.1 3.2 3.4; 二抓 among 一靠 三靠.
      // 2.3 among 3.1 and 3.2: the words before the number tell, whatever list it was taken into.
      if (marker.style === style)
        return style.id === 'decimal' ? marker.prefix !== variant : style.id === 'point' && marker.variant !== variant;
      return !isAcceptedMix(model, marker);
    })
    .map((item) => ({ owner: 'mixed-style' as const, slotted, item, model }));
}
