import { assert } from 'chai';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject, temporaryFolder } from '../support/project';

const BROKEN = '一、甲事\n二、乙事\n二、丙事\n三、丁事\n';
const SOUND = '一、甲事\n二、乙事\n三、丙事\n四、丁事\n';

interface Place {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
    readonly region?: { startLine: number; startColumn: number; endLine: number; endColumn: number };
  };
}

interface Sarif {
  readonly runs: readonly [
    {
      readonly originalUriBaseIds: { readonly SRCROOT: { readonly uri: string } };
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly level: string;
        readonly message: { readonly text: string };
        readonly locations: readonly Place[];
        readonly fixes?: readonly object[];
      }[];
      readonly invocations: readonly {
        readonly executionSuccessful: boolean;
        readonly toolExecutionNotifications: readonly { message: { text: string }; locations: Place[] }[];
      }[];
    },
  ];
}

const schemaErrors = (() => {
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  const path = inProject('node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  const validate = ajv.compile(JSON.parse(readFileSync(path, 'utf8')) as object);
  return (log: unknown): unknown => (validate(log) ? [] : validate.errors);
})();

suite('the formats that machines read', () => {
  let folder: string;
  setup(() => (folder = temporaryFolder('formats')));
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return name;
  };
  const check = (args: string[], input?: string): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(process.execPath, [inProject('dist/cli.js'), 'check', ...args], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      cwd: folder,
      ...(input === undefined ? {} : { input }),
      env: { ...process.env, LC_ALL: 'zh_CN.UTF-8' },
    });
  const sarif = (...args: string[]): Sarif => {
    const log = JSON.parse(check(['--format', 'sarif', ...args]).stdout) as Sarif;
    assert.deepEqual(schemaErrors(log), []);
    return log;
  };

  test('the schema refuses what is no SARIF', () => {
    assert.isNotEmpty(schemaErrors({ version: '2.1.0', runs: [{ results: [] }] }));
    assert.isNotEmpty(schemaErrors({ version: '2.1.0', runs: [{ tool: { driver: { name: 'a' } }, results: [{}] }] }));
  });

  test('SARIF: place, rule, level, fix; a file is named from the folder of the command', () => {
    mkdirSync(join(folder, '会议 50%'));
    const { runs } = sarif(file('会议 50%/讲话.txt', BROKEN), file('好.txt', SOUND));
    const [{ tool, results, invocations, originalUriBaseIds }] = runs;
    const [found, ...others] = results;
    assert.isEmpty(others);
    assert.equal(found?.ruleId, 'numbering-duplicate');
    assert.equal(tool.driver.rules[found?.ruleIndex ?? -1]?.id, 'numbering-duplicate');
    assert.equal(found?.level, 'warning');
    assert.match(found?.message.text ?? '', /^“二、”重复/);
    const { physicalLocation } = found?.locations[0] ?? {};
    assert.deepEqual(physicalLocation?.region, { startLine: 3, startColumn: 1, endLine: 3, endColumn: 3 });
    const { uri, uriBaseId } = physicalLocation?.artifactLocation ?? { uri: '' };
    assert.equal(uriBaseId, 'SRCROOT');
    const { pathname } = new URL(uri, originalUriBaseIds.SRCROOT.uri);
    assert.isTrue(decodeURIComponent(pathname).endsWith('/会议 50%/讲话.txt'), pathname);
    assert.isNotEmpty(found?.fixes);
    assert.deepEqual(invocations, [{ executionSuccessful: true, toolExecutionNotifications: [] }]);
  });

  test('SARIF: nothing found, nothing read, standard input, English, a file outside', () => {
    assert.isEmpty(sarif(file('好.txt', SOUND)).runs[0].results);
    const [unread] = sarif('没有.txt').runs[0].invocations;
    assert.isFalse(unread?.executionSuccessful);
    assert.deepEqual(
      unread?.toolExecutionNotifications.map(({ message, locations }) => [
        message.text,
        decodeURI(locations[0]?.physicalLocation.artifactLocation.uri ?? ''),
      ]),
      [['没有这个文件', '没有.txt']],
    );
    const piped = JSON.parse(check(['--format', 'sarif', '--locale', 'en', '-'], BROKEN).stdout) as Sarif;
    assert.deepEqual(schemaErrors(piped), []);
    assert.match(piped.runs[0].results[0]?.message.text ?? '', /is repeated/);
    const outside = join(temporaryFolder('outside'), '讲话.txt');
    writeFileSync(outside, BROKEN);
    assert.match(
      sarif(outside).runs[0].results[0]?.locations[0]?.physicalLocation.artifactLocation.uri ?? '',
      /^file:\/\/\//,
    );
  });

  test('SARIF: quiet findings are notes, levels of the writer hold, words stay words', () => {
    const path = file('讲话.txt', '一、[甲](1){0}\n二、[甲](1){0}\n三、丙事\n');
    const [found] = sarif(path).runs[0].results;
    assert.equal(found?.ruleId, 'duplicate-title');
    assert.notMatch(found?.message.text ?? '', /(?<!\\)\[[^\]]*\]\(|(?<!\{)\{\d/);
    for (const [level, expected] of [
      ['error', 'error'],
      ['hint', 'note'],
      ['information', 'note'],
    ] as const)
      assert.equal(sarif('--rule', `duplicate-title=${level}`, path).runs[0].results[0]?.level, expected);
  });

  test('SARIF: a fix of more edits than are told is left out, not cut', () => {
    const lines = Array.from({ length: 600 }, (_, index) => `${Math.floor(index / 2) + 1}、甲乙${index}\n`);
    const { results } = sarif(file('长.txt', lines.join(''))).runs[0];
    assert.isNotEmpty(results);
    for (const { fixes } of results)
      for (const fix of (fixes ?? []) as { artifactChanges: { replacements: unknown[] }[] }[])
        assert.isAtMost(fix.artifactChanges[0]?.replacements.length ?? 0, 200);
  });

  test('GitHub: an annotation a finding, each at its place; exit codes as ever', () => {
    const { status, stdout, stderr } = check(['--format', 'github', file('讲话.txt', BROKEN), file('好.txt', SOUND)]);
    assert.equal(status, 1);
    assert.equal(stderr, '');
    assert.match(
      stdout,
      /^::warning file=讲话\.txt,line=3,endLine=3,col=1,endColumn=3,title=numbering-duplicate::“二、”重复[^\n]*\n$/,
    );
    assert.match(check(['--format', 'github', '--rule', 'numbering-duplicate=error', '讲话.txt']).stdout, /^::error /);
    const quiet = check(['--format', 'github', '--rule', 'numbering-duplicate=hint', '讲话.txt']);
    assert.match(quiet.stdout, /^::notice /);
    assert.equal(quiet.status, 0);
  });

  test('GitHub: a file that cannot be read is an annotation too', () => {
    const { status, stdout } = check(['--format', 'github', '没有.txt']);
    assert.equal(status, 2);
    assert.equal(stdout, '::error file=没有.txt::没有这个文件\n');
  });

  test('GitHub: neither a name nor the words of a draft give the runner a command', () => {
    const path = file('a:b,c%0A\n::error::x.txt', '一、100%事::error::坏\n二、100%事::error::坏\n三、丙\n');
    const lines = check(['--format', 'github', path]).stdout.trimEnd().split('\n');
    assert.lengthOf(lines, 1);
    assert.match(lines[0] ?? '', /^::warning file=a%3Ab%2Cc%250A␊%3A%3Aerror%3A%3Ax\.txt,line=2,/);
    assert.match(lines[0] ?? '', /100%25事/);
  });

  test('JSON lines: a draft a line, in the order of the names', () => {
    mkdirSync(join(folder, '稿'));
    for (const name of ['丙', '甲', '乙']) file(`稿/${name}.txt`, name === '乙' ? SOUND : BROKEN);
    const lines = check(['--format', 'jsonl', '稿']).stdout.trimEnd().split('\n');
    const drafts = lines.map((line) => JSON.parse(line) as { path: string; diagnostics: { rule: string }[] });
    const paths = drafts.map(({ path }) => path);
    assert.deepEqual(paths, [...paths].sort());
    assert.deepEqual(
      drafts.map(({ diagnostics }) => diagnostics.length),
      paths.map((path) => (path.includes('乙') ? 0 : 1)),
    );
  });
});
