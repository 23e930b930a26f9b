import { assert } from 'chai';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeAction, Diagnostic, DocumentSymbol, FoldingRange } from 'vscode-languageserver-protocol';
import type { StructureResult } from '../../server/src/protocol';
import { TestClient } from '../support/client';
import { temporaryFolder } from '../support/project';

const URI = 'file:///draft.jianggao';
const BROKEN = '同志们：\n一、甲事\n二、乙事\n二、丙事\n三、丁事\n';
const PULL = {
  textDocument: { diagnostic: {} },
  workspace: { configuration: true, diagnostics: { refreshSupport: true }, workspaceEdit: { documentChanges: true } },
};

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
      ['称谓', '正文'],
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
