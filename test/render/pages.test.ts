import { assert } from 'chai';
import { read } from '../../server/src/engine';
import { compose } from '../../server/src/render/composition';
import { printedHtml } from '../../server/src/render/html';
import { DEFAULT_FONTS } from '../../server/src/render/layout';
import { widthOf } from '../../server/src/render/lineBreaking';
import { printedPages, type Page } from '../../server/src/render/pages';

const wordsOf = (page: Page): string => page.map(({ spans }) => spans.map(({ text }) => text).join('')).join('');
const pagesOf = (text: string): Page[] => printedPages(compose(read(text)));

suite('pages of print', () => {
  test('hold 22 lines of 28 characters', () => {
    const pages = pagesOf(`同志们：\n${'我们要把这件事情办好办实。'.repeat(200)}`);
    assert.deepEqual(
      pages.slice(0, -1).map(({ length }) => length),
      [22, 22, 22, 22],
    );
    for (const { spans, indent } of pages.flat()) {
      const line = spans.map(({ text }) => text).join('');
      // A stop may hang.
      assert.isAtMost(widthOf(line) + indent, /[，。]$/.test(line) ? 29 : 28);
    }
  });

  test('the title takes more than a line, and one is left free before the speech', () => {
    const pages = pagesOf(`在大会上的讲话\n县长　林远\n同志们：\n${'好。'.repeat(400)}`);
    assert.equal(pages[0]?.length, 20);
    assert.equal(pages[0]?.find(({ kind }) => kind === 'salutation')?.above, 1);
  });

  test('a heading is not the last line of a page', () => {
    for (let lines = 15; lines < 25; lines++) {
      const pages = pagesOf(`同志们：\n${'好。\n'.repeat(lines)}一、抓生产\n要抓。\n二、抓安全\n要管。`);
      for (const page of pages) assert.notEqual(page.at(-1)?.kind, 'heading', String(lines));
    }
  });

  test('a draft of headings alone fills its pages', () => {
    const heads = Array.from({ length: 60 }, (_, index) => `第${index + 1}条　抓好这件事情`);
    const pages = pagesOf(`同志们：\n${heads.join('\n')}`);
    for (const page of pages.slice(0, -1)) assert.isAtLeast(page.length, 16);
  });

  test('the title behind a 提纲 begins a page, and no word is lost', () => {
    const lines = [
      '提纲：',
      '一、抓生产',
      '二、抓安全',
      '在大会上的讲话',
      '同志们：',
      '一、抓生产',
      '要。',
      '二、抓安全',
      '管。',
    ];
    const pages = pagesOf(lines.join('\n'));
    assert.deepEqual(pages.map(wordsOf), [lines.slice(0, 3).join(''), lines.slice(3).join('')]);
  });
});

suite('HTML', () => {
  const html = (text: string): string =>
    printedHtml(pagesOf(text), DEFAULT_FONTS, { title: '讲话<script>', notice: '以 Word 为准' });

  test('is one page for each sheet, without scripts, and what a writer wrote stays text', () => {
    const page = html('同志们：\n<b>一、</b>讲“好”&坏</p><script>alert(1)</script>。');
    assert.lengthOf(page.match(/<section/g) ?? [], 1);
    assert.notMatch(page, /<script|<b>/);
    assert.include(page, '&amp;坏');
    assert.match(page, /— 1 —/);
  });
});
