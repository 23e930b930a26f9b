import type { Heading, Item, Marker, Nesting } from '../syntax/nodes';

/** Words without a number as an item whose number has no width, at their beginning: to be compared, and in no tree. O(1). */
export function itemWithoutNumber(
  { title, titleRange, range }: Omit<Heading, 'level'>,
  ordinal: number,
  { style, variant }: Pick<Marker, 'style' | 'variant'>,
  paragraph: number,
  nesting: Nesting,
): Item {
  const at = { start: range.start, end: range.start };
  return {
    marker: {
      style,
      variant,
      ordinal,
      range: at,
      numeral: at,
      prefix: '',
      suffix: '',
      boundary: 'line',
      strength: 'strong',
      quotation: 0,
      paragraph,
      nesting,
      countsItself: false,
    },
    titleRange,
    title,
    range,
    kind: 'heading',
    level: 1,
    children: [],
  };
}

/** Whether an item has a number, and is not only compared as if it had one. */
export const hasNumber = ({ marker: { range } }: Item): boolean => range.end > range.start;
