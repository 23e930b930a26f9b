import type { Item } from '../syntax/nodes';
import type { Text } from '../syntax/text/text';
import type { Edit } from './edits';

/** Entries of a 目录 that are links to their headings, as notes in Markdown have them: [一、形势](#一形势). */

/** The address of a heading: its words as GitHub names headings. */
const addressOf = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');

/** A link that the copied opening of an entry's line began, as the entry's ends: to the heading of some words. */
export function closeLink({ source }: Text, { titleRange }: Item, opening: string, heading: string): string {
  const closing = opening.endsWith('[') ? /^[^\]\n]*\](\(#)?/.exec(source.slice(titleRange.end)) : null;
  if (!closing) return '';
  return closing[1] ? `](#${addressOf(heading)})` : ']';
}

const LONGEST = 200;

/** The edits by which the link that an item is follows its number, where it names the item's heading by its words now. */
export function readdress({ source }: Text, { marker, titleRange }: Item, numeral: string): Edit[] {
  if (source.charAt(marker.range.start - 1) !== '[') return [];
  const from = titleRange.end;
  const link = /^([^\]\n]*\]\(#)([^)\s]*)\)/.exec(source.slice(from, from + LONGEST));
  const [, lead = '', address = ''] = link ?? [];
  const said = (number: string): string =>
    source.slice(marker.range.start, marker.numeral.start) + number + source.slice(marker.numeral.end, titleRange.end);
  if (!link || address !== addressOf(said(source.slice(marker.numeral.start, marker.numeral.end)))) return [];
  const start = from + lead.length;
  return [{ range: { start, end: start + address.length }, newText: addressOf(said(numeral)) }];
}
