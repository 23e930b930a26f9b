import { spawn } from 'node:child_process';
import { StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';
import { createConnection, ProposedFeatures, TextDocuments, TextDocumentSyncKind } from 'vscode-languageserver/node';
import { createProtocolConnection, type ProtocolConnection } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { inProject } from '../support/project';
import { speeches } from './speeches';

/**
 * `npm run bench -- stdio`: how long the findings of a keystroke take over standard input and output, beside a server of the same
 * library that only echoes. Both are asked in turn, since a machine is not as quick at all times.
 */
const SIZES = [10_000, 100_000, 1_000_000];
const TYPED = '坚定不移地把各项工作抓实抓好，';
const URI = 'file:///稿/讲话.txt';
/** Keystrokes of a size, and how many of them are not counted. */
const KEYS = 60;
const WARM = 15;

export async function benchStdio(): Promise<void> {
  console.log('characters   echo: median, 95 %   ours: median, 95 %   more: median, 95 %   (ms)');
  for (const size of SIZES) {
    const text = speeches(size);
    const place = text.indexOf('，', size / 2) + 1;
    const line = text.slice(0, place).split('\n').length - 1;
    const character = place - (text.lastIndexOf('\n', place - 1) + 1);
    const servers = [inProject('dist/test/bench/main.js'), inProject('dist/server.js')].map((script) => start(script));
    const took: number[][] = [[], []];
    for (const server of servers) await server.open(text);
    for (let key = 0; key < KEYS; key++)
      for (const [index, server] of servers.entries()) {
        const at = { line, character: character + (key % TYPED.length) };
        const ms = await server.type(TYPED.charAt(key % TYPED.length), at, key + 2);
        if (key >= WARM) took[index]?.push(ms);
      }
    servers.forEach(({ stop }) => stop());
    const [echo = [], ours = []] = took;
    const row = [at(echo, 0.5), at(echo, 0.95), at(ours, 0.5), at(ours, 0.95)];
    const more = [at(ours, 0.5) - at(echo, 0.5), at(ours, 0.95) - at(echo, 0.95)];
    console.log(`${String(size).padStart(10)}${[...row, ...more].map((ms) => ms.toFixed(2).padStart(10)).join('')}`);
  }
}

const at = (took: readonly number[], share: number): number =>
  [...took].sort((a, b) => a - b)[Math.floor(took.length * share)] ?? 0;

interface Server {
  readonly open: (text: string) => Promise<void>;
  /** Types a character; how long it takes until its findings are there. */
  readonly type: (text: string, at: { line: number; character: number }, version: number) => Promise<number>;
  readonly stop: () => void;
}

function start(script: string): Server {
  const { stdin, stdout, kill } = spawnServer(script);
  const connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
  let arrived: ((version: number) => void) | undefined;
  connection.onNotification('textDocument/publishDiagnostics', ({ version }: { version: number }) =>
    arrived?.(version),
  );
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  const findings = (wanted: number): Promise<void> =>
    new Promise((resolve) => (arrived = (version) => version === wanted && resolve()));
  return {
    open: async (text) => {
      await initialize(connection);
      const found = findings(1);
      const textDocument = { uri: URI, languageId: 'jianggao', version: 1, text };
      await connection.sendNotification('textDocument/didOpen', { textDocument });
      await found;
    },
    type: async (text, start, version) => {
      const found = findings(version);
      const began = performance.now();
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: URI, version },
        contentChanges: [{ range: { start, end: start }, text }],
      });
      await found;
      return performance.now() - began;
    },
    stop: kill,
  };
}

async function initialize(connection: ProtocolConnection): Promise<void> {
  const capabilities = { textDocument: { publishDiagnostics: { versionSupport: true } } };
  await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities });
  await connection.sendNotification('initialized', {});
}

function spawnServer(script: string) {
  const server = spawn(process.execPath, [script, 'echo', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  return { stdin: server.stdin, stdout: server.stdout, kill: () => server.kill() };
}

/** What only echoes: it keeps the text as ours does, and answers each version with no findings. */
export function echo(): void {
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  const documents = new TextDocuments(TextDocument);
  connection.onInitialize(() => ({ capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental } }));
  documents.onDidChangeContent(({ document: { uri, version } }) => {
    connection.sendDiagnostics({ uri, version, diagnostics: [] }).catch(console.error);
  });
  documents.listen(connection);
  connection.listen();
}
