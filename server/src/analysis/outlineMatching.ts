import { foldTitle, sameTitle, titleKeys } from '../syntax/text/fold';
import type { Item, Paragraph, Sequence } from '../syntax/nodes';
import type { Text } from '../syntax/text/text';
import { matchLeftovers } from './rewordedPairs';
import { takesEntry } from './steps';
import { unnumberedHeads } from './unnumberedHeads';

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

  constructor(
    readonly branches: readonly Branch[],
    /** The body's headings where none of those that the outline numbers has a number: they are in no tree. */
    readonly heads?: Sequence,
  ) {
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
export function matchCounterparts(
  text: Text,
  outline: readonly Sequence[],
  body: readonly Sequence[],
  paragraphs: readonly Paragraph[] = [],
): Counterparts {
  const top = outline.flatMap((sequence) => sequence.items);
  const listed = new Set(top.map(({ title }) => foldTitle(title)));
  const isNumbered = body.some(({ items }) => items.some(({ title }) => listed.has(foldTitle(title))));
  const heads = isNumbered ? undefined : unnumberedHeads(top, body, paragraphs);
  const branches: Branch[] = [];
  const visit = (parent: Pair | undefined, entries: readonly Item[], sequences: readonly Sequence[]): void => {
    const lists = sequences.map((sequence) => sequence.items);
    const items = lists.flat();
    if (entries.length === 0 || items.length === 0) return;
    const pairs = matchSiblings(text, entries, items);
    branches.push({ parent, entries, items, lists, pairs });
    for (const pair of pairs) visit(pair, childrenOf(pair.entry), pair.item.children);
  };
  visit(undefined, top, heads ? [heads] : body);
  return new Counterparts(branches, heads);
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

/** A title as it is compared. */
interface Folded {
  readonly title: string;
  readonly whole: string;
}

/** Those of the same words by what is there once, then in order; then those that break off; then by likeness. */
function matchSiblings(text: Text, entries: readonly Item[], items: readonly Item[]): Pair[] {
  const folded = items.map((item): Folded => ({ title: foldTitle(item.title), whole: opening(text, item) }));
  const matches = new Matches(entries, items, folded);
  matches.byWords();
  matches.byOpening();
  matches.bySteps(text);
  matchLeftovers(
    entries,
    items,
    folded.map(({ title }) => title),
    matches.matched,
    matches.taken,
  );
  return entries.flatMap((entry, index) => {
    const item = items[matches.matched[index] ?? -1];
    return item ? [{ entry, item }] : [];
  });
}

/** As many titles that open alike are looked at for one entry. */
const MOST_ALIKE = 40;

class Matches {
  readonly matched: (number | undefined)[];
  readonly taken = new Set<number>();
  private readonly words: readonly string[];
  private readonly ordinals: readonly number[];

  constructor(
    private readonly entries: readonly Item[],
    private readonly items: readonly Item[],
    private readonly folded: readonly Folded[],
  ) {
    this.words = entries.map((entry) => foldTitle(entry.title));
    this.matched = entries.map(() => undefined);
    this.ordinals = entries.map(({ marker }) => marker.ordinal);
  }

  /** Just the same words: first those that are there once, then those that are there often, between them in order. */
  byWords(): void {
    const entries = grouped(this.words);
    const items = grouped(this.folded.map(({ title }) => title));
    for (const [words, indexes] of entries) {
      const same = items.get(words) ?? [];
      if (words !== '' && indexes.length === 1 && same.length === 1) this.match(indexes[0] ?? 0, same[0]);
    }
    const gaps = this.gaps();
    // How far each group was passed over for good, and how far it is taken.
    const passed = new Map<string, number>();
    const free = new Map<string, number>();
    this.words.forEach((words, index) => {
      const same = items.get(words);
      if (this.matched[index] !== undefined || words === '' || !same) return;
      const [from, to] = gaps[index] ?? [0, 0];
      let at = passed.get(words) ?? 0;
      while (at < same.length && (same[at] ?? 0) < from) at++;
      const inOrder = at < same.length && (same[at] ?? 0) < to ? same[at] : undefined;
      passed.set(words, inOrder === undefined ? at : at + 1);
      let left = free.get(words) ?? 0;
      while (left < same.length && this.taken.has(same[left] ?? 0)) left++;
      free.set(words, left);
      // Where none is left in its order, it may have moved.
      this.match(index, inOrder ?? same[left]);
    });
  }

  /** One title is the beginning of the other, or of what follows it. */
  byOpening(): void {
    const byKey = new Map<string, number[]>();
    this.folded.forEach(({ title, whole }, index) => {
      for (const key of titleKeys(title, whole)) append(byKey, key, index);
    });
    this.words.forEach((words, index) => {
      if (this.matched[index] !== undefined) return;
      const [key = ''] = titleKeys(words, words);
      const same = (byKey.get(key) ?? []).slice(0, MOST_ALIKE).filter((item) => {
        const { title = '', whole = '' } = this.folded[item] ?? {};
        return !this.taken.has(item) && sameTitle(words, title, whole);
      });
      const numbered = same.find((item) => this.items[item]?.marker.ordinal === this.ordinals[index]);
      // A single character is told by its number as well.
      this.match(index, numbered ?? (words.length > 1 ? same[0] : undefined));
    });
  }

  /** The one step of a meeting that has all the words of an entry of its agenda. O(entries × steps), which are few. */
  bySteps(text: Text): void {
    const steps = this.items.slice(0, MOST_ALIKE);
    this.entries.slice(0, MOST_ALIKE).forEach((entry, index) => {
      if (this.matched[index] !== undefined) return;
      const [found, ...others] = steps.flatMap((item, at) => (takesEntry(text, entry, item) ? [at] : []));
      if (others.length === 0) this.match(index, found);
    });
  }

  private match(entry: number, item: number | undefined): void {
    if (item === undefined || this.taken.has(item)) return;
    this.matched[entry] = item;
    this.taken.add(item);
  }

  /** For each entry the items between what its neighbours match. */
  private gaps(): [number, number][] {
    let from = 0;
    const gaps = this.matched.map((item): [number, number] => {
      if (item !== undefined) from = item + 1;
      return [from, this.items.length];
    });
    let to = this.items.length;
    for (let index = gaps.length - 1; index >= 0; index--) {
      const gap = gaps[index];
      if (gap && gap[0] <= to) gap[1] = to;
      to = this.matched[index] ?? to;
    }
    return gaps;
  }
}

function grouped(words: readonly string[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  words.forEach((each, index) => append(groups, each, index));
  return groups;
}

function append(groups: Map<string, number[]>, key: string, index: number): void {
  const group = groups.get(key);
  if (group) group.push(index);
  else groups.set(key, [index]);
}
