import type { Paragraph } from '../syntax/nodes';
import type { SlottedSequence } from './sequences';

/** 通知要求：, 文件是这样写的：, 《办法》摘录如下：: what leads a text of others in. */
const LEADS =
  /(?:文件|通知|规定|条例|办法|细则|方案|决定|决议|纪要|章程|制度|公约|合同|协议|[》法]|法规|原文|条款|条文|要求|摘要|摘录|节选|摘抄|抄录)(?![^。]{0,14}我[讲说提想要])[^。！？；]{0,14}[：:]$/;
/** As much of the words before is looked at. */
const LOOKED_AT = 30;
/** Paragraphs of one quotation. */
const MOST = 60;

/**
 * Whether a list is a text of others, read out behind > in a draft that does not stand there itself: one that begins late (> 三、严禁…), or
 * one that the words before it name as such. It may leave out what it likes, as what stands between quotation marks. O(quotation).
 */
export function isExcerpt(
  { sequence: { items } }: SlottedSequence,
  sequences: readonly SlottedSequence[],
  paragraphs: readonly Paragraph[],
): boolean {
  const [first] = items;
  if (!first || !items.every(({ marker }) => marker.nesting.quote > 0)) return false;
  const isBehindSign = ({ sequence }: SlottedSequence): boolean => (sequence.items[0]?.marker.nesting.quote ?? 0) > 0;
  if (sequences.every(isBehindSign)) return false;
  return first.marker.ordinal > 1 || LEADS.test(leadOf(first.marker.paragraph, paragraphs));
}

/** The end of what stands before the quotation that a paragraph is in. */
function leadOf(quoted: number, paragraphs: readonly Paragraph[]): string {
  let at = quoted - 1;
  while (at > quoted - MOST && (paragraphs[at]?.nesting.quote ?? 0) > 0) at--;
  return paragraphs[at]?.text.slice(-LOOKED_AT).trimEnd() ?? '';
}
