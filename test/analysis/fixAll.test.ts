import { assert } from 'chai';
import type { Edit } from '../../server/src/editing/edits';
import { fixAll, type FixedText } from '../../server/src/rules/engine/fixAll';
import { localised, type Rule } from '../../server/src/rules/engine/rule';
import { numberingMissing } from '../../server/src/rules/numbering-missing';
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

  test('a level is the loudest: what is only mentioned is mentioned no louder', () => {
    const part = '三、甲\n甲话。\n四、乙\n乙话。';
    assert.deepEqual(ids(part), ['numbering-missing information']);
    assert.deepEqual(ids(part, { 'numbering-missing': 'hint' }), ['numbering-missing hint']);
    assert.deepEqual(ids(part, { 'numbering-missing': 'error' }), ['numbering-missing information']);
    assert.deepEqual(ids(broken, { 'numbering-missing': 'hint' }), ['numbering-missing hint']);
  });

  test('comments', () => {
    assert.deepEqual(ids('一、甲\n二、乙\n<!-- jianggao-ignore numbering-missing -->\n四、丁'), []);
    assert.deepEqual(ids('一、甲\n二、乙\n<!-- jianggao-ignore numbering-order -->\n四、丁'), [
      'numbering-missing warning',
    ]);
    assert.deepEqual(ids(`<!-- jianggao-ignore-file -->\n${broken}`), []);
  });
});

suite('a fix that never comes to rest', () => {
  const text = '一、甲\n二、乙\n三、丙';
  const ruleThat = (edit: (source: string) => Edit): Rule => ({
    ...numberingMissing,
    check: ({ text: { source } }) => [
      {
        range: { start: 0, end: 1 },
        message: localised('', ''),
        fixes: [{ title: localised('', ''), name: 'insert', edits: () => [edit(source)] }],
      },
    ],
  });
  const mend = (edit: (source: string) => Edit): FixedText =>
    fixAll(text, { rules: [ruleThat(edit)], isChosen: () => true });

  test('one that puts in again what the round before put in is undone', () => {
    const entry = '\n四、丁';
    const inserted = mend(() => ({ range: { start: text.length, end: text.length }, newText: entry }));
    assert.deepEqual(inserted, { text, mended: [] });
    // Its twin stops by itself.
    const once = mend((source) => ({
      range: { start: text.length, end: text.length },
      newText: source.endsWith(entry) ? '' : entry,
    }));
    assert.equal(once.text, text + entry);
  });

  test('one that goes to and fro is undone', () => {
    const { text: mended } = mend((source) => ({
      range: { start: 0, end: 1 },
      newText: source.startsWith('一') ? '二' : '一',
    }));
    assert.equal(mended, text);
  });
});
