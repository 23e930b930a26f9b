import { isSentenceStop } from '../syntax/text/characters';
import { numeralSystem } from '../syntax/text/numerals';
import type { Heading, Item, Marker, Paragraph, OffsetRange } from '../syntax/nodes';
import { countedPhrase } from './countedPhrase';
import { indexIn, offsetIn, paragraphAt } from '../syntax/layout/offsets';
import { isSpeakerLead } from '../syntax/layout/speakers';
import { factOf } from '../syntax/text/kept';
import {
  announced,
  announcedByHeading,
  BACKWARD,
  countedWith,
  dividesSpeech,
  MENTION,
  NAMES,
  SAYS_AS_FOLLOWS,
} from './promiseWords';

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

/** Other paragraphs may stand between what divides the whole speech and its first heading. */
const MOST_BETWEEN = 2;

/** The count that the words before a list's first item announce. `numbered` are the paragraphs that numbers open. O(1). */
export function promiseBefore(
  first: Item,
  isTop: boolean,
  paragraphs: readonly Paragraph[],
  numbered: ReadonlySet<number>,
): PromisedCount | undefined {
  const promise = announcedBefore(first, isTop, paragraphs, numbered);
  const paragraph = promise && paragraphs[paragraphAt(paragraphs, promise.range.start)];
  return paragraph && namesOthers(paragraph, promise, first.title) ? undefined : promise;
}

const NAMED_BEFORE = /(?:[^，。；：、“”]{1,10}、)+[^，。；：、“”]{1,8}(?=”?$)/;

/** 抓好学习、调研、整改三项措施。 over 一是读…: what is counted was named, and the list is of something else. */
function namesOthers(paragraph: Paragraph, { count, range }: PromisedCount, title: string): boolean {
  const at = indexIn(paragraph, range.start);
  const names = NAMED_BEFORE.exec(paragraph.text.slice(Math.max(0, at - LONGEST_SENTENCE), at))?.[0].split('、') ?? [];
  return names.length === count && !names.some((name) => title.includes(name.slice(-2)));
}

function announcedBefore(
  { marker }: Item,
  isTop: boolean,
  paragraphs: readonly Paragraph[],
  numbered: ReadonlySet<number>,
): PromisedCount | undefined {
  const own = paragraphs[marker.paragraph];
  if (!own || marker.boundary === 'none') return undefined;
  if (marker.boundary !== 'line' && !opensMessage(own, marker)) {
    const at = indexIn(own, marker.range.start);
    return inSentence(own, at) ?? withNoun(own, at, marker);
  }
  const above = aboveList(marker.paragraph, paragraphs);
  const before = paragraphs[above];
  const near =
    before &&
    (inSentence(before, before.text.length) ?? inHeading(before) ?? withNoun(before, before.text.length, marker));
  return near ?? (isTop && marker.style.headsSections ? ofWholeSpeech(above, paragraphs, numbered) : undefined);
}

/** The count before the entries that a sentence says: 讲四个问题：为什么学；学什么；怎么学。 O(1). */
export function promiseOf(
  { range: { start } }: Pick<Heading, 'range'>,
  paragraphs: readonly Paragraph[],
): PromisedCount | undefined {
  const own = paragraphs[paragraphAt(paragraphs, start)];
  return own && inSentence(own, indexIn(own, start));
}

/** The count that a paragraph announces with its last words. O(1). */
export const countAnnounced = (paragraph: Paragraph): PromisedCount | undefined =>
  inSentence(paragraph, paragraph.text.length);

/** [19:04] 李教练：第一，: the count stands in the message before. */
const opensMessage = (own: Paragraph, { range }: Marker): boolean =>
  isSpeakerLead(own.text.slice(0, indexIn(own, range.start)));

/** A line that Markdown draws: ---, ***. */
const DRAWN_LINE = /^[-*_—]{3,}$/;

/** The paragraph above one, a drawn line passed over. */
function aboveList(index: number, paragraphs: readonly Paragraph[]): number {
  const words = paragraphs[index - 1]?.text.trim() ?? '';
  return DRAWN_LINE.test(words) ? index - 2 : index - 1;
}

/** 今天我从四个方面和大家聊聊。, and a paragraph or two behind it 一、. */
function ofWholeSpeech(
  last: number,
  paragraphs: readonly Paragraph[],
  numbered: ReadonlySet<number>,
): PromisedCount | undefined {
  for (let index = last; index >= last - MOST_BETWEEN && !numbered.has(index); index--) {
    const paragraph = paragraphs[index];
    const promise = paragraph && inSentence(paragraph, paragraph.text.length, dividesSpeech);
    if (promise) return promise;
  }
  return undefined;
}

const LONGEST_SENTENCE = 120;

/** The promise with which the words before `end` close, if they do. */
function inSentence(
  paragraph: Paragraph,
  end: number,
  isMeant: (sentence: string) => boolean = () => true,
  isLedIn = false,
): PromisedCount | undefined {
  let stop = end;
  while (stop > 0 && /[。：:；;，,\s\u3000]/.test(paragraph.text.charAt(stop - 1))) stop--;
  let start = stop;
  while (start > 0 && stop - start < LONGEST_SENTENCE && !isSentenceStop(paragraph.text.charAt(start - 1))) start--;
  const whole = paragraph.text.slice(start, stop);
  // 大家提了十二点意见，我作三点说明：: what is said last leads in.
  const own = lastClause(whole);
  const sentence = own !== whole && ANNOUNCES_LAST.test(own) ? own : whole;
  start += whole.length - sentence.length;
  if (IS_ABOUT.test(sentence)) return undefined;
  if (SAYS_AS_FOLLOWS.test(sentence) && start > 0) return inSentence(paragraph, start, isMeant, true);
  const colon = isLedIn || /^\s?[：:]/.test(paragraph.text.slice(stop, stop + 2));
  const match = announced(sentence, colon);
  if (!match || !isMeant(whole) || countsSeveral(whole) || isOfTwoSpeakers(whole)) return undefined;
  return promiseAt(paragraph, match, start, 'before');
}

const lastClause = (sentence: string): string => /[^，,]*$/.exec(sentence)?.[0] ?? sentence;
const ANNOUNCES_LAST =
  /我[^，,]{0,6}(?:讲|说|谈|提|作|做|补充|强调|汇报|回应)[二三四五六七八九十两]{1,3}(?:个|条|项|件|点|方面)/;
/** 草案共六章四十二条，现说明如下: how long a document is, or how many things are told of. */
const IS_ABOUT = /[条项][，,](?:现|下面|分[^，,]{1,4}块?)?[^，,。]{0,8}(?:如下|说明)$/;

/** Not 一件一件. */
const COUNT = /(?<!第|一[个条项件点])[一二三四五六七八九十两]{1,3}(?:个|条|项|件|点|大|方面|招)(?!一)/g;

/** 突出一条主线、抓好两个重点、强化三项保障: counts in one breath are of things, each its own. */
function countsSeveral(sentence: string): boolean {
  const [first, second, third] = [...sentence.matchAll(COUNT)];
  if (!first || !second) return false;
  return third !== undefined || sentence.slice(first.index, second.index).includes('、');
}

/** 我先说三句，老李再说两句。 */
const SAYS_HOW_MANY = /[讲说谈提补][^，,。；：讲说谈提补]{0,3}[二两三四五六七八九](?:点|句|条|个|件|项)/g;

const isOfTwoSpeakers = (sentence: string): boolean => (sentence.match(SAYS_HOW_MANY) ?? []).length > 1;

/** The count with a list's own noun, in the last sentences before it. */
function withNoun(paragraph: Paragraph, end: number, { style, variant }: Marker): PromisedCount | undefined {
  if (style.variantIs !== 'noun' || variant === '') return undefined;
  const from = Math.max(0, end - LONGEST_SENTENCE);
  const match = countedWith(variant, paragraph.text.slice(from, end));
  return match && promiseAt(paragraph, match, from, 'before');
}

function inHeading(paragraph: Paragraph): PromisedCount | undefined {
  const match = announcedByHeading(paragraph.text);
  return match && promiseAt(paragraph, match, 0, 'before');
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
    /(?:第|[0-9.．百千零一二三四五六七八九十]|这|那|哪|每|另外|其他|上|(?<![以留写立定许落记])下|前|前面|上面|剩下|后面)$/.test(
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
/** 三点半, 十点准时, 十点的例会. */
const HOUR = /^.{1,3}点(?:[半整]|准时|开会|开始|散会|结束|集合|出发|见面|报到|的(?:例会|会|飞机|火车|航班|班车|课))/;
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
 * list's; which, is told when all have been asked. Behind `end`, where the item around the list ends, only right below the last one.
 */
export function promisesAfter(last: Item, end: number, paragraphs: readonly Paragraph[]): PromisedCount[] {
  const found: PromisedCount[] = [];
  for (let index = last.marker.paragraph; index <= lastParagraph(last) + REACH; index++) {
    const paragraph = paragraphs[index];
    if (!paragraph || (paragraph.start > end && index > last.marker.paragraph + 1)) break;
    const from = index === last.marker.paragraph ? indexIn(paragraph, last.marker.range.end) : 0;
    const match = BACKWARD.exec(paragraph.text.slice(from, from + LONGEST_POINT));
    const promise = match && promiseAt(paragraph, match, from, 'after');
    // 这三点， right behind spoken points; elsewhere 这 may point at anything.
    const points =
      promise?.lead === '这' && (index !== lastParagraph(last) + 1 || last.marker.style.family !== 'spoken');
    if (promise && !points) found.push(promise);
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
export function mentionsAround(first: Item, last: Item, paragraphs: readonly Paragraph[]): ReadonlySet<number> {
  const own = paragraphs[first.marker.paragraph];
  const elder = paragraphs[aboveList(first.marker.paragraph, paragraphs)];
  const younger = paragraphs[last.marker.paragraph + 1];
  const before =
    first.marker.boundary === 'line' || !own
      ? elder && mentionedAtEnd(elder)
      : mentionedIn(textBefore(own, indexIn(own, first.marker.range.start)));
  const after = younger ? mentionedAtStart(younger) : NO_COUNTS;
  return (before ?? NO_COUNTS).length + after.length === 0 ? NOTHING_MENTIONED : new Set([...(before ?? []), ...after]);
}

const NO_COUNTS: readonly number[] = [];
const NOTHING_MENTIONED: ReadonlySet<number> = new Set();

function mentionedIn(words: string): readonly number[] {
  const found = [...words.matchAll(MENTION)].flatMap((match) => countOf(match[1] ?? '') ?? []);
  return found.length === 0 ? NO_COUNTS : found;
}

const mentionedAtStart = factOf((text) => mentionedIn(text.slice(0, LONGEST_SENTENCE)));
const mentionedAtEnd = factOf((text) => mentionedIn(text.slice(-LONGEST_SENTENCE)));

const textBefore = (paragraph: Paragraph, end: number): string =>
  paragraph.text.slice(Math.max(0, end - LONGEST_SENTENCE), end);
