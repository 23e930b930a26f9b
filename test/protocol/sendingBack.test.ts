import { assert } from 'chai';
import { mkdirSync, readFileSync, writeFileSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fromBase64 } from '../../server/src/protocol/base64';
import { REVISE_REQUEST, type ReviseResult } from '../../server/src/protocol/wordFiles';
import { readWord } from '../../server/src/word/word';
import { TestClient } from '../support/client';
import { temporaryFolder } from '../support/project';
import { paragraph, wordFile } from '../support/wordFiles';

const DATE = '2025-01-01T00:00:00Z';

suite('送回 Word from the editor', () => {
  let client: TestClient;
  let folder: string;
  setup(() => (folder = temporaryFolder('sending-back')));
  teardown(() => client.stop());

  const ORIGINAL = wordFile({ body: paragraph('同志们：') + paragraph('要抓生产。') });
  /** What comes of a draft whose origin is known, if it is. */
  async function sendBack(text: string, origin?: object): Promise<ReviseResult> {
    writeFileSync(join(folder, '讲话.docx'), ORIGINAL);
    mkdirSync(join(folder, '.jianggao'), { recursive: true });
    if (origin) writeFileSync(join(folder, '.jianggao', '讲话.讲稿.json'), JSON.stringify({ version: 1, origin }));
    client = new TestClient({});
    await client.initialize({ workspace: { configuration: true } }, 'zh-cn', true);
    const uri = pathToFileURL(join(folder, '讲话.讲稿')).href;
    await client.open(uri, text);
    if (origin && 'isGone' in origin) unlinkSync(join(folder, '讲话.docx'));
    return client.connection.sendRequest(REVISE_REQUEST, { textDocument: { uri }, date: DATE });
  }
  const refusal = (result: ReviseResult): string => ('refused' in result ? result.refused : '');

  test('the draft as it now stands comes as tracked changes, beside the original', async () => {
    const made = await sendBack('同志们：\n要抓好生产。\n', { file: '讲话.docx', hash: 'x' });
    if ('refused' in made) throw new Error(made.refused);
    assert.equal(made.original, pathToFileURL(join(folder, '讲话.docx')).href);
    assert.deepEqual(made.told, ['1段有修订，原件未动', '原件在导入之后改过，按现在的原件对照']);
    const bytes = fromBase64(made.base64) ?? new Uint8Array();
    const texts = (view: 'accept' | 'original'): string[] => {
      const word = readWord(bytes, view);
      return 'refused' in word ? [word.refused] : word.paragraphs.map(({ text }) => text);
    };
    assert.deepEqual(texts('accept'), ['同志们：', '要抓好生产。']);
    assert.deepEqual(texts('original'), ['同志们：', '要抓生产。']);
    assert.deepEqual(new Uint8Array(readFileSync(join(folder, '讲话.docx'))), ORIGINAL);
  });

  test('a draft that came from no Word file is refused in words', async () => {
    assert.match(refusal(await sendBack('同志们：\n')), /不是从 Word 导入的/);
  });

  test('what is no Word file is not read', async () => {
    assert.match(refusal(await sendBack('同志们：\n', { file: '../../etc/passwd', hash: '' })), /不是从 Word 导入的/);
  });

  test('an original that is gone is named', async () => {
    const gone = { file: '讲话.docx', hash: '', isGone: true };
    assert.match(refusal(await sendBack('同志们：\n', gone)), /^原件 讲话\.docx 不在原来的地方了/);
  });

  test('nothing changed: nothing is written', async () => {
    assert.match(
      refusal(await sendBack('同志们：\n要抓生产。\n', { file: '讲话.docx', hash: '' })),
      /没有要送回的改动/,
    );
  });
});
