import type { Uri } from 'vscode';
import { l10n, languages, TabInputText, window, workspace, type Disposable, type TextDocument } from 'vscode';
import { CHOOSE_REQUEST, IS_CHOSEN_REQUEST } from '../../server/src/protocol/choosing';
import { ask, askIfThere } from './ask';
import { inBackground } from './background';
import type { Connection } from './connection';
import { refuse, tell } from './refusal';
import { isAlsoChecked, isDraftByName } from './selector';

const UNTITLED = 'untitled';

interface Renamed {
  readonly oldUri: Uri;
  readonly newUri: Uri;
}

/**
 * 把这个文件当作讲稿: plain text becomes 讲稿 by language, Markdown stays Markdown and is checked besides. That it is one is kept by
 * the server beside the file, and found again when the file is opened; no setting is touched.
 */
export class ChosenDrafts implements Disposable {
  /** Files that were looked at since their tab was opened: a language that the writer picks afterwards is left alone. */
  readonly #seen = new Set<string>();
  #listening: readonly Disposable[] = [];

  /** `changed` is told when other documents are drafts now. */
  constructor(
    private readonly connection: Connection,
    private readonly changed: () => void,
  ) {}

  /** Finds those that were chosen before, once the server can be asked. */
  start(): void {
    this.#listening = [
      workspace.onDidOpenTextDocument((document) => inBackground('chosen drafts', this.look(document))),
      window.tabGroups.onDidChangeTabs(({ closed }) => {
        for (const { input } of closed) if (input instanceof TabInputText) this.closed(input.uri);
      }),
      workspace.onWillRenameFiles(({ files }) => this.takeAlong(files)),
      workspace.onDidRenameFiles(({ files }) => inBackground('renamed drafts', this.renamed(files))),
      workspace.onDidSaveTextDocument((document) => inBackground('saved drafts', this.saved(document))),
    ];
    for (const document of workspace.textDocuments) inBackground('chosen drafts', this.look(document));
  }

  async choose(document: TextDocument): Promise<void> {
    if (document.languageId !== 'jianggao' && !mayBeDraft(document))
      return refuse(l10n.t('This document cannot be a draft: only plain text and Markdown that can be written are.'));
    const said = await this.keep(document.uri, true);
    await this.adopt(document);
    tell(said);
  }

  /** 不再当作讲稿, for what was chosen. */
  async forget(document: TextDocument): Promise<void> {
    if (!this.connection.chosen.has(document.uri.toString())) return;
    const said = await this.keep(document.uri, false);
    this.connection.chosen.delete(document.uri.toString());
    if (document.languageId === 'markdown') await this.connection.restart();
    else await languages.setTextDocumentLanguage(document, 'plaintext');
    this.changed();
    tell(said);
  }

  private async look(document: TextDocument): Promise<void> {
    const uri = document.uri.toString();
    if (document.languageId === 'jianggao') return this.lookAtLanguage(document);
    if (this.#seen.has(uri) || !mayBeDraft(document)) return;
    if (this.connection.chosen.has(uri)) return this.adopt(document);
    if (document.languageId === 'plaintext' && isAlsoChecked(document)) {
      this.#seen.add(uri);
      await languages.setTextDocumentLanguage(document, 'jianggao');
      return;
    }
    const isChosen = await askIfThere(this.connection, IS_CHOSEN_REQUEST, { uri });
    // Without an answer it is asked again when the file is opened again.
    if (isChosen !== undefined) this.#seen.add(uri);
    if (isChosen) await this.adopt(document);
  }

  /** 讲稿 by language alone: a new draft that was saved under another name, or the writer picked the language. */
  private async lookAtLanguage(document: TextDocument): Promise<void> {
    const uri = document.uri.toString();
    if (document.isUntitled || !isWritable(document.uri) || this.connection.chosen.has(uri)) return;
    if (isDraftByName(document) || isAlsoChecked(document)) return;
    this.connection.chosen.set(uri, document.uri);
    this.changed();
    tell(await this.keep(document.uri, true));
  }

  private async adopt(document: TextDocument): Promise<void> {
    const uri = document.uri.toString();
    this.#seen.add(uri);
    this.connection.chosen.set(uri, document.uri);
    if (document.languageId === 'markdown') await this.connection.restart();
    else await languages.setTextDocumentLanguage(document, 'jianggao');
    this.changed();
  }

  /** A draft that gets another name is one from the first moment; what is kept about it follows by the server's hand. */
  private takeAlong(files: readonly Renamed[]): void {
    for (const { to } of this.chosenAmong(files)) this.connection.chosen.set(to.toString(), to);
  }

  private async renamed(files: readonly Renamed[]): Promise<void> {
    for (const { uri, to } of this.chosenAmong(files)) {
      this.connection.chosen.delete(uri.toString());
      const document = workspace.textDocuments.find((open) => open.uri.toString() === to.toString());
      if (document) await this.adopt(document);
    }
  }

  /** The chosen files that lie under what is renamed, and where they lie then. */
  private chosenAmong(files: readonly Renamed[]): { readonly uri: Uri; readonly to: Uri }[] {
    return [...this.connection.chosen.values()].flatMap((uri) =>
      files.flatMap(({ oldUri, newUri }) => {
        const isIt = uri.toString() === oldUri.toString();
        if (!isIt && !uri.toString().startsWith(`${oldUri.toString()}/`)) return [];
        return [{ uri, to: newUri.with({ path: newUri.path + uri.path.slice(oldUri.path.length) }) }];
      }),
    );
  }

  /** A page without a file was saved as one: the page is still there then. What is kept about it goes along. */
  private async saved(document: TextDocument): Promise<void> {
    if (document.isUntitled) return;
    const page = workspace.textDocuments.find(
      (open) => open.isUntitled && open.getText() !== '' && open.getText() === document.getText(),
    );
    if (!page) return;
    const [oldUri, newUri] = [page.uri.toString(), document.uri.toString()];
    await this.connection.client?.sendNotification('workspace/didRenameFiles', { files: [{ oldUri, newUri }] });
    if (this.connection.chosen.delete(oldUri)) await this.adopt(document);
  }

  /** The name of a page that was thrown away is soon another's. */
  private closed(uri: Uri): void {
    const isShown = window.tabGroups.all.some(({ tabs }) =>
      tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === uri.toString()),
    );
    if (isShown) return;
    this.#seen.delete(uri.toString());
    if (uri.scheme === UNTITLED && this.connection.chosen.delete(uri.toString()))
      inBackground('chosen drafts', this.keep(uri, false));
  }

  private keep(uri: Uri, chosen: boolean): Promise<string> {
    return ask(this.connection, CHOOSE_REQUEST, { uri: uri.toString(), chosen });
  }

  dispose(): void {
    for (const listener of this.#listening) listener.dispose();
  }
}

/** A text of the writer's, not one that the editor shows: output, an older version. */
export const mayBeDraft = ({ uri, languageId }: TextDocument): boolean =>
  (languageId === 'plaintext' || languageId === 'markdown') && isWritable(uri);

const isWritable = ({ scheme }: Uri): boolean =>
  scheme === UNTITLED || workspace.fs.isWritableFileSystem(scheme) === true;
