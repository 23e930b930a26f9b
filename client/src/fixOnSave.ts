import {
  Disposable,
  TextDocumentSaveReason,
  TextEdit,
  workspace,
  type TextDocument,
  type TextDocumentWillSaveEvent,
} from 'vscode';
import { MEND_REQUEST } from '../../server/src/protocol/typing';
import { askIfThere } from './ask';
import type { Connection } from './connection';
import { tell } from './refusal';
import { toRange } from './structureCommands';

/**
 * Mends on saving what is certain, where the writer has ticked it, and says how much that was. A save that nobody asked for, after a
 * pause or when the window loses the focus, mends nothing: the writer may be in mid-sentence.
 */
export class FixOnSave implements Disposable {
  readonly #subscriptions: Disposable;
  /** What is said of the save that goes on, and the version that it was asked of, by address. */
  readonly #told = new Map<string, { readonly told: string; readonly version: number }>();

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
    const mended = await askIfThere(this.connection, MEND_REQUEST, { textDocument: { uri } });
    if (!mended || mended.version !== document.version || mended.edits.length === 0) return [];
    const { version, edits, told } = mended;
    this.#told.set(uri, { told, version });
    return edits.map(({ range, newText }) => new TextEdit(toRange(range), newText));
  }

  private didSave(document: TextDocument): void {
    const uri = document.uri.toString();
    const mended = this.#told.get(uri);
    this.#told.delete(uri);
    // An editor that took too long, or saw a key in between, has dropped the edits.
    if (mended && document.version !== mended.version) tell(`$(check) ${mended.told}`);
  }
}
