import type { Analysis } from '../../analysis/analysis';
import type { Edit } from '../../editing/edits';
import { foldTitle } from '../../syntax/text/fold';
import { isRunningText } from '../../syntax/layout/markdown';
import type { Item, StyleId } from '../../syntax/nodes';
import { factsOf, hasUnread, spoiltIn, type Numbered } from './fixFacts';

// What must hold around a number before it may be changed unasked: each a question of its own, put by `fixPolicy.ts`.

/** The number that begins at an offset. */
export function markerAt(analysis: Analysis, offset: number): Numbered | undefined {
  return factsOf(analysis).places.get(offset);
}

/** The number and its whole list stand in running text: not in code, a link, settings, HTML or a table. */
export function isRunning(analysis: Analysis, { slotted }: Numbered): boolean {
  return factsOf(analysis).verdictOn(slotted).running;
}

/** Whether edits stay out of code, links, settings, HTML and tables. */
export function areInRunningText(analysis: Analysis, edits: readonly Edit[]): boolean {
  const { marked } = factsOf(analysis);
  return edits.every(({ range }) => isRunningText(marked, range));
}

/** Every number of the list is there and right, and written so that it is read. */
export function isWhole(analysis: Analysis, { slotted }: Numbered): boolean {
  return factsOf(analysis).verdictOn(slotted).faults === 0 && spoiltIn(slotted).length === 0;
}

/** Nothing else is wrong with the list: no other number, no style, no item that stands twice. */
export function isAlone(analysis: Analysis, { slotted }: Numbered): boolean {
  const facts = factsOf(analysis);
  if (spoiltIn(slotted).length > 0) return false;
  return facts.verdictOn(slotted).faults === 1 && facts.strangersIn(slotted) === 0 && !facts.hasTwins(slotted);
}

/** The numbers are no mere words: 其次感谢…, which no mark sets apart, is the writer's to change. */
export const isNoBareWord = (_: Analysis, { slotted }: Numbered): boolean =>
  slotted.sequence.items.every(({ marker: { style, suffix } }) => !style.isWord || suffix !== '');

/**
 * The list is one list: it does not run on under other parents, its lines stand alike, nothing that looks like one of its numbers is
 * left unread in it, and no label without a number (说明： 本周工作：) parts it.
 */
export function isUnbroken(analysis: Analysis, { slotted }: Numbered): boolean {
  const { readWhole, joined } = factsOf(analysis).verdictOn(slotted);
  return readWhole && joined;
}

/** Nothing in the list, or behind its last number, looks like one of its numbers and was left unread. */
export function isReadWhole(analysis: Analysis, { slotted }: Numbered): boolean {
  return factsOf(analysis).verdictOn(slotted).readWhole;
}

/** Nothing is wrong with the list but numbers that were written so that they are read as none, each between two that are read. */
export function isWholeButUnread(analysis: Analysis, { slotted }: Numbered): boolean {
  const facts = factsOf(analysis);
  const spoilt = spoiltIn(slotted);
  const { faults, joined } = facts.verdictOn(slotted);
  const others = facts.strangersIn(slotted) > 0 || facts.hasTwins(slotted) || hasUnread(facts, slotted);
  return joined && !others && faults === 0 && spoilt.every(({ between }) => between);
}

/** The repeated number has other words than the one that had it first. */
export function differsFromElder(_: Analysis, { item, slotted }: Numbered): boolean {
  if (!item) return false;
  const { items } = slotted.sequence;
  const words = foldTitle(item.title);
  const elders = items.slice(0, items.indexOf(item)).filter(({ marker }) => marker.ordinal === item.marker.ordinal);
  return words !== '' && elders.every((elder) => foldTitle(elder.title) !== words);
}

/** As many items must a list have before a repeated first number is a slip, and not the beginning of another list. */
const LONG_ENOUGH = 4;

/** The repeated number is not the first of the list: there another list may begin. */
export function startsNoOtherList(_: Analysis, { item, slotted: { sequence } }: Numbered): boolean {
  if (!item || item === sequence.items[0]) return false;
  if (item.marker.ordinal > sequence.startsAt) return true;
  const alike = sequence.items.every(({ kind }) => kind === item.kind);
  return alike && sequence.items.length >= LONG_ENOUGH;
}

/** The numbers before and after are there and right, and leave one place between them. */
export function isBetweenRightOnes(_: Analysis, { item, slotted: { slots } }: Numbered): boolean {
  const index = slots.findIndex((slot) => slot.state === 'wrong' && slot.item === item);
  const [before, after] = [slots[index - 1], slots[index + 1]];
  return index > 0 && before?.state === 'present' && after?.state === 'present';
}

/** Styles that are written, not spoken: an item may have been given the wrong one of them by a slip. */
const WRITTEN: ReadonlySet<StyleId> = new Set<StyleId>(['han', 'han-paren', 'arabic']);

/** The numbers before and after are of the list and in its style, and no list of the other style stands above, beside or below. */
export function belongsToThisList(analysis: Analysis, { item, slotted }: Numbered): boolean {
  if (!item || factsOf(analysis).strangersIn(slotted) !== 1) return false;
  const { items, style } = slotted.sequence;
  const index = items.indexOf(item);
  const [before, after] = [items[index - 1], items[index + 1]];
  const other = item.marker.style;
  if (!WRITTEN.has(style.id) || !WRITTEN.has(other.id) || style === other) return false;
  if (before?.marker.ordinal !== item.marker.ordinal - 1 || after?.marker.ordinal !== item.marker.ordinal + 1)
    return false;
  for (let above = slotted.parent; above; above = analysis.slottedOf(above)?.parent)
    if (analysis.sequenceOf(above)?.style === other) return false;
  return !items.slice(0, index).some((sibling) => holdsStyle(sibling, other.id));
}

const holdsStyle = (item: Item, id: StyleId): boolean =>
  item.children.some(({ style, items }) => style.id === id || items.some((child) => holdsStyle(child, id)));
