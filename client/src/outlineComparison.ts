import {
  commands,
  EventEmitter,
  l10n,
  Uri,
  window,
  workspace,
  type Disposable,
  type TextDocumentContentProvider,
} from 'vscode';
import { OUTLINE_COMPARISON_REQUEST } from '../../server/src/protocol/structure';
import { ask } from './ask';
import type { Connection } from './connection';

const SCHEME = 'jianggao-comparison';

/** 提纲对照: the 提纲 and the body's headings side by side, in the editor's own comparison. */
export class OutlineComparisonView implements TextDocumentContentProvider, Disposable {
  private readonly changed = new EventEmitter<Uri>();
  readonly onDidChange = this.changed.event;
  private readonly texts = new Map<string, string>();
  private readonly registration = workspace.registerTextDocumentContentProvider(SCHEME, this);

  constructor(private readonly connection: Connection) {}

  dispose(): void {
    this.registration.dispose();
    this.changed.dispose();
  }

  provideTextDocumentContent(uri: Uri): string {
    return this.texts.get(uri.toString()) ?? '';
  }

  /** Opens the comparison of the active draft. */
  async open(): Promise<void> {
    const document = window.activeTextEditor?.document;
    if (!document || !this.connection.isDraft(document)) return;
    const params = { textDocument: { uri: document.uri.toString() } };
    const result = await ask(this.connection, OUTLINE_COMPARISON_REQUEST, params);
    if (!result) return;
    if (result.outline === '') {
      void window.showInformationMessage(l10n.t('The draft has no 提纲; create one first.'));
      return;
    }
    const name = document.uri.path.split('/').pop() ?? '';
    const left = this.show(document.uri, l10n.t('Outline'), result.outline);
    const right = this.show(document.uri, l10n.t('Body'), result.body);
    await commands.executeCommand('vscode.diff', left, right, l10n.t('Outline and body: {0}', name), { preview: true });
  }

  private show(draft: Uri, side: string, text: string): Uri {
    const uri = Uri.from({ scheme: SCHEME, path: `/${side}`, query: draft.toString() });
    this.texts.set(uri.toString(), text);
    this.changed.fire(uri);
    return uri;
  }
}
