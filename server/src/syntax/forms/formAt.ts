import { isDigit, oneOf } from '../text/characters';
import { HAN_NUMERAL_CHARACTERS, isHanNumeral } from '../text/numerals';
import { arabic } from './arabicNumbers';
import { bracketed } from './brackets';
import { division, label } from './divisions';
import type { Form, StartKind } from './form';
import { hanNumber } from './hanNumbers';
import { foremost, ordinal, qi } from './ordinals';
import { keycap, lettered, singleCharacter, stem } from './singles';
import { spread } from './spread';
import { word } from './words';

/** What a marker in mid-paragraph may begin with, single characters (①) apart. */
const opensClause = oneOf('第头其(（首再最另末0123456789０１２３４５６７８９' + HAN_NUMERAL_CHARACTERS);

/** What a number on a key begins with. */
const KEY_SIGNS = /^(?:[0-9][\ufe0f\u20e3]|🔟)/;
const maySignKey = oneOf('0123456789' + '🔟'.charAt(0));

/** The marker that begins at `at`, if any. */
export function formAt(text: string, at: number, place: StartKind): Form | undefined {
  const char = text.charAt(at);
  if (maySignKey(char) && KEY_SIGNS.test(text.slice(at, at + 2))) return keycap(text, at);
  if (place === 'clause' && !opensClause(char)) return singleCharacter(text, at) ?? stem(text, at);
  if (char === '第') return division(text, at, place) ?? ordinal(text, at, place) ?? spread(text, at, place);
  if (char === '头') return foremost(text, at);
  if (char === '其') return qi(text, at, place) ?? word(text, at, place);
  if (char === '(' || char === '（') return bracketed(text, at, place);
  if (isHanNumeral(char)) return hanNumber(text, at, place) ?? word(text, at, place);
  if (isDigit(char)) return arabic(text, at, place);
  if (char === '首' || char === '再' || char === '最' || char === '另' || char === '末') return word(text, at, place);
  return (
    singleCharacter(text, at) ??
    (place === 'line' ? (stem(text, at) ?? lettered(text, at) ?? label(text, at)) : undefined)
  );
}
