import type { ExtensionContext } from 'vscode';
import { activateWith, type Api } from './activate';

export function activate(context: ExtensionContext): Api {
  const module = context.asAbsolutePath('dist/server.js');
  return activateWith(context, async (id, name, options) => {
    const { LanguageClient, TransportKind } = await import('./languageClient');
    const run = { module, transport: TransportKind.ipc };
    const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
    return new LanguageClient(id, name, { run, debug }, options);
  });
}
