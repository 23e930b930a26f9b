import { isDigit, isHan, isSpace } from '../characters';
import { isHanNumeral } from '../numerals';
import type { StyleId } from '../styles';
import { endOfDigits, endOfHan, form, value, type Form, type Place } from './form';

const DIVISIONS: readonly (readonly [string, StyleId])[] = [
  ['部分', 'part'],
  ['编', 'part'],
  ['篇', 'part'],
  ['章', 'chapter'],
  ['节', 'section'],
  ['条', 'article'],
];

/** 第一章 第二节 第三条: sure before a space or the line's end; a reference (第三条、第五条) is none. */
export function division(text: string, at: number, place: Place): Form | undefined {
  if (place !== 'line') return undefined;
  const numeralEnd = isDigit(text.charAt(at + 1)) ? endOfDigits(text, at + 1) : endOfHan(text, at + 1);
  if (numeralEnd === at + 1) return undefined;
  const unit = DIVISIONS.find(([name]) => text.startsWith(name, numeralEnd));
  if (!unit) return undefined;
  const end = numeralEnd + unit[0].length;
  const next = text.charAt(end);
  if (next !== '' && '、，,和及至的款规第之中到到内上下'.includes(next)) return undefined;
  const strong = next === '' || isSpace(next) || next === '：' || next === ':';
  const number = value('han', text.slice(at + 1, numeralEnd)) ?? value('arabic', text.slice(at + 1, numeralEnd));
  const variant = unit[0] === '编' || unit[0] === '篇' ? unit[0] : '';
  return form(unit[1], number, at, at + 1, numeralEnd, end, strong ? 'strong' : 'weak', variant);
}

const LABEL_LENGTH = 2;

/** 任务一： 问题2:, a word of two characters and its number at a line start; it needs the company of others. */
export function label(text: string, at: number): Form | undefined {
  const numeralStart = at + LABEL_LENGTH;
  if (!isHan(text.charAt(at)) || !isHan(text.charAt(at + 1)) || isHanNumeral(text.charAt(at + 1))) return undefined;
  const numeralEnd = Math.max(endOfHan(text, numeralStart), endOfDigits(text, numeralStart));
  const next = text.charAt(numeralEnd);
  if (numeralEnd === numeralStart || next === '' || !'：:、'.includes(next)) return undefined;
  const numeral = text.slice(numeralStart, numeralEnd);
  const number = value(isDigit(numeral) ? 'arabic' : 'han', numeral);
  return form('label', number, at, numeralStart, numeralEnd, numeralEnd + 1, 'weak', text.slice(at, numeralStart));
}
