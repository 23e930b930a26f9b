import { assert } from 'chai';
import type { RevisionView, WordText } from '../../server/src/word/word';
import {
  definition,
  list,
  markTracked,
  numbered,
  OFFICIAL,
  paragraph,
  partsOf,
  run,
  strict,
  tracked,
  wordFile,
  zipped,
  type Made,
} from '../support/wordFiles';
import { wordOf } from '../support/wordTexts';

const read = (made: Made, view?: RevisionView): WordText => wordOf(wordFile(made), view);
const textsOf = (body: string, view?: RevisionView): string[] =>
  read({ body }, view).paragraphs.map(({ text }) => text);
const droppedFrom = (body: string): Record<string, number> =>
  Object.fromEntries(read({ body }).dropped.map(({ kind, n }) => [kind, n]));

/** A field that Word works out anew each time it shows it; its instruction is spread over runs, as Word spreads it. */
const equation = (...instruction: string[]): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${instruction.map((part) => `<w:r><w:instrText xml:space="preserve">${part}</w:instrText></w:r>`).join('')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const field = (result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:t>不算</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

suite('the words of a Word file', () => {
  for (const [what, content, expected] of [
    ['tab and line break', '<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r>', '甲\t乙\n丙'],
    ['a page break is none', '<w:r><w:t>甲</w:t><w:br w:type="page"/><w:t>乙</w:t></w:r>', '甲乙'],
    ['hyphens', '<w:r><w:t>A</w:t><w:noBreakHyphen/><w:t>B</w:t><w:softHyphen/><w:t>C</w:t></w:r>', 'A-BC'],
    [
      'blanks are kept on request alone',
      '<w:r><w:t> 甲 </w:t></w:r><w:r><w:t xml:space="preserve"> 乙</w:t></w:r>',
      '甲 乙',
    ],
    ['a full-width indent typed by hand', '<w:r><w:t>　　各位领导：</w:t></w:r>', '　　各位领导：'],
    [
      'of blanks at the ends only those of XML go, where they are not kept',
      '<w:r><w:t>\n 　\u00a0甲\u2003\t</w:t></w:r><w:r><w:t xml:space="default"> 乙　</w:t></w:r>',
      '　\u00a0甲\u2003乙　',
    ],
    ['entities', '<w:r><w:t>&#x4E00;&amp;&lt;</w:t></w:r>', '一&<'],
    ['a field shows its result', `${run('甲')}${field(run('2014年'))}${run('乙')}`, '甲2014年乙'],
    ['a field in a field', field(run('甲') + field(run('乙'))), '甲乙'],
    ['a simple field', `<w:fldSimple w:instr="PAGE">${run('7')}</w:fldSimple>`, '7'],
    ['a link', `<w:hyperlink r:id="rId9">${run('甲')}</w:hyperlink>`, '甲'],
    [
      'a smart tag in a content control',
      `<w:sdt><w:sdtPr/><w:sdtContent><w:smartTag>${run('甲')}</w:smartTag></w:sdtContent></w:sdt>`,
      '甲',
    ],
    [
      'the character below a reading',
      `<w:r><w:ruby><w:rubyPr/><w:rt>${run('yì')}</w:rt><w:rubyBase>${run('羿')}</w:rubyBase></w:ruby></w:r>`,
      '羿',
    ],
    [
      'the character below a reading that is a field (WPS, older files)',
      `${run('后')}${equation(' EQ \\* jc2 \\* "Font:宋体" \\* hps10 ', '\\o\\ad(\\s\\up 9(', 'yì', '),羿)')}${run('射日')}`,
      '后羿射日',
    ],
    [
      'numbers in circles that are fields',
      `${equation('eq \\o\\ac(○,1)')}甲${equation('eq \\o\\ac(○,', '21', ')')}乙${equation('eq \\o\\ac(○,50)')}${equation('eq \\o\\ac(○,密)')}`.replace(
        /甲|乙/g,
        (words) => run(words),
      ),
      '①甲㉑乙㊿密',
    ],
    ['other fields without a result show none', `${run('甲')}${equation('EQ \\f(1,2)')}${equation('TOC')}`, '甲'],
    ['hidden words', `${run('甲')}${run('乙', '<w:vanish/>')}${run('丙', '<w:vanish w:val="0"/>')}`, '甲丙'],
    [
      'what is written twice for older programs',
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:t>新</w:t></mc:Choice><mc:Fallback><w:t>旧</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
      '新',
    ],
    ['a sign by its code', '<w:r><w:sym w:font="宋体" w:char="2014"/></w:r>', '—'],
  ] as const) {
    test(what, () => assert.deepEqual(textsOf(paragraph(content)), [expected]));
  }

  test('paragraphs in tables and content controls are paragraphs; a table in a table comes once', () => {
    const cell = (content: string): string => `<w:tc>${content}</w:tc>`;
    const inner = `<w:tbl><w:tr>${cell(paragraph('丙'))}</w:tr></w:tbl>${paragraph('丁')}`;
    const body = `${paragraph('甲')}<w:tbl><w:tr>${cell(paragraph('乙'))}${cell(inner)}</w:tr></w:tbl><w:sdt><w:sdtContent>${paragraph('戊')}</w:sdtContent></w:sdt>`;
    assert.deepEqual(textsOf(body), ['甲', '乙', '丙', '丁', '戊']);
    assert.deepEqual(droppedFrom(body), { tables: 2 });
  });

  test('what is not in the text is counted', () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${paragraph('框')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${paragraph('框')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const body = paragraph(
      `${run('甲')}${box}<w:r><w:drawing/></w:r><w:r><w:footnoteReference w:id="1"/></w:r>${run('乙', '<w:vanish/>')}<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>`,
    );
    assert.deepEqual(textsOf(body), ['甲']);
    assert.deepEqual(droppedFrom(body), { textBoxes: 1, pictures: 1, footnotes: 1, hiddenText: 1, symbols: 1 });
  });

  test('a reading is counted once, and is no word of a comment either', () => {
    const ruby = `<w:r><w:ruby><w:rubyPr/><w:rt>${run('yì')}</w:rt><w:rubyBase>${run('羿')}</w:rubyBase></w:ruby></w:r>`;
    assert.deepEqual(droppedFrom(paragraph(ruby + run('射日'))), { readings: 1 });
    assert.deepEqual(droppedFrom(paragraph(equation('EQ \\o\\ad(\\s\\up 9(yì),羿)'))), { readings: 1 });
    assert.deepEqual(droppedFrom(paragraph(equation('EQ \\o\\ac(○,3)'))), {});
    const words = `${run('后')}${ruby}<w:r><w:t>射</w:t><w:tab/><w:t>日</w:t></w:r>${tracked('del', '旧')}`;
    const comments = `<w:comment w:id="0" w:author="王">${paragraph(words)}${paragraph('查')}</w:comment>`;
    assert.equal(read({ body: paragraph('甲'), comments }).comments[0]?.text, '后羿射\t日\n查');
  });

  test('style, level and place of a paragraph', () => {
    const styles =
      '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>';
    const { paragraphs } = read({
      styles,
      body: paragraph('甲', '<w:pStyle w:val="1"/>') + paragraph('乙') + paragraph('丙', '<w:outlineLvl w:val="9"/>'),
    });
    assert.deepEqual(
      paragraphs.map(({ index, style, level }) => [index, style, level]),
      [
        [0, 'heading 1', 0],
        [1, 'Normal', undefined],
        [2, 'Normal', undefined],
      ],
    );
  });

  suite('with tracked changes', () => {
    const both = (body: string): [string[], string[]] => [textsOf(body), textsOf(body, 'original')];

    test('words put in and taken out', () => {
      const body = paragraph(`${run('抓')}${tracked('del', '生产')}${tracked('ins', '安全')}${run('工作')}`);
      assert.deepEqual(both(body), [['抓安全工作'], ['抓生产工作']]);
      assert.equal(read({ body }).revisions, 2);
    });

    test('moved words stand once', () => {
      const body = paragraph(tracked('moveFrom', '甲') + run('乙')) + paragraph(run('丙') + tracked('moveTo', '甲'));
      assert.deepEqual(both(body), [
        ['乙', '丙甲'],
        ['甲乙', '丙'],
      ]);
      assert.equal(read({ body }).revisions, 1);
    });

    test('a paragraph whose mark is taken out joins the next and is not counted', () => {
      const numPr = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
      const body =
        numbered(1, 0, '甲') +
        paragraph(run('乙'), numPr + markTracked('del')) +
        numbered(1, 0, '丙') +
        paragraph(tracked('del', '丁'), numPr + markTracked('del')) +
        numbered(1, 0, '戊');
      const numbering = definition(0, OFFICIAL) + list(1, 0);
      const lines = (view: RevisionView): string[] =>
        read({ body, numbering }, view).paragraphs.map(({ index, number, text }) => `${index}${number}${text}`);
      assert.deepEqual(lines('accept'), ['0一、甲', '1二、乙丙', '3三、戊']);
      assert.deepEqual(lines('original'), ['0一、甲', '1二、乙', '2三、丙', '3四、丁', '4五、戊']);
    });

    test('a paragraph that was numbered with changes tracked had no number, one that lost it had one', () => {
      const numPr = (more = ''): string => `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/>${more}</w:numPr>`;
      const change = (before: string): string =>
        `<w:pPrChange w:id="9" w:author="甲"><w:pPr>${before}</w:pPr></w:pPrChange>`;
      const made = {
        body:
          numbered(1, 0, '甲') +
          paragraph('乙', numPr('<w:ins w:id="8" w:author="甲"/>')) +
          paragraph('丙', numPr() + change('')) +
          paragraph('丁', change(numPr())) +
          paragraph('戊', numPr() + change(`<w:keepNext/>${numPr()}`)),
        numbering: definition(0, OFFICIAL) + list(1, 0),
      };
      const lines = (view: RevisionView): string[] =>
        read(made, view).paragraphs.map(({ number, text }) => number + text);
      assert.deepEqual(lines('accept'), ['一、甲', '二、乙', '三、丙', '丁', '四、戊']);
      assert.deepEqual(lines('original'), ['一、甲', '乙', '丙', '二、丁', '三、戊']);
      assert.equal(read(made).revisions, 3);
    });

    test('a paragraph whose mark is put in is none in the original', () => {
      const body = paragraph(run('甲'), markTracked('ins')) + paragraph(tracked('ins', '乙') + run('丙'));
      assert.deepEqual(both(body), [['甲', '乙丙'], ['甲丙']]);
    });

    test('rows that somebody took out', () => {
      const row = (kind: string, text: string): string =>
        `<w:tr><w:trPr><w:${kind} w:id="1" w:author="甲"/></w:trPr><w:tc>${paragraph(text)}</w:tc></w:tr>`;
      assert.deepEqual(both(`<w:tbl>${row('ins', '新')}${row('del', '旧')}</w:tbl>`), [['新'], ['旧']]);
    });
  });

  test('comments with their places and answers', () => {
    const comment = (id: number, key: string, text: string): string =>
      `<w:comment w:id="${id}" w:author="王" w:date="2020-01-01T00:00:00Z"><w:p w14:paraId="${key}">${run(text)}</w:p></w:comment>`;
    const { comments } = read({
      body:
        paragraph('前') +
        paragraph(
          `${run('甲')}<w:commentRangeStart w:id="0"/>${run('乙丙')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${run('丁')}`,
        ),
      comments: comment(0, '0A', '太空') + comment(1, '0B', '已改'),
      commentsExtended:
        '<w15:commentEx w15:paraId="0A" w15:done="1"/><w15:commentEx w15:paraId="0B" w15:paraIdParent="0A" w15:done="0"/>',
    });
    assert.deepEqual(comments, [
      {
        id: '0',
        author: '王',
        date: '2020-01-01T00:00:00Z',
        text: '太空',
        isDone: true,
        parent: undefined,
        anchor: { start: { paragraph: 1, offset: 1 }, end: { paragraph: 1, offset: 3 } },
      },
      {
        id: '1',
        author: '王',
        date: '2020-01-01T00:00:00Z',
        text: '已改',
        isDone: false,
        parent: '0',
        anchor: undefined,
      },
    ]);
  });

  test('the strict spelling of the format, and a document of another name', () => {
    const parts = partsOf({ body: paragraph('甲') });
    const { paragraphs } = wordOf(
      zipped({
        '_rels/.rels': strict(parts['_rels/.rels']).replace('word/document.xml', '/word/document2.xml'),
        'word/document2.xml': strict(parts['word/document.xml']),
      }),
    );
    assert.deepEqual(
      paragraphs.map(({ text }) => text),
      ['甲'],
    );
  });
});
