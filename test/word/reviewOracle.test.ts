import { assert } from 'chai';
import { unzipSync, zipSync, strToU8 } from 'fflate';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reviewWord } from '../../server/src/word/word';
import { convert, needs, officeTexts, pandoc, python } from '../support/officePrograms';
import { temporaryFolder } from '../support/project';
import { paragraph, run, wordFile } from '../support/wordFiles';
import { sourceOf, textOf, unrefused, wordOf } from '../support/wordTexts';

/** What only Word and WPS can show: that they open the file without a word, and that its comments can be answered and ticked there. */

const WORDS = ['此处应为“（二）”', '“狠抓”说了两遍 <&>'];
const BYTES = wordFile({
  body:
    paragraph('在推进会上的讲话') + paragraph(`${run('（三', '<w:b/>')}${run('）狠抓落实')}`) + paragraph('谢谢大家！'),
  comments: `<w:comment w:id="5" w:author="王"><w:p w14:paraId="20000000">${run('太空')}</w:p></w:comment>`,
});
const ORIGINAL = textOf(BYTES);
const place = (words: string): { start: number; end: number } => {
  const start = ORIGINAL.indexOf(words);
  return { start, end: start + words.length };
};
const REVIEWED = unrefused(
  reviewWord(
    BYTES,
    [
      { ...place('三'), words: WORDS[0] ?? '', wordsOfNumber: '', edits: [{ ...place('三'), text: '二' }] },
      { ...place('狠抓'), words: WORDS[1] ?? '', wordsOfNumber: '', edits: [] },
    ],
    { author: '校对', date: '2020-01-02T03:04:05Z' },
  ),
).bytes;

suite('a Word file reviewed, as other programs read it', () => {
  let folder: string;
  let path: string;
  setup(() => {
    folder = temporaryFolder('reviewed');
    path = join(folder, '讲话.docx');
    writeFileSync(path, REVIEWED);
  });

  test('pandoc gives the comments, and accepts and rejects the changes', function () {
    needs(this, ['pandoc'], 'a reviewed file was not read by it');
    const all = pandoc(path, '--track-changes=all', '-t', 'json');
    for (const words of WORDS) assert.include(all.replace(/"\},\{"t":"Space"\},\{"t":"Str","c":"/g, ' '), words);
    assert.lengthOf(all.match(/\["comment-start"\]/g) ?? [], 2);
    assert.include(pandoc(path, '--track-changes=accept', '-t', 'plain'), '（二）狠抓落实');
    assert.include(pandoc(path, '--track-changes=reject', '-t', 'plain'), '（三）狠抓落实');
  });

  /** Of each comment in LibreOffice’s own format, whether it is ticked, who said it, and what. */
  function asOfficeHasThem(bytes: Uint8Array): string[] {
    writeFileSync(path, bytes);
    convert(folder, 'fodt', [path]);
    const source = readFileSync(join(folder, '讲话.fodt'), 'utf8');
    return [
      ...source.matchAll(
        /<office:annotation [^>]*resolved="(\w+)"[^>]*>.*?<dc:creator>(.*?)<.*?<text:p[^>]*>(.*?)<\/text:p>/gs,
      ),
    ].map(([, isDone, author, words = '']) => `${isDone} ${author} ${words.replace(/<[^>]*>/g, '')}`);
  }

  test('LibreOffice has the comments, and ticks the one that is ticked by its thread', function () {
    needs(this, ['soffice'], 'a reviewed file was not opened in it');
    const said = ['校对 此处应为“（二）”', '校对 “狠抓”说了两遍 &lt;&amp;&gt;'];
    assert.deepEqual(
      asOfficeHasThem(REVIEWED),
      said.map((each) => `false ${each}`),
    );
    const threads = sourceOf(REVIEWED, 'word/commentsExtended.xml');
    const ticked = threads.replace('paraId="20000002" w15:done="0"', 'paraId="20000002" w15:done="1"');
    assert.notEqual(ticked, threads);
    assert.deepEqual(
      asOfficeHasThem(zipSync({ ...unzipSync(REVIEWED), 'word/commentsExtended.xml': strToU8(ticked) })),
      [`false ${said[0]}`, `true ${said[1]}`],
    );
  });

  test('LibreOffice’s own commands accept and reject the changes', function () {
    needs(this, ['soffice', 'uno'], 'the changes of a reviewed file were not accepted and rejected by LibreOffice');
    const bare = sourceOf(REVIEWED).replace(/<w:comment[^>]*\/>/g, '');
    writeFileSync(path, zipSync({ ...unzipSync(REVIEWED), 'word/document.xml': strToU8(bare) }));
    const [said] = officeTexts(folder, [path]);
    assert.equal(`${said?.accepted ?? ''}\n`, ORIGINAL.replace('三', '二'));
    assert.equal(`${said?.rejected ?? ''}\n`, ORIGINAL);
  });

  test('python-docx opens it and saves it with all its parts', function () {
    needs(this, ['docx'], 'a reviewed file was not opened in it');
    python(
      'docx',
      ['-c', 'import docx,sys\ndocx.Document(sys.argv[1]).save(sys.argv[2])'],
      [path, join(folder, 'saved.docx')],
    );
    const saved = readFileSync(join(folder, 'saved.docx'));
    assert.deepEqual(wordOf(saved), wordOf(REVIEWED));
    assert.equal(textOf(saved, 'original'), ORIGINAL);
    assert.include(sourceOf(saved, 'word/people.xml'), '校对');
  });
});
