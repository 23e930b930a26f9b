import type { Paragraph } from '../nodes';
import { factOf } from '../text/kept';
import type { Candidate } from './learning';

/** A quotation of several paragraphs that begins with a number. */
interface Span {
  readonly first: number;
  readonly last: number;
  /** In the first paragraph, its opening mark; in the last, the mark that closes it. */
  readonly from: number;
  readonly to: number;
}

/** A quotation of more paragraphs has rather lost its closing mark. */
const LONGEST = 12;

/**
 * “一、存折在抽屉。 ↵ 二、老王还欠我钱。 ↵ 三、没事。”: the quotation in which a number stands where that has several paragraphs, closed in the
 * last, or each opened anew; undefined for a place in none. A number stands right behind the first mark, its second comes within, and
 * words lead it in, or the draft has numbers before it: else an article would be quoted as a whole. So does an article that is quoted with
 * its own list. O(candidates + paragraphs of the quotations).
 */
export function quotedParagraphs(
  scans: readonly (readonly Candidate[])[],
  paragraphs: readonly Paragraph[],
): (place: Candidate, paragraph: number) => number | undefined {
  const spanOf = new Map<number, Span>();
  let isNumbered = false;
  scans.forEach((places, first) => {
    const paragraph = paragraphs[first];
    if (!paragraph || spanOf.has(first)) return;
    const { unclosed } = marksOf(paragraph);
    const from = unclosed > 0 || isNumbered ? unclosed : -1;
    isNumbered ||= places.length > 0;
    const end = from < 0 ? undefined : endOf(first, paragraphs);
    if (!end) return;
    const within = scans.slice(first, end.last + 1);
    const opening = places.find(({ form }) => form.start === from + 1 && form.ordinal === 1);
    if (!(opening ? hasSecond(opening, within) : isArticle(paragraph, from) && holdsList(within.slice(1)))) return;
    for (let index = first; index <= end.last; index++) spanOf.set(index, { first, from, ...end });
  });
  return ({ form: { start } }, paragraph) => {
    const span = spanOf.get(paragraph);
    const isWithin =
      span && (paragraph > span.first || start > span.from) && (paragraph < span.last || start < span.to);
    return isWithin ? span.first : undefined;
  };
}

const hasSecond = ({ form: { style } }: Candidate, within: readonly (readonly Candidate[])[]): boolean =>
  within.some((places) => places.some(({ form }) => form.style === style && form.ordinal === 2));

/** “第二十一条　理事有下列情形之一的，应当回避： ↵ （一）…: what is quoted begins its paragraph, or a colon leads it in. */
const isArticle = ({ text }: Paragraph, from: number): boolean => /(?:^|[：:])\s*$/.test(text.slice(0, from));

/** Whether paragraphs begin with 1 and 2 of one list. */
function holdsList(within: readonly (readonly Candidate[])[]): boolean {
  const heads = within.flatMap(([head]) => (head?.boundary === 'line' ? [head] : []));
  const first = heads.find(({ form }) => form.ordinal === 1);
  return first !== undefined && hasSecond(first, [heads]);
}

/** Where a quotation that a paragraph leaves open is closed. */
function endOf(first: number, paragraphs: readonly Paragraph[]): Pick<Span, 'last' | 'to'> | undefined {
  for (let last = first + 1; last < first + LONGEST; last++) {
    const paragraph = paragraphs[last];
    if (!paragraph) return undefined;
    const to = marksOf(paragraph).closing;
    if (to >= 0) return { last, to };
  }
  return undefined;
}

/** The last “ of a paragraph that none closes, and the first ” that none opens but one at the paragraph's head; -1 for none. */
const marksOf = factOf((text): { readonly unclosed: number; readonly closing: number } => {
  // Most paragraphs quote nothing.
  if (!text.includes('“') && !text.includes('”')) return BALANCED;
  const open: number[] = [];
  let closing = -1;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '“') open.push(at);
    if (char !== '”') continue;
    const opener = open.pop();
    // “第三件，进度。”: of a quotation whose every paragraph is opened anew.
    if (closing < 0 && (opener === undefined || (opener === 0 && at >= text.trimEnd().length - 1))) closing = at;
  }
  return open.length === 0 && closing < 0 ? BALANCED : { unclosed: open.at(-1) ?? -1, closing };
});

const BALANCED = { unclosed: -1, closing: -1 };
