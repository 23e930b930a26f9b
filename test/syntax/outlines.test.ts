import { assert } from 'chai';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits } from '../../server/src/editing/edits';
import { readDraft } from '../../server/src/analysis/readDraft';
import { checkFindings, treeOf } from '../support/check';
import { readFixture } from '../support/drafts';
import { readMarked } from '../support/markup';
import { inProject } from '../support/project';

/** Drafts with an outline in every place and shape, sound and broken, and drafts with what only looks like one. */
const FOLDER = inProject('test/fixtures/outlines');

const LABELS = {
  outline: '提纲',
  frontMatter: '标题',
  salutation: '称谓',
  body: '正文',
  closing: '结尾',
  omission: '省略',
};

const regionsOf = (source: string): string => {
  const { regions, text } = readDraft(source);
  return regions
    .map(({ kind, range }) => `${LABELS[kind]}${text.lineAt(range.start) + 1}—${text.lineAt(range.end) + 1}`)
    .join(' ');
};

for (const file of readdirSync(FOLDER).sort()) {
  suite(`outlines: ${file.replace('.txt', '')}`, () => {
    for (const { name, marked, outline, body, region, fixed } of readFixture(join(FOLDER, file)))
      test(name, () => {
        const { text } = readMarked(marked);
        assert.deepEqual([treeOf(text, 'outline'), treeOf(text)], [outline, body ?? treeOf(text)]);
        if (region !== undefined) assert.equal(regionsOf(text), region);
        const reports = checkFindings(marked);
        if (fixed === undefined) return;
        const edits = reports.flatMap(({ finding }) => finding.fixes?.[0]?.edits() ?? []);
        assert.equal(applyEdits(text, edits).trimEnd(), fixed.trimEnd());
      });
  });
}
