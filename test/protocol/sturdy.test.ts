import { assert } from 'chai';
import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import {
  CancellationTokenSource,
  createConnection,
  createProtocolConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
  type Diagnostic,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import { Analysis } from '../../server/src/analysis/analysis';
import { RULES } from '../../server/src/rules/engine/registry';
import { startServer } from '../../server/src/server';
import { TestClient } from '../support/client';
import { temporaryFolder } from '../support/project';
import { parametersFor, REQUESTS } from '../support/requests';

const URI = 'file:///draft.jianggao';
const BROKEN = '同志们：\n一、甲事\n二、乙事\n二、丙事\n三、丁事\n';
const PULL = {
  textDocument: { diagnostic: {} },
  workspace: { configuration: true, diagnostics: { refreshSupport: true } },
};
const sound = parametersFor(URI, { line: 1, character: 0 });

interface Asking {
  readonly connection: ProtocolConnection;
}
const codes = async ({ connection }: Asking, uri = URI): Promise<unknown[]> => {
  const { items } = await connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', {
    textDocument: { uri },
  });
  return items.map(({ code }) => code);
};
/** The answers to all requests, or the codes of their errors. */
const answers = ({ connection }: Asking): Promise<unknown[]> =>
  Promise.all(
    REQUESTS.map((method) => connection.sendRequest(method, sound).catch((error: { code?: number }) => error.code)),
  );

suite('a sturdy server', () => {
  let clients: TestClient[] = [];
  teardown(async () => {
    await Promise.all(clients.map((each) => each.stop()));
    clients = [];
  });

  async function begin(settings: object = {}, environment: Readonly<Record<string, string>> = {}): Promise<TestClient> {
    const client = new TestClient(settings, environment);
    clients.push(client);
    await client.initialize(PULL);
    return client;
  }

  test('killed while its writer types, it comes back with all findings', async () => {
    const first = await begin();
    await first.open(URI, BROKEN);
    assert.deepEqual(await codes(first), ['numbering-duplicate']);
    const typed = Array.from({ length: 50 }, (_, index) => `${BROKEN}五、戊事${'好'.repeat(index)}\n`);
    const pending = Promise.allSettled(
      typed.map((text, index) => first.change(URI, index + 2, [{ text }]).then(() => codes(first))),
    );
    clients = clients.filter((each) => each !== first);
    await first.kill();
    // What was asked of it is over, for an editor that waits.
    assert.lengthOf(await pending, typed.length);
    const second = await begin();
    await second.open(URI, typed.at(-1) ?? '', 51);
    assert.deepEqual(await codes(second), ['numbering-duplicate', 'numbering-missing']);
  });

  test('two hundred drafts opened, asked about and closed leave no memory', async () => {
    const at = join(temporaryFolder('heap'), 'heap.sock');
    const hook = join(temporaryFolder('heap'), 'hook.js');
    writeFileSync(hook, HEAP_HOOK);
    const client = await begin({}, { NODE_OPTIONS: `--require ${hook}`, JIANGGAO_HEAP: at });
    const text = BROKEN + '各级要高度重视，一是抓学习，二是抓落实。\n'.repeat(100);
    const uriOf = (index: number): string => `file:///drafts/${index}.jianggao`;
    let opened = 0;
    /** What the heap grows by for each of so many drafts. */
    const visit = async (count: number, leave: boolean): Promise<number> => {
      const before = await heapOf(at);
      for (const end = opened + count; opened < end; opened++) {
        const uri = uriOf(opened);
        await client.open(uri, `${text}${opened}`);
        assert.include(await codes(client, uri), 'numbering-duplicate');
        await client.connection.sendRequest('jianggao/structure', { textDocument: { uri } });
        if (leave) await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
      }
      return ((await heapOf(at)) - before) / count;
    };
    await visit(100, true);
    const left = await visit(200, true);
    const held = await visit(20, false);
    assert.isAbove(held, text.length * 2, 'the measure sees those that stay open');
    assert.isBelow(left, held / 10, `of ${Math.round(held)} bytes that an open draft holds`);
  });

  test('settings that change under load: the last hold', async () => {
    const settings: { rules: Record<string, string> } = { rules: {} };
    const client = await begin(settings);
    await client.open(URI, BROKEN);
    const asked: Promise<unknown>[] = [];
    for (let round = 0; round < 100; round++) {
      settings.rules['numbering-duplicate'] = round % 2 === 0 ? 'off' : 'hint';
      asked.push(client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null }));
      asked.push(client.change(URI, round + 2, [{ text: `${BROKEN}五、戊事${'好'.repeat(round)}\n` }]));
      asked.push(codes(client), answers(client));
    }
    await Promise.all(asked);
    assert.deepEqual(await codes(client), ['numbering-duplicate', 'numbering-missing']);
    settings.rules['numbering-duplicate'] = 'off';
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(await codes(client), ['numbering-missing']);
  });

  test('requests cancelled at random: each is answered or refused as cancelled, and what is asked next is whole', async () => {
    const client = await begin();
    await client.open(URI, BROKEN);
    const whole = await answers(client);
    let version = 1;
    const plan = fc.array(
      fc.record({
        which: fc.nat(REQUESTS.length - 1),
        cancelled: fc.boolean(),
        late: fc.boolean(),
        typed: fc.boolean(),
      }),
      { minLength: 20, maxLength: 60 },
    );
    await fc.assert(
      fc.asyncProperty(plan, async (steps) => {
        const asked = steps.map(async ({ which, cancelled, late, typed }) => {
          const source = new CancellationTokenSource();
          if (typed) await client.change(URI, ++version, [{ text: BROKEN }]);
          const answer = client.connection.sendRequest(REQUESTS[which] ?? '', sound, source.token);
          if (late) await Promise.resolve();
          if (cancelled) source.cancel();
          return answer.then(
            () => undefined,
            ({ code }: { code?: number }) => code,
          );
        });
        // -32800 RequestCancelled; -32802 ServerCancelled and -32803 RequestFailed are refusals in words.
        for (const code of await Promise.all(asked)) assert.include([undefined, -32800, -32802, -32803], code);
      }),
      { numRuns: 40, seed: 12 },
    );
    await client.change(URI, ++version, [{ text: BROKEN }]);
    assert.deepEqual(withoutVersions(await answers(client)), withoutVersions(whole));
    assert.deepEqual(
      client.logged.filter((line) => /Error/.test(line)),
      [],
    );
  });
});

/** Versions count on, the rest is the same. */
const withoutVersions = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value).replace(/"version":\d+/g, '"version":0'));

/** Runs in the server before it: whoever connects is told what is left on the heap. */
const HEAP_HOOK = `
require('node:v8').setFlagsFromString('--expose-gc');
const collect = require('node:vm').runInNewContext('gc');
require('node:net')
  .createServer((socket) => {
    collect();
    socket.end(String(process.memoryUsage().heapUsed));
  })
  .listen(process.env.JIANGGAO_HEAP)
  .unref();
`;

const heapOf = (path: string): Promise<number> =>
  new Promise((resolve, reject) => {
    let said = '';
    connect(path)
      .on('data', (bytes) => (said += String(bytes)))
      .on('end', () => resolve(Number(said)))
      .on('error', reject);
  });

/** A server in this process, whose parts can be made to fail. */
suite('a part that throws', () => {
  let connection: ProtocolConnection | undefined;
  let logged: string[] = [];
  let restore: (() => void) | undefined;
  teardown(() => {
    restore?.();
    connection?.dispose();
  });

  async function begin(): Promise<Asking> {
    const [there, back] = [new PassThrough(), new PassThrough()];
    startServer(createConnection(ProposedFeatures.all, new StreamMessageReader(there), new StreamMessageWriter(back)), {
      version: '0',
    });
    const client = createProtocolConnection(new StreamMessageReader(back), new StreamMessageWriter(there));
    connection = client;
    logged = [];
    client.onNotification('window/logMessage', ({ message }: { message: string }) => {
      logged.push(message);
    });
    client.listen();
    await client.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      capabilities: { ...PULL, workspace: { diagnostics: { refreshSupport: true } } },
    });
    await client.sendNotification('initialized', {});
    await client.sendNotification('textDocument/didOpen', {
      textDocument: { uri: URI, languageId: 'jianggao', version: 1, text: BROKEN },
    });
    return { connection: client };
  }
  const errors = (): string[] => logged.filter((line) => /Error/.test(line));

  function breakRule(id: string): void {
    const rule = RULES.find((each) => each.id === id) as { check: unknown };
    const { check } = rule;
    restore = () => (rule.check = check);
    rule.check = () => {
      throw new RangeError('二、乙事');
    };
  }

  test('a rule costs one line of the log, without a word of the draft; the other rules speak', async () => {
    breakRule('numbering-missing');
    const client = await begin();
    assert.deepEqual(await codes(client), ['numbering-duplicate']);
    assert.deepEqual(await codes(client), ['numbering-duplicate']);
    assert.lengthOf(errors(), 1);
    assert.match(errors()[0] ?? '', /^rule numbering-missing: RangeError/);
    assert.notInclude(errors()[0], '乙事');
  });

  test('a feature costs one line each time it is asked for, and answers as if there were nothing', async () => {
    const client = await begin();
    const whole = await answers(client);
    const sequences = Object.getOwnPropertyDescriptor(Analysis.prototype, 'sequences') ?? {};
    restore = () => void Object.defineProperty(Analysis.prototype, 'sequences', sequences);
    Object.defineProperty(Analysis.prototype, 'sequences', {
      get: () => {
        throw new RangeError('二、乙事');
      },
    });
    for (const [index, method] of REQUESTS.entries()) {
      const before = errors().length;
      const answer = await client.connection.sendRequest(method, sound).catch(({ code }: { code: number }) => code);
      assert.isDefined(answer, method);
      assert.isAtMost(errors().length - before, method === 'textDocument/diagnostic' ? RULES.length : 1, method);
      assert.notInclude(errors().join(), '乙事', method);
      assert.isDefined(whole[index]);
    }
    assert.isAbove(errors().length, 3);
    restore();
    assert.deepEqual(await answers(client), whole);
  });
});
