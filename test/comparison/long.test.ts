import { assert } from 'chai';
import { Analysis } from '../../server/src/analysis/analysis';
import { compareDrafts } from '../../server/src/comparison/compareDrafts';
import { chainOf, pairsOf, type Comparable } from '../../server/src/comparison/pairing';
import { wordChanges } from '../../server/src/comparison/words';
import { planned } from '../../server/src/word/revisionPlan';
import { run, paragraph, wordFile } from '../support/wordFiles';
import { textOf, wordOf } from '../support/wordTexts';
import { staysLinear } from '../support/linear';

/** More than a call can take as arguments. */
const MANY = 200_000;
const rowOf = (n: number, each: (index: number) => string): string =>
  Array.from({ length: n }, (_, index) => each(index)).join('');

suite('comparison of very long drafts', () => {
  test('a sentence of 200,000 words', () => {
    const words = rowOf(MANY, (index) => `${index % 10} `);
    const changes = wordChanges(`甲${words}`, `乙${words}`);
    assert.deepEqual(changes.slice(0, 2), [
      { op: 'delete', text: '甲' },
      { op: 'insert', text: '乙' },
    ]);
  });

  test('200,000 pairs in a chain', () => {
    const pairs = Array.from({ length: MANY }, (_, index) => [index, index] as const);
    assert.equal(chainOf(pairs, () => 1).size, MANY);
  });

  test('a moved paragraph of 200,000 words', () => {
    const long = rowOf(MANY, (index) => `${index % 10} `);
    const longer = '抓'.repeat(2 * MANY);
    const [before, after] = [`${long}首\n${longer}\n`, `${longer}\n${long}尾\n`];
    const kinds = compareDrafts(new Analysis(before), new Analysis(after)).map(({ kind }) => kind);
    assert.deepEqual(kinds, ['same', 'movedEdited']);
  });

  test('a paragraph of a Word file with 200,000 line breaks goes back', () => {
    const bytes = wordFile({ body: paragraph(`<w:r>${'<w:br/>'.repeat(MANY)}<w:t>尾</w:t></w:r>`) });
    const plan = planned(wordOf(bytes).paragraphs, textOf(bytes).replace('尾', '末尾'));
    assert.deepEqual(
      plan.map(({ kind }) => kind),
      ['kept'],
    );
  });
});

suite('comparison takes time in proportion to the drafts', () => {
  const units = (n: number, of: (index: number) => string): Comparable[] =>
    Array.from({ length: n }, (_, index) => ({ key: of(index), shape: '' }));

  test('the same paragraph over and over, moved behind others', () => {
    const make = (n: number): [Comparable[], Comparable[]] => {
      const same = units(n, () => '同一段话');
      const other = units(2000, (index) => `別${String.fromCharCode(0x4e00 + index)}`);
      return [
        [...same, ...other],
        [...other.reverse(), ...same],
      ];
    };
    staysLinear(20_000, make, ([old, now]) => pairsOf(old, now));
  });

  test('new paragraphs in a file whose every paragraph Word numbers', () => {
    const make = (n: number): [ReturnType<typeof wordOf>['paragraphs'], string] => {
      const { paragraphs } = wordOf(wordFile({ body: paragraph(run('一段话')).repeat(n) }));
      const listed = paragraphs.map((each, index) => ({ ...each, number: '●', text: `第${index}段话` }));
      return [listed, rowOf(n, (index) => `${index % 7}${String.fromCharCode(0x4e00 + (index % 5000))}新来的\n`)];
    };
    staysLinear(4_000, make, ([paragraphs, draft]) => planned(paragraphs, draft));
  });
});
