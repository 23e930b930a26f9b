import { commands, Selection, window, workspace, type Disposable, type TextEditor } from 'vscode';
import { RESTRUCTURE_REQUEST, type RestructureAction } from '../../server/src/protocol/restructuring';
import { TAKE_NUMBER_REQUEST, type KeyParams } from '../../server/src/protocol/typing';
import { askIfThere } from './ask';
import { inBackground } from './background';
import type { Connection } from './connection';
import { withHand } from './hand';
import { Since } from './lateEdits';
import { numberOf } from './numbers';
import { refuse, refuseStale } from './refusal';

/** What the keys' conditions in the manifest ask for, by the names that stand there without `jianggao.`. */
interface Conditions {
  /** The active editor shows a draft. */
  readonly isDraft: boolean;
  /** Because the writer has called it one. */
  readonly isChosen: boolean;
  /** The cursor is right behind a number with nothing after it: Backspace takes it whole. */
  readonly behindNumber: boolean;
}

const NOWHERE: Conditions = { isDraft: false, isChosen: false, behindNumber: false };

/** Tells the editor what keys mean at the cursor, with every step of it. */
export class KeyConditions implements Disposable {
  #told: Readonly<Record<string, boolean>> = {};
  readonly #listening: readonly Disposable[];

  constructor(private readonly connection: Connection) {
    const look = (): void => this.look();
    this.#listening = [
      window.onDidChangeActiveTextEditor(look),
      window.onDidChangeTextEditorSelection(({ textEditor }) => textEditor === window.activeTextEditor && this.look()),
      workspace.onDidOpenTextDocument(look),
      workspace.onDidChangeTextDocument(
        ({ document }) => document === window.activeTextEditor?.document && this.look(),
      ),
    ];
    this.look();
  }

  /** Also when other documents have become drafts. */
  look(): void {
    const editor = window.activeTextEditor;
    if (!editor || !this.connection.isDraft(editor.document)) return this.tell(NOWHERE);
    const isChosen = this.connection.chosen.has(editor.document.uri.toString());
    this.tell({ isDraft: true, isChosen, behindNumber: isBehindNumber(editor) });
  }

  /** A number is about to be put in before the cursor: told at once, the key that comes right after it means what it should. */
  expectNumber(): void {
    this.tell({ behindNumber: true });
  }

  private tell(now: Partial<Conditions>): void {
    const conditions: Readonly<Record<string, boolean>> = { ...this.#told, ...now };
    for (const [name, holds] of Object.entries(conditions)) {
      if (holds !== this.#told[name])
        inBackground(name, commands.executeCommand('setContext', `jianggao.${name}`, holds));
    }
    this.#told = conditions;
  }

  dispose(): void {
    for (const listener of this.#listening) listener.dispose();
  }
}

function isBehindNumber({ document, selection: { active, isEmpty } }: TextEditor): boolean {
  const line = active.line < document.lineCount ? document.lineAt(active.line).text : '';
  const number = isEmpty ? numberOf(line) : undefined;
  return number !== undefined && active.character >= number.end && number.words === line.length;
}

/** What a key does at the cursor, with an eye on what is typed while the server answers. */
async function atCursor(run: (editor: TextEditor, params: KeyParams, since: Since) => Promise<void>): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const { line, character } = editor.selection.active;
  const since = new Since(editor.document);
  try {
    await run(editor, { textDocument: { uri: editor.document.uri.toString() }, position: { line, character } }, since);
  } finally {
    since.dispose();
  }
}

/** Backspace: the number goes whole; where the server knows of none, what the key is otherwise. */
export function takeNumber(connection: Connection): Promise<void> {
  return atCursor(async ({ document }, params, since) => {
    const { line, character } = params.position;
    const number = numberOf(document.lineAt(line).text);
    // The condition was told before the cursor's last step.
    if (number?.words !== document.lineAt(line).text.length || character < number.end) {
      await commands.executeCommand('deleteLeft');
      return;
    }
    const before = { line, character: character - 1 };
    const otherwise = {
      version: document.version,
      edits: [{ range: { start: before, end: params.position }, newText: '' }],
    };
    const taken = await askIfThere(connection, TAKE_NUMBER_REQUEST, params);
    const { version, edits } = taken && taken.edits.length > 0 ? taken : otherwise;
    await since.edit(version, edits);
  });
}

/**
 * Tab and Shift+Tab between the start of a line and the first word behind its number: the item goes down or up a level. Anywhere
 * else `otherwise` is done.
 */
export function changeLevel(connection: Connection, action: RestructureAction, otherwise: string): Promise<void> {
  return atCursor((editor, place, since) =>
    withHand(editor, async (hand) => {
      const number = numberOf(editor.document.lineAt(place.position.line).text);
      const result =
        number && place.position.character <= number.words
          ? await askIfThere(connection, RESTRUCTURE_REQUEST, { ...place, action, atNumber: true })
          : undefined;
      if (!result || result.noItem) {
        await commands.executeCommand(otherwise);
      } else if (result.refused) {
        refuse(result.refused);
      } else {
        const untouched = since.untouched;
        const made = await since.edit(result.version, result.edits);
        if (!made) refuseStale();
        if (!made || !untouched || hand.moved || !result.cursor) return;
        const { line, character } = result.cursor;
        editor.selection = new Selection(line, character, line, character);
      }
    }),
  );
}
