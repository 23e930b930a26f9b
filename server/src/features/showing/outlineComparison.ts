import type { Analysis } from '../../analysis/analysis';
import type { OutlineComparisonResult } from '../../protocol/structure';
import { hasNumber } from '../../analysis/unnumberedItem';
import { standingOutline } from '../../analysis/standingOutline';
import type { Item, Sequence } from '../../syntax/nodes';
import { itemName } from '../names';

/**
 * 提纲 and body as two texts that an editor can set side by side: one line an item, indented by level. Of the body only what the
 * 提纲 might list: what stands below an entry without children is left out.
 */
export function outlineComparison(analysis: Analysis): OutlineComparisonResult {
  const outline: string[] = [];
  const body: string[] = [];
  const standing = standingOutline(analysis);
  // Beside entries without numbers those of the body would make every line another.
  const isNumbered = standing?.entries.some(hasNumber) ?? true;
  const list = (lines: string[], item: Item, level: number): void => {
    lines.push('　'.repeat(level) + (isNumbered ? itemName(analysis, item) : item.title));
  };
  const listEntries = (entries: readonly Item[], level: number): void => {
    for (const item of entries) {
      list(outline, item, level);
      listEntries(itemsOf(item.children), level + 1);
    }
  };
  const listItems = (items: readonly Item[], level: number): void => {
    for (const item of items) {
      list(body, item, level);
      const entry = standing?.counterparts.of(item);
      if (entry ? entry.children.length > 0 : !standing) listItems(itemsOf(item.children), level + 1);
    }
  };
  listEntries(inOrder(standing?.entries ?? []), 0);
  listItems(inOrder(standing?.lists.flat() ?? itemsOf(analysis.draft.body)), 0);
  return { outline: outline.join('\n'), body: body.join('\n') };
}

const inOrder = (items: readonly Item[]): Item[] => [...items].sort((a, b) => a.range.start - b.range.start);

const itemsOf = (sequences: readonly Sequence[]): Item[] => inOrder(sequences.flatMap((sequence) => sequence.items));
