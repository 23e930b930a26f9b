import { CodeActionTriggerKind, l10n, languages, workspace, type Position, type TextDocument } from 'vscode';
import {
  FIND_DRAFTS_REQUEST,
  LIST_FOLDER_REQUEST,
  READ_FILE_REQUEST,
  WRITE_FILE_REQUEST,
} from '../../server/src/protocol';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { listFolder, readFile, writeFile } from './files';
import { refuse } from './refusal';
import { asSelector, DRAFT_FILES, draftSelector } from './selector';

/** Makes a client for the desktop or for the Worker; the one thing in which the two differ. */
export type CreateClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** The connection to the server; started anew when other documents become drafts. */
export class Connection {
  #client: BaseLanguageClient;

  /** Told when the writer asks for a menu: quick fixes, completions, a new name. */
  onMenu: () => void = () => undefined;

  /** Told when a line break was typed in a draft, and where the cursor is then. */
  onEnter: (document: TextDocument, position: Position) => void = () => undefined;

  constructor(private readonly create: CreateClient) {
    this.#client = this.newClient();
  }

  get client(): BaseLanguageClient {
    return this.#client;
  }

  async start(): Promise<void> {
    this.#client.onRequest(READ_FILE_REQUEST, readFile);
    this.#client.onRequest(WRITE_FILE_REQUEST, writeFile);
    this.#client.onRequest(LIST_FOLDER_REQUEST, listFolder);
    this.#client.onRequest(FIND_DRAFTS_REQUEST, findDrafts);
    await this.#client.start();
  }

  async restart(): Promise<void> {
    await this.#client.dispose();
    this.#client = this.newClient();
    await this.start();
  }

  async dispose(): Promise<void> {
    await this.#client.dispose();
  }

  isDraft(document: TextDocument): boolean {
    return languages.match(asSelector(draftSelector()), document) > 0;
  }

  private newClient(): BaseLanguageClient {
    return this.create('jianggao', l10n.t('Jianggao'), {
      documentSelector: draftSelector(),
      initializationOptions: { readsFiles: true },
      middleware: {
        provideCodeActions: (document, range, context, token, next) => {
          if (context.triggerKind === CodeActionTriggerKind.Invoke) this.onMenu();
          return next(document, range, context, token);
        },
        // The editor would do nothing, and say nothing.
        resolveCodeAction: async (action, token, next) => {
          try {
            return await next(action, token);
          } catch (error) {
            refuse(error instanceof Error ? error.message : String(error));
            return action;
          }
        },
        provideCompletionItem: (document, position, context, token, next) => {
          this.onMenu();
          return next(document, position, context, token);
        },
        // Answered by edits of our own, which a key that is pressed meanwhile does not take back.
        provideOnTypeFormattingEdits: (document, position) => {
          this.onEnter(document, position);
          return undefined;
        },
        prepareRename: (document, position, token, next) => {
          this.onMenu();
          return next(document, position, token);
        },
      },
    });
  }
}

const MOST_DRAFTS = 2000;

/** The drafts of the folder, by their names. */
async function findDrafts(): Promise<string[]> {
  const found = await workspace.findFiles(DRAFT_FILES, '**/node_modules/**', MOST_DRAFTS);
  return found.map((uri) => uri.toString());
}
