import { assert } from 'chai';
import { ResponseError, type ClientCapabilities, type Diagnostic } from 'vscode-languageserver-protocol';
import { TestClient } from '../support/client';

const URI = 'file:///draft.jianggao';
const BROKEN = '同志们：\n一、甲事\n二、乙事\n二、丙事\n三、丁事\n';

/** A client that declares all that the server might ask of it. */
const EVERYTHING: ClientCapabilities = {
  textDocument: { diagnostic: {} },
  workspace: {
    configuration: true,
    diagnostics: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceFolders: true,
  },
  window: { workDoneProgress: true },
};
const PULL_ALONE: ClientCapabilities = { textDocument: { diagnostic: {} } };

/** What such a client does with the requests. */
const MANNERS: Readonly<Record<string, () => unknown>> = {
  'answers with an error': () => new ResponseError(-32601, 'MethodNotFound'),
  throws: () => {
    throw new Error('no');
  },
  'answers with nonsense': () => 42,
  'never answers': () => new Promise(() => undefined),
};

suite('a client that refuses everything', () => {
  let client: TestClient;
  teardown(() => client.stop());

  for (const [manner, answer] of Object.entries(MANNERS)) {
    test(`${manner}: its writer sees every finding all the same, and the log has a line for it`, async () => {
      client = new TestClient();
      client.answerEverything(answer);
      await client.initialize(EVERYTHING);
      await client.open(URI, BROKEN);
      const pull = (): Promise<{ items: Diagnostic[] }> =>
        client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: URI } });
      assert.deepEqual(
        (await pull()).items.map(({ code }) => code),
        ['numbering-duplicate'],
      );
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: 'file:///.jianggaorc.json', type: 2 }],
      });
      assert.lengthOf((await pull()).items, 1);
      await client.until(() => client.asked.includes('workspace/diagnostic/refresh'));
      await client.connection.sendRequest('textDocument/hover', {
        textDocument: { uri: URI },
        position: { line: 1, character: 0 },
      });
    });
  }

  test('one that pulls but cannot be asked to pull again is pushed to, and asked for nothing', async () => {
    client = new TestClient();
    client.answerEverything(MANNERS['answers with an error'] as () => unknown);
    const { capabilities } = await client.initialize(PULL_ALONE);
    assert.isUndefined(capabilities.diagnosticProvider);
    await client.open(URI, BROKEN);
    await client.until(() => client.publications(URI).length === 1);
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: {} });
    await client.until(() => client.publications(URI).length === 2);
    assert.deepEqual(client.asked, []);
  });
});

/** What clients send that they should not; what is asked afterwards is answered as if it had not come. */
suite('a client that sends what it should not', () => {
  let client: TestClient;
  teardown(() => client.stop());

  const hover = (uri: string, position: object = { line: 1, character: 0 }): Promise<unknown> =>
    client.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position });

  for (const uri of [
    'file://host/a.txt',
    'file:///%E0%A4%A/x.txt',
    'file:///a%00b.txt',
    'file:///a%b.txt',
    'file:///c%3A/%E7%A8%BF/a.txt',
    'file:///C:/a.txt',
    'file:',
    'file:///',
    '//server/share/a.txt',
    'C:\\a.txt',
    '/a/b.txt',
    'untitled:甲',
    'untitled:C:\\a.txt',
    'vscode-notebook-cell:/a.ipynb#W0',
    'vscode-vfs://github/o/r/讲话.md',
    'git:/讲话.txt?{"path":"x"}',
    'http://x/y.txt?z#a',
    '\ud800.txt',
    'constructor',
    '',
    'x',
  ])
    test(`an address like ${JSON.stringify(uri)}, with a 提纲 beside it`, async () => {
      client = new TestClient();
      await client.initialize();
      await client.open(uri, `<!-- jianggao-outline 提纲.txt -->\n${BROKEN}`);
      await client.until(() => client.publications(uri).length === 1);
      assert.deepEqual(
        client
          .publications(uri)[0]
          ?.diagnostics.map(({ code }) => code)
          .filter((code) => code === 'numbering-duplicate'),
        ['numbering-duplicate'],
      );
      await hover(uri);
      const workspace = { query: '甲' };
      assert.lengthOf(await client.connection.sendRequest<unknown[]>('workspace/symbol', workspace), 1);
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
      await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
      await client.until(() => client.publications(uri).at(-1)?.version === undefined);
      // An error that was caught would stand in the log.
      assert.deepEqual(
        client.logged.filter((line) => /Error/.test(line)),
        [],
      );
    });

  test('no text', async () => {
    client = new TestClient();
    await client.initialize();
    await client.open(URI, null as unknown as string);
    await client.until(() => client.publications(URI).length === 1);
    await client.change(URI, 2, [{ text: BROKEN }]);
    await client.until(() => client.publications(URI).at(-1)?.diagnostics.length === 1);
  });

  test('one version twice, with other texts: each is read', async () => {
    client = new TestClient();
    await client.initialize();
    await client.open(URI, BROKEN, 1);
    await client.until(() => client.publications(URI).length === 1);
    await client.open(URI, '一、甲事\n二、乙事\n', 1);
    await client.until(() => client.publications(URI).at(-1)?.diagnostics.length === 0);
    await client.change(URI, 1, [{ text: BROKEN }]);
    await client.until(() => client.publications(URI).at(-1)?.diagnostics.length === 1);
  });

  test('requests before initialize are refused as such, notifications dropped', async () => {
    client = new TestClient();
    await client.open(URI, BROKEN);
    const codeOf = (method: string): Promise<unknown> =>
      client.connection.sendRequest(method, { textDocument: { uri: URI }, position: { line: 0, character: 0 } }).then(
        () => 'answered',
        ({ code }: ResponseError) => code,
      );
    for (const method of ['textDocument/hover', 'textDocument/diagnostic', 'jianggao/structure', 'nonsense'])
      assert.equal(await codeOf(method), -32002, method);
    await client.initialize();
    assert.isNull(await hover(URI));
    assert.equal(await codeOf('nonsense'), -32601);
  });

  test('twenty changes in one write are not diagnosed one by one', async () => {
    client = new TestClient();
    await client.initialize();
    await client.open(URI, BROKEN);
    await client.until(() => client.publications(URI).length === 1);
    await client.inOneWrite(() =>
      Array.from({ length: 20 }, (_, index) => client.change(URI, index + 2, [{ text: `${BROKEN}${index}` }])),
    );
    await client.until(() => client.publications(URI).some(({ version }) => version === 21));
    // A pipe may hand one write over in several pieces, and each may be diagnosed: far from all twenty.
    const versions = client.publications(URI).map(({ version }) => version);
    assert.isAtMost(versions.length, 5, versions.join());
    assert.equal(versions[0], 1);
    assert.equal(versions.at(-1), 21);
  });
});
