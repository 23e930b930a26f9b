import { assert } from 'chai';
import { readWord } from '../../server/src/word/word';
import { formatNumber } from '../../server/src/word/numerals';
import { definition, list, numbered, OFFICIAL, paragraph, wordFile, type Made } from '../support/wordFiles';

/** Each paragraph as Word shows it: number, bar, words. */
function shown(made: Made): string[] {
  const read = readWord(wordFile(made));
  if ('refused' in read) throw new Error(read.refused);
  return read.paragraphs.map(({ number, text }) => `${number}|${text}`);
}

/** The numbers alone, of a list given as `level` after `level`, or `[numId, level]`. */
function numbers(numbering: string, places: readonly (number | readonly [number, number])[]): string {
  const body = places
    .map((place) => (typeof place === 'number' ? numbered(1, place, '文') : numbered(place[0], place[1], '文')))
    .join('');
  return shown({ body, numbering })
    .map((line) => line.slice(0, line.indexOf('|')))
    .join(' ');
}

const PLAIN = [
  { format: 'decimal', text: '%1.' },
  { format: 'decimal', text: '%1.%2' },
  { format: 'decimal', text: '%1.%2.%3' },
];
const third = (more: string): { format: string; text: string; more?: string }[] =>
  PLAIN.map((level, index) => (index === 2 ? { ...level, more } : level));

suite('the numbers that Word shows', () => {
  test('an official speech: 一、（一）1.（1）①, each level beginning anew below another', () => {
    assert.equal(
      numbers(definition(0, OFFICIAL) + list(1, 0), [0, 1, 1, 2, 2, 3, 4, 4, 0, 1, 2]),
      '一、 （一） （二） 1. 2. （1） ① ② 二、 （一） 1.',
    );
  });

  test('words around the number are its own: 一是 第一， 第三条', () => {
    const numbering =
      definition(0, [{ format: 'chineseCounting', text: '%1是' }]) +
      definition(1, [{ format: 'chineseCountingThousand', text: '第%1，' }]) +
      definition(2, [{ format: 'chineseCountingThousand', text: '第%1条', start: 3 }]) +
      [0, 1, 2].map((id) => list(id + 1, id)).join('');
    assert.equal(
      numbers(numbering, [
        [1, 0],
        [1, 0],
        [2, 0],
        [2, 0],
        [3, 0],
      ]),
      '一是 二是 第一， 第二， 第三条',
    );
  });

  test('lists of one definition count on together', () => {
    assert.equal(
      numbers(definition(0, PLAIN) + list(1, 0) + list(2, 0), [
        [1, 0],
        [2, 0],
        [1, 0],
      ]),
      '1. 2. 3.',
    );
  });

  test('a list begins anew once, and the others go on from there', () => {
    const numbering = definition(0, PLAIN) + list(1, 0) + list(2, 0, { 0: 8 });
    assert.equal(
      numbers(numbering, [
        [1, 0],
        [1, 0],
        [2, 0],
        [1, 0],
        [2, 0],
      ]),
      '1. 2. 8. 9. 10.',
    );
  });

  for (const [what, more, places, expected] of [
    ['never', '<w:lvlRestart w:val="0"/>', [0, 1, 2, 0, 1, 2], '1. 1.1 1.1.1 2. 2.1 2.1.2'],
    [
      'behind the first level alone',
      '<w:lvlRestart w:val="1"/>',
      [0, 1, 2, 1, 2, 0, 1, 2],
      '1. 1.1 1.1.1 1.2 1.2.2 2. 2.1 2.1.1',
    ],
    ['as they all do', '', [0, 1, 2, 1, 2], '1. 1.1 1.1.1 1.2 1.2.1'],
  ] as const) {
    test(`a level begins anew ${what}`, () => {
      assert.equal(numbers(definition(0, third(more)) + list(1, 0), places), expected);
    });
  }

  test('a level that was passed over shows its first number', () => {
    assert.equal(numbers(definition(0, PLAIN) + list(1, 0), [2, 0]), '1.1.1 1.');
  });

  test('legal numbering writes every level in figures', () => {
    const levels = [
      { format: 'chineseCounting', text: '第%1章' },
      { format: 'chineseCounting', text: '%1.%2', more: '<w:isLgl/>' },
    ];
    assert.equal(numbers(definition(0, levels) + list(1, 0), [0, 1, 1]), '第一章 1.1 1.2');
  });

  test('bullets and levels without a number show none, and count', () => {
    const levels = [
      { format: 'bullet', text: '●' },
      { format: 'none', text: '' },
      { format: 'decimal', text: '%3)' },
    ];
    assert.equal(numbers(definition(0, levels) + list(1, 0), [0, 1, 2, 2]), '  1) 2)');
  });

  test('a list may change a level of its definition; the count goes on', () => {
    const override =
      '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1)"/></w:lvl></w:lvlOverride>';
    assert.equal(
      numbers(definition(0, PLAIN) + list(1, 0) + list(2, 0, {}, override), [
        [1, 0],
        [1, 0],
        [2, 0],
        [1, 0],
      ]),
      '1. 2. C) 4.',
    );
  });

  const style = (id: string, content: string): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="名${id}"/>${content}</w:style>`;
  const number = (content: string): string => `<w:pPr><w:numPr>${content}</w:numPr></w:pPr>`;
  const styled = (id: string, content: string, more = ''): string =>
    paragraph(content, `<w:pStyle w:val="${id}"/>${more}`);

  test('a style numbers its paragraphs, and those of styles based on it; 0 switches off', () => {
    assert.deepEqual(
      shown({
        body:
          styled('A', '甲') +
          styled('B', '乙') +
          styled('C', '丙') +
          styled('A', '丁', '<w:numPr><w:numId w:val="0"/></w:numPr>') +
          styled('A', '戊', '<w:numPr><w:ilvl w:val="1"/></w:numPr>') +
          styled('D', '己'),
        styles:
          style('A', number('<w:numId w:val="1"/>')) +
          style('B', '<w:basedOn w:val="A"/>') +
          style('C', `<w:basedOn w:val="B"/>${number('<w:numId w:val="0"/>')}`) +
          style('D', `<w:basedOn w:val="D"/>`),
        numbering: definition(0, OFFICIAL) + list(1, 0),
      }),
      ['一、|甲', '二、|乙', '|丙', '|丁', '（一）|戊', '|己'],
    );
  });

  test('a style without a level has the one that names it', () => {
    const levels = OFFICIAL.map((level, index) => ({ ...level, more: `<w:pStyle w:val="H${index + 1}"/>` }));
    const styles = ['H1', 'H2', 'H3'].map((id) => style(id, number('<w:numId w:val="1"/>'))).join('');
    assert.deepEqual(
      shown({
        body: styled('H1', '甲') + styled('H2', '乙') + styled('H3', '丙') + styled('H2', '丁'),
        styles,
        numbering: definition(0, levels) + list(1, 0),
      }),
      ['一、|甲', '（一）|乙', '1.|丙', '（二）|丁'],
    );
  });

  test('a definition may lie behind a style of lists', () => {
    assert.deepEqual(
      shown({
        body: numbered(2, 0, '甲') + numbered(2, 1, '乙') + numbered(1, 0, '丙'),
        styles:
          '<w:style w:type="numbering" w:styleId="L"><w:name w:val="列表"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
        numbering:
          definition(0, OFFICIAL, '<w:styleLink w:val="L"/>') +
          '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>' +
          list(1, 0) +
          list(2, 1),
      }),
      ['一、|甲', '（一）|乙', '二、|丙'],
    );
  });

  test('lists and definitions that are not there give no number', () => {
    assert.equal(numbers(list(1, 7), [0, [9, 0]]), ' ');
  });

  test('formats as Word writes them', () => {
    const table: readonly (readonly [format: string, ...pairs: (readonly [number, string])[]])[] = [
      ['decimal', [1, '1'], [100, '100']],
      ['decimalZero', [1, '01'], [12, '12']],
      ['chineseCounting', [10, '十'], [11, '十一'], [20, '二十'], [99, '九十九'], [100, '一○○'], [101, '一○一']],
      ['chineseCountingThousand', [10, '十'], [19, '十九'], [100, '一百'], [101, '一百〇一'], [110, '一百一十']],
      [
        'chineseCountingThousand',
        [1001, '一千〇一'],
        [1010, '一千〇一十'],
        [10_000, '一万'],
        [10_101, '一万〇一百〇一'],
      ],
      ['japaneseCounting', [11, '十一'], [101, '百一'], [111, '百十一']],
      ['ideographDigital', [10, '一〇'], [23, '二三']],
      ['ideographTraditional', [1, '甲'], [10, '癸'], [11, '11']],
      ['ideographZodiac', [1, '子'], [12, '亥'], [13, '13']],
      ['ideographZodiacTraditional', [1, '甲子'], [60, '癸亥'], [61, '61']],
      ['chineseLegalSimplified', [1, '壹'], [10, '壹拾'], [21, '贰拾壹'], [101, '壹佰零壹']],
      ['decimalEnclosedCircleChinese', [1, '①'], [20, '⑳'], [21, '21']],
      ['decimalEnclosedParen', [1, '⑴'], [20, '⒇']],
      ['decimalEnclosedFullstop', [1, '⒈']],
      ['ideographEnclosedCircle', [1, '㊀'], [10, '㊉'], [11, '11']],
      ['decimalFullWidth', [12, '１２']],
      ['upperRoman', [4, 'IV'], [99, 'XCIX']],
      ['lowerRoman', [9, 'ix']],
      ['upperLetter', [1, 'A'], [26, 'Z'], [27, 'AA'], [53, 'AAA'], [54, 'BBB']],
      ['lowerLetter', [2, 'b']],
      ['aFormatOfTomorrow', [3, '3']],
    ];
    for (const [format, ...pairs] of table)
      for (const [value, expected] of pairs) assert.equal(formatNumber(value, format), expected, `${format} ${value}`);
  });
});
