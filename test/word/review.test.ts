import { assert } from 'chai';
import { unzipSync } from 'fflate';
import { reviewWord, type ReviewNote } from '../../server/src/word/word';
import {
  definition,
  list,
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
import { sourceOf, textOf, unrefused, wordOf } from '../support/wordTexts';

const OPTIONS = { author: '校对 & “甲"', date: '2020-01-02T03:04:05Z' };

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
  return unrefused(reviewWord(bytes, notes, OPTIONS));
}

/** Words that each comment stands on. */
const anchored = (bytes: Uint8Array): string[] => {
  const { comments, paragraphs } = wordOf(bytes);
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
      sourceOf(made.bytes),
      /<w:ins [^>]*><w:r><w:rPr><w:b\/><w:sz w:val="32"\/><\/w:rPr><w:t xml:space="preserve">三</,
    );
  });

  test('somebody’s own changes stay, and are only spoken of', () => {
    const bytes = wordFile(MIXED);
    const made = review(bytes, [note(bytes, '新', '老')]);
    assert.equal(made.changes, 0);
    assert.include(sourceOf(made.bytes), tracked('ins', '新', 17));
    assert.deepEqual(anchored(made.bytes), ['说“新” 甲新链接']);
  });

  test('ids are unique', () => {
    const bytes = wordFile(MIXED);
    const made = review(bytes, [note(bytes, '二', '三'), note(bytes, '链接', '连接')]);
    const ids = [...sourceOf(made.bytes).matchAll(/<w:(?:ins|del|commentRangeStart) w:id="(\d+)"/g)].map(
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
    const made = ['word/comments.xml', 'word/commentsExtended.xml', 'word/people.xml'];
    const changed = ['[Content_Types].xml', 'word/document.xml', 'word/_rels/document.xml.rels', ...made];
    assert.sameMembers(Object.keys(after), [...Object.keys(before), ...made]);
    for (const [name, content] of Object.entries(after))
      if (!changed.includes(name)) assert.deepEqual(content, before[name], name);
    assert.deepEqual(unzipSync(review(bytes, []).bytes), before);
    const untouched = partsOf(MIXED)['word/document.xml'] ?? '';
    const document = sourceOf(review(bytes, [note(bytes, '讲话')]).bytes);
    assert.include(document, untouched.slice(untouched.indexOf('（二') - 60));
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

/** The values of an attribute in a part, in order. */
const valuesOf = (source: string, attribute: string): string[] =>
  [...source.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, 'g'))].map(([, value]) => value ?? '');

suite('comments as parts of a reviewed file', () => {
  const PLAIN: Made = { body: paragraph('讲话') + paragraph('甲乙') };
  /** Somebody has said something, has been answered, and has ticked it; ids of paragraphs stand where ours would begin. */
  const DISCUSSED: Made = {
    body:
      `<w:p w14:paraId="20000000">${run('讲话')}</w:p>` +
      paragraph(`<w:commentRangeStart w:id="5"/>${run('甲乙')}<w:commentRangeEnd w:id="5"/>`),
    comments: ['太空', '已改']
      .map(
        (words, index) =>
          `<w:comment w:id="${5 + index}" w:author="王"><w:p w14:paraId="2000000${1 + index}">${run(words)}</w:p></w:comment>`,
      )
      .join(''),
    commentsExtended:
      '<w15:commentEx w15:paraId="20000001" w15:done="1"/><w15:commentEx w15:paraId="20000002" w15:paraIdParent="20000001" w15:done="0"/>',
    people: '<w15:person w15:author="王"><w15:presenceInfo w15:providerId="AD" w15:userId="S::w"/></w15:person>',
  };
  const COMMENTS = 'word/comments.xml';
  const THREADS = 'word/commentsExtended.xml';
  const PEOPLE = 'word/people.xml';
  const reviewed = (bytes: Uint8Array): Uint8Array => review(bytes, [note(bytes, '讲'), note(bytes, '乙', '乙')]).bytes;

  test('each begins a thread of its own, by an id below 0x80000000; who speaks is one of the people', () => {
    const bytes = reviewed(wordFile(PLAIN));
    const ids = valuesOf(sourceOf(bytes, COMMENTS), 'w14:paraId');
    assert.deepEqual(ids, valuesOf(sourceOf(bytes, THREADS), 'w15:paraId'));
    assert.equal(new Set(ids).size, 2);
    for (const id of ids) {
      assert.match(id, /^[0-9A-F]{8}$/);
      assert.isAbove(Number.parseInt(id, 16), 0);
      assert.isBelow(Number.parseInt(id, 16), 0x80000000);
    }
    assert.deepEqual(valuesOf(sourceOf(bytes, THREADS), 'w15:done'), ['0', '0']);
    assert.deepEqual(valuesOf(sourceOf(bytes, PEOPLE), 'w15:author'), ['校对 &amp; “甲&quot;']);
  });

  test('each new part has its type and its relation, once', () => {
    const bytes = reviewed(reviewed(wordFile(PLAIN)));
    const types = sourceOf(bytes, '[Content_Types].xml');
    const relations = sourceOf(bytes, 'word/_rels/document.xml.rels');
    for (const name of ['comments', 'commentsExtended', 'people']) {
      assert.lengthOf(
        types.match(new RegExp(`PartName="/word/${name}.xml" ContentType="[^"]*\\.${name}\\+xml"`, 'g')) ?? [],
        1,
      );
      assert.lengthOf(relations.match(new RegExp(`/${name}" Target="${name}.xml"`, 'g')) ?? [], 1);
    }
    const ids = valuesOf(relations, 'Id');
    assert.equal(new Set(ids).size, ids.length);
  });

  test('what others said, answered and ticked stays, and who they are; ours follow under ids that none has', () => {
    const parts = partsOf(DISCUSSED);
    const bytes = reviewed(zipped(parts));
    for (const name of [COMMENTS, THREADS, PEOPLE]) {
      const theirs = /<(w\d*:(?:comment|commentEx|person) .*)<\/w/.exec(parts[name] ?? '')?.[1] ?? '';
      assert.isNotEmpty(theirs);
      assert.include(sourceOf(bytes, name), theirs, name);
    }
    assert.deepEqual(valuesOf(sourceOf(bytes, COMMENTS), 'w14:paraId').slice(2), ['20000003', '20000004']);
    assert.deepEqual(
      wordOf(bytes).comments.map(({ author, text, isDone, parent }) => [author, text, isDone, parent]),
      [
        ['王', '太空', true, undefined],
        ['王', '已改', false, '5'],
        [OPTIONS.author, '说“讲”', false, undefined],
        [OPTIONS.author, '说“乙”', false, undefined],
      ],
    );
    assert.deepEqual(valuesOf(sourceOf(bytes, PEOPLE), 'w15:author'), ['王', '校对 &amp; “甲&quot;']);
  });

  test('who reviews a second time is there already', () => {
    const once = reviewed(wordFile(PLAIN));
    assert.equal(sourceOf(reviewed(once), PEOPLE), sourceOf(once, PEOPLE));
  });

  const bare = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const theirs = `<w:comment w:id="5" w:author="王">${paragraph('太空')}</w:comment>`;
  for (const [what, source] of [
    ['one that knows nothing newer', `<w:comments ${bare}>${theirs}</w:comments>`],
    ['one whose prefix is taken', `<w:comments ${bare} xmlns:w14="urn:x" xmlns:mc="urn:y">${theirs}</w:comments>`],
    [
      'one that lets others pass over something else',
      `<w:comments ${bare} xmlns:a="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:b="urn:x" a:Ignorable="b">${theirs}</w:comments>`,
    ],
    ['an empty one of one tag', `<w:comments ${bare}/>`],
  ] as const)
    test(`a part of comments is added to: ${what}`, () => {
      const bytes = reviewed(zipped({ ...partsOf({ ...PLAIN, comments: '' }), [COMMENTS]: source }));
      const { comments } = wordOf(bytes);
      assert.deepEqual(
        comments.map(({ text }) => text),
        [...(source.includes('太空') ? ['太空'] : []), '说“讲”', '说“乙”'],
      );
      const made = sourceOf(bytes, COMMENTS);
      const w14 = /xmlns:(\w+)="http:\/\/schemas.microsoft.com\/office\/word\/2010\/wordml"/.exec(made)?.[1] ?? '';
      assert.lengthOf(valuesOf(made, `${w14}:paraId`), 2);
      assert.match(made, new RegExp(`:Ignorable="(?:b )?${w14}"`));
    });

  test('names that are taken are left alone', () => {
    const bytes = reviewed(zipped({ ...partsOf(PLAIN), 'word/People.xml': '<a/>', [COMMENTS]: '<b/>' }));
    assert.equal(sourceOf(bytes, COMMENTS), '<b/>');
    assert.equal(sourceOf(bytes, 'word/People.xml'), '<a/>');
    assert.lengthOf(wordOf(bytes).comments, 2);
    assert.deepEqual(valuesOf(sourceOf(bytes, 'word/people2.xml'), 'w15:author'), ['校对 &amp; “甲&quot;']);
  });

  test('a file in the strict spelling keeps to it', () => {
    const parts = partsOf(PLAIN);
    const bytes = reviewed(
      zipped(Object.fromEntries(Object.entries(parts).map(([name, source]) => [name, strict(source)]))),
    );
    assert.lengthOf(wordOf(bytes).comments, 2);
    for (const name of [COMMENTS, 'word/_rels/document.xml.rels'])
      assert.equal(strict(sourceOf(bytes, name)), sourceOf(bytes, name), name);
  });
});
