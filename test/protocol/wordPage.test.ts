import { assert } from 'chai';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fromBase64, toBase64 } from '../../server/src/protocol/base64';
import { REVIEW_REQUEST, type ReviewResult } from '../../server/src/protocol/wordFiles';
import { SHOW_WORD_REQUEST, type ShowWordResult, type WordPage } from '../../server/src/protocol/wordPage';
import { TestClient } from '../support/client';
import { temporaryFolder } from '../support/project';
import {
  definition,
  list,
  markTracked,
  numbered,
  OFFICIAL,
  paragraph,
  run,
  tracked,
  wordFile,
} from '../support/wordFiles';
import { sourceOf, wordOf } from '../support/wordTexts';

const NUMBERING = definition(0, OFFICIAL) + list(1, 0);
const comment = (id: number, words: string, paraId: string): string =>
  `<w:comment w:id="${id}" w:author="甲" w:date="2025-01-01T08:00:00Z"><w:p w14:paraId="${paraId}"><w:r><w:t>${words}</w:t></w:r></w:p></w:comment>`;
const FILE = wordFile({
  body:
    paragraph('在动员会上的讲话') +
    paragraph('同志们：') +
    // Taken out with its mark: a paragraph of the file that is not shown.
    paragraph(tracked('del', '删掉的一段。'), markTracked('del')) +
    numbered(1, 0, '抓生产') +
    paragraph('一是备足种子。二是修好水渠。四是备足化肥。') +
    numbered(1, 0, '抓安全') +
    paragraph(`<w:commentRangeStart w:id="7"/>${run('要查隐患。')}<w:commentRangeEnd w:id="7"/>`),
  numbering: NUMBERING,
  comments: comment(7, '再具体些', '00000007') + comment(8, '好的', '00000008'),
  commentsExtended:
    '<w15:commentEx w15:paraId="00000007" w15:done="1"/><w15:commentEx w15:paraId="00000008" w15:paraIdParent="00000007" w15:done="0"/>',
});

suite('a Word file as a page', () => {
  let client: TestClient;
  let folder: string;
  const started = async (settings: object = {}): Promise<void> => {
    folder = temporaryFolder('word-page');
    client = new TestClient(settings);
    await client.initialize({ workspace: { configuration: true } }, 'zh-cn', true);
  };
  teardown(() => client.stop());

  const sent = (name: string, bytes: Uint8Array) => ({
    uri: pathToFileURL(join(folder, name)).href,
    base64: toBase64(bytes),
  });
  const ask = (name: string, bytes: Uint8Array): Promise<ShowWordResult> =>
    client.connection.sendRequest<ShowWordResult>(SHOW_WORD_REQUEST, sent(name, bytes));
  const shown = async (name: string, bytes: Uint8Array): Promise<WordPage> => {
    const page = await ask(name, bytes);
    if ('refused' in page) throw new Error(page.refused);
    return page;
  };
  const review = (name: string, bytes: Uint8Array): Promise<ReviewResult> =>
    client.connection.sendRequest<ReviewResult>(REVIEW_REQUEST, {
      ...sent(name, bytes),
      date: '2025-01-02T03:04:05Z',
    });

  test('has its paragraphs with the numbers that Word shows, by what they are', async () => {
    await started();
    const { paragraphs, told } = await shown('讲话.docx', FILE);
    assert.deepEqual(
      paragraphs.map(({ number, text, kind, level }) => [number + text, kind, level]),
      [
        ['在动员会上的讲话', 'title', undefined],
        ['同志们：', 'body', undefined],
        ['一、抓生产', 'heading', 1],
        ['一是备足种子。二是修好水渠。四是备足化肥。', 'body', undefined],
        ['二、抓安全', 'heading', 1],
        ['要查隐患。', 'body', undefined],
      ],
    );
    assert.deepEqual(told, ['有2处修订，这里按接受显示']);
  });

  test('names findings by the paragraphs of the file, and shows which words they are about', async () => {
    await started();
    const { findings, paragraphs, nodes } = await shown('讲话.docx', FILE);
    assert.lengthOf(findings, 1);
    const [finding] = findings;
    const { number = '', text = '' } = paragraphs[finding?.paragraph ?? 0] ?? {};
    assert.equal((number + text).slice(finding?.start, finding?.end), '四是');
    assert.equal(finding?.named, 5);
    assert.match(finding?.message ?? '', /缺“三是”/);
    const missing = nodes.flatMap((node) => node.children).flatMap((node) => node.children);
    // 层次 tells the same, and offers nothing that would change the file.
    assert.include(
      missing.map(({ label }) => label),
      '三是',
    );
    assert.isTrue(missing.every(({ fill }) => fill === undefined));
  });

  test('has its comments in threads, with where they stand', async () => {
    await started();
    const { comments } = await shown('讲话.docx', FILE);
    assert.deepEqual(
      comments.map(({ text, author, done, paragraph: at, isReply }) => [text, author, done, at, isReply]),
      [
        ['再具体些', '甲', true, 5, false],
        ['好的', '甲', true, 5, true],
      ],
    );
  });

  test('follows the writer’s settings', async () => {
    await started({ rules: { 'numbering-missing': 'off' } });
    const { findings } = await shown('讲话.docx', FILE);
    assert.deepEqual(findings, []);
  });

  test('what cannot be read is refused by name, with what to do', async () => {
    await started();
    const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const refusal = (result: ShowWordResult | ReviewResult): string => ('refused' in result ? result.refused : '');
    assert.match(refusal(await ask('老稿.docx', old)), /^老稿\.docx 是旧格式.*另存为 \.docx$/);
    assert.match(refusal(await ask('断.docx', FILE.slice(0, 300))), /^断\.docx 文件不完整或已损坏/);
    assert.match(refusal(await ask('~$讲话.docx', FILE)), /^~\$讲话\.docx 是 Word 打开文件时留下的/);
    assert.match(refusal(await review('断.docx', FILE.slice(0, 300))), /^断\.docx 文件不完整或已损坏/);
    const unsent = { uri: pathToFileURL(join(folder, '大.docx')).href };
    assert.match(refusal(await client.connection.sendRequest(SHOW_WORD_REQUEST, unsent)), /^大\.docx 太大/);
  });

  test('a reviewed copy has the findings as comments, and says what it said', async () => {
    await started();
    const made = await review('讲话.docx', FILE);
    if ('refused' in made) throw new Error(made.refused);
    assert.deepEqual(made.told, ['1条批注，0处修订，原件未动']);
    const bytes = fromBase64(made.base64) ?? new Uint8Array();
    const texts = (of: Uint8Array): string[] => wordOf(of, 'original').paragraphs.map(({ text }) => text);
    assert.deepEqual(texts(bytes), texts(FILE));
    const [, , ours] = wordOf(bytes).comments;
    assert.match(ours?.text ?? '', /缺“三是”/);
    assert.equal(ours?.author, '讲稿');
    assert.include(sourceOf(bytes, 'word/comments.xml'), '2025-01-02T03:04:05Z');
  });

  test('nothing to say is said, and no file made of it', async () => {
    await started();
    const sound = wordFile({ body: paragraph('同志们：') + paragraph('要抓生产。') });
    assert.deepEqual(await review('好稿.docx', sound), { refused: '好稿.docx 没有查出问题，没有另存' });
  });

  test('two hundred pages come whole, each paragraph in its line', async () => {
    await started();
    // 22 lines a page, of which a speech has some six paragraphs.
    const body = Array.from(
      { length: 240 },
      (_, part) =>
        numbered(1, 0, `抓好第${part + 1}项工作`) +
        Array.from({ length: 4 }, () => paragraph('要认真抓好落实，层层压实责任，件件落到实处。'.repeat(5))).join(''),
    );
    const { paragraphs, nodes } = await shown('长稿.docx', wordFile({ body: body.join(''), numbering: NUMBERING }));
    assert.lengthOf(paragraphs, 1200);
    assert.isTrue(paragraphs.every(({ line }, index) => line === index));
    assert.equal(paragraphs.at(-5)?.number, '二四○、');
    const items = nodes.flatMap(({ children }) => children).filter(({ kind }) => kind === 'item');
    assert.lengthOf(items, 240);
  });
});
