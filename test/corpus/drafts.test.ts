import { assert } from 'chai';
import { scoreGold } from './gold';
import { OWN_DRAFTS, readGold, sharedIsThere } from './shared';

/** Whole drafts, sound and broken, each with what a careful reader says of it: the tree, the findings, the preferred fixes. */
suite('drafts written for the purpose', () => {
  if (!sharedIsThere) test.skip('drafts of ../shared');
  for (const gold of [...readGold(OWN_DRAFTS), ...(sharedIsThere ? readGold() : [])]) {
    test(gold.name, () => {
      const score = scoreGold(gold);
      assert.isTrue(score.tree, 'the tree');
      assert.deepEqual(score, { tree: true, missed: [], extra: [], wrongFixes: [] });
    });
  }
});
