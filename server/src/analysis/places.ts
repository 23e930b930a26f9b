import type { Item, Sequence, OffsetRange } from '../syntax/nodes';
import type { Analysis } from './analysis';

/** An item with the list that it belongs to and the item that holds it. */
export interface Place {
  readonly item: Item;
  readonly sequence: Sequence;
  readonly parent: Item | undefined;
  /** Its index in the list. */
  readonly index: number;
}

/** Where an item stands. O(items of its list). */
export function placeOf(analysis: Analysis, item: Item): Place | undefined {
  const slotted = analysis.slottedOf(item);
  return (
    slotted && { item, sequence: slotted.sequence, parent: slotted.parent, index: slotted.sequence.items.indexOf(item) }
  );
}

/** The innermost item at an offset, with its place; in an indent, that of the line's own item. */
export function placeAt(analysis: Analysis, offset: number): Place | undefined {
  const { start, end } = analysis.text.lineRange(analysis.text.lineAt(offset));
  const words = analysis.text.source.slice(start, end);
  const indent = words.length - words.replace(/^[\s#*>-]+/, '').length;
  const found = analysis.itemAt(Math.max(offset, Math.min(start + indent, end)));
  return found && placeOf(analysis, found.item);
}

/** The item that is being written at an offset: the last one that begins before it, though its words may be over. O(items). */
export function openPlaceAt(analysis: Analysis, offset: number): Place | undefined {
  let last: Item | undefined;
  for (const { sequence } of analysis.sequences) {
    for (const item of sequence.items) {
      if (item.marker.range.end <= offset && (!last || item.marker.range.start > last.marker.range.start)) last = item;
    }
  }
  return last && placeOf(analysis, last);
}

/** The item whose number opens a line. O(items). */
export function itemOpening(analysis: Analysis, line: number): Item | undefined {
  const { start, end } = analysis.text.lineRange(line);
  for (const { sequence } of analysis.sequences) {
    const item = sequence.items.find(({ marker }) => marker.range.start >= start && marker.range.start < end);
    if (item && item.kind !== 'inline') return item;
  }
  return undefined;
}

/** The place of an item's counterpart in the other region. */
export function counterpartPlace(analysis: Analysis, item: Item): Place | undefined {
  const other = analysis.counterparts.of(item);
  return other && placeOf(analysis, other);
}

/** The item whose number or title is at an offset; a heading without a number that the outline tells, too. */
export function titleAt(analysis: Analysis, offset: number): Item | undefined {
  const head = analysis.counterparts.heads?.items.find(
    ({ titleRange }) => titleRange.start <= offset && offset <= titleRange.end,
  );
  if (head) return head;
  const item = analysis.itemAt(offset)?.item;
  return item && offset <= headOf(item).end ? item : undefined;
}

export const headOf = (item: Item): OffsetRange => ({
  start: item.marker.range.start,
  end: Math.max(item.titleRange.end, item.marker.range.end),
});

/** All items of some sequences, in order. */
export const itemsOf = (sequences: readonly Sequence[]): Item[] => sequences.flatMap(({ items }) => items);
