import { endOfHan } from '../syntax/forms/form';
import { ORDER_WORDS } from '../syntax/forms/styles';
import { isDigit, isHan, isLatin, isSpace, skipSpaces } from '../syntax/text/characters';
import { isHanNumeral, numeralSystem } from '../syntax/text/numerals';
import type { Marker, NumeralSystemId } from '../syntax/nodes';
import { readCounted } from './countedWords';

/**
 * A number written so that it is read as none: 二压实责任, 第二。, 2是, （二压实. Such a form is looked for only where its number is
 * due; nowhere else would it be one.
 */
export interface SpoiltForm {
  /** In the words of its paragraph, with the blanks behind it. */
  readonly start: number;
  readonly end: number;
  /** Whether a mark, a bracket or 是 shows it; else it is a bare numeral before words. */
  readonly shown: boolean;
  /** Shown by no word that only sounds like 是 (三市 for 三是). */
  readonly sure: boolean;
  /** Written with the list's numerals, and with 第 and brackets as the list has them. */
  readonly kin: boolean;
}

const OPENING = '（(【〔［[{｛〈<《';
const CLOSING = '）)】〕］]}｝〉>》';
const MARKS = '、丶﹑､\\/.．。，,；;：:·•・‧-－—';
/** Typed or scanned for 第. */
const ORDINAL_SIGNS = '第笫弟苐';
/** Typed or spoken for 是. */
const SIGNS_OF_IS = '是时市事式试使适实始士视势十则来乃系';
const SIGNS_OF_YAO = '要耍需须';
/** Words that such a sign begins: 二实施… has lost its 是, and keeps its verb. */
const WORDS_OF_SIGNS =
  /^(?:是[否非]|实[施现行地打干践]|试[点行验]|适[应当时度]|始终|视[察同]|示范|市[场县区直民]|事[业前故中后]|时[刻间候代]|使[用命]|来[源自访]|系统|十[大条项个年余多几])/;
/** What scanning or a neighbouring key makes of a numeral. */
const LOOKALIKES: ReadonlyMap<string, number> = new Map([
  ['ニ', 2],
  ['⼀', 1],
  ['⼆', 2],
  ['ミ', 3],
  ['彡', 3],
  ['罒', 4],
  ['⼋', 8],
  ['ハ', 8],
  ['⼗', 10],
]);
/** Read, or typed by its strokes, for a numeral before a mark: 西、 for 四、, （人） for （八）, -、 for 一、. */
const WRITTEN_ALIKE: ReadonlyMap<string, number> = new Map([
  ['-', 1],
  ['工', 2],
  ['西', 4],
  ['王', 5],
  ['匕', 7],
  ['人', 8],
  ['入', 8],
  ['丸', 9],
  ['干', 10],
  ['土', 10],
  ['士', 10],
]);
/** At the head of a paragraph alone, behind so many signs at the most: 人、 and 工、 in mid-sentence are words. */
const OPENING_SIGNS = 3;
/** Typed by ear, or scanned, for the noun of a part. */
const ALIKE_UNITS: ReadonlyMap<string, string> = new Map([
  ['章', '张障彰'],
  ['节', '结接'],
  ['条', '调'],
]);
/** Typed by ear for a numeral, before 是: 而是 for 二是, 以是 for 一是. */
const HOMOPHONES: ReadonlyMap<string, number> = new Map(
  ['以已亦医依', '而儿尔耳', '散伞叁', '似', '无吾午伍', '留刘流', '其期起', '把吧', '就究旧', '时十石'].flatMap(
    (signs, index) => [...signs].map((sign) => [sign, index + 1] as const),
  ),
);
/** The same of a digit, before a mark. */
const LETTERS: ReadonlyMap<string, number> = new Map([
  ['l', 1],
  ['I', 1],
  ['O', 0],
  ['z', 2],
  ['Z', 2],
  ['S', 5],
  ['s', 5],
  ['b', 6],
  ['B', 8],
  ['q', 9],
  ['g', 9],
]);
const ONE_CHARACTER: readonly NumeralSystemId[] = ['circled', 'parenthesized', 'parenthesizedHan', 'fullStop'];
/** ❶ ➀ ➊ ⓵: other rings, ten each. */
const OTHER_RINGS = [...'❶➀➊⓵'].map((ring) => ring.charCodeAt(0));
const LATIN: ReadonlySet<NumeralSystemId> = new Set<NumeralSystemId>(['latin', 'latinLower']);

/** The spoilt form of `ordinal` at a place of a paragraph, in a list whose numbers are written like `model`. O(1). */
export function spoiltForm(words: string, at: number, model: Marker, ordinal: number): SpoiltForm | undefined {
  if (model.style.id === 'words') return spoiltWord(words, at, ordinal);
  const open = isOf(OPENING, words.charAt(at));
  let next = open ? skipSpaces(words, at + 1) : at;
  const prefixed = isOf(ORDINAL_SIGNS, words.charAt(next)) || (model.prefix === '其' && words.charAt(next) === '其');
  if (prefixed) next = skipSpaces(words, next + 1);
  const numeralEnd = endOfNumeral(words, next, model, ordinal);
  if (numeralEnd === undefined) return undefined;
  const isAlike = isAlikeOnly(words.slice(next, numeralEnd), model, ordinal);
  if (goesOnAsWords(words, numeralEnd, model)) return undefined;
  const behind = endOfMarks(words, numeralEnd, model);
  const { end, shown } = behind;
  // The aside （二级以上医院） is no number that lost its bracket.
  if (open && !behind.closed && /^[^（(。]{0,40}[）)]/.test(words.slice(end))) return undefined;
  if (isAlike && !behind.marked && !(model.style.variantIs === 'path' && isSpace(words.charAt(numeralEnd))))
    return undefined;
  if (!opensWords(words, end, behind.mark)) return undefined;
  const bracketed = isOf(OPENING, model.prefix.charAt(0));
  // [3] and 【三】 are notes, and （三） is another list's.
  if (open && !bracketed && (behind.closed || !isOf('（(', words.charAt(at)))) return undefined;
  const script = isInScript(words.slice(next, numeralEnd), model) || (model.style.family === 'spoken' && behind.sure);
  const asListed = bracketed ? open || behind.closed : !open && prefixed === /^[第其]/.test(model.prefix);
  return {
    start: at,
    end,
    shown: open || shown,
    sure: open || behind.sure,
    kin: script && asListed && (!open || isOf('（(', words.charAt(at))),
  };
}

/** 第三道关最难: the noun of the list without a mark; 第三、第四阶段, 第三点和第四点: two in one. */
function goesOnAsWords(words: string, at: number, { style, variant }: Marker): boolean {
  if (style.variantIs === 'noun' && variant !== '' && words.startsWith(variant, at)) return true;
  // 第二讲 方法, where chapters are counted: it is of another noun.
  const unit = style.family === 'division' ? style.suffix + (ALIKE_UNITS.get(style.suffix) ?? '') : '';
  if (unit !== '' && !isOf(unit, words.charAt(at)) && OTHER_UNIT.test(words.slice(at, at + LONGEST_UNIT))) return true;
  return isOf(ORDINAL_SIGNS, words.charAt(at - 2)) && TWO_IN_ONE.test(words.slice(at, at + 4));
}

/** Whatever counts: 第三堂课　丙, 第三乐章　丁. */
const OTHER_UNIT =
  /^(?:[讲课篇编步站关回集辑幕场项点件]|单元|板块|部分|阶段)(?:[ \u3000，：:]|$)|^\p{Script=Han}{1,3}[ \u3000]/u;
const LONGEST_UNIT = 4;

const TWO_IN_ONE = /^[点条个项件]?[、和与及至到]第?[一二三四五六七八九十]/;

/** What a bare numeral more likely is than a number of a list: a count of the words behind it (二年来), or a word with them (四川). */
export function likelier(words: string, { start, end }: SpoiltForm): 'count' | 'word' | undefined {
  return readCounted(words.slice(start, end).trim(), words.slice(end, end + 4));
}

/** Whether a numeral, or a sign of it, is none but by its look: what stands behind it has to show that it is one. */
const isAlikeOnly = (numeral: string, { style: { numerals } }: Marker, ordinal: number): boolean =>
  WRITTEN_ALIKE.get(numeral) === ordinal || (!LATIN.has(numerals) && [...numeral].some((sign) => LETTERS.has(sign)));

function isInScript(numeral: string, { style: { numerals } }: Marker): boolean {
  if (numerals === 'han') return isHanNumeral(numeral.charAt(0)) || WRITTEN_ALIKE.has(numeral);
  if (numerals === 'arabic') return isDigit(numeral.charAt(0)) || LETTERS.has(numeral.charAt(0));
  return numeralSystem(numerals).parse(numeral) !== undefined;
}

/** Whether two writings of a number differ in marks, brackets and blanks alone. */
export function differInMarks(a: string, b: string): boolean {
  return bare(a) === bare(b);
}

const bare = (words: string): string =>
  [...words].filter((char) => !isOf(OPENING + CLOSING + MARKS, char) && char.trim() !== '').join('');

const isOf = (signs: string, char: string): boolean => char !== '' && signs.includes(char);

/** 其 次， and 其次。; 其次 before words is read as it is. */
function spoiltWord(words: string, at: number, ordinal: number): SpoiltForm | undefined {
  for (const [word, value] of ORDER_WORDS) {
    if (value !== ordinal || words.charAt(at) !== word.charAt(0)) continue;
    const second = skipSpaces(words, at + 1);
    if (words.charAt(second) !== word.charAt(1)) continue;
    const { end, mark } = marksFrom(words, second + 1);
    const isSpoilt = end > at + word.length;
    return isSpoilt && opensWords(words, end, mark)
      ? { start: at, end, shown: true, sure: true, kin: true }
      : undefined;
  }
  return undefined;
}

function endOfNumeral(words: string, at: number, model: Marker, ordinal: number): number | undefined {
  const char = words.charAt(at);
  if (char === '') return undefined;
  const han = words.slice(at, endOfHan(words, at));
  if (han !== '') {
    if (numeralSystem('han').parse(han) === ordinal) return at + han.length;
    // 二十压实, typed for 二是.
    const isTen = model.style.id === 'is' && han.length > 1 && han.endsWith('十');
    return isTen && numeralSystem('han').parse(han.slice(0, -1)) === ordinal ? at + han.length - 1 : undefined;
  }
  // Hardly any place has a figure: to look for one at each took a fifth of a keystroke.
  const figure = isDigit(char) || 'lIO'.includes(char) ? endOfFigure(words, at, model, ordinal) : undefined;
  if (figure !== undefined) return figure;
  if (isDigit(char)) return undefined;
  const sounds = model.style.id === 'is' && HOMOPHONES.get(char) === ordinal && words.charAt(at + 1) === '是';
  const isAlike =
    sounds || LOOKALIKES.get(char) === ordinal || (at <= OPENING_SIGNS && WRITTEN_ALIKE.get(char) === ordinal);
  // Of words nothing else is alike.
  if (isAlike || isHan(char)) return isAlike ? at + 1 : undefined;
  const known =
    (model.style.numerals === 'arabic' && LETTERS.get(char) === ordinal) ||
    ONE_CHARACTER.some((system) => numeralSystem(system).parse(char) === ordinal) ||
    (ordinal <= 10 && OTHER_RINGS.some((first) => char.charCodeAt(0) === first + ordinal - 1)) ||
    (LATIN.has(model.style.numerals) && numeralSystem(model.style.numerals).parse(char) === ordinal);
  return known ? at + 1 : undefined;
}

/** Digits, and letters that scanning or typing puts for some: 1l for 11, l.2 for 1.2. */
const FIGURE = /^[0-9０-９lIO]{1,3}/;
const inDigits = (figure: string): string => figure.replace(/[lI]/g, '1').replace(/O/g, '0');

/** Where a number in digits ends, with the levels before it, where it is `ordinal`. */
function endOfFigure(words: string, at: number, { style, variant }: Marker, ordinal: number): number | undefined {
  const levels = style.variantIs === 'path' ? variant.length : 0;
  const from = levels > 0 && inDigits(words.slice(at, at + levels)) === variant ? at + levels : at;
  const [figure = ''] = FIGURE.exec(words.slice(from, from + 3)) ?? [];
  const digits = style.numerals === 'arabic' ? inDigits(figure) : figure;
  return figure !== '' && numeralSystem('arabic').parse(digits) === ordinal ? from + figure.length : undefined;
}

interface Behind {
  readonly end: number;
  /** The last mark. */
  readonly mark: string;
  readonly closed: boolean;
  readonly marked: boolean;
  readonly shown: boolean;
  readonly sure: boolean;
}

/** What stands between a numeral and the words: a bracket, 章, marks, 是, blanks. */
function endOfMarks(words: string, numeralEnd: number, model: Marker): Behind {
  let next = skipSpaces(words, numeralEnd);
  const closed = isOf(CLOSING, words.charAt(next));
  if (closed) next = skipSpaces(words, next + 1);
  const unit = model.style.family === 'division' ? model.style.suffix : '';
  const united = unit !== '' && (words.startsWith(unit, next) || isOf(ALIKE_UNITS.get(unit) ?? '', words.charAt(next)));
  if (united) next += unit.length;
  const { end, mark, shown } = marksFrom(words, next);
  const sign = model.style.family === 'spoken' && isSign(words, end, model);
  const last = sign ? skipSpaces(words, end + 1) : end;
  const known = closed || united || shown;
  return {
    end: last,
    mark: sign ? '' : mark,
    closed,
    marked: closed || mark !== '',
    shown: known || sign,
    sure: known || (sign && words.charAt(end) === (model.variant || model.style.suffix)),
  };
}

function isSign(words: string, at: number, model: Marker): boolean {
  const char = words.charAt(at);
  if (char === '' || WORDS_OF_SIGNS.test(words.slice(at, at + 2))) return false;
  if (model.style.id === 'is') return SIGNS_OF_IS.includes(char);
  return model.style.id === 'yao' ? SIGNS_OF_YAO.includes(char) : model.style.id === 'point' && char === model.variant;
}

const MOST_MARKS = 2;

/** Marks and blanks, from a place on. */
function marksFrom(words: string, from: number): { end: number; mark: string; shown: boolean } {
  let end = skipSpaces(words, from);
  let mark = '';
  for (let count = 0; count < MOST_MARKS && isOf(MARKS, words.charAt(end)); count++) {
    mark = words.charAt(end);
    end = skipSpaces(words, end + 1);
  }
  return { end, mark, shown: mark !== '' };
}

/** Whether words begin at a place; not the rest of a figure (2.5万) or a row of numbers (二、三产业). */
function opensWords(words: string, at: number, mark: string): boolean {
  const char = words.charAt(at);
  if (isHanNumeral(char)) return mark !== '' && !'、，,·/'.includes(mark);
  if (isDigit(char)) return isOf('、。；;', mark);
  return isHan(char) || isLatin(char) || isOf('“"《‘「', char);
}
