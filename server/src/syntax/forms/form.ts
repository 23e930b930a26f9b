import { isDigit, isSpace, oneOf, skipSpaces } from '../text/characters';
import { isHanNumeral, LONGEST_HAN_NUMERAL, numeralSystem } from '../text/numerals';
import { styleOf } from './styles';
import type { NumeralSystemId, Style, StyleId, Strength } from '../nodes';

/**
 * The form of one marker at one place of a string, by hand and without backtracking: what style, what number, which
 * characters. Guards against look-alikes (七、八种, 一、二等奖, 3.5%, 第一时间, 一要闻 …) stand beside each form.
 */
export interface Form {
  readonly style: Style;
  readonly variant: string;
  readonly ordinal: number;
  readonly start: number;
  readonly numeralStart: number;
  readonly numeralEnd: number;
  readonly end: number;
  readonly strength: Strength;
}

/** Whether a place opens a paragraph, or only a clause in one. */
export type StartKind = 'line' | 'clause';

/** A form, where its number is one. */
export function form(
  id: StyleId,
  ordinalValue: number | undefined,
  start: number,
  numeralStart: number,
  numeralEnd: number,
  end: number,
  strength: Strength = 'strong',
  variant = '',
): Form | undefined {
  if (ordinalValue === undefined) return undefined;
  return { style: styleOf(id), variant, ordinal: ordinalValue, start, numeralStart, numeralEnd, end, strength };
}

/** The index behind the Han numeral that begins at `at`; `at` where none does. */
export function endOfHan(text: string, at: number): number {
  let end = at;
  while (end < text.length && end - at < LONGEST_HAN_NUMERAL && isHanNumeral(text.charAt(end))) end++;
  return end;
}

/** …behind the digits. */
export function endOfDigits(text: string, at: number): number {
  let end = at;
  while (end < text.length && isDigit(text.charAt(end))) end++;
  return end;
}

/** The number that some words write. */
export const value = (system: NumeralSystemId, text: string): number | undefined => numeralSystem(system).parse(text);

/** A mark that may follow a number in words: 第一， 首先、 其一：. */
export const isMark = (char: string): boolean => char !== '' && '，,、：:'.includes(char);

/** Whether blanks and then such a mark stand at a place, as a scan sets them. */
export const isMarkBehindBlanks = (text: string, at: number): boolean =>
  isSpace(text.charAt(at)) && isMark(text.charAt(skipSpaces(text, at)));

/** Takes in the mark that the style wants after it. */
export function markEnd(text: string, at: number): number {
  const next = text.charAt(at);
  return isMark(next) ? at + 1 : at;
}

const POINTS_BACK = /^(?:这(?:[种类](?:情[形况]|做法|行为|问题|现象)|[条项款]|一[条项款点])|尤其)/;

/** How surely what a number opens is an item: （二）这种情形最常见。 rather speaks of one. */
export const strengthBefore = (text: string, at: number): Strength =>
  POINTS_BACK.test(text.slice(at, at + 4)) ? 'weak' : 'strong';

/** 第一呢，最后呢，: what a speaker puts behind a number; a part of its words, not of its mark. */
export const isParticle = oneOf('呢嘛啊');
