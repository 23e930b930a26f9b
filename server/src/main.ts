import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../../package.json';
import { printedFor } from './commandLine';
import { nodeFiles } from './files/nodeFiles';
import { missingFonts } from './installedFonts';
import { localeFrom, systemLanguage } from './locale';
import { startServer } from './server';

/** The rules' pages, which are shipped beside what is built. */
const PAGES = join(__dirname, '..', 'server', 'docs', 'rules');

const language = systemLanguage(process.env);
const printed = printedFor(process.argv.slice(2), version, localeFrom(language));
if (printed) {
  (printed.code === 0 ? process.stdout : process.stderr).write(`${printed.text}\n`);
  process.exitCode = printed.code;
} else {
  // Started by an editor over IPC, or by any LSP client as `jianggao-language-server --stdio`.
  startServer(createConnection(ProposedFeatures.all), {
    version,
    files: nodeFiles,
    language,
    loadWord: () => import('./word/word'),
    missingFonts,
    ...(existsSync(PAGES) ? { pages: pathToFileURL(PAGES).href } : {}),
  });
}
