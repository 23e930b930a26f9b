import type { Analysis } from '../../analysis/analysis';
import type { MendResult } from '../../protocol/typing';
import { mendUnasked } from '../../rules/engine/fixAll';
import { localised, type Locale } from '../../rules/engine/rule';
import type { Settings } from '../../settings';
import { toTextEdits, type VersionedDocument } from '../convert';

/** What saving mends where the writer wants it: the same as `source.fixAll.jianggao`, with a sentence on how much that is. */
export function mending(
  { version }: VersionedDocument,
  analysis: Analysis,
  settings: Settings,
  locale: Locale,
): MendResult {
  if (!settings.enable) return { version, edits: [], told: '' };
  const { edits, mended } = mendUnasked(analysis, { levels: settings.rules, ignored: settings.ignored });
  const told = localised(`已改好${mended}处序号`, `Numbers mended: ${mended}`);
  return { version, edits: toTextEdits(analysis.text, edits), told: told[locale] };
}
