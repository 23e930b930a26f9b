import type { Item, Sequence } from '../syntax/nodes';
import type { OffsetRange, Text } from '../syntax/text';

/**
 * The stretch of text that goes when an item goes: its lines with all that it governs, up to the next item beside or above;
 * for a point in mid-paragraph its words up to the next point, or to where its paragraph ends.
 */
export function blockOf(text: Text, sequence: Sequence, item: Item): OffsetRange {
  if (item.kind === 'inline') {
    const next = sequence.items[sequence.items.indexOf(item) + 1];
    const follows = next !== undefined && next.marker.paragraph === item.marker.paragraph;
    return { start: item.range.start, end: follows ? next.range.start : item.range.end };
  }
  return {
    start: text.lineRange(text.lineAt(item.range.start)).start,
    end: text.lineEndWithBreak(text.lineAt(item.range.end)),
  };
}
