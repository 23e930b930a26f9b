import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../../package.json';
import { startServer } from './server';

/** A file beside a draft, for clients that do not read for the server. */
const readByUri = (uri: string): Promise<string | undefined> =>
  uri.startsWith('file:') ? readFile(fileURLToPath(uri), 'utf8').catch(() => undefined) : Promise.resolve(undefined);

// Started by an editor over IPC, or by any LSP client as `jianggao-language-server --stdio`.
startServer(createConnection(ProposedFeatures.all), version, readByUri);
