import type { CodeLens } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis/analysis';
import { localised, type Locale } from '../../rules/engine/rule';
import { reportsNow } from '../reports';
import type { Settings } from '../../settings';
import type { Asked } from '../asked';
import { toRange } from '../convert';
import { lengthLabel } from '../lengthLabel';
import { outlineState } from '../outlineState';

/** Words alone, that no command stands behind (LSP 3.17 shows a lens by its command's title). */
const NO_COMMAND = '';

/**
 * Above the 提纲: how it stands with the body, 对照, 更新; where the writer wants it, above each heading its length. The commands
 * are our client's, so no other is shown lenses.
 */
export function codeLenses(asked: Asked): CodeLens[] {
  const { analysis, settings, locale, client } = asked;
  if (settings.codeLens === 'off' || !client.ours) return [];
  return [...outlineLenses(asked), ...(settings.codeLens === 'all' ? lengths(analysis, settings, locale) : [])];
}

function outlineLenses({ document, analysis, settings, locale }: Asked): CodeLens[] {
  const region = analysis.draft.regions.find(({ kind }) => kind === 'outline');
  // 今天讲两件事：选题、找人。 is a sentence of the speech, which no 提纲 is to stand above.
  if (!region || analysis.draft.entriesAreTold) return [];
  const range = toRange(analysis.text, { start: region.range.start, end: region.range.start });
  const state = outlineState(analysis, reportsNow(analysis, settings, document));
  const lens = (title: string, command: string): CodeLens => ({ range, command: { title, command } });
  return [
    lens(state[locale], 'jianggao.compareOutline'),
    lens(localised('对照', 'Compare')[locale], 'jianggao.compareOutline'),
    lens(localised('更新', 'Update')[locale], 'jianggao.refreshOutline'),
  ];
}

function lengths(analysis: Analysis, { rate }: Settings, locale: Locale): CodeLens[] {
  return analysis.draft.body
    .flatMap(({ items }) => items)
    .filter(({ kind }) => kind === 'heading')
    .map((item) => ({
      range: toRange(analysis.text, item.marker.range),
      command: { title: lengthLabel(analysis, item.range, rate).full[locale], command: NO_COMMAND },
    }));
}
