import { assert } from 'chai';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkFindings, treeOf } from '../support/check';
import { readFixture } from '../support/drafts';
import { readMarked } from '../support/markup';
import { inProject } from '../support/project';

/** Short drafts of every kind of mistake, and of what only looks like one: how each is read, and all that is said of it. */
const FOLDER = inProject('test/fixtures/kinds');

for (const file of readdirSync(FOLDER).sort()) {
  suite(`kinds: ${file.replace('.txt', '')}`, () => {
    for (const { name, marked, outline, body } of readFixture(join(FOLDER, file)))
      test(name, () => {
        const { text } = readMarked(marked);
        assert.deepEqual([treeOf(text, 'outline'), treeOf(text)], [outline, body]);
        checkFindings(marked);
      });
  });
}
