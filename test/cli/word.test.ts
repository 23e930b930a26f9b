import { assert } from 'chai';
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject, temporaryFolder } from '../support/project';
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

interface Diagnostic {
  readonly rule: string;
  readonly paragraph?: number;
  readonly range: { readonly start: { readonly line: number } };
  readonly fixes: unknown[];
  readonly related: { readonly paragraph?: number }[];
}

suite('Word files on the command line', () => {
  let folder: string;
  setup(() => (folder = temporaryFolder('cli-word')));
  const file = (name: string, bytes: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };
  const jianggao = (
    args: string[],
    program = inProject('dist/cli.js'),
  ): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(process.execPath, [program, ...args], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'zh_CN.UTF-8' },
    });

  const LISTS = definition(0, OFFICIAL) + list(1, 0);
  /** Automatic first-level numbers; points whose numbers are typed, one twice; an empty paragraph and a removed one before. */
  const BROKEN = wordFile({
    body:
      paragraph('在推进会上的讲话') +
      paragraph('') +
      paragraph(tracked('del', '旧'), markTracked('del')) +
      numbered(1, 0, '提高认识') +
      ['一、', '二、', '二、', '三、']
        .map((number, index) => paragraph(`（${number.slice(0, 1)}）事项${index}`))
        .join('') +
      numbered(1, 0, '狠抓落实'),
    numbering: LISTS,
  });
  const SOUND = wordFile({
    body: numbered(1, 0, '提高认识') + numbered(1, 1, '看形势') + numbered(1, 1, '看任务') + numbered(1, 0, '狠抓落实'),
    numbering: LISTS,
  });

  test('check names the paragraph: 第7段, from 0 in JSON; no edits', () => {
    const path = file('讲话.docx', BROKEN);
    const { status, stdout } = jianggao(['check', path]);
    assert.equal(status, 1, stdout);
    assert.match(stdout, /第7段 {2}警告 {2}“（二）”重复/);
    assert.notMatch(stdout, /第\d+行/);
    const { files } = JSON.parse(jianggao(['check', '--format', 'json', path]).stdout) as {
      files: { encoding: string; diagnostics: Diagnostic[] }[];
    };
    assert.deepEqual(
      files[0]?.diagnostics.map(({ rule, paragraph: at, range, fixes }) => [rule, at, range.start.line, fixes]),
      [['numbering-duplicate', 6, 5, []]],
    );
    for (const { paragraph: at } of files[0]?.diagnostics[0]?.related ?? []) assert.isNumber(at);
  });

  test('a sound one is silent, and a folder’s Word files are checked with its texts', () => {
    file('一.docx', SOUND);
    file('~$一.docx', 'held');
    assert.equal(jianggao(['check', folder]).status, 0);
    file('二.docx', BROKEN);
    assert.equal(jianggao(['check', folder]).status, 1);
  });

  test('--fix leaves Word files alone and says what to do; those of a folder are passed over', () => {
    const path = file('讲话.docx', BROKEN);
    const { status, stderr } = jianggao(['check', '--fix', path]);
    assert.equal(status, 2);
    assert.include(stderr, 'jianggao review');
    assert.deepEqual(new Uint8Array(readFileSync(path)), BROKEN);
    file('讲话.txt', '一、甲事\n二、乙事\n二、丙事\n三、丁事\n');
    assert.equal(jianggao(['check', '--fix', folder]).status, 0);
    assert.deepEqual(new Uint8Array(readFileSync(path)), BROKEN);
  });

  test('outline shows automatic numbers', () => {
    const { status, stdout } = jianggao(['outline', file('讲话.docx', SOUND)]);
    assert.equal(status, 0);
    assert.equal(stdout, '正文\n　一、提高认识\n　　（一）看形势\n　　（二）看任务\n　二、狠抓落实\n');
  });

  test('import makes a draft beside the source, and never writes over one unasked', () => {
    const path = file('讲话.docx', SOUND);
    const draft = join(folder, '讲话.讲稿');
    const first = jianggao(['import', path]);
    assert.equal(first.status, 0, first.stderr);
    assert.include(first.stderr, '已导入');
    assert.equal(readFileSync(draft, 'utf8'), '一、提高认识\n（一）看形势\n（二）看任务\n二、狠抓落实\n');
    writeFileSync(draft, '写过的');
    const second = jianggao(['import', path]);
    assert.equal(second.status, 2);
    assert.include(second.stderr, '--force');
    assert.equal(readFileSync(draft, 'utf8'), '写过的');
    assert.equal(jianggao(['import', path, '--force']).status, 0);
    assert.notEqual(readFileSync(draft, 'utf8'), '写过的');
    assert.equal(jianggao(['import', path, '-o', path, '--force']).status, 2);
    assert.deepEqual(new Uint8Array(readFileSync(path)), SOUND);
  });

  test('import of several goes into a folder; tracked changes as asked, and what is left out is said', () => {
    const revised = wordFile({
      body:
        paragraph(`${run('抓')}${tracked('del', '生产')}${tracked('ins', '安全')}`) +
        `<w:tbl><w:tr><w:tc>${paragraph('格')}</w:tc></w:tr></w:tbl>`,
    });
    const paths = [file('一.docx', SOUND), file('二.docx', revised)];
    const target = join(folder, '讲稿');
    mkdirSync(target);
    const { status, stderr } = jianggao(['import', ...paths, '-o', target, '--revisions', 'original']);
    assert.equal(status, 0, stderr);
    assert.match(stderr, /2处修订按原文导入/);
    assert.match(stderr, /1个表格/);
    assert.equal(readFileSync(join(target, '二.讲稿'), 'utf8'), '抓生产\n格\n');
    assert.equal(jianggao(['import', ...paths, '-o', join(folder, '一个.讲稿')]).status, 0);
    assert.isTrue(existsSync(join(folder, '一个.讲稿', '一.讲稿')));
    assert.equal(jianggao(['import', ...paths, '-o', file('有了.txt', '甲')]).status, 2);
  });

  for (const [what, name, bytes, words] of [
    ['an old format', '讲话.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), /另存为 \.docx/],
    ['a cut-off file', '讲话.docx', SOUND.subarray(0, 900), /不完整/],
    ['what Word keeps of an open file', '~$讲话.docx', Uint8Array.from([4]), /在 Word 里关闭/],
    ['a text with the name', '讲话.docx', new TextEncoder().encode('一、甲'), /内容不是/],
  ] as const) {
    test(`${what} is refused with a word by check, outline and import`, () => {
      const path = file(name, bytes);
      for (const command of ['check', 'outline', 'import']) {
        const { status, stderr, stdout } = jianggao([command, path]);
        assert.equal(status, 2, command);
        assert.match(stderr, words, command);
        assert.equal(stdout, '', command);
      }
    });
  }

  test('review writes what is wrong into a new file: comments, and certain fixes as tracked changes', () => {
    const path = file('讲话.docx', BROKEN);
    const { status, stderr } = jianggao(['review', path]);
    assert.equal(status, 0, stderr);
    assert.include(stderr, '1条批注，2处修订');
    assert.deepEqual(new Uint8Array(readFileSync(path)), BROKEN);
    const reviewed = join(folder, '讲话-校.docx');
    assert.equal(jianggao(['check', reviewed]).status, 0);
    assert.equal(jianggao(['review', path]).status, 2, 'not over an existing file');
    assert.equal(jianggao(['review', path, '-o', path, '--force']).status, 2, 'never over itself');
    const before = join(folder, '原.讲稿');
    assert.equal(jianggao(['import', reviewed, '--revisions', 'original', '-o', before]).status, 0);
    const original = join(folder, '本来.讲稿');
    assert.equal(jianggao(['import', path, '--revisions', 'original', '-o', original]).status, 0);
    assert.equal(readFileSync(before, 'utf8'), readFileSync(original, 'utf8'));
  });

  test('revise puts a draft back as tracked changes beside the original, and says where Word will number otherwise', () => {
    const original = file('讲话.docx', BROKEN);
    assert.equal(jianggao(['import', original]).status, 0);
    const draft = join(folder, '讲话.讲稿');
    const kept = JSON.parse(readFileSync(join(folder, '.jianggao', '讲话.讲稿.json'), 'utf8')) as {
      origin: { file: string; hash: string };
    };
    assert.equal(kept.origin.file, '讲话.docx');
    const text = readFileSync(draft, 'utf8');
    writeFileSync(draft, text.replace('（二）事项2', '（三）事项二').replace('二、狠抓落实', '三、狠抓落实'));
    const { status, stderr } = jianggao(['revise', original, draft]);
    assert.equal(status, 0, stderr);
    assert.include(stderr, '讲话-改.docx（1段有修订，1条批注；原件未动）');
    assert.deepEqual(readFileSync(original), Buffer.from(BROKEN));
    assert.include(jianggao(['outline', join(folder, '讲话-改.docx')]).stdout, '事项二');
    assert.equal(jianggao(['revise', original, draft]).status, 2, 'it is there already');
    writeFileSync(original, SOUND);
    const other = join(folder, '另.docx');
    assert.include(jianggao(['revise', original, draft, '-o', other]).stderr, '原件在导入之后改过');
    assert.equal(jianggao(['revise', draft, original]).status, 2);
  });

  test('new files are called as --name says; a file with macros keeps its kind; a name that cannot be is refused', () => {
    const path = file('讲话.docm', BROKEN);
    const target = join(folder, '校：讲话.docm');
    assert.equal(jianggao(['review', path, '--name', '{kind}：{name}']).status, 0);
    assert.isTrue(existsSync(target));
    assert.equal(jianggao(['review', path, '--name', '{kind}：{name}']).status, 2, 'not over an existing file');
    const draft = file('讲话.讲稿', '讲话\n');
    assert.equal(jianggao(['revise', path, draft]).status, 0);
    assert.isTrue(existsSync(join(folder, '讲话-改.docm')));
    for (const name of ['{name}', '../{name}2', '{名}']) {
      const { status, stderr } = jianggao(['review', path, '--name', name]);
      assert.equal(status, 2);
      assert.match(stderr, /不能用来起文件名：可以写字和 \{name\}/);
    }
  });

  test('import refuses what is no Word file', () => {
    const { status, stderr } = jianggao(['import', file('讲话.txt', '一、甲')]);
    assert.equal(status, 2);
    assert.include(stderr, '不是 Word 文件');
  });

  test('nothing of Word is loaded before a Word file is met, and nothing that looks for files where one is named', () => {
    const program = join(folder, 'cli.js');
    copyFileSync(inProject('dist/cli.js'), program);
    copyFileSync(inProject('dist/check.js'), join(folder, 'check.js'));
    assert.equal(jianggao(['check', file('讲话.txt', '一、甲\n二、乙\n')], program).status, 0);
    assert.equal(jianggao(['check', file('讲话.docx', SOUND)], program).status, 2);
    copyFileSync(inProject('dist/word.js'), join(folder, 'word.js'));
    assert.equal(jianggao(['check', join(folder, '讲话.docx')], program).status, 0);
  });
});
