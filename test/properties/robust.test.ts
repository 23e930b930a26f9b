import { applyEdits } from '../../server/src/editing/edits';
import { assert } from 'chai';
import fc from 'fast-check';
import { Analysis } from '../../server/src/analysis/analysis';
import { fixAll } from '../../server/src/rules/engine/fixAll';
import { RULES } from '../../server/src/rules/engine/registry';
import { run } from '../../server/src/rules/engine/run';
import { STYLES } from '../../server/src/syntax/forms/styles';
import { numeralSystem } from '../../server/src/syntax/text/numerals';
import type { Sequence } from '../../server/src/syntax/nodes';
import { readFileSync } from 'node:fs';

const PIECES = [
  '一、',
  '二、',
  '三是',
  '一是',
  '二要',
  '（一）',
  '(2)',
  '1.',
  '2、',
  '①',
  '第一，',
  '第二章 ',
  '首先，',
  '最后，',
  '“',
  '”',
  '（',
  '\n',
  '\r\n',
  '\r',
  '　　',
  '。',
  '；',
  '，',
  '……',
  '（略）',
  '同志们：\n',
  '提纲\n',
  '甲乙丙',
  '# ',
  '**',
  '<!--',
  '-->',
  '\ud800',
  '\u0000',
  '𠮷',
];
const drafts = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));

/** Ranges lie in the text, and inner ones within outer ones. */
function checkRanges(source: string): void {
  const analysis = new Analysis(source);
  const visit = (sequences: readonly Sequence[], outer: { start: number; end: number }): void => {
    for (const item of sequences.flatMap((sequence) => sequence.items)) {
      assert.isAtLeast(item.range.start, outer.start);
      assert.isAtMost(item.range.end, outer.end);
      assert.isAtMost(item.marker.range.end, item.range.end);
      assert.isAtMost(item.titleRange.start, item.titleRange.end);
      visit(item.children, item.range);
    }
  };
  visit(analysis.draft.outline, { start: 0, end: source.length });
  visit(analysis.draft.body, { start: 0, end: source.length });
  for (const { finding } of run(analysis, {
    onFailure: (rule, error) => assert.fail(`${rule.id}: ${String(error)}`),
  })) {
    assert.isAtMost(finding.range.end, source.length);
    for (const fix of finding.fixes ?? []) applyEdits(source, fix.edits());
  }
}

const NUMBERING = RULES.filter(({ id }) => /^numbering-|^mixed-style|^marker-punctuation/.test(id));

suite('properties', () => {
  test('any draft is read, and its ranges nest', () => {
    fc.assert(fc.property(drafts, checkRanges), { numRuns: 1500 });
  });

  test('fix-all is idempotent, and leaves nothing that it promised to fix', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const fixed = fixAll(draft, { kinds: ['safe', 'closesGap'] });
        assert.equal(fixAll(fixed, { kinds: ['safe', 'closesGap'] }), fixed);
        const left = run(new Analysis(fixed)).filter(
          ({ finding }) => finding.fixes?.[0]?.kind === 'safe' && finding.fixes[0].edits().length > 0,
        );
        assert.deepEqual(
          left.map(({ rule }) => rule.id),
          [],
        );
      }),
      { numRuns: 1500 },
    );
  });

  test('the numbering rules’ fixes touch numbers and nothing else', () => {
    const bare = (text: string): string =>
      text.replace(/[一二三四五六七八九十0-9①-⑳（）()、.，是要第首先其次再最后章]/g, '');
    fc.assert(
      fc.property(drafts, (draft) => assert.equal(bare(fixAll(draft, { rules: NUMBERING })), bare(draft))),
      { numRuns: 500 },
    );
  });
});

suite('bad input', () => {
  const every = STYLES.flatMap((style) =>
    [1, 2, 3, 7].map((value) => style.prefix + (numeralSystem(style.numerals).format(value) ?? '') + style.suffix),
  );
  const inputs: readonly (readonly [string, string])[] = [
    ['nothing', ''],
    ['one line of 1 MB', '一是甲，'.repeat(250_000)],
    ['one line of 1 MB without a stop', '甲'.repeat(1_000_000)],
    ['bytes', readFileSync(process.execPath).subarray(0, 200_000).toString('latin1')],
    ['lone surrogates', '一、\ud800甲\n二、\udfff乙\n四、丁'],
    ['mixed line ends', '一、甲\r\n二、乙\r四、丁\n'],
    ['only markers', '一、\n二、\n四、\n（一）\n（三）'],
    [
      '10,000 markers of every style in every order',
      Array.from({ length: 10_000 }, (_, index) => every[(index * 7919) % every.length]).join('甲。\n'),
    ],
    ['10,000 brackets', '（一'.repeat(10_000)],
  ];
  for (const [name, source] of inputs) {
    test(name, () => {
      const started = performance.now();
      checkRanges(source);
      assert.isBelow(performance.now() - started, 20_000);
    });
  }

  test('words that look like labels, each of its own kind, do not nest without end', () => {
    const signs = '天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏';
    const labels = [...signs].flatMap((a) => [...signs].map((b) => `${a}${b}1：话。`));
    const depth = (lists: readonly Sequence[]): number =>
      Math.max(0, ...lists.flatMap(({ items }) => items.map(({ children }) => 1 + depth(children))));
    assert.isAtMost(depth(new Analysis(labels.join('\n')).draft.body), 12);
  });
});
