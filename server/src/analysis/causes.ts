import { foldTitle } from '../syntax/text/fold';
import { numeralSystem } from '../syntax/text/numerals';
import { LAST } from '../syntax/forms/styles';
import type { Item, Marker, Omission, Paragraph, Sequence, Style } from '../syntax/nodes';
import type { Draft } from '../syntax/parser';
import type { Text } from '../syntax/text/text';
import { compareRegions, type Difference } from './differences';
import { matchCounterparts, type Branch, type Counterparts } from './outlineMatching';
import { groupExchanges, isMisplaced, type Disordered } from './exchanges';
import { repeated, repeatedAcross, repeatsItsElder, type DisorderedNumbers, type RepeatedNumber } from './repeats';
import { counterpartsOfLost, gapsOf, markerEnds, type Gap } from './gaps';
import { Prose } from './lostNumbers';
import type { PromisedCount, Promises } from './promises';
import { isQuoted } from './lists';
import type { SlottedSequence } from './sequences';
import type { SpoiltNumber } from './spoiltNumbers';
import { hasOmission } from '../syntax/layout/omissions';

/**
 * 起因: the one reason behind what looks wrong in several places. Each slot, pair and promise belongs to one cause at
 * most, and each cause to one rule; so rules need not silence one another.
 */
export type Cause =
  | { readonly owner: 'numbering-missing'; readonly gap: Gap }
  | RepeatedNumber
  | DisorderedNumbers
  | { readonly owner: 'numbering-single'; readonly slotted: SlottedSequence; readonly item: Item }
  | Difference
  | {
      readonly owner: 'duplicate-title';
      readonly slotted: SlottedSequence;
      readonly item: Item;
      readonly earlier: Item;
      /** Whether all their words are the same, not the title alone. */
      readonly whole: boolean;
    }
  | {
      readonly owner: 'promised-count';
      readonly slotted: SlottedSequence;
      readonly promise: PromisedCount;
      /** Another place that says the same number. */ readonly same: readonly PromisedCount[];
    }
  | { readonly owner: 'mixed-style'; readonly slotted: SlottedSequence; readonly item: Item; readonly model: Marker }
  /** A number written so that it is read as none: its mark alone is wrong, or more than that. */
  | { readonly owner: 'marker-punctuation'; readonly slotted: SlottedSequence; readonly spoilt: SpoiltNumber }
  | { readonly owner: 'mixed-style'; readonly slotted: SlottedSequence; readonly spoilt: SpoiltNumber };

export interface CauseSources {
  readonly text: Text;
  readonly sequences: readonly SlottedSequence[];
  readonly slottedOf: (item: Item) => SlottedSequence | undefined;
  readonly omissions: readonly Omission[];
  readonly body: readonly Sequence[];
  readonly paragraphs: readonly Paragraph[];
  readonly outlineFile: { readonly name: string; readonly quotable: boolean; readonly draft: Draft } | undefined;
  readonly closing: number | undefined;
  readonly counterparts: Counterparts;
  readonly promises: ReadonlyMap<Sequence, Promises>;
}

/** All causes, in the order of the text. O(items). */
export function findCauses(given: CauseSources): Cause[] {
  const sources = { ...given, prose: proseOf(given), kindred: kindredOf(given.sequences) };
  const ends = markerEnds(sources.sequences);
  const causes = sources.sequences.flatMap((slotted, index) =>
    causesIn(slotted, sources, ends, repeatedAcross(slotted, sources.sequences, index)),
  );
  const claimed = new Set(
    causes.flatMap((cause) => {
      if (cause.owner === 'numbering-missing') return cause.gap.counterparts;
      if ('spoilt' in cause) return counterpartsOfSpoilt(cause.slotted, cause.spoilt, sources.counterparts);
      return cause.owner === 'duplicate-title' && cause.whole ? [cause.item] : [];
    }),
  );
  const differences = compareRegions({ ...sources, claimed, file: undefined }).filter(
    (difference) => difference.owner !== 'outline-order' || !isToldByNumbers(difference.branch, causes),
  );
  return [...causes, ...differences, ...compareWithFile(sources, causes)];
}

type Sources = CauseSources & { readonly prose: Prose; readonly kindred: ReadonlyMap<Style, Kindred> };

function proseOf({ paragraphs, sequences }: CauseSources): Prose {
  const items = sequences.flatMap(({ sequence }) => sequence.items);
  const opening = items.filter(({ marker }) => marker.boundary === 'line');
  return new Prose(paragraphs, new Set(opening.map(({ marker }) => marker.paragraph)));
}

/** Whether the other order of a branch is that of two items whose numbers show that they were exchanged. */
function isToldByNumbers({ entries, items }: Branch, causes: readonly Cause[]): boolean {
  return causes.some(
    (cause) =>
      cause.owner === 'numbering-order' &&
      cause.misplaced &&
      cause.slots.every(({ item }) => entries.includes(item) || items.includes(item)),
  );
}

/** Differences from a 提纲 in another file; what a gap in the body's numbers says already is not said again. */
function compareWithFile(sources: Sources, causes: readonly Cause[]): Difference[] {
  if (!sources.outlineFile) return [];
  const { name, quotable, draft } = sources.outlineFile;
  const entries = draft.outline.length > 0 ? draft.outline : draft.body;
  const counterparts = matchCounterparts(sources.text, entries, sources.body);
  const gaps = causes.flatMap((cause) => (cause.owner === 'numbering-missing' ? [cause.gap] : []));
  const file = { name, quotable, text: draft.text };
  return compareRegions({ ...sources, counterparts, claimed: new Set(), file }).filter(
    (difference) =>
      difference.owner !== 'outline-missing-item' ||
      !gaps.some((gap) => gap.before === difference.before && gap.after === difference.next),
  );
}

function causesIn(
  slotted: SlottedSequence,
  sources: Sources,
  ends: readonly number[],
  goesOn: RepeatedNumber | undefined,
): Cause[] {
  if (slotted.sequence.items.some((item) => item.marker.quotation > 0) || isQuoted(slotted.sequence)) return [];
  const causes: Cause[] = [];
  causes.push(...gapsOf(slotted, sources, ends).map((gap) => ({ owner: 'numbering-missing' as const, gap })));
  const twins = twinsIn(slotted, sources.text);
  causes.push(...twins);
  const pasted = new Set(twins.map((twin) => twin.item));
  causes.push(...repeated(slotted).filter((cause) => !('item' in cause) || !pasted.has(cause.item)));
  const disordered: Disordered[] = [];
  for (const slot of slotted.slots) {
    if (slot.state !== 'wrong' && slot.state !== 'displaced') continue;
    // 三、三、五、: written again, though the next number counts it.
    if (slot.state === 'wrong' && repeatsItsElder(slotted, slot.item))
      causes.push({
        owner: 'numbering-duplicate',
        slotted,
        item: slot.item,
        ordinal: slot.ordinal,
        pushes: false,
        tangled: false,
      });
    else if (goesOn && slot === slotted.slots[0]) causes.push(goesOn);
    else disordered.push(slot);
  }
  const [anyItem] = slotted.sequence.items;
  const branch = anyItem && sources.counterparts.branchOf(anyItem);
  for (const slots of groupExchanges(disordered)) {
    const misplaced = branch !== undefined && isMisplaced(slots, branch);
    causes.push({ owner: 'numbering-order', slotted, slots, misplaced });
  }
  causes.push(...strangersOf(slotted), ...spoiltIn(slotted));
  const broken = broke(slotted, sources);
  if (broken) causes.push(broken);
  const lone = loneItem(slotted, sources);
  if (lone) causes.push({ owner: 'numbering-single', slotted, item: lone });
  return causes;
}

function spoiltIn(slotted: SlottedSequence): Cause[] {
  return slotted.slots.flatMap((slot): Cause[] => {
    if (slot.state !== 'spoilt') return [];
    const { spoilt } = slot;
    return [
      spoilt.inMarks ? { owner: 'marker-punctuation', slotted, spoilt } : { owner: 'mixed-style', slotted, spoilt },
    ];
  });
}

/** What the other region has in the place of a spoilt number. */
function counterpartsOfSpoilt(
  { slots }: SlottedSequence,
  { ordinal, range }: SpoiltNumber,
  counterparts: Counterparts,
): Item[] {
  if (counterparts.branches.length === 0) return [];
  const items = slots.flatMap((slot) => (slot.state === 'missing' || slot.state === 'spoilt' ? [] : [slot.item]));
  const before = items.filter((item) => item.marker.range.start < range.start).pop();
  const after = items.find((item) => item.marker.range.start > range.start);
  return counterpartsOfLost([ordinal], before, after, counterparts);
}

const SHORTEST_TWIN = 4;
/** As many characters must be the same, or the whole item where it is shorter. */
const OPENING = 60;

/** Siblings with the same words, or headings with the same title; the repeated number that one brought along is part of it. */
function twinsIn(slotted: SlottedSequence, text: Text): Extract<Cause, { owner: 'duplicate-title' }>[] {
  if (slotted.sequence.style.family === 'division') return [];
  const byWords = new Map<string, Item>();
  const byTitle = new Map<string, Item>();
  return slotted.sequence.items.flatMap((item) => {
    const end = Math.min(item.range.end, item.titleRange.start + OPENING);
    const words = foldTitle(text.source.slice(item.titleRange.start, end));
    const title = standsAlone(text, item) ? foldTitle(item.title) : '';
    const twin = words.length < SHORTEST_TWIN ? undefined : byWords.get(words);
    const namesake = title.length < SHORTEST_TWIN ? undefined : byTitle.get(title);
    if (!byWords.has(words)) byWords.set(words, item);
    if (!byTitle.has(title)) byTitle.set(title, item);
    const earlier = twin ?? namesake;
    return earlier ? [{ owner: 'duplicate-title' as const, slotted, item, earlier, whole: twin !== undefined }] : [];
  });
}

/** A title and no more: a heading's, or a first sentence that ends in a full stop. */
function standsAlone(text: Text, item: Item): boolean {
  return item.kind === 'heading' || (item.kind === 'lead' && text.source.charAt(item.titleRange.end) === '。');
}

/** A promise that the whole list does not keep; silent where the numbers themselves are broken. */
function broke(
  slotted: SlottedSequence,
  { text, slottedOf, counterparts, promises, omissions }: CauseSources,
): Cause | undefined {
  const { items } = slotted.sequence;
  const [first] = items;
  const last = items[items.length - 1];
  if (!first || !last || items.length < 2 || slotted.slots.some((slot) => slot.state !== 'present')) return undefined;
  // The 提纲 lost an entry: that is said of the entry.
  const [counterpart] = items.flatMap((item) => counterparts.of(item) ?? []);
  const elsewhere = counterpart && slottedOf(counterpart)?.sequence;
  const kept = (count: number): boolean =>
    count === items.length ||
    (slotted.sequence.region === 'outline' && count === elsewhere?.items.length) ||
    (last.marker.ordinal === LAST && count === items.length - 1) ||
    // 以上八件事, where the numbers run on to 8 through the lists before.
    (slotted.sequence.startsAt > 1 && count === last.marker.ordinal) ||
    count === items.reduce((sum, item) => sum + childCount(item), 0);
  const certain = promises.get(slotted.sequence)?.certain ?? [];
  const [promise, ...others] = certain.filter(({ count }) => !kept(count));
  if (!promise || (promise.count > items.length && goesOnLoosely(text, last, items.length + 1))) return undefined;
  const end = slotted.parent?.range.end ?? Number.MAX_SAFE_INTEGER;
  if (hasOmission(omissions, { start: Math.min(promise.range.start, first.range.start), end })) return undefined;
  return { owner: 'promised-count', slotted, promise, same: others.filter(({ count }) => count === promise.count) };
}

/** 四件实事 may be two parts with two each. */
const childCount = (item: Item): number => item.children.reduce((sum, list) => sum + list.items.length, 0);

/** 第三点和第四点，就是…: the rest is there, only not as items. */
function goesOnLoosely(text: Text, last: Item, next: number): boolean {
  const word = numeralSystem('han').format(next);
  return word !== undefined && text.source.slice(last.marker.range.end, last.range.end).includes(`第${word}`);
}

/** 首先…第二…第三 and 第一，…第二点 are printed by the best houses; 一是…二要 is not. */
function isAcceptedMix(a: Marker, b: Marker): boolean {
  const ids = new Set([a.style.id, b.style.id]);
  if (ids.has('words') && (ids.has('ordinal') || b.style.family === 'spoken')) return true;
  return a.style.id === 'is' && b.style.id === 'ordinal' && b.suffix.startsWith('是');
}

/** Items whose marker is written otherwise than the rest of the sequence. */
function strangersOf(slotted: SlottedSequence): Cause[] {
  const { items, style, variant } = slotted.sequence;
  const model = items.find(
    (item) => item.marker.style === style && item.marker.variant === variant && item.marker.strength !== 'slip',
  )?.marker;
  if (!model) return [];
  return items
    .filter(({ marker }) => {
      if (marker.strength === 'slip') return true;
      // 2.3 among 3.1 3.2 3.4; 二抓 among 一靠 三靠.
      if (marker.style === style) return (style.id === 'point' || style.id === 'decimal') && marker.variant !== variant;
      return !isAcceptedMix(model, marker);
    })
    .map((item) => ({ owner: 'mixed-style' as const, slotted, item, model }));
}

const MAY_STAND_ALONE = new Set([
  'words',
  'ordinal',
  'sides',
  'part',
  'chapter',
  'section',
  'article',
  'latin',
  'roman',
  'decimal',
  'label',
  'qi',
]);

/** What the lists of one style are like, all over the draft. */
interface Kindred {
  /** Where the last of those begins whose first number is 2, -1 where none is. */
  lastSecond: number;
  /** Whether one that stands under nothing has two items or more. */
  longAtTop: boolean;
}

function kindredOf(sequences: readonly SlottedSequence[]): Map<Style, Kindred> {
  const byStyle = new Map<Style, Kindred>();
  for (const { sequence, parent } of sequences) {
    const { style, items } = sequence;
    const same = byStyle.get(style) ?? { lastSecond: -1, longAtTop: false };
    const [first] = items;
    if (first?.marker.ordinal === 2) same.lastSecond = Math.max(same.lastSecond, first.range.start);
    if (!parent && items.length > 1) same.longAtTop = true;
    byStyle.set(style, same);
  }
  return byStyle;
}

/** An item that numbers nothing, since it has no sibling and nothing is known to be left out. */
function loneItem(slotted: SlottedSequence, { kindred, omissions }: Sources): Item | undefined {
  const [only, second] = slotted.sequence.items;
  if (!only || second || only.marker.ordinal !== 1 || MAY_STAND_ALONE.has(only.marker.style.id)) return undefined;
  // A heading that Markdown shows is one by its sign, whatever its number.
  if (only.marker.nesting.heading > 0) return undefined;
  const end = slotted.parent?.range.end ?? only.range.end;
  if (hasOmission(omissions, { start: only.marker.range.start, end })) return undefined;
  const same = kindred.get(slotted.sequence.style);
  // Its numbers run on below another heading, or it is the section of a series that happens to hold one.
  const goesOn = same !== undefined && same.lastSecond > end;
  const isSection = slotted.parent === undefined && same?.longAtTop === true;
  return goesOn || isSection ? undefined : only;
}
