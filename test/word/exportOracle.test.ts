import { assert } from 'chai';
import { spawnSync } from 'node:child_process';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Analysis } from '../../server/src/analysis/analysis';
import { compose } from '../../server/src/render/composition';
import { DEFAULT_FONTS, lecternLayout } from '../../server/src/render/layout';
import { forLectern } from '../../server/src/render/lectern';
import { lecternWord, printedWord } from '../../server/src/word/word';
import { OWN_DRAFTS, readGold } from '../corpus/shared';
import { convert, needs, pandoc, python } from '../support/officePrograms';
import { temporaryFolder } from '../support/project';
import { textOf } from '../support/wordTexts';

/** Plain Chinese without figures: LibreOffice sets those off, and machines without the official fonts have wider ones. */
const PROSE = `在全县大会上的讲话\n同志们：\n${'我们要把这件事情办好办实办到群众心坎上。'.repeat(160)}\n一、抓生产\n要抓。\n二、抓安全\n要管。`;
const SENTENCE = '这是一句不长不短的话，说的是今年上半年的工作，也说下半年的打算。';

/** Sound drafts of our own that are no Markdown; every second one has numbers that Word makes. */
const SAVED = readGold(OWN_DRAFTS)
  .filter(({ findings, isMarkdown }) => findings.length === 0 && !isMarkdown)
  .slice(0, 12);

const bare = (text: string): string => text.replace(/<!--[^]*?-->/g, '').replace(/[\s\u200b#*>_-]/g, '');

suite('pages as LibreOffice sets them', function () {
  let folder: string;

  suiteSetup(async function () {
    needs(this, ['soffice', 'pdftotext'], 'pages were not counted');
    folder = temporaryFolder('pages');
    const date = '2025-01-01T00:00:00Z';
    const print = { fonts: DEFAULT_FONTS, grid: 'lines', numbersAreWords: false, date } as const;
    const lectern = { fonts: DEFAULT_FONTS, size: 'xiaoYi', date } as const;
    const spoken = forLectern(compose(new Analysis(`同志们：\n${SENTENCE.repeat(40)}`)), lecternLayout('xiaoYi'));
    writeFileSync(join(folder, 'print.docx'), await printedWord(compose(new Analysis(PROSE)), print));
    writeFileSync(join(folder, 'lectern.docx'), await lecternWord(spoken, lectern));
    const convertNamed = (to: string, ...names: string[]): void =>
      convert(
        folder,
        to,
        names.map((name) => join(folder, name)),
      );
    convertNamed('pdf', 'print.docx', 'lectern.docx');
    // By way of LibreOffice's own format, under another name.
    convertNamed('odt', 'print.docx');
    renameSync(join(folder, 'print.odt'), join(folder, 'saved.odt'));
    const wordsNumbers = { ...print, numbersAreWords: true };
    for (const [index, { text }] of SAVED.entries())
      writeFileSync(
        join(folder, `draft-${index}.docx`),
        await printedWord(compose(new Analysis(text)), index % 2 === 0 ? print : wordsNumbers),
      );
    convertNamed('odt', ...SAVED.map((_, index) => `draft-${index}.docx`));
    for (const index of SAVED.keys())
      renameSync(join(folder, `draft-${index}.odt`), join(folder, `saved-${index}.odt`));
    convertNamed('docx:MS Word 2007 XML', 'saved.odt', ...SAVED.map((_, index) => `saved-${index}.odt`));
  });

  /** The lines of each page, without the page's number. */
  function pagesOf(name: string): string[][] {
    const { stdout } = spawnSync('pdftotext', ['-bbox-layout', join(folder, name), '-'], { encoding: 'utf8' });
    return stdout
      .split('<page ')
      .slice(1)
      .map((page) => {
        const rows = new Map<number, string>();
        for (const [, top = '', inner = ''] of page.matchAll(
          /<line xMin="[\d.]+" yMin="([\d.]+)".*?>(.*?)<\/line>/gs,
        )) {
          const row = Math.round(Number(top) / 4);
          rows.set(row, (rows.get(row) ?? '') + inner.replace(/<[^>]*>|\s/g, ''));
        }
        return [...rows].sort(([a], [b]) => a - b).map(([, words]) => words);
      })
      .map((rows) => rows.filter((row) => !/^[—/\d]+$/.test(row)));
  }

  test('a page of print has 22 rows of 28 characters', () => {
    const pages = pagesOf('print.pdf');
    assert.isAbove(pages.length, 4);
    for (const rows of pages.slice(1, -1)) {
      assert.lengthOf(rows, 22);
      // A stop may hang.
      for (const row of rows) assert.match(row, /^(?:.{28}|.{28}[，。]|.{27})$/, row);
      assert.isAtLeast(rows.filter((row) => /^.{28}/.test(row)).length, 20);
    }
  });

  test('on the lectern no sentence goes on over a page', () => {
    const pages = pagesOf('lectern.pdf');
    assert.isAbove(pages.length, 3);
    for (const rows of pages) assert.match(rows.at(-1) ?? '', /。$/);
  });

  test('drafts that LibreOffice has saved in between come back with their words and numbers', () => {
    for (const [index, { name, text }] of SAVED.entries()) {
      assert.equal(bare(textOf(readFileSync(join(folder, `saved-${index}.docx`)))), bare(text), name);
    }
  });

  test('saved by LibreOffice in between, it comes back with its words', () => {
    const [read, again] = ['print.docx', 'saved.docx'].map((name) => textOf(readFileSync(join(folder, name))));
    assert.equal(again, read);
    assert.equal(read?.trim(), PROSE);
  });
});

suite('styles as other programs know them', () => {
  const SPEECH = '在大会上的讲话\n同志们：\n一、抓生产\n（一）抓春耕\n1.备好种\n要抓。\n二、抓安全\n要管。';
  const made = (): Promise<Uint8Array> =>
    printedWord(compose(new Analysis(SPEECH)), {
      fonts: DEFAULT_FONTS,
      grid: 'lines',
      numbersAreWords: false,
      date: '2025-01-01T00:00:00Z',
    });

  test('pandoc reads headings of three levels', async function () {
    needs(this, ['pandoc'], 'headings were not compared with its own');
    const path = join(temporaryFolder('pandoc'), '讲话.docx');
    writeFileSync(path, await made());
    const stdout = pandoc(path, '-t', 'markdown');
    assert.match(stdout, /^# 一、抓生产/m);
    assert.match(stdout, /^## （一）抓春耕/m);
    assert.match(stdout, /^### 1\\?\.备好种/m);
    assert.match(stdout, /^# 二、抓安全/m);
  });

  test('python-docx lists them by their names', async function () {
    needs(this, ['docx'], 'styles were not compared with its own');
    const path = join(temporaryFolder('python'), '讲话.docx');
    writeFileSync(path, await made());
    const script = 'import docx,sys\nfor p in docx.Document(sys.argv[1]).paragraphs: print(p.style.name)';
    assert.deepEqual(python('docx', ['-c', script], [path]).trim().split('\n'), [
      ...['Title', 'Salutation', 'Heading 1', 'Heading 2', 'Heading 3'],
      ...['Body Text', 'Heading 1', 'Body Text'],
    ]);
  });
});
