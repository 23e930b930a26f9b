import type { Connection, Diagnostic } from 'vscode-languageserver';
import type { Documents } from './documents';

/** What publishing needs of the server. */
export interface PublishingSources {
  readonly connection: Connection;
  readonly documents: Documents;
  /** The findings of a document and the version they are of; undefined once it is closed. */
  readonly diagnose: (uri: string) => Promise<{ version: number; diagnostics: Diagnostic[] } | undefined>;
}

/** How diagnostics reach the client: it asks (pull) where it can, else they are sent (push); never both. */
export interface Publishing {
  /** Findings of all open drafts may have changed: settings did. */
  readonly refresh: () => void;
}

/** LSP 3.17 textDocument/diagnostic. */
export function pull({ connection, diagnose }: PublishingSources): Publishing {
  connection.languages.diagnostics.on(async ({ textDocument }) => ({
    kind: 'full',
    items: (await diagnose(textDocument.uri))?.diagnostics ?? [],
  }));
  return { refresh: () => void connection.languages.diagnostics.refresh() };
}

/** LSP 3.17 textDocument/publishDiagnostics, with the version, and never for a version that has passed. */
export function push({ connection, documents, diagnose }: PublishingSources): Publishing {
  const publish = async (uri: string): Promise<void> => {
    const found = await diagnose(uri);
    if (!found || documents.open.get(uri)?.version !== found.version) return;
    await connection.sendDiagnostics({ uri, ...found });
  };
  documents.open.onDidChangeContent(({ document }) => void publish(document.uri));
  documents.open.onDidClose(({ document }) => void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] }));
  return { refresh: () => documents.open.keys().forEach((uri) => void publish(uri)) };
}
