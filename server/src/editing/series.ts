import type { Item, Sequence } from '../syntax/nodes';
import type { Text } from '../syntax/text/text';

const PARTS = /[；;，,]/;
const ENDS = /[。.！!？?]/;

/** The stop with which an item's words end, '' where they end without one. */
export function stopOf(text: Text, { range, marker }: Item): string {
  const last = text.source.charAt(range.end - 1);
  return range.end > marker.range.end && (PARTS.test(last) || ENDS.test(last)) ? last : '';
}

/**
 * Whether a list of paragraphs is one sentence (1.抓学习； 2.抓整改； 3.抓落实。): all but its last end in the mark that parts them,
 * so that the marks belong to the places and not to the items.
 */
export function isSeries(text: Text, { items }: Sequence): boolean {
  const last = items[items.length - 1];
  if (!last || items.length < 2 || !ENDS.test(stopOf(text, last))) return false;
  return items.every((item) => item === last || (item.kind !== 'inline' && PARTS.test(stopOf(text, item))));
}
