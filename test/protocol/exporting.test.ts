import { assert } from 'chai';
import { fromBase64 } from '../../server/src/protocol/base64';
import {
  EXPORT_REQUEST,
  MISSING_FONTS_REQUEST,
  type ExportParams,
  type ExportResult,
} from '../../server/src/protocol/wordFiles';
import { readWord } from '../../server/src/word/word';
import { TestClient } from '../support/client';
import { paragraph, wordFile } from '../support/wordFiles';
import { toBase64 } from '../../server/src/protocol/base64';

const URI = 'file:///%E8%AE%B2%E8%AF%9D.jianggao';
const SPEECH = '在全县大会上的讲话\n同志们：\n一、抓生产\n要抓。\n二、抓安全\n要管。\n';

suite('exporting from the editor', () => {
  let client: TestClient;
  teardown(() => client.stop());

  async function exported(
    text: string,
    more: Partial<ExportParams> = {},
    settings: object = {},
  ): Promise<ExportResult> {
    client = new TestClient(settings);
    await client.initialize({ workspace: { configuration: true } }, 'zh-cn', true);
    await client.open(URI, text);
    const params = {
      textDocument: { uri: URI },
      layout: 'print',
      title: '讲话',
      date: '2025-01-01T00:00:00Z',
      ...more,
    };
    return client.connection.sendRequest(EXPORT_REQUEST, params);
  }

  function texts(result: ExportResult): string[] {
    if ('refused' in result) return [result.refused];
    const read = readWord(fromBase64(result.base64) ?? new Uint8Array());
    return 'refused' in read ? [read.refused] : read.paragraphs.map(({ text }) => text);
  }

  test('the draft comes as a Word file, as it now stands and not as it was saved', async () => {
    assert.deepEqual(texts(await exported(SPEECH)), SPEECH.trim().split('\n'));
    await client.change(URI, 2, [{ text: '同志们：\n改过的。\n' }]);
    const params = { textDocument: { uri: URI }, layout: 'lectern', title: '', date: '' };
    assert.deepEqual(texts(await client.connection.sendRequest(EXPORT_REQUEST, params)), ['同志们：', '改过的。']);
  });

  test('what is left out is told', async () => {
    const result = await exported('同志们：\n<!-- 备忘 -->\n一、抓生产\n要抓。\n二、抓安全\n要管。\n');
    assert.deepEqual('told' in result ? result.told : [], ['1行没有写进去（页码、注释、Markdown 记号）']);
  });

  test('a unit’s own template is taken, and refused with a sentence where it is none', async () => {
    const template = toBase64(wordFile({ body: paragraph('红头') + paragraph('【正文】'), styles: '' }));
    assert.equal(texts(await exported(SPEECH, { template }))[0], '红头');
    await client.stop();
    assert.match(
      texts(await exported(SPEECH, { template: toBase64(new Uint8Array([1, 2])) }))[0] ?? '',
      /模板.*另存为/,
    );
  });

  test('an empty draft, and one that is not open, are refused with a sentence', async () => {
    assert.match(texts(await exported('\n\n'))[0] ?? '', /没有可导出/);
    const params = { textDocument: { uri: 'file:///other.jianggao' }, layout: 'print', title: '', date: '' };
    assert.match(texts(await client.connection.sendRequest(EXPORT_REQUEST, params))[0] ?? '', /没有打开/);
  });

  test('fonts that the machine lacks are named; those that it has are not', async () => {
    await exported(SPEECH, {}, { export: { bodyFont: '没有的字体' } });
    const params = { textDocument: { uri: URI }, layout: 'print', title: '', date: '' };
    const said: unknown = await client.connection.sendRequest(MISSING_FONTS_REQUEST, params);
    // Where no `fc-list` is, nobody can tell.
    assert.isTrue(said === null || (typeof said === 'string' && said.includes('没有的字体')), String(said));
  });
});
