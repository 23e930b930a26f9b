import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { version } from '../../package.json';
import { startServer } from './server';
import { loadWordScript } from './wordScript';

// The same server in a Web Worker, for vscode.dev. `self` is the worker's scope, which the DOM types do not name.
const scope = self as unknown as Worker;
startServer(createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope)), {
  version,
  loadWord: loadWordScript,
});
