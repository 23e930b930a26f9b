import { Analysis } from '../analysis/analysis';
import { toRange } from '../features/convert';
import { underHeadings } from '../features/headingRows';
import { REGION_LABELS } from '../features/labels';
import type { Locale } from '../rules/engine/rule';
import type { Heading, Item, Sequence } from '../syntax/nodes';
import { LAST } from '../syntax/forms/styles';
import { readInput } from './inputs';
import { failureWords } from './messages';
import { printable, printableJson } from './printable';
import type { Terminal } from './terminal';
import { markerLabel } from '../analysis/markerWords';
import { isMarkdownName } from '../draftNames';

export interface OutlineOptions {
  readonly format: 'text' | 'json' | 'markdown';
  readonly locale: Locale;
}

/** `jianggao outline`: the tree of a draft. 0, or 2 where the file cannot be read. */
export async function outline(path: string, options: OutlineOptions, terminal: Terminal): Promise<number> {
  const input = await readInput(path, terminal);
  if ('failure' in input) {
    terminal.err(`jianggao: ${printable(path)}: ${failureWords(input.failure)[options.locale]}\n`);
    return 2;
  }
  const analysis = new Analysis(input.text, undefined, isMarkdownName(path));
  await terminal.out(options.format === 'json' ? toJson(analysis) : toLines(analysis, options));
  return 0;
}

function toJson(analysis: Analysis): string {
  const { draft, text } = analysis;
  const regions = draft.regions.map(({ kind, range }) => ({ kind, range: toRange(text, range) }));
  const items = [...toItems(analysis, draft.outline), ...toItems(analysis, draft.body)];
  return `${printableJson(JSON.stringify({ version: 1, regions, items }, undefined, 2))}\n`;
}

function toItems(analysis: Analysis, sequences: readonly Sequence[]): object[] {
  return inOrder(sequences).map(({ item, sequence }) => ({
    marker: analysis.text.slice(item.marker.range).replace(/\s/g, ''),
    style: item.marker.style.id,
    ordinal: item.marker.ordinal === LAST ? sequence.startsAt + sequence.items.indexOf(item) : item.marker.ordinal,
    title: item.title,
    level: item.level,
    region: sequence.region,
    range: toRange(analysis.text, item.range),
    markerRange: toRange(analysis.text, item.marker.range),
    children: toItems(analysis, item.children),
  }));
}

function inOrder(sequences: readonly Sequence[]): { item: Item; sequence: Sequence }[] {
  return sequences
    .flatMap((sequence) => sequence.items.map((item) => ({ item, sequence })))
    .sort((a, b) => a.item.range.start - b.item.range.start);
}

function toLines(analysis: Analysis, { format, locale }: OutlineOptions): string {
  const isMarkdown = format === 'markdown';
  const section = (kind: 'outline' | 'body', rows: readonly Row[]): string[] => {
    if (rows.length === 0) return [];
    const label = REGION_LABELS[kind][locale];
    return isMarkdown ? [`## ${label}\n`, ...indent(rows, '  ', '- '), ''] : [label, ...indent(rows, '　', '　'), ''];
  };
  const { outline, body } = analysis.draft;
  const lines = [
    ...section('outline', toRows(analysis, outline, analysis.headingsIn('outline'))),
    ...section('body', toRows(analysis, body, analysis.headingsIn('body'))),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

/** A line of the printed tree: an item, or a heading without a number. */
interface Row {
  readonly words: string;
  readonly below: readonly Row[];
}

/** Items in the order of the text, and the headings without a number above those that stand below them. */
function toRows(analysis: Analysis, sequences: readonly Sequence[], headings: readonly Heading[]): Row[] {
  return underHeadings<Row>(
    inOrder(sequences).map(({ item }) => ({
      ...item.range,
      row: (inside) => ({
        words: `${markerLabel(analysis.text, item.marker)}${item.title}`,
        below: toRows(analysis, item.children, inside),
      }),
    })),
    headings,
    ({ title }, below) => ({ words: title, below }),
  );
}

function indent(rows: readonly Row[], step: string, head: string): string[] {
  return rows.flatMap(({ words, below }) => [`${head}${printable(words)}`, ...indent(below, step, `${step}${head}`)]);
}
