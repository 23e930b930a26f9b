import { isDigit, isHan, isLatin, isSpace, skipSpaces } from '../text/characters';
import { isHanNumeral } from '../text/numerals';
import { endOfDigits, endOfHan, form, value, type Form, type StartKind } from './form';
import type { StyleId } from '../nodes';

const DIVISIONS: readonly (readonly [string, StyleId])[] = [
  ['部分', 'part'],
  ['编', 'part'],
  ['篇', 'part'],
  ['幕', 'part'],
  ['辑', 'part'],
  ['卷', 'part'],
  ['章', 'chapter'],
  ['节', 'section'],
  ['条', 'article'],
];

/** What stands as a line of its own. */
const HEADED = '章编篇幕辑卷';
const LONGEST_TITLE = 40;

/** What tells 第二条之一 from 第二条. */
const BETWEEN = '之';

/**
 * 第一章 第二节 第三条: sure before a space or the line's end; a reference (第三条、第五条) is none. In a text copied into one line they
 * stand behind a full stop or a space, before a space.
 */
export function division(text: string, at: number, place: StartKind): Form | undefined {
  if (place !== 'line' && !standsApart(text, at)) return undefined;
  const numeralEnd = isDigit(text.charAt(at + 1)) ? endOfDigits(text, at + 1) : endOfHan(text, at + 1);
  if (numeralEnd === at + 1) return undefined;
  const unit = DIVISIONS.find(([name]) => text.startsWith(name, numeralEnd));
  if (!unit) return undefined;
  const end = numeralEnd + unit[0].length;
  const next = text.charAt(end);
  // 第一条是办个展: a point.
  if (unit[1] === 'article' && (next === '是' || text.startsWith('就是', end))) return undefined;
  if (unit[1] === 'article' && next === BETWEEN) return insertedArticle(text, at, end + 1);
  if (place !== 'line' && !(next === '：' || next === ':' || opensWords(text, end))) return undefined;
  // 第三节课 is an hour of school.
  if (next !== '' && '、，,和及至的款规第之中到到内上下课'.includes(next)) return undefined;
  const strong = next === '' || isSpace(next) || '：:·'.includes(next);
  // 第一章结尾女主丢了手表，… speaks of a chapter; 第一章总则 heads one.
  if (!strong && HEADED.includes(unit[0]) && /[，。]/.test(text.slice(end, end + LONGEST_TITLE))) return undefined;
  const number = value('han', text.slice(at + 1, numeralEnd)) ?? value('arabic', text.slice(at + 1, numeralEnd));
  const variant = '编篇幕辑卷'.includes(unit[0]) ? unit[0] : '';
  const markEnd = next === '·' ? end + 1 : end;
  return form(unit[1], number, at, at + 1, numeralEnd, markEnd, strong ? 'strong' : 'weak', variant);
}

/** 第二条之一: the second number counts, among those of its article. */
function insertedArticle(text: string, at: number, numeralStart: number): Form | undefined {
  const numeralEnd = endOfHan(text, numeralStart);
  const next = text.charAt(numeralEnd);
  if (numeralEnd === numeralStart || !(next === '' || opensWords(text, numeralEnd))) return undefined;
  const number = value('han', text.slice(numeralStart, numeralEnd));
  return form('article', number, at, numeralStart, numeralEnd, numeralEnd, 'strong', BETWEEN);
}

/** A space, and words that do not go on with a reference (第三条 的规定). */
function opensWords(text: string, end: number): boolean {
  const words = skipSpaces(text, end);
  return words > end && !'的规之第款项和及至'.includes(text.charAt(words));
}

/** Whether a sentence, or words with a space behind them, end right before a place. */
function standsApart(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  return isSpace(before) || before === '。' || before === '；';
}

const NO_LABELS = /^(?:星期|礼拜|上午|下午|晚上|中午|凌晨|得分|比分|版本)$/;
/** 步骤3：25—35℃水浴: figures that are no minutes. */
const RANGE = /^[0-9]{1,3}(?:[—－–~～]|年|[.．][0-9]|[℃%])/;
const HAN_LABEL_LENGTHS = [2, 3];
const LONGEST_LATIN_LABEL = 8;

/** 任务一： 问题2: Step 1　 No.1: a word and its number at a line start; it needs the company of others. */
export function label(text: string, at: number): Form | undefined {
  const numeralStart = isLatin(text.charAt(at)) ? endOfLatinLabel(text, at) : endOfHanLabel(text, at);
  if (numeralStart === undefined) return undefined;
  const numeralEnd = Math.max(endOfHan(text, numeralStart), endOfDigits(text, numeralStart));
  const next = text.charAt(numeralEnd);
  const latin = isLatin(text.charAt(at));
  const marked = next !== '' && (latin ? '：:、.．' : '：:、.．，,').includes(next);
  // 模块一　安全; behind 一 or 1 in half-width blanks words go on.
  const spaced = latin ? next === '' || isSpace(next) : next === '\u3000' || text.startsWith('  ', numeralEnd);
  if (numeralEnd === numeralStart || !(marked || spaced)) return undefined;
  // 星期一： and 下午2：30 tell the time.
  const isHour =
    !latin && isDigit(text.charAt(numeralEnd + 1)) && !RANGE.test(text.slice(numeralEnd + 1, numeralEnd + 6));
  if (NO_LABELS.test(text.slice(at, numeralStart)) || isHour) return undefined;
  const numeral = text.slice(numeralStart, numeralEnd);
  const number = value(isDigit(numeral) ? 'arabic' : 'han', numeral);
  const end = marked ? numeralEnd + 1 : numeralEnd;
  return form('label', number, at, numeralStart, numeralEnd, end, 'weak', text.slice(at, numeralStart));
}

/** Behind 之: 共同点之一. */
const endOfOf = (text: string, at: number): number => (text.charAt(at) === BETWEEN ? at + 1 : at);
const isNumber = (char: string): boolean => isHanNumeral(char) || isDigit(char);

/** 问1：, 例一：; 图1 and 表2 are captions. */
const SHORT_LABELS = '问例';

function endOfHanLabel(text: string, at: number): number | undefined {
  if (SHORT_LABELS.includes(text.charAt(at)) && isNumber(text.charAt(at + 1))) return at + 1;
  const length = HAN_LABEL_LENGTHS.find((words) => isNumber(text.charAt(endOfOf(text, at + words))));
  const word = length === undefined ? '' : text.slice(at, at + length);
  const isWord = word !== '' && [...word].every((char) => isHan(char) && !isHanNumeral(char) && char !== BETWEEN);
  return isWord ? endOfOf(text, at + word.length) : undefined;
}

/** Step 1, Part 1, No.1, Q1. */
function endOfLatinLabel(text: string, at: number): number | undefined {
  let end = at;
  while (end - at <= LONGEST_LATIN_LABEL && isLatin(text.charAt(end))) end++;
  if (text.charAt(end) === '.') end++;
  end = skipSpaces(text, end);
  // Q1 and A1 speak by turns.
  return end - at > 1 && end - at <= LONGEST_LATIN_LABEL && isDigit(text.charAt(end)) ? end : undefined;
}
