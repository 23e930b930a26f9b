import { assert } from 'chai';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject, temporaryFolder } from '../support/project';
import { numbered, definition, list, OFFICIAL, wordFile } from '../support/wordFiles';

suite('drafts compared on the command line', () => {
  const OLD = '一、提高认识，增强责任意识\n二、狠抓落实，完成投资25.6亿元\n';
  const NEW = '一、提高认识，增强责任意识\n二、加强领导，落实工作责任\n三、狠抓落实，完成投资28.1亿元\n';
  let folder: string;
  setup(() => (folder = temporaryFolder('cli-compare')));
  const file = (name: string, bytes: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };
  const compare = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(process.execPath, [inProject('dist/cli.js'), 'compare', '--locale', 'zh-cn', ...args], {
      encoding: 'utf8',
    });

  test('what changed, in words', () => {
    const { status, stdout } = compare(file('旧.txt', OLD), file('新.txt', NEW));
    assert.equal(status, 0);
    assert.equal(
      stdout,
      '第2行 增\n  {+二、加强领导，落实工作责任+}\n' +
        '第3行（旧稿第2行） 改\n  [-二、-]{+三、+}狠抓落实，完成投资[-25.6-]{+28.1+}亿元\n',
    );
  });

  test('what changed, for programs: DESIGN’s shape; lines and characters from 0', () => {
    const { stdout } = compare('--format', 'json', file('旧.txt', OLD), file('新.txt', NEW));
    const { version, changes } = JSON.parse(stdout) as { version: number; changes: unknown[] };
    assert.equal(version, 1);
    assert.equal(changes.length, 2);
    const added = '二、加强领导，落实工作责任';
    assert.deepEqual(changes[0], {
      kind: 'added',
      old: null,
      new: { range: { start: { line: 1, character: 0 }, end: { line: 1, character: added.length } }, text: added },
      words: [{ op: 'insert', text: added }],
    });
  });

  test('nothing changed; a Word file is compared like any text', () => {
    const word = wordFile({
      body: numbered(1, 0, '提高认识，增强责任意识') + numbered(1, 0, '狠抓落实，完成投资25.6亿元'),
      numbering: definition(0, OFFICIAL) + list(1, 0),
    });
    assert.equal(compare(file('旧.docx', word), file('新.txt', OLD)).stdout, '两稿相同\n');
  });

  test('a draft that is not there', () => {
    const { status, stderr } = compare(file('旧.txt', OLD), join(folder, '无.txt'));
    assert.equal(status, 2);
    assert.include(stderr, '没有这个文件');
  });
});
