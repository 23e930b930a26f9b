import { assert } from 'chai';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Progress } from '../../server/src/cli/progress';
import type { Terminal } from '../../server/src/cli/terminal';
import { inProject, temporaryFolder } from '../support/project';

/** More than are checked without threads. */
const MANY = 132;
const SECRET = '这句话谁也没有说它不对';

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

suite('a folder of drafts on the command line', () => {
  let folder: string;
  setup(() => {
    folder = temporaryFolder('folders');
    mkdirSync(join(folder, '稿'));
    for (let index = 0; index < MANY; index++) write(index, index % 3 === 0);
  });
  const draft = (index: number): string => join(folder, '稿', `${1000 + index}讲话.txt`);
  const write = (index: number, broken: boolean): void =>
    writeFileSync(draft(index), `一、甲${index}\n二、${SECRET}\n${broken ? '二' : '三'}、丙\n四、丁\n`);
  const check = (...args: string[]): Run => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [inProject('dist/cli.js'), 'check', ...args], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      env: { ...process.env, LC_ALL: 'zh_CN.UTF-8' },
    });
    return { status, stdout, stderr };
  };
  const cacheFile = (): string => join(folder, '.jianggaocache');

  test('threads say what one says, in the order of the names, in every format', () => {
    writeFileSync(join(folder, '.jianggaorc.json'), '{"rules":{"nonsense":"off"}}');
    const names = Array.from({ length: MANY }, (_, index) => join('稿', `${1000 + index}讲话.txt`));
    const part = MANY / 4;
    for (const format of ['jsonl', 'github']) {
      const many = check('--format', format, '稿');
      const few = [0, 1, 2, 3].map((which) =>
        check('--format', format, '--rule', 'configuration=off', ...names.slice(which * part, (which + 1) * part)),
      );
      const [first = '', ...rest] = many.stdout.split('\n');
      assert.include(first, 'nonsense', 'what is wrong in the configuration is said once, first');
      assert.equal(rest.join('\n'), few.map(({ stdout }) => stdout).join(''), format);
      assert.equal(many.status, 1);
    }
    for (const format of ['json', 'sarif'])
      assert.doesNotThrow(() => void JSON.parse(check('--format', format, '稿').stdout));
    const { runs } = JSON.parse(check('--format', 'sarif', '稿').stdout) as { runs: { results: object[] }[] };
    assert.lengthOf(runs[0]?.results ?? [], MANY / 3 + 1);
    assert.match(check('稿').stdout, new RegExp(`\n${MANY + 1}个文件，共${MANY / 3 + 1}处\n$`));
  });

  test('one that cannot be read is one line; the rest is told', () => {
    writeFileSync(draft(7), Buffer.from([0, 1, 2, 3, 0, 255, 0, 0, 7]));
    const { status, stdout, stderr } = check('--format', 'jsonl', '稿');
    assert.equal(status, 2);
    assert.equal(stderr, `jianggao: ${join('稿', '1007讲话.txt')}: 不是文本文件\n`);
    assert.lengthOf(stdout.trimEnd().split('\n'), MANY - 1);
  });

  test('--fix mends them all', () => {
    const { status, stderr } = check('--fix', '稿');
    assert.equal(status, 0);
    assert.lengthOf(stderr.trimEnd().split('\n'), MANY / 3);
    assert.include(readFileSync(draft(3), 'utf8'), '三、丙');
  });

  test('with a cache the same is said again, and of what has changed what is so now', () => {
    const first = check('--cache', '稿');
    assert.deepEqual(check('--cache', '稿'), first);
    write(1, true);
    rmSync(draft(0));
    const now = check('稿');
    assert.deepEqual(check('--cache', '稿'), now);
    assert.notEqual(now.stdout, first.stdout);
    assert.notInclude(readFileSync(cacheFile(), 'utf8'), '1000讲话', 'a draft that is gone is forgotten');
    assert.deepEqual(check('--cache', '--format', 'jsonl', '稿').stdout, check('--format', 'jsonl', '稿').stdout);
  });

  test('what is said comes from the cache where nothing has changed', () => {
    check('--cache', '稿');
    const told = readFileSync(cacheFile(), 'utf8').replaceAll('重复', '又来了');
    writeFileSync(cacheFile(), told);
    assert.include(check('--cache', '稿').stdout, '又来了');
    for (const args of [
      ['稿'],
      ['--cache', '--rule', 'numbering-duplicate=error', '稿'],
      ['--cache', '--locale', 'en', '稿'],
    ]) {
      assert.notInclude(check(...args).stdout, '又来了', args.join(' '));
      writeFileSync(cacheFile(), told);
    }
    for (const [name, text] of [
      ['.jianggaorc.json', '{"rules":{"numbering-duplicate":"error"}}'],
      ['稿/.jianggaorc.json', '{"rules":{"numbering-duplicate":"hint"}}'],
    ] as const) {
      writeFileSync(join(folder, name), text);
      assert.notInclude(check('--cache', '稿').stdout, '又来了', name);
      writeFileSync(cacheFile(), told);
    }
    rmSync(join(folder, '.jianggaorc.json'));
    rmSync(join(folder, '稿', '.jianggaorc.json'));
    assert.include(check('--cache', '稿').stdout, '又来了');
    writeFileSync(cacheFile(), told.replace(/"version":"[^"]*"/, '"version":"0.0.1"'));
    assert.notInclude(check('--cache', '稿').stdout, '又来了', 'of another version');
  });

  test('a 提纲 that is named, and what is kept beside a draft, count as its content', () => {
    const path = join(folder, '一份.txt');
    writeFileSync(path, '<!-- jianggao-outline 提纲.txt -->\n同志们：\n一、简化流程\n二、压减会议\n我的话讲完了。\n');
    writeFileSync(join(folder, '提纲.txt'), '一、简化流程\n二、压减会议\n');
    const said = (): string => check('--cache', path).stdout;
    assert.equal(said(), '没有发现问题\n');
    writeFileSync(join(folder, '提纲.txt'), '一、简化流程\n二、公开承诺\n三、压减会议\n');
    assert.include(said(), '公开承诺');
    assert.include(said(), '公开承诺');
    writeFileSync(path, '一、甲事\n二、乙事\n二、丙事\n三、丁事\n');
    assert.include(said(), '重复');
    mkdirSync(join(folder, '.jianggao'));
    const ignored = [{ rule: 'numbering-duplicate', words: '二、', before: '二、乙事' }];
    writeFileSync(join(folder, '.jianggao', '一份.txt.json'), JSON.stringify({ version: 1, ignored }));
    assert.equal(said(), '没有发现问题\n');
  });

  test('it lies where it is told to, and holds none of the drafts’ words that no finding says', () => {
    check('--cache', '--cache-location', '缓存/', '稿');
    const kept = readFileSync(join(folder, '缓存', '.jianggaocache'), 'utf8');
    assert.include(kept, '重复');
    assert.notInclude(kept, SECRET);
    assert.notInclude(kept, '甲');
    check('--cache', '--cache-location', '缓存', '稿');
    check('--cache', '--cache-location', '另一个', '稿');
    assert.equal(readFileSync(join(folder, '另一个'), 'utf8'), kept);
  });

  for (const [name, content] of [
    ['no JSON', '{"version":'],
    ['another thing', '[1,2]'],
    ['entries that are none', '{"version":"VERSION","drafts":{"a":{"key":1}}}'],
    [
      'words that would steer a terminal',
      '{"version":"VERSION","drafts":{"a":{"key":"k","said":[{"kind":"file","fails":true,"written":{"findings":1,"pieces":["\\u001b[2J"]}}]}}}',
    ],
  ] as const)
    test(`a cache that is broken is passed over in one line: ${name}`, () => {
      const { version } = JSON.parse(readFileSync(inProject('package.json'), 'utf8')) as { version: string };
      writeFileSync(cacheFile(), content.replace('VERSION', version));
      const { stdout, stderr, status } = check('--cache', draft(0));
      assert.equal(stderr, 'jianggao: .jianggaocache: 缓存用不了，重新检查\n');
      assert.equal(status, 1);
      assert.include(stdout, '重复');
      assert.equal(check('--cache', draft(0)).stderr, '');
      assert.equal(check(draft(0)).stderr, '');
    });

  test('one that cannot be written is said, and changes nothing else', () => {
    const { stdout, stderr, status } = check('--cache', '--cache-location', '/dev/null/缓存', draft(1));
    assert.equal(stderr, 'jianggao: /dev/null/缓存: 缓存写不进去，下次重新检查\n');
    assert.equal(stdout, '没有发现问题\n');
    assert.equal(status, 0);
  });

  test('it takes the place of no other file: none that a link leads to, and no draft that is named by mistake', () => {
    mkdirSync(join(folder, '别处'));
    const other = join(folder, '别处', '甲');
    for (const words of ['别人的\n', '{"version":"0","drafts":{}}\n']) {
      writeFileSync(other, words);
      symlinkSync(other, cacheFile());
      const { stderr } = check('--cache', draft(1));
      assert.include(stderr, '.jianggaocache: 缓存写不进去');
      assert.equal(readFileSync(other, 'utf8'), words);
      rmSync(cacheFile());
    }
    const before = readFileSync(draft(2), 'utf8');
    assert.include(check('--cache', '--cache-location', draft(2), draft(1)).stderr, '缓存写不进去');
    assert.equal(readFileSync(draft(2), 'utf8'), before);
    const cut = join(folder, '缓存');
    writeFileSync(cut, '{"version":"0.1.0","dra');
    check('--cache', '--cache-location', cut, draft(1));
    assert.doesNotThrow(() => void JSON.parse(readFileSync(cut, 'utf8')));
  });

  test('mending neither asks the cache nor fills it', () => {
    check('--cache', '--fix', '稿');
    assert.throws(() => readFileSync(cacheFile()));
  });
});

suite('how far a long run has come', () => {
  function run(isInteractive: boolean): string {
    let shown = '';
    const terminal: Terminal = {
      stdin: process.stdin,
      isInteractive,
      out: (text) => Promise.resolve(void (shown += `OUT ${String(text)}`)),
      err: (text) => void (shown += text),
    };
    const progress = new Progress(terminal, 'zh-cn', 10_000);
    progress.step();
    progress.step();
    progress.over(terminal).err('findings');
    return shown;
  }

  test('is shown where somebody watches, and makes way for what is written', () => {
    assert.equal(run(true), '\r正在检查 1/10000 \r\u001b[2Kfindings');
  });

  test('is not shown to a file or a pipe', () => {
    assert.equal(run(false), 'findings');
  });
});
