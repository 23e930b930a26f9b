import { assert } from 'chai';
import type { CodeAction, Diagnostic, DocumentDiagnosticReport, TextEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { TestClient } from '../support/client';
import { readMarked } from '../support/markup';

const URI = 'file:///bulb/讲话.txt';
const CAPABILITIES = {
  textDocument: { diagnostic: {} },
  workspace: {
    configuration: true,
    diagnostics: { refreshSupport: true },
    executeCommand: {},
    workspaceEdit: { documentChanges: true },
  },
};

/** Asks for the edits of an action when it is chosen. */
const RESOLVING = {
  ...CAPABILITIES,
  textDocument: { diagnostic: {}, codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } } },
};

interface Asked {
  readonly ours?: boolean;
  readonly resolves?: boolean;
  readonly only?: string[];
  readonly uri?: string;
}

suite('the light bulb', () => {
  let client: TestClient;
  teardown(() => client.stop());

  /** What is offered at the mark `‸`. */
  async function actionsAt(
    marked: string,
    { ours = true, resolves = false, only, uri = URI }: Asked = {},
  ): Promise<CodeAction[]> {
    const { text, cursors } = readMarked(marked);
    client = new TestClient({});
    await client.initialize(resolves ? RESOLVING : CAPABILITIES, 'zh-cn', ours);
    await client.open(uri, text);
    const position = TextDocument.create(uri, 'jianggao', 1, text).positionAt(cursors[0] ?? 0);
    const textDocument = { uri };
    const report: DocumentDiagnosticReport = await client.connection.sendRequest('textDocument/diagnostic', {
      textDocument,
    });
    const diagnostics: Diagnostic[] = report.kind === 'full' ? report.items : [];
    return client.connection.sendRequest('textDocument/codeAction', {
      textDocument,
      range: { start: position, end: position },
      context: { diagnostics, ...(only ? { only } : {}) },
    });
  }
  const titles = (actions: readonly CodeAction[]): string[] => actions.map(({ title }) => title);
  const editsOf = ({ edit }: CodeAction): TextEdit[] =>
    (edit?.documentChanges ?? []).flatMap((change) => ('edits' in change ? (change.edits as TextEdit[]) : []));

  const SOUND = `同志们：
一、认清形势
当前是关键时期。

要做三件事：一是抓学习；二是抓整改；三是抓落实。
二、狠抓落实
各单位要动起来。
（一）抓早
早动手。
（二）抓小
小处抓。
三、加强领导
领导要带头。
`;
  const BROKEN = `同志们：
一、认清形势
二、狠抓落实
二、压实责任
三、加强领导
四、强化督查
四、严格考核
五、营造氛围
`;

  for (const mark of ['当前是', '\n要做', '各单位', '早动手'])
    test(`none in sound prose or on a blank line: ${JSON.stringify(mark)}`, async () => {
      assert.deepEqual(titles(await actionsAt(SOUND.replace(mark, `‸${mark}`))), []);
    });

  test('none in the prose of a list whose numbers are broken; asked by kind, it can be renumbered from there', async () => {
    const marked = BROKEN.replace('二、压实', '‸各单位要动起来。\n二、压实');
    assert.deepEqual(titles(await actionsAt(marked)), []);
    await client.stop();
    const only = ['refactor.rewrite.renumber'];
    assert.deepEqual(titles(await actionsAt(marked, { only })), ['重排这一组序号（一、～七、）']);
  });

  for (const mark of ['二、狠', '狠抓', '（一）抓早', '二是抓整改', '抓整改', '一、认清'])
    test(`on a sound number or title at most eight, all the item's own: ${mark}`, async () => {
      const actions = await actionsAt(SOUND.replace(mark, `‸${mark}`));
      assert.isAtMost(actions.length, 8);
      assert.include(titles(actions), '改写序号…');
      assert.lengthOf(
        titles(actions).filter((title) => title.startsWith('序号改为')),
        0,
      );
      assert.isTrue(actions.every(({ kind }) => kind?.startsWith('refactor')));
      assert.notInclude(titles(actions).join(), '不再提示');
    });

  for (const mark of ['二、努力抓好学习', '努力抓好学习'])
    test(`what is marked in a title is mended from its number, too: ${mark}`, async () => {
      const body =
        '在会上的讲话\n同志们：\n一、认清形势\n形势喜人。\n二、认真抓好学习\n学原文。\n三、狠抓落实\n落实到人。\n';
      const outline = `提纲\n一、认清形势\n${'二、努力抓好学习'.replace(mark, `‸${mark}`)}\n三、狠抓落实\n\n`;
      const actions = await actionsAt(outline + body);
      assert.deepEqual(titles(actions).slice(0, 2), ['提纲照正文改', '正文照提纲改']);
      assert.include(titles(actions).at(-1), '这一处不再提示');
    });

  test('what has no room is behind 更多操作…', async () => {
    const actions = await actionsAt(SOUND.replace('（二）抓小', '‸（二）抓小'));
    const more = actions.at(-1);
    assert.equal(more?.title, '更多操作…');
    assert.deepEqual(more?.command?.command, 'jianggao.moreActions');
  });

  test('where something is wrong: its fixes, all of the kind, the item’s own, ignoring last', async () => {
    const actions = await actionsAt(BROKEN.replace('二、压实', '‸二、压实'));
    assert.isAtMost(actions.length, 8);
    const [first] = actions;
    assert.isTrue(first?.isPreferred);
    assert.lengthOf(first?.diagnostics ?? [], 1);
    const kinds = titles(actions).map((title) => {
      if (title.startsWith('同类')) return 'all';
      if (title.includes('不再提示')) return 'ignore';
      return actions.find((action) => action.title === title)?.kind === 'quickfix' ? 'fix' : 'own';
    });
    assert.deepEqual(
      kinds,
      [...kinds].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)),
    );
    assert.includeMembers(kinds, ['fix', 'all', 'own', 'ignore']);
  });
  const ORDER = ['fix', 'all', 'own', 'ignore'];

  test('同类N处一并改 mends all of them, each as if it stood alone', async () => {
    const marked = BROKEN.replace('二、压实', '‸二、压实');
    const actions = await actionsAt(marked);
    const all = actions.find(({ title }) => title === '同类2处一并改：序号重复');
    assert.isDefined(all);
    const document = TextDocument.create(URI, 'jianggao', 1, readMarked(marked).text);
    const numbers = [...'一二三四五六七'].map((numeral) => `${numeral}、`);
    const lines = TextDocument.applyEdits(document, all ? editsOf(all) : []).split('\n');
    assert.deepEqual(
      lines.filter((line) => line.includes('、')).map((line) => line.slice(0, 2)),
      numbers,
    );
  });

  test('重排这一组序号 does not stand beside a fix that does the same', async () => {
    const marked = '同志们：\n一、甲事\n二、乙事\n‸四、丙事\n五、丁事\n';
    const actions = await actionsAt(marked);
    const changes = actions.filter(({ edit }) => edit).map((action) => JSON.stringify(editsOf(action)));
    assert.lengthOf([...new Set(changes)], changes.length);
    assert.notInclude(titles(actions).join(), '重排这一组');
    await client.stop();
    // Where no fix does it, it is there: two things are wrong, a fix mends one.
    const two = await actionsAt('同志们：\n一、甲事\n‸三、乙事\n四、丙事\n六、丁事\n');
    assert.include(titles(two).join(), '重排这一组序号（一、～四、）');
  });

  test('asked by kind, every style and operation is listed with its edit', async () => {
    const actions = await actionsAt(SOUND.replace('二是抓整改', '‸二是抓整改'), { only: ['refactor'] });
    assert.isTrue(actions.every((action) => editsOf(action).length > 0));
    assert.includeMembers(titles(actions), ['序号改为“第一，…第二，…”', '序号改为“（一）（二）”', '上移', '下移']);
    assert.notInclude(titles(actions), '改写序号…');
    assert.notInclude(titles(actions), '更多操作…');
  });

  test('so it is for a client without our commands, by kind or not', async () => {
    const actions = await actionsAt(SOUND.replace('二是抓整改', '‸二是抓整改'), { ours: false });
    assert.isTrue(actions.every((action) => editsOf(action).length > 0));
    assert.includeMembers(titles(actions), ['序号改为“第一，…第二，…”', '上移', '下移']);
  });

  const resolve = (action: CodeAction): Promise<CodeAction> =>
    client.connection.sendRequest('codeAction/resolve', action);
  const failure = async (action: CodeAction): Promise<string> => {
    try {
      return JSON.stringify(await resolve(action));
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };
  const named = (actions: readonly CodeAction[], title: string): CodeAction => {
    const action = actions.find((one) => one.title === title);
    assert.isDefined(action, titles(actions).join());
    return action;
  };

  test('a client that asks for edits when an action is chosen gets them then', async () => {
    const { text } = readMarked(SOUND);
    const actions = await actionsAt(SOUND.replace('二是抓整改', '‸二是抓整改'), { ours: false, resolves: true });
    assert.isTrue(actions.every(({ edit }) => edit === undefined));
    const moved = await resolve(named(actions, '上移'));
    const document = TextDocument.create(URI, 'jianggao', 1, text);
    assert.include(TextDocument.applyEdits(document, editsOf(moved)), '一是抓整改；二是抓学习；三是抓落实。');
  });

  test('and is told why, where the draft has changed meanwhile or would be in disorder', async () => {
    const actions = await actionsAt(GAPPED, { ours: false, resolves: true });
    const move = named(actions, '下移');
    assert.equal(
      await failure(move),
      '这样一改，前后的序号、提纲或预告的条数就对不上了，所以没有动。请先调整上下的序号。',
    );
    await client.change(URI, 2, [{ text: `${readMarked(GAPPED).text}谢谢大家！\n` }]);
    assert.equal(await failure(move), '稿子刚刚改过，所以没有动它。请再试一次。');
  });
  /** What is left out explains the gap where it stands. */
  const GAPPED = '同志们：\n一、甲事\n甲的话。\n二、‸乙事\n乙的话。\n……（此处略去约900字）\n四、丁事\n丁的话。\n';

  test('删去 names what goes', async () => {
    const title = async (marked: string): Promise<string[]> =>
      titles(await actionsAt(marked)).filter((one) => one.includes('删去'));
    assert.deepEqual(await title(SOUND.replace('三、加强', '‸三、加强')), ['删去“三、加强领导”，连同正文6字']);
    await client.stop();
    assert.deepEqual(await title(SOUND.replace('二是抓整改', '‸二是抓整改')), ['删去“二是抓整改”']);
    await client.stop();
    const outlined = `提纲\n一、认清形势\n‸二、狠抓落实\n三、加强领导\n在会上的讲话\n${SOUND}`;
    assert.deepEqual(await title(outlined), ['只从提纲删去“二、狠抓落实”', '删去“二、狠抓落实”，连同正文26字']);
  });

  test('asked for quick fixes, what silences is one', async () => {
    const actions = await actionsAt(BROKEN.replace('二、压实', '‸二、压实'), { only: ['quickfix'] });
    assert.isTrue(actions.every(({ kind }) => kind === 'quickfix'));
    assert.match(titles(actions).at(-1) ?? '', /不再提示“序号重复”/);
  });
});
