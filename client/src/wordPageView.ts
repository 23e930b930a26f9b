import {
  FileSystemError,
  l10n,
  Position,
  RelativePattern,
  Uri,
  workspace,
  type Disposable,
  type WebviewPanel,
} from 'vscode';
import type { StructureNode } from '../../server/src/protocol/structure';
import { SHOW_WORD_REQUEST, type ShowWordResult, type WordPage } from '../../server/src/protocol/wordPage';
import { askOnceThere } from './ask';
import { inBackground } from './background';
import type { Connection } from './connection';
import { nameOf } from './newFiles';
import type { FromPage, ToPage } from './page/messages';
import type { ShownPage } from './structureEntry';
import type { StructureView } from './structureView';
import { pageContent } from './wordPageContent';
import { pageFrame, pageRoots } from './wordPageFrame';
import { readWordFile } from './wordFiles';

/** Word writes a file in several steps, in milliseconds. */
const WRITTEN = 300;

/** What is done from a page. */
export interface PageCommands {
  readonly importWord: (file: Uri) => Promise<void>;
  readonly reviewWord: (file: Uri) => Promise<void>;
}

/** What a page stands on. */
export interface PageSurroundings {
  readonly connection: Connection;
  readonly structure: StructureView;
  readonly extension: Uri;
  readonly does: PageCommands;
}

/** One page of a Word file; follows the file. While it is in front, 层次 is its. */
export class WordPageView implements ShownPage, Disposable {
  version = 0;
  nodes: readonly StructureNode[] | undefined;
  place = new Position(0, 0);
  private paragraphs: WordPage['paragraphs'] = [];
  private read: ToPage | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly subscriptions: Disposable[];

  constructor(
    readonly uri: Uri,
    readonly panel: WebviewPanel,
    private readonly around: PageSurroundings,
  ) {
    const { webview } = panel;
    webview.options = { enableScripts: true, localResourceRoots: pageRoots(around.extension) };
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(Uri.joinPath(uri, '..'), '*'));
    const changed = (file: Uri): void => {
      if (file.toString() === uri.toString()) this.loadSoon();
    };
    this.subscriptions = [
      webview.onDidReceiveMessage((message: FromPage) => this.receive(message)),
      panel.onDidChangeViewState(() => this.tellStructure()),
      watcher,
      watcher.onDidChange(changed),
      watcher.onDidCreate(changed),
      watcher.onDidDelete(changed),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('jianggao')) this.loadSoon();
      }),
    ];
    webview.html = pageFrame(webview, around.extension, nameOf(uri));
    this.tellStructure();
    inBackground('word page', this.load());
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.subscriptions.forEach((subscription) => void subscription.dispose());
    this.around.structure.closePage(this);
  }

  /** Shows a place of the text, and puts the page in front. */
  go(place: Position): void {
    this.place = place;
    this.panel.reveal(undefined, true);
    this.send({ type: 'go', paragraph: this.paragraphAt(place.line) });
  }

  private receive(message: FromPage): void {
    const { does, structure } = this.around;
    if (message.type === 'ready') {
      if (this.read) this.send(this.read);
    } else if (message.type === 'at') {
      this.place = this.placeOf(message.paragraph, message.offset);
      structure.followPage(this);
    } else {
      inBackground(message.type, message.type === 'import' ? does.importWord(this.uri) : does.reviewWord(this.uri));
    }
  }

  private send(message: ToPage): void {
    inBackground('word page', this.panel.webview.postMessage(message));
  }

  private loadSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => inBackground('word page', this.load()), WRITTEN);
  }

  /** Reads the file; an answer that a later question has overtaken is dropped. */
  private async load(): Promise<void> {
    const version = ++this.version;
    const shown = await this.ask();
    if (version !== this.version) return;
    if ('refused' in shown) this.show({ type: 'refuse', words: shown.refused });
    else this.show({ type: 'show', content: pageContent(shown) }, shown);
  }

  private show(read: ToPage, page?: WordPage): void {
    this.nodes = page?.nodes;
    this.paragraphs = page?.paragraphs ?? [];
    this.read = read;
    this.send(read);
    this.tellStructure();
  }

  private async ask(): Promise<ShowWordResult> {
    const sent = await readWordFile(this.uri);
    if (!sent) return { refused: await whyUnread(this.uri) };
    const shown = await askOnceThere(this.around.connection, SHOW_WORD_REQUEST, sent);
    return shown ?? { refused: l10n.t('{0} could not be read: Jianggao did not start.', nameOf(this.uri)) };
  }

  private tellStructure(): void {
    const { structure } = this.around;
    if (this.panel.active) structure.showPage(this);
    else structure.leavePage(this);
  }

  private paragraphAt(line: number): number {
    const next = this.paragraphs.findIndex((paragraph) => paragraph.line > line);
    return (next < 0 ? this.paragraphs.length : next) - 1;
  }

  /** A paragraph may have several lines: a line break of Word's within it. */
  private placeOf(index: number, offset: number): Position {
    const { line = 0, number = '', text = '' } = this.paragraphs[index] ?? {};
    const before = `${number}${text}`.slice(0, offset).split('\n');
    return new Position(line + before.length - 1, before.at(-1)?.length ?? 0);
  }
}

async function whyUnread(uri: Uri): Promise<string> {
  try {
    await workspace.fs.stat(uri);
    return l10n.t('{0} cannot be read: it may be open in Word. Close it and try again.', nameOf(uri));
  } catch (error) {
    const isGone = error instanceof FileSystemError && error.code === 'FileNotFound';
    return isGone
      ? l10n.t('{0} is no longer there.', nameOf(uri))
      : l10n.t('{0} cannot be read: it may be open in Word. Close it and try again.', nameOf(uri));
  }
}
