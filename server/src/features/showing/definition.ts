import type { Location } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis/analysis';
import type { OffsetRange } from '../../syntax/nodes';
import { toRange } from '../convert';
import { titleAt, headOf } from '../../analysis/places';

/** LSP 3.17 textDocument/definition: from an entry to the item that it announces, and back; from 三点 to the first of them. */
export function definition(analysis: Analysis, uri: string, offset: number): Location[] {
  const promised = promisedList(analysis, offset);
  if (promised) return [location(analysis, uri, promised)];
  const item = titleAt(analysis, offset);
  const other = item && analysis.counterparts.of(item);
  return other ? [location(analysis, uri, headOf(other))] : [];
}

/** LSP 3.17 textDocument/references: the entry and the item. */
export function references(analysis: Analysis, uri: string, offset: number, withOwn: boolean): Location[] {
  const item = titleAt(analysis, offset);
  if (!item) return [];
  const other = analysis.counterparts.of(item);
  return [...(withOwn ? [item] : []), ...(other ? [other] : [])]
    .sort((a, b) => a.range.start - b.range.start)
    .map((each) => location(analysis, uri, headOf(each)));
}

function promisedList(analysis: Analysis, offset: number): OffsetRange | undefined {
  for (const [sequence, { certain }] of analysis.promises) {
    const [first] = sequence.items;
    if (first && certain.some(({ range }) => range.start <= offset && offset <= range.end)) return headOf(first);
  }
  return undefined;
}

const location = (analysis: Analysis, uri: string, range: OffsetRange): Location => ({
  uri,
  range: toRange(analysis.text, range),
});
