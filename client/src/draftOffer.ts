import { l10n, StatusBarAlignment, window, workspace, type Disposable, type TextDocument } from 'vscode';
import { PERHAPS_DRAFT_NAMES } from '../../server/src/draftNames';
import { READS_LIKE_DRAFT_REQUEST } from '../../server/src/protocol/choosing';
import { ask } from './ask';
import { inBackground } from './background';
import { mayBeDraft } from './chosenDrafts';
import type { Connection } from './connection';

/** Characters; a longer text is no speech. */
const LONGEST = 200_000;

/** 汇报 and 报告 in a name may be a speech, or a table: where the text reads like one, the status bar offers to treat it so. */
export class DraftOffer implements Disposable {
  readonly #item = window.createStatusBarItem('jianggao.offer', StatusBarAlignment.Left, -1);
  #listening: readonly Disposable[] = [];

  constructor(private readonly connection: Connection) {
    this.#item.name = l10n.t('Treat this file as a draft');
    this.#item.text = `$(list-ordered) ${l10n.t('Treat as a draft?')}`;
    this.#item.tooltip = l10n.t('This text has a salutation or numbered points. Click to have it checked as a draft.');
    this.#item.command = 'jianggao.treatAsDraft';
  }

  /** Offers, once the server can be asked. */
  start(): void {
    this.#listening = [
      window.onDidChangeActiveTextEditor(() => this.look()),
      workspace.onDidOpenTextDocument(() => this.look()),
      // A line at a time is soon enough.
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const isActive = document === window.activeTextEditor?.document;
        if (isActive && contentChanges.some(({ text }) => text.includes('\n'))) this.look();
      }),
    ];
    this.look();
  }

  /** Also when other documents have become drafts. */
  look(): void {
    inBackground('offer', this.show(window.activeTextEditor?.document));
  }

  private async show(document: TextDocument | undefined): Promise<void> {
    const offered = document !== undefined && this.mayBe(document) && (await this.readsLikeDraft(document));
    if (document !== window.activeTextEditor?.document) return;
    if (offered && !this.connection.isDraft(document)) this.#item.show();
    else this.#item.hide();
  }

  private mayBe(document: TextDocument): boolean {
    const name = document.uri.path.split('/').at(-1) ?? '';
    return (
      mayBeDraft(document) &&
      !this.connection.isDraft(document) &&
      PERHAPS_DRAFT_NAMES.some((word) => name.includes(word))
    );
  }

  private async readsLikeDraft(document: TextDocument): Promise<boolean> {
    const text = document.getText();
    if (text.length > LONGEST) return false;
    return ask(this.connection, READS_LIKE_DRAFT_REQUEST, { text });
  }

  dispose(): void {
    this.#item.dispose();
    for (const listener of this.#listening) listener.dispose();
  }
}
