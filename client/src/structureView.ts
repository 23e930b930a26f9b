import {
  CancellationTokenSource,
  commands,
  EventEmitter,
  l10n,
  window,
  workspace,
  type Disposable,
  type Position,
  type TextDocument,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
  type Uri,
} from 'vscode';
import { STRUCTURE_REQUEST, type StructureNode, type StructureResult } from '../../server/src/protocol/structure';
import { ask } from './ask';
import { inBackground } from './background';
import type { Connection } from './connection';
import { CursorRow } from './cursorRow';
import { StructureDragging } from './structureDragging';
import { StructureDrawing } from './structureDrawing';
import { allEntries, entryAt, openRows, type ShownPage, type StructureEntry } from './structureEntry';
import { toEntries } from './structureIdentity';
import { StructureKeys } from './structureKeys';
import { structureReader } from './structureReader';
import { toTreeItem } from './structureRow';

const PAUSE = 150;

/** The view 层次: the draft's tree, what is missing in its place; follows the cursor. */
export class StructureView implements TreeDataProvider<StructureEntry>, Disposable {
  private readonly changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  readonly keys: StructureKeys;
  private readonly view: TreeView<StructureEntry>;
  private readonly drawing: StructureDrawing;
  private readonly cursorRow: CursorRow;
  private readonly subscriptions: Disposable[];
  private roots: readonly StructureEntry[] = [];
  /** The last tree of each open draft: what is read next is known again by it. */
  private readonly trees = new Map<string, readonly StructureEntry[]>();
  private readonly collapsed = new Set<string>();
  private lastId = 0;
  private loading = Promise.resolve();
  private asked: CancellationTokenSource | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** The page that is in front, instead of an editor. */
  private page: ShownPage | undefined;
  /** The row that was chosen in the view, and where that took the cursor: while it is there, the row stays chosen. */
  private chosen: { readonly id: string; readonly position: Position } | undefined;

  /** `take` is given the files that are dropped on the view. */
  constructor(
    private readonly connection: Connection,
    take: (files: readonly Uri[]) => Promise<void>,
  ) {
    this.view = window.createTreeView('jianggao.structure', {
      treeDataProvider: this,
      showCollapseAll: true,
      canSelectMany: true,
      dragAndDropController: new StructureDragging(connection, this, take),
    });
    this.keys = new StructureKeys({
      find: (id) => this.find(id),
      load: () => this.load(),
      focusCursorRow: () => this.cursorRow.follow(true),
    });
    this.drawing = new StructureDrawing(() => this.view.visible);
    this.cursorRow = new CursorRow(
      this.view,
      this.drawing,
      () => this.keys.selected,
      () => this.entryOfCursor(),
    );
    this.subscriptions = [
      this.view,
      this.cursorRow,
      this.changed,
      this.view.onDidChangeSelection(({ selection }) => (this.keys.selected = selection.map(({ id }) => id))),
      this.view.onDidCollapseElement(({ element }) => this.fold(element, true)),
      this.view.onDidExpandElement(({ element }) => this.fold(element, false)),
      window.onDidChangeActiveTextEditor(() => this.refresh()),
      workspace.onDidOpenTextDocument((document) => this.refreshIfShown(document)),
      workspace.onDidCloseTextDocument(({ uri }) => this.trees.delete(uri.toString())),
      workspace.onDidChangeTextDocument(({ document }) => this.refreshIfShown(document)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === window.activeTextEditor) this.cursorRow.followSoon();
      }),
      this.view.onDidChangeVisibility(({ visible }) => {
        if (visible) this.refresh();
        else this.cursorRow.hold();
      }),
    ];
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.asked?.cancel();
    this.subscriptions.forEach((subscription) => void subscription.dispose());
  }

  /** The entries as now shown, for tests and commands. */
  get entries(): readonly StructureEntry[] {
    return this.roots;
  }

  /** The entry as now shown; undefined where it is gone. O(entries). */
  find(id: string): StructureEntry | undefined {
    return allEntries(this.roots).find((entry) => entry.id === id);
  }

  /** Remembers which row took the cursor where it goes now. */
  choose(id: string, position: Position): void {
    this.chosen = { id, position };
  }

  /** A page is in front, or was read anew: the tree is its. */
  showPage(page: ShownPage): void {
    this.page = page;
    this.refresh();
  }

  /** The reader has gone to another place of the page. */
  followPage(page: ShownPage): void {
    if (this.page === page) this.cursorRow.followSoon();
  }

  /** A page is not in front any more. */
  leavePage(page: ShownPage): void {
    if (this.page !== page) return;
    this.page = undefined;
    this.refresh();
  }

  /** A page is closed: nothing of it stays. */
  closePage(page: ShownPage): void {
    this.leavePage(page);
    this.trees.delete(page.uri.toString());
    if (this.roots[0]?.page === page) this.show({ uri: page.uri.toString(), version: page.version }, undefined);
  }

  /** Reads the active draft again, once typing has paused. */
  refresh(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => inBackground('structure', this.load()), PAUSE);
  }

  private refreshIfShown(document: TextDocument): void {
    if (document === window.activeTextEditor?.document) this.refresh();
  }

  /** Reads the active draft at once. An answer that a later question has overtaken is dropped, and the later one awaited. */
  load(): Promise<void> {
    this.asked?.cancel();
    const asked = (this.asked = new CancellationTokenSource());
    this.loading = this.read(asked);
    return this.loading;
  }

  private async read(asked: CancellationTokenSource): Promise<void> {
    if (this.page) return this.showTree(this.page);
    const document = window.activeTextEditor?.document;
    // Another panel may have the focus; the last draft then stays in view.
    if (!document && this.roots.length > 0) return;
    const result = document && this.connection.isDraft(document) ? await this.request(document, asked) : undefined;
    if (asked !== this.asked) return this.loading;
    if (document) this.show({ uri: document.uri.toString(), version: result?.version ?? 0 }, result?.nodes);
    await commands.executeCommand('setContext', 'jianggao.hasOutline', this.roots.some(isOutline));
    this.cursorRow.followSoon();
  }

  private async showTree(page: ShownPage): Promise<void> {
    this.show({ uri: page.uri.toString(), version: page.version, page }, page.nodes);
    // What that offers changes the text.
    await commands.executeCommand('setContext', 'jianggao.hasOutline', false);
    this.cursorRow.followSoon();
  }

  private async request(document: TextDocument, asked: CancellationTokenSource): Promise<StructureResult | undefined> {
    if (!this.connection.client?.isRunning()) return undefined;
    const params = { textDocument: { uri: document.uri.toString() } };
    try {
      return await ask(this.connection, STRUCTURE_REQUEST, params, asked.token);
    } catch (error) {
      if (asked === this.asked) throw error;
      return undefined;
    }
  }

  private show(
    draft: Pick<StructureEntry, 'uri' | 'version' | 'page'>,
    nodes: readonly StructureNode[] | undefined,
  ): void {
    if (nodes && this.isShown(draft, nodes)) return;
    this.roots = nodes ? toEntries(nodes, draft, this.trees.get(draft.uri) ?? [], () => `${++this.lastId}`) : [];
    if (nodes) this.trees.set(draft.uri, this.roots);
    this.view.message = nodes && this.roots.length === 0 ? l10n.t('Nothing is numbered here yet.') : '';
    this.drawAnew();
  }

  private drawAnew(): void {
    const isOpen = ({ id }: StructureEntry): boolean => !this.collapsed.has(id);
    const draw = (): string[] => {
      this.changed.fire();
      return [ROOT, ...openRows(this.roots, isOpen)];
    };
    inBackground('structure', this.drawing.tree(draw));
  }

  /** Drawing the same rows again would lose the selection for a moment, and choosing the row anew brings the view to the front. */
  private isShown(draft: Pick<StructureEntry, 'uri' | 'version' | 'page'>, nodes: readonly StructureNode[]): boolean {
    const [first] = this.roots;
    if (first?.uri !== draft.uri || first.version !== draft.version || first.page !== draft.page) return false;
    return JSON.stringify(this.roots.map(({ node }) => node)) === JSON.stringify(nodes);
  }

  /** With a row its others come into view, or go: the cursor's may be another then. */
  private fold({ id }: StructureEntry, closed: boolean): void {
    if (closed) this.collapsed.add(id);
    else this.collapsed.delete(id);
    this.cursorRow.followSoon();
  }

  /** A menu was asked for: revealing an entry now would take it away. */
  holdFollowing(): void {
    this.cursorRow.hold();
  }

  /** The row of the cursor, as deep as the rows are open; nothing while the tree is of another text. */
  private entryOfCursor(): StructureEntry | undefined {
    const reader = structureReader(this.page);
    const [first] = this.roots;
    if (!reader || !first || first.uri !== reader.uri || first.version !== reader.version) return undefined;
    const isOpen = ({ id }: StructureEntry): boolean => !this.collapsed.has(id);
    return this.chosenAt(reader.position) ?? entryAt(this.roots, reader.words, isOpen);
  }

  private chosenAt(position: Position): StructureEntry | undefined {
    const { chosen } = this;
    return chosen?.position.isEqual(position) ? this.find(chosen.id) : undefined;
  }

  getParent(entry: StructureEntry): StructureEntry | undefined {
    return entry.parent;
  }

  getChildren(entry?: StructureEntry): readonly StructureEntry[] & StructureEntry[] {
    this.drawing.asked(entry?.id ?? ROOT);
    return [...(entry ? entry.children : this.roots)];
  }

  getTreeItem(entry: StructureEntry): TreeItem {
    // What has no children any more opens when it gets some.
    if (entry.children.length === 0) this.collapsed.delete(entry.id);
    return toTreeItem(entry, this.collapsed.has(entry.id));
  }
}

/** What stands for the whole tree among the ids of rows. */
const ROOT = '';

const isOutline = ({ node }: StructureEntry): boolean => node.region === 'outline';
