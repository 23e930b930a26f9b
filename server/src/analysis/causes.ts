import type { Item, Omission, Paragraph, Sequence, SpoiltWriting, Style } from '../syntax/nodes';
import type { Draft } from '../syntax/parser';
import type { Text } from '../syntax/text/text';
import { compareRegions, type Difference } from './differences';
import { matchCounterparts, type Branch, type Counterparts } from './outlineMatching';
import { countdowns } from './countdowns';
import { groupExchanges, isMisplaced, type Disordered } from './exchanges';
import { repeated, repeatedAcross, repeatsItsElder, type DisorderedNumbers, type RepeatedNumber } from './repeats';
import { gapsOf, markerEnds, type Gap } from './gaps';
import { Prose } from './lostNumbers';
import { lostParts, type LostParts } from './lostParts';
import { partGap } from './partGap';
import { brokenPromises, type BrokenPromise } from './brokenPromises';
import { isExcerpt } from './excerpts';
import { kindredOf, loneItem, type Kindred } from './loneItems';
import { strangersOf, type Stranger } from './strangers';
import { holdersOfPaths, strayPath, straysBelow, type StrayPath } from './strayPaths';
import { strayRuns, type StrayRun } from './strayRuns';
import { isNamedBetween, isToldBefore } from './toldFirst';
import { isCopy, twinsIn, type Twin } from './twins';
import type { Promises } from './promises';
import { isQuoted } from './lists';
import { endsDraft } from './draftEnd';
import type { SlottedSequence } from './sequences';

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
  | StrayPath
  | StrayRun
  | Twin
  | BrokenPromise
  | Stranger
  | Spoilt<'marker-punctuation'>
  | Spoilt<'mixed-style'>;

/** A number that is read only because it is due: its mark alone is wrong, or more than that. */
interface Spoilt<Owner> {
  readonly owner: Owner;
  readonly slotted: SlottedSequence;
  readonly item: Item;
  readonly spoilt: SpoiltWriting;
}

export interface CauseSources {
  readonly text: Text;
  readonly sequences: readonly SlottedSequence[];
  readonly slottedOf: (item: Item) => SlottedSequence | undefined;
  readonly omissions: readonly Omission[];
  readonly body: readonly Sequence[];
  readonly paragraphs: readonly Paragraph[];
  readonly outlineFile: { readonly name: string; readonly quotable: boolean; readonly draft: Draft } | undefined;
  readonly closing: number | undefined;
  readonly isAddressed: boolean;
  readonly counterparts: Counterparts;
  /** The same of an outline that numbers none of its entries. */
  readonly unnumbered: Counterparts | undefined;
  /** Whether a sentence says those entries, in words of its own. */
  readonly entriesAreTold: boolean;
  readonly promises: ReadonlyMap<Sequence, Promises>;
}

/** All causes, in the order of the text. O(items). */
export function findCauses(given: CauseSources): Cause[] {
  const withPaths = given.sequences.filter(({ sequence }) => sequence.style.variantIs === 'path');
  const holders = holdersOfPaths(withPaths, given.sequences);
  const parts = lostParts(withPaths, given.slottedOf);
  const sources = {
    ...given,
    prose: proseOf(given),
    kindred: kindredOf(given.sequences),
    withPaths,
    holders,
    lostParts: parts,
    runs: strayRuns(given.sequences, given.slottedOf),
    countdowns: countdowns(given.sequences),
    strays: straysBelow(withPaths, holders),
  };
  const ends = markerEnds(sources.sequences);
  const causes = sources.sequences.flatMap((slotted, index) =>
    causesIn(slotted, sources, ends, repeatedAcross(slotted, sources.sequences, index)),
  );
  const claimed = new Set(
    causes.flatMap((cause) => {
      if (cause.owner === 'numbering-missing') return cause.gap.counterparts;
      return cause.owner === 'duplicate-title' && cause.whole ? [cause.item] : [];
    }),
  );
  const differences = compareRegions({ ...sources, claimed, file: undefined }).filter(
    (difference) => difference.owner !== 'outline-order' || !isToldByNumbers(difference.branch, causes),
  );
  return [...causes, ...differences, ...compareUnnumbered(sources, causes), ...compareWithFile(sources, causes)];
}

type Sources = CauseSources & {
  readonly prose: Prose;
  readonly kindred: ReadonlyMap<Style, Kindred>;
  /** Lists of 1.1 1.2. */
  readonly withPaths: readonly SlottedSequence[];
  /** Items whose number such a list below them begins with. */
  readonly holders: ReadonlySet<Item> | undefined;
  readonly lostParts: LostParts;
  readonly runs: ReadonlyMap<SlottedSequence, StrayRun>;
  /** Lists that go down to their first. */
  readonly countdowns: ReadonlySet<SlottedSequence>;
  /** How many numbers below an item begin with another's. */
  readonly strays: ReadonlyMap<Item, number>;
};

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

/** Differences from a 提纲 without numbers, of which the body's numbers know nothing either. */
function compareUnnumbered(sources: Sources, causes: readonly Cause[]): Difference[] {
  const { unnumbered, entriesAreTold } = sources;
  if (!unnumbered) return [];
  const found = compareRegions({ ...sources, counterparts: unnumbered, claimed: new Set(), file: undefined });
  const meant = found.filter(({ owner }) => owner !== 'outline-title' || !entriesAreTold);
  return withoutGaps(meant, causes);
}

/** Differences from a 提纲 in another file. */
function compareWithFile(sources: Sources, causes: readonly Cause[]): Difference[] {
  if (!sources.outlineFile) return [];
  const { name, quotable, draft } = sources.outlineFile;
  const entries = draft.outline.length > 0 ? draft.outline : draft.body;
  const counterparts = matchCounterparts(sources.text, entries, sources.body);
  const file = { name, quotable, text: draft.text };
  return withoutGaps(compareRegions({ ...sources, counterparts, claimed: new Set(), file }), causes);
}

/** Without what a gap in the body's numbers says already. */
function withoutGaps(differences: readonly Difference[], causes: readonly Cause[]): Difference[] {
  const gaps = causes.flatMap((cause) => (cause.owner === 'numbering-missing' ? [cause.gap] : []));
  return differences.filter(
    (difference) =>
      difference.owner !== 'outline-missing-item' ||
      !gaps.some((gap) => gap.before === difference.before && gap.after === difference.next),
  );
}

/** Most lists have no twins, and a draft may have a hundred thousand lists. */
const NO_ITEMS: ReadonlySet<Item> = new Set();

function causesIn(
  slotted: SlottedSequence,
  sources: Sources,
  ends: readonly number[],
  goesOn: RepeatedNumber | undefined,
): Cause[] {
  if (slotted.sequence.items.some((item) => item.marker.quotation > 0) || isQuoted(slotted.sequence)) return [];
  if (isExcerpt(slotted, sources.sequences, sources.paragraphs)) return [];
  const causes: Cause[] = [];
  const part = partGap(slotted, sources.withPaths, sources.lostParts);
  // 第二章 1.1 2.2: the 2.1 that lacks is there.
  const isStray = ({ before, ordinals }: Gap): boolean =>
    before === undefined && slotted.parent !== undefined && sources.strays.get(slotted.parent) === ordinals.length;
  const found = gapsOf(slotted, sources, ends).filter(
    (gap) => !isToldBefore(gap, sources.text) && !isNamedBetween(gap, sources.text) && !isStray(gap),
  );
  const gaps = [...found, ...(part ? [part] : [])];
  causes.push(...gaps.map((gap) => ({ owner: 'numbering-missing' as const, gap })));
  const twins = twinsIn(slotted, sources.text);
  causes.push(...twins);
  const pasted = twins.length > 0 ? new Set(twins.map((twin) => twin.item)) : NO_ITEMS;
  const copies = twins.length > 0 ? new Set(twins.filter(isCopy).map((twin) => twin.item)) : NO_ITEMS;
  causes.push(
    ...repeated(slotted).filter((cause) =>
      'item' in cause ? !pasted.has(cause.item) : !cause.slots.every(({ item }) => copies.has(item)),
    ),
  );
  const disordered: Disordered[] = [];
  for (const slot of slotted.slots) {
    if ((slot.state !== 'wrong' && slot.state !== 'displaced') || copies.has(slot.item)) continue;
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
  for (const slots of sources.countdowns.has(slotted) ? [] : groupExchanges(disordered)) {
    const misplaced = branch !== undefined && isMisplaced(slots, branch);
    causes.push({ owner: 'numbering-order', slotted, slots, misplaced });
  }
  const isLost = slotted.parent && sources.lostParts.get(slotted.parent)?.includes(slotted);
  const stray = isLost ? undefined : strayPath(slotted, sources.holders);
  if (stray) causes.push(stray);
  const run = sources.runs.get(slotted);
  if (run) causes.push(run);
  causes.push(...strangersOf(slotted), ...spoiltIn(slotted, sources.text));
  const broken = brokenPromises(slotted, sources);
  causes.push(...broken);
  const lone = part || broken.length > 0 ? undefined : loneItem(slotted, sources);
  if (lone) causes.push({ owner: 'numbering-single', slotted, item: lone });
  return causes;
}

function spoiltIn(slotted: SlottedSequence, { source }: Text): Cause[] {
  return slotted.sequence.items.flatMap((item): Cause[] => {
    const { spoilt, range } = item.marker;
    if (!spoilt || endsDraft(source, range.end)) return [];
    return spoilt.inMarks
      ? [{ owner: 'marker-punctuation', slotted, item, spoilt }]
      : [{ owner: 'mixed-style', slotted, item, spoilt }];
  });
}
