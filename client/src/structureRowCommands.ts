import { commands, l10n, Position, Range, TextEditorRevealType, Uri, window, type WorkspaceEdit } from 'vscode';
import type { ProtocolPosition, ProtocolRange } from '../../server/src/protocol/plain';
import { refuse, refuseOnPage, refuseStale } from './refusal';
import { makeEdits } from './structureCommands';
import type { StructureEntry } from './structureEntry';
import type { StructureView } from './structureView';

/** A row was clicked: its place is shown and the cursor put there, with nothing selected; the focus stays in the view. */
export async function goTo(view: StructureView, uri: string, range: ProtocolRange, id: string): Promise<void> {
  if (!view.keys.takeStaysHere()) await show(view, uri, range.start, id, true);
}

/** Enter on a row, or its menu: the writer goes to the end of its words to write on. */
export async function goToWrite(view: StructureView, row: StructureEntry | undefined): Promise<void> {
  if (!row) return;
  const { kind, selectionRange } = row.node;
  // What is missing has no words: its place is before the next.
  const place = kind === 'missing' ? selectionRange.start : selectionRange.end;
  await show(view, row.uri, place, row.id, false);
}

async function show(
  view: StructureView,
  uri: string,
  { line, character }: ProtocolPosition,
  id: string,
  preserveFocus: boolean,
): Promise<void> {
  const cursor = new Position(line, character);
  view.choose(id, cursor);
  const page = view.find(id)?.page;
  if (page) return page.go(cursor);
  // With the cursor in its place from the first: who types at once types there.
  const editor = await window.showTextDocument(Uri.parse(uri), { preserveFocus, selection: new Range(cursor, cursor) });
  editor.revealRange(new Range(cursor, cursor), TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Puts a missing item in; refused where the draft has changed since the tree was drawn. */
export async function fillMissing(view: StructureView, entry: StructureEntry): Promise<void> {
  const { fill } = entry.node;
  if (!fill) return;
  const editor = await window.showTextDocument(Uri.parse(entry.uri), { preserveFocus: true });
  if (!(await makeEdits(editor, entry.version, fill.edits))) view.refresh();
}

/** 改标题: asks for the words and puts them in, in the 提纲 too. */
export async function renameTitle(entry: StructureEntry | undefined): Promise<void> {
  if (!entry) return;
  if (entry.page) return refuseOnPage();
  const { title, selectionRange } = entry.node;
  if (!title) return refuse(l10n.t('This row has no title to change.'));
  const words = await window.showInputBox({ value: title, prompt: l10n.t('The new title of “{0}”', entry.node.label) });
  if (words === undefined || words.trim() === title) return;
  const uri = Uri.parse(entry.uri);
  const { end } = selectionRange;
  try {
    const edit = await commands.executeCommand<WorkspaceEdit | undefined>(
      'vscode.executeDocumentRenameProvider',
      uri,
      new Position(end.line, end.character),
      words,
    );
    const editor = await window.showTextDocument(uri, { preserveFocus: true });
    if (edit) await makeEdits(editor, entry.version, edit.get(uri));
    else refuseStale();
  } catch (error) {
    refuse(error instanceof Error ? error.message : String(error));
  }
}
