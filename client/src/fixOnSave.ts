import {
  Disposable,
  TextDocumentSaveReason,
  TextEdit,
  window,
  workspace,
  type TextDocument,
  type TextDocumentWillSaveEvent,
} from 'vscode';
import { MEND_REQUEST } from '../../server/src/protocol';
import { ask } from './ask';
import type { Connection } from './connection';
import { toRange } from './structureCommands';

/** How long it is said what was mended, in milliseconds. */
const SHOWN = 5000;

/**
 * Mends on saving what is certain, where the writer has ticked it, and says how much that was. A save that nobody asked for, after a
 * pause or when the window loses the focus, mends nothing: the writer may be in mid-sentence.
 */
export class FixOnSave implements Disposable {
  readonly #subscriptions: Disposable;
  /** What is said of the save that goes on, by address. */
  readonly #told = new Map<string, string>();

  constructor(private readonly connection: Connection) {
    this.#subscriptions = Disposable.from(
      workspace.onWillSaveTextDocument((event) => this.willSave(event)),
      workspace.onDidSaveTextDocument((document) => this.didSave(document)),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  private willSave(event: TextDocumentWillSaveEvent): void {
    const { document, reason } = event;
    this.#told.delete(document.uri.toString());
    if (reason !== TextDocumentSaveReason.Manual || !this.connection.isDraft(document)) return;
    if (!workspace.getConfiguration('jianggao', document).get('fixOnSave', false)) return;
    event.waitUntil(this.mend(document));
  }

  private async mend(document: TextDocument): Promise<TextEdit[]> {
    const uri = document.uri.toString();
    const { version, edits, told } = await ask(this.connection, MEND_REQUEST, { textDocument: { uri } });
    if (version !== document.version || edits.length === 0) return [];
    this.#told.set(uri, told);
    return edits.map(({ range, newText }) => new TextEdit(toRange(range), newText));
  }

  private didSave(document: TextDocument): void {
    const uri = document.uri.toString();
    const told = this.#told.get(uri);
    this.#told.delete(uri);
    if (told !== undefined) window.setStatusBarMessage(`$(check) ${told}`, SHOWN);
  }
}
