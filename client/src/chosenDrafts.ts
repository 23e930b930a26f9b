import type { Uri } from 'vscode';
import { languages, TabInputText, window, workspace, type Disposable, type TextDocument } from 'vscode';
import { CHOOSE_REQUEST, IS_CHOSEN_REQUEST } from '../../server/src/protocol';
import { ask } from './ask';
import { inBackground } from './background';
import type { Connection } from './connection';
import { tell } from './refusal';
import { isAlsoChecked, isDraftByName } from './selector';

const UNTITLED = 'untitled';

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
    ];
    for (const document of workspace.textDocuments) inBackground('chosen drafts', this.look(document));
  }

  async choose(document: TextDocument): Promise<void> {
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
    this.#seen.add(uri);
    if (document.languageId === 'plaintext' && isAlsoChecked(document)) {
      await languages.setTextDocumentLanguage(document, 'jianggao');
      return;
    }
    if (await ask(this.connection, IS_CHOSEN_REQUEST, { uri })) await this.adopt(document);
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

  /** The name of a page that was thrown away is soon another's. */
  private closed(uri: Uri): void {
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
