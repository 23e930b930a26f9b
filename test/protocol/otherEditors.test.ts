import { assert } from 'chai';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type {
  ClientCapabilities,
  CodeAction,
  Diagnostic,
  Hover,
  InitializeResult,
  SymbolInformation,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { ITEM_ACTIONS, OUTLINE_ACTIONS, STYLE_ACTIONS } from '../../server/src/editing/restructure/operations';
import { RESTRUCTURE_STYLES, RESTRUCTURING } from '../../server/src/protocol/restructuring';
import { TestClient } from '../support/client';
import { readMarked } from '../support/markup';
import { temporaryFolder } from '../support/project';

const URI = 'file:///drafts/draft.jianggao';
const BROKEN = '同志们：\n一、甲事\n二、乙事\n二、丙事\n三、丁事\n';
const DRAFT = `提纲
一、加强组织领导
二、强化工作措施

同志们：
一、加强组织领导
一是健全机制，二是明确责任，三是严格考核。
二、强化工作措施。
要细化举措。
`;

/** What the language server gives to editors other than ours (clients.md). */
suite('other editors', () => {
  let client: TestClient;
  let announced: InitializeResult['capabilities'];
  let clients: TestClient[] = [];
  teardown(async () => {
    await Promise.all(clients.map((each) => each.stop()));
    clients = [];
  });

  function begin(): TestClient {
    const fresh = new TestClient();
    clients.push(fresh);
    return fresh;
  }

  /** Opens a draft with the cursor at `‸`. */
  async function open(marked: string, capabilities: ClientCapabilities = {}, uri = URI) {
    const { text, cursors } = readMarked(marked);
    client = begin();
    ({ capabilities: announced } = await client.initialize(capabilities));
    await client.open(uri, text);
    const document = TextDocument.create(uri, 'jianggao', 1, text);
    const position = document.positionAt(cursors[0] ?? 0);
    return { document, where: { textDocument: { uri }, position }, range: { start: position, end: position } };
  }
  const ask = <Result>(method: string, params: object): Promise<Result> =>
    client.connection.sendRequest(method, params);

  suite('rename, where the whole line is proposed', () => {
    const renamed = async (marked: string, newName: string): Promise<string> => {
      const { document, where } = await open(marked);
      return ask<WorkspaceEdit>('textDocument/rename', { ...where, newName }).then(
        ({ changes }) => TextDocument.applyEdits(document, changes?.[URI] ?? []),
        (error: Error) => error.message,
      );
    };
    const at = (words: string, from = DRAFT.indexOf('同志们')): string => {
      const index = DRAFT.indexOf(words, from);
      return `${DRAFT.slice(0, index)}‸${DRAFT.slice(index)}`;
    };
    const both = (old: string, fresh: string): string => DRAFT.replaceAll(old, fresh);

    for (const [title, newName, expected] of [
      ['加强组织', '一、加强党的领导', both('加强组织领导', '加强党的领导')],
      ['加强组织', ' 一、 加强党的领导 ', both('加强组织领导', '加强党的领导')],
      ['加强组织', '## 一、加强党的领导', both('加强组织领导', '加强党的领导')],
      ['加强组织', '加强党的领导', both('加强组织领导', '加强党的领导')],
      ['加强组织', '一带一路建设', both('加强组织领导', '一带一路建设')],
      ['明确责任', '二是明确分工，', both('明确责任', '明确分工')],
      ['强化工作', '二、强化监督。', both('强化工作措施', '强化监督')],
      ['强化工作', '强化监督', both('强化工作措施', '强化监督')],
      ['加强组织', '二、加强党的领导', '改标题不改序号：请只写标题，不写序号。'],
      ['加强组织', '（一）加强党的领导', '改标题不改序号：请只写标题，不写序号。'],
      ['加强组织', '一是加强党的领导', '改标题不改序号：请只写标题，不写序号。'],
      ['加强组织', '一、', '标题不能是空的，也不能换行。'],
      ['强化工作', '。', '标题不能是空的，也不能换行。'],
    ] as const)
      test(`“${newName}” for ${title}…`, async () => {
        assert.equal(await renamed(at(title), newName), expected);
      });
  });

  test('hover in plain text for a client that shows no Markdown', async () => {
    const marked = '同志们：\n一、甲事\n二、‸乙[事]\n二、丙事\n';
    const hover = async (contentFormat?: ('plaintext' | 'markdown')[]): Promise<Hover['contents']> => {
      const { where } = await open(marked, { textDocument: { hover: contentFormat ? { contentFormat } : {} } });
      const { contents } = await ask<Hover>('textDocument/hover', where);
      return contents;
    };
    assert.deepEqual(await hover(['plaintext']), {
      kind: 'plaintext',
      value: '二、乙[事]\n第2条，共3条 · 4字 · 约1秒',
    });
    assert.deepEqual(await hover(['plaintext', 'markdown']), await hover(['plaintext']));
    const markdown = { kind: 'markdown' as const, value: '**二、乙\\[事\\]**\n\n第2条，共3条 · 4字 · 约1秒' };
    assert.deepEqual(await hover(['markdown', 'plaintext']), markdown);
    assert.deepEqual(await hover(), markdown);
  });

  test('a finding links to the page of its rule, where the client takes links', async () => {
    await open(BROKEN, { textDocument: { publishDiagnostics: { codeDescriptionSupport: true } } });
    await client.until(() => client.publications(URI).length === 1);
    const href = client.publications(URI)[0]?.diagnostics[0]?.codeDescription?.href ?? '';
    assert.isTrue(existsSync(fileURLToPath(href)), href);
    assert.match(readFileSync(fileURLToPath(href), 'utf8'), /numbering-duplicate/);
    await open(BROKEN);
    await client.until(() => client.publications(URI).length === 1);
    assert.notProperty(client.publications(URI)[0]?.diagnostics[0], 'codeDescription');
  });

  test('every kind of action that is offered is announced by itself (coc asks for no other)', async () => {
    const { where, range } = await open(DRAFT.replace('加强组织领导\n一是', '加强组织‸领导\n一是'));
    const kinds = (announced.codeActionProvider as { codeActionKinds: string[] }).codeActionKinds;
    const asked = async (only?: string[]): Promise<CodeAction[]> =>
      ask('textDocument/codeAction', { ...where, range, context: { diagnostics: [], ...(only ? { only } : {}) } });
    const offered = [...(await asked()), ...(await asked(['source'])), ...(await asked(['refactor']))];
    assert.isAbove(offered.length, 8);
    for (const { kind, title } of offered) assert.include(kinds, kind ?? '', title);
    for (const kind of ['refactor.move.up', 'refactor.move.down', 'refactor.rewrite.outline.refresh', 'quickfix'])
      assert.include(kinds, kind);
    assert.deepEqual(
      (await asked(['refactor.move.down'])).map(({ title }) => title),
      ['下移'],
    );
  });

  test('what is done to the 提纲 is in the menu above the body, without being asked for by kind; in the body it is not', async () => {
    const menu = async (marked: string): Promise<string[]> => {
      const { where, range } = await open(marked);
      const actions = await ask<CodeAction[]>('textDocument/codeAction', {
        ...where,
        range,
        context: { diagnostics: [] },
      });
      return actions.map(({ kind }) => kind ?? '').filter((kind) => /outline|fixAll/.test(kind));
    };
    const stale = `${DRAFT}三、严格督导检查\n要定期通报。\n`;
    assert.includeMembers(await menu(`‸${stale}`), [
      'refactor.rewrite.outline.refresh',
      'refactor.rewrite.outline.remove',
    ]);
    assert.deepEqual(await menu(DRAFT.replace('要细化', '要‸细化')), []);
    assert.deepEqual(await menu(`‸${DRAFT.slice(DRAFT.indexOf('同志们'))}`), ['refactor.rewrite.outline.create']);
    assert.deepEqual(await menu(`‸${BROKEN}`), ['refactor.rewrite.outline.create', 'refactor.rewrite.fixAll']);
  });

  test('symbols: a tree where the client takes one, else a list with what each stands under', async () => {
    const symbols = async (documentSymbol?: object): Promise<SymbolInformation[]> => {
      const { where } = await open(DRAFT, { textDocument: documentSymbol ? { documentSymbol } : {} });
      const found = await ask<SymbolInformation[]>('textDocument/documentSymbol', where);
      return found;
    };
    const flat = await symbols({ hierarchicalDocumentSymbolSupport: false });
    assert.deepEqual(flat, await symbols({}));
    assert.deepEqual(flat.map(({ name, containerName }) => `${containerName} › ${name}`).slice(-5), [
      '正文 › 一、加强组织领导',
      '一、加强组织领导 › 一是健全机制',
      '一、加强组织领导 › 二是明确责任',
      '一、加强组织领导 › 三是严格考核',
      '正文 › 二、强化工作措施',
    ]);
    assert.property((await symbols({ hierarchicalDocumentSymbolSupport: true }))[0], 'children');
  });

  test('tokens by standard names, but for those that the client lists', async () => {
    const types = async (tokenTypes: string[]): Promise<string[]> => {
      const formats: ['relative'] = ['relative'];
      const semanticTokens = { requests: {}, tokenTypes, tokenModifiers: [], formats };
      await open(DRAFT, { textDocument: { semanticTokens } });
      return announced.semanticTokensProvider?.legend.tokenTypes ?? [];
    };
    const standard = await types(['keyword', 'class', 'number', 'comment']);
    assert.deepEqual(standard, ['keyword', 'class', 'number', 'comment']);
    assert.deepEqual(await types(['marker', 'title', 'keyword']), ['marker', 'title', 'number', 'comment']);
  });

  test('programs and what is written about them are passed over, though the editor attaches us', async () => {
    client = begin();
    await client.initialize({ textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } });
    const found = async (uri: string, languageId: string): Promise<number> => {
      await client.open(uri, BROKEN, 1, languageId);
      return (await ask<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } })).items.length;
    };
    assert.equal(await found('file:///a.py', 'python'), 0);
    assert.equal(await found('file:///README.md', 'markdown'), 0);
    assert.equal(await found('file:///a.txt', 'plaintext'), 1);
    assert.equal(await found('file:///工作讲话.txt', 'python'), 1);
  });

  test('workspace symbols: drafts of the folders, by their names, as they are stored; open ones as they stand', async () => {
    const [folder, later] = [temporaryFolder('symbols'), temporaryFolder('symbols')];
    const write = (path: string, words: string): void => writeFileSync(path, words);
    write(join(folder, '讲话(甲).txt'), '同志们：\n一、坚持整改\n二、抓好落实\n');
    write(join(folder, '笔记.txt'), '一、不找整改\n二、不找落实\n');
    write(join(later, '发言.txt'), '同志们：\n一、整改到位\n二、抓好落实\n');
    const { href } = pathToFileURL(folder);
    client = begin();
    await client.initialize({ workspace: { workspaceFolders: true } }, 'zh-cn', false, [href]);
    const names = async (): Promise<string[]> =>
      (await ask<SymbolInformation[]>('workspace/symbol', { query: '整改' })).map(({ name }) => name);
    assert.deepEqual(await names(), ['一、坚持整改']);
    for (const older of [{ rootUri: href }, { rootPath: folder }]) {
      const sound = client;
      client = begin();
      await client.initialize({}, 'zh-cn', false, [], older);
      assert.deepEqual(await names(), ['一、坚持整改'], JSON.stringify(older));
      client = sound;
    }
    const [found] = await ask<SymbolInformation[]>('workspace/symbol', { query: '抓落实' });
    assert.equal(fileURLToPath(found?.location.uri ?? ''), join(folder, '讲话(甲).txt'));
    // Another spelling of the same address is the same draft.
    await client.open(`${href}/${encodeURIComponent('讲话(甲).txt')}`, '同志们：\n一、整改不停步\n二、抓好落实\n');
    assert.deepEqual(await names(), ['一、整改不停步']);
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [{ uri: pathToFileURL(later).href, name: '乙' }], removed: [{ uri: href, name: '甲' }] },
    });
    assert.deepEqual(await names(), ['一、整改不停步', '一、整改到位']);
  });
});

suite('our own requests', () => {
  test('the client’s names of operations are those of the engine', () => {
    assert.sameMembers([...RESTRUCTURING], [...ITEM_ACTIONS, ...OUTLINE_ACTIONS]);
    assert.sameMembers(
      RESTRUCTURE_STYLES.map((style) => `style:${style}` as const),
      [...STYLE_ACTIONS],
    );
  });

  let client: TestClient;
  teardown(() => client?.stop());

  test('an operation that there is not is an error, and no word about the cursor', async () => {
    client = new TestClient();
    await client.initialize();
    await client.open(URI, BROKEN);
    const code = await client.connection
      .sendRequest('jianggao/restructure', {
        textDocument: { uri: URI },
        position: { line: 1, character: 0 },
        action: 'toString',
      })
      .then(
        () => 0,
        (error: { code: number }) => error.code,
      );
    assert.equal(code, -32602);
  });
});
