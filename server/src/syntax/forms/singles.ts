import { isDigit, isLatin } from '../text/characters';
import { KEYCAP } from '../text/numerals';
import { form, strengthBefore, value, type Form } from './form';
import type { NumeralSystemId, StyleId } from '../nodes';

const SINGLE: readonly (readonly [StyleId, NumeralSystemId])[] = [
  ['circled', 'circled'],
  ['paren-character', 'parenthesized'],
  ['paren-han-character', 'parenthesizedHan'],
  ['stop-character', 'fullStop'],
];

/** ① ⑴ ㈠ ⒈: the character is the marker; a mark typed after it belongs to it. */
export function singleCharacter(text: string, at: number): Form | undefined {
  const code = text.charCodeAt(at);
  if (code < 0x2460 || code > 0x32bf) return undefined;
  for (const [id, system] of SINGLE) {
    const number = value(system, text.charAt(at));
    if (number === undefined) continue;
    const next = text.charAt(at + 1);
    const end = next !== '' && '、.．，,'.includes(next) ? at + 2 : at + 1;
    return form(id, number, at, at, at + 1, end, strengthBefore(text, end));
  }
  return undefined;
}

/** 1️⃣, as messengers have it. */
export function keycap(text: string, at: number): Form | undefined {
  const signs = KEYCAP.exec(text.slice(at, at + 3))?.[0];
  if (signs === undefined) return undefined;
  const end = at + signs.length;
  const next = text.charAt(end);
  return form('keycap', value('keycap', signs), at, at, end, next !== '' && '、.．'.includes(next) ? end + 1 : end);
}

/** 甲、; but 甲、乙双方. */
export function stem(text: string, at: number): Form | undefined {
  if (text.charAt(at + 1) !== '、') return undefined;
  const number = value('stem', text.charAt(at));
  if (number === undefined) return undefined;
  return value('stem', text.charAt(at + 2)) === undefined
    ? form('stem', number, at, at, at + 1, at + 2, 'weak')
    : undefined;
}

/** A. a) Ⅰ. ii. at a line start. */
export function lettered(text: string, at: number): Form | undefined {
  const char = text.charAt(at);
  if (value('romanCharacter', char) !== undefined && '.．、，,'.includes(text.charAt(at + 1) || '?')) {
    return form('roman', value('romanCharacter', char), at, at, at + 1, at + 2);
  }
  if (!isLatin(char)) return undefined;
  let end = at + 1;
  while (end - at < 5 && isLatin(text.charAt(end))) end++;
  const mark = text.charAt(end);
  if (mark === '' || !'.．、)）'.includes(mark)) return undefined;
  const next = text.charAt(end + 1);
  if (next !== '' && (isLatin(next) || isDigit(next))) return undefined;
  const letters = text.slice(at, end);
  if (/^[IVX]+$/.test(letters)) return form('roman', value('roman', letters), at, at, end, end + 1, 'weak');
  if (/^[ivx]+$/.test(letters)) return form('roman-lower', value('romanLower', letters), at, at, end, end + 1, 'weak');
  if (letters.length > 1) return undefined;
  const system: NumeralSystemId = /[A-ZＡ-Ｚ]/.test(letters) ? 'latin' : 'latinLower';
  return form(system === 'latin' ? 'latin' : 'latin-lower', value(system, letters), at, at, end, end + 1, 'weak');
}
