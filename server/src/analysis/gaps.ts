import { countWhile } from '../syntax/text/halves';
import type { Item, Omission, Paragraph, Sequence, OffsetRange } from '../syntax/nodes';
import type { Counterparts } from './outlineMatching';
import { paragraphAbove, paragraphBetween, paragraphLike, type Prose } from './lostNumbers';
import { firstBelow, type LostParts } from './lostParts';
import type { Promises } from './promises';
import { type SlottedSequence } from './sequences';
import { hasNumber } from './unnumberedItem';
import { indexIn } from '../syntax/layout/offsets';
import { hasOmission } from '../syntax/layout/omissions';

/** A run of numbers that lack between two items, or before the first. */
export interface Gap {
  readonly slotted: SlottedSequence;
  readonly ordinals: readonly number[];
  readonly before: Item | undefined;
  /** Whether that bears the number of its place, so that the gap may be told by it. */
  readonly beforeIsRight: boolean;
  readonly after: Item;
  /** What stands below the first of the lost numbers, by its own number: 3.1 where 3. lacks. */
  readonly below: Item | undefined;
  /** The one of the two in whose manner the lost numbers are written: `before` where the list ends with them. */
  readonly model: Item;
  /** The index of `after` among the items of its list. */
  readonly index: number;
  /** The items of the other region that the lost numbers announce. */
  readonly counterparts: readonly Item[];
  /** Why it may be no mistake: text was left out there, or the draft is somebody's part of a whole. */
  readonly excuse: 'omission' | 'part' | undefined;
  /** The paragraph that has lost the number, where one shows it. */
  readonly unnumbered: Paragraph | undefined;
  /** Whether the words before the list count the lost items in. */
  readonly promised: boolean;
}

export interface GapSources {
  readonly sequences: readonly SlottedSequence[];
  readonly omissions: readonly Omission[];
  readonly counterparts: Counterparts;
  /** The same of an outline that numbers none of its entries. */
  readonly unnumbered: Counterparts | undefined;
  readonly promises: ReadonlyMap<Sequence, Promises>;
  readonly prose: Prose;
  readonly paragraphs: readonly Paragraph[];
  readonly lostParts: LostParts;
  /** Whether the draft has a 称谓. */
  readonly isAddressed: boolean;
}

/** The item at which a gap is told. */
export const toldAt = ({ below, after }: Gap): Item => below ?? after;

/** Where the markers of all items end, in order. */
export function markerEnds(sequences: readonly SlottedSequence[]): number[] {
  return sequences.flatMap(({ sequence }) => sequence.items.map((item) => item.marker.range.end)).sort((a, b) => a - b);
}

/** The last marker's end before `offset`; 0 where there is none. O(log markers). */
const lastBefore = (ends: readonly number[], offset: number): number =>
  ends[countWhile(ends, (end) => end <= offset) - 1] ?? 0;

/** The gaps of one sequence; `ends` are those of all markers of the draft. O(slots). */
export function gapsOf(slotted: SlottedSequence, sources: GapSources, ends: readonly number[]): Gap[] {
  const gaps: Gap[] = [];
  let lost: number[] = [];
  let before: Item | undefined;
  let beforeIsRight = false;
  let complete: boolean | undefined;
  const isWhole = (): boolean => (complete ??= isComplete(slotted.sequence, sources.counterparts));
  // Made when a gap is met: nearly all lists have none.
  let indices: ReadonlyMap<Item, number> | undefined;
  for (const slot of slotted.slots) {
    if (slot.state === 'missing') {
      lost.push(slot.ordinal);
      continue;
    }
    if (lost.length > 0) {
      const found = gap(slotted, lost, before, slot.item, sources, ends, isWhole);
      indices ??= new Map(slotted.sequence.items.map((item, index) => [item, index]));
      gaps.push({ ...found, beforeIsRight, index: indices.get(slot.item) ?? 0 });
    }
    lost = [];
    before = slot.item;
    beforeIsRight = slot.state === 'present';
  }
  return gaps;
}

function gap(
  slotted: SlottedSequence,
  ordinals: readonly number[],
  before: Item | undefined,
  after: Item,
  sources: GapSources,
  ends: readonly number[],
  isWhole: () => boolean,
): Omit<Gap, 'beforeIsRight' | 'index'> {
  const { start } = after.marker.range;
  const from = before?.marker.range.end ?? Math.max(lastBefore(ends, start), start - NEAR);
  const range: OffsetRange = { start: from, end: after.marker.range.start };
  const quoted = slotted.sequence.style.id === 'article' && ordinals.length > LONGEST_LOSS;
  const promises = sources.promises.get(slotted.sequence);
  const whole = slotted.sequence.items.length + ordinals.length;
  const promised = promises !== undefined && !isWhole() && isPromised(promises, slotted.sequence.items.length, whole);
  const excuse = quoted
    ? 'part'
    : hasOmission(sources.omissions, range) && !leavesOutAlways(slotted, sources.omissions)
      ? 'omission'
      : // What is counted in was lost here, and stands in no other draft.
        before === undefined && !promised && (mayBePart(slotted, sources) || goesOnFromOthers(after, sources))
        ? 'part'
        : undefined;
  const listed = counterpartsOfLost(ordinals, before, after, sources.counterparts);
  const counterparts =
    listed.length > 0 || !sources.unnumbered ? listed : counterpartsOfLost(ordinals, before, after, sources.unnumbered);
  const [counterpart, another] = counterparts;
  const single = !another && ordinals.length === 1 && slotted.sequence.region === 'body';
  const alike = single ? paragraphLost(slotted.sequence, before, after, sources.prose) : undefined;
  const unnumbered = counterpart && !another ? (paragraphLike(counterpart, sources.prose, range) ?? alike) : alike;
  const below = ordinals.length === 1 ? firstBelow(ordinals[0] ?? 0, before, sources.lostParts) : undefined;
  return { promised, slotted, ordinals, before, after, below, model: after, excuse, counterparts, unnumbered };
}

const paragraphLost = (
  sequence: Sequence,
  before: Item | undefined,
  after: Item,
  prose: Prose,
): Paragraph | undefined =>
  before ? paragraphBetween(sequence, before, after, prose) : paragraphAbove(sequence, prose);

/** As many neighbours with an omission between them show that the draft leaves out what is said or done at each item. */
const ALWAYS = 2;

/** 第一项：…… 第二项：…… : what is left out there is no item. O(items of a list with a gap). */
function leavesOutAlways({ sequence: { items } }: SlottedSequence, omissions: readonly Omission[]): boolean {
  const pairs = items.filter(({ marker }, index) => {
    const before = items[index - 1]?.marker;
    const follows = before !== undefined && marker.ordinal === before.ordinal + 1;
    return follows && hasOmission(omissions, { start: before.range.end, end: marker.range.start });
  });
  return pairs.length >= ALWAYS;
}

/** Whether the words around count the lost items in: for certain, or by a number that fits nothing else. */
function isPromised({ certain, mentioned }: Promises, present: number, whole: number): boolean {
  const says = (count: number): boolean => certain.some((promise) => promise.count === count);
  return says(whole) || (!says(present) && !mentioned.has(present) && mentioned.has(whole));
}

/** How far before the first number that stands an omission may be that explains those before it, in code units. */
const NEAR = 300;

/** Whether the other region has just these items: then none of them is lost. */
function isComplete({ items }: Sequence, counterparts: Counterparts): boolean {
  const [first] = items;
  const branch = first && counterparts.branchOf(first);
  const others = branch?.entries.includes(first as Item) ? branch.items : (branch?.entries ?? []);
  return others.length === items.length && items.every((item) => counterparts.of(item) !== undefined);
}

/** Articles that lack in one place, beyond which another law is quoted. */
const LONGEST_LOSS = 10;

const HEADING_STYLES = new Set(['han', 'part', 'chapter', 'section']);

/**
 * Numbers that begin late without a fault: a writer's share of a whole draft, a clause quoted, a number that stands
 * alone.
 */
function mayBePart(slotted: SlottedSequence, sources: GapSources): boolean {
  const { sequence, parent } = slotted;
  const [first, second] = sequence.items;
  if (sequence.startsAt > 1 || !first) return false;
  // The other region has it under another number.
  const counterpart = sources.counterparts.of(first);
  if (counterpart && counterpart.marker.ordinal !== first.marker.ordinal) return false;
  if (sequence.style.id === 'article' || (!second && first.marker.ordinal > 3)) return true;
  if (parent !== undefined || !isFirst(slotted, sources))
    return sequence.style.family === 'division' && first.marker.ordinal > 3;
  // Who speaks to somebody begins at the beginning.
  if (sources.isAddressed) return false;
  const { ordinal } = first.marker;
  // （二）… opens the draft; further down a list of its own lost its first.
  if (sequence.style.id === 'han-paren' && (ordinal >= 3 || first.marker.paragraph === 0)) return true;
  return HEADING_STYLES.has(sequence.style.id) || (sequence.style.family === 'number' && ordinal > 3);
}

/** 老张讲了三点，我再补充两点。 第四，…: the numbers before are another speaker's. */
const GOES_ON = /补充|再[加讲说谈]|接着|除了?(?:刚才|前面|上面)|(?:刚才|前面)[^。]{0,8}(?:讲|说)[了到过]/;

function goesOnFromOthers({ marker }: Item, { paragraphs }: GapSources): boolean {
  const own = paragraphs[marker.paragraph];
  const before =
    marker.boundary === 'line'
      ? paragraphs[marker.paragraph - 1]?.text
      : own?.text.slice(0, indexIn(own, marker.range.start));
  return marker.ordinal > 2 && before !== undefined && GOES_ON.test(before.slice(-LOOKED_AT));
}

const LOOKED_AT = 60;

function isFirst(slotted: SlottedSequence, sources: GapSources): boolean {
  return sources.sequences.find((other) => other.sequence.region === slotted.sequence.region) === slotted;
}

/** What the other region holds between the counterparts of the gap's neighbours, and has no counterpart itself. */
export function counterpartsOfLost(
  ordinals: readonly number[],
  before: Item | undefined,
  after: Item | undefined,
  counterparts: Counterparts,
): Item[] {
  const neighbour = after ?? before;
  const branch = neighbour && counterparts.branchOf(neighbour);
  if (!branch) return [];
  const others = branch.entries.includes(neighbour) ? branch.items : branch.entries;
  const first = before ? others.indexOf(counterparts.of(before) as Item) : -1;
  const last = after ? others.indexOf(counterparts.of(after) as Item) : -1;
  const between = last < 0 ? others.slice(first + 1) : others.slice(first + 1, last);
  const unmatched = between.filter(
    (item) => counterparts.of(item) === undefined && (!hasNumber(item) || ordinals.includes(item.marker.ordinal)),
  );
  return unmatched.length === ordinals.length ? unmatched : [];
}
