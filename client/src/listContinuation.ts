import type { Disposable, Position, TextDocument } from 'vscode';
import { CONTINUE_LIST_REQUEST, type KeyParams } from '../../server/src/protocol/typing';
import { ask } from './ask';
import type { AutomaticNumber } from './automaticNumber';
import { inBackground } from './background';
import type { Connection } from './connection';
import { Since } from './lateEdits';
import type { KeyConditions } from './numberKeys';

/**
 * Enter in a list. The editor drops what is answered to a key once another was pressed; a fast hand would then lose its number. So
 * the edits are made here, however late, under the words that were typed meanwhile. One Enter after the other.
 */
export class ListContinuation implements Disposable {
  #last: Promise<unknown> = Promise.resolve();
  #disposed = false;

  constructor(
    private readonly connection: Connection,
    private readonly automatic: AutomaticNumber,
    private readonly keys: KeyConditions,
  ) {}

  /** A line break was typed; the position is where the cursor came to be. */
  entered(document: TextDocument, position: Position): void {
    // In mid-paragraph Enter parts what was written; nothing goes on.
    if (document.lineAt(position.line).text.slice(position.character).trim() !== '') return;
    const since = new Since(document);
    this.#last = this.#last
      .then(() => (this.#disposed ? undefined : this.goOn(document, position, since)))
      .finally(() => since.dispose());
    inBackground('enter', this.#last);
    this.#last = this.#last.catch(() => undefined);
  }

  private async goOn(document: TextDocument, position: Position, since: Since): Promise<void> {
    await this.automatic.settled();
    const place = since.now(position);
    if (!place) return;
    const params: KeyParams = {
      textDocument: { uri: document.uri.toString() },
      position: { line: place.line, character: place.character },
    };
    const { version, edits, entry } = await ask(this.connection, CONTINUE_LIST_REQUEST, params);
    if (edits.length + entry.length === 0) return;
    if (edits.length > 0 && since.untouched) this.keys.expectNumber();
    const made = await since.edit(version, [...edits, ...entry]);
    const [number] = edits.length > 0 ? (made ?? []) : [];
    if (number) this.automatic.written(document, number);
  }

  dispose(): void {
    this.#disposed = true;
  }
}
