import type { Item } from '../syntax/nodes';
import type { Analysis } from './analysis';
import type { Counterparts } from './outlineMatching';

/** The 提纲 that stands in a draft, with numbers or without, and what the body has of it. */
export interface StandingOutline {
  /** Its entries of the first level. */
  readonly entries: readonly Item[];
  /** The body's lists that it announces, or its headings without a number. */
  readonly lists: readonly (readonly Item[])[];
  readonly counterparts: Counterparts;
}

/** Undefined where the draft has none. O(1) once the two are matched. */
export function standingOutline({ draft, counterparts, unnumbered }: Analysis): StandingOutline | undefined {
  if (draft.outline.length > 0) {
    const lists = counterparts.heads ? [counterparts.heads] : draft.body;
    return { entries: itemsOf(draft.outline), lists: lists.map(({ items }) => items), counterparts };
  }
  const [top] = unnumbered?.branches ?? [];
  return unnumbered && top && { entries: top.entries, lists: top.lists, counterparts: unnumbered };
}

const itemsOf = (lists: readonly { readonly items: readonly Item[] }[]): Item[] => lists.flatMap(({ items }) => items);
