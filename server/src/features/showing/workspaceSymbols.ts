import { SymbolKind, type SymbolInformation } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis/analysis';
import { toRange } from '../convert';
import { headOf } from '../../analysis/places';
import { itemName } from '../names';

/** As many are shown at once. */
const MOST = 500;

/** The items of one draft's body, by the draft's title. */
export function draftSymbols(uri: string, analysis: Analysis): SymbolInformation[] {
  const title = analysis.draft.fields.find(({ kind }) => kind === 'title');
  const containerName = title ? analysis.text.slice(title.range) : '';
  return analysis.sequences
    .filter(({ sequence }) => sequence.region !== 'outline')
    .flatMap(({ sequence }) => sequence.items)
    .map((item) => ({
      name: itemName(analysis, item),
      kind: SymbolKind.String,
      location: { uri, range: toRange(analysis.text, headOf(item)) },
      containerName,
    }));
}

/** Those of all drafts whose words hold those of the query, in its order (LSP 3.17 workspace/symbol). */
export function matchingSymbols(drafts: Iterable<readonly SymbolInformation[]>, query: string): SymbolInformation[] {
  const found: SymbolInformation[] = [];
  for (const symbols of drafts) {
    for (const symbol of symbols) {
      if (found.length >= MOST) return found;
      if (holds(symbol.name, query)) found.push(symbol);
    }
  }
  return found;
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
