import { assert } from 'chai';
import { unzipSync } from 'fflate';
import { Analysis } from '../../server/src/analysis/analysis';
import { compose } from '../../server/src/render/composition';
import { DEFAULT_FONTS } from '../../server/src/render/layout';
import { printedWord, reviseWord, type ReviseOptions, type Revised } from '../../server/src/word/word';
import { OWN_DRAFTS, readCorpus, readGold } from '../corpus/shared';
import { edited } from '../support/editedDrafts';
import {
  definition,
  list,
  markTracked,
  numbered,
  OFFICIAL,
  paragraph,
  partsOf,
  run,
  tracked,
  wordFile,
  zipped,
  type Made,
} from '../support/wordFiles';
import { sourceOf, textOf, unrefused, wordOf } from '../support/wordTexts';

const OPTIONS: ReviseOptions = {
  author: '改稿 & “甲"',
  date: '2020-01-02T03:04:05Z',
  ofNumber: (word, draft) => `Word“${word}”，讲稿“${draft}”`,
  ofLeft: (draft) => `没有改成：${draft}`,
};

function revise(bytes: Uint8Array, draft: string): Exclude<Revised, { refused: unknown }> {
  return unrefused(reviseWord(bytes, draft, OPTIONS));
}

/** What was sent back: accepted it is the draft, rejected what it was; ids are unique; properties stand in the schema's order. */
function sent(bytes: Uint8Array, draft: string): Uint8Array {
  const made = revise(bytes, draft);
  assert.equal(textOf(made.bytes), draft);
  assert.equal(textOf(made.bytes, 'original'), textOf(bytes, 'original'));
  wellFormed(made.bytes);
  return made.bytes;
}

function wellFormed(bytes: Uint8Array): void {
  const document = sourceOf(bytes);
  const ids = [
    ...document.matchAll(/<w:(?:ins|del|moveFrom|moveTo|rPrChange|pPrChange|commentRangeStart) w:id="(\d+)"/g),
  ];
  assert.equal(new Set(ids.map(([, id]) => id)).size, ids.length, 'ids are unique');
  for (const [, inner = ''] of document.matchAll(/<w:pPr>(.*?)<\/w:pPr>/g)) {
    const names = [...inner.replace(/<w:rPr>.*?<\/w:rPr>/g, '<w:rPr/>').matchAll(/<w:(\w+)/g)].map(([, name]) => name);
    const last = ['rPr', 'sectPr', 'pPrChange'].map((name) => names.indexOf(name)).filter((at) => at >= 0);
    assert.deepEqual(
      last,
      [...last].sort((a, b) => a - b),
      inner,
    );
    if (names.includes('rPr') && names.includes('pStyle'))
      assert.isBelow(names.indexOf('pStyle'), names.indexOf('rPr'));
  }
  for (const [, inner = ''] of document.matchAll(/<w:pPr>(?:(?!<\/w:pPr>).)*<w:rPr>(.*?)<\/w:rPr>/g))
    assert.match(
      inner.replace(/\s[\w:]+="[^"]*"/g, ''),
      /^(<w:ins\/>)?(<w:del\/>)?(<w:move\w+\/>)*(?!.*<w:(?:ins|del)\/>)/,
      inner,
    );
  const plain = document.replace(/<w:ruby>.*?<\/w:ruby>/g, '');
  assert.notMatch(plain, /<w:del [^>]*[^/]>(?:(?!<\/w:del>).)*<w:t[ >]/, 'what is deleted is delText');
}

const BOLD = '<w:b/><w:sz w:val="32"/>';
/** What files of the trade have in them: mixed runs, links, fields, comments, revisions, a table, a reading, hidden words. */
const MIXED: Made = {
  body:
    paragraph('在推进会上的讲话', '<w:jc w:val="center"/>') +
    paragraph('') +
    paragraph(`${run('（一）', BOLD)}<w:r><w:t>狠抓</w:t><w:tab/><w:t>落&amp;实</w:t><w:br/><w:t>第二行</w:t></w:r>`) +
    paragraph(
      `${run('甲')}${tracked('ins', '新近加上的', 17)}${tracked('del', '旧', 18)}<w:hyperlink r:id="x">${run('链接文字')}</w:hyperlink>`,
    ) +
    paragraph(tracked('ins', '别人加的一段', 19), markTracked('ins', 20)) +
    paragraph(
      `<w:commentRangeStart w:id="5"/>${run('有批注的')}<w:commentRangeEnd w:id="5"/><w:r><w:commentReference w:id="5"/></w:r><w:fldSimple w:instr="DATE">${run('2020年1月1日')}</w:fldSimple>${run('发布')}`,
    ) +
    paragraph(
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('12')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('页', '<w:rPrChange w:id="30" w:author="甲"><w:rPr><w:b/></w:rPr></w:rPrChange>')}${run('藏', '<w:vanish/>')}`,
    ) +
    paragraph(
      `<w:r><w:ruby><w:rubyPr/><w:rt>${run('yì')}</w:rt><w:rubyBase>${run('后羿')}</w:rubyBase></w:ruby></w:r>${run('射日的故事。')}`,
    ) +
    `<w:tbl><w:tr><w:tc>${paragraph('单位')}</w:tc><w:tc>${paragraph('任务')}${paragraph('时限')}</w:tc></w:tr></w:tbl>` +
    paragraph('表后的话，大家要记住。') +
    paragraph('谢谢大家！'),
  comments: `<w:comment w:id="5" w:author="王">${paragraph('太空')}</w:comment>`,
};
const LISTED: Made = {
  body:
    paragraph('讲话') +
    numbered(1, 0, '提高认识') +
    paragraph('形势复杂。') +
    numbered(1, 0, '狠抓落实') +
    numbered(1, 1, '抓项目') +
    numbered(1, 1, '抓考核') +
    paragraph('谢谢！'),
  numbering: definition(0, OFFICIAL) + list(1, 0),
};

/** So many speeches and reports of the corpus, besides the drafts written for the purpose. */
const PUBLISHED = 20;

suite('drafts sent back into the Word files that were made of them', () => {
  const sound = [...readGold(), ...readGold(OWN_DRAFTS)].filter(
    ({ findings, isMarkdown }) => findings.length === 0 && !isMarkdown,
  );
  const published = readCorpus().filter(({ kind }) => kind === 'speech' || kind === 'report');
  const texts = [...sound, ...published.slice(0, PUBLISHED)];
  for (const [index, { name, text }] of texts.entries())
    test(`${name}: gold and published ones come back as they were changed`, async () => {
      const options = { fonts: DEFAULT_FONTS, grid: 'lines', date: OPTIONS.date } as const;
      const composition = compose(new Analysis(text));
      const bytes = await printedWord(composition, { ...options, numbersAreWords: index % 2 === 1 });
      const draft = textOf(bytes);
      for (let seed = 1; seed <= 3; seed++) {
        const now = edited(draft, seed + 7 * index);
        const made = revise(bytes, now);
        assert.equal(textOf(made.bytes, 'original'), draft);
        wellFormed(made.bytes);
        if (made.comments === 0) assert.equal(textOf(made.bytes), now);
      }
    });
});

suite('a draft sent back into its Word file', () => {
  test('unchanged: byte for byte', () => {
    for (const made of [MIXED, LISTED]) {
      const bytes = wordFile(made);
      const { bytes: back, changes, comments } = revise(bytes, textOf(bytes));
      assert.deepEqual(unzipSync(back), unzipSync(bytes));
      assert.deepEqual([changes, comments], [0, 0]);
    }
  });

  const edits: readonly [string, string | RegExp, string][] = [
    ['a word in a bold run', '（一）', '（二）'],
    ['across runs and a tab', '狠抓\t落&实', '抓好落实'],
    ['a line break becomes a comma', '落&实\n第二行', '落实，第二行'],
    ['within somebody’s insertion', '新近加上的', '新近又加上的'],
    ['all of somebody’s insertion', '新近加上的', ''],
    ['within a link', '链接文字', '链接的文字'],
    ['behind a link at the end', '链接文字', '链接文字。'],
    ['a field’s result', '2020年1月1日', '2021年2月3日'],
    ['before a field at the beginning', '12页', '第12页'],
    ['behind a run that somebody has formatted', '页\n', '页。\n'],
    ['one of two characters below a reading', '后羿', '羿'],
    ['before a character with a reading', '后羿', '大后羿'],
    ['a cell', '任务', '主要任务'],
    ['a paragraph goes', '在推进会上的讲话\n', ''],
    ['an empty paragraph goes', '讲话\n\n', '讲话\n'],
    ['somebody’s new paragraph goes', '别人加的一段\n', ''],
    ['the last paragraph goes', '谢谢大家！\n', ''],
    ['the paragraph before a table goes', /后羿.*\n/, ''],
    ['one of two in a cell goes', '时限\n', ''],
    ['a paragraph comes', '表后的话', '新来的一段，说的是别的。\n表后的话'],
    ['one comes first', '在推进会上', '2020年的讲话稿\n在推进会上'],
    ['one comes last', '谢谢大家！\n', '谢谢大家！\n再见！\n'],
    ['two come last', '谢谢大家！\n', '谢谢大家！\n再见！\n真的再见了！\n'],
    ['one comes before a table', '射日的故事。\n', '射日的故事。\n下面是一张表。\n'],
    ['one comes in a cell', '时限\n', '时限\n责任人员\n'],
    ['an empty line comes', '谢谢大家！', '\n谢谢大家！'],
    ['the last one is replaced', '谢谢大家！\n', '完全不同的一句话。\n又是一句话。\n'],
    ['signs of XML', '大家要', '“<&>”大家\t要'],
  ];
  for (const [name, from, to] of edits)
    test(name, () => {
      const bytes = wordFile(MIXED);
      const draft = textOf(bytes);
      const now = draft.replace(from, to);
      assert.notEqual(now, draft);
      sent(bytes, now);
    });

  suite('with blanks typed by hand, which the file does not ask to be kept', () => {
    const typed = (words: string): string => paragraph(`<w:r><w:t>${words}</w:t></w:r>`);
    const bytes = wordFile({
      body: typed('　　各位领导：') + typed(' \n　　今年的形势　') + typed('　　') + typed(' 谢谢 '),
    });
    test('they are as they were read', () =>
      assert.equal(textOf(bytes), '　　各位领导：\n　　今年的形势　\n　　\n谢谢\n'));
    for (const [name, from, to] of [
      ['a word behind the indent', '领导', '代表'],
      ['the indent goes', '　　各位', '各位'],
      ['an indent comes', '谢谢', '　　谢谢'],
      ['the last blank goes', '形势　', '形势'],
      ['blanks alone become words', '\n　　\n', '\n　　第一，抓落实。\n'],
      ['a word between blanks of XML', '谢谢', '感谢大家'],
    ] as const)
      test(name, () => sent(bytes, textOf(bytes).replace(from, to)));
  });

  test('words beside a reading that is a field; the field itself is left, with a word on it', () => {
    const equation = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>EQ \\o\\ad(\\s\\up 9(yì),羿)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const bytes = wordFile({ body: paragraph(`${run('后')}${equation}${run('射日')}`) });
    sent(bytes, '大后羿又射日\n');
    const made = revise(bytes, '后裔射日\n');
    assert.equal(textOf(made.bytes), '后羿射日\n');
    assert.equal(made.comments, 1);
  });

  test('all other parts keep their bytes, and what others wrote stays', () => {
    const parts = { ...partsOf(MIXED), 'word/media/a.bin': '\u0000图', 'customXml/item1.xml': '<a/>' };
    const bytes = zipped(parts);
    const back = sent(bytes, textOf(bytes).replace('狠抓', '真抓').replace('任务', '职责'));
    const after = unzipSync(back);
    for (const [name, content] of Object.entries(unzipSync(bytes)))
      if (name !== 'word/document.xml') assert.deepEqual(after[name], content, name);
    const document = sourceOf(back);
    assert.include(document, tracked('ins', '新近加上的', 17));
    assert.include(document, '<w:vanish/>');
    assert.include(document, 'fldSimple');
  });

  test('new words are formatted as those beside them, new paragraphs as their siblings', () => {
    const bytes = wordFile(MIXED);
    const document = sourceOf(sent(bytes, textOf(bytes).replace('（一）', '（十一）')));
    assert.match(
      document,
      /<w:ins [^>]*><w:r><w:rPr><w:b\/><w:sz w:val="32"\/><\/w:rPr><w:t xml:space="preserve">十一</,
    );
    const listed = wordFile(LISTED);
    const back = sourceOf(sent(listed, textOf(listed).replace('（二）抓考核', '（二）抓督查\n（三）抓考核')));
    assert.match(
      back,
      /<w:p><w:pPr><w:numPr><w:ilvl w:val="1"\/><w:numId w:val="1"\/><\/w:numPr><w:rPr><w:ins [^>]*\/><\/w:rPr><\/w:pPr><w:ins [^>]*><w:r><w:t xml:space="preserve">抓督查</,
    );
  });

  test('numbers that Word makes are left to Word; where it makes another than the draft has, a comment says so', () => {
    const bytes = wordFile(LISTED);
    const draft = textOf(bytes);
    assert.include(draft, '二、狠抓落实\n（一）抓项目');
    const inserted = draft.replace('二、狠抓', '二、统一思想\n三、狠抓');
    assert.deepEqual(wordOf(sent(bytes, inserted)).comments, []);
    const { bytes: back, comments } = revise(bytes, draft.replace('二、狠抓', '三、狠抓'));
    assert.equal(textOf(back), draft);
    assert.equal(comments, 1);
    const [comment] = wordOf(back).comments;
    assert.equal(comment?.text, 'Word“二、”，讲稿“三、”');
    assert.equal(comment?.anchor?.start.paragraph, 3);
  });

  test('behind a table a paragraph has to stay, empty', () => {
    const bytes = wordFile(MIXED);
    const now = textOf(bytes).replace(/表后[^]*$/, '');
    assert.equal(textOf(revise(bytes, now).bytes), `${now}\n`);
  });

  test('the same draft gives the same bytes', () => {
    const bytes = wordFile(MIXED);
    const now = textOf(bytes).replace('任务', '职责');
    assert.deepEqual(revise(bytes, now).bytes, revise(bytes, now).bytes);
  });

  test('what cannot be read is refused', () => {
    assert.deepEqual(reviseWord(new Uint8Array([1, 2, 3]), '', OPTIONS), { refused: 'notZip' });
  });

  test('whatever is changed: accepted it is the draft, rejected what it was', () => {
    const bytes = wordFile({ ...MIXED, body: MIXED.body.replace(/<w:tbl>.*<\/w:tbl>/, '') });
    for (let seed = 1; seed <= 150; seed++) {
      const now = edited(textOf(bytes), seed);
      try {
        sent(bytes, now);
      } catch (error) {
        throw new Error(`seed ${seed}: ${JSON.stringify(now)}`, { cause: error });
      }
    }
  });

  test('with a table too, but for cells that stay though they are empty', () => {
    const bytes = wordFile(MIXED);
    for (let seed = 1; seed <= 60; seed++) {
      const now = edited(textOf(bytes), seed);
      const made = revise(bytes, now);
      const words = (text: string): string[] => text.split('\n').filter((line) => line !== '');
      assert.deepEqual(words(textOf(made.bytes)), words(now), `seed ${seed}`);
      assert.equal(textOf(made.bytes, 'original'), textOf(bytes, 'original'));
      wellFormed(made.bytes);
    }
  });
});
