import { assert } from 'chai';
import { fixedText, reportsOf } from '../support/check';

suite('fix all', () => {
  test('safe fixes only: a gap stays, a repeated number is mended', () => {
    assert.equal(fixedText('一、甲\n二、乙\n二、丙\n三、丁'), '一、甲\n二、乙\n三、丙\n四、丁');
    assert.equal(fixedText('一、甲\n二、乙\n四、丁'), '一、甲\n二、乙\n四、丁');
    assert.equal(fixedText('一、甲\n二、乙\n四、丁', { kinds: ['safe', 'closesGap'] }), '一、甲\n二、乙\n三、丁');
  });

  test('what an omission explains is never renumbered', () => {
    const text = '一、甲\n……\n三、丙\n四、丁';
    assert.equal(fixedText(text, { kinds: ['safe', 'closesGap'] }), text);
  });
});

suite('levels and ignoring', () => {
  const broken = '一、甲\n二、乙\n四、丁';
  const ids = (text: string, levels = {}): string[] =>
    reportsOf(text, levels).map(({ rule, severity }) => `${rule.id} ${severity}`);

  test('a level set for a rule', () => {
    assert.deepEqual(ids(broken), ['numbering-missing warning']);
    assert.deepEqual(ids(broken, { 'numbering-missing': 'error' }), ['numbering-missing error']);
    assert.deepEqual(ids(broken, { 'numbering-missing': 'off' }), []);
  });

  test('comments', () => {
    assert.deepEqual(ids('一、甲\n二、乙\n<!-- jianggao-ignore numbering-missing -->\n四、丁'), []);
    assert.deepEqual(ids('一、甲\n二、乙\n<!-- jianggao-ignore numbering-order -->\n四、丁'), [
      'numbering-missing warning',
    ]);
    assert.deepEqual(ids(`<!-- jianggao-ignore-file -->\n${broken}`), []);
  });
});
