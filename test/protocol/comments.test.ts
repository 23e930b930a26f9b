import { assert } from 'chai';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fromBase64, toBase64 } from '../../server/src/protocol/base64';
import { COMMENTS_REQUEST, TICK_REQUEST, type CommentsResult } from '../../server/src/protocol/wordComments';
import {
  IMPORT_REQUEST,
  KEEP_ORIGIN_REQUEST,
  REVISE_REQUEST,
  type ImportResult,
  type ReviseResult,
} from '../../server/src/protocol/wordFiles';
import { TestClient } from '../support/client';
import { temporaryFolder } from '../support/project';
import { definition, list, numbered, OFFICIAL, paragraph, run, tracked, wordFile } from '../support/wordFiles';
import { wordOf } from '../support/wordTexts';

const comment = (id: number, author: string, words: string, marks = ''): string =>
  `<w:comment w:id="${id}" w:author="${author}" w:date="2025-01-01T08:00:00Z"><w:p${marks}><w:r><w:t>${words}</w:t></w:r></w:p></w:comment>`;
const on = (id: number, words: string): string =>
  `<w:commentRangeStart w:id="${id}"/>${run(words)}<w:commentRangeEnd w:id="${id}"/>`;
const FILE = wordFile({
  body:
    paragraph('同志们：') +
    numbered(1, 0, on(1, '抓生产')) +
    paragraph(run('要') + tracked('ins', '认真') + tracked('del', '马虎') + on(2, '查隐患') + run('，再查隐患。')),
  numbering: definition(0, OFFICIAL) + list(1, 0),
  comments:
    comment(1, '李主任', '写具体些', ' w14:paraId="00000001"') +
    comment(2, '王秘书', '查哪里') +
    comment(3, '赵县长', '同意', ' w14:paraId="00000003"'),
  commentsExtended:
    '<w15:commentEx w15:paraId="00000001" w15:done="0"/><w15:commentEx w15:paraId="00000003" w15:paraIdParent="00000001" w15:done="0"/>',
});

suite('意见: what was said in the Word file of a draft', () => {
  let client: TestClient;
  let folder: string;
  let uri: string;
  setup(async () => {
    folder = temporaryFolder('comments');
    uri = pathToFileURL(join(folder, '讲话.讲稿')).href;
    client = new TestClient({});
    await client.initialize({ workspace: { configuration: true } }, 'zh-cn', true);
  });
  teardown(() => client.stop());

  /** The draft of the file, open, as the editor imports it. */
  async function imported(revisions: 'accept' | 'original' = 'accept', bytes = FILE): Promise<string> {
    writeFileSync(join(folder, '讲话.docx'), bytes);
    const source = { uri: pathToFileURL(join(folder, '讲话.docx')).href, base64: toBase64(bytes) };
    const draft = await client.connection.sendRequest<ImportResult>(IMPORT_REQUEST, { ...source, revisions });
    if ('refused' in draft) throw new Error(draft.refused);
    assert.isNull(await client.connection.sendRequest(KEEP_ORIGIN_REQUEST, { uri, source, revisions }));
    await client.open(uri, draft.text);
    return draft.text;
  }
  const textDocument = (): { uri: string } => ({ uri });
  const listed = async (): Promise<CommentsResult['threads']> => {
    const result = await client.connection.sendRequest<CommentsResult | null>(COMMENTS_REQUEST, {
      textDocument: textDocument(),
    });
    return result?.threads ?? [];
  };
  const tick = (id: string, isDone: boolean): Promise<string | null> =>
    client.connection.sendRequest<string | null>(TICK_REQUEST, { textDocument: textDocument(), id, isDone });
  const sentBack = (): Promise<ReviseResult> =>
    client.connection.sendRequest<ReviseResult>(REVISE_REQUEST, {
      textDocument: textDocument(),
      date: '2025-01-02T03:04:05Z',
    });
  const done = (bytes: Uint8Array): string[] =>
    wordOf(bytes)
      .comments.filter(({ isDone }) => isDone)
      .map(({ text }) => text);

  test('who, when, what and the answers, at the words that they are about', async () => {
    const text = await imported();
    const threads = await listed();
    assert.deepEqual(
      threads.map(({ author, date, text: words, isDone, replies, isFound }) => [
        author,
        date,
        words,
        isDone,
        replies.map((reply) => `${reply.author} ${reply.text}`),
        isFound,
      ]),
      [
        ['李主任', '2025-01-01T08:00:00Z', '写具体些', false, ['赵县长 同意'], true],
        ['王秘书', '2025-01-01T08:00:00Z', '查哪里', false, [], true],
      ],
    );
    const lines = text.split('\n');
    assert.deepEqual(
      threads.map(({ range: { start, end } }) => lines[start.line]?.slice(start.character, end.character)),
      ['抓生产', '查隐患'],
    );
    assert.equal(lines[2]?.slice(0, threads[1]?.range.start.character), '要认真');
  });

  test('in the view of before the changes they stand where they stood then', async () => {
    const text = await imported('original');
    const [, second] = await listed();
    assert.equal(text.split('\n')[2]?.slice(0, second?.range.start.character), '要马虎');
  });

  test('they go with their words; where those are gone, the line is said to be near', async () => {
    const text = await imported();
    await client.change(uri, 2, [{ text: `新的一段。\n再查隐患。\n${text}` }]);
    const [first, second] = await listed();
    assert.deepEqual([first?.range.start.line, second?.range.start.line], [3, 4]);
    await client.change(uri, 3, [{ text: text.replaceAll('查隐患', '找问题') }]);
    const gone = (await listed()).find(({ author }) => author === '王秘书');
    assert.deepEqual([gone?.isFound, gone?.range.start.line], [false, 2]);
  });

  test('a tick is kept beside the draft, and survives another import', async () => {
    await imported();
    const [first] = await listed();
    assert.isNull(await tick(first?.id ?? '', true));
    const kept = JSON.parse(readFileSync(join(folder, '.jianggao', '讲话.讲稿.json'), 'utf8')) as {
      readonly origin: { readonly file: string };
      readonly comments: readonly { readonly isDone: boolean }[];
    };
    assert.equal(kept.origin.file, '讲话.docx');
    assert.deepEqual(
      kept.comments.map(({ isDone }) => isDone),
      [true, false, false],
    );
    await imported();
    assert.deepEqual(
      (await listed()).map(({ isDone }) => isDone),
      [true, false],
    );
  });

  test('what is ticked is resolved in the file that goes back, also where Word knew nothing of it', async () => {
    await imported();
    for (const { id } of await listed()) await tick(id, true);
    const made = await sentBack();
    if ('refused' in made) throw new Error(made.refused);
    assert.include(made.told, '2条批注照“意见”里勾的标了“已解决”或取消');
    const bytes = fromBase64(made.base64) ?? new Uint8Array();
    assert.deepEqual(done(bytes), ['写具体些', '查哪里']);
    // The draft says what the file says: nothing else of it is another.
    assert.deepEqual(
      wordOf(bytes).paragraphs.map(({ text }) => text),
      wordOf(FILE).paragraphs.map(({ text }) => text),
    );
    await imported('accept', bytes);
    for (const { id } of await listed()) await tick(id, false);
    const again = await sentBack();
    if ('refused' in again) throw new Error(again.refused);
    assert.deepEqual(done(fromBase64(again.base64) ?? new Uint8Array()), []);
  });

  test('nothing changed and nothing ticked is nothing to send back', async () => {
    await imported();
    const made = await sentBack();
    assert.match('refused' in made ? made.refused : '', /没有要送回的改动/);
  });

  test('a kept file that somebody has broken lists nothing', async () => {
    await imported();
    const path = join(folder, '.jianggao', '讲话.讲稿.json');
    writeFileSync(path, JSON.stringify({ version: 1, comments: [{ id: 1 }, null, 'x', { id: '1', author: '甲' }] }));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: pathToFileURL(path).href, type: 2 }],
    });
    assert.deepEqual(await listed(), []);
  });
});
