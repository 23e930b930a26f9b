import { l10n, languages, type TextDocument } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { asSelector, draftSelector } from './selector';

/** Makes a client for the desktop or for the Worker; the one thing in which the two differ. */
export type CreateClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** The connection to the server; started anew when other documents become drafts. */
export class Connection {
  #client: BaseLanguageClient;

  constructor(private readonly create: CreateClient) {
    this.#client = this.newClient();
  }

  get client(): BaseLanguageClient {
    return this.#client;
  }

  start(): Promise<void> {
    return this.#client.start();
  }

  async restart(): Promise<void> {
    await this.#client.dispose();
    this.#client = this.newClient();
    await this.#client.start();
  }

  async dispose(): Promise<void> {
    await this.#client.dispose();
  }

  isDraft(document: TextDocument): boolean {
    return languages.match(asSelector(draftSelector()), document) > 0;
  }

  private newClient(): BaseLanguageClient {
    return this.create('jianggao', l10n.t('Jianggao'), { documentSelector: draftSelector() });
  }
}
