import { assert } from 'chai';
import fc from 'fast-check';
import { Analysis } from '../../server/src/analysis/analysis';
import { fixAll } from '../../server/src/rules/engine/fixAll';
import { isIgnored, rememberPlace } from '../../server/src/rules/engine/ignored';
import { run } from '../../server/src/rules/engine/run';
import { Text } from '../../server/src/syntax/text/text';
import { readMarked } from '../support/markup';

suite('places that a writer wants to hear no more of', () => {
  const remembered = (marked: string) => {
    const { text, ranges } = readMarked(marked);
    const [range] = ranges;
    assert.isDefined(range);
    return rememberPlace(new Text(text), 'numbering-missing', range);
  };
  /** Whether the place remembered in one draft is the one marked in another. */
  const known = (before: string, after: string, rule = 'numbering-missing'): boolean => {
    const { text, ranges } = readMarked(after);
    const [range] = ranges;
    assert.isDefined(range);
    return isIgnored(new Text(text), [remembered(before)], rule, range);
  };
  const DRAFT = '一是抓学习；二是抓整改；⟦四是⟧抓落实。';

  for (const [what, after, expected] of [
    ['the same draft', DRAFT, true],
    ['text before it', `同志们：\n讲三点。\n${DRAFT}`, true],
    ['text after it', `${DRAFT}\n谢谢大家。`, true],
    ['lines broken otherwise, and blanks', '一是抓学习；\r\n二是抓整改；\r\n　　⟦四是⟧抓落实。', true],
    ['another number', '一是抓学习；二是抓整改；⟦五是⟧抓落实。', false],
    ['other words before it', '一是抓学习；二是抓清理；⟦四是⟧抓落实。', false],
    ['the words elsewhere', '⟦四是⟧抓落实。一是抓学习；二是抓整改；', false],
  ] as const)
    test(`${what}: ${expected ? 'passed over' : 'said again'}`, () => assert.equal(known(DRAFT, after), expected));

  test('what another rule says there is said', () => assert.isFalse(known(DRAFT, DRAFT, 'numbering-order')));

  test('of two places in like words, the one that was meant', () => {
    const [one, two] = ['甲县一是抓学习；二是抓整改；', '乙县一是抓学习；二是抓整改；'];
    const before = `${one}四是抓落实。\n${two}⟦四是⟧抓落实。`;
    assert.isTrue(known(before, before));
    assert.isFalse(known(before, `${one}⟦四是⟧抓落实。\n${two}四是抓落实。`));
  });

  test('any place of any text is known again at once', () => {
    const text = fc.string({ unit: fc.constantFrom('一', '是', '、', ' ', '\n', '𠮷'), minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(text, fc.nat(39), fc.nat(39), (source, a, b) => {
        const range = { start: Math.min(a, b, source.length), end: Math.min(Math.max(a, b), source.length) };
        const place = rememberPlace(new Text(source), 'rule', range);
        return place.words === '' || isIgnored(new Text(source), [place], 'rule', range);
      }),
    );
  });

  test('is neither reported nor mended; what else is wrong is both', () => {
    const source = '同志们：\n一、甲事\n二、乙事\n二、丙事\n三、丁事\n讲两点：一是学。二是做。二是看。三是想。\n';
    const reports = run(new Analysis(source));
    assert.lengthOf(reports, 2);
    const ignored = reports
      .slice(0, 1)
      .map(({ rule, finding }) => rememberPlace(new Text(source), rule.id, finding.range));
    assert.deepEqual(
      run(new Analysis(source), { ignored }).map(({ finding }) => finding.range),
      reports.slice(1).map(({ finding }) => finding.range),
    );
    const fixed = JSON.stringify(fixAll(source, { ignored }));
    assert.include(fixed, '二、丙事');
    assert.include(fixed, '三是看。四是想。');
  });
});
