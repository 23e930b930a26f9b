import type { Marker } from '../nodes';
import { nestedList } from './stack';

/**
 * How a number stands to a list that began before it, as Markdown or its levels (1.1) show it: an item of it or none, but not below it (`beside`);
 * below it, and no item (`under`); neither, since the list is over (`over`); undefined where neither says.
 */
export type NestingRelation = 'beside' | 'under' | 'over';

/** Told by levels of headings, then by depth in quotations, then in lists. O(1). */
export function nestingOf(first: Marker, marker: Marker): NestingRelation | undefined {
  const [above, own] = [first.nesting, marker.nesting];
  if (own.heading > 0) {
    if (above.heading === own.heading) return 'beside';
    return above.heading > 0 && above.heading < own.heading ? 'under' : 'over';
  }
  if (above.heading > 0) return 'under';
  if (above.quote !== own.quote) return above.quote < own.quote ? 'under' : 'over';
  const [outer, inner] = [nestedList(first), nestedList(marker)];
  if (outer !== inner) return outer < inner ? 'under' : 'over';
  if (first.style.variantIs === 'path' && marker.style.variantIs === 'path')
    return levelsOf(first.variant, marker.variant);
  // Two lines that open items of lists that are set in alike.
  return outer % 2 === 1 ? 'beside' : undefined;
}

/** 1.1 and 1.2 have one path, 1.1.1 stands below it, and with 2.1 it is over. */
function levelsOf(above: string, own: string): NestingRelation {
  if (above === own) return 'beside';
  return own.startsWith(above) ? 'under' : 'over';
}
