import type { InitializeParams } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { ClientTraits } from './features/asked';
import { chooseEncoding } from './features/positions';

/** Reads what a client says of itself. */
export function readTraits(params: InitializeParams): ClientTraits {
  const { textDocument, workspace, general } = params.capabilities;
  const initializationOptions: unknown = params.initializationOptions;
  const formats = textDocument?.hover?.contentFormat;
  const refreshable = workspace?.diagnostics?.refreshSupport === true;
  return {
    ours: isOurs(initializationOptions),
    encoding: chooseEncoding(general?.positionEncodings),
    versioned: workspace?.workspaceEdit?.documentChanges === true,
    executes: workspace?.executeCommand !== undefined,
    resolves:
      textDocument?.codeAction?.dataSupport === true &&
      textDocument.codeAction.resolveSupport?.properties.includes('edit') === true,
    markdownHovers: formats === undefined || formats[0] === 'markdown',
    // One that says nothing of symbols is no editor, and a program takes the tree.
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? !textDocument?.documentSymbol,
    codeDescriptions: takesCodeDescriptions(textDocument),
    tokenTypes: textDocument?.semanticTokens?.tokenTypes,
    // A client that cannot be told to ask again would keep findings that a change of settings has made stale.
    pulls: textDocument?.diagnostic !== undefined && refreshable,
    configuration: workspace?.configuration === true,
    registers: {
      configuration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
      watchedFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    },
    refreshes: {
      codeLens: workspace?.codeLens?.refreshSupport === true,
      inlayHint: workspace?.inlayHint?.refreshSupport === true,
    },
    changesFolders: workspace?.workspaceFolders === true,
    folders: foldersOf(params),
    wordScript: wordScriptOf(initializationOptions),
    initialSettings: initializationOptions,
  };
}

/** Folders are told in three ways, the older ones by clients that know no other. */
function foldersOf({ workspaceFolders, rootUri, rootPath }: InitializeParams): readonly string[] {
  if (workspaceFolders && workspaceFolders.length > 0) return workspaceFolders.map(({ uri }) => uri);
  if (rootUri) return [rootUri];
  return rootPath ? [URI.file(rootPath).toString()] : [];
}

function takesCodeDescriptions(textDocument: InitializeParams['capabilities']['textDocument']): boolean {
  const { publishDiagnostics, diagnostic } = textDocument ?? {};
  return (publishDiagnostics?.codeDescriptionSupport ?? diagnostic?.codeDescriptionSupport) === true;
}

function wordScriptOf(options: unknown): string | undefined {
  if (typeof options !== 'object' || options === null || !('wordScript' in options)) return undefined;
  return typeof options.wordScript === 'string' ? options.wordScript : undefined;
}

function isOurs(options: unknown): boolean {
  return typeof options === 'object' && options !== null && 'readsFiles' in options && options.readsFiles === true;
}
