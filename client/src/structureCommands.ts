import { commands, Position, Range, Selection, Uri, window, type TextEditor } from 'vscode';
import type { ProtocolEdit, ProtocolPosition, ProtocolRange } from '../../server/src/protocol/plain';
import {
  RELOCATE_REQUEST,
  RESTRUCTURE_REQUEST,
  type RelocateParams,
  type RestructureAction,
  type RestructureParams,
  type RestructureResult,
} from '../../server/src/protocol/restructuring';
import { askIfThere } from './ask';
import type { Connection } from './connection';
import { withHand, type Hand } from './hand';
import type { StructureEntry } from './structureEntry';
import { refuse, refuseAbsent, refuseReadOnly, refuseStale, tell } from './refusal';

/** Commands whose keys mean something else where no item stands. */
const OTHERWISE: Readonly<Partial<Record<RestructureAction, string>>> = {
  moveUp: 'editor.action.moveLinesUpAction',
  moveDown: 'editor.action.moveLinesDownAction',
};

/** Does an action to the items at the cursors, or to those of rows of the view 层次: to all of them or to none. */
export async function restructure(
  connection: Connection,
  action: RestructureAction,
  rows: readonly StructureEntry[] = [],
): Promise<void> {
  const [entry] = rows;
  const editor = await editorOf(entry);
  if (!editor) return;
  if (entry && editor.document.version !== entry.version) return refuseStale();
  const position = entry ? entry.node.selectionRange.start : editor.selection.active;
  const selections = entry ? rows.map(({ node }) => atStart(node.selectionRange)) : editor.selections;
  const several = selections.length > 1 || (!entry && !editor.selection.isEmpty);
  const params: RestructureParams = {
    textDocument: { uri: editor.document.uri.toString() },
    position: plain(position),
    ...(several ? { selections: selections.map(({ start, end }) => ({ start: plain(start), end: plain(end) })) } : {}),
    action,
  };
  await withHand(editor, async (hand) => {
    const result = await askIfThere(connection, RESTRUCTURE_REQUEST, params);
    const otherwise = OTHERWISE[action];
    if ((!result || result.noItem) && otherwise && !entry) await commands.executeCommand(otherwise);
    else if (result) await applyResult(editor, entry ? withOneCursor(result) : result, hand);
    else refuseAbsent();
  });
}

/** Where an item goes: under a parent (absent: to the first level), before another (absent: after the last). */
export interface Destination {
  readonly parent?: ProtocolPosition;
  readonly before?: ProtocolPosition;
}

/** Which ends of an edit are ends of a step for undo. */
export interface UndoStops {
  readonly undoStopBefore: boolean;
  readonly undoStopAfter: boolean;
}

/** Takes an item of the view to another place in it; answers whether it could. */
export async function relocate(
  connection: Connection,
  entry: StructureEntry,
  to: Destination,
  stops: UndoStops,
): Promise<boolean> {
  const editor = await editorOf(entry);
  if (!editor) return false;
  if (editor.document.version !== entry.version) {
    refuseStale();
    return false;
  }
  const params: RelocateParams = {
    textDocument: { uri: entry.uri },
    position: entry.node.selectionRange.start,
    ...to,
  };
  return withHand(editor, async (hand) => {
    const result = await askIfThere(connection, RELOCATE_REQUEST, params);
    if (result) return applyResult(editor, result, hand, stops);
    refuseAbsent();
    return false;
  });
}

async function editorOf(entry: StructureEntry | undefined): Promise<TextEditor | undefined> {
  if (!entry) return window.activeTextEditor;
  return window.showTextDocument(Uri.parse(entry.uri), { preserveFocus: true });
}

const atStart = ({ start }: ProtocolRange): ProtocolRange => ({ start, end: start });

/** Rows are what stays selected, and not words of the draft. */
function withOneCursor({ cursors, ...result }: RestructureResult): RestructureResult {
  const cursor = result.cursor ?? cursors?.[0];
  return cursor ? { ...result, cursor } : result;
}

const plain = ({ line, character }: ProtocolPosition): ProtocolPosition => ({ line, character });

/** For the version that was read; then the cursor is where the writer looks for it. Answers whether it could be done. */
async function applyResult(
  editor: TextEditor,
  result: RestructureResult,
  hand: Hand,
  stops: UndoStops = { undoStopBefore: true, undoStopAfter: true },
): Promise<boolean> {
  if (result.refused) {
    refuse(result.refused);
    return false;
  }
  if (result.edits.length === 0 && editor.document.version === result.version) return true;
  if (!(await makeEdits(editor, result.version, result.edits, stops))) return false;
  if (result.told) tell(result.told);
  if (!hand.moved) putCursors(editor, result);
  return true;
}

/**
 * Makes edits that are for a version of the draft; answers whether they were made, and says why not. Through the editor, which leaves a
 * read-only draft as it is: what the workspace is given to edit is edited there, too, and cannot be saved.
 */
export async function makeEdits(
  editor: TextEditor,
  version: number,
  edits: readonly ProtocolEdit[],
  stops: UndoStops = { undoStopBefore: true, undoStopAfter: true },
): Promise<boolean> {
  const isMade =
    editor.document.version === version &&
    (await editor.edit((edit) => edits.forEach(({ range, newText }) => edit.replace(toRange(range), newText)), stops));
  if (!isMade) refuseStale();
  else if (editor.document.version === version) refuseReadOnly();
  return isMade && editor.document.version !== version;
}

function putCursors(editor: TextEditor, { cursor: at, cursors }: RestructureResult): void {
  if (cursors) editor.selections = selectionsAt(editor, cursors);
  if (!at) return;
  const cursor = new Position(at.line, at.character);
  editor.selection = new Selection(cursor, cursor);
  editor.revealRange(new Range(cursor, cursor));
}

/** The items that were done together stay selected, so that the same key does it again. */
function selectionsAt({ selections }: TextEditor, cursors: readonly ProtocolPosition[]): Selection[] {
  const places = cursors.map(({ line, character }) => new Position(line, character));
  const [first] = places;
  const last = places[places.length - 1];
  if (selections.length === 1 && first && last) return [new Selection(first, last)];
  return places.map((place) => new Selection(place, place));
}

export const toRange = ({ start, end }: ProtocolEdit['range']): Range =>
  new Range(start.line, start.character, end.line, end.character);
