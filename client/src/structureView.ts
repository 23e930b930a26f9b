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
import { allEntries, entryAt, type ShownPage, type StructureEntry } from './structureEntry';
import { toEntries } from './structureIdentity';
import { toTreeItem } from './structureRow';

const PAUSE = 150;

/** The view 层次: the draft's tree, what is missing in its place; follows the cursor. */
export class StructureView implements TreeDataProvider<StructureEntry>, Disposable {
  private readonly changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly view: TreeView<StructureEntry>;
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
  private staysHere = false;
  /** The page that is in front, instead of an editor. */
  private page: ShownPage | undefined;
  /** The rows that are selected, as the editor last said: while it draws them anew, it knows of none, or of some. */
  private selected: readonly string[] = [];
  /** How many keys were pressed on rows. */
  private rowKeys = 0;
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
    this.cursorRow = new CursorRow(
      this.view,
      () => this.selected,
      () => this.entryOfCursor(),
    );
    this.subscriptions = [
      this.view,
      this.cursorRow,
      this.changed,
      this.view.onDidChangeSelection(({ selection }) => (this.selected = selection.map(({ id }) => id))),
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

  /**
   * The row that the keyboard is on. The arrow keys move the focus and not the selection, which is all that the editor tells of: so
   * the row is selected first, without going there.
   */
  async focusedRow(): Promise<StructureEntry | undefined> {
    this.staysHere = true;
    this.rowKeys++;
    await commands.executeCommand('list.selectAndPreserveFocus');
    const [id, ...others] = this.selected;
    // One row that is selected is also opened, a little later; none and several are not.
    if (id === undefined || others.length > 0) this.staysHere = false;
    return id === undefined ? undefined : this.find(id);
  }

  /** The rows that a key is for: those that are selected where they are several, and they stay selected; else the one that it is on. */
  async rowsOfKey(): Promise<readonly StructureEntry[]> {
    const selected = this.selected.flatMap((id) => this.find(id) ?? []);
    if (selected.length > 1) {
      this.rowKeys++;
      return selected;
    }
    const row = await this.focusedRow();
    return row ? [row] : [];
  }

  /** Whether a row is opened only because a key asked which one it is on; true once for each such key. */
  takeStaysHere(): boolean {
    const stays = this.staysHere;
    this.staysHere = false;
    return stays;
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
    this.changed.fire();
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

  /**
   * After a key in the view has changed the draft, also where its row is gone: the keyboard is on the row of the cursor. Where
   * another key was pressed meanwhile, that one looks after the keyboard; it may have opened a list that must not lose it. Several
   * rows stay selected, for the same key to be pressed again.
   */
  async keepingKeyboard(rows: readonly StructureEntry[], run: () => Promise<void>): Promise<void> {
    const key = this.rowKeys;
    await run();
    await this.load();
    const areSelected = rows.length > 1 && rows.every(({ id }) => this.find(id));
    if (key === this.rowKeys && !areSelected) await this.cursorRow.follow(true);
  }

  /** The row of the cursor, as deep as the rows are open; nothing while the tree is of another text. */
  private entryOfCursor(): StructureEntry | undefined {
    const reader = this.reader();
    const [first] = this.roots;
    if (!reader || !first || first.uri !== reader.uri || first.version !== reader.version) return undefined;
    const isOpen = ({ id }: StructureEntry): boolean => !this.collapsed.has(id);
    return this.chosenAt(reader.position) ?? entryAt(this.roots, reader.words, isOpen);
  }

  /** Where the cursor of the active editor is, with the words above it, or the reader of the page that is in front. */
  private reader():
    | { readonly uri: string; readonly version: number; readonly position: Position; readonly words: Position }
    | undefined {
    if (this.page) {
      const { uri, version, place } = this.page;
      return { uri: uri.toString(), version, position: place, words: place };
    }
    const editor = window.activeTextEditor;
    if (!editor) return undefined;
    const { document, selection } = editor;
    const { active } = selection;
    return {
      uri: document.uri.toString(),
      version: document.version,
      position: active,
      words: wordsAt(document, active),
    };
  }

  private chosenAt(position: Position): StructureEntry | undefined {
    const { chosen } = this;
    return chosen?.position.isEqual(position) ? this.find(chosen.id) : undefined;
  }

  getParent(entry: StructureEntry): StructureEntry | undefined {
    return entry.parent;
  }

  getChildren(entry?: StructureEntry): readonly StructureEntry[] & StructureEntry[] {
    return [...(entry ? entry.children : this.roots)];
  }

  getTreeItem(entry: StructureEntry): TreeItem {
    // What has no children any more opens when it gets some.
    if (entry.children.length === 0) this.collapsed.delete(entry.id);
    return toTreeItem(entry, this.collapsed.has(entry.id));
  }
}

/** On a blank line where the words above it end: what is written there goes on from them. */
function wordsAt(document: TextDocument, position: Position): Position {
  let { line } = position;
  while (line > 0 && document.lineAt(line).isEmptyOrWhitespace) line--;
  return line === position.line ? position : document.lineAt(line).range.end;
}

const isOutline = ({ node }: StructureEntry): boolean => node.region === 'outline';
