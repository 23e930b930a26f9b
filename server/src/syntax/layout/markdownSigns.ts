import type { OffsetRange } from '../nodes';
import type { Text } from '../text/text';

/** What of a draft's words is none: the signs that mark them, told without reading the draft as Markdown. */

/** Marked and struck-out words, tags, and the name of a heading ({#yaoqiu}). The signs of bold stay: they tell that **第一** is a number, and titles leave them out. */
const SIGNS = /={2}(?!=)|~{2}|<\/?[a-zA-Z][^<>]{0,200}>|[ \t]?\{#[\w-]{1,60}\}(?=[ \t]*$)/gm;

/** The signs of a text that is Markdown and that its parser does not name. In no order. O(length). */
export const signsIn = ({ source }: Text): OffsetRange[] => [
  ...[...source.matchAll(SIGNS)].map(({ index, 0: sign }) => ({ start: index, end: index + sign.length })),
  ...boldNumbers(source),
];

/** **第一**，: the stars between a number and its mark. */
const BOLD_NUMBER =
  /(\*{1,3})((?:第[一二三四五六七八九十]{1,3}[点条项]?|首先|其次|再次|最后|其[一二三四五六七八九十]|[一二三四五六七八九十]{1,3}|[0-9]{1,2}))(\*{1,3})(?=[，,：:、.．])/g;

function boldNumbers(source: string): OffsetRange[] {
  if (!source.includes('*')) return [];
  return [...source.matchAll(BOLD_NUMBER)].flatMap(({ index, 1: open = '', 2: words = '', 3: close = '' }) => {
    const behind = index + open.length + words.length;
    return [
      { start: index, end: index + open.length },
      { start: behind, end: behind + close.length },
    ];
  });
}

/** Tags of the kinds that note-takers leave in a plain text, and marked words: ==压实责任==. */
const PLAIN_TAGS = /<\/?(?:span|font|mark|strong|em|sup|sub|u|b|i|s)(?:\s[^<>\n]{0,200})?>/gi;
const MARKED = /(?<![=])==(?=[^=\s][^=\n]{0,60}==(?!=))([^=\n]{1,61})==/g;

/** The same of a text that is no Markdown as a whole. In no order. O(length). */
export function plainSigns({ source }: Text): OffsetRange[] {
  const tags = source.includes('<') ? [...source.matchAll(PLAIN_TAGS)] : [];
  const marked = source.includes('==') ? [...source.matchAll(MARKED)] : [];
  return [
    ...boldNumbers(source),
    ...tags.map(({ index, 0: tag }) => ({ start: index, end: index + tag.length })),
    ...marked.flatMap(({ index, 0: { length } }) => [
      { start: index, end: index + 2 },
      { start: index + length - 2, end: index + length },
    ]),
  ];
}

/** The ranges in order, those left out that begin within an earlier one. O(n log n). */
export function withoutOverlaps(ranges: readonly OffsetRange[]): OffsetRange[] {
  const apart: OffsetRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = apart[apart.length - 1];
    if (!last || range.start >= last.end) apart.push(range);
  }
  return apart;
}
