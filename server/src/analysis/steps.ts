import { foldTitle, likeness } from '../syntax/text/fold';
import type { Item } from '../syntax/nodes';
import type { Text } from '../syntax/text/text';

/**
 * The steps of a meeting (下面进行第二项议程，请老陈通报隐患) beside its agenda (二是通报隐患): they say who takes them, and so are never
 * worded as the agenda is.
 */

const STEP = '项';
/** So many characters of a step are looked at. */
const READING = 60;
/** Shorter words may stand in any step. */
const SHORTEST = 3;

/** 现在进行第一项。: whether an item is a step that its line calls up; what it is, the agenda has said. */
export const isCalledUp = ({ marker }: Item): boolean => marker.variant === STEP && marker.boundary !== 'line';

/** Whether a body item is the step of a meeting that an entry of its agenda may be about: numbered otherwise, or called up in its line. */
export const isStep = (entry: Item, item: Item): boolean =>
  item.marker.variant === STEP && (entry.marker.variant !== STEP || isCalledUp(item));

/** An entry's words, folded; of 第一项是学习文件 those behind 是. */
const announced = ({ title }: Item): string => foldTitle(title.replace(/^是/, ''));

/** A step's words up to the end of its sentence, folded. */
const said = (text: Text, { titleRange }: Item): string =>
  foldTitle(text.source.slice(titleRange.start, titleRange.start + READING).split(/[。！？\n]/, 1)[0] ?? '');

/** Whether a step has all the words of an entry. */
export function takesEntry(text: Text, entry: Item, item: Item): boolean {
  const words = announced(entry);
  return words.length >= SHORTEST && isStep(entry, item) && said(text, item).includes(words);
}

/** Whether a matched pair of a branch is a step: 首先， among 第二项， and 第三项， too. */
export const isStepAmong = ({ entry, item }: Matched, pairs: readonly Matched[]): boolean =>
  isStep(entry, item) || (item.marker.style.isWord && haveSteps(pairs));

/** Whether a branch is an agenda that its meeting goes through. */
export const haveSteps = (pairs: readonly Matched[]): boolean => pairs.some(({ entry, item }) => isStep(entry, item));

interface Matched {
  readonly entry: Item;
  readonly item: Item;
}

/** 下面进行第三、四项议程: several at once. */
const AT_ONCE = /第[一二三四五六七八九十]{1,3}项?[、和及至到]第?[一二三四五六七八九十]{1,3}项/;
/** 最后，请李书记讲话: a step that is called up without its number. */
const CALLED = /^[\s\u3000]*(?:最后|下面|接下来|接着|现在|然后|首先|再|请|有请|由)/;
/** As much of what stands in a step's place is looked at. */
const LOOKED_AT = 3000;

/** Whether the words in the place of an entry's step take it without its number, or several steps at once. */
export function isTakenOtherwise(entry: Item, words: string): boolean {
  const place = words.slice(0, LOOKED_AT);
  if (AT_ONCE.test(place)) return true;
  return place.split('\n').some((line) => CALLED.test(line) && likeness(announced(entry), foldTitle(line)) > 0);
}

/** 请李书记作指示 for 领导讲话: who is asked says no more of the matter. */
const ASKS = /[请由让]/;

/** 投票 for 表决: so few words do not tell. */
const FEW = 4;

/** Whether a step is surely about something else: it asks nobody, and has not a character of the entry. */
export function isOtherStep(text: Text, entry: Item, item: Item): boolean {
  const words = said(text, item);
  return words.length > FEW && !ASKS.test(words) && ![...announced(entry)].some((char) => words.includes(char));
}
