import type { Certainty, NumeralSystemId, StyleId, Style } from '../nodes';

type Reading = Pick<
  Style,
  | 'variantIs'
  | 'needsCompany'
  | 'runsOn'
  | 'headsSections'
  | 'learntWhere'
  | 'isWord'
  | 'endsWithParagraph'
  | 'confusable'
  | 'mixesWith'
>;

/** What holds of a style by which nothing else is said. */
const PLAIN: Reading = {
  variantIs: undefined,
  needsCompany: false,
  runsOn: false,
  headsSections: false,
  learntWhere: undefined,
  isWord: false,
  endsWithParagraph: false,
  confusable: 'both',
  mixesWith: {},
};

const row = (
  id: StyleId,
  numerals: NumeralSystemId,
  prefix: string,
  suffix: string,
  place: Style['place'],
  rank: number | undefined,
  family: Style['family'],
  certainty: Certainty,
  reading: Partial<Reading> = {},
): Style => ({ id, numerals, prefix, suffix, place, rank, family, certainty, ...PLAIN, ...reading });

const DIVISION: Partial<Reading> = { headsSections: true, learntWhere: 'line', confusable: 'asList' };
const LETTER: Partial<Reading> = { needsCompany: true, learntWhere: 'line', confusable: 'asList' };
const RUN_IN_LETTER: Partial<Reading> = { needsCompany: true, learntWhere: 'clause' };

export const STYLES: readonly Style[] = [
  row('part', 'han', '第', '部分', 'line', 0, 'division', 'part', DIVISION),
  row('chapter', 'han', '第', '章', 'line', 1, 'division', 'division', DIVISION),
  row('section', 'han', '第', '节', 'line', 2, 'division', 'division', DIVISION),
  row('article', 'han', '第', '条', 'clause', 3, 'division', 'division', {
    ...DIVISION,
    runsOn: true,
    // 第二条之一.
    variantIs: 'noun',
  }),
  row('roman', 'roman', '', '.', 'line', 4, 'number', 'roman', { needsCompany: true, learntWhere: 'line' }),
  row('han', 'han', '', '、', 'clause', 5, 'number', 'han', {
    variantIs: 'script',
    headsSections: true,
    learntWhere: 'line',
    mixesWith: { han: 'unmarked' },
  }),
  row('han-paren', 'han', '（', '）', 'clause', 6, 'number', 'hanInBrackets', { headsSections: true }),
  row('paren-han-character', 'parenthesizedHan', '', '', 'clause', 6, 'number', 'character'),
  row('arabic', 'arabic', '', '.', 'clause', 7, 'number', 'arabic', { variantIs: 'padding' }),
  row('stop-character', 'fullStop', '', '', 'clause', 7, 'number', 'character'),
  row('decimal', 'arabic', '', '', 'line', 8, 'number', 'decimal', {
    variantIs: 'path',
    needsCompany: true,
    learntWhere: 'line',
    confusable: 'never',
  }),
  row('arabic-paren', 'arabic', '（', '）', 'clause', 8, 'number', 'arabicInBrackets'),
  row('paren-character', 'parenthesized', '', '', 'clause', 8, 'number', 'bracketCharacter'),
  row('arabic-half-paren', 'arabic', '', '）', 'clause', 9, 'number', 'halfBracket'),
  row('circled', 'circled', '', '', 'clause', 10, 'number', 'sign', { needsCompany: true }),
  row('keycap', 'keycap', '', '', 'clause', 10, 'number', 'sign', { needsCompany: true }),
  row('latin', 'latin', '', '.', 'line', 10, 'number', 'learnt', LETTER),
  row('latin-lower', 'latinLower', '', '.', 'line', 11, 'number', 'learnt', LETTER),
  row('latin-paren', 'latinLower', '（', '）', 'clause', 11, 'number', 'learntRunIn', RUN_IN_LETTER),
  row('roman-lower', 'romanLower', '', '.', 'line', 11, 'number', 'learnt', LETTER),
  row('stem', 'stem', '', '、', 'clause', 7, 'number', 'learntRunIn', RUN_IN_LETTER),
  row('stem-paren', 'stem', '（', '）', 'line', 8, 'number', 'learnt', LETTER),
  // 任务一： 问题二：; the word before the number is the variant.
  row('label', 'han', '', '：', 'line', 5, 'number', 'learnt', { ...LETTER, variantIs: 'noun', confusable: 'never' }),
  row('ordinal', 'han', '第', '，', 'clause', undefined, 'spoken', 'ordinal', {
    variantIs: 'noun',
    mixesWith: { ordinal: 'otherNoun', words: 'accepted' },
  }),
  row('qi', 'han', '其', '，', 'clause', undefined, 'spoken', 'ordinalOfThese'),
  row('is', 'han', '', '是', 'clause', undefined, 'spoken', 'spokenIs', { mixesWith: { ordinal: 'sharedWord' } }),
  row('yao', 'han', '', '要', 'clause', undefined, 'spoken', 'spokenMust'),
  row('point', 'han', '', '', 'clause', undefined, 'spoken', 'point', { variantIs: 'verb', needsCompany: true }),
  row('words', 'han', '', '，', 'clause', undefined, 'spoken', 'word', {
    needsCompany: true,
    isWord: true,
    confusable: 'asList',
    mixesWith: { ordinal: 'accepted' },
  }),
  row('sides', 'han', '', '', 'clause', undefined, 'spoken', 'sides', {
    needsCompany: true,
    isWord: true,
    endsWithParagraph: true,
    confusable: 'never',
  }),
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
