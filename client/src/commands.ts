import { CodeActionKind, commands, l10n, Range, window, type CodeAction, type TextDocument, type Uri } from 'vscode';
import { RESTORE_COMMAND, type RestoreArguments } from '../../server/src/protocol/choosing';
import type { ProtocolRange } from '../../server/src/protocol/plain';
import { RESTRUCTURE_STYLES, RESTRUCTURING, type RestructureAction } from '../../server/src/protocol/restructuring';
import type { ChosenDrafts } from './chosenDrafts';
import type { ExplanationView } from './explanation';
import type { OutlineComparisonView } from './outlineComparison';
import type { Connection } from './connection';
import { rootOf, type StructureEntry } from './structureEntry';
import type { StructureView } from './structureView';
import { newDraft, openSample } from './newDraft';
import { changeLevel, takeNumber } from './numberKeys';
import { refuse, refuseOnPage } from './refusal';
import { makeEdits, restructure } from './structureCommands';
import { fillMissing, goTo, goToWrite, renameTitle } from './structureRowCommands';

type Command = (...args: never[]) => unknown;

/** These are for the 提纲 as a whole, whatever row they were asked for on. */
const OF_THE_OUTLINE: ReadonlySet<string> = new Set(['createOutline', 'refreshOutline', 'removeOutline']);

/**
 * Those that have a name of their own in the view 层次: a menu prints the key of what it names, and Delete and Tab mean something else
 * in the text than in the view.
 */
const OF_A_ROW = ['promote', 'demote', 'delete'] as const;

/** What a key passes that is pressed in the view 层次. */
const ROW = 'row';

/** The row that a command is for: a menu passes its entry, a key in the view says so, the palette and other keys pass nothing. */
async function rowOf(view: StructureView, from: unknown): Promise<StructureEntry | undefined> {
  if (from === ROW) return view.keys.focusedRow();
  const isEntry = typeof from === 'object' && from !== null && 'node' in from && 'version' in from;
  return isEntry ? (from as StructureEntry) : undefined;
}

/** The rows that a change is for: where several are selected and the menu or the key is on one of them, all. */
async function rowsOf(view: StructureView, from: unknown, selected: unknown): Promise<readonly StructureEntry[]> {
  if (from === ROW) return view.keys.rowsOfKey();
  const row = await rowOf(view, from);
  if (!row) return [];
  const rows = Array.isArray(selected) ? (selected as readonly StructureEntry[]) : [];
  return rows.some(({ id }) => id === row.id) ? rows : [row];
}

/** Why these rows cannot be changed, or not together. */
function whyNot(rows: readonly StructureEntry[]): string | undefined {
  if (rows.some(({ node }) => node.kind !== 'item'))
    return l10n.t('This row is no numbered item, so nothing was changed.');
  const [first, ...others] = rows.map(rootOf);
  return others.some((root) => root !== first)
    ? l10n.t('Items of the 提纲 and of the body cannot be changed together.')
    : undefined;
}

/** 删去 on rows of the 提纲 may mean the entries or the items too, which are out of sight: the writer says which. */
async function whichDeletion(rows: readonly StructureEntry[]): Promise<'delete' | 'deleteEntry' | undefined> {
  const [first] = rows;
  if (!first || rootOf(first).node.region !== 'outline') return 'delete';
  const ways = [
    { label: l10n.t('Delete from the 提纲 only'), action: 'deleteEntry' as const },
    { label: l10n.t('Delete with its text in the body'), action: 'delete' as const },
  ];
  const picked = await window.showQuickPick(ways, { placeHolder: rows.map(({ node }) => node.label).join('　') });
  return picked?.action;
}

/** What a key does where no item stands, as the key says. */
function otherwiseOf(from: unknown): string | undefined {
  if (typeof from !== 'object' || from === null || !('otherwise' in from)) return undefined;
  return typeof from.otherwise === 'string' ? from.otherwise : undefined;
}

const STYLE_KIND = CodeActionKind.RefactorRewrite.append('style');

/** 改写序号: asks for one of the styles that the list at the cursor can take. */
async function changeStyle(connection: Connection, entry?: StructureEntry): Promise<void> {
  const styles = (await actionsAt(STYLE_KIND, entry)).flatMap(({ title, kind }) => {
    const style = RESTRUCTURE_STYLES.find((name) => kind?.value === STYLE_KIND.append(name).value);
    return style ? [{ label: title, action: `style:${style}` as const }] : [];
  });
  if (styles.length === 0) {
    refuse(l10n.t('The numbers here cannot be written in another way.'));
    return;
  }
  const picked = await window.showQuickPick(styles, { placeHolder: l10n.t('How shall this list be numbered?') });
  if (picked) await restructure(connection, picked.action, entry ? [entry] : []);
}

/** What the server offers of a kind at the number of a row, or at the cursor. */
async function actionsAt(kind: CodeActionKind, entry?: StructureEntry): Promise<CodeAction[]> {
  const editor = window.activeTextEditor;
  if (!editor) return [];
  const { uri } = editor.document;
  if (entry && entry.uri !== uri.toString()) return [];
  const start = entry?.node.selectionRange.start;
  const range = start ? new Range(start.line, start.character, start.line, start.character) : editor.selection;
  const actions = await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    kind.value,
  );
  return actions.filter((action) => action.kind && kind.contains(action.kind));
}

/** Every command of the extension: id and what it does. */
export function commandTable(
  connection: Connection,
  structureView: StructureView,
  outlineComparison: OutlineComparisonView,
  explanation: ExplanationView,
  chosen: ChosenDrafts,
  extension: Uri,
): [string, Command][] {
  const change = (action: RestructureAction): [string, Command] => [
    `jianggao.${action}`,
    async (from?: unknown, selected?: unknown) => {
      const otherwise = otherwiseOf(from);
      if (otherwise !== undefined) return changeLevel(connection, action, otherwise);
      const rows = await rowsOf(structureView, from, selected);
      if (rows.some(({ page }) => page)) return refuseOnPage();
      const reason = OF_THE_OUTLINE.has(action) ? undefined : whyNot(rows);
      if (reason) return refuse(reason);
      const meant = action === 'delete' ? await whichDeletion(rows) : action;
      if (!meant || (from === ROW && rows.length === 0)) return;
      const run = (): Promise<void> => restructure(connection, meant, rows);
      if (from === ROW) await structureView.keys.keepingKeyboard(rows, run);
      else await run();
    },
  ];
  return [
    ...RESTRUCTURING.map(change),
    ...OF_A_ROW.map((action): [string, Command] => {
      const [id, run] = change(action);
      return [`${id}Row`, run];
    }),
    ['jianggao.changeStyle', async (from?: unknown) => changeStyle(connection, await rowOf(structureView, from))],
    ['jianggao.renameTitle', async (from?: unknown) => renameTitle(await rowOf(structureView, from))],
    ['jianggao.goToWrite', async (from?: unknown) => goToWrite(structureView, await rowOf(structureView, from))],
    // 更多操作…: the editor's own list of all that can be done at the cursor.
    ['jianggao.moreActions', () => commands.executeCommand('editor.action.refactor')],
    ['jianggao.restoreIgnored', restoreIgnored],
    ['jianggao.compareOutline', () => outlineComparison.open()],
    ['jianggao.explainLine', () => explanation.open()],
    ['jianggao.newDraft', newDraft],
    ['jianggao.openSample', () => openSample(extension)],
    ['jianggao.treatAsDraft', () => withActive((document) => chosen.choose(document))],
    ['jianggao.forgetDraft', () => withActive((document) => chosen.forget(document))],
    ['jianggao.takeNumber', () => takeNumber(connection)],
    ['jianggao.renumberList', renumberList],
    ['jianggao.goTo', (uri: string, range: ProtocolRange, id: string) => goTo(structureView, uri, range, id)],
    ['jianggao.fillMissing', (entry: StructureEntry) => fillMissing(structureView, entry)],
    ['jianggao.restartServer', () => connection.restart()],
    ['jianggao.showLog', () => connection.client?.outputChannel.show()],
  ];
}

/** The document of the active editor, if there is one. */
async function withActive(run: (document: TextDocument) => Promise<void>): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document) await run(document);
}

/** 恢复本稿全部提示, in the active draft; the server says in the status bar what came of it. */
async function restoreIgnored(): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (!document) return;
  const params: RestoreArguments = { uri: document.uri.toString() };
  await commands.executeCommand(RESTORE_COMMAND, params);
}

/** 重排这一组序号, at the cursor. */
async function renumberList(): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const { version } = editor.document;
  const [action] = await actionsAt(CodeActionKind.RefactorRewrite.append('renumber'));
  const edit = action?.edit;
  if (edit) await makeEdits(editor, version, edit.get(editor.document.uri));
  else refuse(l10n.t('There is nothing to renumber here: the numbers are in order, or no list stands at the cursor.'));
}
