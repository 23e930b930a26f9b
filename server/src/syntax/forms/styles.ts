import type { NumeralSystemId, StyleId, Style } from '../nodes';
const row = (
  id: StyleId,
  numerals: NumeralSystemId,
  prefix: string,
  suffix: string,
  place: Style['place'],
  rank: number | undefined,
  family: Style['family'],
): Style => ({ id, numerals, prefix, suffix, place, rank, family });

export const STYLES: readonly Style[] = [
  row('part', 'han', '第', '部分', 'line', 0, 'division'),
  row('chapter', 'han', '第', '章', 'line', 1, 'division'),
  row('section', 'han', '第', '节', 'line', 2, 'division'),
  row('article', 'han', '第', '条', 'line', 3, 'division'),
  row('roman', 'roman', '', '.', 'line', 4, 'number'),
  row('han', 'han', '', '、', 'clause', 5, 'number'),
  row('han-paren', 'han', '（', '）', 'clause', 6, 'number'),
  row('paren-han-character', 'parenthesizedHan', '', '', 'clause', 6, 'number'),
  row('arabic', 'arabic', '', '.', 'clause', 7, 'number'),
  row('stop-character', 'fullStop', '', '', 'clause', 7, 'number'),
  row('decimal', 'arabic', '', '', 'line', 8, 'number'),
  row('arabic-paren', 'arabic', '（', '）', 'clause', 8, 'number'),
  row('paren-character', 'parenthesized', '', '', 'clause', 8, 'number'),
  row('arabic-half-paren', 'arabic', '', '）', 'clause', 9, 'number'),
  row('circled', 'circled', '', '', 'clause', 10, 'number'),
  row('latin', 'latin', '', '.', 'line', 10, 'number'),
  row('latin-lower', 'latinLower', '', '.', 'line', 11, 'number'),
  row('latin-paren', 'latinLower', '（', '）', 'clause', 11, 'number'),
  row('roman-lower', 'romanLower', '', '.', 'line', 11, 'number'),
  row('stem', 'stem', '', '、', 'clause', 7, 'number'),
  // 任务一： 问题二：; the word before the number is the variant.
  row('label', 'han', '', '：', 'line', 5, 'number'),
  row('ordinal', 'han', '第', '，', 'clause', undefined, 'spoken'),
  row('qi', 'han', '其', '，', 'clause', undefined, 'spoken'),
  row('is', 'han', '', '是', 'clause', undefined, 'spoken'),
  row('yao', 'han', '', '要', 'clause', undefined, 'spoken'),
  row('point', 'han', '', '', 'clause', undefined, 'spoken'),
  row('words', 'han', '', '，', 'clause', undefined, 'spoken'),
  row('sides', 'han', '', '', 'clause', undefined, 'spoken'),
];

const BY_ID = new Map(STYLES.map((style) => [style.id, style]));

export function styleOf(id: StyleId): Style {
  const style = BY_ID.get(id);
  if (!style) throw new Error(`no style ${id}`);
  return style;
}

/** 首先 其次 再次 最后: the words that number, with their ordinals; 最后 ends a sequence, however long. */
export const LAST = Number.MAX_SAFE_INTEGER;
export const ORDER_WORDS: ReadonlyMap<string, number> = new Map([
  ['首先', 1],
  ['其次', 2],
  ['再次', 3],
  ['再者', 3],
  ['最后', LAST],
  ['末了', LAST],
]);

/** 一方面 … 另一方面, or 一方面 … 一方面. */
export const SIDE_WORDS: ReadonlyMap<string, number> = new Map([
  ['一方面', 1],
  ['另一方面', 2],
]);
