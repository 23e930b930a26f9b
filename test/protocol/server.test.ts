import { assert } from 'chai';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { CodeAction, Diagnostic, DocumentSymbol, FoldingRange, Range } from 'vscode-languageserver-protocol';
import { encodeText, type Encoding } from '../../server/src/files/encoding';
import type { StructureResult } from '../../server/src/protocol/structure';
import { TestClient } from '../support/client';
import { temporaryFolder } from '../support/project';

const URI = 'file:///draft.jianggao';
const BROKEN = '同志们：\n一、甲事\n二、乙事\n二、丙事\n三、丁事\n';
const PULL = {
  textDocument: { diagnostic: {} },
  workspace: { configuration: true, diagnostics: { refreshSupport: true }, workspaceEdit: { documentChanges: true } },
};

/** A finding as its writer reads it, behind its rule. */
const lineOf = ({ code, message }: Diagnostic): string =>
  `${String(code)}: ${typeof message === 'string' ? message : message.value}`;

interface Report {
  readonly items: Diagnostic[];
}

suite('the bundled server', () => {
  let client: TestClient;
  teardown(() => client.stop());

  const pull = (uri = URI): Promise<Report> =>
    client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  const actions = (line: number, only?: string[]): Promise<CodeAction[]> =>
    client.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri: URI },
      range: { start: { line, character: 0 }, end: { line, character: 0 } },
      context: { diagnostics: [], ...(only ? { only } : {}) },
    });

  const codes = async (): Promise<unknown[]> => (await pull()).items.map(({ code }) => code);
  const insert = (line: number, character: number, text: string) => ({
    range: { start: { line, character }, end: { line, character } },
    text,
  });

  test('a client that pulls is never pushed to', async () => {
    client = new TestClient();
    const { capabilities } = await client.initialize(PULL);
    assert.isDefined(capabilities.diagnosticProvider);
    await client.open(URI, BROKEN);
    const { items } = await pull();
    assert.deepEqual(
      items.map(({ code, range }) => [code, range.start.line]),
      [['numbering-duplicate', 3]],
    );
    assert.deepEqual(items[0]?.data, { rule: 'numbering-duplicate', version: 1 });
    // All that makes a server push: opened, changed, settings changed, closed. What it sent for them came before its answers.
    await client.change(URI, 2, [{ text: '一、甲事\n三、丙事\n' }]);
    assert.lengthOf((await pull()).items, 1);
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.lengthOf((await pull()).items, 1);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
    assert.lengthOf((await pull()).items, 0);
    assert.lengthOf(client.publications(URI), 0);
  });

  test('a list at whose end the writer is at work is not told that it is short, until the writer goes on elsewhere', async () => {
    const draft = '同志们：\n下面讲三点：\n一是抓早。\n二是抓小';
    const short = ['promised-count'];
    client = new TestClient();
    await client.initialize(PULL);
    await client.open(URI, draft);
    assert.deepEqual(await codes(), []);
    await client.change(URI, 2, [insert(3, 4, '。')]);
    assert.deepEqual(await codes(), []);
    await client.change(URI, 3, [insert(0, 0, '各位')]);
    assert.deepEqual(await codes(), short);
    // And what was put in whole was not written here.
    await client.change(URI, 4, [{ text: `${draft}。${'抓小才能防大。'.repeat(10)}` }]);
    assert.deepEqual(await codes(), short);
  });

  test('a number that was just put in without words has peace, until the writer goes on elsewhere', async () => {
    client = new TestClient();
    await client.initialize(PULL);
    await client.open(URI, '同志们：\n一、抓早\n早动手。\n二、抓小\n小处防。\n');
    assert.deepEqual(await codes(), []);
    // In one step, as 在后面加一条 does.
    await client.change(URI, 2, [
      insert(3, 0, '二、\n'),
      { range: { start: { line: 4, character: 0 }, end: { line: 4, character: 1 } }, text: '三' },
    ]);
    assert.deepEqual(await codes(), []);
    await client.change(URI, 3, [insert(0, 0, '各位')]);
    assert.deepEqual(await codes(), ['empty-item']);
  });

  test('a lone number that was just taken a level down waits for the next, until the writer goes on elsewhere', async () => {
    client = new TestClient();
    await client.initialize(PULL);
    await client.open(URI, '同志们：\n一、抓早\n早动手。\n二、抓小\n小处防。\n三、抓实\n要抓实。\n谢谢大家！\n');
    assert.deepEqual(await codes(), []);
    const put = (line: number, length: number, text: string): { range: Range; text: string } => ({
      range: { start: { line, character: 0 }, end: { line, character: length } },
      text,
    });
    await client.change(URI, 2, [put(3, 2, '（一）'), put(5, 2, '二、')]);
    assert.deepEqual(await codes(), []);
    await client.change(URI, 3, [insert(4, 4, '处处防。')]);
    assert.deepEqual(await codes(), []);
    await client.change(URI, 4, [insert(7, 0, '再次')]);
    assert.deepEqual(await codes(), ['numbering-single']);
  });

  const MIDST = '同志们：\n一、抓学习\n要学。\n二、抓落实\n要干。\n\n三、抓作风\n要正。\n谢谢大家！\n';
  const CLOSED = '同志们：\n一、抓学习\n要学。\n二、抓落实\n要干。\n\n谢谢大家！\n';
  const STEPS = '同志们：\n步骤如下。\n1. 学理论\n2. 学业务\n\n谢谢大家！\n';
  const INLINE = '同志们：\n要做到：一是学理论。三是学业务。\n谢谢大家！\n';
  const TYPED: readonly (readonly [draft: string, line: number, at: number, typed: string, told: string[]])[] = [
    [CLOSED, 5, 0, '三', ['marker-punctuation']],
    [MIDST, 5, 0, '三、', ['empty-item', 'numbering-duplicate']],
    [MIDST, 5, 0, '五、', ['empty-item', 'numbering-order']],
    [STEPS, 4, 0, '3、', ['marker-punctuation']],
    [INLINE, 1, 10, '二是。', ['empty-item']],
  ];
  for (const [draft, line, at, typed, told] of TYPED)
    test(`${typed} that was just typed in the midst of a draft has peace, until the writer goes on elsewhere`, async () => {
      client = new TestClient();
      await client.initialize(PULL);
      await client.open(URI, draft);
      const before = await codes();
      await client.change(URI, 2, [insert(line, at, typed)]);
      assert.includeMembers(before, await codes());
      await client.change(URI, 3, [insert(0, 0, '各位')]);
      assert.sameMembers(await codes(), told);
    });

  const DATED = '在全县大会上的讲话\n（）\n同志们：\n一、抓学习\n要学。\n二、抓落实\n要干。\n谢谢大家！\n';
  const PROMISE = '同志们：\n抓好两项工作：\n一是学理论。\n二是学业务。\n\n谢谢大家！\n';
  const OUTLINED = '提纲\n一、抓学习\n二、抓落实\n\n同志们：\n一、抓学习\n要学。\n二、抓落\n要干。\n谢谢大家！\n';
  const ADDRESS = '在全县大会上的讲话\n\n今天开会很有必要。\n一、抓学习\n要学。\n二、抓落实\n要干。\n谢谢大家！\n';
  /** What is typed where a line ends, or where the editor has put the closing mark behind the cursor. */
  const UNFINISHED: readonly (readonly [draft: string, line: number, at: number, typed: string, told: string[]])[] = [
    [DATED, 1, 1, '二〇', ['numeral-form']],
    [DATED, 1, 1, '2026年11月27日，星期四', ['weekday']],
    [PROMISE, 4, 0, '三是', ['promised-count']],
    [ADDRESS, 1, 0, '各位领导', ['salutation-colon']],
    [OUTLINED, 7, 4, '地', ['outline-title']],
  ];
  for (const [draft, line, at, typed, told] of UNFINISHED)
    test(`${typed} is not judged while it is typed, but when the writer goes on elsewhere`, async () => {
      client = new TestClient();
      await client.initialize(PULL);
      await client.open(URI, draft);
      const before = await codes();
      await client.change(URI, 2, [insert(line, at, typed)]);
      assert.includeMembers(before, await codes());
      await client.change(URI, 3, [insert(draft.split('\n').indexOf('谢谢大家！'), 0, '再次')]);
      assert.includeMembers(await codes(), told);
    });

  test('a word of an input method is typed; what takes the place of other words is judged at once', async () => {
    client = new TestClient();
    await client.initialize(PULL);
    const day = (typed: string): string => DATED.replace('（）', `（2026年11月27日，星期${typed}）`);
    const put = (version: number, from: string, typed: string): Promise<void> => {
      const range = { start: { line: 1, character: 15 }, end: { line: 1, character: 15 + from.length } };
      return client.change(URI, version, [{ range, text: typed }]);
    };
    await client.open(URI, day('si'));
    assert.notInclude(await codes(), 'weekday');
    await put(2, 'si', '四');
    assert.notInclude(await codes(), 'weekday');
    await put(3, '四', '五');
    assert.notInclude(await codes(), 'weekday');
    await put(4, '五', '六');
    assert.include(await codes(), 'weekday');
  });

  test('what is wrong in a line is told while its words are typed', async () => {
    client = new TestClient();
    await client.initialize(PULL);
    await client.open(URI, MIDST);
    await client.change(URI, 2, [insert(5, 0, '三、抓纪律')]);
    assert.sameMembers(await codes(), ['numbering-duplicate']);
  });

  test('the 提纲 that a draft names is read from beside it, and again when it changes', async () => {
    const folder = temporaryFolder('server');
    const outline = join(folder, '提纲.txt');
    writeFileSync(outline, '一、甲事\n二、乙事\n');
    const uri = pathToFileURL(join(folder, '讲话.txt')).toString();
    client = new TestClient();
    await client.initialize(PULL);
    await client.open(uri, '<!-- jianggao-outline 提纲.txt -->\n同志们：\n一、甲事\n二、乙事\n三、丙事\n');
    assert.deepEqual(
      (await pull(uri)).items.map(({ code, range }) => [code, range.start.line]),
      [['outline-missing-entry', 4]],
    );
    await client.open(pathToFileURL(outline).toString(), '一、甲事\n二、乙事\n三、丙事\n');
    await client.until(() => client.refreshed > 0);
    assert.deepEqual((await pull(uri)).items, []);
  });

  const folderWith = (files: Readonly<Record<string, string | Uint8Array>>): ((name: string) => string) => {
    const folder = temporaryFolder('server');
    mkdirSync(join(folder, 'ws'));
    for (const [name, words] of Object.entries(files)) writeFileSync(join(folder, name), words);
    return (name) => pathToFileURL(join(folder, name)).toString();
  };
  const BODY = '同志们：\n1. user: root\n2. host: x\n我的话讲完了。\n';
  const SECRET = '1. user: root\n2. password: hunter2-secret\n3. host: x\n';
  const said = async (uri: string): Promise<string[]> => (await pull(uri)).items.map(lineOf);

  test('a 提纲 is compared in whatever encoding it is; one that cannot be read is one finding on the draft’s word', async () => {
    const entries = '一、简化流程\n二、公开承诺\n三、压减会议\n';
    const encoded = (name: Encoding['name']): Uint8Array =>
      encodeText(entries, { name, bom: false }) ?? new Uint8Array();
    const at = folderWith({
      '1.txt': encoded('gb18030'),
      '2.txt': encoded('utf-16be'),
      '3.txt': encoded('utf-8').subarray(1),
      '4.txt': 'x'.repeat(2 * 1024 * 1024 + 1),
      '5.txt': Uint8Array.from([0, 1, 2, 3, 0, 255]),
    });
    const draft = at('讲话.txt');
    client = new TestClient();
    await client.initialize(PULL);
    for (const [index, [name, expected]] of (
      [
        ['1.txt', 'outline-missing-item: 1.txt第2行的一条，正文没有。'],
        ['2.txt', 'outline-missing-item: 2.txt第2行的一条，正文没有。'],
        ['3.txt', 'configuration: 提纲（3.txt）有坏字节，编码对不上，没有对照。'],
        ['4.txt', 'configuration: 提纲（4.txt）太大，没有对照。'],
        ['5.txt', 'configuration: 提纲（5.txt）不是文本文件，没有对照。'],
        ['6.txt', 'configuration: 提纲（6.txt）不在那里，没有对照。'],
        ['ws', 'configuration: 提纲（ws）是文件夹，没有对照。'],
      ] as const
    ).entries()) {
      const words = `<!-- jianggao-outline ${name} -->\n同志们：\n一、简化流程\n二、压减会议\n我的话讲完了。\n`;
      await client.open(draft, words, index);
      assert.deepEqual(await said(draft), [expected], name);
    }
  });

  const CONFINED: readonly (readonly [string, string, string])[] = [
    ['../secret.md', 'no workspace', 'configuration: 提纲（../secret.md）在工作区之外，不读，没有对照。'],
    ['../secret.md', 'ws', 'configuration: 提纲（../secret.md）在工作区之外，不读，没有对照。'],
    ['../secret.md', '.', 'outline-missing-item: ../secret.md第2行的一条，正文没有。'],
    ['..\\secret.md', 'ws', 'configuration: 提纲（..\\secret.md）在工作区之外，不读，没有对照。'],
    ['提纲.md', 'ws', 'configuration: 提纲（提纲.md）在工作区之外，不读，没有对照。'],
    ['内/secret.md', 'ws', 'configuration: 提纲（内/secret.md）在工作区之外，不读，没有对照。'],
    ['notes.md', 'ws', 'outline-missing-item: notes.md第2行的一条，正文没有。'],
  ];
  for (const [name, workspace, expected] of CONFINED)
    test(`of ${name}, the workspace being ${workspace}, a draft shows no words`, async () => {
      const at = folderWith({ 'secret.md': SECRET, 'ws/notes.md': SECRET });
      const path = (inner: string): string => fileURLToPath(at(inner));
      symlinkSync(path('secret.md'), path('ws/提纲.md'));
      symlinkSync(path('.'), path('ws/内'));
      client = new TestClient();
      await client.initialize(PULL, 'zh-cn', false, workspace === 'no workspace' ? [] : [at(workspace)]);
      await client.open(at('ws/讲话.md'), `<!-- jianggao-outline ${name} -->\n${BODY}`);
      const items = (await pull(at('ws/讲话.md'))).items;
      assert.deepEqual(items.map(lineOf), [expected]);
      assert.notInclude(JSON.stringify(items), 'hunter2');
    });

  test('configuration files above a draft hold for every client; what is wrong in one is shown on it, until it is mended', async () => {
    const at = folderWith({
      '.jianggaorc.json': '\ufeff{ "rules": { "numbering-duplicate": "off" } }',
      'ws/.jianggaorc.json': '{ "rules": { "nonsense": "off" } ',
    });
    const [draft, configuration] = [at('ws/讲话.txt'), at('ws/.jianggaorc.json')];
    const shown = (): string[] | undefined => client.publications(configuration).at(-1)?.diagnostics.map(lineOf);
    client = new TestClient();
    await client.initialize(PULL);
    await client.open(draft, BROKEN);
    assert.deepEqual(await said(draft), []);
    assert.deepEqual(shown(), ['configuration: 这里不合 JSON 的写法（CloseBraceExpected），整个文件没有起作用。']);
    const changed = async (words: string): Promise<void> => {
      writeFileSync(fileURLToPath(configuration), words);
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: configuration, type: 2 }],
      });
    };
    await changed('{ "rules": { "nonsense": "off" } }');
    assert.deepEqual(await said(draft), []);
    assert.deepEqual(shown(), ['configuration: 没有“nonsense”这条规则。']);
    await changed('{ "rules": { "numbering-duplicate": "hint" } }');
    assert.lengthOf(await said(draft), 1);
    assert.deepEqual(shown(), []);
  });

  test('…and when it changes outside the editor', async () => {
    const folder = temporaryFolder('server');
    const outline = join(folder, '提纲(一).txt');
    writeFileSync(outline, '一、甲事\n二、乙事\n');
    const uri = pathToFileURL(join(folder, '讲话.txt')).toString();
    client = new TestClient();
    await client.initialize(PULL);
    await client.open(uri, '<!-- jianggao-outline 提纲(一).txt -->\n同志们：\n一、甲事\n二、乙事\n三、丙事\n');
    assert.lengthOf((await pull(uri)).items, 1);
    writeFileSync(outline, '一、甲事\n二、乙事\n三、丙事\n');
    // VS Code writes brackets as %28, Node's URLs do not.
    const changed = pathToFileURL(outline).toString().replace('(', '%28').replace(')', '%29');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: changed, type: 2 }],
    });
    await client.until(() => client.refreshed > 0);
    assert.deepEqual((await pull(uri)).items, []);
  });

  test('another client is pushed to, with the version; a mended draft is cleared', async () => {
    client = new TestClient();
    const { capabilities } = await client.initialize();
    assert.isUndefined(capabilities.diagnosticProvider);
    await client.open(URI, BROKEN);
    await client.until(() => client.publications(URI).length === 1);
    assert.equal(client.publications(URI)[0]?.version, 1);
    await client.change(URI, 2, [
      { range: { start: { line: 3, character: 0 }, end: { line: 3, character: 1 } }, text: '三' },
      { range: { start: { line: 4, character: 0 }, end: { line: 4, character: 1 } }, text: '四' },
    ]);
    await client.until(() => client.publications(URI).some(({ version }) => version === 2));
    assert.deepEqual(client.publications(URI).find(({ version }) => version === 2)?.diagnostics, []);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
    await client.until(() => client.publications(URI).at(-1)?.version === undefined);
  });

  test('quick fixes, renumber, fix all; context.only is honoured whole', async () => {
    client = new TestClient();
    await client.initialize(PULL);
    await client.open(URI, BROKEN, 7);
    const all = await actions(3);
    assert.deepEqual(all.map(({ kind }) => kind).slice(0, 2), ['quickfix', 'refactor.move.up']);
    assert.deepEqual(
      (await actions(3, ['refactor.rewrite.renumber'])).map(({ kind }) => kind),
      ['refactor.rewrite.renumber'],
    );
    assert.isTrue(all[0]?.isPreferred);
    const [change] = all[0]?.edit?.documentChanges ?? [];
    assert.deepEqual(change && 'textDocument' in change ? change.textDocument : undefined, { uri: URI, version: 7 });
    assert.deepEqual(
      (await actions(3, ['source.organizeImports', 'source.fixAll'])).map(({ kind }) => kind),
      ['source.fixAll.jianggao'],
    );
    assert.lengthOf(await actions(0, ['quickfix']), 0);
  });

  test('“ignore here” puts a comment before the line, and the finding is gone', async () => {
    client = new TestClient();
    await client.initialize(PULL);
    await client.open(URI, BROKEN);
    const ignore = (await actions(3)).find(({ title }) => title.includes('不再提示'));
    const [change] = ignore?.edit?.documentChanges ?? [];
    const edit = change && 'edits' in change ? change.edits[0] : undefined;
    assert.deepInclude(edit, { newText: '<!-- jianggao-ignore numbering-duplicate -->\n' });
    const lines = BROKEN.split('\n');
    lines.splice(3, 0, '<!-- jianggao-ignore numbering-duplicate -->');
    await client.change(URI, 2, [{ text: lines.join('\n') }]);
    assert.deepEqual((await pull()).items, []);
  });

  test('symbols, folding and our own tree', async () => {
    client = new TestClient();
    await client.initialize(PULL);
    await client.open(URI, '同志们：\n一、甲事\n说一是子；二是丑。\n三、丙事\n好。\n');
    const ask = <Result>(method: string): Promise<Result> =>
      client.connection.sendRequest(method, { textDocument: { uri: URI } });
    const symbols = await ask<DocumentSymbol[]>('textDocument/documentSymbol');
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['同志们：', '正文'],
    );
    assert.deepEqual(
      symbols[1]?.children?.map(({ name }) => name),
      ['一、甲事', '三、丙事'],
    );
    const folds = await ask<FoldingRange[]>('textDocument/foldingRange');
    assert.deepEqual(
      folds.map(({ startLine, endLine }) => [startLine, endLine]),
      [
        [1, 2],
        [3, 4],
      ],
    );
    const tree = await ask<StructureResult>('jianggao/structure');
    assert.deepEqual(
      tree.nodes[1]?.children.map(({ kind, label }) => `${kind} ${label}`),
      ['item 一、甲事', 'missing 二、', 'item 三、丙事'],
    );
  });

  test('settings are per resource, and a change asks the client to pull again', async () => {
    client = new TestClient({ rules: { 'numbering-duplicate': 'off', nonsense: 'loud' } });
    await client.initialize(PULL);
    await client.open(URI, BROKEN);
    assert.lengthOf((await pull()).items, 0);
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.until(() => client.refreshed > 0);
  });

  test('English messages for an English editor', async () => {
    client = new TestClient();
    await client.initialize(PULL, 'en-GB');
    await client.open(URI, BROKEN);
    assert.include(JSON.stringify((await pull()).items[0]), 'is repeated');
  });

  test('no word of a draft reaches the log', async () => {
    client = new TestClient();
    await client.initialize(PULL);
    await client.open(URI, '一、绝密的甲事\n三、绝密的丙事\n');
    await pull();
    await client.until(() => client.logged.some((line) => line.includes('findings')));
    for (const line of client.logged) assert.notMatch(line, /绝密|甲事|draft\.jianggao/);
  });

  test('a document that is not open answers with nothing', async () => {
    client = new TestClient();
    await client.initialize(PULL);
    assert.deepEqual((await pull('file:///nowhere')).items, []);
  });
});
