import { window, workspace, type Disposable, type TextDocument, type TextEditor } from 'vscode';
import type { ProtocolEdit, ProtocolPosition } from '../../server/src/protocol/plain';
import { rebaseEdits, rebaseThrough, type Change } from './rebase';
import { toRange } from './structureCommands';

/** How often an edit is tried anew, because another key was pressed meanwhile. */
const MOST_TRIES = 50;

/**
 * What becomes of a document from the moment that a key was pressed, so that what the server answers to it can still be done while
 * the writer types on. To be disposed of.
 */
export class Since implements Disposable {
  readonly #changes: { readonly version: number; readonly change: Change }[] = [];
  readonly #listening: Disposable;

  constructor(private readonly document: TextDocument) {
    this.#listening = workspace.onDidChangeTextDocument(({ document: changed, contentChanges }) => {
      if (changed !== document) return;
      // Of several changes of one event none moves another.
      for (const { range, text } of [...contentChanges].sort((a, b) => b.rangeOffset - a.rangeOffset))
        this.#changes.push({ version: document.version, change: { range, text: text.replaceAll('\r', '') } });
    });
  }

  /** Where a position of that moment is by now; undefined if it is gone. */
  now(position: ProtocolPosition): ProtocolPosition | undefined {
    return rebaseThrough(position, this.after(-1));
  }

  /** Whether nothing has changed. */
  get untouched(): boolean {
    return this.#changes.length === 0;
  }

  private after(version: number): Change[] {
    return this.#changes.filter((known) => known.version > version).map(({ change }) => change);
  }

  /** Makes edits that are for a version since then, in one step for undo; answers with them as they were made, or undefined. */
  async edit(version: number, edits: readonly ProtocolEdit[]): Promise<readonly ProtocolEdit[] | undefined> {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const editor = editorOf(this.document);
      const rebased = rebaseEdits(edits, this.after(version));
      if (!editor || !rebased) return undefined;
      if (await make(editor, rebased)) return rebased;
    }
    return undefined;
  }

  dispose(): void {
    this.#listening.dispose();
  }
}

const editorOf = (document: TextDocument): TextEditor | undefined =>
  [window.activeTextEditor, ...window.visibleTextEditors].find((editor) => editor?.document === document);

/** Makes edits; false if the document changed before they arrived. What is put in at the cursor stands before it. */
function make(editor: TextEditor, edits: readonly ProtocolEdit[]): Thenable<boolean> {
  return editor.edit((edit) => {
    for (const { range, newText } of edits) {
      const place = toRange(range);
      if (place.isEmpty) edit.insert(place.start, newText);
      else edit.replace(place, newText);
    }
  });
}
