import { assert } from 'chai';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject, temporaryFolder } from '../support/project';

const DRAFT = '一、甲事\n二、乙事\n四、丁事\n好。\n';

suite('jianggao explain', () => {
  let folder: string;
  setup(() => (folder = temporaryFolder('explain')));
  const run = (args: readonly string[], input?: string): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(process.execPath, [inProject('dist/cli.js'), 'explain', ...args], {
      encoding: 'utf8',
      ...(input === undefined ? {} : { input }),
      env: { ...process.env, LC_ALL: 'zh_CN.UTF-8' },
    });
  const draft = (): string => {
    const path = join(folder, '讲话.txt');
    writeFileSync(path, DRAFT);
    return path;
  };

  test('tells what each number was taken for, the evidence, and the runner-up', () => {
    const { status, stdout } = run([draft(), '3']);
    assert.equal(status, 0);
    assert.match(stdout, /^四、 {2}接在“二、乙事”之后，是第4条 {2}3\.1 = 3 号错了 \[correction\] \+ 0\.1 .+$/m);
    assert.match(stdout, /^ {4}其次：不是序号，只是文字（差[0-9.]+）/m);
  });

  test('the same as JSON, from standard input too', () => {
    const { status, stdout } = run(['-', '3', '--format', 'json'], DRAFT);
    assert.equal(status, 0);
    const { version, line, markers } = JSON.parse(stdout) as { version: number; line: number; markers: object[] };
    assert.deepEqual([version, line, markers.length], [1, 2, 1]);
    assert.deepInclude(markers[0], {
      marker: '四、',
      style: 'han',
      range: { start: { line: 2, character: 0 }, end: { line: 2, character: 2 } },
    });
  });

  test('a line without numbers is no mistake', () => {
    const { status, stdout } = run([draft(), '4']);
    assert.deepEqual([status, stdout], [0, '第4行没有像序号的字\n']);
  });

  const wrong: readonly (readonly [string, (path: string) => string[], RegExp])[] = [
    ['a line that is not there', (path) => [path, '99'], /没有这一行/],
    ['what is no line', (path) => [path, '零'], /“零”不是行号/],
    ['lines count from 1', (path) => [path, '0'], /“0”不是行号/],
    ['a file that is not there', (path) => [`${path}x`, '1'], /没有这个文件/],
    ['a folder', () => [folder, '1'], /这是文件夹/],
    ['no line', (path) => [path], /line/],
  ];
  for (const [name, args, said] of wrong)
    test(`exit 2: ${name}`, () => {
      const { status, stdout, stderr } = run(args(draft()));
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, said);
    });
});
