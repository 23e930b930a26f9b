import { MarkupKind, type Hover } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis/analysis';
import { measure } from '../../speaking/measure';
import { localised, type Locale } from '../../rules/engine/rule';
import { run } from '../../rules/engine/run';
import type { Settings } from '../../settings';
import type { Item } from '../../syntax/nodes';
import { toRange } from '../convert';
import { markerLabel } from '../../analysis/markerWords';
import { placeOf, type Place } from '../../analysis/places';
import { itemName } from '../names';

/** Over a number or a title: where it stands, how long it is, its counterpart, and why what the editor reports of it is wrong. */
export function hover(analysis: Analysis, settings: Settings, offset: number, locale: Locale): Hover | null {
  const found = analysis.itemAt(offset);
  const place = found && placeOf(analysis, found.item);
  if (!place || offset > Math.max(place.item.titleRange.end, place.item.marker.range.end)) return null;
  const { item } = place;
  const range = { start: item.marker.range.start, end: Math.max(item.titleRange.end, item.marker.range.end) };
  const lines = [
    `**${escaped(pathOf(analysis, place))}**`,
    [count(place), length(analysis, item, settings)].map((words) => words[locale]).join(' · '),
    ...counterpart(analysis, item, locale),
    ...findings(analysis, settings, range, locale),
  ];
  return { contents: { kind: MarkupKind.Markdown, value: lines.join('\n\n') }, range: toRange(analysis.text, range) };
}

/** 二、 › （一） › 三是加强领导 */
function pathOf(analysis: Analysis, { item, parent }: Place): string {
  const above: string[] = [];
  for (let at = parent; at; at = placeOf(analysis, at)?.parent) above.unshift(markerLabel(analysis.text, at.marker));
  return [...above, itemName(analysis, item)].join(' › ');
}

const count = ({ index, sequence }: Place) =>
  localised(`第${index + 1}条，共${sequence.items.length}条`, `${index + 1} of ${sequence.items.length}`);

function length({ text }: Analysis, item: Item, { rate }: Settings) {
  const { characters, minutes } = measure(text, item.range, rate);
  const rounded = Math.max(0.1, Math.round(minutes * 10) / 10);
  return localised(`${characters}字 · 约${rounded}分`, `${characters} characters · about ${rounded} min`);
}

function counterpart(analysis: Analysis, item: Item, locale: Locale): string[] {
  const other = analysis.counterparts.of(item);
  if (!other) return [];
  const line = analysis.text.lineAt(other.marker.range.start) + 1;
  const words = escaped(itemName(analysis, other));
  const inOutline = analysis.draft.outline.some(({ items }) =>
    items.some(({ range }) => range.start <= other.range.start && other.range.end <= range.end),
  );
  return [
    (inOutline
      ? localised(`提纲第${line}行：${words}`, `Outline, line ${line}: ${words}`)
      : localised(`正文第${line}行：${words}`, `Body, line ${line}: ${words}`))[locale],
  ];
}

function findings(
  analysis: Analysis,
  settings: Settings,
  range: { readonly start: number; readonly end: number },
  locale: Locale,
): string[] {
  if (!settings.enable) return [];
  return run(analysis, { levels: settings.rules, ignored: settings.ignored })
    .filter(({ finding }) => finding.range.start < range.end && range.start < finding.range.end)
    .map(({ rule }) => `**${escaped(rule.title[locale])}** ${escaped(rule.reason[locale])}`);
}

/** A writer's words are no Markdown. */
const escaped = (words: string): string => words.replace(/[\\`*_{}[\]<>#|!~]/g, '\\$&');
