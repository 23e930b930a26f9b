import {
  EventEmitter,
  l10n,
  Uri,
  ViewColumn,
  window,
  workspace,
  type Disposable,
  type TextDocumentContentProvider,
} from 'vscode';
import { EXPLAIN_REQUEST } from '../../server/src/protocol/explaining';
import { askIfThere } from './ask';
import type { Connection } from './connection';

const SCHEME = 'jianggao-explanation';

/** 为什么这样读: why the numbers of the cursor's line are read as they are, in a document that cannot be changed. */
export class ExplanationView implements TextDocumentContentProvider, Disposable {
  private readonly changed = new EventEmitter<Uri>();
  readonly onDidChange = this.changed.event;
  private readonly texts = new Map<string, string>();
  private readonly registration = workspace.registerTextDocumentContentProvider(SCHEME, this);
  /** What nobody shows any more is forgotten. */
  private readonly closing = workspace.onDidCloseTextDocument(({ uri }) => this.texts.delete(uri.toString()));

  constructor(private readonly connection: Connection) {}

  dispose(): void {
    this.registration.dispose();
    this.closing.dispose();
    this.changed.dispose();
  }

  provideTextDocumentContent(uri: Uri): string {
    return this.texts.get(uri.toString()) ?? '';
  }

  /** Opens the explanation beside the active draft. */
  async open(): Promise<void> {
    const editor = window.activeTextEditor;
    if (!editor || !this.connection.isDraft(editor.document)) return;
    const { document, selection } = editor;
    const params = { textDocument: { uri: document.uri.toString() }, position: selection.active };
    const result = await askIfThere(this.connection, EXPLAIN_REQUEST, params);
    if (!result) return;
    const name = l10n.t('Line {0}: why it is read so', result.line + 1);
    const uri = Uri.from({ scheme: SCHEME, path: `/${name}`, query: document.uri.toString() });
    this.texts.set(uri.toString(), `${document.lineAt(result.line).text}\n\n${result.text}\n`);
    this.changed.fire(uri);
    await window.showTextDocument(uri, { preview: true, viewColumn: ViewColumn.Beside });
  }
}
