import { isSentenceStop } from '../syntax/text/characters';
import { numeralSystem } from '../syntax/text/numerals';
import type { Item, Paragraph, Sequence, OffsetRange } from '../syntax/nodes';
import type { ListedSequence } from './lists';
import { countedPhrase } from './countedPhrase';
import { indexIn, offsetIn } from '../syntax/layout/offsets';
import { factOf } from '../syntax/text/kept';

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

/** What the words around a sequence say of its length. */
export interface Promises {
  /** Counts that are surely of this sequence. */
  readonly certain: readonly PromisedCount[];
  /** Every number of things in the paragraphs before and after: it may confirm what is known otherwise, no more. */
  readonly mentioned: ReadonlySet<number>;
}

const NUMERAL = '([一二三四五六七八九十两]{1,3}|[0-9]{1,2})';
const COUNTED =
  '(?:个(?:方面|部分|问题|环节|重点|建议|要求|关键|层面|原因|特点|转变|关系|到位|坚持|确保|强化|突出|抓手|体会|想法|观点|意思|例子|故事|词|主要方面|主要问题|突出问题|具体问题|意见|小问题|大问题|事情|关键词|“[^”]{1,8}”)|点(?!钟)|项|条(?!件)|方面|(?:大)?部分|[件桩](?:事体?|大事|实事)|句话|招|手(?![段续机法])|大(?:任务|重点|举措|行动|工程|要求|问题)|步)';
/** …三点意见，与大家交流: a clause that says nothing of the list itself. */
const COURTESY =
  '(?:[，,][^，。；：:,;]{0,12}(?:大家|各位|同志|参考|指正|交流|汇报|说明|一讲|一说|一[条项个点]一[条项个点]|逐[条项个点]|对照)[^，。；：:,;]{0,4})?';
const PROMISE = new RegExp(`${NUMERAL}${COUNTED}[^，。；：:!！？]{0,12}${COURTESY}$`);
/** Right before a colon any count announces; but what party documents call by a number is a name. */
const BEFORE_COLON = new RegExp(
  `${NUMERAL}(?:个(?!多?(?:月|星期|小时|工作日|交易日|自然日|季度|年度|学期|年头|百分点))|样|种|份(?:材料|名单|名册|清单|报告|答卷|作业)|招|笔账|道(?:题|关|坎|菜|防线|难题)|${COUNTED})[^，。；：:!！？]{0,10}(?:${COURTESY}|[，,](?:也?就是说?|那就是|即|分别是|具体[是说]))$`,
);
/**
 * 今天我许四个愿。 送给大家三样礼物。 宣布四条纪律。: right behind such a verb, at the end of the sentence before the list, a count
 * announces. 安排五个项目 may be followed by what is asked of them: 个 counts behind words of saying and wishing alone.
 */
const SAYS = '讲|说|谈|提|聊|许|表|敬|念|送|赠|留|出|分享';
const DOES = '作|做|交|办|立|定|宣布|重申|明确|约定|叮嘱|嘱咐|吩咐|交代|安排|部署|布置|汇报|通报|拜托|申明|强调';
const LISTENERS = '(?:下|给)?(?:大家|各位|同志们|同学们|你们)?';
const BEHIND_VERB = new RegExp(
  `(?:(?:${SAYS})${LISTENERS}(?=.{1,3}个)|(?:${SAYS}|${DOES})${LISTENERS}(?!.{1,3}个))${NUMERAL}` +
    `(?:个(?!多?(?:月|星期|小时|季度|年度|学期|年头|百分点))|点(?!钟)|条|项|件|句|样|招|手|步|道|杯|笔)[^，。；：:!！？]{0,6}$`,
);
/** 分四个部分，讲完正好下课。: what so divides the speech announces, whatever follows in the sentence. */
const DIVIDES = new RegExp(
  `(?:共?分(?:成|为|作)?|分别从)${NUMERAL}(?:个|大)?(?:部分|方面|点|段|节|讲|块|层)(?:[，,][^，。；：]{0,16})?$`,
);
const NAMES = /[个项大位种](?:意识|自信|维护|代表|全面|规定|确立|倡导|革命|主义|时代|百年|不能|一律)/;
/** 以上三点, anywhere; 这三点， where a paragraph begins. */
const BACKWARD = new RegExp(`(?:(?:以上|上述)(?:这)?|^这)${NUMERAL}${COUNTED}`);
const MENTION = new RegExp(`${NUMERAL}(?:个|点|条|项|件|样|种|步|句|大|方面)`, 'g');

/** Words between number and list that make it a promise of items and not a figure. */
const ANNOUNCES =
  /[件桩](?:小事|大事|实事|事情?)要|打算|考虑|想法|设想|启示|感受|感悟|心得|祝愿|讲|谈|说|聊|摸|总结|做法|经验|提|强调|要求|意见|建议|体会|问题|方面|如下|以下|主要|重点|做到|抓好|抓住|突出|聚焦|守住|打好|办好|把握|坚持|希望|处理好|概括|归纳|就是|要点|环节|任务|举措|原因|汇报|部分|议程|议题|程序/;
/** 从两方面采取了措施。 tells what was done, and promises nothing. */
const TELLS = /方面[都分别]{0,2}采取/;
/** In so many signs a name is to be known: 四个全面. */
const LONGEST_NAME = 8;
const MOST = 99;

/** The promises of each sequence that has any. O(items + text around them). */
export function findPromises(
  sequences: readonly ListedSequence[],
  paragraphs: readonly Paragraph[],
): Map<Sequence, Promises> {
  const promises = new Map<Sequence, { certain: PromisedCount[]; mentioned: Set<number> }>();
  const backward = new Map<number, { promise: PromisedCount; claimants: Sequence[] }>();
  for (const { sequence, parent } of sequences) {
    const [first] = sequence.items;
    const last = sequence.items[sequence.items.length - 1];
    if (!first || !last) continue;
    const before = promiseBefore(first, paragraphs);
    promises.set(sequence, { certain: before ? [before] : [], mentioned: mentionsAround(first, last, paragraphs) });
    for (const promise of promisesAfter(last, parent, paragraphs)) {
      const claimed = backward.get(promise.range.start) ?? { promise, claimants: [] };
      claimed.claimants.push(sequence);
      backward.set(promise.range.start, claimed);
    }
  }
  const ofItem = new Map(
    sequences.flatMap((slotted) => slotted.sequence.items.map((item) => [item, slotted] as const)),
  );
  for (const { promise, claimants } of backward.values()) {
    const owner =
      claimants.find(({ items }) => items.length === promise.count) ?? nearest(claimants, promise, paragraphs);
    const around = claimants.flatMap((list) => listsAround(list, ofItem));
    const meantElsewhere = owner.items.length !== promise.count && fitsAround(promise, around);
    if (!meantElsewhere) promises.get(owner)?.certain.push(promise);
  }
  return promises;
}

/** A list, and those that it stands in. O(depth). */
function listsAround(list: Sequence, ofItem: ReadonlyMap<Item, ListedSequence>): Sequence[] {
  const lists: Sequence[] = [];
  const [first] = list.items;
  for (let at = first && ofItem.get(first); at; at = at.parent && ofItem.get(at.parent)) lists.push(at.sequence);
  return lists;
}

/** Whether 以上三点 counts the items of a list around it: in its last item all, in another those up to that one, or before it. */
function fitsAround({ count, range }: PromisedCount, lists: readonly Sequence[]): boolean {
  return lists.some(({ items }) => {
    const index = items.findIndex((item) => item.range.start <= range.start && range.start <= item.range.end);
    if (index < 0) return false;
    return index === items.length - 1 ? items.length === count : index === count || index + 1 === count;
  });
}

/**
 * Of several lists that end before 以上三点, it speaks of the one that it fits; else of the points of its own paragraph, of a list
 * of paragraphs, of points further above; among these of the one that ended last.
 */
function nearest(sequences: readonly Sequence[], { range }: PromisedCount, paragraphs: readonly Paragraph[]): Sequence {
  const closeness = ({ items }: Sequence): number => {
    const last = items[items.length - 1]?.marker;
    const end = last && paragraphs[last.paragraph]?.end;
    if (last?.boundary !== 'line') return end !== undefined && range.start < end ? 2 : 0;
    return 1;
  };
  const lastStart = ({ items }: Sequence): number => items[items.length - 1]?.marker.range.start ?? 0;
  return sequences.reduce((a, b) => {
    const closer = closeness(b) - closeness(a);
    return closer > 0 || (closer === 0 && lastStart(b) > lastStart(a)) ? b : a;
  });
}

function promiseBefore({ marker }: Item, paragraphs: readonly Paragraph[]): PromisedCount | undefined {
  const own = paragraphs[marker.paragraph];
  if (!own || marker.boundary === 'none') return undefined;
  if (marker.boundary !== 'line') return inSentence(own, indexIn(own, marker.range.start));
  const before = paragraphs[marker.paragraph - 1];
  return before ? inSentence(before, before.text.length) : undefined;
}

const LONGEST_SENTENCE = 120;

/** The promise with which the words before `end` close, if they do. */
function inSentence(paragraph: Paragraph, end: number): PromisedCount | undefined {
  let stop = end;
  while (stop > 0 && /[。：:；;，,\s\u3000]/.test(paragraph.text.charAt(stop - 1))) stop--;
  let start = stop;
  while (start > 0 && stop - start < LONGEST_SENTENCE && !isSentenceStop(paragraph.text.charAt(start - 1))) start--;
  const sentence = paragraph.text.slice(start, stop);
  const colon = /^\s?[：:]/.test(paragraph.text.slice(stop, stop + 2));
  const match = colon ? BEFORE_COLON.exec(sentence) : announced(sentence);
  return match ? promiseAt(paragraph, match, start, 'before') : undefined;
}

/** A count that a sentence without a colon ends with, and announces. */
function announced(sentence: string): RegExpExecArray | undefined {
  const match = PROMISE.exec(sentence);
  if (match && ANNOUNCES.test(sentence) && !TELLS.test(match[0])) return match;
  return BEHIND_VERB.exec(sentence) ?? DIVIDES.exec(sentence) ?? undefined;
}

function promiseAt(
  paragraph: Paragraph,
  match: RegExpMatchArray,
  from: number,
  side: PromisedCount['side'],
): PromisedCount | undefined {
  const numeral = match[1] ?? '';
  const at = from + (match.index ?? 0) + match[0].indexOf(numeral);
  const count = countOf(numeral);
  const lead = side === 'after' ? match[0].slice(0, match[0].indexOf(numeral)) : '';
  const [clause = ''] = match[0].slice(match[0].indexOf(numeral)).split(/[，,]/);
  if (count === undefined || count < 2 || NAMES.test(clause.slice(0, LONGEST_NAME))) return undefined;
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
    /(?:第|[0-9.．百千零一二三四五六七八九十]|这|那|哪|每|另外|其他|上|(?<!以)下|前|前面|上面|剩下|后面)$/.test(
      paragraph.text.slice(Math.max(0, at - 4), at),
    )
  )
    return side === 'after' ? promise : undefined;
  return promise;
}

/** 下午三点, 讲到三点: the time of day, and no points. */
const isHour = (text: string, at: number, words: string): boolean =>
  /^.{1,3}点(?:$|[半整前后左右])/.test(words) &&
  /(?:[讲说谈聊开忙睡干等拖][到至]|上午|下午|晚上|早上|中午|凌晨|傍晚|夜里|清晨|[今明昨后]天)$/.test(
    text.slice(Math.max(0, at - 2), at),
  );

/** 五个‘新’, as it stands between quotation marks; of “五大工程” the mark that closes it was opened before. */
const asQuoted = (words: string): string =>
  words.includes('“')
    ? words.replace(/”.*$/, '”').replace('“', '‘').replace('”', '’')
    : words.replace(/[”’」』].*$/, '');

const numberRange = (paragraph: Paragraph, at: number, numeral: string): OffsetRange => ({
  start: offsetIn(paragraph, at),
  end: offsetIn(paragraph, at + numeral.length),
});

function countOf(numeral: string): number | undefined {
  const count = numeralSystem(/[0-9]/.test(numeral) ? 'arabic' : 'han').parse(numeral);
  return count !== undefined && count <= MOST ? count : undefined;
}

/** Paragraphs after a list in which 以上三点 still speaks of it. */
const REACH = 4;
/** As many characters of each such paragraph are looked at. */
const LONGEST_POINT = 1000;

/**
 * 以上四个问题: in the paragraph of the last item, behind it, or in those right after it and what stands below it. Each is one
 * list's; which, is told when all have been asked.
 */
function promisesAfter(last: Item, parent: Item | undefined, paragraphs: readonly Paragraph[]): PromisedCount[] {
  const end = parent?.range.end ?? Number.MAX_SAFE_INTEGER;
  const found: PromisedCount[] = [];
  for (let index = last.marker.paragraph; index <= lastParagraph(last) + REACH; index++) {
    const paragraph = paragraphs[index];
    if (!paragraph || paragraph.start > end) break;
    const from = index === last.marker.paragraph ? indexIn(paragraph, last.marker.range.end) : 0;
    const match = BACKWARD.exec(paragraph.text.slice(from, from + LONGEST_POINT));
    const promise = match && promiseAt(paragraph, match, from, 'after');
    // 这三点， right behind spoken points; elsewhere 这 may point at anything.
    const points =
      promise?.lead === '这' && (index !== lastParagraph(last) + 1 || last.marker.style.family !== 'spoken');
    if (promise && !points && promise.range.start < end) found.push(promise);
  }
  return found;
}

/** The paragraph of the last number at or below an item. O(depth). */
function lastParagraph(item: Item): number {
  let last = item;
  for (let below = item.children.at(-1); below; below = last.children.at(-1)) last = below.items.at(-1) ?? last;
  return last.marker.paragraph;
}

/** Numbers of things in the paragraph before the list (before it in its own) and in the one after. */
function mentionsAround(first: Item, last: Item, paragraphs: readonly Paragraph[]): Set<number> {
  const own = paragraphs[first.marker.paragraph];
  const elder = paragraphs[first.marker.paragraph - 1];
  const younger = paragraphs[last.marker.paragraph + 1];
  const before =
    first.marker.boundary === 'line' || !own
      ? elder && mentionedAtEnd(elder)
      : mentionedIn(textBefore(own, indexIn(own, first.marker.range.start)));
  return new Set([...(before ?? []), ...(younger ? mentionedAtStart(younger) : [])]);
}

function mentionedIn(words: string): number[] {
  return [...words.matchAll(MENTION)].flatMap((match) => countOf(match[1] ?? '') ?? []);
}

const mentionedAtStart = factOf((text) => mentionedIn(text.slice(0, LONGEST_SENTENCE)));
const mentionedAtEnd = factOf((text) => mentionedIn(text.slice(-LONGEST_SENTENCE)));

const textBefore = (paragraph: Paragraph, end: number): string =>
  paragraph.text.slice(Math.max(0, end - LONGEST_SENTENCE), end);
