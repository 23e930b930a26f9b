import { assert } from 'chai';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fileName } from '../../server/src/files/addresses';
import { isNamedAsDraft } from '../../server/src/draftNames';
import { findDrafts } from '../../server/src/files/folderDrafts';
import { nodeFiles } from '../../server/src/files/nodeFiles';
import { mayBeDraft } from '../../server/src/files/openDrafts';
import { temporaryFolder } from '../support/project';

suite('which files are drafts', () => {
  test('of a folder, by their names', () => {
    const named = ['讲话.txt', '在推进会上的讲话.MD', '一.讲稿', 'a.jianggao', '一.讲稿.txt', '2014年党课.txt'];
    const others = ['a.txt', '提纲.txt', '讲话.docx', '讲话.py', '讲话', 'README.md', '讲话.txt.bak', '讲稿.json'];
    for (const name of named) assert.isTrue(isNamedAsDraft(name), name);
    for (const name of others) assert.isFalse(isNamedAsDraft(name), name);
  });

  test('of open documents: prose, and what the editor says is a draft', () => {
    const read: readonly (readonly [string, string])[] = [
      ['file:///a.txt', 'plaintext'],
      ['file:///a.txt', 'python'],
      ['file:///%E8%AE%B2%E8%AF%9D.txt', 'text'],
      ['file:///c%3A/work/a.md', 'markdown'],
      ['file:///a.org', 'org'],
      ['file:///a.py', 'jianggao'],
      ['file:///%E8%AE%B2%E8%AF%9D', ''],
      ['untitled:Untitled-1', 'plaintext'],
      ['untitled:甲', 'jianggao'],
      ['untitled:讲话.txt', ''],
      ['', 'jianggao'],
    ];
    const passedOver: readonly (readonly [string, string])[] = [
      ['file:///README.md', 'markdown'],
      ['file:///readme.zh-CN.md', 'markdown'],
      ['file:///LICENSE', 'python'],
      ['file:///LICENSE.txt', 'plaintext'],
      ['file:///a.py', 'python'],
      ['file:///a.py', 'plaintext'],
      ['file:///a.csv', 'text'],
      ['file:///.git/COMMIT_EDITMSG', 'gitcommit'],
      ['untitled:Untitled-1', 'typescript'],
      ['vscode-notebook-cell:/a.ipynb#W0', 'python'],
    ];
    for (const [address, language] of read) assert.isTrue(mayBeDraft(address, language), `${address} ${language}`);
    for (const [address, language] of passedOver)
      assert.isFalse(mayBeDraft(address, language), `${address} ${language}`);
  });

  test('found below the folders, the nearest first; not through links, nor among programs', async () => {
    const [folder, elsewhere] = [temporaryFolder('walk'), temporaryFolder('elsewhere')];
    const put = (...path: string[]): void => writeFileSync(join(...path), '一、甲\n');
    for (const inner of ['2014 年', '2014 年/五月', 'node_modules', '.git']) mkdirSync(join(folder, inner));
    put(folder, '2014 年', '五月', '讲话(三).txt');
    put(folder, '2014 年', '发言100%.md');
    put(folder, 'z讲话.txt');
    put(folder, 'a.txt');
    put(folder, 'node_modules', '讲话.txt');
    put(folder, '.git', '讲话.txt');
    put(elsewhere, '讲话.txt');
    symlinkSync(elsewhere, join(folder, '链接'));
    symlinkSync(join(elsewhere, '讲话.txt'), join(folder, '链接讲话.txt'));
    symlinkSync(folder, join(folder, '2014 年', '回来'));
    const roots = [pathToFileURL(folder).href];
    const found = await findDrafts(nodeFiles, roots, { isCancellationRequested: false });
    assert.deepEqual(found.map(fileName), ['z讲话.txt', '发言100%.md', '讲话(三).txt']);
    for (const address of found) assert.property(await nodeFiles.read(address, 100), 'bytes', address);
    assert.deepEqual(await findDrafts(nodeFiles, roots, { isCancellationRequested: true }), []);
    for (const odd of ['', 'x', 'file://host/a', 'file:///nowhere', 'untitled:甲', 'file:///%E0%A4%A'])
      assert.deepEqual(await findDrafts(nodeFiles, [odd], { isCancellationRequested: false }), [], odd);
  });
});
