import * as vscode from 'vscode';
import { commands, workspace, type ExtensionContext } from 'vscode';
import { commandTable } from './commands';
import { ComparisonView } from './outlineComparison';
import { Connection, type CreateClient } from './connection';
import type { OutlineDragging } from './structureDragging';
import type { OutlineEntry } from './structureEntry';
import { OutlineView } from './structureView';
import { registerPaste } from './pasteTidy';

/** What other extensions, and our tests, may ask of this one. */
export interface Api {
  /** What the view 层次 shows of the active draft. */
  outline(): Promise<readonly OutlineEntry[]>;
  /** What dragging in the view does. */
  readonly dragging: OutlineDragging;
}

/** Builds the parts and ties them together; the same on the desktop, remote and in the browser. */
export async function activateWith(context: ExtensionContext, create: CreateClient): Promise<Api> {
  const connection = new Connection(create);
  const outlineView = new OutlineView(connection);
  connection.onMenu = () => outlineView.holdFollowing();
  const comparisonView = new ComparisonView(connection);
  context.subscriptions.push(connection, outlineView, comparisonView);
  for (const [id, run] of commandTable(connection, outlineView, comparisonView))
    context.subscriptions.push(commands.registerCommand(id, run));
  context.subscriptions.push(
    workspace.onDidChangeConfiguration(async (event) => {
      if (!event.affectsConfiguration('jianggao')) return;
      if (event.affectsConfiguration('jianggao.alsoCheck')) await connection.restart();
      outlineView.refresh();
    }),
  );
  await connection.start();
  // Not in the types of our oldest supported version.
  const { DocumentDropOrPasteEditKind } = vscode as {
    DocumentDropOrPasteEditKind?: Parameters<typeof registerPaste>[1];
  };
  const paste = registerPaste(connection, DocumentDropOrPasteEditKind);
  if (paste) context.subscriptions.push(paste);
  await outlineView.load();
  return {
    dragging: outlineView.dragging,
    outline: async () => {
      await outlineView.load();
      return outlineView.entries;
    },
  };
}
