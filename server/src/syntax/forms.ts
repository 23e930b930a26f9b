import { isDigit, isHan, isLatin, isSpace, skipSpaces } from './characters';
import {
  HAN_NUMERAL_CHARACTERS,
  isHanNumeral,
  isWellFormedHan,
  LONGEST_HAN_NUMERAL,
  numeralSystem,
  type NumeralSystemId,
} from './numerals';
import { ORDER_WORDS, SIDE_WORDS, styleOf, type Style, type StyleId } from './styles';

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

/**
 * `strong` forms stand by themselves; `weak` ones (第一点, 1.2023年, 首先 without ，) need the company of others; a `slip`
 * (三市 for 三是) counts only at the very place where its number is due.
 */
export type Strength = 'strong' | 'weak' | 'slip';

/** Whether a place opens a paragraph, or only a clause in one. */
export type Place = 'line' | 'clause';

/** What a marker in mid-paragraph may begin with, single characters (①) apart. */
const CLAUSE_OPENERS = new Set('第其(（首再最另末0123456789０１２３４５６７８９' + HAN_NUMERAL_CHARACTERS);

/** The marker that begins at `at`, if any. */
export function formAt(text: string, at: number, place: Place): Form | undefined {
  const char = text.charAt(at);
  if (place === 'clause' && !CLAUSE_OPENERS.has(char)) return singleCharacter(text, at);
  if (char === '第') return division(text, at, place) ?? ordinal(text, at, place);
  if (char === '其') return qi(text, at) ?? word(text, at);
  if (char === '(' || char === '（') return bracketed(text, at, place);
  if (isHanNumeral(char)) return hanNumber(text, at, place) ?? word(text, at);
  if (isDigit(char)) return arabic(text, at, place);
  if (char === '首' || char === '再' || char === '最' || char === '另' || char === '末') return word(text, at);
  return singleCharacter(text, at) ?? (place === 'line' ? (lettered(text, at) ?? label(text, at)) : undefined);
}

function form(
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

function endOfHan(text: string, at: number): number {
  let end = at;
  while (end < text.length && end - at < LONGEST_HAN_NUMERAL && isHanNumeral(text.charAt(end))) end++;
  return end;
}

function endOfDigits(text: string, at: number): number {
  let end = at;
  while (end < text.length && isDigit(text.charAt(end))) end++;
  return end;
}

const value = (system: NumeralSystemId, text: string): number | undefined => numeralSystem(system).parse(text);

const DIVISIONS: readonly (readonly [string, StyleId])[] = [
  ['部分', 'part'],
  ['编', 'part'],
  ['篇', 'part'],
  ['章', 'chapter'],
  ['节', 'section'],
  ['条', 'article'],
];

/** 第一章 第二节 第三条: sure before a space or the line's end; a reference (第三条、第五条) is none. */
function division(text: string, at: number, place: Place): Form | undefined {
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

const ORDINAL_NOUNS = ['方面', '点', '个', '件', '条', '项', '要', '是', '步'];

const NUMBERING_NOUNS = new Set(['方面', '点', '件', '步']);

/** 第一个方面， 第二点意见：: before a mark these number as surely as 第一点，. */
const COMPOUND_NOUN =
  /^(?:个(?:方面|问题|层面|阶段|环节|重点|关键)|[点条项](?:意见|要求|体会|建议|希望|任务|感受|启示)|件(?:大事|实事|事情|事))[，,：:]/;
const isMark = (char: string): boolean => char !== '' && '，,、：:'.includes(char);

/** 第一， 第二、 第三：; 第一点 第一个 第一是 need company; 第一时间, 第一、第二产业 are words. */
function ordinal(text: string, at: number, place: Place): Form | undefined {
  const arabicNumeral = isDigit(text.charAt(at + 1));
  const numeralEnd = arabicNumeral ? endOfDigits(text, at + 1) : endOfHan(text, at + 1);
  if (numeralEnd === at + 1) return undefined;
  const numeral = text.slice(at + 1, numeralEnd);
  const number = arabicNumeral ? value('arabic', numeral) : value('han', numeral);
  if (number !== undefined && number > 30) return undefined;
  const next = text.charAt(numeralEnd);
  const after = text.charAt(numeralEnd + 1);
  if ('，,、：:'.includes(next) && next !== '') {
    if (after === '第' || isHanNumeral(after) || isDigit(after))
      return next === '，' || next === ',' || next === '：'
        ? form('ordinal', number, at, at + 1, numeralEnd, numeralEnd + 1, 'weak')
        : undefined;
    return form('ordinal', number, at, at + 1, numeralEnd, numeralEnd + 1);
  }
  if (isSpace(next) && place === 'line') return form('ordinal', number, at, at + 1, numeralEnd, numeralEnd, 'weak');
  // **第一** in bold, in running words.
  if (next === '*' && text.charAt(at - 1) === '*')
    return form('ordinal', number, at, at + 1, numeralEnd, numeralEnd, 'weak');
  const noun = ORDINAL_NOUNS.find((candidate) => text.startsWith(candidate, numeralEnd));
  if (!noun) return undefined;
  const end = numeralEnd + noun.length;
  const mark = text.charAt(end);
  if (mark === '、' && text.charAt(end + 1) === '第') return undefined;
  // 第一点，备课要…: the mark makes it a number; 第一点要求 is an adjective, 第一条、第二条 a reference.
  const numbers =
    (mark !== '' && '，,：:'.includes(mark) && NUMBERING_NOUNS.has(noun)) ||
    COMPOUND_NOUN.test(text.slice(numeralEnd, numeralEnd + 5));
  return form(
    'ordinal',
    number,
    at,
    at + 1,
    numeralEnd,
    markEnd(text, end),
    numbers ? 'strong' : 'weak',
    noun === '是' || noun === '要' ? '' : noun,
  );
}

/** Takes in the mark that the style wants after it. */
function markEnd(text: string, at: number): number {
  const next = text.charAt(at);
  return isMark(next) ? at + 1 : at;
}

/** 其一， 其二是; 其一生, 其二人 are words. */
function qi(text: string, at: number): Form | undefined {
  const numeralEnd = endOfHan(text, at + 1);
  if (numeralEnd === at + 1) return undefined;
  const number = value('han', text.slice(at + 1, numeralEnd));
  if (number === undefined || number > 20) return undefined;
  const next = text.charAt(numeralEnd);
  if (next !== '' && '，,、：:'.includes(next)) {
    const after = text.charAt(numeralEnd + 1);
    if (next === '、' && (after === '其' || isHanNumeral(after))) return undefined;
    return form('qi', number, at, at + 1, numeralEnd, numeralEnd + 1);
  }
  if (next === '是' || text.startsWith('在于', numeralEnd))
    return form('qi', number, at, at + 1, numeralEnd, numeralEnd, 'weak');
  return undefined;
}

/** （一）项所述, （二）项、（三）项: what a reference has after the number; （一）项目 and （二）种子 are words. */
const REFERRED = /^[项款目条号](?:[、，。；：,;:所规的和至或情之以中及]|$)/;

/** （一） (1) （a）; （一）项 and （一）、（二） are references. */
function bracketed(text: string, at: number, place: Place): Form | undefined {
  const inner = skipSpaces(text, at + 1);
  const han = endOfHan(text, inner);
  const digits = endOfDigits(text, inner);
  const end = Math.max(han, digits, isLatin(text.charAt(inner)) ? inner + 1 : inner);
  if (end === inner) return undefined;
  // （ 一 ）, as Word sets it.
  const close = skipSpaces(text, end);
  const closer = text.charAt(close);
  if ((closer !== ')' && closer !== '）') || (place !== 'line' && close - end + inner - at > 1)) return undefined;
  const next = text.charAt(close + 1);
  if (REFERRED.test(text.slice(close + 1, close + 3))) return undefined;
  const opens = (index: number): boolean => '（('.includes(text.charAt(index)) && text.charAt(index) !== '';
  if (next !== '' && '、和及至或-—～'.includes(next) && opens(close + 2)) return undefined;
  // The second of 第（一）、（二）两项.
  if (place === 'clause' && /[）)][、和及至或]$/.test(text.slice(Math.max(0, at - 2), at))) return undefined;
  const stop = next !== '' && '、.．，,：:'.includes(next) && place === 'line' ? close + 2 : close + 1;
  const inside = text.slice(inner, end);
  if (han > inner) return form('han-paren', value('han', inside), at, inner, end, stop);
  if (digits > inner) return form('arabic-paren', value('arabic', inside), at, inner, end, stop);
  if (place !== 'line') return undefined;
  return form('latin-paren', value('latinLower', inside), at, inner, end, stop, 'weak');
}

/** Words that begin like 一要 and 一是 and are none of them. */
const YAO_WORDS = '闻素点件务职害塞义籍价';
/** Typed for 是 by ear. */
const HOMOPHONES_OF_IS = '市事式试使适实时';
/** What is counted, not numbered: 一年 二级 三次. A verb may number (一靠 二靠); a measure never does. */
const MEASURES = new Set(
  '年月日号时分秒天周季世代岁个名位人户家口次回趟遍场步层级等类种样项条件点方边面头张片块段节章期批届轮组班队连营团师军国省市县区乡镇村里路街道楼座间所院校厂店米尺寸里斤吨亩元角万亿千百十分成倍半产双对套副把支杆根棵颗粒只头匹台辆架艘部本册页篇首句字词声笔股份股线带路手心意致切些旦般直起再定样律概共同向度经往面体统时生方刻下言流就也再还又都便才只不没、，。；：！？,.;:!?）)”’》…' +
    '“‘（(《%％/-—～·　 ',
);

/** Numbers in Han: 一、 一是 一要 一靠 and, at a line start, 一. 一， 一 with a space. */
function hanNumber(text: string, at: number, place: Place): Form | undefined {
  const numeralEnd = endOfHan(text, at);
  const numeral = text.slice(at, numeralEnd);
  const number = value('han', numeral);
  const next = text.charAt(numeralEnd);
  const after = text.charAt(numeralEnd + 1);
  const marked = (strength: Strength = 'strong'): Form | undefined =>
    form('han', number, at, at, numeralEnd, numeralEnd + 1, strength);
  if (next === '、') return dunNumber(text, numeralEnd, place, marked);
  const spaced = place === 'line' && isSpace(next) ? skipSpaces(text, numeralEnd) : numeralEnd;
  if (spaced > numeralEnd && text.charAt(spaced) === '、') return form('han', number, at, at, numeralEnd, spaced + 1);
  if (place === 'line' && next !== '' && '.．，,：:。'.includes(next) && !isDigit(after)) return marked('weak');
  if (place === 'line' && (next === '）' || next === ')')) return marked('weak');
  if (place === 'line' && next === '' && numeralEnd === text.length && at === 0) {
    return form('han', number, at, at, numeralEnd, numeralEnd, 'weak');
  }
  if (place === 'line' && isSpace(next) && numeralEnd - at <= 2)
    return form('han', number, at, at, numeralEnd, numeralEnd, 'weak');
  if (number === undefined || number > 30 || !isWellFormedHan(numeral) || /[两百千]/.test(numeral)) return undefined;
  if (next === '是') return isPoint(text, numeral, numeralEnd, number, at);
  if (next === '要') {
    const wordLike = after !== '' && YAO_WORDS.includes(after);
    return form('yao', number, at, at, numeralEnd, numeralEnd + 1, wordLike ? 'weak' : 'strong');
  }
  if (place === 'clause' && next !== '' && HOMOPHONES_OF_IS.includes(next) && number > 1) {
    return form('is', number, at, at, numeralEnd, numeralEnd + 1, 'slip');
  }
  // 一棒、二棒 are counted; a verb has an object.
  if (!isHan(next) || MEASURES.has(next) || number > 15 || text.charAt(numeralEnd + 1) === '、') return undefined;
  return form('point', number, at, at, numeralEnd, numeralEnd + 1, 'weak', next);
}

/** 一是…; but 一是一、二是二 and 四是四，十是十 are sayings. */
function isPoint(text: string, numeral: string, numeralEnd: number, number: number, at: number): Form | undefined {
  const rest = numeralEnd + 1;
  if (text.startsWith(numeral, rest)) {
    const beyond = text.charAt(rest + numeral.length);
    if (beyond === '' || !isHan(beyond) || beyond === '非') return undefined;
    return form('is', number, at, at, numeralEnd, rest, 'weak');
  }
  return form('is', number, at, at, numeralEnd, rest);
}

/**
 * 一、 is sure at a line start; 七、八种 and 一、二等奖 are counts, 一、二、三产业 a list: there the second number follows
 * the first. 五、一线财经组织 is a heading.
 */
function dunNumber(
  text: string,
  numeralEnd: number,
  place: Place,
  marked: (strength?: Strength) => Form | undefined,
): Form | undefined {
  const after = text.charAt(numeralEnd + 1);
  if (!isHanNumeral(after)) return marked();
  const secondEnd = endOfHan(text, numeralEnd + 1);
  if (text.charAt(secondEnd) === '、' || place !== 'line') return undefined;
  const first = value('han', text.slice(Math.max(0, numeralEnd - 1), numeralEnd)) ?? 0;
  const second = value('han', text.slice(numeralEnd + 1, secondEnd)) ?? 0;
  return marked(second === first + 1 || (first === 3 && second === 5) ? 'weak' : 'strong');
}

/** 1. 1、 1) 1.1 at a line start; inline only before words. 3.5% and 2014.4.16 are figures, 11.2023年 is item 11. */
function arabic(text: string, at: number, place: Place): Form | undefined {
  const numeralEnd = endOfDigits(text, at);
  const number = value('arabic', text.slice(at, numeralEnd));
  const next = text.charAt(numeralEnd);
  const after = text.charAt(numeralEnd + 1);
  if (number === undefined || next === '') return undefined;
  const marked = (id: StyleId, strength: Strength = 'strong'): Form | undefined =>
    form(id, number, at, at, numeralEnd, numeralEnd + 1, strength);
  if (next === '.' || next === '．') {
    if (!isDigit(after)) return marked('arabic', place === 'line' ? 'strong' : 'weak');
    // 附件：1.2024年…
    if (place === 'clause' && /[：:；;]/.test(text.charAt(at - 1))) return numberBeforeYear(text, numeralEnd, marked);
    return place === 'line' ? (decimal(text, at, numeralEnd) ?? numberBeforeDate(text, numeralEnd, marked)) : undefined;
  }
  if (next === '、') {
    if (!isDigit(after)) return marked('arabic', place === 'line' ? 'strong' : 'weak');
    return place === 'line' ? (numberBeforeDate(text, numeralEnd, marked) ?? marked('arabic', 'weak')) : undefined;
  }
  // 七（2）班: half of a pair is none.
  if ((next === ')' || next === '）') && !'（('.includes(text.charAt(at - 1) || '?'))
    return marked('arabic-half-paren', place === 'line' ? 'strong' : 'weak');
  if (place === 'line' && '，,：:。'.includes(next) && !isDigit(after)) return marked('arabic', 'weak');
  return undefined;
}

type Mark = (id: StyleId, strength: Strength) => Form | undefined;

/** 3、2012年, 11.2023年: a year is no fraction. */
function numberBeforeYear(text: string, numeralEnd: number, marked: Mark): Form | undefined {
  return /^[0-9]{4}年/.test(text.slice(numeralEnd + 1, numeralEnd + 6)) ? marked('arabic', 'strong') : undefined;
}

function numberBeforeDate(text: string, numeralEnd: number, marked: Mark): Form | undefined {
  const year = numberBeforeYear(text, numeralEnd, marked);
  if (year) return year;
  const figureEnd = endOfDigits(text, numeralEnd + 1);
  const unit = text.charAt(figureEnd);
  if (/^(?:19|20)\d\d$/.test(text.slice(numeralEnd + 1, figureEnd))) return marked('arabic', 'weak');
  // 6.3200户 where a 6 is due; 25.7万亿 and 3.5% are figures.
  return unit !== '' && (isHan(unit) || '—－-～'.includes(unit)) && !'万亿千百倍元成'.includes(unit)
    ? marked('arabic', 'weak')
    : undefined;
}

/** 1.1 or 1.2.3 before a space or a word; 3.5亿 is a figure. */
function decimal(text: string, at: number, firstEnd: number): Form | undefined {
  let partStart = at;
  let partEnd = firstEnd;
  while ('.．'.includes(text.charAt(partEnd)) && isDigit(text.charAt(partEnd + 1))) {
    partStart = partEnd + 1;
    partEnd = endOfDigits(text, partStart);
  }
  const next = text.charAt(partEnd);
  const last = text.slice(partStart, partEnd);
  if (!isSpace(next) || last.length > 2 || last.startsWith('0')) return undefined;
  const path = text.slice(at, partStart);
  return form('decimal', value('arabic', last), at, partStart, partEnd, partEnd, 'weak', path);
}

/** What a speaker opens with: 首先，我代表…; it numbers nothing, unless 其次， follows. */
const COURTESY =
  /^(?:我谨|我代|我向|我要感|我想感|我祝|我先|请允|让我|允许|谨|借此|祝|(?:感谢|向|对)[^，。,]{0,24}(?:表示|致以|感谢|祝贺|敬意))/;
/** As much after 首先， is looked at. */
const COURTESY_LENGTH = 32;

/** The variant of 首先 that may be a courtesy. */
export const COURTEOUS = '谢';

/** 首先， 其次， 再次， 最后， 一方面: 最后一公里, 再次强调 are words. */
function word(text: string, at: number): Form | undefined {
  for (const [name, ordinalValue] of SIDE_WORDS) {
    if (text.startsWith(name, at) && text.charAt(at + name.length) !== '军') {
      return form('sides', ordinalValue, at, at, at + name.length, markEnd(text, at + name.length), 'weak');
    }
  }
  for (const [name, ordinalValue] of ORDER_WORDS) {
    if (!text.startsWith(name, at)) continue;
    const end = at + name.length;
    const next = text.charAt(end);
    if (name === '首先' && COURTESY.test(text.slice(end + 1, end + 1 + COURTESY_LENGTH)))
      return form('words', ordinalValue, at, at, end, end + 1, 'weak', COURTEOUS);
    if (next !== '' && '，,、：:'.includes(next)) return form('words', ordinalValue, at, at, end, end + 1);
    if (
      name !== '首先' &&
      !(name === '其次' && isHan(next) && !'数的序'.includes(next)) &&
      !(name === '最后' && next === '是')
    )
      return undefined;
    if (!isHan(next)) return undefined;
    return form('words', ordinalValue, at, at, end, end, 'weak');
  }
  return undefined;
}

const SINGLE: readonly (readonly [StyleId, NumeralSystemId])[] = [
  ['circled', 'circled'],
  ['paren-character', 'parenthesized'],
  ['paren-han-character', 'parenthesizedHan'],
  ['stop-character', 'fullStop'],
];

/** ① ⑴ ㈠ ⒈: the character is the marker; a mark typed after it belongs to it. */
function singleCharacter(text: string, at: number): Form | undefined {
  const code = text.charCodeAt(at);
  if (code < 0x2460 || code > 0x32bf) return undefined;
  for (const [id, system] of SINGLE) {
    const number = value(system, text.charAt(at));
    if (number === undefined) continue;
    const next = text.charAt(at + 1);
    const end = next !== '' && '、.．，,'.includes(next) ? at + 2 : at + 1;
    return form(id, number, at, at, at + 1, end);
  }
  return undefined;
}

/** A. a) Ⅰ. ii. 甲、 at a line start. */
function lettered(text: string, at: number): Form | undefined {
  const char = text.charAt(at);
  if (value('romanCharacter', char) !== undefined && '.．、，,'.includes(text.charAt(at + 1) || '?')) {
    return form('roman', value('romanCharacter', char), at, at, at + 1, at + 2);
  }
  if (value('stem', char) !== undefined && text.charAt(at + 1) === '、')
    return form('stem', value('stem', char), at, at, at + 1, at + 2, 'weak');
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

const LABEL_LENGTH = 2;

/** 任务一： 问题2:, a word of two characters and its number at a line start; it needs the company of others. */
function label(text: string, at: number): Form | undefined {
  const numeralStart = at + LABEL_LENGTH;
  if (!isHan(text.charAt(at)) || !isHan(text.charAt(at + 1)) || isHanNumeral(text.charAt(at + 1))) return undefined;
  const numeralEnd = Math.max(endOfHan(text, numeralStart), endOfDigits(text, numeralStart));
  const next = text.charAt(numeralEnd);
  if (numeralEnd === numeralStart || next === '' || !'：:、'.includes(next)) return undefined;
  const numeral = text.slice(numeralStart, numeralEnd);
  const number = value(isDigit(numeral) ? 'arabic' : 'han', numeral);
  return form('label', number, at, numeralStart, numeralEnd, numeralEnd + 1, 'weak', text.slice(at, numeralStart));
}
