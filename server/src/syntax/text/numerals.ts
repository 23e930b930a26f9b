import type { NumeralSystemId } from '../nodes';
import { oneOf } from './characters';

/**
 * Numerals: text to number and back, one system a script. The only place that knows how a number is
 * written; `format` answers undefined for a number that the script cannot write.
 */
export interface NumeralSystem {
  readonly id: NumeralSystemId;
  /** The number that `text` writes (from 1), undefined when it is none. Lenient: 二〇 is 20, 十十三 is 13. */
  parse(text: string): number | undefined;
  format(value: number): string | undefined;
}

const HAN_DIGITS = '零一二三四五六七八九';
const DIGIT_VALUES = new Map<string, number>();
const addDigits = (digits: string, from = 0): void => {
  [...digits].forEach((digit, index) => DIGIT_VALUES.set(digit, index + from));
};
addDigits(HAN_DIGITS);
addDigits('〇壹贰叁肆伍陆柒捌玖');
addDigits('○壹貳參肆伍陸柒捌玖');
addDigits('两', 2);
addDigits('兩', 2);
addDigits('叄', 3);
const TENS = new Set('十拾');
const HUNDREDS = new Set('百佰');
const THOUSANDS = new Set('千仟');
/** 廿一 is 21, 卅 is 30. */
const SHORT_TENS: ReadonlyMap<string, string> = new Map([
  ['廿', '二十'],
  ['卅', '三十'],
]);
export const HAN_NUMERAL_CHARACTERS = [
  ...new Set([...DIGIT_VALUES.keys(), ...TENS, ...HUNDREDS, ...THOUSANDS, ...SHORT_TENS.keys()]),
].join('');
const isUnit = (char: string): boolean => TENS.has(char) || HUNDREDS.has(char) || THOUSANDS.has(char);

/** 头一个 is the first, 第二个 the second: the only numeral that holds its prefix. */
export const FOREMOST = '头一';
export const isForemost = (numeral: string): boolean => /^[头頭]一$/.test(numeral);

/** Whether a character may stand in a Han numeral: 〇 to 九, 十, 百, 千 (the Civil Code has 1260 articles), 两, 壹贰叁, 繁体. */
export const isHanNumeral = oneOf(HAN_NUMERAL_CHARACTERS);

/** Whether a Han numeral is written as the language has it: 二十 but not 二〇, 十三 but not 十十三. */
export function isWellFormedHan(text: string): boolean {
  const value = parseHan(text);
  if (value === undefined) return false;
  // A digit is; 百 alone is none.
  if (text.length === 1 && DIGIT_VALUES.has(text)) return true;
  const canonical = [...lengthened(text)].map((char) => {
    if (TENS.has(char)) return '十';
    if (HUNDREDS.has(char)) return '百';
    if (THOUSANDS.has(char)) return '千';
    return HAN_DIGITS.charAt(DIGIT_VALUES.get(char) ?? 0);
  });
  return canonical.join('') === formatHan(value);
}

/** 一千二百六十七. */
export const LONGEST_HAN_NUMERAL = 7;
const LARGEST_HAN = 9999;

/** 廿一 as 二十一. */
const lengthened = (text: string): string => {
  const tens = SHORT_TENS.get(text.charAt(0));
  return tens === undefined ? text : tens + text.slice(1);
};

function parseHan(words: string): number | undefined {
  const text = lengthened(words);
  if (text.length === 0 || text.length > LONGEST_HAN_NUMERAL) return undefined;
  let hasUnit = false;
  for (let at = 0; at < text.length && !hasUnit; at++) hasUnit = isUnit(text.charAt(at));
  const value = hasUnit ? parseHanUnits(text) : parseHanDigits(text);
  return value !== undefined && value > 0 && value <= LARGEST_HAN ? value : undefined;
}

/** 二〇 or 一二: digits in places; more than three are a year, not an ordinal. */
function parseHanDigits(text: string): number | undefined {
  if (text.length > 3) return undefined;
  let value = 0;
  for (const char of text) {
    const digit = DIGIT_VALUES.get(char);
    if (digit === undefined) return undefined;
    value = value * 10 + digit;
  }
  return value;
}

function parseHanUnits(text: string): number | undefined {
  let total = 0;
  let digit: number | undefined;
  let tensSeen = false;
  for (const char of text) {
    if (THOUSANDS.has(char)) {
      total += (digit ?? 1) * 1000;
      digit = undefined;
    } else if (HUNDREDS.has(char)) {
      total += (digit ?? 1) * 100;
      digit = undefined;
    } else if (TENS.has(char)) {
      if (!tensSeen || digit !== undefined) total += (digit || 1) * 10;
      tensSeen = true;
      digit = undefined;
    } else {
      digit = DIGIT_VALUES.get(char);
    }
  }
  return total + (digit ?? 0);
}

function formatHan(value: number): string | undefined {
  if (value < 1 || value > LARGEST_HAN) return undefined;
  const digit = (n: number): string => HAN_DIGITS.charAt(n);
  const thousands = Math.floor(value / 1000);
  const hundreds = Math.floor((value % 1000) / 100);
  const tens = Math.floor((value % 100) / 10);
  const ones = value % 10;
  let text = thousands > 0 ? `${digit(thousands)}千` : '';
  if (hundreds > 0) text += `${digit(hundreds)}百`;
  else if (thousands > 0 && tens + ones > 0) text += '零';
  if (tens > 0) text += `${text === '' && tens === 1 ? '' : digit(tens)}十`;
  else if (hundreds > 0 && ones > 0) text += '零';
  return text + (ones > 0 ? digit(ones) : '');
}

/** 廿一, where a draft counts so; other numbers have no short form. */
function formatHanShort(value: number): string | undefined {
  return formatHan(value)?.replace(/^二十/, '廿').replace(/^三十/, '卅');
}

function formatHanFormal(value: number): string | undefined {
  const formal: Record<string, string> = { 十: '拾', 百: '佰', 千: '仟' };
  [...HAN_DIGITS].forEach((digit, index) => (formal[digit] = '零壹贰叁肆伍陆柒捌玖'.charAt(index)));
  const han = formatHan(value);
  return han && [...han].map((char) => formal[char] ?? char).join('');
}

const toFullWidth = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** By hand: every number of a draft is read several times, and two patterns took eight times as long. */
function parseArabic(text: string): number | undefined {
  if (text.length === 0 || text.length > LONGEST_ARABIC) return undefined;
  let value = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const digit = code - (code >= WIDE_ZERO ? WIDE_ZERO : ZERO);
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  return value > 0 ? value : undefined;
}

const LONGEST_ARABIC = 3;
const [ZERO, WIDE_ZERO] = [0x30, 0xff10];

/** A system whose numbers are single characters, in blocks: [first character, first value, how many]. */
function singleCharacters(id: NumeralSystemId, blocks: readonly (readonly [string, number, number])[]): NumeralSystem {
  return {
    id,
    parse(text) {
      const code = text.charCodeAt(0);
      for (const [first, value, count] of blocks) {
        const index = code - first.charCodeAt(0);
        if (index >= 0 && index < count) return value + index;
      }
      return undefined;
    },
    format(number) {
      for (const [first, value, count] of blocks) {
        if (number >= value && number < value + count) return String.fromCharCode(first.charCodeAt(0) + number - value);
      }
      return undefined;
    },
  };
}

const ROMAN: readonly (readonly [string, number])[] = [
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

function formatRoman(value: number): string | undefined {
  if (value < 1 || value > 39) return undefined;
  let rest = value;
  let text = '';
  for (const [letters, worth] of ROMAN) {
    while (rest >= worth) {
      text += letters;
      rest -= worth;
    }
  }
  return text;
}

const LARGEST_ROMAN = 39;
const ROMAN_NUMERALS = new Map<string, number>();
for (let value = LARGEST_ROMAN; value > 0; value--) ROMAN_NUMERALS.set(formatRoman(value) ?? '', value);

const parseRoman = (text: string): number | undefined => ROMAN_NUMERALS.get(text);

/** 1️⃣: a digit, mostly with a sign that asks for colours, and the key around it; 🔟. */
export const KEYCAP = /^(?:([1-9])\ufe0f?\u20e3|🔟)/;

function parseKeycap(text: string): number | undefined {
  const found = KEYCAP.exec(text);
  return found ? Number(found[1] ?? 10) : undefined;
}

function formatKeycap(value: number): string | undefined {
  if (value === 10) return '🔟';
  return value >= 1 && value <= 9 ? `${String(value)}\ufe0f\u20e3` : undefined;
}

const STEMS = '甲乙丙丁戊己庚辛壬癸';

const SYSTEMS: Readonly<Record<NumeralSystemId, NumeralSystem>> = {
  han: { id: 'han', parse: parseHan, format: formatHan },
  hanShort: { id: 'hanShort', parse: parseHan, format: formatHanShort },
  hanFormal: { id: 'hanFormal', parse: parseHan, format: formatHanFormal },
  arabic: { id: 'arabic', parse: parseArabic, format: (value) => (value <= 9999 ? String(value) : undefined) },
  arabicFullWidth: { id: 'arabicFullWidth', parse: parseArabic, format: (value) => toFullWidth(String(value)) },
  arabicPadded: { id: 'arabicPadded', parse: parseArabic, format: (value) => String(value).padStart(2, '0') },
  circled: singleCharacters('circled', [
    ['①', 1, 20],
    ['㉑', 21, 15],
    ['㊱', 36, 15],
  ]),
  keycap: { id: 'keycap', parse: parseKeycap, format: formatKeycap },
  parenthesized: singleCharacters('parenthesized', [['⑴', 1, 20]]),
  parenthesizedHan: singleCharacters('parenthesizedHan', [['㈠', 1, 10]]),
  fullStop: singleCharacters('fullStop', [['⒈', 1, 20]]),
  roman: { id: 'roman', parse: parseRoman, format: formatRoman },
  romanLower: {
    id: 'romanLower',
    parse: (text) => (text === text.toLowerCase() ? parseRoman(text.toUpperCase()) : undefined),
    format: (value) => formatRoman(value)?.toLowerCase(),
  },
  romanCharacter: singleCharacters('romanCharacter', [['Ⅰ', 1, 12]]),
  latin: singleCharacters('latin', [
    ['A', 1, 26],
    ['Ａ', 1, 26],
  ]),
  latinLower: singleCharacters('latinLower', [
    ['a', 1, 26],
    ['ａ', 1, 26],
  ]),
  stem: {
    id: 'stem',
    parse: (text) => (text.length === 1 && STEMS.includes(text) ? STEMS.indexOf(text) + 1 : undefined),
    format: (value) => STEMS.charAt(value - 1) || undefined,
  },
};

export function numeralSystem(id: NumeralSystemId): NumeralSystem {
  return SYSTEMS[id];
}

/** The system that wrote a Han or Arabic numeral, so that a rewritten number keeps its script and width. */
export function scriptOf(numeral: string): NumeralSystemId {
  if (/[０-９]/.test(numeral)) return 'arabicFullWidth';
  if (/^0[0-9]$/.test(numeral)) return 'arabicPadded';
  if (/[0-9]/.test(numeral)) return 'arabic';
  if (/^[廿卅]/.test(numeral)) return 'hanShort';
  return /[壹贰叁肆伍陆柒捌玖拾佰仟貳參叄陸]/.test(numeral) ? 'hanFormal' : 'han';
}
