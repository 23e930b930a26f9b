import { assert } from 'chai';
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWord } from '../../server/src/word/word';
import { inProject, temporaryFolder } from '../support/project';
import { paragraph, wordFile } from '../support/wordFiles';

const SPEECH = '在全县大会上的讲话\n县长　林远\n同志们：\n一、抓生产\n要抓。\n二、抓安全\n要管。\n';

suite('jianggao export', () => {
  let folder: string;
  setup(() => {
    folder = temporaryFolder('export');
  });

  const file = (name: string, content: string | Uint8Array = SPEECH): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const jianggao = (args: readonly string[], program = inProject('dist/cli.js')) =>
    spawnSync(process.execPath, [program, 'export', ...args], {
      encoding: 'utf8',
      env: { ...process.env, LANG: 'zh_CN.UTF-8' },
    });
  const texts = (path: string): string[] => {
    const read = readWord(new Uint8Array(readFileSync(path)));
    return 'refused' in read ? [read.refused] : read.paragraphs.map(({ text }) => text);
  };

  test('makes a Word file beside the draft, which stays as it was', () => {
    const draft = file('讲话.txt');
    const { status, stderr } = jianggao([draft]);
    assert.equal(status, 0, stderr);
    assert.include(stderr, '已导出');
    assert.deepEqual(texts(join(folder, '讲话-印发稿.docx')), SPEECH.trim().split('\n'));
    assert.equal(readFileSync(draft, 'utf8'), SPEECH);
  });

  test('for the lectern under a name of its own; HTML where that is asked for', () => {
    const draft = file('讲话.txt');
    assert.equal(jianggao([draft, '--layout', 'lectern', '--size', '22']).status, 0);
    assert.equal(jianggao([draft, '--to', 'html']).status, 0);
    assert.equal(jianggao([draft, '--to', 'html', '--layout', 'lectern']).status, 0);
    assert.isTrue(existsSync(join(folder, '讲话-大字稿.docx')));
    assert.match(readFileSync(join(folder, '讲话-印发稿.html'), 'utf8'), /^<!doctype html>.*抓生产/s);
    assert.match(readFileSync(join(folder, '讲话-大字稿.html'), 'utf8'), /1\/1/);
  });

  test('the name of the output says the format, and a name of another one is refused', () => {
    const draft = file('讲话.txt');
    const page = join(folder, '网页.html');
    assert.equal(jianggao([draft, '-o', page]).status, 0);
    assert.match(readFileSync(page, 'utf8'), /^<!doctype html>/);
    for (const [name, ...more] of [['稿.docx', '--to', 'html'], ['稿.html', '--to', 'docx'], ['稿.pdf']]) {
      const { status, stderr } = jianggao([draft, '-o', join(folder, name ?? ''), ...more]);
      assert.equal(status, 2, name);
      assert.include(stderr, '结尾');
      assert.isFalse(existsSync(join(folder, name ?? '')), name);
    }
  });

  test('what a link leads to outside the folder is not written over, with --force neither; inside it is', () => {
    mkdirSync(join(folder, '稿'));
    const draft = file('稿/讲话.txt');
    const other = file('别处.docx', '别人的');
    const target = join(folder, '稿/讲话-印发稿.docx');
    symlinkSync(other, target);
    const { status, stderr } = jianggao([draft, '--force']);
    assert.equal(status, 2);
    assert.include(stderr, '链接');
    assert.equal(readFileSync(other, 'utf8'), '别人的');
    rmSync(target);
    symlinkSync(file('稿/定稿.docx', '旧的'), target);
    assert.equal(jianggao([draft, '--force']).status, 0);
    assert.include(texts(join(folder, '稿/定稿.docx')), '一、抓生产');
  });

  test('an existing file is written over with --force alone, and the draft itself never', () => {
    const draft = file('讲话.txt');
    const target = file('甲.docx', '别人的');
    const { status, stderr } = jianggao([draft, '-o', target]);
    assert.equal(status, 2);
    assert.include(stderr, '--force');
    assert.equal(readFileSync(target, 'utf8'), '别人的');
    assert.equal(jianggao([draft, '-o', target, '--force']).status, 0);
    assert.include(texts(target), '一、抓生产');
    assert.equal(jianggao([draft, '-o', draft, '--force']).status, 2);
    assert.equal(readFileSync(draft, 'utf8'), SPEECH);
  });

  test('several go into a folder; one that cannot be read keeps nobody else from it', () => {
    const drafts = [
      file('一.txt'),
      join(folder, '没有.txt'),
      file('二.md', '# 讲话\n\n同志们：\n\n## 一、**甲**\n\n要。\n'),
    ];
    const { status, stderr } = jianggao([...drafts, '-o', join(folder, '导出')]);
    assert.equal(status, 2);
    assert.match(stderr, /没有\.txt.*没有这个文件/);
    assert.include(texts(join(folder, '导出', '一-印发稿.docx')), '一、抓生产');
    assert.deepEqual(texts(join(folder, '导出', '二-印发稿.docx')), ['讲话', '同志们：', '一、甲', '要。']);
  });

  test('in a unit’s own template; what is wrong with it is said', () => {
    const draft = file('讲话.txt');
    const styles = '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>';
    const template = file('模板.docx', wordFile({ body: paragraph('红头') + paragraph('【正文】'), styles }));
    const { status, stderr } = jianggao([draft, '--template', template]);
    assert.equal(status, 0, stderr);
    assert.include(stderr, '模板里没有样式“标题”');
    assert.equal(texts(join(folder, '讲话-印发稿.docx'))[0], '红头');
    const broken = jianggao([draft, '--template', file('坏.docx', '不是'), '--force']);
    assert.equal(broken.status, 2);
    assert.match(broken.stderr, /模板名字是 Word 文件，内容不是/);
    assert.equal(jianggao([draft, '--template', join(folder, '无.docx'), '--force']).status, 2);
  });

  test('a draft from standard input goes where -o says', () => {
    const target = join(folder, '新.docx');
    const args = [inProject('dist/cli.js'), 'export', '-', '-o', target];
    assert.equal(spawnSync(process.execPath, args, { input: SPEECH }).status, 0);
    assert.include(texts(target), '一、抓生产');
  });

  test('an empty draft is not exported, and wrong usage exits 2', () => {
    assert.equal(jianggao([file('空.txt', '\n')]).status, 2);
    assert.isFalse(existsSync(join(folder, '空-印发稿.docx')));
    assert.equal(jianggao([file('讲话.txt'), '--to', 'pdf']).status, 2);
    assert.equal(jianggao([]).status, 2);
  });

  test('the Word part is loaded for Word files alone', () => {
    const program = join(folder, 'cli.js');
    copyFileSync(inProject('dist/cli.js'), program);
    copyFileSync(inProject('dist/commands.js'), join(folder, 'commands.js'));
    const draft = file('讲话.txt');
    assert.equal(jianggao([draft, '--to', 'html'], program).status, 0);
    assert.equal(jianggao([draft], program).status, 2);
  });
});
