import {
  CancellationToken,
  CodeActionKind,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
  TextDocuments,
  TextDocumentSyncKind,
  type ClientCapabilities,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type TextDocumentPositionParams,
} from 'vscode-languageserver';
import { clientFiles } from './files/clientFiles';
import { CONFIGURATION_FILE, levelsFor } from './files/configurationFile';
import { inTime, LARGEST, type Files } from './files/door';
import { routed } from './files/routes';
import { DOCUMENT_SYNC, Documents, type ReadDocument } from './documents';
import { FIX_ALL_KIND } from './features/codeActions/fixAllAction';
import { RENUMBER_KIND } from './features/codeActions/renumberAction';
import { toOffset } from './features/convert';
import { diagnose } from './features/showing/diagnostics';
import type { RenameRefusal } from './features/writing/rename';
import { TOKEN_LEGEND } from './features/showing/semanticTokens';
import { matchingSymbols } from './features/showing/workspaceSymbols';
import { describeError, guard, inBackground, type Log } from './guard';
import { OutlineFiles } from './outlineFiles';
import { FIND_DRAFTS_REQUEST } from './protocol';
import { answerRequests, type Requests } from './requests';
import { WorkspaceDrafts } from './workspaceDrafts';
import { pull, pulls, push, type Diagnosed, type Publishing } from './publishing';
import type { Locale } from './rules/engine/rule';
import { DEFAULT_SETTINGS, parseSettings, type Settings } from './settings';
import { RESTRUCTURE_KINDS } from './features/codeActions/restructureActions';

/**
 * Wires a connection to the features: one line a request. Node and Worker differ in the connection, and in that Node has
 * files of its own (`ownFiles`).
 */
export function startServer(connection: Connection, version: string, ownFiles?: Files): void {
  const server = new Server(connection, version, ownFiles);
  connection.onInitialize((params) => server.initialize(params));
  // Asked for whatever has no handler: before initialize, when none is there yet, that is everything.
  connection.onRequest((method: string) =>
    server.initialized
      ? new ResponseError(ErrorCodes.MethodNotFound, `${method} is not known`)
      : new ResponseError(ErrorCodes.ServerNotInitialized, `${method} came before initialize`),
  );
  connection.listen();
}

/** How long a client may take to say what its settings are, in milliseconds. */
const PATIENCE = 3000;

const NEVER_CANCELLED = CancellationToken.None;

/** What a 提纲 of its own may be written in. */
const OUTLINE_FILES = '**/*.{txt,md,讲稿,jianggao}';

class Server implements Requests {
  private readonly documents = new Documents(new TextDocuments(DOCUMENT_SYNC));
  private readonly settings = new Map<string, Promise<Settings>>();
  private readonly log: Log;
  private locale: Locale = 'en';
  private capabilities: ClientCapabilities = {};
  private publishing: Publishing | undefined;
  /** What was last found, kept while the document and its settings stay as they were. */
  private readonly diagnosed = new WeakMap<ReadDocument, { readonly settings: Settings; readonly found: Diagnosed }>();
  /** Whether the client is ours: it has our commands, and reads files for the server. */
  ours = false;
  /** The one door to files; opened anew once it is known whether the client has files for us. */
  private files: Files;
  private readonly drafts = new WorkspaceDrafts(this.documents, {
    find: () => this.findDrafts(),
    read: (uri) => this.readFile(uri),
  });
  private readonly outlineFiles = new OutlineFiles(this.documents, (uri) => this.readFile(uri));

  constructor(
    readonly connection: Connection,
    private readonly version: string,
    private readonly ownFiles: Files | undefined,
  ) {
    this.files = routed(ownFiles, undefined);
    this.log = { error: (what) => connection.console.error(what), info: (what) => connection.console.info(what) };
  }

  initialize(params: InitializeParams): InitializeResult {
    this.capabilities = params.capabilities;
    this.locale = /^zh/i.test(params.locale ?? '') ? 'zh-cn' : 'en';
    this.ours = isOurClient(params.initializationOptions);
    if (this.ours)
      this.files = routed(
        this.ownFiles,
        clientFiles((method, asked) => this.connection.sendRequest(method, asked)),
      );
    const asked = pulls(params.capabilities);
    this.documents.open.listen(this.connection);
    const sources = {
      connection: this.connection,
      documents: this.documents,
      log: this.log,
      diagnose: (uri: string, token?: CancellationToken) => this.diagnose(uri, token),
    };
    this.publishing = asked ? pull(sources) : push(sources);
    this.handle();
    return {
      serverInfo: { name: 'jianggao', version: this.version },
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        documentSymbolProvider: { label: '讲稿' },
        foldingRangeProvider: true,
        selectionRangeProvider: true,
        hoverProvider: true,
        definitionProvider: true,
        referencesProvider: true,
        documentHighlightProvider: true,
        semanticTokensProvider: { legend: TOKEN_LEGEND, full: true },
        codeLensProvider: { resolveProvider: false },
        inlayHintProvider: true,
        workspaceSymbolProvider: true,
        codeActionProvider: {
          codeActionKinds: [CodeActionKind.QuickFix, RENUMBER_KIND, FIX_ALL_KIND, ...RESTRUCTURE_KINDS],
        },
        renameProvider: { prepareProvider: true },
        // No trigger characters: nothing may pop up over ordinary typing with an input method.
        completionProvider: { triggerCharacters: [] },
        documentFormattingProvider: true,
        documentRangeFormattingProvider: true,
        documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
        ...(asked ? { diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: false } } : {}),
      },
    };
  }

  private handle(): void {
    const { connection, documents } = this;
    connection.onInitialized(() => this.register());
    connection.onDidChangeConfiguration(() => this.settingsChanged());
    connection.onDidChangeWatchedFiles(({ changes }) => this.filesChanged(changes.map(({ uri }) => uri)));
    documents.open.onDidClose(({ document }) => {
      this.settings.delete(document.uri);
      // What was not saved of a 提纲 is gone.
      this.outlineChanged(document.uri);
    });
    documents.open.onDidChangeContent(({ document }) => this.outlineChanged(document.uri));
    answerRequests(this);
  }

  get versioned(): boolean {
    return this.capabilities.workspace?.workspaceEdit?.documentChanges === true;
  }

  /** Places to pass over cannot be kept yet. */
  readonly executes = false;

  /** A refusal is an error that the editor shows in the writer's words. */
  accepted<Value extends object>(result: Value | RenameRefusal, settings: Settings): Value {
    if ('refused' in result)
      throw new ResponseError(LSPErrorCodes.RequestFailed, result.refused[this.localeFor(settings)]);
    return result;
  }

  localeFor(settings: Settings): Locale {
    return settings.language ?? this.locale;
  }

  get initialized(): boolean {
    return this.publishing !== undefined;
  }

  private register(): void {
    this.log.info(`jianggao ${this.version}`);
    if (this.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration) {
      const registered = this.connection.client.register(DidChangeConfigurationNotification.type, {
        section: 'jianggao',
      });
      inBackground(this.log, 'register', registered);
    }
    if (this.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      const watchers = [`**/${CONFIGURATION_FILE}`, OUTLINE_FILES].map((globPattern) => ({ globPattern }));
      inBackground(
        this.log,
        'register',
        this.connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }),
      );
    }
  }

  /** Files that drafts are read by changed outside the editor. */
  private filesChanged(uris: readonly string[]): void {
    if (uris.some((uri) => uri.endsWith(`/${CONFIGURATION_FILE}`))) this.settingsChanged();
    else uris.forEach((uri) => this.outlineChanged(uri));
  }

  /** If the document is the 提纲 of a draft, that draft must be read anew. */
  private outlineChanged(uri: string): void {
    if (this.outlineFiles.forget(uri)) this.publishing?.refresh();
  }

  private settingsChanged(): void {
    this.settings.clear();
    this.outlineFiles.clear();
    this.publishing?.refresh();
  }

  /** Settings of one document, asked for once; defaults where the client has none to give. */
  private settingsOf(uri: string): Promise<Settings> {
    if (!this.capabilities.workspace?.configuration) return Promise.resolve(DEFAULT_SETTINGS);
    const known = this.settings.get(uri);
    if (known) return known;
    const asked = this.askSettings(uri);
    this.settings.set(uri, asked);
    return asked;
  }

  /** The editor's settings over what the configuration files beside the draft say. */
  private async askSettings(uri: string): Promise<Settings> {
    const asked: Promise<unknown> = this.connection.workspace.getConfiguration({ scopeUri: uri, section: 'jianggao' });
    const settings = await inTime(asked, undefined, PATIENCE).then(parseSettings, (error: unknown) => {
      this.log.error(`workspace/configuration: ${describeError(error)}`);
      return DEFAULT_SETTINGS;
    });
    const levels = await levelsFor(uri, (path) => this.readFile(path)).catch((error: unknown) => {
      this.log.error(`configuration: ${describeError(error)}`);
      return {};
    });
    return { ...settings, rules: { ...settings.rules, ...levels } };
  }

  /** The drafts of the folder; only our client can list files. */
  private async findDrafts(): Promise<readonly string[]> {
    if (!this.ours) return [];
    const answer: unknown = await this.connection.sendRequest(FIND_DRAFTS_REQUEST).catch(() => null);
    return Array.isArray(answer) ? answer.filter((uri): uri is string => typeof uri === 'string') : [];
  }

  private async readFile(uri: string): Promise<string | undefined> {
    const read = await this.files.read(uri, LARGEST.outline);
    return 'bytes' in read ? new TextDecoder().decode(read.bytes) : undefined;
  }

  async findSymbols(query: string, token: CancellationToken) {
    const drafts = await this.drafts.symbols(token);
    return guard(this.log, 'workspaceSymbol', token, [], () => matchingSymbols(drafts, query));
  }

  /** What must be known before a document is read: its settings, and the 提纲 that stands in another file. */
  private async prepare(uri: string): Promise<Settings> {
    const settings = await this.settingsOf(uri);
    await this.outlineFiles.load(uri, settings);
    return settings;
  }

  private async diagnose(uri: string, token: CancellationToken = NEVER_CANCELLED) {
    const settings = await this.prepare(uri);
    return guard(this.log, 'diagnostic', token, undefined, () => {
      const document = this.documents.get(uri);
      if (!document) return undefined;
      const known = this.diagnosed.get(document);
      if (known?.settings === settings) return known.found;
      const found = this.findingsOf(document, settings);
      this.diagnosed.set(document, { settings, found });
      return found;
    });
  }

  private findingsOf(document: ReadDocument, settings: Settings): Diagnosed {
    const started = performance.now();
    const { version, analysis } = document;
    const diagnostics = diagnose(document, analysis, settings, {
      locale: this.localeFor(settings),
      onFailure: (rule, error) => this.log.error(`rule ${rule.id}: ${describeError(error)}`),
    });
    const took = (performance.now() - started).toFixed(1);
    this.log.info(`version ${version}, ${analysis.text.length} characters, ${diagnostics.length} findings, ${took} ms`);
    return { version, diagnostics };
  }

  /** The same for what is asked at a position. */
  answerAt<Result>(
    what: string,
    { textDocument, position }: TextDocumentPositionParams,
    token: CancellationToken,
    fallback: Result,
    handler: (document: ReadDocument, settings: Settings, offset: number) => Result,
  ) {
    return this.answer(what, textDocument.uri, token, fallback, (document, settings) =>
      handler(document, settings, toOffset(document.analysis.text, position)),
    );
  }

  async answer<Result>(
    what: string,
    uri: string,
    token: CancellationToken,
    fallback: Result,
    handler: (document: ReadDocument, settings: Settings) => Result,
  ) {
    const settings = await this.prepare(uri);
    return guard(this.log, what, token, fallback, () => {
      const document = this.documents.get(uri);
      return document ? handler(document, settings) : fallback;
    });
  }
}

function isOurClient(options: unknown): boolean {
  return typeof options === 'object' && options !== null && 'readsFiles' in options && options.readsFiles === true;
}
