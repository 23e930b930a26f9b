import { assert } from 'chai';
import { unzipSync, strFromU8 } from 'fflate';
import { importedText, readWord, reviewWord, type ReviewNote, type WordText } from '../../server/src/word/word';
import {
  definition,
  list,
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

const OPTIONS = { author: '校对 & “甲"', date: '2020-01-02T03:04:05Z' };

function read(bytes: Uint8Array, view: 'accept' | 'original' = 'accept'): WordText {
  const word = readWord(bytes, view);
  if ('refused' in word) throw new Error(word.refused);
  return word;
}
const textOf = (bytes: Uint8Array, view: 'accept' | 'original' = 'accept'): string =>
  importedText(read(bytes, view).paragraphs).text;

/** A note on some words of the imported text; with `to` they are changed. */
function note(bytes: Uint8Array, words: string, to?: string): ReviewNote {
  const start = textOf(bytes).indexOf(words);
  assert.isAtLeast(start, 0);
  const range = { start, end: start + words.length };
  return {
    ...range,
    words: `说“${words}”`,
    wordsOfNumber: '（自动编号）',
    edits: to === undefined ? [] : [{ ...range, text: to }],
  };
}

function review(bytes: Uint8Array, notes: readonly ReviewNote[]): { bytes: Uint8Array; changes: number } {
  const made = reviewWord(bytes, notes, OPTIONS);
  if ('refused' in made) throw new Error(made.refused);
  return made;
}

const documentOf = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
/** Words that each comment stands on. */
const anchored = (bytes: Uint8Array): string[] => {
  const { comments, paragraphs } = read(bytes);
  return comments.map(({ text, anchor }) =>
    anchor === undefined
      ? `${text} nowhere`
      : `${text} ${paragraphs[anchor.start.paragraph]?.text.slice(anchor.start.offset, anchor.end.offset) ?? ''}`,
  );
};

suite('a Word file reviewed', () => {
  const bold = '<w:b/><w:sz w:val="32"/>';
  const MIXED: Made = {
    body:
      paragraph('讲话') +
      paragraph(`${run('（二', bold)}<w:r><w:t>）狠抓</w:t><w:tab/><w:t>落&amp;实</w:t></w:r>`) +
      paragraph(
        `${run('甲')}${tracked('ins', '新', 17)}${tracked('del', '旧', 18)}<w:hyperlink r:id="x">${run('链接')}</w:hyperlink>`,
      ),
  };

  test('a comment stands on its words, also across runs, and changes none', () => {
    const bytes = wordFile(MIXED);
    const made = review(bytes, [note(bytes, '二）狠'), note(bytes, '链接'), note(bytes, '讲话')]);
    assert.deepEqual(anchored(made.bytes), ['说“二）狠” 二）狠', '说“链接” 链接', '说“讲话” 讲话']);
    assert.equal(textOf(made.bytes), textOf(bytes));
    assert.equal(made.changes, 0);
  });

  test('words are changed as a tracked change with their formatting; rejected, the file says what it said', () => {
    const bytes = wordFile(MIXED);
    const made = review(bytes, [note(bytes, '二', '三'), note(bytes, '落&实', '落实')]);
    assert.equal(made.changes, 2);
    assert.equal(textOf(made.bytes), textOf(bytes).replace('（二', '（三').replace('落&实', '落实'));
    assert.equal(textOf(made.bytes, 'original'), textOf(bytes, 'original'));
    assert.match(
      documentOf(made.bytes),
      /<w:ins [^>]*><w:r><w:rPr><w:b\/><w:sz w:val="32"\/><\/w:rPr><w:t xml:space="preserve">三</,
    );
  });

  test('somebody’s own changes stay, and are only spoken of', () => {
    const bytes = wordFile(MIXED);
    const made = review(bytes, [note(bytes, '新', '老')]);
    assert.equal(made.changes, 0);
    assert.include(documentOf(made.bytes), tracked('ins', '新', 17));
    assert.deepEqual(anchored(made.bytes), ['说“新” 甲新链接']);
  });

  test('ids are unique', () => {
    const bytes = wordFile(MIXED);
    const made = review(bytes, [note(bytes, '二', '三'), note(bytes, '链接', '连接')]);
    const ids = [...documentOf(made.bytes).matchAll(/<w:(?:ins|del|commentRangeStart) w:id="(\d+)"/g)].map(
      ([, id]) => id,
    );
    assert.equal(ids.length, 2 + 4 + 2);
    assert.equal(new Set(ids).size, ids.length);
  });

  test('automatic numbers are spoken of and left to Word', () => {
    const bytes = wordFile({
      body: numbered(1, 0, '甲') + numbered(1, 0, ''),
      numbering: definition(0, OFFICIAL) + list(1, 0),
    });
    const made = review(bytes, [note(bytes, '一、', '二、'), note(bytes, '二、')]);
    assert.equal(made.changes, 0);
    assert.equal(textOf(made.bytes), textOf(bytes));
    assert.deepEqual(anchored(made.bytes), ['说“一、”（自动编号） 甲', '说“二、”（自动编号） ']);
  });

  test('an empty paragraph of one tag can be spoken of', () => {
    const bytes = wordFile({ body: `${paragraph('甲')}<w:p/>${paragraph('乙')}` });
    const made = review(bytes, [{ start: 2, end: 3, words: '空', wordsOfNumber: '', edits: [] }]);
    assert.deepEqual(anchored(made.bytes), ['空 ']);
  });

  test('all other parts keep their bytes; without a note the document does too', () => {
    const parts = { ...partsOf(MIXED), 'word/media/a.bin': '\u0000图', 'customXml/item1.xml': '<a/>' };
    const bytes = zipped(parts);
    const before = unzipSync(bytes);
    const after = unzipSync(review(bytes, [note(bytes, '讲话')]).bytes);
    const changed = ['[Content_Types].xml', 'word/document.xml', 'word/_rels/document.xml.rels', 'word/comments.xml'];
    assert.sameMembers(Object.keys(after), [...Object.keys(before), 'word/comments.xml']);
    for (const [name, content] of Object.entries(after))
      if (!changed.includes(name)) assert.deepEqual(content, before[name], name);
    assert.deepEqual(unzipSync(review(bytes, []).bytes), before);
    const untouched = partsOf(MIXED)['word/document.xml'] ?? '';
    const document = documentOf(review(bytes, [note(bytes, '讲话')]).bytes);
    assert.include(document, untouched.slice(untouched.indexOf('（二') - 60));
  });

  test('comments that are there stay, and ours follow', () => {
    const bytes = wordFile({
      body: paragraph(`<w:commentRangeStart w:id="5"/>${run('甲乙')}<w:commentRangeEnd w:id="5"/>`),
      comments: `<w:comment w:id="5" w:author="王">${paragraph('太空')}</w:comment>`,
    });
    const made = review(bytes, [note(bytes, '乙')]);
    assert.deepEqual(anchored(made.bytes), ['太空 甲乙', '说“乙” 乙']);
    assert.deepEqual(
      read(made.bytes).comments.map(({ author }) => author),
      ['王', OPTIONS.author],
    );
  });

  test('the same notes give the same bytes', () => {
    const bytes = wordFile(MIXED);
    const notes = [note(bytes, '二', '三')];
    assert.deepEqual(review(bytes, notes).bytes, review(bytes, notes).bytes);
  });

  test('what cannot be read is refused', () => {
    assert.deepEqual(reviewWord(new Uint8Array([1, 2, 3]), [], OPTIONS), { refused: 'notZip' });
  });
});
