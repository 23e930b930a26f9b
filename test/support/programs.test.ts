import { assert } from 'chai';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findHosts } from '../vscode/hosts';
import { onPath, runNpm, scriptOf } from './programs';
import { temporaryFolder } from './project';

suite('other programs', () => {
  test('the first on the path that is a program', () => {
    const [first, second] = [temporaryFolder('path'), temporaryFolder('path')];
    mkdirSync(join(first, 'browser'));
    writeFileSync(join(second, 'browser'), '', { mode: 0o755 });
    writeFileSync(join(first, 'other'), '', { mode: 0o755 });
    const path = ['', first, join(first, 'nothing'), second].join(delimiter);
    assert.equal(onPath(['browser'], path), join(second, 'browser'));
    assert.equal(onPath(['missing', 'other', 'browser'], path), join(first, 'other'));
    assert.isUndefined(onPath(['missing'], path));
    assert.isUndefined(onPath(['browser'], ''));
  });

  test('what cannot be run is no program', function () {
    if (process.platform === 'win32') return this.skip();
    const folder = temporaryFolder('path');
    writeFileSync(join(folder, 'browser'), '', { mode: 0o644 });
    assert.isUndefined(onPath(['browser'], folder));
  });

  test('tools of the project are scripts that Node runs', () => {
    for (const [name, program] of [
      ['typescript', 'tsc'],
      ['eslint', 'eslint'],
      ['prettier', 'prettier'],
      ['dependency-cruiser', 'depcruise'],
      ['mocha', 'mocha'],
      ['playwright-core', 'playwright-core'],
    ] as const)
      assert.isTrue(existsSync(scriptOf(name, program)), program);
    assert.throws(() => scriptOf('mocha', 'tsc'));
  });

  test('npm runs', () => assert.equal(runNpm(['--version'], { stdio: 'ignore' }), 0));

  test('a host that a browser is lacking for says so', () => {
    const [, remote, web] = findHosts('no browser');
    assert.deepEqual([remote?.lacks, web?.lacks], ['no browser', 'no browser']);
    assert.isUndefined(findHosts(undefined)[2]?.lacks);
  });
});
