import { CodeActionTriggerKind, l10n, languages, workspace, type Position, type TextDocument, type Uri } from 'vscode';
import { EXPLAIN_COMMAND } from '../../server/src/protocol/choosing';
import {
  FIND_DRAFTS_REQUEST,
  LIST_FOLDER_REQUEST,
  READ_FILE_REQUEST,
  REMOVE_FILE_REQUEST,
  WRITE_FILE_REQUEST,
  type ReadFileParams,
  type RemoveFileParams,
  type WriteFileParams,
} from '../../server/src/protocol/clientFiles';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { listFolder, readFile, removeFile, writeFile } from './files';
import { refuse, tell } from './refusal';
import { asSelector, DRAFT_FILES, draftSelector } from './selector';
import type { StoredFiles } from './storedFiles';

/** Makes a client for the desktop or for the Worker; the one thing in which the two differ. Its library is loaded then. */
export type CreateClient = (id: string, name: string, options: LanguageClientOptions) => Promise<BaseLanguageClient>;

/** The connection to the server; started anew when other documents become drafts. */
export class Connection {
  #client: BaseLanguageClient | undefined;
  #made: Promise<BaseLanguageClient> | undefined;
  #started: Promise<void> = Promise.resolve();
  /** A restart that waits for what goes on: who asks meanwhile is served by it too. */
  #awaited: Promise<void> | undefined;

  /** Files that the writer has called drafts, by address. */
  readonly chosen = new Map<string, Uri>();

  /** Told when the writer asks for a menu: quick fixes, completions, a new name. */
  onMenu: () => void = () => undefined;

  /** Told when a line break was typed in a draft, and where the cursor is then. */
  onEnter: (document: TextDocument, position: Position) => void = () => undefined;

  /** Told when a command of the server has changed what is reported of a draft. */
  onIgnored: () => void = () => undefined;

  constructor(
    private readonly create: CreateClient,
    private readonly stored: StoredFiles,
  ) {}

  /** Undefined until the first start has begun. */
  get client(): BaseLanguageClient | undefined {
    return this.#client;
  }

  /** The client, once it is there; rejects where no start has begun. */
  made(): Promise<BaseLanguageClient> {
    return this.#made ?? Promise.reject(new Error('the server was not started'));
  }

  start(): Promise<void> {
    this.#made = this.make();
    this.#started = this.#made.then((client) => this.begin(client));
    return this.#started;
  }

  private async make(): Promise<BaseLanguageClient> {
    // What the editor has to do first goes first: to load the library takes longer than all the rest.
    await new Promise((resolve) => setTimeout(resolve, 0));
    return (this.#client = await this.newClient());
  }

  private async begin(client: BaseLanguageClient): Promise<void> {
    const { stored } = this;
    client.onRequest(READ_FILE_REQUEST, async (params: ReadFileParams) =>
      stored.holds(params.uri) ? stored.read(params) : readFile(params),
    );
    client.onRequest(WRITE_FILE_REQUEST, async (params: WriteFileParams) =>
      stored.holds(params.uri) ? stored.write(params) : writeFile(params),
    );
    client.onRequest(REMOVE_FILE_REQUEST, async (params: RemoveFileParams) =>
      stored.holds(params.uri) ? stored.remove(params) : removeFile(params),
    );
    client.onRequest(LIST_FOLDER_REQUEST, listFolder);
    client.onRequest(FIND_DRAFTS_REQUEST, findDrafts);
    await client.start();
  }

  /** Starts anew, once what goes on has ended, well or not. */
  restart(): Promise<void> {
    this.#awaited ??= this.#started
      .catch(() => undefined)
      .then(async () => {
        this.#awaited = undefined;
        // A server that did not start cannot be stopped either.
        await this.#client?.dispose().catch(() => undefined);
        await this.start();
      });
    return this.#awaited;
  }

  async dispose(): Promise<void> {
    await this.#client?.dispose();
  }

  isDraft(document: TextDocument): boolean {
    return languages.match(asSelector(this.selector), document) > 0;
  }

  private get selector(): ReturnType<typeof draftSelector> {
    return draftSelector(this.chosen.values());
  }

  private newClient(): Promise<BaseLanguageClient> {
    return this.create('jianggao', l10n.t('Jianggao'), {
      documentSelector: this.selector,
      initializationOptions: { readsFiles: true },
      markdown: { isTrusted: { enabledCommands: [EXPLAIN_COMMAND] } },
      middleware: {
        // The server's commands answer with a sentence for the writer.
        executeCommand: async (command, args, next) => {
          try {
            const said: unknown = await next(command, args);
            if (typeof said === 'string') tell(said);
            this.onIgnored();
          } catch (error) {
            refuse(error instanceof Error ? error.message : String(error));
          }
        },
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
  const found = await workspace.findFiles(DRAFT_FILES, '**/{node_modules,.jianggao}/**', MOST_DRAFTS);
  return found.map((uri) => uri.toString());
}
