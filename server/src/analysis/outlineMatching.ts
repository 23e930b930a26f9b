import { foldTitle, likeness } from '../syntax/text/fold';
import type { Item, Sequence } from '../syntax/nodes';
import type { Text } from '../syntax/text/text';

/** An entry of the outline (提纲条目) and the body item that it announces. */
export interface Pair {
  readonly entry: Item;
  readonly item: Item;
}

/** The children of one matched parent, on both sides. */
export interface Branch {
  /** Undefined at the top. */
  readonly parent: Pair | undefined;
  readonly entries: readonly Item[];
  readonly items: readonly Item[];
  /** The same items, list by list. */
  readonly lists: readonly (readonly Item[])[];
  readonly pairs: readonly Pair[];
}

/** What the outline and the body hold of one another. */
export class Counterparts {
  private readonly ofEntry = new Map<Item, Item>();
  private readonly ofItem = new Map<Item, Item>();
  private readonly branch = new Map<Item, Branch>();

  constructor(readonly branches: readonly Branch[]) {
    for (const { entry, item } of branches.flatMap((branch) => branch.pairs)) {
      this.ofEntry.set(entry, item);
      this.ofItem.set(item, entry);
    }
    for (const branch of branches) for (const one of [...branch.entries, ...branch.items]) this.branch.set(one, branch);
  }

  /** The body item of an entry, or the entry of a body item. */
  of(item: Item): Item | undefined {
    return this.ofEntry.get(item) ?? this.ofItem.get(item);
  }

  /** The branch in which `item` is one of the children, on either side. */
  branchOf(item: Item): Branch | undefined {
    return this.branch.get(item);
  }
}

/**
 * Matches outline and body, children under matched parents only: first by the same words, then in order by likeness.
 * O(entries + items) for the same words; likeness only between neighbours of what matched.
 */
export function matchCounterparts(text: Text, outline: readonly Sequence[], body: readonly Sequence[]): Counterparts {
  const branches: Branch[] = [];
  const visit = (parent: Pair | undefined, entries: readonly Item[], sequences: readonly Sequence[]): void => {
    const lists = sequences.map((sequence) => sequence.items);
    const items = lists.flat();
    if (entries.length === 0 || items.length === 0) return;
    const pairs = matchSiblings(text, entries, items);
    branches.push({ parent, entries, items, lists, pairs });
    for (const pair of pairs) visit(pair, childrenOf(pair.entry), pair.item.children);
  };
  visit(
    undefined,
    outline.flatMap((sequence) => sequence.items),
    body,
  );
  return new Counterparts(branches);
}

/** All items directly under an item. */
export function childrenOf(item: Item): Item[] {
  return item.children.flatMap((sequence) => sequence.items);
}

const READING = 100;

/** What an item opens with, folded: its title and what follows, so that an entry may end where it likes. */
function opening(text: Text, item: Item): string {
  const end = Math.min(item.range.end, item.titleRange.start + READING);
  return foldTitle(text.source.slice(item.titleRange.start, end));
}

const SHORTEST_PREFIX = 4;

/** Whether one title is the other, or its beginning. */
function sameWords(entry: string, title: string, whole: string): boolean {
  if (entry === title) return true;
  if (entry.length >= SHORTEST_PREFIX && whole.startsWith(entry)) return true;
  return title.length >= SHORTEST_PREFIX && entry.startsWith(title);
}

function matchSiblings(text: Text, entries: readonly Item[], items: readonly Item[]): Pair[] {
  const folded = items.map((item) => ({ title: foldTitle(item.title), whole: opening(text, item) }));
  const byKey = new Map<string, number[]>();
  folded.forEach(({ title, whole }, index) => {
    // A title shorter than a key is a key of its own.
    for (const key of new Set([whole.slice(0, SHORTEST_PREFIX), title.slice(0, SHORTEST_PREFIX)])) {
      const list = byKey.get(key);
      if (list) list.push(index);
      else byKey.set(key, [index]);
    }
  });
  const taken = new Set<number>();
  const matched = entries.map((entry) => {
    const words = foldTitle(entry.title);
    const candidates = byKey.get(words.slice(0, SHORTEST_PREFIX)) ?? [];
    const same = candidates.filter(
      (index) => !taken.has(index) && sameWords(words, folded[index]?.title ?? '', folded[index]?.whole ?? ''),
    );
    const found = same.find((index) => items[index]?.marker.ordinal === entry.marker.ordinal) ?? same[0];
    if (found !== undefined) taken.add(found);
    return found;
  });
  matchLeftovers(
    entries,
    items,
    folded.map(({ title }) => title),
    matched,
    taken,
  );
  return entries.flatMap((entry, index) => {
    const item = items[matched[index] ?? -1];
    return item ? [{ entry, item }] : [];
  });
}

/** Whether all characters of one title stand in a longer one in the same order. */
export function isShortened(short: string, long: string): boolean {
  let at = 0;
  for (const char of long) if (char === short.charAt(at)) at++;
  return at === short.length;
}

const SHORTEST_SHORTENED = 3;
const ALIKE = 0.45;
const ALIKE_SAME_NUMBER = 0.3;
/** …where no other is left on either side. */
const ALIKE_ALONE = 0.12;

/** Reworded titles: between the same neighbours, by likeness, with the number as a second witness. */
function matchLeftovers(
  entries: readonly Item[],
  items: readonly Item[],
  titles: readonly string[],
  matched: (number | undefined)[],
  taken: Set<number>,
): void {
  entries.forEach((entry, index) => {
    if (matched[index] !== undefined) return;
    const [from, to] = gapBetween(matched, index, items.length);
    const alone = to - from === 1 && isAlone(matched, index);
    let best: { at: number; score: number } | undefined;
    for (let at = from; at < to && at < from + 12; at++) {
      if (taken.has(at)) continue;
      const sameNumber = items[at]?.marker.ordinal === entry.marker.ordinal;
      const title = titles[at] ?? '';
      const words = foldTitle(entry.title);
      // 政治过硬 for 政治上要过硬; a number without words yet is that number's.
      const shortened =
        sameNumber && (title === '' || (words.length >= SHORTEST_SHORTENED && isShortened(words, title)));
      const score = (shortened ? 1 : likeness(words, title)) + (sameNumber ? 0.01 : 0);
      const enough = !sameNumber ? ALIKE : alone ? ALIKE_ALONE : ALIKE_SAME_NUMBER;
      if (score >= enough && (!best || score > best.score)) best = { at, score };
    }
    if (best) {
      matched[index] = best.at;
      taken.add(best.at);
    }
  });
}

/** Whether an entry's neighbours, if it has any, are matched. */
function isAlone(matched: readonly (number | undefined)[], index: number): boolean {
  return (
    (index === 0 || matched[index - 1] !== undefined) &&
    (index === matched.length - 1 || matched[index + 1] !== undefined)
  );
}

/** The items that stand between the matches of an entry's neighbours. */
function gapBetween(matched: readonly (number | undefined)[], index: number, length: number): [number, number] {
  let from = 0;
  for (let at = index - 1; at >= 0; at--) {
    const before = matched[at];
    if (before !== undefined) {
      from = before + 1;
      break;
    }
  }
  for (let at = index + 1; at < matched.length; at++) {
    const after = matched[at];
    if (after !== undefined) return [from, after];
  }
  return [from, length];
}
