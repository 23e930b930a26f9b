import {
  EventEmitter,
  l10n,
  Range,
  Selection,
  TextEditorRevealType,
  ThemeIcon,
  TreeItem,
  TreeItemCheckboxState,
  TreeItemCollapsibleState,
  window,
  workspace,
  type Disposable,
  type TextDocument,
  type TreeDataProvider,
  type TreeView,
  type Uri,
} from 'vscode';
import {
  COMMENTS_REQUEST,
  TICK_REQUEST,
  type CommentThread,
  type CommentWords,
} from '../../server/src/protocol/wordComments';
import { askIfThere } from './ask';
import { inBackground } from './background';
import type { Connection } from './connection';
import { warn } from './newFiles';
import { toRange } from './structureCommands';
import { shownDate } from './wordPageContent';

/** After typing, in milliseconds: nobody ticks while they type. */
const PAUSE = 400;

/** A row of the list: what somebody said, or an answer to it. */
type Row = { readonly thread: CommentThread; readonly reply?: CommentWords };

/**
 * The list 意见: what was said in the Word file that the active draft was made of. A click goes to the place, a tick says that it is
 * done, which goes back with the draft.
 */
export class CommentsView implements TreeDataProvider<Row>, Disposable {
  private readonly changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly view: TreeView<Row>;
  private readonly subscriptions: Disposable[];
  private draft: { readonly uri: Uri; readonly threads: readonly CommentThread[] } | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly connection: Connection) {
    this.view = window.createTreeView('jianggao.comments', {
      treeDataProvider: this,
      manageCheckboxStateManually: true,
    });
    const refreshIfShown = (document: TextDocument): void => {
      if (document === window.activeTextEditor?.document) this.refresh();
    };
    this.subscriptions = [
      this.view,
      this.changed,
      this.view.onDidChangeVisibility(() => this.refresh()),
      this.view.onDidChangeCheckboxState(({ items }) => {
        for (const [{ thread }, state] of items)
          inBackground('tick', this.tick(thread.id, state === TreeItemCheckboxState.Checked));
      }),
      window.onDidChangeActiveTextEditor(() => this.refresh()),
      workspace.onDidChangeTextDocument(({ document }) => refreshIfShown(document)),
      workspace.onDidSaveTextDocument(refreshIfShown),
    ];
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.subscriptions.forEach((subscription) => void subscription.dispose());
  }

  /** Reads what is kept of the active draft again, once typing has paused; nothing while nobody looks. */
  refresh(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => inBackground('comments', this.load()), PAUSE);
  }

  private async load(): Promise<void> {
    const document = window.activeTextEditor?.document;
    // Another panel may have the focus; the last draft then stays in view.
    if (!this.view.visible || (!document && this.draft)) return;
    const uri = document?.uri;
    const isDraft = document !== undefined && this.connection.isDraft(document);
    const params = { textDocument: { uri: uri?.toString() ?? '' } };
    const read = isDraft ? await askIfThere(this.connection, COMMENTS_REQUEST, params) : undefined;
    if (window.activeTextEditor?.document !== document) return;
    this.draft = uri && read ? { uri, threads: read.threads } : undefined;
    const open = this.draft?.threads.filter(({ isDone }) => !isDone).length ?? 0;
    this.view.badge = open > 0 ? { value: open, tooltip: l10n.t('{0} comments not done', open) } : undefined;
    this.changed.fire();
  }

  private async tick(id: string, isDone: boolean): Promise<void> {
    if (!this.draft) return;
    const params = { textDocument: { uri: this.draft.uri.toString() }, id, isDone };
    const unkept = await askIfThere(this.connection, TICK_REQUEST, params);
    if (typeof unkept === 'string') warn(unkept);
    await this.load();
  }

  /** Goes to the place of a comment in the draft. */
  async goTo(id: unknown): Promise<void> {
    const thread = this.draft?.threads.find((one) => one.id === id);
    if (!thread || !this.draft) return;
    const { start, end } = toRange(thread.range);
    const editor = await window.showTextDocument(this.draft.uri, { preserveFocus: true });
    editor.selection = new Selection(start, thread.isFound ? end : start);
    editor.revealRange(new Range(start, end), TextEditorRevealType.InCenterIfOutsideViewport);
  }

  getChildren(row?: Row): Row[] {
    if (row) return row.reply ? [] : row.thread.replies.map((reply) => ({ thread: row.thread, reply }));
    return (this.draft?.threads ?? []).map((thread) => ({ thread }));
  }

  getParent({ thread, reply }: Row): Row | undefined {
    return reply ? { thread } : undefined;
  }

  getTreeItem({ thread, reply }: Row): TreeItem {
    const { author, date, text } = reply ?? thread;
    const item = new TreeItem(`${author}：${text.replaceAll('\n', ' ')}`);
    item.id = reply ? `${thread.id} ${thread.replies.indexOf(reply)}` : thread.id;
    const where = thread.isFound
      ? l10n.t('line {0}', thread.range.start.line + 1)
      : l10n.t('near line {0}: its words are gone', thread.range.start.line + 1);
    item.description = [shownDate(date), ...(reply ? [] : [where])].filter((words) => words !== '').join('  ');
    item.tooltip = `${author}  ${shownDate(date)}\n${text}`;
    item.command = { command: 'jianggao.goToComment', title: '', arguments: [thread.id] };
    if (reply) item.iconPath = new ThemeIcon('reply');
    else {
      item.checkboxState = {
        state: thread.isDone ? TreeItemCheckboxState.Checked : TreeItemCheckboxState.Unchecked,
        tooltip: thread.isDone ? l10n.t('Done') : l10n.t('Not done'),
      };
      if (thread.replies.length > 0) item.collapsibleState = TreeItemCollapsibleState.Expanded;
    }
    return item;
  }
}
