import { assert } from 'chai';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeText, type Encoding } from '../../server/src/files/encoding';
import { inProject, temporaryFolder } from '../support/project';

const BROKEN = '一、甲事\n二、乙事\n二、丙事\n三、丁事\n';
const SOUND = '一、甲事\n二、乙事\n三、丙事\n四、丁事\n';

function jianggao(
  args: string[],
  input?: string,
  folder?: string,
): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [inProject('dist/cli.js'), ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    cwd: folder,
    ...(input === undefined ? {} : { input }),
    env: { ...process.env, LC_ALL: 'zh_CN.UTF-8' },
  });
}

interface CheckJson {
  readonly version: number;
  readonly files: {
    path: string;
    encoding: string;
    characters: number;
    diagnostics: { rule: string; severity: string; fixes: { preferred: boolean; edits: unknown[]; more: number }[] }[];
  }[];
}

suite('the command line', () => {
  let folder: string;
  setup(() => (folder = temporaryFolder('cli')));
  const file = (name: string, bytes: string | Buffer): string => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };

  test('exit 0 on a sound text, 1 on a broken one', () => {
    assert.equal(jianggao(['check', file('a.txt', SOUND)]).status, 0);
    const broken = jianggao(['check', file('b.txt', BROKEN)]);
    assert.equal(broken.status, 1);
    assert.match(broken.stdout, /3:1 {2}警告 {2}“二、”重复/);
  });

  test('exit 2 names each unreadable file and its reason; the others are checked', () => {
    const binary = file('b.bin', Buffer.from([0, 1, 2, 3, 0, 255, 0, 0, 7]));
    const { status, stdout, stderr } = jianggao(['check', binary, join(folder, 'nowhere.txt'), file('c.txt', BROKEN)]);
    assert.equal(status, 2);
    assert.include(stderr, `${binary}: 不是文本文件`);
    assert.match(stderr, /nowhere\.txt: 没有这个文件/);
    assert.match(stdout, /“二、”重复/);
  });

  test('what is kept beside a draft holds: a place to pass over is neither reported nor mended', () => {
    const draft = file('讲话.txt', BROKEN);
    mkdirSync(join(folder, '.jianggao'));
    const kept = (text: string): string => file('.jianggao/讲话.txt.json', text);
    kept('{"version":1,"ignored":[{"rule":"numbering-duplicate","words":"二、","before":"二、乙事"}]}');
    assert.equal(jianggao(['check', draft]).status, 0);
    assert.equal(jianggao(['check', '--fix', folder]).status, 0);
    assert.equal(readFileSync(draft, 'utf8'), BROKEN);
    kept('{"version":1,"ignored":[{"rule":"numbering-order","words":"二、","before":"二、乙事"}]}');
    assert.equal(jianggao(['check', draft]).status, 1);
  });

  test('a broken file of what is kept is a finding on that file, and stays as it is', () => {
    const draft = file('讲话.txt', SOUND);
    mkdirSync(join(folder, '.jianggao'));
    const kept = file('.jianggao/讲话.txt.json', '{');
    const { status, stdout } = jianggao(['check', '--format', 'json', draft]);
    assert.equal(status, 1);
    const { files } = JSON.parse(stdout) as CheckJson;
    assert.deepEqual(
      files.map(({ path, diagnostics }) => [path, ...diagnostics.map(({ rule }) => rule)]),
      [[kept, 'configuration'], [draft]],
    );
    assert.match(jianggao(['check', draft]).stdout, /讲话\.txt\.json\n {2}1:1 {2}警告 {2}.*configuration/);
    assert.equal(readFileSync(kept, 'utf8'), '{');
  });

  test('wrong usage is exit 2', () => {
    for (const args of [
      ['check'],
      ['check', '--format', 'xml', 'a'],
      ['check', '--rule', 'no-such=off', 'a'],
      ['check', '--rule', 'mixed-style=loud', 'a'],
      ['nonsense'],
      ['export', 'a', '-o', 'b'],
    ]) {
      assert.equal(jianggao(args).status, 2, args.join(' '));
    }
  });

  test('JSON as the contract has it', () => {
    const path = file('d.txt', BROKEN);
    const result = JSON.parse(jianggao(['check', '--format', 'json', path]).stdout) as CheckJson;
    assert.equal(result.version, 1);
    const [draft] = result.files;
    assert.deepInclude(draft, { path, encoding: 'utf-8', characters: BROKEN.length });
    assert.deepEqual(
      draft?.diagnostics.map(({ rule, severity }) => [rule, severity]),
      [['numbering-duplicate', 'warning']],
    );
    assert.isTrue(draft?.diagnostics[0]?.fixes[0]?.preferred);
  });

  test('standard input, a level, a language', () => {
    assert.equal(jianggao(['check', '-'], BROKEN).status, 1);
    assert.equal(jianggao(['check', '--rule', 'numbering-duplicate=hint', '-'], BROKEN).status, 0);
    assert.match(jianggao(['check', '--locale', 'en', '-'], BROKEN).stdout, /is repeated/);
  });

  const written = (text: string, name: Encoding['name'], bom = false): Buffer => {
    const bytes = encodeText(text, { name, bom });
    assert.isDefined(bytes);
    return Buffer.from(bytes ?? []);
  };
  const encodings: readonly (readonly [string, string, (text: string) => Buffer])[] = [
    ['UTF-8', 'utf-8', (text) => Buffer.from(text)],
    ['UTF-8 with BOM', 'utf-8-bom', (text) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16', 'utf-16le', (text) => written(text, 'utf-16le', true)],
    ['UTF-16 without a mark', 'utf-16le', (text) => written(text, 'utf-16le')],
    ['UTF-16 big endian', 'utf-16be', (text) => written(text, 'utf-16be')],
    ['GB18030', 'gb18030', (text) => written(text, 'gb18030')],
    ['Big5', 'big5', (text) => written(text, 'big5')],
  ];
  for (const [name, id, bytes] of encodings) {
    for (const [end, lineBreak] of [
      ['LF', '\n'],
      ['CRLF', '\r\n'],
    ] as const) {
      test(`--fix keeps ${name} and ${end}`, () => {
        const path = file('e.txt', bytes(BROKEN.replaceAll('\n', lineBreak)));
        const { status, stdout } = jianggao(['check', '--fix', '--format', 'json', path]);
        assert.equal(status, 0);
        assert.equal((JSON.parse(stdout) as CheckJson).files[0]?.encoding, id);
        assert.deepEqual(readFileSync(path), bytes(SOUND.replaceAll('\n', lineBreak)));
      });
    }
  }

  test('--fix mends what comes on standard input, and says the rest on standard error', () => {
    const { status, stdout, stderr } = jianggao(['check', '--fix', '--locale', 'zh-cn', '-'], BROKEN);
    assert.equal(stdout, SOUND);
    assert.equal(stderr, '已改好：-（numbering-duplicate 1处）\n没有发现问题\n');
    assert.equal(status, 0);
  });

  test('--fix lists the file, each rule and how often', () => {
    const path = file('list.txt', '一、甲\n二、乙\n二、丙\n三、丁\n\n1.子\n2丑\n3.寅\n');
    const { stderr } = jianggao(['check', '--fix', '--locale', 'zh-cn', path]);
    assert.equal(stderr, `已改好：${path}（numbering-duplicate 1处，marker-punctuation 1处）\n`);
    assert.equal(jianggao(['check', '--fix', '--locale', 'zh-cn', path]).stderr, '', 'nothing is left to mend');
  });

  test('--dry-run shows what would change, writes nothing, and judges what would be left', () => {
    const path = file('dry.txt', BROKEN);
    for (const flags of [['--dry-run'], ['--fix', '--dry-run']]) {
      const { status, stdout, stderr } = jianggao(['check', ...flags, '--locale', 'zh-cn', path]);
      assert.equal(readFileSync(path, 'utf8'), BROKEN);
      assert.match(
        stderr,
        /^可改，没有写入：.*dry\.txt（numbering-duplicate 1处）\n {2}第\d+行\n {4}- 二、.*\n {4}\+ 三、/,
      );
      assert.equal(stdout, '没有发现问题\n');
      assert.equal(status, 0);
    }
    const piped = jianggao(['check', '--dry-run', '--locale', 'zh-cn', '-'], BROKEN);
    assert.equal(piped.stdout, '没有发现问题\n');
    assert.include(piped.stderr, '可改，没有写入：-');
    assert.equal(jianggao(['check', '--dry-run', file('sound.txt', SOUND)]).stderr, '');
  });

  test('--fix-gaps closes gaps, --fix does not', () => {
    const gap = '一、甲\n二、乙\n四、丁\n';
    const path = file('f.txt', gap);
    assert.equal(jianggao(['check', '--fix', path]).status, 1);
    assert.equal(readFileSync(path, 'utf8'), gap);
    assert.equal(jianggao(['check', '--fix-gaps', path]).status, 0);
    assert.equal(readFileSync(path, 'utf8'), '一、甲\n二、乙\n三、丁\n');
  });

  test('a configuration file above the draft; --rule wins', () => {
    const path = file('h.txt', BROKEN);
    file('.jianggaorc.json', '{"rules":{"numbering-duplicate":"off"}}');
    assert.equal(jianggao(['check', path]).status, 0);
    assert.equal(jianggao(['check', '--rule', 'numbering-duplicate=error', path]).status, 1);
  });

  test('what is wrong in a configuration file is said on that file, once, and voids itself alone', () => {
    mkdirSync(join(folder, 'inner'));
    const paths = [file('inner/a.txt', BROKEN), file('inner/b.txt', SOUND)];
    const configuration = file(
      '.jianggaorc.json',
      '{\n  // 近处的\n  "rules": {"numbering-duplicate": "loud", "nonsense": "off",},\n}',
    );
    file('inner/.jianggaorc.json', '{"rules":{"numbering-duplicate":"off"}}');
    const { status, stdout, stderr } = jianggao(['check', ...paths]);
    assert.equal(stderr, '');
    assert.equal(status, 1);
    assert.include(stdout, configuration);
    assert.match(stdout, /3:36 {2}警告 {2}级别只有.*configuration/);
    assert.match(stdout, /3:44 {2}警告 {2}没有“nonsense”这条规则。/);
    assert.equal(stdout.split('nonsense').length, 2);
    assert.notInclude(stdout, '重复');
    assert.equal(jianggao(['check', '--rule', 'configuration=off', ...paths]).status, 0);
    file('.jianggaorc.json', '{"rules":');
    assert.match(jianggao(['check', ...paths]).stdout, /1:10 {2}警告 {2}这里不合 JSON 的写法/);
    file('.jianggaorc.json', `{"rules":{}}${' '.repeat(70_000)}`);
    assert.match(jianggao(['check', ...paths]).stdout, /这个配置文件太大/);
    file('.jianggaorc.json', '['.repeat(30_000));
    const nested = jianggao(['check', '--rule', 'numbering-duplicate=warning', ...paths]);
    assert.match(nested.stdout, /1:1 {2}警告 {2}配置要写成/);
    assert.equal(nested.status, 1, nested.stderr);
  });

  test('a 提纲 in a file of its own, in any encoding; one that cannot be read is one finding', () => {
    const draft = file(
      '讲话.txt',
      '<!-- jianggao-outline 提纲.txt -->\n同志们：\n一、简化流程\n二、压减会议\n我的话讲完了。\n',
    );
    const said = (): string => jianggao(['check', draft]).stdout;
    const outline = '一、简化流程\n二、公开承诺\n三、压减会议\n';
    assert.match(said(), /1:1 {2}警告 {2}提纲（提纲.txt）不在那里，没有对照。 {2}configuration/);
    for (const bytes of [Buffer.from(outline), written(outline, 'gb18030'), written(outline, 'utf-16le')]) {
      file('提纲.txt', bytes);
      assert.match(said(), /提纲（提纲.txt第2行）有“二、公开承诺”，正文没有。/);
    }
    file('提纲.txt', Buffer.from([0, 1, 2, 3, 0, 255]));
    assert.match(said(), /提纲（提纲.txt）不是文本文件/);
  });

  test('a draft has the words of no file outside its folder, and of none that is no draft', () => {
    mkdirSync(join(folder, 'ws'));
    const secret = '1. user: root\n2. password: hunter2-secret\n3. host: x\n';
    file('secret.md', secret);
    file('ws/notes.md', secret);
    symlinkSync(join(folder, 'secret.md'), join(folder, 'ws', '提纲.md'));
    for (const [name, expected] of [
      ['../secret.md', /在工作区之外/],
      ['提纲.md', /在工作区之外/],
      ['notes.md', /notes.md第2行的一条，正文没有/],
    ] as const) {
      const draft = file(
        'ws/讲话.md',
        `<!-- jianggao-outline ${name} -->\n同志们：\n1. user: root\n2. host: x\n谢谢大家！\n`,
      );
      for (const format of ['stylish', 'json']) {
        const { stdout } = jianggao(['check', '--format', format, draft]);
        assert.match(stdout, expected);
        assert.notInclude(stdout, 'hunter2');
      }
    }
  });

  test('a link called a configuration shows no words of the file that it leads to', () => {
    const secret = file('config.json', '{"hunter2": 1, "rules": {"hunter3": "off"}}');
    symlinkSync(secret, join(folder, '.jianggaorc.json'));
    const { stdout } = jianggao(['check', file('a.txt', SOUND)]);
    assert.match(stdout, /1:2 {2}警告 {2}没有这一项，只有 rules。[^]*1:26 {2}警告 {2}没有这条规则。/);
    assert.notInclude(stdout, 'hunter');
  });

  test('in a folder links are passed over; one that is named is read, and mended only where it stays inside', () => {
    mkdirSync(join(folder, 'ws'));
    const outside = file('outside.txt', BROKEN);
    const inside = file('ws/inside.txt', SOUND);
    symlinkSync(outside, join(folder, 'ws', 'out.txt'));
    symlinkSync(folder, join(folder, 'ws', 'up'));
    assert.equal(jianggao(['check', '--fix', join(folder, 'ws')]).status, 0);
    const named = jianggao(['check', '--fix', join(folder, 'ws', 'out.txt')]);
    assert.equal(named.status, 2);
    assert.match(named.stderr, /链接，只检查，不改/);
    assert.equal(jianggao(['check', join(folder, 'ws', 'out.txt')]).status, 1);
    assert.equal(readFileSync(outside, 'utf8'), BROKEN);
    // As a shell writes it out, or as a folder: a link on the way leads out too.
    for (const path of ['ws/up/outside.txt', 'ws/up']) {
      const through = jianggao(['check', '--fix', path], undefined, folder);
      assert.equal(through.status, 2, path);
      assert.match(through.stderr, /链接，只检查，不改/, path);
    }
    assert.equal(jianggao(['check', '--fix', '../outside.txt'], undefined, join(folder, 'ws')).status, 0);
    writeFileSync(outside, BROKEN);
    writeFileSync(inside, BROKEN);
    symlinkSync(inside, join(folder, 'ws', 'in.txt'));
    assert.equal(jianggao(['check', '--fix', join(folder, 'ws', 'in.txt')]).status, 0);
    assert.equal(readFileSync(inside, 'utf8'), SOUND);
  });

  test('a read-only file is not mended; the mode of the others is kept', () => {
    const path = file('a.txt', BROKEN);
    chmodSync(path, 0o444);
    const { status, stderr } = jianggao(['check', '--fix', path]);
    assert.equal(status, 2);
    assert.match(stderr, /原稿未动/);
    assert.equal(readFileSync(path, 'utf8'), BROKEN);
    chmodSync(path, 0o640);
    assert.equal(jianggao(['check', '--fix', path]).status, 0);
    assert.equal(statSync(path).mode & 0o777, 0o640);
  });

  test('damaged files are refused, untouched', () => {
    const sound = Buffer.from('一、甲甲甲\n二、乙乙乙\n二、丙丙丙\n三、丁丁丁\n');
    const two = Buffer.concat([sound, written(sound.toString(), 'gb18030')]);
    for (const bytes of [
      two,
      sound.subarray(0, sound.length - 2),
      Buffer.concat([Buffer.from([0x80]), written(BROKEN, 'gb18030')]),
    ]) {
      const path = file('m.txt', bytes);
      const { status, stdout, stderr } = jianggao(['check', '--fix', path]);
      assert.equal(status, 2);
      assert.match(stderr, /坏字节|认不准编码/);
      assert.equal(stdout, '');
      assert.isTrue(readFileSync(path).equals(bytes));
    }
  });

  test('an encoding that is not UTF is named', () => {
    assert.include(jianggao(['check', file('a.txt', written(SOUND, 'big5'))]).stdout, 'a.txt（编码：Big5）');
    assert.notInclude(jianggao(['check', file('b.txt', SOUND)]).stdout, '编码');
  });

  test('what comes on standard input goes out in its encoding', () => {
    for (const [name, bom] of [
      ['gb18030', false],
      ['utf-16be', true],
      ['utf-8', true],
    ] as const) {
      const { stdout } = spawnSync(process.execPath, [inProject('dist/cli.js'), 'check', '--fix', '-'], {
        input: written(BROKEN, name, bom),
      });
      assert.isTrue(stdout.equals(written(SOUND, name, bom)), name);
    }
  });

  if (process.platform === 'linux')
    test('nothing hangs: a pipe, a device, an endless input, a full disk', () => {
      spawnSync('mkfifo', [join(folder, 'pipe.txt')]);
      assert.match(jianggao(['check', join(folder, 'pipe.txt'), '/dev/zero']).stderr, /不是普通文件[^]*不是普通文件/);
      const run = (command: string) =>
        spawnSync('bash', ['-c', command], { encoding: 'utf8', env: { ...process.env, LANG: 'zh_CN.UTF-8' } });
      const cli = `${process.execPath} ${inProject('dist/cli.js')} check`;
      const endless = run(`${cli} - </dev/zero`);
      assert.equal(endless.status, 2);
      assert.equal(endless.stdout, '');
      const path = file('a.txt', BROKEN);
      assert.equal(run(`${cli} ${path} >/dev/full`).status, 2);
      const full = run(`${cli} --format json ${path} >/dev/full`);
      assert.equal(full.status, 2);
      assert.match(full.stderr, /^jianggao: 没有做完（ENOSPC/);
      // More than a pipe holds, to one who reads its beginning alone.
      const long = file('b.txt', BROKEN.repeat(200));
      const unread = run(`set -o pipefail; ${cli} --format json ${long} | head -c 10`);
      assert.equal(unread.status, 2);
      assert.equal(unread.stderr, '');
      const listed = run(`${cli} - <${folder}`);
      assert.equal(listed.status, 2);
      assert.match(listed.stderr, /这是文件夹/);
    });

  test('a fix has 200 edits at most, and says how many are left out', () => {
    const lines = Array.from({ length: 600 }, (_, index) => `${Math.floor(index / 2) + 1}、甲乙${index}\n`);
    const path = file('a.txt', lines.join(''));
    const { stdout } = jianggao(['check', '--format', 'json', path]);
    const fixes =
      (JSON.parse(stdout) as CheckJson).files[0]?.diagnostics.flatMap((diagnostic) => diagnostic.fixes) ?? [];
    assert.isTrue(fixes.some(({ edits, more }) => edits.length === 200 && more > 0));
    assert.isTrue(fixes.every(({ edits }) => edits.length <= 200));
    const lone = jianggao(['check', '--format', 'jsonl', path, file('b.txt', SOUND)])
      .stdout.trimEnd()
      .split('\n');
    assert.deepEqual(
      lone.map((line) => (JSON.parse(line) as { path: string }).path),
      [path, join(folder, 'b.txt')],
    );
  });

  test('a terminal is told no control characters', () => {
    const path = file('a\u001b[31m\n名.txt', '一、\u001b]0;甲\u202e事\n二、乙\u009b事\n二、丙事\n');
    for (const args of [
      ['check', path],
      ['check', '--format', 'json', path],
      ['outline', path],
      ['outline', '--format', 'json', path],
      ['check', `${path}x`],
    ]) {
      const { stdout, stderr } = jianggao(args);
      // eslint-disable-next-line no-control-regex -- control characters are just what is looked for
      assert.notMatch(stdout + stderr, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/, args.join(' '));
    }
  });

  test('nothing is said to be sound where nothing could be read', () => {
    assert.equal(jianggao(['check', join(folder, 'nowhere.txt')]).stdout, '');
  });

  test('outline has the headings of Markdown that have no number, above what stands below them', () => {
    const path = file(
      '讲话.md',
      '# 讲话\n\n同志们：\n\n## 形势\n\n### 一、甲事\n\n说一是子；二是丑。\n\n### 二、乙事\n\n乙话。\n\n## 要求\n\n要求如下。\n',
    );
    const { stdout } = jianggao(['outline', path]);
    assert.equal(stdout, '正文\n　形势\n　　一、甲事\n　　　一是子\n　　　二是丑\n　　二、乙事\n　要求\n');
    assert.equal(
      jianggao(['outline', '--format', 'markdown', path]).stdout,
      '## 正文\n\n- 形势\n  - 一、甲事\n    - 一是子\n    - 二是丑\n  - 二、乙事\n- 要求\n',
    );
    const plain = file('讲话.txt', '## 形势\n同志们：\n一、甲事\n二、乙事\n');
    assert.notInclude(jianggao(['outline', plain]).stdout, '形势');
  });

  test('outline, as text and as JSON', () => {
    const path = file('g.txt', '同志们：\n一、甲事\n说一是子；二是丑。\n二、乙事\n');
    assert.equal(jianggao(['outline', path]).stdout, '正文\n　一、甲事\n　　一是子\n　　二是丑\n　二、乙事\n');
    const tree = JSON.parse(jianggao(['outline', '--format', 'json', path]).stdout) as {
      regions: { kind: string }[];
      items: { marker: string; level: number; children: { title: string; style: string }[] }[];
    };
    assert.deepEqual(
      tree.regions.map(({ kind }) => kind),
      ['salutation', 'body'],
    );
    assert.deepEqual(
      tree.items.map(({ marker, level }) => [marker, level]),
      [
        ['一、', 1],
        ['二、', 1],
      ],
    );
    assert.deepEqual(
      tree.items[0]?.children.map(({ title, style }) => [title, style]),
      [
        ['子', 'is'],
        ['丑', 'is'],
      ],
    );
  });
});
