import { assert } from 'chai';
import { TestClient } from '../support/client';
import { parametersFor, REQUESTS } from '../support/requests';

const URI = 'file:///draft.jianggao';
const DRAFT = '提纲\n一、甲事\n二、乙事\n\n同志们：\n一、甲事\n说一是子；二是丑。\n二、乙事\n三、丙事\n';

/** Positions that no editor should send, as they come over the wire. */
const DAMAGED: Readonly<Record<string, unknown>> = {
  'before the draft': { line: -1, character: -1 },
  'before the line': { line: 5, character: -7 },
  'behind the draft': { line: 4_000_000_000, character: 4_000_000_000 },
  'behind the line': { line: 5, character: 1e308 },
  'between two lines': { line: 5.5, character: 0 },
  'between two characters': { line: 5, character: 0.5 },
  'in words': { line: '五', character: '一' },
  'of nulls': { line: null, character: null },
  'without a character': { line: 5 },
  'without a line': { character: 1 },
  empty: {},
  'that is a number': 5,
  'that is a list': [5, 0],
  'that is null': null,
  'that is not there': undefined,
};

/** What requests hold beside a position, damaged too. */
const ELSEWHERE: readonly Readonly<Record<string, unknown>>[] = [
  { textDocument: null },
  { textDocument: { uri: 7 } },
  { textDocument: {} },
  { range: { start: { line: 8, character: 0 }, end: { line: 2, character: 0 } } },
  { range: null },
  { positions: null },
  { selections: 'all' },
  { context: null },
  { newName: 8 },
  { query: null },
  { action: null },
  { text: null },
];

/** A client whose positions are damaged gets an answer or an error to each request, and the next one as if it had not come. */
suite('damaged requests', () => {
  let client: TestClient;
  teardown(() => client.stop());

  async function begin(encoding: 'utf-8' | 'utf-16' | 'utf-32'): Promise<void> {
    client = new TestClient();
    await client.initialize({
      general: { positionEncodings: [encoding] },
      textDocument: { diagnostic: {}, documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
      workspace: { diagnostics: { refreshSupport: true } },
    });
    await client.open(URI, DRAFT);
  }
  const sound = parametersFor(URI, { line: 5, character: 0 });
  /** The answer of each request, or the code of its error. */
  const answers = (parameters: unknown): Promise<unknown[]> =>
    Promise.all(
      REQUESTS.map((method) =>
        client.connection.sendRequest(method, parameters).catch((error: { code?: number }) => error.code),
      ),
    );
  async function assertAnswered(parameters: unknown, name: string): Promise<void> {
    for (const [index, answer] of (await answers(parameters)).entries()) {
      const which = `${REQUESTS[index]}, ${name}`;
      assert.isDefined(answer, which);
      // What is no number goes over the wire as null.
      assert.notMatch(JSON.stringify(answer), /"(line|character)":null/, which);
    }
  }

  for (const encoding of ['utf-16', 'utf-8', 'utf-32'] as const)
    test(`positions, ${encoding}`, async () => {
      await begin(encoding);
      const before = await answers(sound);
      for (const [name, position] of Object.entries(DAMAGED)) {
        const end = { line: 6, character: 0 };
        await assertAnswered(parametersFor(URI, position), name);
        await assertAnswered({ ...sound, range: { start: position, end } }, `a range from one ${name}`);
        await assertAnswered({ ...sound, selections: [position] }, `a selection ${name}`);
      }
      assert.deepEqual(await answers(sound), before);
    });

  test('all that stands beside them', async () => {
    await begin('utf-16');
    const before = await answers(sound);
    for (const damage of ELSEWHERE) await assertAnswered({ ...sound, ...damage }, JSON.stringify(damage));
    await assertAnswered([], 'no parameters');
    assert.deepEqual(await answers(sound), before);
  });

  for (const encoding of ['utf-16', 'utf-8', 'utf-32'] as const)
    test(`changes, ${encoding}: the draft is answered for, and is right again once its whole text is sent`, async () => {
      await begin(encoding);
      const before = await answers(sound);
      let version = 1;
      for (const position of Object.values(DAMAGED)) {
        await client.change(URI, ++version, [{ range: { start: position, end: position }, text: '甲' }]);
        await client.change(URI, ++version, [{ range: position, text: '乙' }, { text: null }]);
        await assertAnswered(sound, `after a change at ${JSON.stringify(position)}`);
      }
      await client.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: URI },
        contentChanges: 7,
      });
      await client.connection.sendNotification('textDocument/didClose', { textDocument: null });
      await client.open(URI, DRAFT);
      assert.deepEqual(await answers(sound), before);
    });
});
