import { countWhile } from '../text/halves';
import type { Paragraph } from '../nodes';

/** The offset in the draft of an index in a paragraph's text. O(log joins). */
export function offsetIn(paragraph: Paragraph, index: number): number {
  const { joins, origin } = paragraph;
  if (joins.length === 0) return origin + index;
  return origin + index + (joins[countWhile(joins, ({ at }) => at <= index) - 1]?.shift ?? 0);
}

/** The end offset of a range that ends before `index`: never beyond a line break that follows its last character. */
export function endOffsetIn(paragraph: Paragraph, index: number): number {
  return index === 0 ? paragraph.origin : offsetIn(paragraph, index - 1) + 1;
}

/** The index in a paragraph's text of an offset in the draft; of one in what is left out, that of what follows. O(log joins). */
export function indexIn(paragraph: Paragraph, offset: number): number {
  const { joins, origin, text } = paragraph;
  const passed = countWhile(joins, ({ at, shift }) => offset - origin >= at + shift) - 1;
  const index = offset - origin - (joins[passed]?.shift ?? 0);
  return Math.max(0, Math.min(index, joins[passed + 1]?.at ?? text.length, text.length));
}

/** The index of the paragraph that holds an offset, or of the one before it; -1 before all. O(log paragraphs). */
export function paragraphAt(paragraphs: readonly Paragraph[], offset: number): number {
  return countWhile(paragraphs, ({ start }) => start <= offset) - 1;
}
