import { assert } from 'chai';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { encode } from 'iconv-lite';
import { join } from 'node:path';
import { inProject, temporaryFolder } from '../support/project';

const BROKEN = '一、甲事\n二、乙事\n二、丙事\n三、丁事\n';
const SOUND = '一、甲事\n二、乙事\n三、丙事\n四、丁事\n';

function jianggao(args: string[], input?: string): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [inProject('dist/cli.js'), ...args], {
    encoding: 'utf8',
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
    diagnostics: { rule: string; severity: string; fixes: { preferred: boolean; edits: unknown[] }[] }[];
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

  test('wrong usage is exit 2', () => {
    for (const args of [
      ['check'],
      ['check', '--format', 'xml', 'a'],
      ['check', '--rule', 'no-such=off', 'a'],
      ['check', '--rule', 'mixed-style=loud', 'a'],
      ['nonsense'],
      ['check', '--format', 'sarif', 'a'],
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

  const encodings: readonly (readonly [string, string, (text: string) => Buffer])[] = [
    ['UTF-8', 'utf-8', (text) => Buffer.from(text)],
    ['UTF-8 with BOM', 'utf-8-bom', (text) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16', 'utf-16le', (text) => encode(text, 'utf-16le', { addBOM: true })],
    ['GB18030', 'gb18030', (text) => encode(text, 'gb18030')],
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
    assert.equal(stderr.trim(), '没有发现问题');
    assert.equal(status, 0);
  });

  test('--fix-gaps closes gaps, --fix does not', () => {
    const gap = '一、甲\n二、乙\n四、丁\n';
    const path = file('f.txt', gap);
    assert.equal(jianggao(['check', '--fix', path]).status, 1);
    assert.equal(readFileSync(path, 'utf8'), gap);
    assert.equal(jianggao(['check', '--fix-gaps', path]).status, 0);
    assert.equal(readFileSync(path, 'utf8'), '一、甲\n二、乙\n三、丁\n');
  });

  test('a configuration file above the draft; --rule wins; a broken one is named', () => {
    const path = file('h.txt', BROKEN);
    file('.jianggaorc.json', '{"rules":{"numbering-duplicate":"off"}}');
    assert.equal(jianggao(['check', path]).status, 0);
    assert.equal(jianggao(['check', '--rule', 'numbering-duplicate=error', path]).status, 1);
    file('.jianggaorc.json', '{"rules":{"numbering-duplicate":"loud"}}');
    const { status, stderr } = jianggao(['check', path]);
    assert.equal(status, 2);
    assert.match(stderr, /配置文件 .*写得不对/);
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
