import type { Item, Sequence, StyleId } from '../../syntax/nodes';
import { styleOf } from '../../syntax/forms/styles';
import type { Analysis } from '../../analysis/analysis';
import { placeOf } from '../../analysis/places';
import type { Edit } from '../edits';
import { mannerOf, rewrite, rungsBelow, usualManner, type Manner } from './manner';

/** The styles of the numbers above an item, its own left out. */
export function stylesAbove(analysis: Analysis, parent: Item | undefined): StyleId[] {
  const styles: StyleId[] = [];
  for (let at = parent && placeOf(analysis, parent); at; at = at.parent && placeOf(analysis, at.parent))
    styles.push(at.item.marker.style.id);
  return styles;
}

/**
 * What stands below an item whose number was written anew keeps its numbers where they are still free; else it takes those
 * of what stands below `models`, or the next that are. Undefined where none is free.
 */
export function settleBelow(
  analysis: Analysis,
  item: Item,
  above: readonly StyleId[],
  models: readonly Item[] = [],
): Edit[] | undefined {
  const edits: Edit[] = [];
  for (const list of item.children) {
    const manner = isFree(list.style.id, above) ? undefined : freeManner(analysis, list, above, models);
    if (manner === null) return undefined;
    const style = manner?.style ?? list.style.id;
    for (const [at, child] of list.items.entries()) {
      const own = manner ? rewrite(analysis.text, child, manner, at + 1) : [];
      const below = settleBelow(analysis, child, [style, ...above]);
      if (!own || !below) return undefined;
      edits.push(...own, ...below);
    }
  }
  return edits;
}

/** Whether a style is none of those above, nor ranks higher than they do. */
export function isFree(style: StyleId, above: readonly StyleId[]): boolean {
  const { rank } = styleOf(style);
  return above.every((other) => {
    const otherRank = styleOf(other).rank;
    return other !== style && (rank === undefined || otherRank === undefined || otherRank < rank);
  });
}

/** How a list may be numbered below some styles; null where nothing is free. */
function freeManner(
  analysis: Analysis,
  list: Sequence,
  above: readonly StyleId[],
  models: readonly Item[],
): Manner | null {
  const model = models
    .flatMap(({ children }) => children)
    .find((other) => isFree(other.style.id, above) && isInline(other) === isInline(list))?.items[0];
  if (model) return mannerOf(analysis.text, model);
  const spoken: readonly StyleId[] = list.style.family === 'spoken' ? ['ordinal', 'is'] : [];
  const next = [...spoken, ...rungsBelow(above[0] ?? 'han'), ...rungsBelow('is')].find((style) => isFree(style, above));
  return next === undefined ? null : usualManner(analysis, next);
}

const isInline = ({ items }: Sequence): boolean => items.some(({ kind }) => kind === 'inline');
