import type { StructureNode } from '../../server/src/protocol/structure';
import type { StructureEntry } from './structureEntry';

/**
 * The tree of a new reading as entries. A node that was there before keeps its entry's id, so that the view keeps what is selected
 * and folded: it is known again by its words among its siblings, else by its place between siblings that were known, else by its
 * words anywhere in the draft (an item that was taken to another level). O(nodes).
 */
export function toEntries(
  nodes: readonly StructureNode[],
  draft: Pick<StructureEntry, 'uri' | 'version' | 'page'>,
  before: readonly StructureEntry[],
  newId: () => string,
): StructureEntry[] {
  const known = knownAgain(nodes, before);
  const build = (node: StructureNode, parent: StructureEntry | undefined): StructureEntry => {
    const children: StructureEntry[] = [];
    const id = known.get(node)?.id ?? newId();
    const entry: StructureEntry = { id, node, ...draft, parent, children };
    children.push(...node.children.map((child) => build(child, entry)));
    return entry;
  };
  return nodes.map((node) => build(node, undefined));
}

type Known = Map<StructureNode, StructureEntry>;

function knownAgain(nodes: readonly StructureNode[], before: readonly StructureEntry[]): Known {
  const known: Known = new Map();
  const taken = new Set<StructureEntry>();
  const strangers: StructureNode[] = [];
  const lost: StructureEntry[] = [];
  const match = (siblings: readonly StructureNode[], earlier: readonly StructureEntry[]): void => {
    for (const [node, entry] of pairs(siblings, earlier)) {
      known.set(node, entry);
      taken.add(entry);
    }
    lost.push(...earlier.filter((entry) => !taken.has(entry)));
    for (const node of siblings) {
      const entry = known.get(node);
      if (!entry) strangers.push(node);
      match(node.children, entry?.children ?? []);
    }
  };
  match(nodes, before);
  // What vanished with its parent is to be found again, too.
  for (let at = 0; at < lost.length; at++) lost.push(...(lost[at]?.children ?? []));
  for (const [node, entry] of pairsByWords(strangers, lost)) known.set(node, entry);
  return known;
}

/** Siblings before and now: by words that only one of each has, then in order between those. */
function pairs(
  nodes: readonly StructureNode[],
  entries: readonly StructureEntry[],
): (readonly [StructureNode, StructureEntry])[] {
  const found = new Map(pairsByWords(nodes, entries));
  const taken = new Set(found.values());
  const places = new Map(entries.map((entry, place) => [entry, place]));
  let next = 0;
  for (const node of nodes) {
    const entry = found.get(node);
    if (entry) {
      next = (places.get(entry) ?? 0) + 1;
      continue;
    }
    const candidate = entries[next];
    if (!candidate || taken.has(candidate) || candidate.node.kind !== node.kind) continue;
    found.set(node, candidate);
    taken.add(candidate);
    next++;
  }
  return [...found];
}

function pairsByWords(
  nodes: readonly StructureNode[],
  entries: readonly StructureEntry[],
): (readonly [StructureNode, StructureEntry])[] {
  const now = onlyOnes(nodes, (node) => node);
  const earlier = onlyOnes(entries, ({ node }) => node);
  return [...now].flatMap(([words, node]) => {
    const entry = earlier.get(words);
    return entry ? [[node, entry] as const] : [];
  });
}

/** By the words of each, those that no other has. */
function onlyOnes<Of>(all: readonly Of[], nodeOf: (one: Of) => StructureNode): Map<string, Of> {
  const found = new Map<string, Of>();
  const repeated = new Set<string>();
  for (const one of all) {
    const words = wordsOf(nodeOf(one));
    if (found.has(words)) repeated.add(words);
    found.set(words, one);
  }
  repeated.forEach((words) => found.delete(words));
  return found;
}

/** What a node is known by: a region by its kind, an item by its title, what has no words by its number. */
function wordsOf({ kind, region, title, label }: StructureNode): string {
  return `${kind} ${region ?? (title || label)}`;
}
