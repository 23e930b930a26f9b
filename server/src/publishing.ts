import { ResponseError, type CancellationToken, type Connection, type Diagnostic } from 'vscode-languageserver';
import type { Documents } from './documents';
import { inBackground, type Log } from './guard';

/** The findings of a document and the version that they are of. */
export interface Diagnosed {
  readonly version: number;
  readonly diagnostics: Diagnostic[];
}

/** What publishing needs of the server. */
export interface PublishingSources {
  readonly connection: Connection;
  readonly documents: Documents;
  readonly log: Log;
  /** The findings of a document as it now stands; undefined once it is closed. */
  readonly diagnose: (uri: string, token?: CancellationToken) => Promise<Diagnosed | ResponseError | undefined>;
}

/** How diagnostics reach the client: it asks (pull) where `ClientTraits.pulls` says so, else they are sent (push); never both. */
export interface Publishing {
  /** Findings of all open drafts may have changed: settings did. */
  readonly refresh: () => void;
}

/** LSP 3.17 textDocument/diagnostic. */
export function pull({ connection, documents, log, diagnose }: PublishingSources): Publishing {
  connection.languages.diagnostics.on(async ({ textDocument: { uri } }, token) => {
    await lull(documents, uri);
    const found = await diagnose(uri, token);
    if (found instanceof ResponseError) throw found;
    return { kind: 'full', items: found?.diagnostics ?? [] };
  });
  return { refresh: () => inBackground(log, 'refresh', connection.languages.diagnostics.refresh()) };
}

/** LSP 3.17 textDocument/publishDiagnostics, with the version, and never for a version that has passed. */
export function push({ connection, documents, log, diagnose }: PublishingSources): Publishing {
  const waiting = new Set<string>();
  const publish = async (uri: string): Promise<void> => {
    if (waiting.has(uri)) return;
    waiting.add(uri);
    await lull(documents, uri);
    waiting.delete(uri);
    const change = documents.changeOf(uri);
    const found = await diagnose(uri);
    if (!found || found instanceof ResponseError || documents.changeOf(uri) !== change) return;
    await connection.sendDiagnostics({ uri, ...found });
  };
  const publishSoon = (uri: string): void => inBackground(log, 'publishDiagnostics', publish(uri));
  documents.open.onDidChangeContent(({ document }) => publishSoon(document.uri));
  documents.open.onDidClose(({ document: { uri } }) =>
    inBackground(log, 'publishDiagnostics', connection.sendDiagnostics({ uri, diagnostics: [] })),
  );
  return { refresh: () => documents.open.keys().forEach(publishSoon) };
}

/** Between two changes of a document that came in together, as many other messages may stand. */
const OTHERS_BETWEEN = 2;

/**
 * Resolves once the changes of a document that have come in already are applied: of twenty in one write only the last is
 * worth a diagnosis. The connection handles one message a turn of the event loop.
 */
async function lull(documents: Documents, uri: string): Promise<void> {
  for (let change: number | undefined; change !== documents.changeOf(uri);) {
    change = documents.changeOf(uri);
    for (let passed = 0; passed <= OTHERS_BETWEEN; passed++) await turn();
  }
}

/** A Worker has no setImmediate. */
const turn = (): Promise<void> =>
  new Promise((resolve) => (typeof setImmediate === 'function' ? setImmediate(resolve) : setTimeout(resolve, 0)));
