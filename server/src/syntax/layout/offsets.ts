import type { Paragraph } from '../nodes';

/** The offset in the draft of an index in a paragraph's text. */
export function offsetIn(paragraph: Paragraph, index: number): number {
  let shift = 0;
  for (const join of paragraph.joins) {
    if (join.at > index) break;
    shift = join.shift;
  }
  return paragraph.origin + index + shift;
}

/** The end offset of a range that ends before `index`: never beyond a line break that follows its last character. */
export function endOffsetIn(paragraph: Paragraph, index: number): number {
  return index === 0 ? paragraph.origin : offsetIn(paragraph, index - 1) + 1;
}

/** The index in a paragraph's text of an offset in the draft. */
export function indexIn(paragraph: Paragraph, offset: number): number {
  let index = offset - paragraph.origin;
  for (const join of paragraph.joins) {
    if (offset - paragraph.origin - join.shift < join.at) break;
    index = offset - paragraph.origin - join.shift;
  }
  return Math.max(0, Math.min(index, paragraph.text.length));
}
