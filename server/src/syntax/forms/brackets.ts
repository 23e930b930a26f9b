import { isLatin, skipSpaces } from '../text/characters';
import { endOfDigits, endOfHan, form, strengthBefore, value, type Form, type StartKind } from './form';

/** （一）项所述, （二）项、（三）项: what a reference has after the number; （一）项目, （一）目的 and （二）种子 are words. */
const REFERRED = /^(?!目的)[项款目条号](?:[、，。；：,;:所规的和至或情之以中及]|$)/;

/** （3）班的平均分: a class of pupils; （3）班子建设 is counted. */
const CLASS = /^班(?![子组车次长会级费规风干务前后中主])/;

/** （一） (1) （a） （甲）; （一）项 and （一）、（二） are references. */
export function bracketed(text: string, at: number, place: StartKind): Form | undefined {
  const inner = skipSpaces(text, at + 1);
  const han = endOfHan(text, inner);
  const digits = endOfDigits(text, inner);
  const stem = place === 'line' ? value('stem', text.charAt(inner)) : undefined;
  const isLetter = stem !== undefined || isLatin(text.charAt(inner));
  const end = Math.max(han, digits, isLetter ? inner + 1 : inner);
  if (end === inner) return undefined;
  // （ 一 ）, as Word sets it.
  const close = skipSpaces(text, end);
  const closer = text.charAt(close);
  if ((closer !== ')' && closer !== '）') || (place !== 'line' && close - end + inner - at > 1)) return undefined;
  const next = text.charAt(close + 1);
  if (REFERRED.test(text.slice(close + 1, close + 3)) || CLASS.test(text.slice(close + 1, close + 3))) return undefined;
  const opens = (index: number): boolean => '（('.includes(text.charAt(index)) && text.charAt(index) !== '';
  if (next !== '' && '、和及至或-—～'.includes(next) && opens(close + 2)) return undefined;
  // The second of 第（一）、（二）两项.
  if (place === 'clause' && /[）)][、和及至或]$/.test(text.slice(Math.max(0, at - 2), at))) return undefined;
  const stop = next !== '' && '、.．，,：:'.includes(next) && place === 'line' ? close + 2 : close + 1;
  const inside = text.slice(inner, end);
  if (han > inner) return form('han-paren', value('han', inside), at, inner, end, stop, strengthBefore(text, stop));
  if (digits > inner)
    return form('arabic-paren', value('arabic', inside), at, inner, end, stop, strengthBefore(text, stop));
  if (stem !== undefined) return form('stem-paren', stem, at, inner, end, stop, 'weak');
  return form('latin-paren', value('latinLower', inside), at, inner, end, stop, 'weak');
}
