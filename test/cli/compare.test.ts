import { assert } from 'chai';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject, temporaryFolder } from '../support/project';
import { numbered, definition, list, OFFICIAL, paragraph, run, wordFile } from '../support/wordFiles';
import { sourceOf, textOf } from '../support/wordTexts';

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

  test('花脸稿 as one page: what went, what came, grey numbers; beside the new draft, never over what is there', () => {
    const paths = [file('旧.txt', OLD), file('新.txt', NEW.replace('加强领导', '加强<领导>'))] as const;
    const { status, stdout, stderr } = compare('--format', 'html', ...paths);
    assert.deepEqual([status, stdout], [0, '']);
    const target = join(folder, '新-花脸稿.html');
    assert.include(stderr, `已写：${target}（两稿都未动）`);
    const html = readFileSync(target, 'utf8');
    assert.notMatch(html, /<script|https?:/);
    assert.include(html, '<p class="key">改 1 · 增 1</p>');
    assert.include(html, '<p><ins>二、加强&lt;领导&gt;，落实工作责任</ins></p>');
    assert.include(html, '完成投资<del>25.6</del><ins>28.1</ins>亿元');
    assert.equal(compare('--format', 'html', ...paths).status, 2, 'it is there already');
    assert.equal(compare('--format', 'html', '--force', ...paths).status, 0);
  });

  test('花脸稿 as a Word file: accepted it is the new draft, rejected the old one', () => {
    const target = join(folder, '花脸.docx');
    const { status, stderr } = compare('--format', 'docx', '-o', target, file('旧.txt', OLD), file('新.txt', NEW));
    assert.equal(status, 0, stderr);
    const bytes = new Uint8Array(readFileSync(target));
    assert.equal(textOf(bytes), NEW);
    assert.equal(textOf(bytes, 'original'), OLD);
    const marked = file('旧.docx', wordFile({ body: paragraph(`${run('一、', '<w:b/>')}${run('抓生产')}`) }));
    assert.equal(compare('--format', 'docx', marked, file('新.txt', '一、抓安全\n')).status, 0);
    const own = new Uint8Array(readFileSync(join(folder, '新-花脸稿.docx')));
    assert.deepEqual([textOf(own), textOf(own, 'original')], ['一、抓安全\n', '一、抓生产\n']);
    assert.include(sourceOf(own), '<w:b/>');
  });

  test('the new file’s name says what it is; one of another kind is not written', () => {
    const paths = [file('旧.txt', OLD), file('新.txt', NEW)] as const;
    for (const [format, name, endings] of [
      ['html', '花脸.docx', '.html'],
      ['docx', '花脸.html', '.docx'],
      ['json', '花脸.json', '.docx / .html'],
      [undefined, '花脸.txt', '.docx / .html'],
    ] as const) {
      const target = join(folder, name);
      const { status, stdout, stderr } = compare(...(format ? ['--format', format] : []), '-o', target, ...paths);
      assert.deepEqual([status, stdout, stderr], [2, '', `jianggao: -o 的名字要以 ${endings} 结尾\n`], name);
      assert.isFalse(existsSync(target), name);
    }
    assert.equal(compare('-o', join(folder, '花脸.html'), ...paths).status, 0);
    assert.match(readFileSync(join(folder, '花脸.html'), 'utf8'), /^<!doctype html>/i);
    assert.equal(compare('-o', join(folder, '花脸.docx'), ...paths).status, 0);
    assert.equal(textOf(new Uint8Array(readFileSync(join(folder, '花脸.docx')))), NEW);
  });

  test('花脸稿 of two that are alike is none', () => {
    const { status, stderr } = compare('--format', 'docx', file('旧.txt', OLD), file('新.txt', OLD));
    assert.deepEqual([status, stderr], [0, '两稿相同\n']);
    assert.isFalse(existsSync(join(folder, '新-花脸稿.docx')));
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
