import { assert } from 'chai';
import { Analysis } from '../../server/src/analysis/analysis';
import { fixedText, fixFirst, reportsOf, titlesOf, treeOf } from '../support/check';
import { readSeed, sharedIsThere } from './shared';

/** On the texts beside the project; named and skipped where they are not. */
(sharedIsThere ? suite : suite.skip)('the draft from real life', () => {
  const earnest = (text: string) =>
    reportsOf(text).filter(({ severity }) => severity === 'error' || severity === 'warning');

  test('one finding, on 四是 in line 5, with the words that the body has', () => {
    const text = readSeed();
    const [report, ...others] = earnest(text);
    assert.lengthOf(others, 0);
    assert.isDefined(report);
    if (!report) return;
    const analysis = new Analysis(text);
    assert.equal(report.rule.id, 'numbering-missing');
    assert.equal(analysis.text.lineAt(report.finding.range.start), 4);
    assert.equal(analysis.text.slice(report.finding.range), '四是');
    assert.equal(report.finding.message['zh-cn'], '提纲缺“三是”：正文第36行有“三是边查边改不够有力”。');
    const [related] = report.finding.related ?? [];
    assert.equal(related && analysis.text.lineAt(related.range.start), 35);
  });

  test('the fix inserts the line, and nothing is left', () => {
    const fixed = fixFirst(readSeed(), 'numbering-missing');
    assert.equal(fixed.split('\n')[4], '三是边查边改不够有力');
    assert.deepEqual(earnest(fixed), []);
    assert.equal(fixedText(readSeed()), readSeed());
  });

  test('the trees', () => {
    const text = readSeed();
    assert.equal(
      treeOf(text, 'outline'),
      '一、[一是 二是 四是 五是 六是 七是] 二、[一要 二要 三要[一是 二是 三是 四是]] 三、[一要 二要[一是 二是 三是] 三要]',
    );
    assert.equal(treeOf(text), '一、[三是 四是 五是 六是 七是] 二、[一要]');
    assert.equal(titlesOf(text).at(-1), '进一步深入学习贯彻总书记重要讲话精神,切实推动学习教育入脑入心');
  });

  test('regions and front matter', () => {
    const { text, draft } = new Analysis(readSeed());
    const lineOf = (offset: number): number => text.lineAt(offset) + 1;
    const lines = (kind: string): number[][] =>
      draft.regions
        .filter((region) => region.kind === kind)
        .map(({ range }) => [lineOf(range.start), lineOf(range.end)]);
    assert.deepEqual(lines('outline'), [[1, 23]]);
    assert.deepEqual(lines('frontMatter'), [[25, 28]]);
    assert.deepEqual(lines('salutation'), [[29, 29]]);
    assert.deepEqual(
      draft.fields.map(({ kind, range }) => `${kind} ${lineOf(range.start)}`),
      ['title 25', 'speaker 26', 'date 27', 'note 28'],
    );
  });
});
