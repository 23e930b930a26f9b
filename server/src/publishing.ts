import type { Connection, Diagnostic } from 'vscode-languageserver';
import type { Documents, ReadDocument } from './documents';

/** What publishing needs of the server. */
export interface PublishingSources {
  readonly connection: Connection;
  readonly documents: Documents;
  readonly diagnose: (document: ReadDocument) => Promise<Diagnostic[]>;
}

/** How diagnostics reach the client: it asks (pull) where it can, else they are sent (push); never both. */
export interface Publishing {
  /** Findings of all open drafts may have changed: settings did. */
  readonly refresh: () => void;
}

/** LSP 3.17 textDocument/diagnostic. */
export function pull({ connection, documents, diagnose }: PublishingSources): Publishing {
  connection.languages.diagnostics.on(async ({ textDocument }) => {
    const document = documents.get(textDocument.uri);
    return { kind: 'full', items: document ? await diagnose(document) : [] };
  });
  return { refresh: () => void connection.languages.diagnostics.refresh() };
}

/** LSP 3.17 textDocument/publishDiagnostics, with the version, and never for a version that has passed. */
export function push({ connection, documents, diagnose }: PublishingSources): Publishing {
  const publish = async (uri: string): Promise<void> => {
    const document = documents.get(uri);
    if (!document) return;
    const diagnostics = await diagnose(document);
    if (documents.open.get(uri)?.version !== document.version) return;
    await connection.sendDiagnostics({ uri, version: document.version, diagnostics });
  };
  documents.open.onDidChangeContent(({ document }) => void publish(document.uri));
  documents.open.onDidClose(({ document }) => void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] }));
  return { refresh: () => documents.open.keys().forEach((uri) => void publish(uri)) };
}
