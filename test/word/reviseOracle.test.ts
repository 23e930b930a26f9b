import { assert } from 'chai';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readWord, reviseWord } from '../../server/src/word/word';
import { edited } from '../support/editedDrafts';
import { temporaryFolder } from '../support/project';
import { paragraph, run, tracked, wordFile } from '../support/wordFiles';

const has = (program: string, ...args: string[]): boolean => spawnSync(program, args).error === undefined;
const FILES = 24;

/**
 * What others read alike: mixed runs, and somebody’s own changes; those not for LibreOffice (7.4), which saves a deletion
 * within somebody’s insertion as none.
 */
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

const textOf = (bytes: Uint8Array, view: 'accept' | 'original'): string => {
  const word = readWord(bytes, view);
  if ('refused' in word) throw new Error(word.refused);
  return word.paragraphs.map(({ text }) => `${text}\n`).join('');
};
/** Words and paragraphs alone: how programs set blanks apart differs. */
const plain = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/[\s\ufeff\\]/g, ''))
    .filter(Boolean);

suite('drafts sent back, as other programs read them', () => {
  let folder: string;
  setup(() => (folder = temporaryFolder('revised')));

  /** The drafts, sent back as 0.docx, 1.docx … */
  function draftsOf(bytes: Uint8Array): string[] {
    const drafts = Array.from({ length: FILES }, (_, seed) => edited(textOf(bytes, 'accept'), seed + 500));
    for (const [index, draft] of drafts.entries()) {
      const signature = { author: '甲', date: '2020-01-02T03:04:05Z' };
      const made = reviseWord(bytes, draft, { ...signature, ofNumber: () => '', ofLeft: () => '' });
      if ('refused' in made) throw new Error(made.refused);
      writeFileSync(join(folder, `${index}.docx`), made.bytes);
    }
    return drafts;
  }

  test('pandoc accepts and rejects them exactly', function () {
    if (!has('pandoc', '--version')) {
      console.log('    pandoc is not installed (apt install pandoc): not compared with it');
      return this.skip();
    }
    const said = (index: number, how: 'accept' | 'reject'): string[] => {
      const args = [`--track-changes=${how}`, '-t', 'plain', '--wrap=none', join(folder, `${index}.docx`)];
      return plain(spawnSync('pandoc', args, { encoding: 'utf8' }).stdout);
    };
    for (const [index, draft] of draftsOf(CHANGED).entries()) {
      assert.deepEqual(said(index, 'accept').join(''), plain(draft).join(''), `accepted ${index}`);
      assert.deepEqual(
        said(index, 'reject').join(''),
        plain(textOf(CHANGED, 'original')).join(''),
        `rejected ${index}`,
      );
    }
  });

  test('LibreOffice opens and saves them, and they say the same still', function () {
    if (!has('soffice', '--version')) {
      console.log('    LibreOffice is not installed (apt install libreoffice-writer-nogui): not opened in it');
      return this.skip();
    }
    const convert = (to: string, out: string, from: string[]): void => {
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
      const args = [profile, '--headless', '--convert-to', to, '--outdir', out, ...from];
      const { status, stderr } = spawnSync('soffice', args, { encoding: 'utf8', timeout: 240_000 });
      assert.equal(status, 0, stderr);
    };
    const drafts = draftsOf(PLAIN);
    const saved = join(folder, 'saved');
    convert(
      'docx:MS Word 2007 XML',
      saved,
      drafts.map((_, index) => join(folder, `${index}.docx`)),
    );
    for (const [index, draft] of drafts.entries()) {
      const read = (view: 'accept' | 'original'): string => {
        const word = readWord(readFileSync(join(saved, `${index}.docx`)), view);
        return 'refused' in word ? word.refused : word.paragraphs.map(({ text }) => text).join('\n');
      };
      assert.equal(plain(read('accept')).join(''), plain(draft).join(''), `accepted ${index}`);
      assert.equal(plain(read('original')).join(''), plain(textOf(PLAIN, 'original')).join(''), `rejected ${index}`);
    }
  });
});
