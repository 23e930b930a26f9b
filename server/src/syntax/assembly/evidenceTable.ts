import type { Evidence } from './evidence';
import { OF_ITEMS } from './evidenceOfItems';
import { OF_LISTS } from './evidenceOfLists';
import { OF_NUMBERS } from './evidenceOfNumbers';
import { surenessOf } from './sureness';

const AS_TEXT: readonly Evidence[] = [
  {
    id: 'shown',
    on: 'text',
    when: (c) => c.marker.shownBy !== undefined && c.boundary !== 'none',
    says: ['前后的号或预告的条数说明它是序号', 'its neighbours, or a promised count, show that it numbers'],
  },
  {
    id: 'sureness',
    on: 'text',
    when: () => true,
    times: (c) => surenessOf(c.marker, c.boundary),
    says: ['这种写法在这个位置有多像序号', 'how surely this style numbers at such a place'],
  },
];

/**
 * The table of evidence: everything that speaks for or against a reading, a row each. A row knows no weight (`weights.ts`) and no
 * style but by the columns of the styles table. The rows of a question are asked in their order: the first that holds answers it,
 * and those marked `also` pay besides. What decides by itself is no row: it is a guard (`guards.ts`), or a case of `step.ts`.
 */
export const EVIDENCE: readonly Evidence[] = [...AS_TEXT, ...OF_LISTS, ...OF_ITEMS, ...OF_NUMBERS];
