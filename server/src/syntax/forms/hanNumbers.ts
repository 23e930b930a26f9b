import { isDigit, isHan, isSpace, isStop, skipSpaces } from '../text/characters';
import { isHanNumeral, isWellFormedHan } from '../text/numerals';
import { isNamed } from './names';
import { endOfHan, form, value, type Form, type StartKind } from './form';
import type { Strength } from '../nodes';

/** Words that begin like 一要 and 一是 and are none of them. */
const YAO_WORDS = '闻素点件务职害塞义籍价';
/** Typed for 是 by ear. */
const HOMOPHONES_OF_IS = '市事式试使适实时';
/** What is counted, not numbered: 一年 二级 三次. A verb may number (一靠 二靠); a measure never does. */
const MEASURES = new Set(
  '中小局稿卷桌炮爻碗辩审模婚胎战年月日号时分秒天周季世代岁个名位人户家口次回趟遍场步层级等类种样项条件点方边面头张片块段节章期批届轮组班队连营团师军国省市县区乡镇村里路街道楼座间所院校厂店米尺寸里斤吨亩元角万亿千百十分成倍半产双对套副把支杆根棵颗粒只头匹台辆架艘部本册页篇首句字词声笔股份股线带路手心意致切些旦般直起再定样律概共同向度经往面体统时生方刻下言流就也再还又都便才只不没、，。；：！？,.;:!?）)”’》…' +
    '“‘（(《%％/-—～·　 ',
);

/** Measures that are verbs as well: 一看：…；二摸：…；三闻：…；四分：…. Only a row of verbs shows them to be. */
const MEASURE_VERBS = new Set('分点号束');

export const isMeasureVerb = (variant: string): boolean => MEASURE_VERBS.has(variant);

/** The variant of 壹、 贰、, which may stand over 一、. */
export const FORMAL = '壹';
const IS_FORMAL = /^[壹贰叁肆伍陆柒捌玖拾佰仟]+$/;

/** Numbers in Han: 一、 一是 一要 一靠 and, at a line start, 一. 一， 一 with a space. */
export function hanNumber(text: string, at: number, place: StartKind): Form | undefined {
  const numeralEnd = endOfHan(text, at);
  const numeral = text.slice(at, numeralEnd);
  const number = value('han', numeral);
  const next = text.charAt(numeralEnd);
  const after = text.charAt(numeralEnd + 1);
  const marked = (strength: Strength = 'strong'): Form | undefined =>
    form('han', number, at, at, numeralEnd, numeralEnd + 1, strength, variant);
  const variant = place === 'line' && IS_FORMAL.test(numeral) ? FORMAL : '';
  if (next === '、') return dunNumber(text, at, numeralEnd, place, marked);
  const spaced = place === 'line' && isSpace(next) ? skipSpaces(text, numeralEnd) : numeralEnd;
  if (spaced > numeralEnd && text.charAt(spaced) === '、')
    return form('han', number, at, at, numeralEnd, spaced + 1, 'strong', variant);
  if (place === 'line' && next !== '' && '.．，,：:。·•・'.includes(next) && !isDigit(after)) return marked('weak');
  // 三个数字：一，营收破亿；二，客户过千；三，零事故。
  if (
    place === 'clause' &&
    (next === '，' || next === ',') &&
    number !== undefined &&
    number <= 10 &&
    /[：:；;。！？!?]/.test(text.charAt(at - 1))
  )
    return marked('weak');
  if (place === 'line' && (next === '）' || next === ')')) return marked('weak');
  if (place === 'line' && next === '' && numeralEnd === text.length && at === 0) {
    return form('han', number, at, at, numeralEnd, numeralEnd, 'weak');
  }
  if (place === 'line' && isSpace(next) && numeralEnd - at <= 2)
    return form('han', number, at, at, numeralEnd, numeralEnd, 'weak');
  if (number === undefined || number > 30 || !isWellFormedHan(numeral) || /[两百千]/.test(numeral)) return undefined;
  if (next === '是') return isPoint(text, numeral, numeralEnd, number, at);
  if (next === '要') {
    // 四要是：一要…，二要…: the words that lead them in.
    if (after === '是' && isStop(text.charAt(numeralEnd + 2))) return undefined;
    // “三要三不要”。三要，是要亮证…: what is called so is told.
    if (TELLS_NAME.test(text.slice(numeralEnd + 1, numeralEnd + 5))) return undefined;
    const wordLike = after !== '' && YAO_WORDS.includes(after);
    return form('yao', number, at, at, numeralEnd, numeralEnd + 1, wordLike ? 'weak' : 'strong');
  }
  if (place === 'clause' && next !== '' && HOMOPHONES_OF_IS.includes(next) && number > 1) {
    return form('is', number, at, at, numeralEnd, numeralEnd + 1, 'slip');
  }
  // 一棒、二棒 are counted; a verb has an object.
  const isVerb = MEASURE_VERBS.has(next) && /[：:，,]/.test(text.charAt(numeralEnd + 1));
  const isMeasure = MEASURES.has(next) && !isVerb && !(next === '不' && countsNots(text, at));
  if (!isHan(next) || isMeasure || number > 15 || text.charAt(numeralEnd + 1) === '、') return undefined;
  if (isNamed(text, numeralEnd)) return undefined;
  // 三问问下来，大家都不说话: the points are over.
  if (/^(?:.?下来|(?:过后|之后|以后)[，,。])/.test(text.slice(numeralEnd + 1, numeralEnd + 5))) return undefined;
  return form('point', number, at, at, numeralEnd, numeralEnd + 1, 'weak', next);
}

/** “三不”：一不占道…, 两个规矩，一不赊账…: whether words before a number say that what must not be done is counted. */
const countsNots = (text: string, at: number): boolean =>
  text.charAt(at - 1) !== '、' &&
  /[两二三四五六七八九十](?:个?不|[个条]规矩|[条项]纪律|个原则)/.test(text.slice(Math.max(0, at - NOTS_WITHIN), at));
const NOTS_WITHIN = 160;

/** 就是, 即 and the like behind a mark. */
const TELLS_NAME = /^[，,](?:就?是|即|分别|包括)/;

/** 一是…; but 一是一、二是二 and 四是四，十是十 are sayings. */
function isPoint(text: string, numeral: string, numeralEnd: number, number: number, at: number): Form | undefined {
  const rest = numeralEnd + 1;
  // 三是不是太多了？
  if (text.startsWith('不是', rest)) return undefined;
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
  at: number,
  numeralEnd: number,
  place: StartKind,
  marked: (strength?: Strength) => Form | undefined,
): Form | undefined {
  const after = text.charAt(numeralEnd + 1);
  const words = text.slice(numeralEnd + 1, numeralEnd + LONGEST_COUNTED);
  if (text.startsWith('十一', at) && HOLIDAY.test(words)) return marked('weak');
  if (!isHanNumeral(after)) return marked();
  const secondEnd = endOfHan(text, numeralEnd + 1);
  if (text.charAt(secondEnd) === '、') return undefined;
  // 一、抓学习。二、三年行动要收官。: behind a sentence, where a second is due.
  if (place !== 'line') {
    const isLater = /[二三四五六七八九十]$/.test(text.slice(at, numeralEnd)) && isBehindSentence(text, at);
    // 注意事项：一、三个月以下的婴儿…; 一、二组 are two.
    const isFirst = text.slice(at, numeralEnd) === '一' && /[：:]/.test(text.charAt(at - 1)) && after !== '二';
    return isLater || isFirst ? marked('weak') : undefined;
  }
  const first = value('han', text.slice(Math.max(0, numeralEnd - 1), numeralEnd)) ?? 0;
  const second = value('han', text.slice(numeralEnd + 1, secondEnd)) ?? 0;
  // 一、二年级不留作业。
  if (second === first + 1 && text.startsWith('年级', secondEnd)) return undefined;
  // 一、二两个问题，上午讲过了。
  const [, both = ''] = TOLD_TOGETHER.exec(words) ?? [];
  if (both !== '' && value('han', both) === first + 1) return undefined;
  const isCount = second === first + 1 || (first === 3 && second === 5);
  return marked((isCount && !COUNTS_IN_HEADING.test(words)) || TWO_OF_A_KIND.test(words) ? 'weak' : 'strong');
}

/** 七、八两个月是汛期; 三、六年级参加抽测; and 十一、中秋放假8天: of 十一 the day of October. */
const TWO_OF_A_KIND = /^[二三四五六七八九十](?:两个?(?:月|年级|班|组|季度)|年级|月份)/;
const TOLD_TOGETHER = /^([二三四五六七八九])两(?:个(?!月|年级|班|组|季度)|条|点|项|部分|方面)/;
const HOLIDAY = /^(?:中秋|元旦|春节|五一|清明|端午)/;

/** 二、三条纪律, and nothing else in its line: a heading that says how many its part has. */
const COUNTS_IN_HEADING = /^[二三四五六七八九十](?:[条项点件个句招步]|大)\p{Script=Han}{2,8}$/u;
const LONGEST_COUNTED = 14;

/** Whether a full stop or a semicolon stands right before a place. */
const isBehindSentence = (text: string, at: number): boolean => at > 0 && '。；;'.includes(text.charAt(at - 1));
