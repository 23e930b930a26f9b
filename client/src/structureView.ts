import {
  EventEmitter,
  l10n,
  MarkdownString,
  Range,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  window,
  workspace,
  type Disposable,
  type Position,
  type TextDocument,
  type TreeDataProvider,
  type TreeView,
} from 'vscode';
import { STRUCTURE_REQUEST, type StructureNode, type StructureResult } from '../../server/src/protocol';
import { inBackground } from './background';
import type { Connection } from './connection';
import { StructureDragging } from './structureDragging';
import type { StructureEntry } from './structureEntry';

const PAUSE = 150;

/** The view 层次: the draft's tree, what is missing in its place; follows the cursor. */
export class StructureView implements TreeDataProvider<StructureEntry>, Disposable {
  private readonly changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  readonly dragging: StructureDragging;
  private readonly view: TreeView<StructureEntry>;
  private readonly subscriptions: Disposable[];
  private roots: readonly StructureEntry[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private followTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly connection: Connection) {
    this.dragging = new StructureDragging(connection, () => this.roots);
    this.view = window.createTreeView('jianggao.structure', {
      treeDataProvider: this,
      showCollapseAll: true,
      dragAndDropController: this.dragging,
    });
    this.subscriptions = [
      this.view,
      this.changed,
      window.onDidChangeActiveTextEditor(() => this.refresh()),
      workspace.onDidOpenTextDocument((document) => this.refreshIfShown(document)),
      workspace.onDidChangeTextDocument(({ document }) => this.refreshIfShown(document)),
      window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        if (textEditor === window.activeTextEditor && selections[0]) this.followSoon(selections[0].active);
      }),
      this.view.onDidChangeVisibility(({ visible }) => {
        if (visible) this.refresh();
      }),
    ];
  }

  dispose(): void {
    clearTimeout(this.timer);
    clearTimeout(this.followTimer);
    this.subscriptions.forEach((subscription) => void subscription.dispose());
  }

  /** The entries as now shown, for tests and commands. */
  get entries(): readonly StructureEntry[] {
    return this.roots;
  }

  /** Reads the active draft again, once typing has paused. */
  refresh(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => inBackground('structure', this.load()), PAUSE);
  }

  private refreshIfShown(document: TextDocument): void {
    if (document === window.activeTextEditor?.document) this.refresh();
  }

  /** Reads the active draft at once. */
  async load(): Promise<void> {
    const document = window.activeTextEditor?.document;
    // Another panel may have the focus; the last draft then stays in view.
    if (!document && this.roots.length > 0) return;
    const result = document && this.connection.isDraft(document) ? await this.request(document) : undefined;
    this.roots =
      document && result
        ? result.nodes.map((node, place) => toEntry(node, document.uri.toString(), result.version, undefined, place))
        : [];
    this.view.message = result && this.roots.length === 0 ? l10n.t('Nothing is numbered here yet.') : '';
    this.changed.fire();
  }

  private async request(document: TextDocument): Promise<StructureResult | undefined> {
    if (!this.connection.client.isRunning()) return undefined;
    return this.connection.client.sendRequest<StructureResult>(STRUCTURE_REQUEST, {
      textDocument: { uri: document.uri.toString() },
    });
  }

  /** A menu was asked for: revealing an entry now would take it away. */
  holdFollowing(): void {
    clearTimeout(this.followTimer);
  }

  /** Once the cursor rests: revealing brings the view to the front, so it must not race a writer who turns to another. */
  private followSoon(position: Position): void {
    clearTimeout(this.followTimer);
    this.followTimer = setTimeout(() => inBackground('follow', this.follow(position)), PAUSE);
  }

  private async follow(position: Position): Promise<void> {
    if (!this.view.visible) return;
    const entry = entryAt(this.roots, position);
    if (!entry || this.view.selection[0]?.id === entry.id) return;
    await this.view.reveal(entry, { select: true, focus: false });
  }

  getParent(entry: StructureEntry): StructureEntry | undefined {
    return entry.parent;
  }

  getChildren(entry?: StructureEntry): readonly StructureEntry[] & StructureEntry[] {
    return [...(entry ? entry.children : this.roots)];
  }

  getTreeItem({ id, node, uri }: StructureEntry): TreeItem {
    const state = node.children.length > 0 ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.None;
    const item = new TreeItem(node.label, state);
    item.id = id;
    item.description = node.description;
    item.contextValue = node.kind === 'missing' && node.fill ? 'missing.fill' : node.kind;
    item.tooltip = new MarkdownString().appendText([node.label, ...node.messages].join('\n'));
    const icon = iconOf(node);
    if (icon) item.iconPath = icon;
    item.command = { command: 'jianggao.goTo', title: '', arguments: [uri, node.selectionRange] };
    return item;
  }
}

function toEntry(
  node: StructureNode,
  uri: string,
  version: number,
  parent: StructureEntry | undefined,
  place: number,
): StructureEntry {
  const children: StructureEntry[] = [];
  const id = `${parent?.id ?? uri}/${place} ${node.label}`;
  const entry: StructureEntry = { id, node, uri, version, parent, children };
  children.push(...node.children.map((child, index) => toEntry(child, uri, version, entry, index)));
  return entry;
}

function iconOf(node: StructureNode): ThemeIcon | undefined {
  if (node.kind === 'missing')
    return new ThemeIcon(
      'circle-slash',
      new ThemeColor(node.severity ? 'list.warningForeground' : 'descriptionForeground'),
    );
  if (node.severity === 'error') return new ThemeIcon('error', new ThemeColor('list.errorForeground'));
  if (node.severity === 'warning') return new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
  if (node.severity === 'information') return new ThemeIcon('info');
  return undefined;
}

function entryAt(entries: readonly StructureEntry[], position: Position): StructureEntry | undefined {
  for (const entry of entries) {
    const { start, end } = entry.node.range;
    if (
      entry.node.kind === 'missing' ||
      !new Range(start.line, start.character, end.line, end.character).contains(position)
    )
      continue;
    return entryAt(entry.children, position) ?? entry;
  }
  return undefined;
}
