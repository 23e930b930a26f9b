import { MarkupKind, type Hover, type MarkupContent } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis/analysis';
import { localised } from '../../rules/engine/rule';
import type { Report } from '../../rules/engine/run';
import { reportsOf } from '../reports';
import type { Item, OffsetRange } from '../../syntax/nodes';
import type { Asked } from '../asked';
import { toRange } from '../convert';
import { markerLabel } from '../../analysis/markerWords';
import { placeOf, type Place } from '../../analysis/places';
import { lengthLabel } from '../lengthLabel';
import { itemName } from '../names';
import { rulePage } from '../rulePage';

/** Over a number or a title: where it stands, how long it is, its counterpart, and the way to the reasons of what is wrong there. */
export function hover(asked: Asked, offset: number): Hover | null {
  const { analysis, settings, locale, client } = asked;
  const found = analysis.itemAt(offset);
  const place = found && placeOf(analysis, found.item);
  if (!place || offset > Math.max(place.item.titleRange.end, place.item.marker.range.end)) return null;
  const { item } = place;
  const range = { start: item.marker.range.start, end: Math.max(item.titleRange.end, item.marker.range.end) };
  const lines: Line[] = [
    { words: pathOf(analysis, place), strong: true },
    {
      words: [count(place), lengthLabel(analysis, item.range, settings.rate).full]
        .map((words) => words[locale])
        .join(' · '),
    },
    ...counterpart(asked, item),
    ...findings(asked, range),
  ];
  return {
    contents: client.markdownHovers ? inMarkdown(lines) : inPlainText(lines),
    range: toRange(analysis.text, range),
  };
}

/** A paragraph of the hover: words, and what they link to where links can be. */
interface Line {
  readonly words: string;
  readonly strong?: boolean;
  readonly link?: string | undefined;
}

function inMarkdown(lines: readonly Line[]): MarkupContent {
  const paragraphs = lines.map(({ words, strong, link }) => {
    const shown = strong ? `**${escaped(words)}**` : escaped(words);
    return link === undefined ? shown : `[${shown}](${link})`;
  });
  return { kind: MarkupKind.Markdown, value: paragraphs.join('\n\n') };
}

const inPlainText = (lines: readonly Line[]): MarkupContent => ({
  kind: MarkupKind.PlainText,
  value: lines.map(({ words }) => words).join('\n'),
});

/** A writer's words are no Markdown. */
const escaped = (words: string): string => words.replace(/[\\`*_{}[\]<>#|!~]/g, '\\$&');

/** 二、 › （一） › 三是加强领导 */
function pathOf(analysis: Analysis, { item, parent }: Place): string {
  const above: string[] = [];
  for (let at = parent; at; at = placeOf(analysis, at)?.parent) above.unshift(markerLabel(analysis.text, at.marker));
  return [...above, itemName(analysis, item)].join(' › ');
}

/** Where the number is not that of the place, the place would only be taken for the number: a list that begins at 三是 has no first 三是. */
function count({ index, item, sequence }: Place) {
  const { length: all } = sequence.items;
  return item.marker.ordinal === index + 1
    ? localised(`第${index + 1}条，共${all}条`, `${index + 1} of ${all}`)
    : localised(`这一组共${all}条`, `in a list of ${all}`);
}

function counterpart({ analysis, locale }: Asked, item: Item): Line[] {
  const other = analysis.counterparts.of(item);
  if (!other) return [];
  const line = analysis.text.lineAt(other.marker.range.start) + 1;
  const words = itemName(analysis, other);
  const inOutline = analysis.draft.outline.some(({ items }) =>
    items.some(({ range }) => range.start <= other.range.start && other.range.end <= range.end),
  );
  const named = inOutline
    ? localised(`提纲第${line}行：${words}`, `Outline, line ${line}: ${words}`)
    : localised(`正文第${line}行：${words}`, `Body, line ${line}: ${words}`);
  return [{ words: named[locale] }];
}

/** What is wrong at the item. Our own editor shows the message right above the hover by itself. */
function findings(asked: Asked, range: OffsetRange): Line[] {
  const { analysis, settings, locale, client } = asked;
  return reportsOf(analysis, settings)
    .filter(({ finding }) => finding.range.start < range.end && range.start < finding.range.end)
    .flatMap((report) => [
      ...(client.ours ? [] : [{ words: report.finding.message[locale] }]),
      ...reason(asked, report),
    ]);
}

/** Why it is a mistake: behind a link to the rule's page, and in words where links cannot be. */
function reason(asked: Asked, { rule, finding }: Report): Line[] {
  const { locale, client } = asked;
  const link = client.markdownHovers ? rulePage(asked, rule.id) : undefined;
  const name = rule.title[locale];
  if (link !== undefined) return [{ words: localised(`为什么：${name}`, `Why: ${name}`)[locale], link }];
  // Where a finding is only for information, text was left out or stands elsewhere: then the usual reason is not this one's.
  return finding.severity === undefined ? [{ words: rule.reason[locale] }] : [];
}
