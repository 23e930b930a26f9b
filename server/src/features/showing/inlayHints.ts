import type { InlayHint } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis/analysis';
import type { Locale } from '../../rules/engine/rule';
import type { Settings } from '../../settings';
import type { Sequence, OffsetRange } from '../../syntax/nodes';
import { toPosition } from '../convert';
import { lengthLabel } from '../lengthLabel';

/** Off unless the writer wants them: before each number below the first level its path (二·三), or behind each title its minutes. */
export function inlayHints(analysis: Analysis, settings: Settings, within: OffsetRange, locale: Locale): InlayHint[] {
  if (settings.inlayHints === 'off') return [];
  const hints: InlayHint[] = [];
  const { text } = analysis;
  const visit = (sequences: readonly Sequence[], path: readonly number[]): void => {
    for (const { items } of sequences) {
      items.forEach((item, index) => {
        if (item.range.start > within.end || item.range.end < within.start) return;
        const own = [...path, index + 1];
        if (settings.inlayHints === 'path' && path.length > 0)
          hints.push({ position: toPosition(text, item.marker.range.start), label: own.join('·'), paddingRight: true });
        if (settings.inlayHints === 'length') {
          const { minutes } = lengthLabel(analysis, item.range, settings.rate);
          const at = Math.max(item.titleRange.end, item.marker.range.end);
          if (minutes) hints.push({ position: toPosition(text, at), label: minutes[locale], paddingLeft: true });
        }
        visit(item.children, own);
      });
    }
  };
  visit(analysis.draft.body, []);
  return hints;
}
