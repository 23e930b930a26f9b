import { foldTitle } from '../syntax/text/fold';
import type { Item, Omission, Paragraph } from '../syntax/nodes';
import type { Text } from '../syntax/text/text';
import { childrenOf, type Branch, type Counterparts, type Pair } from './outlineMatching';
import { isShortened } from './rewordedPairs';
import { paragraphLike, type Prose } from './lostNumbers';
import { haveSteps, isOtherStep, isStepAmong, isTakenOtherwise } from './steps';
import { hasOmission } from '../syntax/layout/omissions';
import { isHan } from '../syntax/text/characters';
import { hasNumber } from './unnumberedItem';

/** The 提纲 where it is a file of its own: its name, and its text, in which entries have their ranges. */
export interface OutlineSource {
  readonly name: string;
  /** Whether its words may be shown; else only its lines are told. */
  readonly quotable: boolean;
  readonly text: Text;
}

/** What outline and body do not agree on, branch by branch: each difference one cause. */
export type Difference = DifferenceOf & {
  /** What was compared: all branches of outline and body. */
  readonly counterparts: Counterparts;
  /** Set where the entries stand in another file: nothing there can be pointed at or edited. */
  readonly file: OutlineSource | undefined;
};

type DifferenceOf =
  /** The body has it, the outline does not; `next` is the entry before which it belongs, `last` the one after which. */
  | {
      readonly owner: 'outline-missing-entry';
      readonly item: Item;
      readonly next: Item | undefined;
      readonly last: Item;
    }
  /** The outline has it, the body does not. `certain`: the body goes on past it. */
  | {
      readonly owner: 'outline-missing-item';
      readonly entry: Item;
      readonly certain: boolean;
      /** The body items before and after its place. */ readonly before: Item | undefined;
      readonly next: Item | undefined;
    }
  /** The body has the words of an entry, and no number before them. */
  | {
      readonly owner: 'outline-lost-number';
      readonly entry: Item;
      readonly before: Item | undefined;
      readonly next: Item | undefined;
      readonly unnumbered: Paragraph;
    }
  /** The body numbers none of the headings that the outline numbers. */
  | { readonly owner: 'outline-numbers'; readonly pairs: readonly [Pair, ...Pair[]] }
  | { readonly owner: 'outline-title'; readonly pair: Pair; readonly shortened: boolean }
  | { readonly owner: 'outline-order'; readonly branch: Branch; readonly first: Pair }
  /** The body has the entry under another parent: what would else be told as an item that the body lacks, and one that the outline lacks. */
  | { readonly owner: 'outline-moved'; readonly entry: Item; readonly unlisted: MissingEntry };

type MissingEntry = Extract<DifferenceOf, { owner: 'outline-missing-entry' }>;

export interface ComparisonSources {
  readonly text: Text;
  readonly counterparts: Counterparts;
  readonly omissions: readonly Omission[];
  /** Where the closing begins, with which the body says that it is whole. */
  readonly closing: number | undefined;
  /** Items that a gap in the other region has claimed already. */
  readonly claimed: ReadonlySet<Item>;
  readonly prose: Prose;
  /** Set where the entries stand in another file. */
  readonly file: OutlineSource | undefined;
}

/** O(entries + items). */
export function compareRegions(sources: ComparisonSources): Difference[] {
  let unwritten = false;
  const { file, counterparts } = sources;
  const odd = oddOne(counterparts.branches.flatMap(({ pairs }) => pairs));
  const differences = sources.counterparts.branches.flatMap((branch) => {
    const found = [
      ...numbers(branch, sources.counterparts),
      ...missingEntries(branch, sources),
      ...titles(branch, sources, odd),
      ...order(branch),
    ];
    for (const difference of missingItems(branch, sources)) {
      // A body that is still being written lags behind: that is said once.
      if (difference.owner === 'outline-missing-item' && !difference.certain) {
        if (unwritten) continue;
        unwritten = true;
      }
      found.push(difference);
    }
    return found;
  });
  return withMoves(differences).map((difference) => ({ ...difference, counterparts, file }));
}

/** An entry that the body lacks and an item that the outline lacks, of the same words: one that was moved. O(differences). */
function withMoves(differences: readonly DifferenceOf[]): DifferenceOf[] {
  const unlisted = new Map<string, MissingEntry[]>();
  for (const difference of differences) {
    if (difference.owner !== 'outline-missing-entry') continue;
    const title = foldTitle(difference.item.title);
    const alike = unlisted.get(title);
    if (alike) alike.push(difference);
    else unlisted.set(title, [difference]);
  }
  if (unlisted.size === 0) return [...differences];
  const moved = new Map<DifferenceOf, MissingEntry>();
  for (const difference of differences) {
    if (difference.owner !== 'outline-missing-item') continue;
    const title = foldTitle(difference.entry.title);
    const [item, another] = unlisted.get(title) ?? [];
    if (!item || another || title.length < SHORTEST_MOVED) continue;
    moved.set(difference, item);
    unlisted.delete(title);
  }
  const told = new Set<DifferenceOf>(moved.values());
  // 三、抓考核 is new, and took （一）严考核 with it.
  const below = new Set(
    [...unlisted.values()].flat().flatMap(({ item }) => childrenOf(item).map(({ title }) => foldTitle(title))),
  );
  return differences.flatMap((difference): DifferenceOf[] => {
    if (difference.owner !== 'outline-missing-item') return told.has(difference) ? [] : [difference];
    const item = moved.get(difference);
    if (item) return [{ owner: 'outline-moved', entry: difference.entry, unlisted: item }];
    return below.has(foldTitle(difference.entry.title)) ? [] : [difference];
  });
}

/** Shorter titles may well stand twice. */
const SHORTEST_MOVED = 2;

function numbers({ lists: [list], pairs }: Branch, { heads }: Counterparts): DifferenceOf[] {
  const [first, ...rest] = [...pairs].sort((a, b) => a.item.range.start - b.item.range.start);
  if (!heads || list !== heads.items || !first || !hasNumber(first.entry)) return [];
  return [{ owner: 'outline-numbers', pairs: [first, ...rest] }];
}

/** Only in lists of which the outline has at least the half: what it leaves out whole, it leaves out on purpose. */
function missingEntries(branch: Branch, sources: ComparisonSources): DifferenceOf[] {
  const matched = new Map(branch.pairs.map((pair) => [pair.item, pair.entry]));
  return branch.lists.flatMap((items) => {
    const paired = items.filter((item) => matched.has(item)).length;
    if (paired * 2 < items.length || paired === 0) return [];
    return items.flatMap((item, index): DifferenceOf[] => {
      if (matched.has(item) || sources.claimed.has(item) || item.title.length === 0) return [];
      const next = items
        .slice(index + 1)
        .map((later) => matched.get(later))
        .find((entry) => entry !== undefined);
      const last = items
        .slice(0, index)
        .map((earlier) => matched.get(earlier))
        .reverse()
        .find((entry) => entry !== undefined);
      // After the last of them all, where the entries stand in another order.
      const lowest = branch.entries.filter((entry) => branch.pairs.some((pair) => pair.entry === entry)).pop();
      const anchor = next ? (last ?? next) : lowest;
      return anchor ? [{ owner: 'outline-missing-entry', item, next, last: anchor }] : [];
    });
  });
}

function missingItems(branch: Branch, sources: ComparisonSources): DifferenceOf[] {
  const matched = new Map(branch.pairs.map((pair) => [pair.entry, pair.item]));
  if (branch.parent && childrenOf(branch.parent.item).length === 0) return [];
  const isMeeting = haveSteps(branch.pairs);
  return branch.entries.flatMap((entry, index): DifferenceOf[] => {
    if (matched.has(entry) || sources.claimed.has(entry)) return [];
    const next = branch.entries
      .slice(index + 1)
      .map((later) => matched.get(later))
      .find((item) => item !== undefined);
    const before = branch.entries
      .slice(0, index)
      .map((earlier) => matched.get(earlier))
      .reverse()
      .find((item) => item !== undefined);
    const from = before?.marker.range.end ?? branch.parent?.item.marker.range.end ?? 0;
    const end = next?.marker.range.start ?? goesOnPast(branch, sources.counterparts) ?? sources.closing;
    if (isMeeting && isTakenOtherwise(entry, sources.text.source.slice(from, end))) return [];
    // Where no heading has a number, none has lost it.
    const unnumbered = branch.items.some(hasNumber)
      ? paragraphLike(entry, sources.prose, { start: from, end: end ?? sources.text.length })
      : undefined;
    if (unnumbered && !sources.file) return [{ owner: 'outline-lost-number', entry, before, next, unnumbered }];
    const past = end !== undefined && !hasOmission(sources.omissions, { start: from, end });
    return [{ owner: 'outline-missing-item', entry, certain: past || unnumbered !== undefined, before, next }];
  });
}

/** Where the body goes on past the whole branch: at the next item beside or above its parent. */
function goesOnPast({ parent }: Branch, counterparts: Counterparts): number | undefined {
  if (!parent) return undefined;
  const above = counterparts.branchOf(parent.item);
  const list = above?.lists.find((items) => items.includes(parent.item));
  const next = list?.[list.indexOf(parent.item) + 1];
  return next?.marker.range.start ?? (above && goesOnPast(above, counterparts));
}

/** Of an outline whose entries all but one are headings word by word, that one: a writer who shortens does so more than once. */
function oddOne(pairs: readonly Pair[]): Pair | undefined {
  if (pairs.length < FEWEST_ALIKE) return undefined;
  const [odd, another] = pairs.filter(({ entry, item }) => foldTitle(entry.title) !== foldTitle(item.title));
  if (odd?.item.kind !== 'heading' || another) return undefined;
  const [entry, title] = [foldTitle(odd.entry.title), foldTitle(odd.item.title)];
  // A longer entry may be a heading that the body breaks into lines.
  const isLonger = title.length > entry.length && title.length <= entry.length + MOST_ADDED;
  // 安全：人命关天 says more of 安全.
  const isExplained = title.startsWith(entry) && !isHan(title.charAt(entry.length));
  return isLonger && entry !== '' && !isExplained ? odd : undefined;
}

const FEWEST_ALIKE = 3;
/** A heading that has more beside the entry's words runs on into prose. */
const MOST_ADDED = 6;

function titles(branch: Branch, { text }: ComparisonSources, odd: Pair | undefined): DifferenceOf[] {
  return branch.pairs.flatMap((pair): DifferenceOf[] => {
    const entry = foldTitle(pair.entry.title);
    const title = foldTitle(pair.item.title);
    const opening = foldTitle(
      text.source.slice(
        pair.item.titleRange.start,
        Math.min(pair.item.range.end, pair.item.titleRange.start + entry.length + 60),
      ),
    );
    if (isStepAmong(pair, branch.pairs) && !isOtherStep(text, pair.entry, pair.item)) return [];
    if (pair === odd) return [{ owner: 'outline-title', pair, shortened: false }];
    if (entry === title || entry === '' || opening.startsWith(entry) || entry.startsWith(title)) return [];
    return [{ owner: 'outline-title', pair, shortened: isShortened(entry, title) && !addsAnother(entry, title) }];
  });
}

/**
 * 盐要少放 and 盐和油都要少放: the longer names another thing beside the one that both have; 学思结合 and 学与思要结合 both name two. Of one in
 * the other. O(length).
 */
function addsAnother(short: string, long: string): boolean {
  let at = 0;
  for (let index = 0; index < long.length; index++) {
    if (long.charAt(index) === short.charAt(at)) at++;
    else if (at > 0 && at < short.length && ADDS.test(long.slice(index, index + 2)))
      return !long.slice(index + 1, index + 1 + NAMED).includes(short.charAt(at));
  }
  return false;
}

const ADDS = /^[和与及跟]\p{Script=Han}/u;
/** As many signs behind 和 may name the other. */
const NAMED = 2;

/** The same items in another order: the first entry whose counterpart comes before an earlier one’s. */
function order(branch: Branch): DifferenceOf[] {
  const places = branch.pairs.map((pair) => branch.items.indexOf(pair.item));
  const index = places.findIndex((place, at) => at > 0 && place < (places[at - 1] ?? 0));
  const first = branch.pairs[index - 1];
  return index > 0 && first ? [{ owner: 'outline-order', branch, first }] : [];
}
