import { assert } from 'chai';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CHOOSE_REQUEST, IS_CHOSEN_REQUEST, READS_LIKE_DRAFT_REQUEST } from '../../server/src/protocol/choosing';
import { TestClient } from '../support/client';
import { temporaryFolder } from '../support/project';

suite('把这个文件当作讲稿', () => {
  let folder: string;
  let client: TestClient;
  setup(async () => {
    folder = temporaryFolder('chosen');
    client = new TestClient({});
    await client.initialize({ workspace: { configuration: true } }, 'zh-cn', true);
  });
  teardown(() => client.stop());

  const uri = (): string => pathToFileURL(join(folder, '情况.txt')).toString();
  const kept = (): string => join(folder, '.jianggao/情况.txt.json');
  const choose = (chosen: boolean): Promise<string> =>
    client.connection.sendRequest(CHOOSE_REQUEST, { uri: uri(), chosen });
  const isChosen = (): Promise<boolean> => client.connection.sendRequest(IS_CHOSEN_REQUEST, { uri: uri() });

  test('is kept beside the file, and taken back', async () => {
    assert.isFalse(await isChosen());
    assert.match(await choose(true), /下次打开也是/);
    assert.deepEqual(JSON.parse(readFileSync(kept(), 'utf8')), { version: 1, ignored: [], draft: true });
    assert.isTrue(await isChosen());
    assert.match(await choose(false), /不再当作讲稿/);
    assert.isFalse(existsSync(kept()), 'nothing is left of it');
    assert.isFalse(await isChosen());
  });

  test('what else is kept stays', async () => {
    mkdirSync(join(folder, '.jianggao'));
    const ignored = [{ rule: 'numbering-missing', words: '四是', before: '' }];
    writeFileSync(kept(), JSON.stringify({ version: 1, ignored, rate: 180 }));
    await choose(true);
    assert.deepEqual(JSON.parse(readFileSync(kept(), 'utf8')), { version: 1, ignored, rate: 180, draft: true });
  });

  test('a file of that name that is broken is left alone, and the writer is told', async () => {
    mkdirSync(join(folder, '.jianggao'));
    writeFileSync(kept(), '{');
    assert.match(await choose(true), /没有记下/);
    assert.equal(readFileSync(kept(), 'utf8'), '{');
  });

  test('nothing is written for what was never chosen', async () => {
    await choose(false);
    assert.isFalse(existsSync(kept()));
  });

  const texts: readonly (readonly [string, string, boolean])[] = [
    ['a 称谓', '同志们：\n现在我汇报一下情况。\n', true],
    ['a list', '有关情况如下。\n一、基本情况\n甲。\n二、存在问题\n乙。\n', true],
    ['points in a paragraph', '一是学理论；二是学业务。\n', true],
    ['neither', '今天开会，讨论了预算，大家没有意见。\n', false],
    ['figures', '2023年\t25.7\n2024年\t31.2\n', false],
    ['nothing', '', false],
  ];
  for (const [what, text, reads] of texts)
    test(`a text with ${what} ${reads ? 'reads' : 'does not read'} like a draft`, async () => {
      assert.equal(await client.connection.sendRequest(READS_LIKE_DRAFT_REQUEST, { text }), reads);
    });
});
