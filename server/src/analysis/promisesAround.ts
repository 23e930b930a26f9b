import { isSentenceStop } from '../syntax/text/characters';
import type { Heading, Item, Marker, Paragraph } from '../syntax/nodes';
import { countOf, promiseAt, type PromisedCount } from './countAt';
import { indexIn, paragraphAt } from '../syntax/layout/offsets';
import { isSpeakerLead } from '../syntax/layout/speakers';
import { factOf } from '../syntax/text/kept';
import {
  announced,
  announcedByHeading,
  BACKWARD,
  countedWith,
  dividesSpeech,
  MENTION,
  SAYS_AS_FOLLOWS,
} from './promiseWords';

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

/** 二、提|两条建议 is no list of two. */
const OWN_NUMBER = /^[^，。；：、“”]{0,2}[一二三四五六七八九十百0-9]{1,3}、/;

/** 抓好学习、调研、整改三项措施。 over 一是读…: what is counted was named, and the list is of something else. */
function namesOthers(paragraph: Paragraph, { count, range }: PromisedCount, title: string): boolean {
  const at = indexIn(paragraph, range.start);
  const before = paragraph.text.slice(Math.max(0, at - LONGEST_SENTENCE), at).replace(OWN_NUMBER, '');
  const names = NAMED_BEFORE.exec(before)?.[0].split('、') ?? [];
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
  while (stop > 0 && /[。：:；;，,*\s\u3000]/.test(paragraph.text.charAt(stop - 1))) stop--;
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
  return promiseAt(paragraph, partsOf(sentence, match) ?? match, start, 'before');
}

/** 三个方面六条建议: the parts, which the list is, and what they hold together. */
function partsOf(sentence: string, match: RegExpExecArray): RegExpExecArray | undefined {
  const at = match.index + match[0].indexOf(match[1] ?? '');
  return PARTS_BEFORE.exec(sentence.slice(0, at)) ?? undefined;
}

const PARTS_BEFORE = /([二三四五六七八九两])个(?:方面|部分|层面|大类)(?=(?:的|、|共)?$)/;

const lastClause = (sentence: string): string => /[^，,]*$/.exec(sentence)?.[0] ?? sentence;
const ANNOUNCES_LAST =
  /我[^，,]{0,6}(?:讲|说|谈|提|作|做|补充|强调|汇报|回应)[二三四五六七八九十两]{1,3}(?:个|条|项|件|点|方面)|(?:挑|拣|选|就|说)[^，,]{0,6}(?:其中|要紧|主要|重点)[^，,]{0,3}[二三四五六七八九两](?:个|条|项|件|点)/;
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
      MEANS_THESE.test(promise?.lead ?? '') &&
      (index !== lastParagraph(last) + 1 || last.marker.style.family !== 'spoken');
    if (promise && !points) found.push(promise);
  }
  return found;
}

/** 这三点, 就这三件事: with which a paragraph begins, and which may mean anything. */
const MEANS_THESE = /^(?:就|做到|记住)?这$/;

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
