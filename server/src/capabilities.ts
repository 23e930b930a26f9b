import { TextDocumentSyncKind, type ServerCapabilities } from 'vscode-languageserver';
import type { ClientTraits } from './features/asked';
import { KEPT_COMMANDS } from './keptCommands';
import type { Row } from './requests';

/** What the server tells a client of itself: what it answers, as far as that is of use to this one. */
export function capabilitiesFor(client: ClientTraits, rows: readonly Row[]): ServerCapabilities {
  const announced = rows.flatMap(({ provider, options }) => {
    const value = options(client);
    return value === undefined ? [] : [[provider, value]];
  });
  return {
    positionEncoding: client.encoding,
    textDocumentSync: TextDocumentSyncKind.Incremental,
    ...(Object.fromEntries(announced) as ServerCapabilities),
    ...(client.executes ? { executeCommandProvider: { commands: [...KEPT_COMMANDS] } } : {}),
    workspace: {
      // What is kept about a draft follows it.
      fileOperations: { didRename: { filters: [{ pattern: { glob: '**/*', matches: 'file' } }] } },
      ...(client.changesFolders ? { workspaceFolders: { supported: true, changeNotifications: true } } : {}),
    },
    // What a 提纲 file says changes what is found in its draft.
    ...(client.pulls ? { diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: false } } : {}),
  };
}
