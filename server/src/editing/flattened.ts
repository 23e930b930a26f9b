import type { Edit } from './edits';
import type { Analysis } from '../analysis/analysis';
import { isHan, isSentenceStop, isSpace } from '../syntax/text/characters';
import type { Item, Paragraph, Sequence } from '../syntax/nodes';
import type { Text } from '../syntax/text/text';

/** A copy of a web page in one line is parted again: each head a paragraph, and its prose one where a blank parts them. */

/** Styles whose numbers stand at the head of paragraphs. */
const HEADS: ReadonlySet<string> = new Set([
  'han',
  'han-paren',
  'arabic',
  'arabic-paren',
  'chapter',
  'section',
  'article',
]);
const OPENING =
  /^(.{2,60}?[^，。；：,;:\s])[ \u3000]+((?:尊敬的|各位|同志|朋友|女士|老师|同学|乡亲)[^。；;]{0,40}?[:：])[ \u3000]*/;

/** The edits that part a draft's paragraphs at the heads that run on in them. O(text). */
export function partFlattened(analysis: Analysis): Edit[] {
  const { draft, text } = analysis;
  const edits: Edit[] = [];
  const parted = new Set<Paragraph>();
  for (const list of draft.body) visit(list);
  for (const paragraph of parted) edits.push(...partOpening(paragraph));
  return edits.sort((a, b) => a.range.start - b.range.start);

  function visit(list: Sequence): void {
    if (isOfHeads(text, list, draft.paragraphs)) {
      for (const item of list.items) edits.push(...partItem(text, item));
      const paragraph = draft.paragraphs[list.items[0]?.marker.paragraph ?? -1];
      if (paragraph) parted.add(paragraph);
    }
    for (const item of list.items) item.children.forEach(visit);
  }
}

/** Heads with titles of their own, not points that run in: each has a title that a blank parts from its prose, or several sentences. */
function isOfHeads(text: Text, { style, items }: Sequence, paragraphs: readonly Paragraph[]): boolean {
  const [first, second] = items;
  if (!first || !second || !HEADS.has(style.id)) return false;
  const paragraph = paragraphs[first.marker.paragraph];
  if (paragraph?.firstLine !== paragraph?.lastLine) return false;
  if (items.some(({ marker }) => marker.paragraph !== first.marker.paragraph || marker.quotation > 0)) return false;
  const apart = items.filter((item) => blankBehindTitle(text, item) !== undefined).length;
  return apart === items.length || (apart === 0 && items.every((item) => sentences(text, item) > 1));
}

/** How many sentences an item has, two at the most. */
function sentences(text: Text, { marker, range }: Item): number {
  let count = 0;
  for (let at = marker.range.end; at < range.end && count < 2; at++)
    if (isSentenceStop(text.source.charAt(at)) && !isSentenceStop(text.source.charAt(at - 1))) count++;
  return count;
}

/** Titles that a blank parts from their prose are no shorter, and no longer. */
const SHORTEST_TITLE = 3;
const LONGEST_TITLE = 40;

/** The blanks between a title and its prose: the first between words, in the first sentence. */
function blankBehindTitle({ source }: Text, { marker, range }: Item): { start: number; end: number } | undefined {
  let from = marker.range.end;
  while (isSpace(source.charAt(from))) from++;
  for (let at = from; at < Math.min(range.end, from + LONGEST_TITLE); at++) {
    if (isSentenceStop(source.charAt(at))) return undefined;
    if (!isSpace(source.charAt(at))) continue;
    let end = at + 1;
    while (isSpace(source.charAt(end))) end++;
    const isParted = at - from >= SHORTEST_TITLE && isHan(source.charAt(at - 1)) && isHan(source.charAt(end));
    return isParted && end < range.end ? { start: at, end } : undefined;
  }
  return undefined;
}

function partItem(text: Text, item: Item): Edit[] {
  const blank = blankBehindTitle(text, item);
  const before = breakBefore(text, item.marker.range.start);
  return [...(before ? [before] : []), ...(blank ? [{ range: blank, newText: '\n' }] : [])];
}

/** A line break in the place of the blanks before an offset; none at the beginning of a line. */
function breakBefore({ source }: Text, offset: number): Edit | undefined {
  let start = offset;
  while (start > 0 && isSpace(source.charAt(start - 1))) start--;
  if (start === 0 || /[\r\n]/.test(source.charAt(start - 1))) return undefined;
  return { range: { start, end: offset }, newText: '\n' };
}

/** The title and the salutation that run on before the first head. */
function partOpening({ start, text }: Paragraph): Edit[] {
  const found = OPENING.exec(text);
  if (!found) return [];
  const [whole, title = '', salutation = ''] = found;
  const from = start + title.length;
  const saluted = start + whole.trimEnd().length - salutation.length;
  return [
    { range: { start: from, end: saluted }, newText: '\n' },
    { range: { start: saluted + salutation.length, end: start + whole.length }, newText: '\n' },
  ];
}
