import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../../package.json';
import { nodeFiles } from './files/nodeFiles';
import { systemLanguage } from './locale';
import { startServer } from './server';

// Started by an editor over IPC, or by any LSP client as `jianggao-language-server --stdio`.
startServer(createConnection(ProposedFeatures.all), {
  version,
  files: nodeFiles,
  pages: pathToFileURL(join(__dirname, '../server/docs/rules')).href,
  language: systemLanguage(process.env),
});
