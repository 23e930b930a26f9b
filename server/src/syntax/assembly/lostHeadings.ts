import type { Form } from '../forms/form';
import type { Line } from '../layout/lines';

/** More headings in a row did not lose their numbers, but never had them. */
const MOST = 2;

interface Before {
  readonly form: Form;
  /** The headings of its level without a number since. */
  readonly lost: number[];
}

/**
 * ## 一、… ## 突出重点 ## 三、…: headings that stand for exactly the numbers that lack between two others of their level, by their lines: each
 * lost its own, and ends no list. Those of a level are counted anew under each heading of a higher one. O(headings × 6).
 */
export function lostHeadings(lines: readonly Line[]): ReadonlySet<number> {
  const lost = new Set<number>();
  const levels: (Before | undefined)[] = [];
  for (const { index, heading, form, aside, inBlock } of lines) {
    if (heading === 0 || aside || inBlock) continue;
    levels.length = Math.min(levels.length, heading + 1);
    const before = levels[heading];
    if (!form) {
      before?.lost.push(index);
      continue;
    }
    const step = form.style === before?.form.style ? form.ordinal - before.form.ordinal : 0;
    if (before && before.lost.length > 0 && before.lost.length <= MOST && step === before.lost.length + 1)
      before.lost.forEach((at) => lost.add(at));
    levels[heading] = { form, lost: [] };
  }
  return lost;
}
