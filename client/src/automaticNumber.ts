import { TextDocumentChangeReason, workspace, type Disposable, type TextDocument } from 'vscode';
import type { ProtocolEdit, ProtocolRange } from '../../server/src/protocol/plain';
import { inBackground } from './background';
import { Since } from './lateEdits';
import { numberOf, repeated } from './numbers';

interface Written {
  readonly document: TextDocument;
  readonly line: number;
  /** The line as far as the words. */
  readonly opening: string;
}

/**
 * The number that Enter wrote last. A habitual hand types it once more: the second one is taken out, once. Undone, it stays.
 */
export class AutomaticNumber implements Disposable {
  #written: Written | undefined;
  #taking: Promise<unknown> = Promise.resolve();
  readonly #listening: Disposable;

  constructor() {
    this.#listening = workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
      if (document !== this.#written?.document || contentChanges.length === 0) return;
      if (reason === TextDocumentChangeReason.Undo || reason === TextDocumentChangeReason.Redo)
        this.#written = undefined;
      const [change] = contentChanges;
      if (!change || contentChanges.length > 1 || change.range.start.line !== this.#written?.line) return;
      this.look(change.range.start.character + change.text.length);
    });
  }

  /** Enter put a number in, by this edit among others. */
  written(document: TextDocument, { range, newText }: ProtocolEdit): void {
    const { line } = range.start;
    this.#written = newText === '' ? undefined : { document, line, opening: newText };
    if (this.#written) this.look(Infinity);
  }

  /** Looks whether the number stands there twice by now, as far as words have been typed. */
  private look(typedTo: number): void {
    if (!this.#written) return;
    const { document, line, opening } = this.#written;
    const words = line < document.lineCount ? document.lineAt(line).text : '';
    const number = numberOf(opening);
    if (!number || !words.startsWith(opening.trimEnd())) {
      this.#written = undefined;
      return;
    }
    const behind = words.startsWith(opening) ? opening.length : opening.trimEnd().length;
    const length = repeated(opening.slice(number.start, number.end), words.slice(behind));
    if (length === 0 || typedTo < behind + length) return;
    this.#written = undefined;
    // While an input method composes, the typed one is still its own: of two that are the same the first is taken.
    const again = words.slice(number.start, behind) === words.slice(behind, behind + length);
    const [start, end] = again ? [number.start, behind] : [behind, behind + length];
    this.#taking = take(document, { start: { line, character: start }, end: { line, character: end } });
    inBackground('number typed twice', this.#taking);
  }

  /** Resolves when what is being taken out is out. */
  async settled(): Promise<void> {
    await this.#taking.catch(() => undefined);
  }

  dispose(): void {
    this.#listening.dispose();
  }
}

async function take(document: TextDocument, range: ProtocolRange): Promise<void> {
  const since = new Since(document);
  try {
    await since.edit(document.version, [{ range, newText: '' }]);
  } finally {
    since.dispose();
  }
}
