import { assert } from 'chai';
import { lengthLabel } from '../../server/src/features/lengthLabel';
import { read } from '../../server/src/engine';

suite('how long a stretch is, in words', () => {
  for (const [signs, brief, full] of [
    [0, '0字', '0字 · 约0秒'],
    [20, '20字', '20字 · 约6秒'],
    [98, '98字', '98字 · 约29秒'],
    [100, '100字 · 半分钟', '100字 · 约半分钟'],
    [149, '149字 · 半分钟', '149字 · 约半分钟'],
    [150, '150字 · 1分钟', '150字 · 约1分钟'],
    [300, '300字 · 1分半', '300字 · 约1分半'],
    [420, '420字 · 2分钟', '420字 · 约2分钟'],
    [1900, '1,900字 · 9分半', '1,900字 · 约9分半'],
    [1990, '1,990字 · 10分钟', '1,990字 · 约10分钟'],
    [2110, '2,110字 · 11分钟', '2,110字 · 约11分钟'],
    [11_990, '11,990字 · 1小时', '11,990字 · 约1小时'],
    [13_000, '13,000字 · 1小时5分', '13,000字 · 约1小时5分'],
    [86_600, '86,600字 · 7小时13分', '86,600字 · 约7小时13分'],
  ] as const)
    test(brief, () => {
      const analysis = read('学'.repeat(signs));
      const label = lengthLabel(analysis, { start: 0, end: signs }, 200);
      assert.deepEqual([label.brief['zh-cn'], label.full['zh-cn']], [brief, full]);
    });

  test('in English', () => {
    const labelOf = (signs: number): string =>
      lengthLabel(read('学'.repeat(signs)), { start: 0, end: signs }, 200).brief.en;
    assert.deepEqual([1, 100, 300, 400, 13_000].map(labelOf), [
      '1 character',
      '100 characters · 0.5 min',
      '300 characters · 1.5 min',
      '400 characters · 2 min',
      '13,000 characters · 1 h 5 min',
    ]);
  });
});
