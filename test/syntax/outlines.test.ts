import { assert } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits } from '../../server/src/editing/edits';
import { readDraft } from '../../server/src/analysis/readDraft';
import { checkFindings, treeOf } from '../support/check';
import { readMarked } from '../support/markup';
import { inProject } from '../support/project';

/** Drafts with an outline in every place and shape, sound and broken, and drafts with what only looks like one. */
interface Shape {
  readonly name: string;
  readonly marked: string;
  readonly outline: string;
  readonly body: string | undefined;
  /** The regions with their lines; undefined where that is not told. */
  readonly region: string | undefined;
  /** The draft after the first fix of every finding; undefined where that is not told. */
  readonly fixed: string | undefined;
}

const FOLDER = inProject('test/fixtures/outlines');

function shapesOf(file: string): Shape[] {
  const [, ...drafts] = `\n${readFileSync(join(FOLDER, file), 'utf8')}`.split('\n###### ');
  return drafts.map((draft) => {
    const [head = '', ...parts] = draft.split('\n====== ');
    const [name = '', ...lines] = head.split('\n');
    const part = (label: string): string | undefined =>
      parts.find((each) => each.startsWith(label))?.slice(label.length + 1);
    return {
      name,
      marked: `${lines.join('\n')}\n`,
      outline: part('提纲')?.trim() ?? '',
      body: part('正文')?.trim(),
      region: part('部分')?.trim(),
      fixed: part('改好'),
    };
  });
}

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
    for (const { name, marked, outline, body, region, fixed } of shapesOf(file))
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
