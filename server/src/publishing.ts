import type { Connection, Diagnostic } from 'vscode-languageserver';
import type { Documents } from './documents';
import { inBackground, type Log } from './guard';

/** What publishing needs of the server. */
export interface PublishingSources {
  readonly connection: Connection;
  readonly documents: Documents;
  readonly log: Log;
  /** The findings of a document and the version they are of; undefined once it is closed. */
  readonly diagnose: (uri: string) => Promise<{ version: number; diagnostics: Diagnostic[] } | undefined>;
}

/** How diagnostics reach the client: it asks (pull) where it can, else they are sent (push); never both. */
export interface Publishing {
  /** Findings of all open drafts may have changed: settings did. */
  readonly refresh: () => void;
}

/** LSP 3.17 textDocument/diagnostic. */
export function pull({ connection, log, diagnose }: PublishingSources): Publishing {
  connection.languages.diagnostics.on(async ({ textDocument }) => ({
    kind: 'full',
    items: (await diagnose(textDocument.uri))?.diagnostics ?? [],
  }));
  return { refresh: () => inBackground(log, 'refresh', connection.languages.diagnostics.refresh()) };
}

/** LSP 3.17 textDocument/publishDiagnostics, with the version, and never for a version that has passed. */
export function push({ connection, documents, log, diagnose }: PublishingSources): Publishing {
  const publish = async (uri: string): Promise<void> => {
    const found = await diagnose(uri);
    if (!found || documents.open.get(uri)?.version !== found.version) return;
    await connection.sendDiagnostics({ uri, ...found });
  };
  const publishSoon = (uri: string): void => inBackground(log, 'publishDiagnostics', publish(uri));
  documents.open.onDidChangeContent(({ document }) => publishSoon(document.uri));
  documents.open.onDidClose(({ document: { uri } }) =>
    inBackground(log, 'publishDiagnostics', connection.sendDiagnostics({ uri, diagnostics: [] })),
  );
  return { refresh: () => documents.open.keys().forEach(publishSoon) };
}
