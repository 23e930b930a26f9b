import { assert } from 'chai';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beside, fileName, foldersAbove, isInside, sameFile } from '../../server/src/files/addresses';
import { nodeFiles } from '../../server/src/files/nodeFiles';
import { temporaryFolder } from '../support/project';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

suite('the files of this machine', () => {
  let folder: string;
  setup(() => (folder = temporaryFolder('door')));
  const path = (name: string): string => join(folder, name);
  const address = (name: string): string => pathToFileURL(path(name)).href;
  const failure = async (name: string, limit = 100): Promise<string> => {
    const read = await nodeFiles.read(address(name), limit);
    return 'failure' in read ? read.failure : 'read';
  };

  test('a file is read whole, with what tells whether it changed', async () => {
    writeFileSync(path('讲话 100%.txt'), '同志们');
    const read = await nodeFiles.read(address('讲话 100%.txt'), 100);
    assert.deepEqual('bytes' in read && [...read.bytes], [...bytes('同志们')]);
    assert.deepEqual('stamp' in read && read.stamp, { mtime: statSync(path('讲话 100%.txt')).mtimeMs, size: 9 });
  });

  test('what is missing, a folder or too large is told apart', async () => {
    writeFileSync(path('a'), 'x'.repeat(101));
    assert.equal(await failure('a'), 'tooLarge');
    assert.equal(await failure('b'), 'missing');
    assert.equal(await failure('a/b'), 'missing');
    assert.equal(await failure('.'), 'directory');
  });

  test('odd addresses are missing files, no exceptions', async () => {
    for (const odd of ['file://host/a.txt', 'file:///%E0%A4%A/x', 'http://a/b', 'file:///a%2Fb', '讲话.txt', ''])
      assert.deepEqual(await nodeFiles.read(odd, 100), { failure: 'missing' }, odd);
  });

  if (process.platform !== 'win32')
    test('devices and pipes are not waited for', async () => {
      spawnSync('mkfifo', [path('pipe')]);
      symlinkSync('/dev/zero', path('zero'));
      assert.equal(await failure('pipe'), 'notRegular');
      assert.equal(await failure('zero'), 'notRegular');
    });

  test('a file is written whole, with its mode, and nothing is left beside it', async () => {
    writeFileSync(path('a'), '旧');
    chmodSync(path('a'), 0o640);
    assert.property(await nodeFiles.write(address('a'), bytes('新的')), 'stamp');
    assert.equal(readFileSync(path('a'), 'utf8'), '新的');
    assert.equal(statSync(path('a')).mode & 0o777, 0o640);
    assert.deepEqual(readdirSync(folder), ['a']);
  });

  test('a link that is written stays a link', async () => {
    writeFileSync(path('a'), '旧');
    symlinkSync(path('a'), path('link'));
    await nodeFiles.write(address('link'), bytes('新'));
    assert.equal(readFileSync(path('a'), 'utf8'), '新');
    assert.equal(await nodeFiles.real(address('link')), await nodeFiles.real(address('a')));
  });

  test('a read-only file is left as it is, by a superuser too', async () => {
    writeFileSync(path('a'), '旧');
    chmodSync(path('a'), 0o444);
    assert.deepEqual(await nodeFiles.write(address('a'), bytes('新')), { failure: 'readOnly' });
    assert.equal(readFileSync(path('a'), 'utf8'), '旧');
  });

  test('a file with a second name is left as it is, under both', async () => {
    writeFileSync(path('a'), '旧');
    linkSync(path('a'), path('b'));
    assert.deepEqual(await nodeFiles.write(address('a'), bytes('新')), { failure: 'linked' });
    assert.equal(readFileSync(path('b'), 'utf8'), '旧');
  });

  test('a file that changed since it was read is left as it is', async () => {
    writeFileSync(path('a'), '旧');
    const read = await nodeFiles.read(address('a'), 100);
    assert('stamp' in read);
    writeFileSync(path('a'), '编辑器刚存的');
    assert.deepEqual(await nodeFiles.write(address('a'), bytes('新'), read.stamp), { failure: 'changed' });
    assert.deepEqual(await nodeFiles.write(address('a'), bytes('新'), 'new'), { failure: 'changed' });
    assert.equal(readFileSync(path('a'), 'utf8'), '编辑器刚存的');
  });

  test('a new file may be the first of its folder', async () => {
    assert.property(await nodeFiles.write(address('.jianggao/讲话.txt.json'), bytes('{}'), 'new'), 'stamp');
    assert.isTrue(existsSync(path('.jianggao/讲话.txt.json')));
  });

  test('a folder is listed, links as links', async () => {
    mkdirSync(path('b'));
    writeFileSync(path('a'), '');
    symlinkSync(path('a'), path('c'));
    const found = await nodeFiles.list(address('.'));
    assert.sameDeepMembers(
      [...found],
      [
        { name: 'a', kind: 'file' },
        { name: 'b', kind: 'folder' },
        { name: 'c', kind: 'link' },
      ],
    );
    assert.deepEqual(await nodeFiles.list(address('nowhere')), []);
  });
});

suite('addresses', () => {
  test('the folders above a draft, up to the root and no further', () => {
    assert.deepEqual(foldersAbove('file:///a/%E7%A8%BF/x.txt'), ['file:///a/%E7%A8%BF', 'file:///a', 'file:///']);
    assert.deepEqual(foldersAbove('file:///C:/稿/x.txt'), ['file:///c%3A/%E7%A8%BF', 'file:///c%3A', 'file:///']);
    assert.deepEqual(foldersAbove('vscode-vfs://github/o/x.md'), ['vscode-vfs://github/o', 'vscode-vfs://github/']);
    assert.deepEqual(foldersAbove('没有地址'), []);
  });

  test('a file beside a draft, by what the writer wrote', () => {
    assert.equal(
      beside('file:///a/b.txt', '附件\\提纲 1#.txt'),
      'file:///a/%E9%99%84%E4%BB%B6/%E6%8F%90%E7%BA%B2%201%23.txt',
    );
    assert.equal(beside('vscode-vfs://github/o/r/x.md', '提纲.md'), 'vscode-vfs://github/o/r/%E6%8F%90%E7%BA%B2.md');
    assert.equal(beside('file:///a/b.txt', '../../../etc/passwd'), 'file:///etc/passwd');
    assert.equal(beside('file:///a/b.txt', '/etc/passwd'), 'file:///a/etc/passwd');
    assert.isUndefined(beside('file:///a/b.txt', '\u0000'));
  });

  test('inside a folder, at any depth, and by no trick', () => {
    const inside: readonly (readonly [string, string, boolean])[] = [
      ['file:///ws/a/b.txt', 'file:///ws', true],
      ['file:///ws/b.txt', 'file:///ws/', true],
      ['file:///ws/../etc/passwd', 'file:///ws', false],
      ['file:///ws/%2e%2e/etc/passwd', 'file:///ws', false],
      ['file:///wsx/b.txt', 'file:///ws', false],
      ['file:///ws', 'file:///ws', false],
      ['file://host/ws/b.txt', 'file:///ws', false],
      ['http:///ws/b.txt', 'file:///ws', false],
      ['file:///C:/稿/x.txt', 'file:///c%3A/%E7%A8%BF', true],
    ];
    for (const [file, folder, expected] of inside) assert.equal(isInside(file, folder), expected, file);
  });

  test('one file, however it is written', () => {
    assert.isTrue(sameFile('file:///a/%E8%AE%B2(1).txt', 'file:///a/讲%281%29.txt'));
    assert.isTrue(sameFile('file:///C:/a', 'file:///c%3A/a'));
    assert.isFalse(sameFile('file:///a/b', 'file:///a/c'));
    assert.equal(fileName('file:///a/%E8%AE%B2.txt'), '讲.txt');
  });
});
