import type { CodeLens } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis/analysis';
import { measure } from '../../speaking/measure';
import { localised, type Locale } from '../../rules/engine/rule';
import { run } from '../../rules/engine/run';
import type { Settings } from '../../settings';
import type { Asked } from '../asked';
import { toRange } from '../convert';

/** Words alone, that no command stands behind (LSP 3.17 shows a lens by its command's title). */
const NO_COMMAND = '';

/**
 * Above the 提纲: how it stands with the body, 对照, 更新; where the writer wants it, above each heading its length. The commands
 * are our client's, so no other is shown lenses.
 */
export function codeLenses({ analysis, settings, locale, client }: Asked): CodeLens[] {
  if (settings.codeLens === 'off' || !client.ours) return [];
  return [
    ...outlineLenses(analysis, settings, locale),
    ...(settings.codeLens === 'all' ? lengths(analysis, settings, locale) : []),
  ];
}

function outlineLenses(analysis: Analysis, settings: Settings, locale: Locale): CodeLens[] {
  const region = analysis.draft.regions.find(({ kind }) => kind === 'outline');
  if (!region) return [];
  const range = toRange(analysis.text, { start: region.range.start, end: region.range.start });
  const entries = analysis.sequences
    .filter(({ sequence }) => sequence.region === 'outline')
    .reduce((sum, { sequence }) => sum + sequence.items.length, 0);
  const lost = missing(analysis, settings);
  const state =
    lost > 0
      ? localised(`提纲${entries}条，缺${lost}条`, `${entries} entries, ${lost} missing`)
      : localised(`提纲${entries}条`, `${entries} entries`);
  const lens = (title: string, command: string): CodeLens => ({ range, command: { title, command } });
  return [
    lens(state[locale], 'jianggao.compareOutline'),
    lens(localised('对照', 'Compare')[locale], 'jianggao.compareOutline'),
    lens(localised('更新', 'Update')[locale], 'jianggao.refreshOutline'),
  ];
}

/** What the body has and the 提纲 lacks, by a lost number or without one. */
function missing(analysis: Analysis, settings: Settings): number {
  if (!settings.enable) return 0;
  const gaps = analysis
    .causesOf('numbering-missing')
    .filter(({ gap }) => gap.slotted.sequence.region === 'outline')
    .reduce((sum, { gap }) => sum + gap.counterparts.length, 0);
  return (
    gaps +
    run(analysis, { levels: settings.rules, ignored: settings.ignored }).filter(
      ({ rule }) => rule.id === 'outline-missing-entry',
    ).length
  );
}

function lengths(analysis: Analysis, { rate }: Settings, locale: Locale): CodeLens[] {
  return analysis.draft.body
    .flatMap(({ items }) => items)
    .filter(({ kind }) => kind === 'heading')
    .map((item) => {
      const { characters, minutes } = measure(analysis.text, item.range, rate);
      const rounded = Math.max(0.1, Math.round(minutes * 10) / 10);
      const title = localised(`${characters}字 · 约${rounded}分`, `${characters} characters · about ${rounded} min`);
      return {
        range: toRange(analysis.text, item.marker.range),
        command: { title: title[locale], command: NO_COMMAND },
      };
    });
}
