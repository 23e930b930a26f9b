import { offsetIn } from '../syntax/layout/offsets';
import type { OffsetRange, Paragraph } from '../syntax/nodes';
import { numeralSystem } from '../syntax/text/numerals';
import { countedPhrase } from './countedPhrase';
import { NAMES } from './promiseWords';

/** 预告数: how many items the words before a sequence say are to follow, or those after it say there were. */
export interface PromisedCount {
  readonly count: number;
  /** The number alone. */
  readonly range: OffsetRange;
  /** 三点意见: the number with what it counts. */
  readonly words: string;
  /** What points back before it: 以上, 上述, 以上这; empty for what announces. */
  readonly lead: string;
  readonly side: 'before' | 'after';
}

/** In so many signs a name is to be known: 四个全面. */
const LONGEST_NAME = 8;
const MOST = 99;

/** A count where it stands in a paragraph; undefined for what only looks like one: 三四点, 下午三点, 第三点, 四个全面. O(1). */
export function promiseAt(
  paragraph: Paragraph,
  match: RegExpMatchArray,
  from: number,
  side: PromisedCount['side'],
): PromisedCount | undefined {
  const numeral = match[1] ?? '';
  const at = from + (match.index ?? 0) + match[0].indexOf(numeral);
  const count = countOf(numeral);
  // 各位同行，这四句话: whom it is said to is none of it.
  const lead = side === 'after' ? match[0].slice(0, match[0].indexOf(numeral)).replace(/^.*[，,]/, '') : '';
  const [clause = ''] = match[0].slice(match[0].indexOf(numeral)).split(/[，,]/);
  if (
    count === undefined ||
    count < 2 ||
    isRough(numeral, paragraph.text.slice(Math.max(0, at - 2), at)) ||
    NAMES.test(clause.slice(0, LONGEST_NAME))
  )
    return undefined;
  const said = countedPhrase(clause, numeral.length);
  if (isHour(paragraph.text, at, said)) return undefined;
  const promise: PromisedCount = {
    count,
    range: numberRange(paragraph, at, numeral),
    words: asQuoted(paragraph.words.slice(at, at + said.length)),
    lead: paragraph.words.slice(at - lead.length, at),
    side,
  };
  if (
    /(?:第|[0-9.．百千零一二三四五六七八九十]|这|那|哪|每|另外|其他|上|(?<![以如留写立定许落记])下|前|前面|上面|剩下|后面)$/.test(
      paragraph.text.slice(Math.max(0, at - 4), at),
    )
  )
    return side === 'after' ? promise : undefined;
  return promise;
}

/** 三四点, 两三条; of 三到五点 and 3—5条 the last. */
const isRough = (numeral: string, before: string): boolean =>
  /^(?:[一二三四五六七八九两][二三四五六七八九两])$/.test(numeral) ||
  /[一二三四五六七八九十两0-9][到至—–~～-]$/.test(before);

const PART_OF_DAY = /(?:[讲说谈聊开忙睡干等拖][到至]|上午|下午|晚上|早上|中午|凌晨|傍晚|夜里|清晨|[今明昨]晚|明早)$/;
const DAY = /[今明昨后]天$/;
/** 三点半, 十点准时, 九点之前, 十点的例会. */
const HOUR =
  /^.{1,3}点(?:[半整]|准时|[之以]前|左右|开会|开始|散会|结束|集合|出发|见面|报到|的(?:例会|会|飞机|火车|航班|班车|课))/;
const POINTS =
  /^.{1,3}点(?:意见|要求|建议|体会|想法|希望|感受|感想|工作|任务|看法|启示|提醒|说明|倡议|收获|经验|教训|做法|打算|承诺|请求)/;

/** 下午三点, 讲到三点, 明天三点: the time of day, and no points. */
function isHour(text: string, at: number, words: string): boolean {
  if (HOUR.test(text.slice(at, at + words.length + LONGEST_NAME))) return true;
  const before = text.slice(Math.max(0, at - 2), at);
  if (PART_OF_DAY.test(before)) return /^.{1,3}点/.test(words) && !POINTS.test(words);
  return DAY.test(before) && /^.{1,3}点(?:$|[半整前后左右])/.test(words);
}

/** 五个‘新’, as it stands between quotation marks; of “五大工程” the mark that closes it was opened before. */
const asQuoted = (words: string): string =>
  words.includes('“')
    ? words.replace(/”.*$/, '”').replace('“', '‘').replace('”', '’')
    : words.replace(/[”’」』].*$/, '');

const numberRange = (paragraph: Paragraph, at: number, numeral: string): OffsetRange => ({
  start: offsetIn(paragraph, at),
  end: offsetIn(paragraph, at + numeral.length),
});

/** The number that a numeral says; undefined for what no list counts to. */
export function countOf(numeral: string): number | undefined {
  const count = numeralSystem(/[0-9]/.test(numeral) ? 'arabic' : 'han').parse(numeral);
  return count !== undefined && count <= MOST ? count : undefined;
}
