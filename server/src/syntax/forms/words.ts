import { isHan, isSpace } from '../text/characters';
import { ORDER_WORDS, SIDE_WORDS } from './styles';
import { form, isMark, isMarkBehindBlanks, isParticle, markEnd, type Form, type StartKind } from './form';

/** What a speaker opens with: 首先，我代表…; it numbers nothing, unless 其次， follows. */
const COURTESY =
  /^(?:我谨|我代|我向|我要感|我想感|我祝|我先|请允|让我|允许|谨|借此|祝|(?:感谢|向|对)[^，。,]{0,24}(?:表示|致以|感谢|祝贺|敬意))/;
/** As much after 首先， is looked at. */
const COURTESY_LENGTH = 32;

/** 最后，祝大家…: wishes at the end are no point of a list that says what it counts (第一句， 第二句，). */
const WISH = /^(?:还有一个(?:祝愿|祝福|心愿)|祝|预祝|衷心|再次(?:感谢|祝)|谢谢|感谢)/;
const WISH_LENGTH = 6;

/** The variant of 首先, or 最后, that may be a courtesy. */
export const COURTEOUS = '谢';

const SIDES = [...SIDE_WORDS];
const ORDERS = [...ORDER_WORDS];

/** 首先， 其次， 再次， 最后， 一方面: 最后一公里, 再次强调 are words. */
export function word(text: string, at: number, place: StartKind): Form | undefined {
  for (const [name, ordinalValue] of SIDES) {
    if (text.startsWith(name, at) && text.charAt(at + name.length) !== '军') {
      const end = markEnd(text, at + name.length);
      return form('sides', ordinalValue, at, at, at + name.length, end, end > at + name.length ? 'strong' : 'weak');
    }
  }
  for (const [name, ordinalValue] of ORDERS) {
    if (!text.startsWith(name, at)) continue;
    const end = at + name.length;
    const next = text.charAt(end);
    if (name === '首先' && COURTESY.test(text.slice(markEnd(text, end), markEnd(text, end) + COURTESY_LENGTH)))
      return form('words', ordinalValue, at, at, end, markEnd(text, end), 'weak', COURTEOUS);
    if (isMark(next)) {
      const isWish = name === '最后' && WISH.test(text.slice(end + 1, end + 1 + WISH_LENGTH));
      return form('words', ordinalValue, at, at, end, end + 1, 'strong', isWish ? COURTEOUS : '');
    }
    // 最后呢，是听友: as it is said.
    if (isParticle(next) && isMark(text.charAt(end + 1))) return form('words', ordinalValue, at, at, end, end);
    // 首先 ，: a scan parts the mark.
    if (isMarkBehindBlanks(text, end)) return form('words', ordinalValue, at, at, end, end);
    // 首先 感谢双方的父母: a line without marks.
    if (isSpace(next) && isHan(text.charAt(end + 1)) && place === 'line')
      return form('words', ordinalValue, at, at, end, end, 'weak');
    if (
      name !== '首先' &&
      !(name === '其次' && isHan(next) && !'数的序'.includes(next)) &&
      !(name === '最后' && ((next !== '' && '是要靠'.includes(next)) || text.startsWith('才是', end))) &&
      // 首先靠书记…其次靠支部…再次靠党员; 再次强调 is a word.
      !(name === '再次' && next !== '' && '靠要是看抓谈'.includes(next))
    )
      return undefined;
    if (!isHan(next)) return undefined;
    return form('words', ordinalValue, at, at, end, end, 'weak');
  }
  return undefined;
}
