import { assert } from 'chai';
import { read } from '../../server/src/engine';
import { compose } from '../../server/src/render/composition';
import { lecternLayout } from '../../server/src/render/layout';
import { forLectern, sentences } from '../../server/src/render/lectern';
import { lecternPages } from '../../server/src/render/pages';

const layout = lecternLayout('xiaoYi');

function spoken(text: string): string[] {
  return forLectern(compose(read(text)), layout).map(({ lines }) =>
    lines
      .map((line) =>
        line
          .map(({ text: words, as }) => (as === 'note' ? `⟦${words}⟧` : as === 'reading' ? `‹${words}›` : words))
          .join(''),
      )
      .join('/'),
  );
}

suite('the lectern', () => {
  test('has each sentence for itself, with the marks that close it', () => {
    assert.deepEqual(sentences('他说：“干！”我们就干。行不行？行！'), [
      '他说：“干！”',
      '我们就干。',
      '行不行？',
      '行！',
    ]);
    assert.deepEqual(sentences('没有句号的一段'), ['没有句号的一段']);
    assert.deepEqual(sentences(''), []);
  });

  test('has no 提纲, and not what stands for its rest', () => {
    const text =
      '提纲：\n一、抓生产\n二、抓安全\n……\n在全县大会上的讲话\n同志们：\n一、抓生产\n要抓。\n二、抓安全\n要管。';
    assert.deepEqual(spoken(text), ['在全县大会上的讲话', '同志们：', '一、抓生产', '要抓。', '二、抓安全', '要管。']);
  });

  test('no figure is parted from its unit, no name, no day', () => {
    const whole = ['25.6%', '12345.6万元', '7月18日', '2025年', '460个', '3.5亿元', '王小明书记'];
    for (const stretch of whole)
      for (let before = 6; before < 22; before++) {
        const lines = spoken(`同志们：\n${'我'.repeat(before)}${stretch}了。`)[1]?.split('/') ?? [];
        assert.isTrue(
          lines.some((line) => line.includes(stretch)),
          `${stretch} behind ${before}: ${lines.join('/')}`,
        );
      }
  });

  test('the speaker’s own name is whole, too', () => {
    for (let before = 8; before < 20; before++) {
      const text = `在大会上的讲话\n县长　欧阳远山\n同志们：\n${'我'.repeat(before)}是欧阳远山。`;
      assert.match(spoken(text).at(-1) ?? '', /欧阳远山/);
    }
  });

  test('notes for the speaker are set apart, other brackets are not', () => {
    assert.deepEqual(spoken('同志们：\n请大家（停顿）看一看。（掌声）\n去年（含一季度）增长。').slice(1), [
      '请大家⟦（停顿）⟧看一看。⟦（掌声）⟧',
      '去年（含一季度）增长。',
    ]);
  });

  test('a rare character is followed by its reading once in a paragraph; one of several readings never, nor a common one', () => {
    assert.deepEqual(spoken('同志们：\n踔厉奋发，踔厉前行。\n种植要好。\n歙县要好。').slice(1), [
      '踔‹（chuō）›厉奋发，踔厉前行。',
      '种植要好。',
      '歙县要好。',
    ]);
  });

  test('no reading in the way of a title', () => {
    assert.notInclude(spoken('在全县优化环境暨项目推进会上的讲话\n同志们：\n下面讲两点。')[0] ?? '', '‹');
  });

  test('no reading in a draft of traditional characters, whose characters are not rare there', () => {
    assert.notInclude(spoken('同志們：\n我們要認真學習、貫徹執行這個決議，為實現目標而奮鬥，踔厲奮發。').join(''), '‹');
  });

  test('no heading ends a page, nor a numbered sentence that opens prose', () => {
    for (let before = 1; before < 20; before++) {
      const text = `同志们：\n${'好。\n'.repeat(before)}一、抓生产\n（一）抓春耕。种子要到位。\n（二）抓秋收。粮食要归仓。`;
      for (const page of lecternPages(forLectern(compose(read(text)), layout), layout))
        assert.notMatch(
          page
            .at(-1)
            ?.spans.map((span) => span.text)
            .join('') ?? '',
          /^(?:一、|（[一二]）)/,
          String(before),
        );
    }
  });

  test('no sentence goes on over a page, and no word is lost', () => {
    const sentence = '这是一句不长不短的话，说的是今年上半年的工作。';
    const text = `同志们：\n${sentence.repeat(60)}`;
    const pages = lecternPages(forLectern(compose(read(text)), layout), layout);
    assert.isAbove(pages.length, 3);
    for (const rows of pages.slice(0, -1)) {
      const words = rows.flatMap(({ spans }) => spans.map((span) => span.text)).join('');
      assert.match(words, /。$/);
      assert.isAtMost(rows.length, layout.rows);
    }
    const all = pages.flat().flatMap(({ spans }) => spans.map((span) => span.text));
    assert.equal(all.join(''), text.replace('\n', ''));
  });
});
