import { ROWS } from '../../server/src/requests';

/** What a writer's editor may ask about a draft at a place, with parameters that every one of these requests takes. */
export interface AskedAt {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
}

/** LSP's requests about a document, by what a server announces for them; a row without one here fails the test of `requests`. */
const OF_PROVIDERS: Readonly<Record<string, readonly string[]>> = {
  documentSymbolProvider: ['textDocument/documentSymbol'],
  foldingRangeProvider: ['textDocument/foldingRange'],
  selectionRangeProvider: ['textDocument/selectionRange'],
  hoverProvider: ['textDocument/hover'],
  definitionProvider: ['textDocument/definition'],
  referencesProvider: ['textDocument/references'],
  documentHighlightProvider: ['textDocument/documentHighlight'],
  semanticTokensProvider: ['textDocument/semanticTokens/full'],
  codeLensProvider: ['textDocument/codeLens'],
  inlayHintProvider: ['textDocument/inlayHint'],
  workspaceSymbolProvider: ['workspace/symbol'],
  codeActionProvider: ['textDocument/codeAction'],
  renameProvider: ['textDocument/prepareRename', 'textDocument/rename'],
  completionProvider: ['textDocument/completion'],
  documentFormattingProvider: ['textDocument/formatting'],
  documentRangeFormattingProvider: ['textDocument/rangeFormatting'],
  documentOnTypeFormattingProvider: ['textDocument/onTypeFormatting'],
};

const OURS = [
  'jianggao/structure',
  'jianggao/restructure',
  'jianggao/relocate',
  'jianggao/continueList',
  'jianggao/takeNumber',
  'jianggao/cleanPaste',
  'jianggao/mend',
  'jianggao/outlineComparison',
  'jianggao/explain',
];

/** Every request that the server answers about a draft, LSP's as it announces them, findings, and our own. */
export const REQUESTS: readonly string[] = [
  'textDocument/diagnostic',
  ...ROWS.flatMap(({ provider }) => {
    const methods = OF_PROVIDERS[provider];
    if (!methods) throw new Error(`no request is named for ${provider}`);
    return methods;
  }),
  ...OURS,
];

/** Parameters that hold whatever any of the requests asks for; each takes its own out of them. */
export function parametersFor(uri: string, position: unknown, end: unknown = position): Record<string, unknown> {
  const range = { start: position, end };
  return {
    textDocument: { uri },
    position,
    positions: [position],
    range,
    selections: [range],
    context: { diagnostics: [], includeDeclaration: true },
    options: { tabSize: 2, insertSpaces: true },
    ch: '\n',
    newName: '甲乙',
    query: '事',
    action: 'moveDown',
    text: '一、甲\n\n  二、乙',
  };
}
