import { assert } from 'chai';
import { SHAPES } from '../bench/shapes';
import { readOwnTexts } from '../corpus/shared';
import { read } from '../../server/src/engine';
import { asMarkdown, compareVersions, told } from '../support/versions';

/** A longer run: `npm run bench -- edits 1000000`. */
suite('from one version to the next', () => {
  for (const [before, after] of [
    ['—、甲乙\n丙丁\n戊己\n', '—、甲乙\n丙丁\n二、戊己\n'],
    ['（l）甲乙\n丙丁\n戊己\n', '（l）甲乙\n丙丁\n（2）戊己\n'],
  ] as const)
    test(`${JSON.stringify(after)}: the new line tells what the first sign of another is`, () => {
      const fresh = read(after);
      assert.equal(told(read(after, read(before))), told(fresh));
      assert.lengthOf(fresh.draft.markers, 2);
    });

  readOwnTexts().forEach(({ name, text }, index) => {
    test(`${name}: read after an edit as it is by itself, with all that is said of it`, () => {
      assert.equal(compareVersions(text.slice(0, 1500), 40, index), 40);
    });
  });

  readOwnTexts().forEach(({ name, text }, index) => {
    test(`${name}: the same as Markdown`, () => {
      assert.equal(compareVersions(asMarkdown(text.slice(0, 1000)), 25, index), 25);
    });
  });

  SHAPES.forEach(({ name, make }, index) => {
    test(`${name}: the same`, () => {
      assert.equal(compareVersions(make(240), 20, index), 20);
    });
  });
});
