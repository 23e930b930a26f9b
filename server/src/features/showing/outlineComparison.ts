import type { Analysis } from '../../analysis/analysis';
import type { OutlineComparisonResult } from '../../protocol/structure';
import type { Item, Sequence } from '../../syntax/nodes';
import { itemName } from '../names';

/**
 * 提纲 and body as two texts that an editor can set side by side: one line an item, indented by level. Of the body only what the
 * 提纲 might list: what stands below an entry without children is left out.
 */
export function outlineComparison(analysis: Analysis): OutlineComparisonResult {
  const outline: string[] = [];
  const body: string[] = [];
  const list = (lines: string[], item: Item, level: number): void => {
    lines.push('　'.repeat(level) + itemName(analysis, item));
  };
  const entries = (sequences: readonly Sequence[], level: number): void => {
    for (const item of itemsOf(sequences)) {
      list(outline, item, level);
      entries(item.children, level + 1);
    }
  };
  const items = (sequences: readonly Sequence[], level: number, listed: boolean): void => {
    for (const item of itemsOf(sequences)) {
      list(body, item, level);
      const entry = analysis.counterparts.of(item);
      if (entry ? entry.children.length > 0 : !listed) items(item.children, level + 1, listed);
    }
  };
  entries(analysis.draft.outline, 0);
  const { heads } = analysis.counterparts;
  items(heads ? [heads] : analysis.draft.body, 0, analysis.draft.outline.length > 0);
  return { outline: outline.join('\n'), body: body.join('\n') };
}

const itemsOf = (sequences: readonly Sequence[]): Item[] =>
  sequences.flatMap((sequence) => sequence.items).sort((a, b) => a.range.start - b.range.start);
