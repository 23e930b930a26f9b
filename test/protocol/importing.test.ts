import { assert } from 'chai';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { toBase64 } from '../../server/src/protocol/base64';
import {
  IMPORT_REQUEST,
  KEEP_ORIGIN_REQUEST,
  REVISE_REQUEST,
  type ImportResult,
  type ReviseResult,
} from '../../server/src/protocol/wordFiles';
import { TestClient } from '../support/client';
import { temporaryFolder } from '../support/project';
import { paragraph, run, tracked, wordFile } from '../support/wordFiles';

const TABLE = '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>表</w:t></w:r></w:p></w:tc></w:tr></w:tbl>';
const FILE = wordFile({
  body:
    paragraph('同志们：') +
    paragraph(run('要抓') + tracked('ins', '好') + tracked('del', '紧') + run('生产。')) +
    TABLE,
});

suite('导入 Word in the editor', () => {
  let client: TestClient;
  let folder: string;
  setup(async () => {
    folder = temporaryFolder('importing');
    client = new TestClient({});
    await client.initialize({ workspace: { configuration: true } }, 'zh-cn', true);
  });
  teardown(() => client.stop());

  const at = (name: string): string => pathToFileURL(join(folder, name)).href;
  const sent = (name: string, bytes: Uint8Array) => ({ uri: at(name), base64: toBase64(bytes) });
  const imported = (name: string, bytes: Uint8Array, revisions: 'accept' | 'original' = 'accept') =>
    client.connection.sendRequest<ImportResult>(IMPORT_REQUEST, { ...sent(name, bytes), revisions });
  const refusal = (result: ImportResult): string => ('refused' in result ? result.refused : '');

  test('the words come with what was left out, in either view of the changes', async () => {
    const accepted = await imported('讲话.docx', FILE);
    if ('refused' in accepted) throw new Error(accepted.refused);
    assert.equal(accepted.text, '同志们：\n要抓好生产。\n表\n');
    assert.equal(accepted.revisions, 2);
    assert.deepEqual(accepted.told, ['3段', '2处修订按接受导入', '文中没有或变了样：1个表格（文字逐格成段）']);
    const original = await imported('讲话.docx', FILE, 'original');
    if ('refused' in original) throw new Error(original.refused);
    assert.equal(original.text, '同志们：\n要抓紧生产。\n表\n');
    assert.include(original.told, '2处修订按原文导入');
  });

  test('what cannot be read is refused by name, with what to do', async () => {
    const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    assert.match(refusal(await imported('老稿.doc', old)), /^老稿\.doc 是旧格式.*另存为 \.docx$/);
    assert.match(refusal(await imported('~$讲话.docx', FILE)), /^~\$讲话\.docx 是 Word 打开文件时留下的/);
    assert.match(refusal(await imported('断.docx', FILE.slice(0, 300))), /^断\.docx 文件不完整或已损坏/);
    const unsent = { uri: at('大.docx'), revisions: 'accept' };
    assert.match(refusal(await client.connection.sendRequest(IMPORT_REQUEST, unsent)), /^大\.docx 太大/);
  });

  test('the draft remembers where it came from, and goes back there', async () => {
    writeFileSync(join(folder, '讲话.docx'), FILE);
    const uri = at('讲话.讲稿');
    await client.open(uri, '同志们：\n要抓好秋收生产。\n表\n');
    const unkept = await client.connection.sendRequest(KEEP_ORIGIN_REQUEST, { uri, source: sent('讲话.docx', FILE) });
    assert.isNull(unkept);
    const kept = JSON.parse(readFileSync(join(folder, '.jianggao', '讲话.讲稿.json'), 'utf8')) as {
      readonly origin: { readonly file: string };
    };
    assert.equal(kept.origin.file, '讲话.docx');
    const made = await client.connection.sendRequest<ReviseResult>(REVISE_REQUEST, {
      textDocument: { uri },
      date: '2025-01-01T00:00:00Z',
    });
    assert.deepEqual('refused' in made ? made.refused : made.told, ['1段有修订，原件未动']);
  });

  test('a draft elsewhere on the disk names the file from there; one on another disk is told', async () => {
    const source = sent('收到的/讲话.docx', FILE);
    const uri = at('稿子/讲话.讲稿');
    assert.isNull(await client.connection.sendRequest(KEEP_ORIGIN_REQUEST, { uri, source }));
    const kept = readFileSync(join(folder, '稿子', '.jianggao', '讲话.讲稿.json'), 'utf8');
    assert.include(kept, '"../收到的/讲话.docx"');
    const far = { ...source, uri: 'vscode-vfs://elsewhere/讲话.docx' };
    assert.match(await client.connection.sendRequest(KEEP_ORIGIN_REQUEST, { uri, source: far }), /没有记下原件/);
  });
});
