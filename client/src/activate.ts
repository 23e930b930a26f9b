import * as vscode from 'vscode';
import { commands, Uri, workspace, type ExtensionContext } from 'vscode';
import { EXPLAIN_COMMAND } from '../../server/src/protocol/choosing';
import { AutomaticNumber } from './automaticNumber';
import { inBackground } from './background';
import { ChosenDrafts } from './chosenDrafts';
import { CommentsView } from './commentsView';
import { commandTable } from './commands';
import { Exporting } from './exporting';
import { sendBack } from './sendingBack';
import { FixOnSave } from './fixOnSave';
import { ExplanationView } from './explanation';
import { OutlineComparisonView } from './outlineComparison';
import { DraftOffer } from './draftOffer';
import { Connection, type CreateClient } from './connection';
import type { StructureEntry } from './structureEntry';
import { WordPages } from './wordPages';
import { RulePages } from './rulePages';
import { StoredFiles } from './storedFiles';
import { StructureView } from './structureView';
import { ListContinuation } from './listContinuation';
import { KeyConditions } from './numberKeys';
import { registerPaste } from './pasteTidy';

/** What other extensions, and our tests, may ask of this one. */
export interface Api {
  /** What the view 层次 shows of the active draft. */
  outline(): Promise<readonly StructureEntry[]>;
}

/** Builds the parts and ties them together; the same on the desktop, remote and in the browser. */
export function activateWith(context: ExtensionContext, create: CreateClient): Api {
  const connection = new Connection(create, new StoredFiles(context.workspaceState));
  // What Word needs is loaded when it is asked for.
  const comments = new CommentsView(connection);
  const importing = async (files: readonly Uri[]): Promise<void> => {
    await (await import('./wordImport')).importWord(connection, files);
    comments.refresh();
  };
  const structureView = new StructureView(connection, importing);
  connection.onMenu = () => structureView.holdFollowing();
  connection.onIgnored = () => structureView.refresh();
  const outlineComparison = new OutlineComparisonView(connection);
  const explanation = new ExplanationView(connection);
  const automatic = new AutomaticNumber();
  const keys = new KeyConditions(connection);
  const continuation = new ListContinuation(connection, automatic, keys);
  connection.onEnter = (document, position) => continuation.entered(document, position);
  const offer = new DraftOffer(connection);
  const draftsChanged = (): void => {
    keys.look();
    offer.look();
    structureView.refresh();
  };
  const chosen = new ChosenDrafts(connection, draftsChanged);
  context.subscriptions.push(
    connection,
    structureView,
    outlineComparison,
    explanation,
    automatic,
    continuation,
    keys,
    new FixOnSave(connection),
    offer,
    chosen,
  );
  const reviewing = async (file: Uri): Promise<void> => (await import('./wordReview')).reviewWord(connection, file);
  const wordPages = new WordPages(connection, structureView, context.extensionUri, {
    importWord: (file) => importing([file]),
    reviewWord: reviewing,
  });
  context.subscriptions.push(
    wordPages,
    commands.registerCommand('jianggao.reviewWord', async (file?: unknown) => {
      const named = file instanceof Uri ? file : wordPages.active;
      if (named) await reviewing(named);
    }),
  );
  context.subscriptions.push(
    comments,
    commands.registerCommand('jianggao.goToComment', (id: unknown) => comments.goTo(id)),
    commands.registerCommand('jianggao.showComments', () => commands.executeCommand('jianggao.comments.focus')),
  );
  const rulePages = new RulePages(context.extensionUri);
  context.subscriptions.push(
    rulePages,
    commands.registerCommand(EXPLAIN_COMMAND, (rule: unknown) => rulePages.show(rule)),
  );
  for (const [id, run] of commandTable(
    connection,
    structureView,
    outlineComparison,
    explanation,
    chosen,
    context.extensionUri,
  ))
    context.subscriptions.push(commands.registerCommand(id, run));
  const exporting = new Exporting(connection, context.workspaceState);
  context.subscriptions.push(
    commands.registerCommand('jianggao.exportPrint', () => exporting.run('print')),
    commands.registerCommand('jianggao.exportLectern', () => exporting.run('lectern')),
    commands.registerCommand('jianggao.sendBack', () => sendBack(connection)),
    commands.registerCommand('jianggao.importWord', (file?: unknown, selected?: unknown) =>
      importing(filesOf(file, selected)),
    ),
  );
  context.subscriptions.push(
    workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('jianggao')) return;
      const restarted = event.affectsConfiguration('jianggao.alsoCheck') ? connection.restart() : Promise.resolve();
      inBackground('settings', restarted.then(draftsChanged));
    }),
  );
  // Nothing here waits for the server: what asks it meanwhile is answered once it is there, and that it failed is told by the client.
  inBackground(
    'start',
    connection.start().then(() => structureView.load()),
  );
  chosen.start();
  offer.start();
  // Not in the types of our oldest supported version.
  const { DocumentDropOrPasteEditKind } = vscode as {
    DocumentDropOrPasteEditKind?: Parameters<typeof registerPaste>[1];
  };
  const paste = registerPaste(connection, DocumentDropOrPasteEditKind);
  if (paste) context.subscriptions.push(paste);
  return {
    outline: async () => {
      await structureView.load();
      return structureView.entries;
    },
  };
}

/** The files that a menu of the explorer is for: where several are selected and it is on one of them, all. */
function filesOf(file: unknown, selected: unknown): Uri[] {
  const files = Array.isArray(selected) && selected.length > 0 ? (selected as unknown[]) : [file];
  return files.filter((each) => each instanceof Uri);
}
