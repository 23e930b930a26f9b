import { assert } from 'chai';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Crew } from '../../server/src/cli/crew';
import type { Said } from '../../server/src/cli/checkDraft';
import type { Task } from '../../server/src/cli/outcome';
import { temporaryFolder } from '../support/project';

/** A thread's work that does by the draft's name what some draft might bring about. */
const WORK = `exports.checkKept = async ({ path }) => {
  if (path.startsWith('hangs')) for (;;);
  if (path.startsWith('throws')) throw new Error('a mistake of ours');
  if (path.startsWith('ends')) process.exit(1);
  if (path.startsWith('fills')) for (const all = []; ; ) all.push(new Array(1e5).fill(path + all.length));
  return { said: [{ kind: 'aside', text: path }] };
};`;

const task = (path: string): Task => ({
  path,
  options: { format: 'stylish', levels: {}, locale: 'zh-cn', fix: [], dryRun: false },
});

function heard(said: readonly Said[]): string {
  const [only] = said;
  if (only?.kind === 'aside') return only.text;
  return only?.kind === 'failed' ? `${only.path}: ${only.words}` : 'nothing';
}

suite('many drafts in threads', () => {
  const work = join(temporaryFolder('crew'), 'work.js');
  writeFileSync(work, WORK);

  async function run(paths: readonly string[], patience?: number): Promise<string[]> {
    const crew = new Crew(work, { ...(patience === undefined ? {} : { patience }), heap: 64 });
    const all: string[] = [];
    for await (const { outcome } of crew.inOrder(paths.map(task))) all.push(heard(outcome.said));
    await crew.end();
    return all;
  }

  test('more than are held at once are told in the order given', async () => {
    const paths = Array.from({ length: 1000 }, (_, index) => `${index}.txt`);
    assert.deepEqual(await run(paths), paths);
  });

  const kinds: readonly (readonly [string, string, number?])[] = [
    ['throws.txt', 'throws.txt: 检查到一半出了错，没有查完'],
    ['fills.txt', 'fills.txt: 检查到一半出了错，没有查完'],
    ['hangs.txt', 'hangs.txt: 检查得太久，放弃了', 2000],
    ['ends.txt', 'ends.txt: 检查得太久，放弃了', 2000],
  ];
  for (const [path, said, patience] of kinds)
    test(`${path}: one line, and the rest goes on`, async () => {
      const rest = Array.from({ length: 20 }, (_, index) => `${index}.txt`);
      assert.deepEqual(await run([path, ...rest, path, 'last.txt'], patience), [said, ...rest, said, 'last.txt']);
    });
});
