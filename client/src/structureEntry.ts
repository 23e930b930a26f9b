import type { Position, Uri } from 'vscode';
import type { StructureNode } from '../../server/src/protocol/structure';

/** A text that is shown in no editor: a page of ours. */
export interface ShownPage {
  readonly uri: Uri;
  readonly version: number;
  /** Undefined while there is nothing to read. */
  readonly nodes: readonly StructureNode[] | undefined;
  /** Where the reader is. */
  readonly place: Position;
  go(place: Position): void;
}

/** A node of the view, with what its commands need. */
export interface StructureEntry {
  /** The same from one reading of the draft to the next, whatever becomes of its number, its words and its place. */
  readonly id: string;
  readonly node: StructureNode;
  readonly uri: string;
  readonly version: number;
  /** Where it is of a page, which is read and not changed. */
  readonly page?: ShownPage;
  readonly parent: StructureEntry | undefined;
  readonly children: readonly StructureEntry[];
}

/** All entries, each before what stands below it. O(entries). */
export function allEntries(roots: readonly StructureEntry[]): StructureEntry[] {
  const all: StructureEntry[] = [];
  const visit = (entry: StructureEntry): void => {
    all.push(entry);
    entry.children.forEach(visit);
  };
  roots.forEach(visit);
  return all;
}

/** The region that an entry is in. */
export const rootOf = (entry: StructureEntry): StructureEntry => (entry.parent ? rootOf(entry.parent) : entry);

interface Place {
  readonly line: number;
  readonly character: number;
}

/**
 * The entry at a place of the text, not below one that is closed; of two that touch there, the one that begins there. Undefined
 * between regions.
 */
export function entryAt(
  entries: readonly StructureEntry[],
  place: Place,
  isOpen: (entry: StructureEntry) => boolean,
): StructureEntry | undefined {
  const here = [...entries]
    .reverse()
    .find(
      ({ node: { kind, range } }) => kind !== 'missing' && !isBefore(place, range.start) && !isBefore(range.end, place),
    );
  if (!here || !isOpen(here)) return here;
  return entryAt(here.children, place, isOpen) ?? here;
}

const isBefore = (one: Place, other: Place): boolean =>
  one.line < other.line || (one.line === other.line && one.character < other.character);

/** The ids of the rows that are open and hold others, as far as those around them are open, too. O(entries). */
export const openRows = (
  entries: readonly StructureEntry[],
  isOpen: (entry: StructureEntry) => boolean,
): readonly string[] =>
  entries
    .filter((entry) => entry.children.length > 0 && isOpen(entry))
    .flatMap((entry) => [entry.id, ...openRows(entry.children, isOpen)]);
