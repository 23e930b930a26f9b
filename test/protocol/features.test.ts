import { assert } from 'chai';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  CodeAction,
  CodeLens,
  CompletionItem,
  Diagnostic,
  DocumentDiagnosticReport,
  DocumentHighlight,
  Hover,
  InlayHint,
  Location,
  MarkupContent,
  SelectionRange,
  SemanticTokens,
  SymbolInformation,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { readFileSync } from 'node:fs';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { RestructureResult } from '../../server/src/protocol/restructuring';
import type { OutlineComparisonResult } from '../../server/src/protocol/structure';
import type { CleanPasteResult } from '../../server/src/protocol/typing';
import { TestClient } from '../support/client';
import { readMarked } from '../support/markup';
import { temporaryFolder } from '../support/project';

const URI = 'file:///draft.jianggao';
const CAPABILITIES = {
  textDocument: { diagnostic: {} },
  workspace: { configuration: true, diagnostics: { refreshSupport: true }, workspaceEdit: { documentChanges: true } },
};
const DRAFT = `提纲
一、认清形势
二、狠抓落实
在推进会上的讲话
同志们：
下面我讲两点意见。
一、认清形势
当前是关键时期。要做三件事：一是抓学习；二是抓整改；三是抓落实。
二、狠抓落实
各单位要动起来。
`;

/** Every feature over the real protocol, asked at a mark in the draft. */
suite('language features of the bundled server', () => {
  let client: TestClient;
  teardown(() => client.stop());

  /** Opens a draft marked with `‸`; answers with the parameters of a request there. */
  async function open(marked: string, settings: object = {}, ours = false, capabilities: object = CAPABILITIES) {
    const { text, cursors } = readMarked(marked);
    client = new TestClient(settings);
    await client.initialize(capabilities, 'zh-cn', ours, ['memory:///']);
    await client.open(URI, text);
    const document = TextDocument.create(URI, 'jianggao', 1, text);
    const textDocument = { uri: URI };
    return { document, textDocument, position: document.positionAt(cursors[0] ?? 0) };
  }
  const at = (mark: string): string => DRAFT.replace(mark, `‸${mark}`);
  const inBody = (title: string): string => {
    const index = DRAFT.lastIndexOf(title);
    return `${DRAFT.slice(0, index)}‸${DRAFT.slice(index)}`;
  };
  const ask = <Result>(method: string, params: object): Promise<Result> =>
    client.connection.sendRequest(method, params);
  const lines = (locations: readonly Location[]): number[] => locations.map(({ range }) => range.start.line + 1);

  test('hover: path, count, length, counterpart', async () => {
    const where = await open(inBody('认清形势'));
    const hover = await ask<Hover>('textDocument/hover', where);
    const words = typeof hover.contents === 'object' && 'value' in hover.contents ? hover.contents.value : '';
    assert.match(words, /一、认清形势/);
    assert.match(words, /第1条，共2条 · \d+字 · 约\d+秒/);
    assert.match(words, /提纲第2行/);
  });

  const WRONG = '同志们：\n一、甲事\n二、乙事\n‸二、丙事\n三、丁事\n';
  async function hoverOver(marked: string, ours: boolean, contentFormat?: string[]): Promise<MarkupContent> {
    const textDocument = { ...CAPABILITIES.textDocument, ...(contentFormat ? { hover: { contentFormat } } : {}) };
    const where = await open(marked, {}, ours, { ...CAPABILITIES, textDocument });
    const { contents } = await ask<Hover>('textDocument/hover', where);
    return contents as MarkupContent;
  }

  test('hover over what is wrong leads to the reason; what is wrong, our editor says itself', async () => {
    const { kind, value } = await hoverOver(WRONG, true);
    assert.equal(kind, 'markdown');
    const [, rule] = /\[为什么：序号重复\]\(command:jianggao\.explainRule\?([^)]*)\)/.exec(value) ?? [];
    assert.equal(decodeURIComponent(rule ?? ''), '["numbering-duplicate"]');
    assert.notMatch(value, /重复，第3行已有|没有顺延/);
  });

  test('hover in other editors says what is wrong, and leads to the page', async () => {
    const { value } = await hoverOver(WRONG, false);
    assert.match(value, /“二、”重复，第3行已有；这里应为“三、”。/);
    const [, page] = /\[为什么：序号重复\]\((file:[^)]*)\)/.exec(value) ?? [];
    assert.match(readFileSync(new URL(page ?? ''), 'utf8'), /^# numbering-duplicate 序号重复/);
  });

  test('hover for a client that asks for plain text: words, and the reason in words', async () => {
    const { kind, value } = await hoverOver(WRONG.replace('丙事', '*丙事*'), false, ['plaintext', 'markdown']);
    assert.equal(kind, 'plaintext');
    assert.match(value, /“二、”重复，第3行已有；这里应为“三、”。\n插入一条之后，后面没有顺延。/);
    assert.match(value, /^二、\*?丙事\*?\n/);
    assert.notMatch(value, /[[\]\\]|\*\*|command:|file:/);
  });

  test('hover: a place that is not the number’s is not told', async () => {
    assert.match((await hoverOver('同志们：\n三、甲事\n‸四、乙事\n五、丙事\n', true)).value, /这一组共3条/);
  });

  test('a finding’s code is the rule’s name in our editor, its id in others; both lead to the page', async () => {
    const codeOf = async (ours: boolean): Promise<Diagnostic | undefined> => {
      const publishDiagnostics = { codeDescriptionSupport: true };
      const textDocument = { ...CAPABILITIES.textDocument, publishDiagnostics };
      const { textDocument: draft } = await open(WRONG, {}, ours, { ...CAPABILITIES, textDocument });
      const report = await ask<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: draft });
      await client.stop();
      return report.kind === 'full' ? report.items[0] : undefined;
    };
    const own = await codeOf(true);
    assert.isDefined(own);
    assert.equal(own.code, '序号重复');
    assert.equal(own.codeDescription?.href, 'command:jianggao.explainRule?%5B%22numbering-duplicate%22%5D');
    assert.deepInclude(own.data, { rule: 'numbering-duplicate' });
    const other = await codeOf(false);
    assert.isDefined(other);
    assert.equal(other.code, 'numbering-duplicate');
    assert.match(other.codeDescription?.href ?? '', /^file:.*\/numbering-duplicate\.md$/);
    await open(WRONG);
  });

  test('hover over prose says nothing', async () => {
    assert.isNull(await ask<Hover | null>('textDocument/hover', await open(at('各单位'))));
  });

  test('definition and references: entry and item; a promised count leads to its list', async () => {
    const where = await open(at('认清形势'));
    assert.deepEqual(lines(await ask('textDocument/definition', where)), [7]);
    const both = { ...where, context: { includeDeclaration: true } };
    assert.deepEqual(lines(await ask('textDocument/references', both)), [2, 7]);
    const promise = { ...where, position: { line: 5, character: 4 } };
    assert.deepEqual(lines(await ask('textDocument/definition', promise)), [7]);
  });

  test('rename: the title in both regions', async () => {
    const where = await open(inBody('狠抓落实'));
    assert.deepInclude(await ask<object>('textDocument/prepareRename', where), { placeholder: '狠抓落实' });
    const edit = await ask<WorkspaceEdit>('textDocument/rename', { ...where, newName: '抓好落实' });
    const [change] = edit.documentChanges ?? [];
    const edits = change && 'edits' in change ? (change.edits as TextEdit[]) : [];
    const renamed = TextDocument.applyEdits(where.document, edits);
    assert.equal(renamed, DRAFT.replaceAll('狠抓落实', '抓好落实'));
  });

  test('rename is refused with a reason: prose, two alike, an empty name', async () => {
    const refusal = async (marked: string, newName: string): Promise<string> => {
      const where = await open(marked);
      const said = await ask('textDocument/rename', { ...where, newName }).then(
        () => 'renamed',
        (error: Error) => error.message,
      );
      await client.stop();
      return said;
    };
    assert.match(await refusal(at('各单位'), '甲'), /光标不在标题上/);
    assert.match(await refusal(inBody('狠抓落实'), ' '), /不能是空的/);
    const twice = DRAFT.replace('一、认清形势\n当前', '一、狠抓落实\n当前');
    assert.match(await refusal(twice.replace('狠抓落实\n各', '‸狠抓落实\n各'), '甲'), /不止一条/);
    await open(DRAFT);
  });

  test('document highlight: the numbers of the list and the counterpart', async () => {
    const found = await ask<DocumentHighlight[]>('textDocument/documentHighlight', await open(inBody('认清形势')));
    assert.deepEqual(
      found.map(({ range }) => range.start.line + 1),
      [7, 9, 2],
    );
  });

  test('selection grows: clause, sentence, point, paragraph, item, region, draft', async () => {
    const { document, textDocument, position } = await open(at('抓整改'));
    const [first] = await ask<SelectionRange[]>('textDocument/selectionRange', { textDocument, positions: [position] });
    const grown: string[] = [];
    for (let range: SelectionRange | undefined = first; range; range = range.parent)
      grown.push(document.getText(range.range));
    assert.equal(grown[0], '抓整改');
    assert.include(grown, '要做三件事：一是抓学习；二是抓整改；三是抓落实。');
    assert.isTrue(grown.some((words) => words.startsWith('一、认清形势\n当前')));
    assert.equal(grown.at(-1), DRAFT);
    grown.reduce((inner, outer) => (assert.include(outer, inner), outer));
  });

  test('semantic tokens: numbers as reading found them', async () => {
    const { document, textDocument } = await open(DRAFT);
    const { data } = await ask<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
    const words: string[] = [];
    let line = 0;
    let character = 0;
    for (let index = 0; index < data.length; index += 5) {
      const [down = 0, right = 0, length = 0] = data.slice(index, index + 3);
      character = down === 0 ? character + right : right;
      line += down;
      const start = { line, character };
      words.push(document.getText({ start, end: { line, character: character + length } }));
    }
    assert.deepEqual(words, [
      ...['一、', '认清形势', '二、', '狠抓落实', '两', '一、', '认清形势'],
      ...['三', '一是', '二是', '三是', '二、', '狠抓落实'],
    ]);
  });

  test('completion: the next number of every open level first; nothing is a trigger', async () => {
    const where = await open(DRAFT.replace('三是抓落实。', '三是抓落实。\n‸'));
    const items = await ask<CompletionItem[]>('textDocument/completion', where);
    assert.deepEqual(
      items.slice(0, 2).map(({ label }) => label),
      ['四是', '二、'],
    );
    assert.isTrue(items.some(({ label }) => label.startsWith('我的话讲完了')));
  });

  const typed: readonly (readonly [string, string, string])[] = [
    ['一、甲事\n二、乙事\n三、丙事\n四、丁事\n五‸', '五、', '五、'],
    ['一、甲事\n二、乙事\n三、丙事\n四、丁事\n5‸', '五、', '五、'],
    ['一、甲事\n二、乙事\n三、丙事\n四、丁事\n五、‸', '五、', '五、'],
    ['一是抓学习。\n二‸\n', '二是', '二是'],
    ['一是抓学习。二‸\n', '二是', '一是抓学习。二是'],
    ['（一）甲事\n（‸）\n', '（二）', '（二）'],
    ['1.抓学习。\n2‸\n', '2.', '2.'],
    ['第一，抓学习。\n第‸\n', '第二，', '第二，'],
    ['同‸\n一、甲事\n二、乙事\n', '同志们：', '同志们：'],
  ];
  for (const [marked, label, line] of typed)
    test(`completion replaces what was typed: ${marked.split('\n').find((one) => one.includes('‸')) ?? ''}`, async () => {
      const where = await open(marked);
      const items = await ask<CompletionItem[]>('textDocument/completion', where);
      const item = items.find((one) => one.label === label);
      const edit = item?.textEdit;
      assert.ok(item && edit && 'range' in edit, items.map((one) => one.label).join());
      const { document, position } = where;
      assert.equal(TextDocument.applyEdits(document, [edit]).split('\n')[position.line], line);
      const before = document.getText({ start: edit.range.start, end: position });
      assert.isTrue(item.filterText?.startsWith(before), 'what was typed is a way to it');
      await client.stop();
      await open(DRAFT);
    });

  test('completion offers nothing that would double what was typed, to editors that leave nothing out', async () => {
    const labels = async (typed: string): Promise<string[]> => {
      const where = await open(`同志们：\n一、甲事\n二、乙事\n${typed}‸`);
      const items = await ask<CompletionItem[]>('textDocument/completion', where);
      await client.stop();
      return items.map(({ label }) => label);
    };
    assert.deepEqual(await labels('三'), ['三、']);
    assert.deepEqual(await labels('3'), ['三、']);
    assert.deepEqual(await labels('我的'), ['三、', '我的话讲完了，谢谢大家！']);
    assert.lengthOf(await labels(''), 3);
    await open(DRAFT);
  });

  const entered: readonly (readonly [string, string])[] = [
    ['一是抓学习。\n‸\n', '一是抓学习。\n二是\n'],
    // What stands behind the position was typed while the key was on its way.
    ['一是抓学习。\n‸抓整改\n', '一是抓学习。\n二是抓整改\n'],
    ['一是抓学习。\n‸抓整改\n二是抓落实。\n', '一是抓学习。\n二是抓整改\n三是抓落实。\n'],
  ];
  for (const [marked, after] of entered)
    test(`Enter asked late: ${JSON.stringify(marked)}`, async () => {
      const { document, textDocument, position } = await open(marked);
      const { edits } = await ask<{ edits: TextEdit[] }>('jianggao/continueList', { textDocument, position });
      assert.equal(TextDocument.applyEdits(document, edits), after);
    });

  test('Backspace asked late takes the number, and nothing of what was typed since', async () => {
    const { document, textDocument, position } = await open('一是抓学习。\n二是‸就讲这些\n三是抓落实。\n');
    const { edits } = await ask<{ edits: TextEdit[] }>('jianggao/takeNumber', { textDocument, position });
    assert.equal(TextDocument.applyEdits(document, edits), '一是抓学习。\n就讲这些\n二是抓落实。\n');
  });

  test('on a new line the list goes on; a setting turns it off', async () => {
    const marked = '一是抓学习。\n二是抓整改。\n‸\n';
    const enter = async (settings: object): Promise<string> => {
      const { document, textDocument, position } = await open(marked, settings);
      const options = { tabSize: 2, insertSpaces: true };
      const edits = await ask<TextEdit[]>('textDocument/onTypeFormatting', {
        textDocument,
        position,
        ch: '\n',
        options,
      });
      return TextDocument.applyEdits(document, edits);
    };
    assert.equal(await enter({}), '一是抓学习。\n二是抓整改。\n三是\n');
    await client.stop();
    assert.equal(await enter({ continueLists: false }), '一是抓学习。\n二是抓整改。\n\n');
  });

  test('formatting: marks and brackets of numbers; never numbers, never words', async () => {
    const text = '（一）甲\n（二）、乙\n（四）丙\n（四)丁\n（五）戊\n';
    const { document, textDocument } = await open(text);
    const options = { tabSize: 2, insertSpaces: true };
    const edits = await ask<TextEdit[]>('textDocument/formatting', { textDocument, options });
    assert.equal(TextDocument.applyEdits(document, edits), '（一）甲\n（二）乙\n（四）丙\n（四）丁\n（五）戊\n');
    const range = { start: { line: 3, character: 0 }, end: { line: 4, character: 0 } };
    const some = await ask<TextEdit[]>('textDocument/rangeFormatting', { textDocument, range, options });
    assert.equal(TextDocument.applyEdits(document, some), '（一）甲\n（二）、乙\n（四）丙\n（四）丁\n（五）戊\n');
  });

  test('formatting leaves what a writer wants to hear nothing of', async () => {
    const text = '（一）甲\n（二）、乙\n（四）丙\n（四)丁\n（五）戊\n';
    const { document, textDocument } = await open(text, { rules: { 'marker-punctuation': 'off' } });
    const options = { tabSize: 2, insertSpaces: true };
    const edits = await ask<TextEdit[]>('textDocument/formatting', { textDocument, options });
    assert.equal(TextDocument.applyEdits(document, edits), '（一）甲\n（二）、乙\n（四）丙\n（四）丁\n（五）戊\n');
  });

  test('code lens above the 提纲; lengths and hints only where they are wanted', async () => {
    const { textDocument } = await open(DRAFT, {}, true);
    const lenses = await ask<CodeLens[]>('textDocument/codeLens', { textDocument });
    assert.deepEqual(
      lenses.map(({ command }) => command?.title),
      ['提纲2条', '对照', '更新'],
    );
    const range = { start: { line: 0, character: 0 }, end: { line: 20, character: 0 } };
    assert.deepEqual(await ask<InlayHint[]>('textDocument/inlayHint', { textDocument, range }), []);
    await client.stop();
    await open(DRAFT, { codeLens: 'all', inlayHints: 'path' }, true);
    assert.lengthOf(await ask<CodeLens[]>('textDocument/codeLens', { textDocument }), 5);
    const hints = await ask<InlayHint[]>('textDocument/inlayHint', { textDocument, range });
    assert.deepEqual(
      hints.map(({ label }) => label),
      ['1·1', '1·2', '1·3'],
    );
  });

  test('another client, which has no commands of ours, is shown no lens', async () => {
    const { textDocument } = await open(DRAFT);
    assert.deepEqual(await ask<CodeLens[]>('textDocument/codeLens', { textDocument }), []);
  });

  test('workspace symbols: drafts of the folder as they are stored, changed ones anew', async () => {
    await open(DRAFT, {}, true);
    const names = async (): Promise<string[]> =>
      (await ask<SymbolInformation[]>('workspace/symbol', { query: '整改' })).map(({ name }) => name);
    client.files.set('memory:///乙.txt', '同志们：\n一、坚持整改\n二、抓好落实\n');
    client.files.set('memory:///丙.txt', '同志们：\n一、不忘初心\n二、抓好落实\n');
    assert.deepEqual(await names(), ['二是抓整改', '一、坚持整改']);
    client.files.set('memory:///丙.txt', '同志们：\n一、整改到位\n二、抓好落实\n');
    client.files.delete('memory:///乙.txt');
    assert.deepEqual(await names(), ['二是抓整改', '一、整改到位']);
  });

  test('workspace symbols: none of a file that a link leads out to', async () => {
    const folder = temporaryFolder('symbols');
    mkdirSync(join(folder, 'ws'));
    const address = (name: string): string => pathToFileURL(join(folder, name)).href;
    writeFileSync(join(folder, '记录.txt'), '同志们：\n一、整改的秘密\n二、抓好落实\n');
    writeFileSync(join(folder, 'ws', '讲话.txt'), '同志们：\n一、整改到位\n二、抓好落实\n');
    symlinkSync(join(folder, '记录.txt'), join(folder, 'ws', '发言.txt'));
    client = new TestClient();
    await client.initialize(CAPABILITIES, 'zh-cn', true, [address('ws')]);
    for (const name of ['ws/讲话.txt', 'ws/发言.txt', '记录.txt']) client.files.set(address(name), '');
    assert.deepEqual(
      (await ask<SymbolInformation[]>('workspace/symbol', { query: '整改' })).map(({ name }) => name),
      ['一、整改到位'],
    );
  });

  test('workspace symbols: items of the open drafts by some of their characters', async () => {
    await open(DRAFT);
    const found = await ask<SymbolInformation[]>('workspace/symbol', { query: '抓改' });
    assert.deepEqual(
      found.map(({ name }) => name),
      ['二是抓整改'],
    );
  });

  test('a key that is for a number alone does nothing from the prose below it', async () => {
    const text = '同志们：\n一、学理论\n理论要常学。\n二、学业务\n首先，我代表县委表示感谢。\n';
    const { textDocument } = await open(text);
    const at = (line: number): Promise<RestructureResult> =>
      ask('jianggao/restructure', { textDocument, position: { line, character: 0 }, action: 'demote', atNumber: true });
    const [prose, number] = [await at(4), await at(3)];
    assert.isTrue(prose.noItem);
    assert.isEmpty(prose.edits);
    assert.isNotEmpty(number.edits);
  });

  test('restructuring, by command and by code action', async () => {
    const where = await open(inBody('狠抓落实'));
    const result = await ask<RestructureResult>('jianggao/restructure', { ...where, action: 'moveUp' });
    assert.equal(result.version, 1);
    const moved = TextDocument.applyEdits(where.document, [...result.edits]);
    assert.equal(moved.split('\n')[1], '一、狠抓落实');
    assert.equal(moved.split('\n')[6], '一、狠抓落实');
    assert.deepEqual(result.cursor, { line: 6, character: 2 });
    const range = { start: where.position, end: where.position };
    const params = { textDocument: where.textDocument, range, context: { diagnostics: [], only: ['refactor.move'] } };
    const actions = await ask<CodeAction[]>('textDocument/codeAction', params);
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['上移'],
    );
    const refused = await ask<RestructureResult>('jianggao/restructure', { ...where, action: 'moveDown' });
    assert.deepEqual(refused, { version: 1, edits: [], refused: '这已经是最后一条，后面没有同级的了。' });
  });

  test('several items at once, or none; what went is told', async () => {
    const { document, textDocument, position } = await open('一、甲\n甲话。\n二、乙\n乙话。\n三、丙\n丙话。\n');
    const at = (line: number) => ({ start: { line, character: 2 }, end: { line, character: 2 } });
    const move = { textDocument, position, selections: [at(2), at(4)] };
    const up = await ask<RestructureResult>('jianggao/restructure', { ...move, action: 'moveUp' });
    const moved = TextDocument.applyEdits(document, [...up.edits]);
    assert.equal(moved, '一、乙\n乙话。\n二、丙\n丙话。\n三、甲\n甲话。\n');
    assert.deepEqual(up.cursors, [
      { line: 0, character: 2 },
      { line: 2, character: 2 },
    ]);
    const down = await ask<RestructureResult>('jianggao/restructure', { ...move, action: 'moveDown' });
    assert.deepEqual(down, { version: 1, edits: [], refused: '这已经是最后一条，后面没有同级的了。' });
    const gone = { textDocument, position: { line: 4, character: 1 }, action: 'delete' };
    const { told } = await ask<RestructureResult>('jianggao/restructure', gone);
    assert.equal(told, '已删去“三、丙”，连同正文3字。撤销一步就回来。');
    const both = await ask<RestructureResult>('jianggao/restructure', { ...move, action: 'delete' });
    assert.equal(both.told, '已删去2条。撤销一步就回来。');
  });

  test('an item is taken to another parent', async () => {
    const text = '一、甲\n（一）子一\n（二）子二\n二、乙\n（一）子三\n';
    const { document, textDocument } = await open(text);
    const result = await ask<RestructureResult>('jianggao/relocate', {
      textDocument,
      position: { line: 1, character: 1 },
      parent: { line: 3, character: 1 },
      before: { line: 4, character: 1 },
    });
    assert.equal(
      TextDocument.applyEdits(document, [...result.edits]),
      '一、甲\n（一）子二\n二、乙\n（一）子一\n（二）子三\n',
    );
    const intoItself = await ask<RestructureResult>('jianggao/relocate', {
      textDocument,
      position: { line: 0, character: 1 },
      parent: { line: 1, character: 1 },
    });
    assert.match(intoItself.refused ?? '', /自己下面/);
  });

  test('a paste is offered clean', async () => {
    const { textDocument, position } = await open('一是抓学习。\n‸\n');
    const result = await ask<CleanPasteResult>('jianggao/cleanPaste', {
      textDocument,
      position,
      text: '一是抓宣传。\u200b',
    });
    assert.equal(result.text, '二是抓宣传。');
    assert.equal(result.title, '整理后粘贴（接着编号，去掉1个看不见的字符）');
    assert.isTrue(result.changed);
  });

  test('what is pasted out of Word brings the numbers that Word makes, where the plain text has none', async () => {
    const { textDocument, position } = await open('一是抓学习。\n‸\n');
    const html = ['一、抓生产', '二、抓安全']
      .map(
        (line) =>
          `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span><span style='mso-list:Ignore'>${line.slice(0, 2)}</span></span><![endif]>${line.slice(2)}</p>`,
      )
      .join('');
    const paste = (text: string) =>
      ask<CleanPasteResult>('jianggao/cleanPaste', { textDocument, position, text, html });
    const { numbered } = await paste('抓生产\n抓安全');
    assert.deepEqual(numbered, { text: '一、抓生产\n二、抓安全', title: '粘贴，带上 Word 自动编的号' });
    assert.equal((await paste('一、\t抓生产\n二、\t抓安全')).numbered?.text, '一、抓生产\n二、抓安全');
    assert.isUndefined((await paste('一、抓生产\n二、抓安全')).numbered);
  });

  test('提纲 and body side by side', async () => {
    const { textDocument } = await open(DRAFT);
    const { outline, body } = await ask<OutlineComparisonResult>('jianggao/outlineComparison', { textDocument });
    assert.equal(outline, '一、认清形势\n二、狠抓落实');
    assert.equal(body, outline);
  });
});
