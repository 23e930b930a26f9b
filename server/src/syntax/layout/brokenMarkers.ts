import { formAt } from '../forms/formAt';
import { isHanNumeral } from '../text/numerals';
import { isDigit, isHardStop, isSoftStop } from '../text/characters';
import type { Line } from './lines';

/** An indent of a paragraph is one full-width blank at the least. */
const SET_IN = 2;
/** No marker in running words has more characters before its last. */
const LONGEST = 4;

/**
 * Whether a line break parts a number in running words, or it from its words, in whatever draft: 第 ↵ 二，落实责任; …有三点。第二， ↵ 深入课堂;
 * 要求：（1） ↵ 不少于. Nobody ends a line so, but where a number is left
 * empty: a line that is set in begins a paragraph. O(1).
 */
export function breaksMarker(previous: Line, line: Line): boolean {
  if (line.indent >= SET_IN) return false;
  const before = previous.text;
  if (line.form && line.form.strength === 'strong' && !before.endsWith('第')) return false;
  const [first, last] = [line.text.charAt(0), before.charAt(before.length - 1)];
  if (last === '第') return isHanNumeral(first) || isDigit(first);
  for (let length = 1; length <= LONGEST && length < before.length; length++) {
    const at = before.length - length;
    if (!followsStop(before, at)) continue;
    const form = formAt(before.slice(at) + line.text.slice(0, LONGEST), 0, 'clause');
    if (form?.strength === 'strong' && form.end >= length) return true;
  }
  return false;
}

const followsStop = (text: string, at: number): boolean => {
  const before = text.charAt(at - 1);
  return isHardStop(before) || isSoftStop(before);
};
