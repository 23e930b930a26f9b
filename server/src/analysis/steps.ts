import { foldTitle } from '../syntax/text/fold';
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

/** Whether a body item is the step of a meeting that an entry of its agenda, numbered otherwise, may be about. */
export const isStep = (entry: Item, item: Item): boolean =>
  item.marker.variant === STEP && entry.marker.variant !== STEP;

/** A step's words up to the end of its sentence, folded. */
const said = (text: Text, { titleRange }: Item): string =>
  foldTitle(text.source.slice(titleRange.start, titleRange.start + READING).split(/[。！？\n]/, 1)[0] ?? '');

/** Whether a step has all the words of an entry. */
export function takesEntry(text: Text, entry: Item, item: Item): boolean {
  const words = foldTitle(entry.title);
  return words.length >= SHORTEST && isStep(entry, item) && said(text, item).includes(words);
}

/** 请李书记作指示 for 领导讲话: who is asked says no more of the matter. */
const ASKS = /[请由让]/;

/** 投票 for 表决: so few words do not tell. */
const FEW = 4;

/** Whether a step is surely about something else: it asks nobody, and has not a character of the entry. */
export function isOtherStep(text: Text, entry: Item, item: Item): boolean {
  const words = said(text, item);
  return words.length > FEW && !ASKS.test(words) && ![...foldTitle(entry.title)].some((char) => words.includes(char));
}
