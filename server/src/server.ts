import {
  CancellationToken,
  CodeLensRefreshRequest,
  ErrorCodes,
  InlayHintRefreshRequest,
  ResponseError,
  TextDocuments,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver';
import { answering, positionsFor, type AnsweringSources } from './answering';
import { readTraits } from './clientTraits';
import { capabilitiesFor } from './capabilities';
import { Documents, documentSync } from './documents';
import type { Asked, ClientTraits } from './features/asked';
import { diagnose } from './features/showing/diagnostics';
import { matchingSymbols } from './features/showing/workspaceSymbols';
import { Configurations } from './configurations';
import { isInside } from './files/addresses';
import { clientFiles } from './files/clientFiles';
import { CONFIGURATION_FILE } from './files/configurationFile';
import { LARGEST, type Files } from './files/door';
import { mayBeDraft } from './files/openDrafts';
import { findDrafts } from './files/folderDrafts';
import { routed } from './files/routes';
import { readText } from './files/text';
import { describeError, guard, inBackground, type Log } from './guard';
import { answerChoosing } from './chosenDrafts';
import { answerComments } from './commentAnswering';
import { answerExporting } from './exportAnswering';
import { answerImporting } from './importAnswering';
import { answerRevising } from './revisionAnswering';
import { answerWordPages } from './wordPageAnswering';
import { answerPasting } from './pasteAnswering';
import { KeptCommands } from './keptCommands';
import { KeptDrafts } from './keptDrafts';
import { localeFrom } from './locale';
import { OutlineFiles } from './outlineFiles';
import { FIND_DRAFTS_REQUEST } from './protocol/clientFiles';
import { pull, push, type Diagnosed, type Publishing } from './publishing';
import { register } from './registration';
import { answerOwn, ROWS } from './requests';
import type { Settings } from './settings';
import { SettingsStore } from './settingsStore';
import type * as Word from './word/word';
import { WorkspaceDrafts } from './workspaceDrafts';

/** What Node and Worker differ in, besides the connection. */
export interface World {
  readonly version: string;
  /** Files of its own; a Worker has none. */
  readonly files?: Files;
  /** The folder of the rules' pages, as an address; a Worker has none. */
  readonly pages?: string;
  /** The Word part; a Worker loads it from where the client says. */
  readonly loadWord?: (script: string | undefined) => Promise<typeof Word>;
  /** Which of some fonts the machine lacks; a Worker does not know. */
  readonly missingFonts?: (fonts: readonly string[]) => Promise<readonly string[]>;
  /** The language of the system's user; a Worker does not know. */
  readonly language?: string | undefined;
}

/** Answers one client from `initialize` to its end. */
export function startServer(connection: Connection, world: World): void {
  let server: Server | undefined;
  connection.onInitialize((params) => {
    if (server) return new ResponseError(ErrorCodes.InvalidRequest, 'initialize came before');
    server = new Server(connection, world, params);
    return server.announce();
  });
  // Asked for whatever has no handler: before initialize, when none is there yet, that is everything.
  connection.onRequest((method: string) =>
    server
      ? new ResponseError(ErrorCodes.MethodNotFound, `${method} is not known`)
      : new ResponseError(ErrorCodes.ServerNotInitialized, `${method} came before initialize`),
  );
  connection.listen();
}

/** The parts, and what passes between them. */
class Server {
  private readonly client: ClientTraits;
  private readonly log: Log;
  private readonly documents: Documents;
  private readonly files: Files;
  private readonly outlineFiles: OutlineFiles;
  private readonly settings: SettingsStore;
  private readonly configurations: Configurations;
  private readonly drafts: WorkspaceDrafts;
  private readonly kept: KeptDrafts;
  private readonly publishing: Publishing;
  /** The language of messages where no setting says another. */
  private readonly locale: Asked['locale'];
  /** The workspace's folders: what a draft names is read inside them. */
  private workspace: readonly string[];
  /** What was last found, kept while the draft and its settings stay as they were. */
  private readonly diagnosed = new WeakMap<Asked['analysis'], { readonly asked: Asked; readonly found: Diagnosed }>();

  constructor(
    private readonly connection: Connection,
    private readonly world: World,
    params: InitializeParams,
  ) {
    const client = readTraits(params);
    this.client = client;
    this.locale = localeFrom(params.locale, world.language);
    this.log = { error: (what) => connection.console.error(what), info: (what) => connection.console.info(what) };
    const ofClient = clientFiles((method, asked) => connection.sendRequest(method, asked));
    this.files = routed(world.files, client.ours ? ofClient : undefined);
    this.documents = new Documents(new TextDocuments(documentSync(client.encoding)));
    this.workspace = client.folders;
    this.outlineFiles = new OutlineFiles(this.documents, () => ({ files: this.files, workspace: this.workspace }));
    const show = (found: PublishDiagnosticsParams): void =>
      inBackground(this.log, 'publishDiagnostics', connection.sendDiagnostics(found));
    const shownTo = { client, pages: world.pages };
    this.configurations = new Configurations(this.files, show, shownTo);
    this.kept = new KeptDrafts(this.files, show, shownTo);
    this.settings = new SettingsStore({
      ask: client.configuration
        ? (uri) => connection.workspace.getConfiguration({ scopeUri: uri, section: 'jianggao' })
        : undefined,
      initial: client.initialSettings,
      overlaid: (uri, settings) => this.withFilesOf(uri, settings),
      arrived: () => this.refresh(),
      log: this.log,
    });
    this.drafts = new WorkspaceDrafts(this.documents, {
      find: (token) => this.findDrafts(token),
      read: (uri) => this.readDraft(uri),
      isDraft: (uri) => this.isDraft(uri),
      toClient: (symbols, analysis) => positionsFor(client, { analysis })?.toClient(symbols) ?? symbols,
    });
    this.documents.open.listen(connection);
    const sources = {
      connection,
      documents: this.documents,
      log: this.log,
      diagnose: (uri: string, token?: CancellationToken) => this.diagnose(uri, token),
    };
    this.publishing = client.pulls ? pull(sources) : push(sources);
    this.handle();
  }

  announce(): InitializeResult {
    const { version } = this.world;
    return { serverInfo: { name: 'jianggao', version }, capabilities: capabilitiesFor(this.client, ROWS) };
  }

  private handle(): void {
    const { connection, documents, client, log } = this;
    connection.onInitialized(() => {
      log.info(`jianggao ${this.world.version}`);
      register(connection, client, log);
      if (client.changesFolders) this.followFolders();
    });
    connection.onDidChangeConfiguration(({ settings }: { settings: unknown }) => this.settingsChanged(settings));
    connection.onDidChangeWatchedFiles(({ changes }) => this.filesChanged(changes.map(({ uri }) => uri)));
    documents.open.onDidClose(({ document: { uri } }) => {
      this.settings.forget(uri);
      this.kept.forget(uri);
      // What was not saved of a 提纲 is gone.
      this.outlineChanged(uri);
    });
    documents.open.onDidChangeContent(({ document }) => this.outlineChanged(document.uri));
    const sources: AnsweringSources = { connection, client, log, ask: (uri) => this.ask(uri) };
    const on = answering(sources);
    for (const { handle } of ROWS) handle(on, { symbols: (query, token) => this.findSymbols(query, token) });
    answerOwn(on);
    answerPasting({ on, log, loadWord: () => this.loadWord() });
    this.handleKept();
    this.handleExports();
  }

  /** What is kept about drafts and is not their words. */
  private handleKept(): void {
    const locale = (uri: string): Promise<Asked['locale']> => this.localeOf(uri);
    const commands = new KeptCommands(this.kept, { changed: () => this.refresh(), locale });
    answerChoosing(this.connection, this.kept, async (uri, words) => words[await locale(uri)], this.log);
    this.connection.onExecuteCommand(({ command, arguments: given }) => commands.run(command, given?.[0]));
    this.connection.workspace.onDidRenameFiles(({ files }) =>
      inBackground(this.log, 'didRenameFiles', commands.renamed(files)),
    );
  }

  /** The language of what is said about a file. */
  private async localeOf(uri: string): Promise<Asked['locale']> {
    return (await this.settings.of(uri)).language ?? this.locale;
  }

  /** A draft as a file, and a file as a draft. */
  private handleExports(): void {
    const { connection, log, world, locale } = this;
    const loadWord = (): Promise<typeof Word> => this.loadWord();
    const ask = (uri: string): Promise<Asked | undefined> => this.ask(uri);
    answerImporting({ connection, log, kept: this.kept, locale: (uri) => this.localeOf(uri), loadWord });
    answerComments({ connection, kept: this.kept, ask, locale: (uri) => this.localeOf(uri) });
    answerWordPages({
      connection,
      log,
      settings: (uri) => this.settingsOfFile(uri),
      locale: (uri) => this.localeOf(uri),
      loadWord,
    });
    answerRevising({ connection, log, locale, files: this.files, ask, loadWord });
    answerExporting({
      connection,
      log,
      locale,
      ask,
      loadWord,
      missingFonts: async (fonts) => (await world.missingFonts?.(fonts)) ?? [],
    });
  }

  /** The settings of a file that is not open as a document: nothing of them is kept. */
  private async settingsOfFile(uri: string): Promise<Settings> {
    const settings = await this.kept.overlaid(uri, await this.settings.of(uri), this.locale);
    this.kept.forget(uri);
    this.settings.forget(uri);
    return settings;
  }

  /** The Word part, where it can be loaded. */
  private async loadWord(): Promise<typeof Word> {
    const { client, world } = this;
    if (!world.loadWord) throw new Error('no Word part');
    return world.loadWord(client.wordScript);
  }

  private followFolders(): void {
    this.connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = removed.map(({ uri }) => uri);
      this.workspace = [...this.workspace.filter((uri) => !gone.includes(uri)), ...added.map(({ uri }) => uri)];
      this.settingsChanged(undefined);
    });
  }

  /** Files that drafts are read by changed outside the editor. */
  private filesChanged(uris: readonly string[]): void {
    if (uris.filter((uri) => this.kept.changed(uri)).length > 0) this.refresh();
    if (uris.some((uri) => uri.endsWith(`/${CONFIGURATION_FILE}`))) this.settingsChanged(undefined);
    else uris.forEach((uri) => this.outlineChanged(uri));
  }

  /** If the document is the 提纲 of a draft, that draft must be read anew. */
  private outlineChanged(uri: string): void {
    if (this.outlineFiles.forget(uri)) this.refresh();
  }

  private settingsChanged(pushed: unknown): void {
    this.settings.changed(pushed);
    this.configurations.forget();
    this.outlineFiles.clear();
    this.refresh();
  }

  /** What is shown of the open drafts may not be true any more. */
  private refresh(): void {
    const { codeLens, inlayHint } = this.client.refreshes;
    this.publishing.refresh();
    if (codeLens) inBackground(this.log, 'refresh', this.connection.sendRequest(CodeLensRefreshRequest.type));
    if (inlayHint) inBackground(this.log, 'refresh', this.connection.sendRequest(InlayHintRefreshRequest.type));
  }

  /** The editor's settings under what the configuration files above the draft say. */
  private async withFilesOf(uri: string, settings: Settings): Promise<Settings> {
    const rules = await this.configurations.levelsFor(uri, settings.rules, settings.language ?? this.locale);
    return { ...settings, rules };
  }

  /** The drafts of the folder, which our client finds by itself. */
  private async findDrafts(token: Pick<CancellationToken, 'isCancellationRequested'>): Promise<readonly string[]> {
    if (!this.client.ours) return findDrafts(this.files, this.workspace, token);
    const answer: unknown = await this.connection.sendRequest(FIND_DRAFTS_REQUEST).catch(() => null);
    return Array.isArray(answer) ? answer.filter((uri): uri is string => typeof uri === 'string') : [];
  }

  /** Our own client sends nothing but drafts. */
  private isDraft(uri: string): boolean {
    return this.client.ours || mayBeDraft(uri, this.documents.open.get(uri)?.languageId ?? '');
  }

  /** A draft of the workspace; none that a link leads out to. */
  private async readDraft(uri: string): Promise<string | undefined> {
    const [real, ...roots] = await Promise.all([uri, ...this.workspace].map((each) => this.files.real(each)));
    const inside = real !== undefined && roots.some((root) => root !== undefined && isInside(real, root));
    const read = inside ? await readText(this.files, uri, LARGEST.outline) : undefined;
    return read && 'text' in read ? read.text : undefined;
  }

  private async findSymbols(query: string, token: Pick<CancellationToken, 'isCancellationRequested'>) {
    return matchingSymbols(await this.drafts.symbols(token), query);
  }

  /** A draft with its settings, and with the 提纲 that stands in another file. */
  private async ask(uri: string): Promise<Asked | undefined> {
    if (!this.isDraft(uri)) return undefined;
    const settings = await this.kept.overlaid(uri, await this.settings.of(uri), this.locale);
    await this.outlineFiles.load(uri, settings);
    const document = this.documents.get(uri);
    if (!document) return undefined;
    const { client, world } = this;
    const locale = settings.language ?? this.locale;
    return { document, analysis: document.analysis, settings, locale, client, pages: world.pages };
  }

  private diagnose(uri: string, token: CancellationToken = CancellationToken.None) {
    return guard(this.log, 'diagnostic', token, undefined, async (): Promise<Diagnosed | undefined> => {
      const asked = await this.ask(uri);
      if (!asked || token.isCancellationRequested) return undefined;
      const known = this.diagnosed.get(asked.analysis);
      if (known?.asked.document === asked.document && known.asked.settings === asked.settings) return known.found;
      const found = this.findingsOf(asked);
      this.diagnosed.set(asked.analysis, { asked, found });
      return found;
    });
  }

  private findingsOf(asked: Asked): Diagnosed {
    const started = performance.now();
    const { document, analysis } = asked;
    const found = diagnose(asked, (rule, error) => this.log.error(`rule ${rule.id}: ${describeError(error)}`));
    const took = (performance.now() - started).toFixed(1);
    const { version } = document;
    this.log.info(`version ${version}, ${analysis.text.length} characters, ${found.length} findings, ${took} ms`);
    return { version, diagnostics: positionsFor(this.client, asked)?.toClient(found) ?? found };
  }
}
