import { SymbolKind, type DocumentSymbol, type SymbolInformation } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis/analysis';
import type { Locale } from '../../rules/engine/rule';
import type { Heading, Item, Region, Sequence, OffsetRange } from '../../syntax/nodes';
import type { Asked } from '../asked';
import { toRange } from '../convert';
import { underHeadings } from '../headingRows';
import { itemName, regionName } from '../names';

/** The whole tree: regions, items at every level, points in mid-paragraph. Ranges nest as LSP 3.17 asks. */
export function documentSymbols({ analysis, locale }: Asked): DocumentSymbol[] {
  const { draft } = analysis;
  const regions = draft.regions.filter((region) => region.kind !== 'omission');
  return regions.map((region) => regionSymbol(analysis, region, locale));
}

/** The same in the order of the text, each with the name of the one that it stands under, for clients that take no tree. */
export function flatSymbols(asked: Asked): SymbolInformation[] {
  const { uri } = asked.document;
  const flat = ({ name, kind, range, children = [] }: DocumentSymbol, containerName: string): SymbolInformation[] => [
    { name, kind, location: { uri, range }, containerName },
    ...children.flatMap((child) => flat(child, name)),
  ];
  return documentSymbols(asked).flatMap((region) => flat(region, ''));
}

function regionSymbol(analysis: Analysis, region: Region, locale: Locale): DocumentSymbol {
  const children = childSymbols(analysis, sequencesOf(analysis, region), analysis.headingsIn(region.kind));
  const { name, detail } = regionName(analysis, region);
  return symbol(
    analysis,
    name[locale],
    detail?.[locale] ?? '',
    SymbolKind.Namespace,
    region.range,
    firstLine(analysis, region.range),
    children,
  );
}

function sequencesOf(analysis: Analysis, region: Region): readonly Sequence[] {
  if (region.kind === 'outline') return analysis.draft.outline;
  return region.kind === 'body' ? analysis.draft.body : [];
}

function firstLine(analysis: Analysis, range: OffsetRange): OffsetRange {
  const line = analysis.text.lineRange(analysis.text.lineAt(range.start));
  return { start: range.start, end: Math.min(line.end, range.end) };
}

/** Items in the order of the text, and the headings without a number between them. */
function childSymbols(
  analysis: Analysis,
  sequences: readonly Sequence[],
  headings: readonly Heading[],
): DocumentSymbol[] {
  const items = sequences.flatMap((sequence) => sequence.items).sort((a, b) => a.range.start - b.range.start);
  return underHeadings(
    items.map((item) => ({ ...item.range, row: (inside) => itemSymbol(analysis, item, inside) })),
    headings,
    ({ title, range, titleRange }, below) => symbol(analysis, title, '', SymbolKind.String, range, titleRange, below),
  );
}

function itemSymbol(analysis: Analysis, item: Item, headings: readonly Heading[]): DocumentSymbol {
  const name = itemName(analysis, item);
  const selection = {
    start: item.marker.range.start,
    end: Math.max(item.marker.range.end, Math.min(item.titleRange.end, item.range.end)),
  };
  const children = childSymbols(analysis, item.children, headings);
  return symbol(analysis, name, '', SymbolKind.String, item.range, selection, children);
}

/** A symbol whose range holds its selection and its children, whatever they were. */
function symbol(
  analysis: Analysis,
  name: string,
  detail: string,
  kind: SymbolKind,
  range: OffsetRange,
  selection: OffsetRange,
  children: DocumentSymbol[],
): DocumentSymbol {
  const whole = toRange(analysis.text, { start: range.start, end: Math.max(range.end, selection.end) });
  const last = children[children.length - 1]?.range.end;
  if (last && (last.line > whole.end.line || (last.line === whole.end.line && last.character > whole.end.character)))
    whole.end = last;
  const first = children[0]?.range.start;
  if (
    first &&
    (first.line < whole.start.line || (first.line === whole.start.line && first.character < whole.start.character))
  )
    whole.start = first;
  return { name, detail, kind, range: whole, selectionRange: toRange(analysis.text, selection), children };
}
