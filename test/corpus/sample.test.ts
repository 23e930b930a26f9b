import { assert } from 'chai';
import { evaluateSample } from './evaluate';
import { readCorpus, readOwnTexts, sharedIsThere } from './shared';

/** A fast sample of `npm run eval`: floors one case under what was reached, so that a change that reads worse is seen at once. */
(sharedIsThere ? suite : suite.skip)('published texts, a sample', () => {
  test('mistakes are found once and mended; sound texts stay silent', () => {
    const { cases, detected, single, restored, unread } = evaluateSample(
      readCorpus().filter((_, index) => index % 10 === 0),
    );
    assert.isAbove(cases, 300);
    assert.isAtLeast(detected / cases, 0.993);
    assert.isAtLeast(single / cases, 0.989);
    assert.isAtLeast(restored / cases, 0.982);
    assert.deepEqual(unread, []);
  });
});

suite('the ten texts of our own that are kept out', () => {
  test('mistakes are found once and mended; sound texts stay silent', () => {
    const { cases, detected, single, restored, unread } = evaluateSample(
      readOwnTexts().filter(({ keptOut }) => keptOut),
    );
    assert.isAtLeast(cases, 94);
    assert.deepEqual({ detected, single, restored }, { detected: cases, single: cases, restored: cases });
    assert.deepEqual(unread, []);
  });
});
