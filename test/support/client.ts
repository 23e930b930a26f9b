import { spawn, type ChildProcess } from 'node:child_process';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import {
  FIND_DRAFTS_REQUEST,
  LIST_FOLDER_REQUEST,
  READ_FILE_REQUEST,
  WRITE_FILE_REQUEST,
  type ListFolderParams,
  type ListFolderResult,
  type ReadFileParams,
  type ReadFileResult,
  type WriteFileParams,
  type WriteFileResult,
} from '../../server/src/protocol/clientFiles';
import { inProject } from './project';
import type {
  ClientCapabilities,
  Diagnostic,
  InitializeParams,
  InitializeResult,
} from 'vscode-languageserver-protocol';

/** All that a server may ask of a client (LSP 3.17), and our own requests to ours. */
const ASKED_OF_CLIENTS = [
  'client/registerCapability',
  'client/unregisterCapability',
  'workspace/configuration',
  'workspace/workspaceFolders',
  'workspace/applyEdit',
  'workspace/diagnostic/refresh',
  'workspace/codeLens/refresh',
  'workspace/inlayHint/refresh',
  'workspace/semanticTokens/refresh',
  'workspace/foldingRange/refresh',
  'window/workDoneProgress/create',
  'window/showMessageRequest',
  'window/showDocument',
  READ_FILE_REQUEST,
  WRITE_FILE_REQUEST,
  LIST_FOLDER_REQUEST,
  FIND_DRAFTS_REQUEST,
];

/** How long a message may take to come, on a busy machine too. */
const PATIENCE = 20_000;

/** A small LSP client on the bundled server, over standard input and output as any editor has it. */
export class TestClient {
  readonly connection: ProtocolConnection;
  readonly logged: string[] = [];
  private readonly server: ChildProcess;
  private readonly published = new Map<string, { version: number | undefined; diagnostics: Diagnostic[] }[]>();
  private waiting: (() => void)[] = [];

  /** `environment`: what the server finds set beside our own variables. */
  constructor(
    private readonly settings: object = {},
    environment: Readonly<Record<string, string>> = {},
  ) {
    this.server = spawn(process.execPath, [inProject('dist/server.js'), '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, ...environment },
    });
    const { stdin, stdout } = this.server;
    if (!stdin || !stdout) throw new Error('the server has no pipes');
    this.connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ uri, version, diagnostics }: { uri: string; version?: number; diagnostics: Diagnostic[] }) => {
        this.published.set(uri, [...(this.published.get(uri) ?? []), { version, diagnostics }]);
        this.wake();
      },
    );
    this.connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.logged.push(message);
      this.wake();
    });
    this.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => this.settings),
    );
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.onRequest(FIND_DRAFTS_REQUEST, () => [...this.files.keys()]);
    this.connection.onRequest(READ_FILE_REQUEST, (params: ReadFileParams): object => this.readFile(params));
    this.connection.onRequest(WRITE_FILE_REQUEST, (params: WriteFileParams): object => this.writeFile(params));
    this.connection.onRequest(LIST_FOLDER_REQUEST, (params: ListFolderParams) => this.listFolder(params));
    this.connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshed++;
      this.wake();
      return null;
    });
    this.connection.listen();
  }

  refreshed = 0;

  /** What the server has asked of a client that answers everything alike. */
  readonly asked: string[] = [];

  /** Answers whatever the server asks in one manner, with an error or not at all. Before `initialize`. */
  answerEverything(answer: () => unknown): void {
    for (const method of ASKED_OF_CLIENTS)
      this.connection.onRequest(method, () => {
        this.asked.push(method);
        this.wake();
        return answer();
      });
  }

  /** What our own client would read for the server, by URI; the server reads what begins with file: by itself. */
  readonly files = new Map<string, string | Buffer>();

  private readFile({ uri, limit }: ReadFileParams): ReadFileResult {
    const bytes = this.files.get(uri);
    if (bytes === undefined) return { failure: 'missing' };
    if (Buffer.byteLength(bytes) > limit) return { failure: 'tooLarge' };
    return { base64: Buffer.from(bytes).toString('base64'), stamp: { mtime: 0, size: Buffer.byteLength(bytes) } };
  }

  private writeFile({ uri, base64, expected }: WriteFileParams): WriteFileResult {
    const before = this.files.get(uri);
    if (expected === 'new' && before !== undefined) return { failure: 'changed' };
    const bytes = Buffer.from(base64, 'base64');
    this.files.set(uri, bytes);
    return { stamp: { mtime: 0, size: bytes.length } };
  }

  private listFolder({ uri }: ListFolderParams): ListFolderResult {
    const inside = [...this.files.keys()].filter((file) => file.startsWith(`${uri}/`));
    return inside.map((file) => ({ name: decodeURIComponent(file.slice(uri.length + 1)), kind: 'file' }));
  }

  /** `ours`: it says that it is the extension's client, with its commands. `more`: what else it says, over all that. */
  async initialize(
    capabilities: ClientCapabilities = {},
    locale = 'zh-cn',
    ours = false,
    folders: readonly string[] = [],
    more: Partial<InitializeParams> = {},
  ): Promise<InitializeResult> {
    const result = await this.connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
      capabilities,
      locale,
      initializationOptions: ours ? { readsFiles: true } : undefined,
      ...more,
    });
    await this.connection.sendNotification('initialized', {});
    return result;
  }

  open(uri: string, text: string, version = 1, languageId = 'jianggao'): Promise<void> {
    return this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version, text },
    });
  }

  change(uri: string, version: number, contentChanges: object[]): Promise<void> {
    return this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  /** Sends messages so that the server has them all at once. */
  async inOneWrite(send: () => readonly Promise<unknown>[]): Promise<void> {
    const { stdin } = this.server;
    stdin?.cork();
    const sent = send();
    // The connection writes each message a turn later.
    setTimeout(() => stdin?.uncork(), 50);
    await Promise.all(sent);
  }

  publications(uri: string): readonly { version: number | undefined; diagnostics: Diagnostic[] }[] {
    return this.published.get(uri) ?? [];
  }

  /** Resolves once a message has made the condition true; gives up with what it waited for. */
  async until(holds: () => boolean): Promise<void> {
    let giveUp: NodeJS.Timeout | undefined;
    const tooLate = new Promise<never>((_, reject) => {
      const why = `in ${PATIENCE / 1000} s no message made it true that ${String(holds)}; the server logged:`;
      giveUp = setTimeout(() => reject(new Error([why, ...this.logged].join('\n'))), PATIENCE);
    });
    try {
      while (!holds()) await Promise.race([new Promise<void>((resolve) => this.waiting.push(resolve)), tooLate]);
    } finally {
      clearTimeout(giveUp);
    }
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    this.connection.dispose();
    this.server.kill();
  }

  /** Ends the server as a system does that wants its memory; what waits for it fails. */
  async kill(): Promise<void> {
    const ended = new Promise((resolve) => this.server.once('exit', resolve));
    this.server.kill('SIGKILL');
    await ended;
    this.connection.dispose();
  }

  private wake(): void {
    const waiting = this.waiting;
    this.waiting = [];
    waiting.forEach((resolve) => resolve());
  }
}
