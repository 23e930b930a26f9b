import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type Connection,
} from 'vscode-languageserver';
import type { ClientTraits } from './features/asked';
import { CONFIGURATION_FILE } from './files/configurationFile';
import { KEPT_FILES } from './files/keptFile';
import { inBackground, type Log } from './guard';

/** What a 提纲 of its own may be written in. */
const OUTLINE_FILES = '**/*.{txt,md,讲稿,jianggao}';

/** Asks to be told of changed settings and files, as far as the client lets itself be asked. */
export function register({ client }: Connection, { registers }: ClientTraits, log: Log): void {
  if (registers.configuration) {
    const registered = client.register(DidChangeConfigurationNotification.type, { section: 'jianggao' });
    inBackground(log, 'register', registered);
  }
  if (registers.watchedFiles) {
    const watchers = [`**/${CONFIGURATION_FILE}`, OUTLINE_FILES, KEPT_FILES].map((globPattern) => ({ globPattern }));
    inBackground(log, 'register', client.register(DidChangeWatchedFilesNotification.type, { watchers }));
  }
}
