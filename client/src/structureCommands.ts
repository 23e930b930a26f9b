import { commands, Position, Range, Selection, Uri, window, workspace, WorkspaceEdit, type TextEditor } from 'vscode';
import {
  RELOCATE_REQUEST,
  RESTRUCTURE_REQUEST,
  type ProtocolEdit,
  type ProtocolPosition,
  type RelocateParams,
  type RestructureParams,
  type RestructureResult,
} from '../../server/src/protocol';
import type { Connection } from './connection';
import type { StructureEntry } from './structureEntry';
import { refuseStale } from './refusal';

/** Commands whose keys mean something else where no item stands. */
const OTHERWISE: Readonly<Record<string, string>> = {
  moveUp: 'editor.action.moveLinesUpAction',
  moveDown: 'editor.action.moveLinesDownAction',
};

/** Does an action to the item at the cursor, or to the one of the view 层次 that the menu was opened on. */
export async function restructure(connection: Connection, action: string, entry?: StructureEntry): Promise<void> {
  const editor = await editorOf(entry);
  if (!editor) return;
  if (entry && editor.document.version !== entry.version) return refuseStale();
  const position = entry ? entry.node.selectionRange.start : editor.selection.active;
  const params: RestructureParams = {
    textDocument: { uri: editor.document.uri.toString() },
    position: plain(position),
    action,
  };
  const result = await connection.client.sendRequest<RestructureResult>(RESTRUCTURE_REQUEST, params);
  const otherwise = OTHERWISE[action];
  if (result.noItem && otherwise && !entry) await commands.executeCommand(otherwise);
  else await applyResult(editor, result);
}

/** Takes an item of the view to another place in it. */
export async function relocate(
  connection: Connection,
  entry: StructureEntry,
  to: { readonly parent?: ProtocolPosition; readonly before?: ProtocolPosition },
): Promise<void> {
  const editor = await editorOf(entry);
  if (!editor) return;
  if (editor.document.version !== entry.version) return refuseStale();
  const params: RelocateParams = {
    textDocument: { uri: entry.uri },
    position: entry.node.selectionRange.start,
    ...to,
  };
  await applyResult(editor, await connection.client.sendRequest<RestructureResult>(RELOCATE_REQUEST, params));
}

async function editorOf(entry: StructureEntry | undefined): Promise<TextEditor | undefined> {
  if (!entry) return window.activeTextEditor;
  return window.showTextDocument(Uri.parse(entry.uri), { preserveFocus: true });
}

const plain = ({ line, character }: ProtocolPosition): ProtocolPosition => ({ line, character });

/** One undo step, for the version that was read; then the cursor is where the writer looks for it. */
async function applyResult(editor: TextEditor, result: RestructureResult): Promise<void> {
  if (result.refused) {
    void window.showInformationMessage(result.refused);
    return;
  }
  if (editor.document.version !== result.version) return refuseStale();
  if (result.edits.length === 0) return;
  const edit = new WorkspaceEdit();
  for (const { range, newText } of result.edits) edit.replace(editor.document.uri, toRange(range), newText);
  if (!(await workspace.applyEdit(edit))) return refuseStale();
  if (!result.cursor) return;
  const cursor = new Position(result.cursor.line, result.cursor.character);
  editor.selection = new Selection(cursor, cursor);
  editor.revealRange(new Range(cursor, cursor));
}

export const toRange = ({ start, end }: ProtocolEdit['range']): Range =>
  new Range(start.line, start.character, end.line, end.character);
