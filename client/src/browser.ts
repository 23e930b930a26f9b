import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateWith, type Api } from './activate';

export function activate(context: ExtensionContext): Api {
  const script = Uri.joinPath(context.extensionUri, 'dist/server.web.js').toString(true);
  const wordScript = Uri.joinPath(context.extensionUri, 'dist/word.js').toString(true);
  return activateWith(context, (id, name, options) => {
    const given = options.initializationOptions as object;
    const initializationOptions = { ...given, wordScript };
    return new LanguageClient(id, name, new Worker(script), { ...options, initializationOptions });
  });
}
