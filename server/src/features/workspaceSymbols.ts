import { SymbolKind, type SymbolInformation } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis/analysis';
import { toRange } from './convert';
import { headOf } from './counterparts';
import { itemName } from './documentSymbols';

/** As many are shown at once. */
const MOST = 500;

/** A draft of the folder, open or not. */
export interface NamedAnalysis {
  readonly uri: string;
  readonly analysis: Analysis;
}

/** The items of all drafts whose words hold those of the query, in its order (LSP 3.17 workspace/symbol). */
export function workspaceSymbols(drafts: readonly NamedAnalysis[], query: string): SymbolInformation[] {
  const symbols: SymbolInformation[] = [];
  for (const { uri, analysis } of drafts) {
    const title = analysis.draft.fields.find(({ kind }) => kind === 'title');
    const containerName = title ? analysis.text.slice(title.range) : '';
    for (const { sequence } of analysis.sequences) {
      if (sequence.region === 'outline') continue;
      for (const item of sequence.items) {
        const name = itemName(analysis, item);
        if (!holds(name, query)) continue;
        const location = { uri, range: toRange(analysis.text, headOf(item)) };
        symbols.push({ name, kind: SymbolKind.String, location, containerName });
        if (symbols.length >= MOST) return symbols;
      }
    }
  }
  return symbols;
}

/** Whether all characters of the query come in the words, in their order. */
function holds(words: string, query: string): boolean {
  let at = 0;
  for (const char of query.replace(/\s/g, '')) {
    at = words.indexOf(char, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
