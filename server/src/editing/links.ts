import type { Item } from '../syntax/nodes';
import type { Text } from '../syntax/text/text';
import type { Edit } from './edits';

/** Entries of a 目录 that are links to their headings, as notes in Markdown have them: [一、形势](#一形势). */

type Address = (words: string) => string;

/** The address of a heading: its words with the marks (HackMD), or without them, as GitHub names headings. */
const withMarks: Address = (words) => words.toLowerCase().replace(/\s/g, '-');
const withoutMarks: Address = (words) => withMarks(words.replace(/[^\p{L}\p{N}\s_-]/gu, ''));

/** The manner in which an address was made of some words; undefined where it was not. */
const mannerOf = (address: string, words: string): Address | undefined =>
  [withoutMarks, withMarks].find((manner) => manner(words) === address);

const LINK = /^[^\]\n]*\](?:\(#([^)\s]*)\))?/;

/** A link that the copied opening of an entry's line began, as the entry's ends: to the heading of some words. */
export function closeLink({ source }: Text, { marker, titleRange }: Item, opening: string, heading: string): string {
  const closing = opening.endsWith('[') ? LINK.exec(source.slice(titleRange.end, titleRange.end + LONGEST)) : null;
  if (!closing) return '';
  const address = closing[1];
  if (address === undefined) return ']';
  const manner = mannerOf(address, source.slice(marker.range.start, titleRange.end)) ?? withoutMarks;
  return `](#${manner(heading)})`;
}

const LONGEST = 200;

/** Whether the link of an item opens behind its number: 4. [排期](#4-排期). */
export const opensBehindNumber = ({ source }: Text, { marker, titleRange: { start } }: Item): boolean =>
  start > marker.range.end && source.charAt(start - 1) === '[';

/** The edits by which the link that an entry is, or has behind its number, follows a heading that gets other words; none where it named neither's. */
export function readdressWords(text: Text, { marker, titleRange }: Item, heading: Item, words: string): Edit[] {
  const { source } = text;
  const link = /^([^\]\n]*\]\(#)([^)\s]*)\)/.exec(source.slice(titleRange.end, titleRange.end + LONGEST));
  const [, lead = '', address = ''] = link ?? [];
  const named = [
    source.slice(marker.range.start, titleRange.end),
    source.slice(heading.marker.range.start, heading.titleRange.end),
  ];
  const manner = named.map((said) => mannerOf(address, said)).find((found) => found !== undefined);
  if (!link || !manner) return [];
  const start = titleRange.end + lead.length;
  const said = source.slice(heading.marker.range.start, heading.titleRange.start) + words;
  return [{ range: { start, end: start + address.length }, newText: manner(said) }];
}

/** The edits by which the link that an item is, or has behind its number, follows its number, where it names the item's heading by its words now. */
export function readdress(text: Text, item: Item, numeral: string): Edit[] {
  const { source } = text;
  const { marker, titleRange } = item;
  if (source.charAt(marker.range.start - 1) !== '[' && !opensBehindNumber(text, item)) return [];
  const from = titleRange.end;
  const link = /^([^\]\n]*\]\(#)([^)\s]*)\)/.exec(source.slice(from, from + LONGEST));
  const [, lead = '', address = ''] = link ?? [];
  const said = (number: string): string =>
    source.slice(marker.range.start, marker.numeral.start) + number + source.slice(marker.numeral.end, titleRange.end);
  const manner = mannerOf(address, said(source.slice(marker.numeral.start, marker.numeral.end)));
  if (!link || !manner) return [];
  const start = from + lead.length;
  return [{ range: { start, end: start + address.length }, newText: manner(said(numeral)) }];
}
