import {
  CodeActionKind,
  commands,
  l10n,
  languages,
  Range,
  Selection,
  TextEditorRevealType,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
  type CodeAction,
} from 'vscode';
import type { ProtocolRange } from '../../server/src/protocol';
import type { Connection } from './connection';
import type { OutlineEntry, OutlineView } from './outlineView';
import { alsoCheck } from './selector';

type Command = (...args: never[]) => unknown;

/** Every command of the extension: id and what it does. */
export function commandTable(connection: Connection, outlineView: OutlineView): [string, Command][] {
  return [
    ['jianggao.treatAsDraft', treatAsDraft],
    ['jianggao.renumberList', renumberList],
    ['jianggao.goTo', goTo],
    ['jianggao.fillMissing', (entry: OutlineEntry) => fillMissing(entry, outlineView)],
    ['jianggao.restartServer', () => connection.restart()],
    ['jianggao.showLog', () => connection.client.outputChannel.show()],
  ];
}

/** 把这个文件当作讲稿: plain text changes its language; Markdown stays Markdown and is checked besides. */
async function treatAsDraft(): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (!document) return;
  if (document.languageId === 'markdown') await alsoCheck(document);
  else await languages.setTextDocumentLanguage(document, 'jianggao');
}

/** 重排这一组序号, at the cursor. */
async function renumberList(): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const { version } = editor.document;
  const kind = CodeActionKind.RefactorRewrite.append('renumber');
  const actions = await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    editor.document.uri,
    editor.selection,
    kind.value,
  );
  const edit = actions.find((action) => action.kind && kind.contains(action.kind))?.edit;
  if (!edit) void window.showInformationMessage(l10n.t('The numbers of this list are in order already.'));
  else if (editor.document.version !== version || !(await workspace.applyEdit(edit))) refuse();
}

const toRange = (range: ProtocolRange): Range =>
  new Range(range.start.line, range.start.character, range.end.line, range.end.character);

async function goTo(uri: string, range: ProtocolRange): Promise<void> {
  const editor = await window.showTextDocument(Uri.parse(uri), { preserveFocus: false });
  const target = toRange(range);
  editor.selection = new Selection(target.start, target.end);
  editor.revealRange(target, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Puts a missing item in; refused where the draft has changed since the tree was drawn. */
async function fillMissing(entry: OutlineEntry, outlineView: OutlineView): Promise<void> {
  const { fill } = entry.node;
  if (!fill) return;
  const document = await workspace.openTextDocument(Uri.parse(entry.uri));
  if (document.version !== entry.version) {
    refuse();
    outlineView.refresh();
    return;
  }
  const edit = new WorkspaceEdit();
  for (const { range, newText } of fill.edits) edit.replace(document.uri, toRange(range), newText);
  if (!(await workspace.applyEdit(edit))) refuse();
}

function refuse(): void {
  void window.showWarningMessage(l10n.t('The draft has just changed, so nothing was edited. Please try again.'));
}
