import { assert } from 'chai';
import { read } from '../../server/src/engine';
import { compose } from '../../server/src/render/composition';

/** Each paragraph as `kind level text`; what is set apart at its head in ⟦⟧. */
function composed(lines: readonly string[], isMarkdown = false): string[] {
  const { blocks } = compose(read(lines.join('\n'), undefined, undefined, isMarkdown));
  return blocks.map(({ kind, level, lead, text, newPage }) => {
    const words = lead > 0 ? `⟦${text.slice(0, lead)}⟧${text.slice(lead)}` : text;
    return `${newPage ? '‖ ' : ''}${kind}${level > 0 ? level : ''} ${words}`;
  });
}

suite('what is printed', () => {
  test('a speech: title, name, date, 称谓, headings by their level, prose that a numbered sentence opens', () => {
    const draft = [
      '在全县大会上的讲话',
      '县长　林远',
      '（2025年1月2日）',
      '同志们：',
      '下面讲两点。',
      '一、抓生产',
      '　　（一）抓春耕。种子要到位。',
      '　　（二）抓秋收。粮食要归仓。',
      '二、抓安全',
      '　　一是查隐患。要查到底。二是补短板。',
      '谢谢大家！',
    ];
    assert.deepEqual(composed(draft), [
      'title 在全县大会上的讲话',
      'speaker 县长　林远',
      'date （2025年1月2日）',
      'salutation 同志们：',
      'body 下面讲两点。',
      'heading1 一、抓生产',
      'body2 ⟦（一）抓春耕。⟧种子要到位。',
      'body2 ⟦（二）抓秋收。⟧粮食要归仓。',
      'heading1 二、抓安全',
      'body2 一是查隐患。要查到底。二是补短板。',
      'body 谢谢大家！',
    ]);
  });

  test('the 提纲 stays where it is, and the title behind it begins a page', () => {
    const draft = [
      '提纲：',
      '一、抓生产',
      '二、抓安全',
      '……',
      '在全县大会上的讲话',
      '同志们：',
      '一、抓生产',
      '要抓。',
      '二、抓安全',
      '要管。',
    ];
    assert.deepEqual(composed(draft).slice(0, 6), [
      'outlineLabel 提纲：',
      'entry1 一、抓生产',
      'entry1 二、抓安全',
      'body ……',
      '‖ title 在全县大会上的讲话',
      'salutation 同志们：',
    ]);
  });

  test('signs of Markdown, comments for this tool and page numbers are left out, and counted', () => {
    const draft = [
      '---',
      'author: 甲',
      '---',
      '# 在全县大会上的讲话',
      '',
      '同志们：',
      '<!-- jianggao-ignore numbering-missing -->',
      '## 一、抓**生产**',
      '要抓**春耕**，也要抓秋收。',
      '> 引来的话',
      '',
      '| 甲 | 乙 |',
      '|---|---|',
      '| 1 | 2 |',
      '',
      '```',
      '代码',
      '```',
      '## 二、抓安全',
      '要管。',
    ];
    assert.deepEqual(composed(draft, true), [
      'title 在全县大会上的讲话',
      'salutation 同志们：',
      'heading1 一、抓生产',
      'body 要抓春耕，也要抓秋收。',
      'body 引来的话',
      'body | 甲 | 乙 |',
      'body | 1 | 2 |',
      'body 代码',
      'heading1 二、抓安全',
      'body 要管。',
    ]);
    assert.equal(compose(read(draft.join('\n'), undefined, undefined, true)).leftOut, 7);
  });

  test('below headings without a number, numbers are a level deeper', () => {
    const draft = [
      '# 讲话',
      '',
      '同志们：',
      '## 形势',
      '',
      '一、看成绩',
      '',
      '好。',
      '',
      '二、看差距',
      '',
      '差。',
      '',
      '## 任务',
      '',
      '一、抓落实',
      '',
      '干。',
    ];
    assert.deepEqual(
      composed(draft, true).filter((line) => line.startsWith('heading')),
      ['heading1 形势', 'heading2 一、看成绩', 'heading2 二、看差距', 'heading1 任务', 'heading2 一、抓落实'],
    );
  });

  test('signs that are the writer’s own stay', () => {
    assert.deepEqual(composed(['同志们：', '● 甲地三万亩；', '● 乙地两万亩。', '受**书记委托，讲一讲。']), [
      'salutation 同志们：',
      'body ●甲地三万亩；',
      'body ●乙地两万亩。',
      'body 受**书记委托，讲一讲。',
    ]);
  });

  test('lines that a wrap split are one paragraph', () => {
    const draft = ['同志们：', '一、抓好生产，这是', '头等大事。'];
    assert.isTrue(composed(draft).every((line) => !line.includes('\n')));
  });
});
