import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateWith, type Api } from './activate';

export function activate(context: ExtensionContext): Api {
  const module = context.asAbsolutePath('dist/server.js');
  const debug = { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  return activateWith(
    context,
    (id, name, options) =>
      new LanguageClient(id, name, { run: { module, transport: TransportKind.ipc }, debug }, options),
  );
}
