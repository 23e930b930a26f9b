import {
  CodeActionKind,
  commands,
  l10n,
  languages,
  Selection,
  TextEditorRevealType,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
  type CodeAction,
} from 'vscode';
import type { ProtocolRange } from '../../server/src/protocol';
import type { OutlineComparisonView } from './outlineComparison';
import type { Connection } from './connection';
import type { StructureEntry } from './structureEntry';
import type { StructureView } from './structureView';
import { refuseStale } from './refusal';
import { restructure, toRange } from './structureCommands';
import { alsoCheck } from './selector';

type Command = (...args: never[]) => unknown;

/** What the server can do to an item or to the 提纲; each is a command `jianggao.<action>`. */
const RESTRUCTURING = [
  'moveUp',
  'moveDown',
  'promote',
  'demote',
  'delete',
  'addAfter',
  'addUnder',
  'merge',
  'pointsToParagraphs',
  'paragraphsToPoints',
  'createOutline',
  'refreshOutline',
  'removeOutline',
] as const;

/** A menu passes its entry; a key or the palette passes something else or nothing. */
const isEntry = (value: unknown): value is StructureEntry =>
  typeof value === 'object' && value !== null && 'node' in value && 'version' in value;

const STYLE_KIND = CodeActionKind.RefactorRewrite.append('style');

/** 改写序号: asks for one of the styles that the list at the cursor can take. */
async function changeStyle(connection: Connection): Promise<void> {
  const styles = (await actionsAtCursor(STYLE_KIND)).flatMap(({ title, kind }) => {
    const style = kind && kind.value.slice(STYLE_KIND.value.length + 1);
    return style ? [{ label: title, action: `style:${style}` }] : [];
  });
  if (styles.length === 0) {
    window.setStatusBarMessage(l10n.t('The numbers here cannot be written in another way.'), 8000);
    return;
  }
  const picked = await window.showQuickPick(styles, { placeHolder: l10n.t('How shall this list be numbered?') });
  if (picked) await restructure(connection, picked.action);
}

/** What the server offers of a kind at the cursor. */
async function actionsAtCursor(kind: CodeActionKind): Promise<CodeAction[]> {
  const editor = window.activeTextEditor;
  if (!editor) return [];
  const actions = await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    editor.document.uri,
    editor.selection,
    kind.value,
  );
  return actions.filter((action) => action.kind && kind.contains(action.kind));
}

/** Every command of the extension: id and what it does. */
export function commandTable(
  connection: Connection,
  structureView: StructureView,
  outlineComparison: OutlineComparisonView,
): [string, Command][] {
  return [
    ...RESTRUCTURING.map((action): [string, Command] => [
      `jianggao.${action}`,
      (entry?: StructureEntry) => restructure(connection, action, isEntry(entry) ? entry : undefined),
    ]),
    ['jianggao.changeStyle', () => changeStyle(connection)],
    // 更多操作…: the editor's own list of all that can be done at the cursor.
    ['jianggao.moreActions', () => commands.executeCommand('editor.action.refactor')],
    ['jianggao.compareOutline', () => outlineComparison.open()],
    ['jianggao.treatAsDraft', treatAsDraft],
    ['jianggao.renumberList', renumberList],
    ['jianggao.goTo', goTo],
    ['jianggao.fillMissing', (entry: StructureEntry) => fillMissing(entry, structureView)],
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
  const [action] = await actionsAtCursor(CodeActionKind.RefactorRewrite.append('renumber'));
  const edit = action?.edit;
  if (!edit) void window.showInformationMessage(l10n.t('The numbers of this list are in order already.'));
  else if (editor.document.version !== version || !(await workspace.applyEdit(edit))) refuseStale();
}

async function goTo(uri: string, range: ProtocolRange): Promise<void> {
  const editor = await window.showTextDocument(Uri.parse(uri), { preserveFocus: false });
  const target = toRange(range);
  editor.selection = new Selection(target.start, target.end);
  editor.revealRange(target, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Puts a missing item in; refused where the draft has changed since the tree was drawn. */
async function fillMissing(entry: StructureEntry, structureView: StructureView): Promise<void> {
  const { fill } = entry.node;
  if (!fill) return;
  const document = await workspace.openTextDocument(Uri.parse(entry.uri));
  if (document.version !== entry.version) {
    refuseStale();
    structureView.refresh();
    return;
  }
  const edit = new WorkspaceEdit();
  for (const { range, newText } of fill.edits) edit.replace(document.uri, toRange(range), newText);
  if (!(await workspace.applyEdit(edit))) refuseStale();
}
