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

/** How numbers may be written, as the writer sees them. */
const STYLES: readonly (readonly [action: string, label: string])[] = [
  ['style:is', '一是… 二是…'],
  ['style:yao', '一要… 二要…'],
  ['style:ordinal', '第一，… 第二，…'],
  ['style:words', '首先，… 其次，… 最后，…'],
  ['style:han-paren', '（一） （二）'],
  ['style:arabic', '1. 2.'],
];

/** 改写序号: asks for the style. */
async function changeStyle(connection: Connection): Promise<void> {
  const picked = await window.showQuickPick(
    STYLES.map(([action, label]) => ({ label, action })),
    { placeHolder: l10n.t('How shall this list be numbered?') },
  );
  if (picked) await restructure(connection, picked.action);
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
  const kind = CodeActionKind.RefactorRewrite.append('renumber');
  const actions = await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    editor.document.uri,
    editor.selection,
    kind.value,
  );
  const edit = actions.find((action) => action.kind && kind.contains(action.kind))?.edit;
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
