import { Uri, type ExtensionContext } from 'vscode';
import { activateWith, type Api } from './activate';

export function activate(context: ExtensionContext): Api {
  const script = Uri.joinPath(context.extensionUri, 'dist/server.web.js').toString(true);
  const wordScript = Uri.joinPath(context.extensionUri, 'dist/word.js').toString(true);
  return activateWith(context, async (id, name, options) => {
    const { LanguageClient } = await import('vscode-languageclient/browser');
    const given = options.initializationOptions as object;
    const initializationOptions = { ...given, wordScript };
    return new LanguageClient(id, name, new Worker(script), { ...options, initializationOptions });
  });
}
