import { assert } from 'chai';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic, Position, SemanticTokens } from 'vscode-languageserver-protocol';
import { TestClient } from '../support/client';

const URI = 'file:///draft.jianggao';
/** Signs outside the BMP stand before and between what is asked about. */
const DRAFT = `提纲
一、加强组织领导😀
二、强化工作措施
四、狠抓工作落实

在全区推进会上的讲话
同志们：
下面，我讲四点意见。
一、加强组织领导😀
𠮷𠮷😀各级要高度重视。一是健全机制𠮷，二是明确责任，四是严格考核。
二、强化工作措施
要细化举措。
四、狠抓工作落实
😀要久久为功，抓好两件事：(一)见行动；（二）见实效；（三）见长效。
`;
const LINES = DRAFT.split('\n');
const COUNT: Readonly<Record<string, (words: string) => number>> = {
  'utf-16': (words) => words.length,
  'utf-8': (words) => Buffer.byteLength(words, 'utf8'),
  'utf-32': (words) => [...words].length,
};

/** A position as a client of the encoding counts, from one in UTF-16. */
const recoded = ({ line, character }: Position, encoding: string): Position => ({
  line,
  character: COUNT[encoding]?.((LINES[line] ?? '').slice(0, character)) ?? -1,
});

/** An answer with every position as the encoding counts it. */
const recodedAll = (answer: unknown, encoding: string): unknown =>
  JSON.parse(JSON.stringify(answer), (_, value: unknown) => (isPosition(value) ? recoded(value, encoding) : value));

const isPosition = (value: unknown): value is Position =>
  typeof value === 'object' && value !== null && 'line' in value && 'character' in value;

const capabilities = (encodings?: string[]) => ({
  ...(encodings ? { general: { positionEncodings: encodings } } : {}),
  textDocument: { diagnostic: {}, documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
  workspace: { diagnostics: { refreshSupport: true } },
});

const textDocument = { uri: URI };
const at = (line: number, words: string): Position => ({ line, character: (LINES[line] ?? '').indexOf(words) });

/** Requests, each with the position that it is asked at, in UTF-16. */
const REQUESTS: readonly (readonly [string, Position, object?])[] = [
  ['textDocument/diagnostic', at(0, '')],
  ['textDocument/hover', at(9, '明确责任')],
  ['textDocument/documentSymbol', at(0, '')],
  ['textDocument/foldingRange', at(0, '')],
  ['textDocument/definition', at(8, '加强组织领导')],
  ['textDocument/references', at(8, '加强组织领导'), { context: { includeDeclaration: true } }],
  ['textDocument/documentHighlight', at(9, '二是')],
  ['textDocument/prepareRename', at(9, '明确责任')],
  ['textDocument/rename', at(8, '组织'), { newName: '加强领导' }],
  ['textDocument/formatting', at(0, ''), { options: { tabSize: 2, insertSpaces: true } }],
  ['jianggao/structure', at(0, '')],
  ['jianggao/explain', at(9, '二是')],
];

suite('clients that count otherwise', () => {
  let client: TestClient;
  teardown(() => client.stop());

  async function begin(encodings?: string[]): Promise<string | undefined> {
    client = new TestClient();
    const { capabilities: announced } = await client.initialize(capabilities(encodings));
    return announced.positionEncoding;
  }
  const ask = <Result>(method: string, params: object): Promise<Result> =>
    client.connection.sendRequest(method, { textDocument, ...params });

  async function everything(encoding: string): Promise<Map<string, unknown>> {
    await client.open(URI, DRAFT);
    const answers = new Map<string, unknown>();
    for (const [method, position, more] of REQUESTS)
      answers.set(method, await ask(method, { position: recoded(position, encoding), ...more }));
    const positions = [recoded(at(9, '明确'), encoding)];
    answers.set('selectionRange', await ask('textDocument/selectionRange', { positions }));
    for (const words of ['二是', '四是']) {
      const start = recoded(at(9, words), encoding);
      const range = { start, end: start };
      answers.set(`codeAction ${words}`, await ask('textDocument/codeAction', { range, context: { diagnostics: [] } }));
    }
    answers.set('symbols', await client.connection.sendRequest('workspace/symbol', { query: '责任' }));
    return answers;
  }

  for (const [offered, encoding] of [
    [['utf-8'], 'utf-8'],
    [['utf-32', 'utf-8'], 'utf-32'],
  ] as const) {
    test(`${encoding}: every answer is that of a client that counts as we do, in its own counting`, async () => {
      assert.equal(await begin(), 'utf-16');
      const plain = await everything('utf-16');
      await client.stop();
      assert.equal(await begin([...offered]), encoding);
      const answers = await everything(encoding);
      for (const [method, answer] of plain) {
        assert.isNotEmpty(answer, method);
        assert.deepEqual(answers.get(method), recodedAll(answer, encoding), method);
      }
    });

    test(`${encoding}: tokens cover the words that they are of`, async () => {
      await begin([...offered]);
      await client.open(URI, DRAFT);
      const { data } = await ask<SemanticTokens>('textDocument/semanticTokens/full', {});
      const words: string[] = [];
      for (let at = 0, line = 0, start = 0; at < data.length; at += 5) {
        const [down = 0, along = 0, length = 0] = data.slice(at, at + 3);
        [line, start] = [line + down, down > 0 ? along : start + along];
        words.push(sliced(LINES[line] ?? '', start, length, encoding));
      }
      assert.includeMembers(words, ['二是', '四是', '一是', '加强组织领导😀', '狠抓工作落实']);
      assert.isFalse(words.some((each) => each.includes('\ufffd')));
    });

    test(`${encoding}: changes are applied where the client counted`, async () => {
      await begin([...offered]);
      await client.open(URI, DRAFT, 1);
      const middle = recoded(at(9, '，四是'), encoding);
      const pair = recoded(at(9, '😀'), encoding);
      await client.change(URI, 2, [
        // 三是 comes back, and then a sign goes that stands before it.
        { range: { start: middle, end: middle }, text: '，三是加强督查𠮷' },
        { range: { start: pair, end: recoded(at(9, '各级'), encoding) }, text: '' },
      ]);
      const { items } = await ask<{ items: Diagnostic[] }>('textDocument/diagnostic', {});
      assert.isFalse(items.some(({ range }) => range.start.line === 9));
      const found = await client.connection.sendRequest<{ name: string; location: object }[]>('workspace/symbol', {
        query: '三是',
      });
      const line = (LINES[9] ?? '').replace('，四是', '，三是加强督查𠮷，四是').replace('😀', '');
      const character = COUNT[encoding]?.(line.slice(0, line.indexOf('三是'))) ?? -1;
      assert.equal(found[0]?.name, '三是加强督查𠮷');
      assert.deepInclude(found[0]?.location, {
        uri: URI,
        range: {
          start: { line: 9, character },
          end: { line: 9, character: character + (COUNT[encoding]?.('三是加强督查𠮷') ?? 0) },
        },
      });
    });

    test(`${encoding}: whatever is typed, the server has the client’s text`, async () => {
      await begin([...offered]);
      const pieces = ['一是甲', '，二是乙', '𠮷', '😀', '\n', '。', '三、丙', ''];
      let mine = TextDocument.create(URI, 'jianggao', 1, DRAFT);
      await client.open(URI, DRAFT, 1);
      const typed = fc.sample(fc.record({ from: fc.nat(400), length: fc.nat(3), text: fc.constantFrom(...pieces) }), {
        numRuns: 150,
        seed: 7,
      });
      for (const { from, length, text } of typed) {
        const range = { start: whole(mine, from), end: whole(mine, from + length) };
        const counted = (position: Position): Position => {
          const line = mine.getText({ start: { line: position.line, character: 0 }, end: position });
          return { line: position.line, character: COUNT[encoding]?.(line) ?? -1 };
        };
        const change = { range: { start: counted(range.start), end: counted(range.end) }, text };
        const version = mine.version + 1;
        mine = TextDocument.update(mine, [{ range, text }], version);
        await client.change(URI, version, [change]);
      }
      const edited = await ask('jianggao/structure', {});
      await client.open(URI, mine.getText(), mine.version);
      assert.deepEqual(edited, await ask('jianggao/structure', {}));
    });
  }
});

/** A position that no client’s cursor could take is moved out of the pair. */
function whole(document: TextDocument, offset: number): Position {
  const source = document.getText();
  const low = source.charCodeAt(offset);
  return document.positionAt(low >= 0xdc00 && low <= 0xdfff ? offset + 1 : offset);
}

/** The words of a line by columns of the encoding. */
function sliced(line: string, start: number, length: number, encoding: 'utf-8' | 'utf-32'): string {
  if (encoding === 'utf-32') return [...line].slice(start, start + length).join('');
  return Buffer.from(line, 'utf8')
    .subarray(start, start + length)
    .toString('utf8');
}
