import { applyEdits } from '../../server/src/editing/edits';
import { assert } from 'chai';
import fc from 'fast-check';
import { Analysis } from '../../server/src/analysis/analysis';
import { bulkFixes, withoutLosses } from '../../server/src/rules/engine/fixAll';
import { fixedText } from '../support/check';
import { assertOnlyNumbersChanged } from '../support/onlyNumbers';
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

/** Lists of one style in which a number may be wrong, among prose that has numbers of its own. */
const lists = fc
  .array(
    fc.tuple(
      fc.constantFrom('一二三四五六七八九', '一二二三四五', '一二三五四五', '123456'),
      fc.constantFrom('、', '.', '，'),
      fc.constantFrom('、', '.'),
      fc.nat(5),
    ),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((specs) =>
    specs
      .map(([numerals, mark, oddMark, odd]) =>
        [...numerals]
          .map((numeral, at) => `${numeral}${at === odd ? oddMark : mark}${TITLES[(at + odd) % TITLES.length] ?? ''}`)
          .join('\n'),
      )
      .join('\n办法有三条：\n'),
  );
const TITLES = [
  '讲三点意见',
  '近20亿元左右',
  '2014年04月16日开工',
  '七、八个人',
  '三要抓紧',
  '延长二个月',
  '加强领导',
  '5G网络建设',
  '3.5%的增速',
];

/** The lines in which items begin. */
const itemLines = (source: string): number[] => {
  const { sequences, text } = new Analysis(source);
  return sequences.flatMap(({ sequence }) => sequence.items.map(({ marker }) => text.lineAt(marker.range.start)));
};

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

suite('properties', () => {
  test('any draft is read, and its ranges nest', () => {
    fc.assert(fc.property(drafts, checkRanges), { numRuns: 1500 });
  });

  test('fix-all is idempotent, and leaves nothing that it promised to fix', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const fixed = fixedText(draft, { kinds: ['safe', 'closesGap'] });
        assert.equal(fixedText(fixed, { kinds: ['safe', 'closesGap'] }), fixed);
        const analysis = new Analysis(fixed);
        const left = bulkFixes(analysis, run(analysis), ['safe', 'closesGap']);
        // 三是一、: what would take a number from its words is left.
        assert.deepEqual(
          withoutLosses(analysis, left, (text) => new Analysis(text)).map(({ report }) => report.rule.id),
          [],
        );
      }),
      { numRuns: 1500 },
    );
  });

  test('what is mended unasked is numbers, marks and blanks', () => {
    let mended = 0;
    fc.assert(
      fc.property(lists, (draft) => {
        const fixed = fixedText(draft);
        if (fixed !== draft) mended++;
        assertOnlyNumbersChanged(draft, fixed, draft);
        const read = new Set(itemLines(fixed));
        for (const line of itemLines(draft)) assert.include(read, line, `${draft} → ${fixed}: no item in line ${line}`);
      }),
      { numRuns: 1500 },
    );
    assert.isAbove(mended, 50);
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
      const before = process.cpuUsage();
      checkRanges(source);
      // Of the processor, in microseconds: what else the machine does counts less. That time is linear is held beside, in linear.test.
      assert.isBelow(process.cpuUsage(before).user, 20_000_000);
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
