import { assert } from 'chai';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reviseWord } from '../../server/src/word/word';
import { edited } from '../support/editedDrafts';
import { convert, needs, officeTexts, pandoc } from '../support/officePrograms';
import { temporaryFolder } from '../support/project';
import { paragraph, run, tracked, wordFile } from '../support/wordFiles';
import { sourceOf, textOf, unrefused } from '../support/wordTexts';

const FILES = 24;

/**
 * A deletion within somebody’s insertion: LibreOffice (7.4) reads it, but saves it as none, and neither takes the words away
 * when it accepts the changes nor when it rejects them. Pandoc does both.
 */
const DELETED_WITHIN_INSERTED = /<w:ins [^>]*>(?:(?!<\/w:ins>).)*<w:del /;

/** Mixed runs, and in the third paragraph what somebody else has written. */
const fileWith = (theirs: string): Uint8Array => wordFile({ body: bodyWith(theirs) });
const bodyWith = (theirs: string): string =>
  [
    paragraph('在推进会上的讲话', '<w:jc w:val="center"/>'),
    paragraph(`${run('（一）', '<w:b/>')}${run('狠抓')}${run('落&amp;实', '<w:i/>')}`),
    paragraph(`${run('甲')}${theirs}${run('尾')}`),
    paragraph('当前形势复杂多变，任务十分繁重，大家要认清形势。'),
    paragraph(`${run('要抓好项目建设，', '<w:b/>')}${run('全年完成投资25.6亿元。')}`),
    paragraph('谢谢大家！'),
  ].join('');
const CHANGED = fileWith(tracked('ins', '新近加上的', 17) + tracked('del', '旧', 18));
const PLAIN = fileWith(run('新近加上的'));

/** Words alone: how programs set blanks and paragraphs apart differs. */
const bare = (text: string): string => text.replace(/[\s\ufeff\\]/g, '');

suite('drafts sent back, as other programs read them', () => {
  let folder: string;
  setup(() => (folder = temporaryFolder('revised')));

  const pathOf = (index: number): string => join(folder, `${index}.docx`);
  /** Drafts that were changed, and have been sent back as 0.docx, 1.docx … */
  function sentBack(bytes: Uint8Array): string[] {
    const drafts = Array.from({ length: FILES }, (_, seed) => edited(textOf(bytes), seed + 500));
    const options = { author: '甲', date: '2020-01-02T03:04:05Z', ofNumber: () => '', ofLeft: () => '' };
    for (const [index, draft] of drafts.entries())
      writeFileSync(pathOf(index), unrefused(reviseWord(bytes, draft, options)).bytes);
    return drafts;
  }

  test('pandoc accepts and rejects them exactly', function () {
    needs(this, ['pandoc'], 'drafts sent back were not read by it');
    const original = bare(textOf(CHANGED, 'original'));
    for (const [index, draft] of sentBack(CHANGED).entries()) {
      const said = (how: string): string => bare(pandoc(pathOf(index), `--track-changes=${how}`, '-t', 'plain'));
      assert.equal(said('accept'), bare(draft), `accepted ${index}`);
      assert.equal(said('reject'), original, `rejected ${index}`);
    }
  });

  test('LibreOffice opens and saves them, and they say the same still', function () {
    needs(this, ['soffice'], 'drafts sent back were not saved by it');
    const drafts = sentBack(PLAIN);
    const saved = join(folder, 'saved');
    convert(
      folder,
      'docx:MS Word 2007 XML',
      drafts.map((_, index) => pathOf(index)),
      saved,
    );
    for (const [index, draft] of drafts.entries()) {
      const bytes = readFileSync(join(saved, `${index}.docx`));
      assert.equal(bare(textOf(bytes)), bare(draft), `accepted ${index}`);
      assert.equal(bare(textOf(bytes, 'original')), bare(textOf(PLAIN, 'original')), `rejected ${index}`);
    }
  });

  test('LibreOffice’s own commands accept and reject them exactly, paragraph by paragraph', function () {
    needs(this, ['soffice', 'uno'], 'drafts sent back were not accepted and rejected by LibreOffice');
    for (const bytes of [PLAIN, CHANGED]) {
      const drafts = [...sentBack(bytes).entries()].filter(
        ([index]) => !DELETED_WITHIN_INSERTED.test(sourceOf(readFileSync(pathOf(index)))),
      );
      assert.isAbove(drafts.length, FILES / 2);
      const texts = officeTexts(
        folder,
        drafts.map(([index]) => pathOf(index)),
      );
      for (const [at, [index, draft]] of drafts.entries()) {
        assert.equal(`${texts[at]?.accepted ?? ''}\n`, draft, `accepted ${index}`);
        assert.equal(`${texts[at]?.rejected ?? ''}\n`, textOf(bytes, 'original'), `rejected ${index}`);
      }
    }
  });
});
