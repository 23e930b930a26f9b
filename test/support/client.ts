import { spawn, type ChildProcess } from 'node:child_process';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import { FIND_DRAFTS_REQUEST, READ_FILE_REQUEST, type ReadFileParams } from '../../server/src/protocol';
import type { ClientCapabilities, Diagnostic, InitializeResult } from 'vscode-languageserver-protocol';

/** A small LSP client on the bundled server, over standard input and output as any editor has it. */
export class TestClient {
  readonly connection: ProtocolConnection;
  readonly logged: string[] = [];
  private readonly server: ChildProcess;
  private readonly published = new Map<string, { version: number | undefined; diagnostics: Diagnostic[] }[]>();
  private waiting: (() => void)[] = [];

  constructor(private readonly settings: object = {}) {
    this.server = spawn(process.execPath, ['dist/server.js', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
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
    this.connection.onRequest(READ_FILE_REQUEST, ({ uri }: ReadFileParams) => this.files.get(uri) ?? null);
    this.connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshed++;
      this.wake();
      return null;
    });
    this.connection.listen();
  }

  refreshed = 0;

  /** What our own client would read for the server, by URI. */
  readonly files = new Map<string, string>();

  /** `ours`: it says that it is the extension's client, with its commands. */
  async initialize(capabilities: ClientCapabilities = {}, locale = 'zh-cn', ours = false): Promise<InitializeResult> {
    const result = await this.connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities,
      locale,
      initializationOptions: ours ? { readsFiles: true } : undefined,
    });
    await this.connection.sendNotification('initialized', {});
    return result;
  }

  open(uri: string, text: string, version = 1): Promise<void> {
    return this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'jianggao', version, text },
    });
  }

  change(uri: string, version: number, contentChanges: object[]): Promise<void> {
    return this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  publications(uri: string): readonly { version: number | undefined; diagnostics: Diagnostic[] }[] {
    return this.published.get(uri) ?? [];
  }

  /** Resolves once a message has made the condition true. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    this.connection.dispose();
    this.server.kill();
  }

  private wake(): void {
    const waiting = this.waiting;
    this.waiting = [];
    waiting.forEach((resolve) => resolve());
  }
}
