import { assert } from 'chai';
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onPath } from '../support/programs';
import { inProject, temporaryFolder } from '../support/project';

const DRAFTS = 300;

/** The README's example: an archive over several workers by GNU parallel, a line of JSON a draft. */
suite('an archive of drafts, by GNU parallel', () => {
  test('two workers say of each draft what one says, in the order of the names', function () {
    const parallel = onPath(['parallel']);
    if (!parallel) return this.skip();
    const folder = temporaryFolder('archive');
    mkdirSync(join(folder, '稿'));
    for (let index = 0; index < DRAFTS; index++) {
      const third = index % 3 === 0 ? '二' : '三';
      writeFileSync(
        join(folder, '稿', `${1000 + index}讲话.txt`),
        `一、甲${index}\n二、乙${index}\n${third}、丙${index}\n四、丁\n`,
      );
    }
    const cli = `${process.execPath} ${inProject('dist/cli.js')}`;
    const run = (command: string): { status: number | null; stdout: string; stderr: string } =>
      spawnSync('bash', ['-c', command], { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
    const many = run(
      `find 稿 -name '*讲话.txt' -print0 | sort -z | parallel -0 -j2 -n100 --keep-order ${cli} check --format jsonl`,
    );
    const one = run(`${cli} check --format jsonl 稿`);
    assert.equal(many.stdout, one.stdout, many.stderr);
    const lines = many.stdout.trimEnd().split('\n');
    assert.lengthOf(lines, DRAFTS);
    const found = lines.filter((line) => (JSON.parse(line) as { diagnostics: object[] }).diagnostics.length > 0);
    assert.lengthOf(found, DRAFTS / 3);
    assert.equal(one.status, 1);
    assert.equal(many.status, 3, 'as many as there are calls in which something was found');
  });
});
