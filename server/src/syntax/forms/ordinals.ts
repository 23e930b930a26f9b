import { isDigit, isSpace } from '../text/characters';
import { FOREMOST, isHanNumeral } from '../text/numerals';
import {
  endOfDigits,
  endOfHan,
  form,
  isMark,
  isMarkBehindBlanks,
  isParticle,
  markEnd,
  value,
  type Form,
  type StartKind,
} from './form';
import { gluedNoun, pointNoun } from './pointNouns';

const ORDINAL_NOUNS = ['方面', '点', '个', '件', '条', '项', '要', '是', '步'];

const nounAt = (text: string, at: number): string | undefined =>
  ORDINAL_NOUNS.find((candidate) => text.startsWith(candidate, at));

/** Whether a noun is one with which any ordinal may number; others do only in a list. */
export const isOrdinalNoun = (noun: string): boolean => ORDINAL_NOUNS.includes(noun);

const NUMBERING_NOUNS = new Set(['方面', '点', '件', '步']);

/** 第一个方面， 第二点意见：: before a mark these number as surely as 第一点，. */
const COMPOUND_NOUN =
  /^(?:个(?:方面|问题|层面|阶段|环节|重点|关键)|[点条项](?:意见|要求|体会|建议|希望|任务|感受|启示)|件(?:大事|实事|事情|事))[，,：:]/;

/** A number of things, with which a point begins. */
const COUNTS_ON =
  /^(?:[一二两三四五六七八九十百千万]{1,4}|[0-9]{1,6})[个张次条项件种份套支批场位名年月本部家所天轮把门句招台只]/;

/** 第一， 第二、 第三：; 第一点 第一个 第一是 need company; 第一时间, 第一、第二产业 are words. */
export function ordinal(text: string, at: number, place: StartKind): Form | undefined {
  const arabicNumeral = isDigit(text.charAt(at + 1));
  const numeralEnd = arabicNumeral ? endOfDigits(text, at + 1) : endOfHan(text, at + 1);
  if (numeralEnd === at + 1) return undefined;
  const numeral = text.slice(at + 1, numeralEnd);
  const number = arabicNumeral ? value('arabic', numeral) : value('han', numeral);
  if (number !== undefined && number > 30) return undefined;
  const next = text.charAt(numeralEnd);
  const after = text.charAt(numeralEnd + 1);
  if (isMark(next)) {
    if (after === '第' || isHanNumeral(after) || isDigit(after)) {
      // 第一，一个窗口。 opens a line as any point does; 第一，二排 may be no number.
      const strength =
        place === 'line' && COUNTS_ON.test(text.slice(numeralEnd + 1, numeralEnd + 8)) ? 'strong' : 'weak';
      return next === '，' || next === ',' || next === '：'
        ? form('ordinal', number, at, at + 1, numeralEnd, numeralEnd + 1, strength)
        : undefined;
    }
    return form('ordinal', number, at, at + 1, numeralEnd, numeralEnd + 1);
  }
  // 第一呢，: as it is said.
  if (isParticle(next) && (isMark(after) || (isSpace(after) && place === 'line')))
    return form('ordinal', number, at, at + 1, numeralEnd, numeralEnd, place === 'line' ? 'strong' : 'weak');
  // 第三 ，: a scan parts the mark, too.
  if ((isSpace(next) && place === 'line') || isMarkBehindBlanks(text, numeralEnd))
    return form('ordinal', number, at, at + 1, numeralEnd, numeralEnd, 'weak');
  // **第一** in bold, in running words.
  if (next === '*' && text.charAt(at - 1) === '*')
    return form('ordinal', number, at, at + 1, numeralEnd, numeralEnd, 'weak');
  const noun = nounAt(text, numeralEnd);
  const counted = pointNoun(text, numeralEnd) ?? (opensPoint(text, at) ? gluedNoun(text, numeralEnd) : undefined);
  // 第一句话 第一讲 number before a mark alone, or at a line start before a space.
  if (!noun && (!counted || (text.charAt(counted.end) === ' ' && place !== 'line'))) return undefined;
  const end = Math.max(numeralEnd + (noun?.length ?? 0), counted?.end ?? 0);
  const mark = text.charAt(end);
  // 第一件、第二件 and 第一件至第四件 are told of.
  if (mark !== '' && '、至到和与及'.includes(mark) && text.charAt(end + 1) === '第') return undefined;
  // 第一点，备课要…: the mark makes it a number; 第一点要求 is an adjective, 第一条、第二条 a reference.
  const numbers =
    (mark !== '' && '，,：:'.includes(mark) && NUMBERING_NOUNS.has(noun ?? '')) ||
    COMPOUND_NOUN.test(text.slice(numeralEnd, numeralEnd + 5));
  return form(
    'ordinal',
    number,
    at,
    at + 1,
    numeralEnd,
    // 进行第三项议程。
    counted && text.charAt(end) === '。' ? end + 1 : markEnd(text, end),
    numbers ? 'strong' : 'weak',
    noun === '是' || noun === '要' ? '' : (noun ?? counted?.measure ?? ''),
  );
}

/** Whether a place is the head of a paragraph, or right behind a full stop, a semicolon or a comma. */
const opensPoint = (text: string, at: number): boolean => at === 0 || /[。！？；;，：]/.test(text.charAt(at - 1));

/** 头一个问题， 头一条是: the first of 第二个问题， 第三个问题，; 头一回 and 头一天 are words. Its numeral is 头一, as that of the second is 第二. */
export function foremost(text: string, at: number): Form | undefined {
  if (!text.startsWith(FOREMOST, at)) return undefined;
  const numeralEnd = at + FOREMOST.length;
  const counted = pointNoun(text, numeralEnd);
  return (
    counted &&
    form(
      'ordinal',
      1,
      at,
      at,
      numeralEnd,
      markEnd(text, counted.end),
      'weak',
      nounAt(text, numeralEnd) ?? counted.measure,
    )
  );
}

/** 其一， 其二是; 其一生, 其二人 are words. */
export function qi(text: string, at: number, place: StartKind): Form | undefined {
  const numeralEnd = endOfHan(text, at + 1);
  if (numeralEnd === at + 1) return undefined;
  const number = value('han', text.slice(at + 1, numeralEnd));
  if (number === undefined || number > 20) return undefined;
  const next = text.charAt(numeralEnd);
  if (isMark(next)) {
    const after = text.charAt(numeralEnd + 1);
    if (next === '、' && (after === '其' || isHanNumeral(after))) return undefined;
    return form('qi', number, at, at + 1, numeralEnd, numeralEnd + 1);
  }
  const isSetApart = (isSpace(next) && place === 'line') || isMarkBehindBlanks(text, numeralEnd);
  if (next === '是' || text.startsWith('在于', numeralEnd) || isSetApart)
    return form('qi', number, at, at + 1, numeralEnd, numeralEnd, 'weak');
  return undefined;
}
