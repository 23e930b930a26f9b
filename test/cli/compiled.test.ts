import { assert } from 'chai';
import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import Module from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { globSync } from 'tinyglobby';
import { inProject, ROOT, temporaryFolder } from '../support/project';

suite('what the build leaves compiled', () => {
  const caches = globSync('dist/check.*.cache', { cwd: ROOT });
  const [cache = ''] = caches;
  const source = readFileSync(inProject('dist/check.js'), 'utf8');

  test('is there once, named by the last line of its bundle, and this Node takes it', () => {
    assert.lengthOf(caches, 1);
    assert.include(source.slice(-40), `\n//${cache.split('.')[1]}\n`);
    const script = new Script(Module.wrap(source), { cachedData: readFileSync(inProject(cache)) });
    assert.isFalse(script.cachedDataRejected);
  });

  const ways: readonly (readonly [string, (beside: string) => void])[] = [
    ['it is there', (beside) => copyFileSync(inProject(cache), beside)],
    ['it is missing', () => undefined],
    ['it is damaged', (beside) => writeFileSync(beside, readFileSync(inProject(cache)).subarray(0, 1000))],
    ['it is something else', (beside) => writeFileSync(beside, '讲稿'.repeat(1000))],
  ];
  for (const [name, place] of ways)
    test(`a draft is checked alike where ${name}`, () => {
      const folder = temporaryFolder('compiled');
      for (const bundle of ['cli.js', 'check.js']) copyFileSync(inProject(`dist/${bundle}`), join(folder, bundle));
      place(join(folder, cache.replace('dist/', '')));
      const draft = join(folder, '讲话.txt');
      writeFileSync(draft, '一、甲事\n二、乙事\n二、丙事\n三、丁事\n');
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [join(folder, 'cli.js'), 'check', '--locale', 'en', draft],
        { encoding: 'utf8' },
      );
      assert.equal(stderr, '');
      assert.include(stdout, 'is repeated');
      assert.equal(status, 1);
    });
});
