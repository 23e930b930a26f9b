import { numeralSystem } from '../syntax/text/numerals';
import { LAST } from '../syntax/forms/styles';
import type { Item, Marker, Omission, Paragraph, Sequence, Style } from '../syntax/nodes';
import type { Text } from '../syntax/text/text';
import { hasOmission } from '../syntax/layout/omissions';
import { endsDraft } from './draftEnd';
import { countAnnounced } from './promisesAround';
import { paragraphBehind, type Prose } from './lostNumbers';
import type { Kindred } from './loneItems';
import type { Counterparts } from './outlineMatching';
import type { Promises } from './promises';
import type { PromisedCount } from './countAt';
import type { SlottedSequence } from './sequences';

/** A count that is said of a list and is not its own. */
export interface BrokenPromise {
  readonly owner: 'promised-count';
  readonly slotted: SlottedSequence;
  readonly promise: PromisedCount;
  /** Other places that say the same number. */
  readonly same: readonly PromisedCount[];
  /** The paragraph that makes the list as long as was promised: it has lost its number. */
  readonly unnumbered: Paragraph | undefined;
}

/** What is asked to tell it. */
interface PromiseSources {
  readonly text: Text;
  readonly slottedOf: (item: Item) => SlottedSequence | undefined;
  readonly counterparts: Counterparts;
  readonly promises: ReadonlyMap<Sequence, Promises>;
  readonly omissions: readonly Omission[];
  readonly prose: Prose;
  readonly kindred: ReadonlyMap<Style, Kindred>;
}

/**
 * The promises that the whole list does not keep, those of one number together: of a count before and another behind, both wrong, each
 * is mended by itself. Silent where the numbers themselves are broken.
 */
export function brokenPromises(
  slotted: SlottedSequence,
  { text, slottedOf, counterparts, promises, omissions, prose, kindred }: PromiseSources,
): BrokenPromise[] {
  const { items } = slotted.sequence;
  const [first] = items;
  const last = items[items.length - 1];
  if (!first || !last || slotted.slots.some((slot) => slot.state !== 'present')) return [];
  // The 提纲 or the body lost one that the other has: that is said of it.
  const [counterpart] = items.flatMap((item) => counterparts.of(item) ?? []);
  const elsewhere = counterpart && slottedOf(counterpart)?.sequence;
  const kept = ({ count, words }: PromisedCount): boolean =>
    count === items.length ||
    // Where the body has more, both lag behind it.
    (elsewhere !== undefined && elsewhere.items.length > items.length && count === elsewhere.items.length) ||
    (last.marker.ordinal === LAST && count === items.length - 1) ||
    // 以上八件事, where the numbers run on to 8 through the lists before.
    (slotted.sequence.startsAt > 1 && count === last.marker.ordinal) ||
    isOfOnePart(count, words, items) ||
    // 过三关：（1）…（3）… ↵ 请大家试三样东西： ↵ （4）…（6）…: the others are promised, too.
    isPromisedAnew(items.length - count, items[count], prose) ||
    (items.every(({ children }) => children.length > 0) &&
      count === items.reduce((sum, item) => sum + childCount(item), 0));
  const certain = promises.get(slotted.sequence)?.certain ?? [];
  const end = slotted.parent?.range.end ?? Number.MAX_SAFE_INTEGER;
  const isExcused = ({ count, range, side }: PromisedCount): boolean =>
    (count > items.length && (goesOnLoosely(text, last, items.length + 1) || isUnfinished(text, slotted))) ||
    (items.length === 1 && (side === 'after' || mayHaveSecond(text, first, kindred))) ||
    hasOmission(omissions, { start: Math.min(range.start, first.range.start), end });
  const broken = certain.filter((promise) => !kept(promise));
  return broken.flatMap((promise, index): BrokenPromise[] => {
    const isSaidAgain = broken.slice(0, index).some(({ count }) => count === promise.count);
    if (isSaidAgain || isExcused(promise)) return [];
    const same = broken.slice(index + 1).filter(({ count }) => count === promise.count);
    const lacksOne = promise.count === items.length + 1;
    const unnumbered = lacksOne ? paragraphBehind(slotted.sequence, prose) : undefined;
    return [{ owner: 'promised-count', slotted, promise, same, unnumbered }];
  });
}

/** 议定了两项事项。现纪要如下。 三、议定事项 （一）…（二）…: whether one item is named by what is counted, and holds as many. */
function isOfOnePart(count: number, words: string, items: readonly Item[]): boolean {
  const noun = words.slice(-NOUN);
  const [part, another] = items.filter(({ title }) => title.includes(noun));
  return another === undefined && part?.children.some((list) => list.items.length === count) === true;
}

const NOUN = 2;

/** Whether the paragraph right above an item, without a number, announces so many. */
function isPromisedAnew(count: number, item: Item | undefined, { paragraphs, numbered }: Prose): boolean {
  if (count < 2 || item?.marker.boundary !== 'line') return false;
  const index = item.marker.paragraph - 1;
  const above = paragraphs[index];
  return above !== undefined && !numbered.has(index) && countAnnounced(above)?.count === count;
}

/** 四件实事 may be two parts with two each. */
const childCount = (item: Item): number => item.children.reduce((sum, list) => sum + list.items.length, 0);

/** So far behind the number of the last item its list may go on; so far the rest may be told of. */
const REACH = 300;
const NEAR = 120;
/** So far behind that number the next may stand with it. */
const BESIDE = 8;

/** 再加上“快”“准”两个字; 其余三点请看材料. */
const REST = /(?:再加上|其余|剩下)[^，。；]{0,8}[一二两三四五六七八九](?:个|条|点|项|件|句)/;

/**
 * 第三种最难听，…; 至于第三点，我放到最后讲; 最后一个问题; 子课题三、子课题四，由师专承担; 一陪孩子读书，二陪孩子运动，三跟孩子谈心: the rest is there,
 * only not as items.
 */
function goesOnLoosely({ source }: Text, { marker, range }: Item, next: number): boolean {
  const word = numeralSystem('han').format(next);
  if (word === undefined) return false;
  const { variant, style } = marker;
  const from = marker.range.end;
  const own = source.slice(from, range.end);
  if (own.includes(`第${word}`) || REST.test(source.slice(from, from + NEAR))) return true;
  if (style.variantIs === 'verb' && new RegExp(`[，,；;。、]${word}\\p{Script=Han}`, 'u').test(own)) return true;
  const named = namesOf(word, marker);
  if (named?.test(source.slice(from, Math.max(range.end, from + REACH)))) return true;
  const beside = new RegExp(`^[和与及至到—～、]?(?:${variant})?${word}`);
  return beside.test(source.slice(marker.numeral.end, marker.numeral.end + BESIDE));
}

/** As much of what a lone item holds is asked whether a second stands in it. */
const FAR = 1000;

/** A second in whatever form, or words that bring one. */
const SECOND = new RegExp(
  '(?:^|[，。；：、！？!?;:,\\s>（(“])' +
    '(?:第?[二2２]|②|B[.、]|其次|其二|再次|再者|再[一就有说]|另外|另一|还有|还要|此外|除此|同时|也[要得]|最后|最重要)',
);
/** The same on the next line, where 二、 would be of the list around. */
const SECOND_BELOW = /^[\s>]*(?:二[是要]|第二|其次)/;

/** 存在两个问题：一是进度不快。还有一个，…: of a promise one item alone keeps little, but the others may stand there in words, or in another list. */
function mayHaveSecond({ source }: Text, { marker, range }: Item, kindred: ReadonlyMap<Style, Kindred>): boolean {
  const from = marker.range.end;
  return (
    SECOND.test(source.slice(from, Math.min(range.end, from + FAR))) ||
    SECOND_BELOW.test(source.slice(range.end, range.end + BESIDE)) ||
    [...kindred.values()].some(({ lastSecond }) => lastSecond > from)
  );
}

/** How the next of a list of ordinals may be named in other words; behind another list 第三， may be one of the list around it. */
function namesOf(word: string, { variant, style }: Marker): RegExp | undefined {
  if (style.id !== 'ordinal') return undefined;
  if (variant === '') return new RegExp(`第${word}[，,：:、是点条个]`);
  return new RegExp(`第${word}[，,：:、是]?(?:${variant}|[和与及、])|最后一${variant}`);
}

/**
 * Whether the writer is still at the last item: the draft ends in it, at a number alone, at a mark after which a list goes on, or at
 * words that no stop closes, where a stop closes the item before or the list runs in. O(length of the two).
 */
function isUnfinished({ source }: Text, { sequence }: SlottedSequence): boolean {
  const last = sequence.items.at(-1);
  const earlier = sequence.items.at(-2);
  if (!last || !earlier || !endsDraft(source, last.range.end)) return false;
  const words = wordsOf(source, last);
  if (words === '' || GOES_ON.test(words)) return true;
  const isRunIn = last.marker.boundary !== 'line';
  return (isRunIn || CLOSED.test(wordsOf(source, earlier))) && !CLOSED.test(words);
}

const wordsOf = (source: string, { marker, range }: Item): string => source.slice(marker.range.end, range.end).trim();

const GOES_ON = /[；;：:，,、]$/;
const CLOSED = /[。！？!?…)）”’』」.]$/;
