import { assert } from 'chai';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeAction, Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver-protocol';
import { TestClient } from '../support/client';
import { temporaryFolder } from '../support/project';

const CAPABILITIES = {
  textDocument: { diagnostic: {} },
  workspace: {
    configuration: true,
    diagnostics: { refreshSupport: true },
    executeCommand: {},
    workspaceEdit: { documentChanges: true },
  },
};
/** Two gaps of one kind: 三是 in the first paragraph, 二、 among the headings. */
const DRAFT = '同志们：\n一、认清形势\n一是抓学习；二是抓整改；四是抓落实。\n三、加强领导\n领导要带头。\n';
const GAPS = ['“二是”后面是“四是”，缺“三是”。', '“一、”（第2行）后面是“三、”，缺“二、”。'];
const AT_POINT = { line: 2, character: 13 };

suite('这一处不再提示', () => {
  let folder: string;
  let client: TestClient;
  setup(() => {
    folder = temporaryFolder('ignored');
  });
  teardown(async () => {
    await client.stop();
  });

  const address = (name: string): string => pathToFileURL(join(folder, name)).toString();
  const kept = (name: string): string => join(folder, '.jianggao', `${name}.json`);
  const readKept = (name: string): Record<string, unknown> =>
    JSON.parse(readFileSync(kept(name), 'utf8')) as Record<string, unknown>;

  async function open(uri: string, text = DRAFT, capabilities: object = CAPABILITIES, ours = false): Promise<void> {
    client = new TestClient({});
    await client.initialize(capabilities, 'zh-cn', ours);
    await client.open(uri, text);
  }
  async function findings(uri: string): Promise<string[]> {
    const report: DocumentDiagnosticReport = await client.connection.sendRequest('textDocument/diagnostic', {
      textDocument: { uri },
    });
    return (report.kind === 'full' ? report.items : []).map(({ message }: Diagnostic) =>
      typeof message === 'string' ? message : message.value,
    );
  }
  async function offers(uri: string, only?: string[], position = AT_POINT): Promise<CodeAction[]> {
    return client.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: position, end: position },
      context: { diagnostics: [], ...(only ? { only } : {}) },
    });
  }
  async function ignoring(uri: string): Promise<CodeAction> {
    const found = (await offers(uri)).find(({ title }) => title === '这一处不再提示“缺少序号”');
    assert.isDefined(found?.command);
    return found;
  }
  const execute = ({ command }: CodeAction): Promise<unknown> =>
    client.connection.sendRequest('workspace/executeCommand', {
      command: command?.command,
      arguments: command?.arguments,
    });

  test('is kept beside the draft, which stays as it is; reopened, it still holds; it can be taken back', async () => {
    const uri = address('讲话.txt');
    writeFileSync(join(folder, '讲话.txt'), DRAFT);
    await open(uri);
    assert.sameMembers(await findings(uri), GAPS);
    const said = await execute(await ignoring(uri));
    assert.match(String(said), /恢复本稿全部提示/);
    await client.until(() => client.refreshed > 0);
    assert.deepEqual(await findings(uri), [GAPS[1]]);
    assert.equal(readFileSync(join(folder, '讲话.txt'), 'utf8'), DRAFT);
    const record = readKept('讲话.txt');
    assert.deepEqual(Object.keys(record), ['version', 'ignored']);
    assert.deepEqual(record['ignored'], [
      { rule: 'numbering-missing', words: '四是', before: '一是抓学习；二是抓整改；' },
    ]);
    await client.stop();
    await open(uri);
    assert.deepEqual(await findings(uri), [GAPS[1]]);
    const [back] = await offers(uri, ['source.restore']);
    assert.equal(back?.title, '恢复本稿全部提示（1处）');
    assert.isDefined(back);
    assert.equal(await execute(back), '已恢复1处提示。');
    assert.sameMembers(await findings(uri), GAPS);
    assert.deepEqual(await offers(uri, ['source.restore']), []);
    assert.isFalse(existsSync(kept('讲话.txt')), 'nothing is left of it');
  });

  test('moves with the text, and dies with it', async () => {
    const uri = address('讲话.txt');
    await open(uri);
    await execute(await ignoring(uri));
    const change = (version: number, text: string): Promise<void> => client.change(uri, version, [{ text }]);
    await change(2, DRAFT.replace('一、认清', '零星的话。\n\n一、认清'));
    assert.lengthOf(await findings(uri), 1);
    await change(3, DRAFT.replace('四是抓落实', '五是抓落实'));
    assert.lengthOf(await findings(uri), 2);
    // What else the rule finds, at another place in like words, is said.
    await change(4, `${DRAFT}一是学理论；二是学业务；四是抓落实。\n`);
    assert.lengthOf(await findings(uri), 2);
    await change(5, DRAFT);
    assert.lengthOf(await findings(uri), 1);
  });

  test('follows a draft that is renamed', async () => {
    await open(address('讲话.txt'));
    await execute(await ignoring(address('讲话.txt')));
    await client.connection.sendNotification('workspace/didRenameFiles', {
      files: [{ oldUri: address('讲话.txt'), newUri: address('讲话（定稿）.txt') }],
    });
    await client.open(address('讲话（定稿）.txt'), DRAFT);
    await client.until(() => client.refreshed > 1);
    assert.deepEqual(await findings(address('讲话（定稿）.txt')), [GAPS[1]]);
    assert.isFalse(existsSync(kept('讲话.txt')));
  });

  test('what others keep in the file stays', async () => {
    const uri = address('讲话.txt');
    mkdirSync(join(folder, '.jianggao'));
    writeFileSync(kept('讲话.txt'), '{"version":1,"draft":true,"slot":{"minutes":10},"ignored":[],"未知":"在"}');
    await open(uri);
    await execute(await ignoring(uri));
    const { ignored, ...others } = readKept('讲话.txt');
    assert.lengthOf(ignored as unknown[], 1);
    assert.deepEqual(others, { version: 1, draft: true, slot: { minutes: 10 }, 未知: '在' });
  });

  for (const [what, broken] of [
    ['no JSON', '{"version":1,"ignored":['],
    ['of another shape', '{"version":1,"ignored":[{"rule":3}]}'],
    ['of a later version', '{"version":2,"ignored":[]}'],
  ] as const)
    test(`a file that is ${what} is a finding on that file, and never overwritten`, async () => {
      const uri = address('讲话.txt');
      mkdirSync(join(folder, '.jianggao'));
      writeFileSync(kept('讲话.txt'), broken);
      await open(uri);
      assert.lengthOf(await findings(uri), 2);
      const file = pathToFileURL(kept('讲话.txt')).toString().replaceAll('%2E', '.');
      await client.until(() => client.publications(file).length > 0);
      const [finding] = client.publications(file)[0]?.diagnostics ?? [];
      assert.equal(finding?.code, 'configuration');
      const refusal = await execute(await ignoring(uri)).then(
        () => 'kept',
        (error: Error) => error.message,
      );
      assert.match(refusal, /没有记下/);
      assert.equal(readFileSync(kept('讲话.txt'), 'utf8'), broken);
      // Mended by hand, it is used, and the finding goes.
      writeFileSync(
        kept('讲话.txt'),
        '{"version":1,"ignored":[{"rule":"numbering-missing","words":"四是","before":""}]}',
      );
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: file, type: 2 }],
      });
      assert.deepEqual(await findings(uri), [GAPS[1]]);
      await client.until(() => client.publications(file).at(-1)?.diagnostics.length === 0);
    });

  test('a folder that is a link elsewhere is neither read nor written', async () => {
    const elsewhere = temporaryFolder('elsewhere');
    symlinkSync(elsewhere, join(folder, '.jianggao'));
    const uri = address('讲话.txt');
    await open(uri);
    const refusal = await execute(await ignoring(uri)).then(
      () => 'kept',
      (error: Error) => error.message,
    );
    assert.match(refusal, /没有记下/);
    assert.isFalse(existsSync(join(elsewhere, '讲话.txt.json')));
  });

  test('a draft without a file is kept by the editor', async () => {
    const uri = 'untitled:Untitled-1';
    await open(uri, DRAFT, CAPABILITIES, true);
    await execute(await ignoring(uri));
    assert.deepEqual(await findings(uri), [GAPS[1]]);
    assert.deepEqual(
      [...client.files.keys()].map((file) => file.split(':')[0]),
      ['jianggao-stored'],
    );
  });

  test('a comment is offered in Markdown besides, and where a client sends no commands', async () => {
    const comments = async (name: string, capabilities: object): Promise<string[]> => {
      await open(address(name), DRAFT, capabilities);
      const found = (await offers(address(name))).filter(({ title }) => title.includes('不再提示'));
      await client.stop();
      return found.map(({ title, edit }) => `${edit ? '改稿 ' : ''}${title}`);
    };
    const rest = { ...CAPABILITIES.workspace, executeCommand: undefined };
    const aside = '这一处不再提示“缺少序号”';
    const comment = '改稿 在稿中加一行注释，不再提示“缺少序号”';
    assert.deepEqual(await comments('讲话.txt', CAPABILITIES), [aside]);
    assert.deepEqual(await comments('讲话.md', CAPABILITIES), [aside, comment]);
    assert.deepEqual(await comments('讲话.txt', { ...CAPABILITIES, workspace: rest }), [comment]);
    await open(address('讲话.txt'));
  });

  test('commands with other arguments do nothing', async () => {
    await open(address('讲话.txt'));
    for (const given of [undefined, [], [null], [{ uri: 3 }], [{ uri: address('讲话.txt'), rule: 'x' }]])
      assert.isNull(
        await client.connection.sendRequest('workspace/executeCommand', {
          command: 'jianggao.ignore',
          arguments: given,
        }),
      );
    assert.isFalse(existsSync(join(folder, '.jianggao')));
  });
});
