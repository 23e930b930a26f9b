import { assert } from 'chai';
import { Analysis } from '../../server/src/analysis/analysis';
import { cleanPaste } from '../../server/src/editing/cleaning';
import { continueList, fillEntry, takeNumber } from '../../server/src/editing/enter';
import { applyEdits } from '../../server/src/editing/edits';
import { formatLayout } from '../../server/src/editing/formatting';
import { readMarked } from '../support/markup';

/** The draft after Enter was pressed at `‸`; unchanged but for the line break where nothing is continued. */
function enter(marked: string): string {
  const { text, cursors } = readMarked(marked);
  const at = cursors[0] ?? 0;
  const broken = `${text.slice(0, at)}\n${text.slice(at)}`;
  return applyEdits(broken, continueList(new Analysis(broken), at + 1));
}

/** The draft after Backspace was pressed at `‸`; undefined where the key is the editor's own. */
function backspace(marked: string): string | undefined {
  const { text, cursors } = readMarked(marked);
  const edits = takeNumber(new Analysis(text), cursors[0] ?? 0);
  return edits.length > 0 ? applyEdits(text, edits) : undefined;
}

suite('Backspace behind a number', () => {
  const taken: readonly (readonly [string, string, string])[] = [
    ['with nothing after it takes it whole', '一是抓学习。\n二是‸\n', '一是抓学习。\n\n'],
    ['closes up what follows', '一是抓学习。\n二是‸\n三是抓整改。\n', '一是抓学习。\n\n二是抓整改。\n'],
    ['the blank behind it too', '1. 抓学习。\n2. ‸\n', '1. 抓学习。\n\n'],
    ['（二）', '（一）抓学习。\n（二）‸\n', '（一）抓学习。\n\n'],
    ['the indent stays', '　　一是抓学习。\n　　二是‸\n', '　　一是抓学习。\n　　\n'],
  ];
  for (const [name, before, after] of taken) test(name, () => assert.equal(backspace(before), after));
  for (const own of [
    '一是抓学习。\n二是抓‸\n',
    '一是抓学习。\n二‸是\n',
    '一是抓学习。\n二‸\n',
    '一是‸抓学习。\n二是\n',
  ])
    test(`is the editor’s own: ${own.trim()}`, () => assert.isUndefined(backspace(own)));
});

suite('Enter', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['after 二是… gives 三是', '一是抓学习。\n二是抓整改。‸\n', '一是抓学习。\n二是抓整改。\n三是\n'],
    ['after the first', '一是抓学习。‸', '一是抓学习。\n二是'],
    ['after a point of one sentence', '1.抓项目。‸', '1.抓项目。\n2.'],
    ['after a point of two', '1.抓项目。要抓大项目。‸', '1.抓项目。要抓大项目。\n2.'],
    ['after 1、', '1、抓项目。‸', '1、抓项目。\n2、'],
    ['after 1．', '1．抓项目。‸', '1．抓项目。\n2．'],
    ['after a number with a blank behind it', '1. 抓项目。‸', '1. 抓项目。\n2. '],
    ['after （1）', '（1）抓项目；‸', '（1）抓项目；\n（2）'],
    ['after (1)', '(1)抓项目。‸', '(1)抓项目。\n(2)'],
    ['after 1)', '1)抓项目‸', '1)抓项目\n2)'],
    ['after ①', '①抓项目‸', '①抓项目\n②'],
    ['after ⑴', '⑴抓项目。‸', '⑴抓项目。\n⑵'],
    ['after ⒈', '⒈抓项目。‸', '⒈抓项目。\n⒉'],
    ['after a.', 'a.抓项目。‸', 'a.抓项目。\nb.'],
    ['after A.', 'A. 抓项目。‸', 'A. 抓项目。\nB. '],
    ['after 甲、', '甲、抓项目。‸', '甲、抓项目。\n乙、'],
    ['after 一要', '一要抓项目。‸', '一要抓项目。\n二要'],
    ['after 第一，', '第一，抓项目。‸', '第一，抓项目。\n第二，'],
    ['after 其一，', '其一，抓项目。‸', '其一，抓项目。\n其二，'],
    ['after 第一点，', '第一点，抓项目。‸', '第一点，抓项目。\n第二点，'],
    ['after a paragraph that opens with （一）', '（一）抓项目。要抓大项目。‸', '（一）抓项目。要抓大项目。\n（二）'],
    ['after 首先，', '首先，要抓项目。‸', '首先，要抓项目。\n其次，'],
    ['after 其次，', '首先，抓项目。\n其次，抓产业。‸', '首先，抓项目。\n其次，抓产业。\n最后，'],
    [
      'after 其次， where four are promised',
      '下面我讲四点意见。\n首先，抓项目。\n其次，抓产业。‸',
      '下面我讲四点意见。\n首先，抓项目。\n其次，抓产业。\n再次，',
    ],
    [
      'after 其次， where 最后 stands',
      '首先，抓项目。\n其次，抓产业。‸\n最后，抓作风。',
      '首先，抓项目。\n其次，抓产业。\n再次，\n最后，抓作风。',
    ],
    [
      'after 最后， does nothing',
      '首先，抓项目。\n其次，抓产业。\n最后，抓作风。‸',
      '首先，抓项目。\n其次，抓产业。\n最后，抓作风。\n',
    ],
    ['after 一方面，', '一方面，要抓项目。‸', '一方面，要抓项目。\n另一方面，'],
    ['after the courtesy 首先，我代表… does nothing', '首先，我代表县委欢迎大家！‸', '首先，我代表县委欢迎大家！\n'],
    ['after a word that only begins like a number does nothing', '一年来，我们抓项目。‸', '一年来，我们抓项目。\n'],
    ['after a figure that is no number does nothing', '2024年，我们抓项目。‸', '2024年，我们抓项目。\n'],
    ['after a heading with a figure begins its text', '1.抓好项目‸', '1.抓好项目\n'],
    ['after a heading （一） begins its text', '（一）抓好项目‸', '（一）抓好项目\n'],
    ['after a line that leads in a list begins it', '1.抓好以下项目：‸', '1.抓好以下项目：\n'],
    ['after an item that has text of its own begins more', '1.甲。\n要大抓。\n2.乙。‸', '1.甲。\n要大抓。\n2.乙。\n'],
    [
      'after an item whose siblings have items below',
      '1.甲。\n（1）子一。\n（2）子二。\n2.乙。‸',
      '1.甲。\n（1）子一。\n（2）子二。\n2.乙。\n3.',
    ],
    [
      'above the items below an item leaves them theirs',
      '1.甲。‸\n（1）子一。\n（2）子二。\n2.乙。',
      '1.甲。\n\n（1）子一。\n（2）子二。\n2.乙。',
    ],
    [
      'above the entries below an entry leaves them theirs',
      '提纲\n一、甲事‸\n（一）子事\n（二）丑事\n二、乙事\n\n在会上的讲话\n同志们：\n',
      '提纲\n一、甲事\n\n（一）子事\n（二）丑事\n二、乙事\n\n在会上的讲话\n同志们：\n',
    ],
    ['in a list of Markdown', '1. 抓项目。\n2. 抓产业。‸', '1. 抓项目。\n2. 抓产业。\n3. '],
    ['behind bold', '**一是抓项目。**要快抓。‸', '**一是抓项目。**要快抓。\n二是'],
    ['keeps the indent', '　　一是抓学习。\n　　二是抓整改。‸\n', '　　一是抓学习。\n　　二是抓整改。\n　　三是\n'],
    [
      'in the middle of a series numbers what follows on',
      '一是抓学习。‸\n二是抓整改。\n三是抓落实。\n',
      '一是抓学习。\n二是\n三是抓整改。\n四是抓落实。\n',
    ],
    ['on a number without words ends the series', '一是抓学习。\n二是‸\n', '一是抓学习。\n\n'],
    ['…or goes up', '1.甲。\n2.乙。\n（1）子一。\n（2）‸\n', '1.甲。\n2.乙。\n（1）子一。\n3.\n'],
    ['on the only number leaves it: text may follow below', '第一章\n总则\n（一）‸\n', '第一章\n总则\n（一）\n\n'],
    ['twice in the middle leaves the numbers as they were', '1.甲。\n2.‸\n3.丙。\n', '1.甲。\n\n2.丙。\n'],
    ['after a heading begins its text', '一、甲事‸\n', '一、甲事\n\n'],
    ['after a heading that has had text too', '一、甲事\n话。\n二、乙事‸\n', '一、甲事\n话。\n二、乙事\n\n'],
    [
      'in a 提纲 lists on',
      '提纲\n一、甲事\n二、乙事‸\n\n在会上的讲话\n同志们：\n',
      '提纲\n一、甲事\n二、乙事\n三、\n\n在会上的讲话\n同志们：\n',
    ],
    ['after the first entry of a 提纲, before there is a speech', '提纲\n一、甲事‸', '提纲\n一、甲事\n二、'],
    ['…of a 目录 too', '在会上的讲话\n\n目　录\n\n1.甲事‸\n', '在会上的讲话\n\n目　录\n\n1.甲事\n2.\n'],
    ['…and what is no label begins no 提纲', '提要求\n一、甲事‸', '提要求\n一、甲事\n'],
    ['after a paragraph of points does nothing', '一是抓学习；二是抓整改。‸\n', '一是抓学习；二是抓整改。\n\n'],
    ['in prose does nothing', '同志们都很辛苦。‸\n', '同志们都很辛苦。\n\n'],
    ['in the middle of a line does nothing', '一是抓学习。‸要学深。\n', '一是抓学习。\n要学深。\n'],
    [
      'does not number across parents',
      '一、甲\n1.子。‸\n2.子。\n二、乙\n1.子。\n',
      '一、甲\n1.子。\n2.\n3.子。\n二、乙\n1.子。\n',
    ],
  ];
  for (const [name, before, after] of cases) test(name, () => assert.equal(enter(before), after));
});

suite('Enter behind the words of an item', () => {
  /** The draft after Enter was pressed at `‸`, with what the 提纲 gets of it. */
  const filled = (marked: string): string => {
    const { text, cursors } = readMarked(marked);
    const at = cursors[0] ?? 0;
    const broken = `${text.slice(0, at)}\n${text.slice(at)}`;
    return applyEdits(broken, fillEntry(new Analysis(broken), at + 1));
  };
  const draft = (entry: string, heading: string): string =>
    `提纲\n一、甲事\n二、乙事\n三、${entry}\n\n同志们：\n一、甲事\n话。\n二、乙事\n话。\n三、${heading}\n谢谢大家！\n`;
  test('an entry that has none gets them', () =>
    assert.equal(filled(draft('', '丙事要紧‸')), draft('丙事要紧', '丙事要紧\n')));
  test('…as the other entries have theirs', () => {
    const short = (words: string): string => draft(words, '').replaceAll('事\n话', '事，要快办\n话');
    assert.equal(
      filled(short('').replace('三、\n谢', '三、丙事，要快办‸\n谢')),
      short('丙事').replace('三、\n谢', '三、丙事，要快办\n\n谢'),
    );
  });
  test('one that has words keeps them', () =>
    assert.equal(filled(draft('丙', '丙事要紧‸')), draft('丙', '丙事要紧\n')));
  test('an item without words fills none', () => assert.equal(filled(draft('', '‸')), draft('', '\n')));
  test('what is typed in the 提纲 does not go into the speech', () =>
    assert.equal(filled(draft('丙事‸', '')), draft('丙事\n', '')));
});

suite('formatting', () => {
  const formatted = (text: string): string => applyEdits(text, formatLayout(new Analysis(text)));

  test('joins hard wraps', () => {
    const wrapped =
      '同志们：\n今年以来，全县上下认真贯彻落实上级的各项决策部\n署，坚持稳中求进，经济运行总体平稳，民生持续改\n善，社会大局稳定。下一步要咬定目标不放松，一件\n事接着一件事办，努力完成全年的任务。\n';
    assert.equal(
      formatted(wrapped),
      '同志们：\n今年以来，全县上下认真贯彻落实上级的各项决策部署，坚持稳中求进，经济运行总体平稳，民生持续改善，社会大局稳定。下一步要咬定目标不放松，一件事接着一件事办，努力完成全年的任务。\n',
    );
  });

  test('gives the odd paragraph the draft’s indent, headings apart', () => {
    const text = '同志们：\n　　话一。\n　　话二。\n　　话三。\n话四。\n一、甲\n　　话五。\n';
    assert.equal(formatted(text), '同志们：\n　　话一。\n　　话二。\n　　话三。\n　　话四。\n一、甲\n　　话五。\n');
  });

  test('leaves a sound draft to the letter', () => {
    const text = '同志们：\n　　话一。\n　　话二。\n一、甲\n（一）子\n## 小标题\n- 条\n';
    assert.equal(formatted(text), text);
  });
});

suite('paste', () => {
  const pasted = (source: string, marked: string) => {
    const { text, cursors } = readMarked(marked);
    return cleanPaste(source, new Analysis(text), cursors[0] ?? 0);
  };

  test('goes on with the list at the cursor, and numbers what follows on', () => {
    const into = '一是抓学习。\n二是抓整改。\n‸三是抓落实。\n';
    const cleaned = pasted('一是抓宣传。\n二是抓培训。\n', into);
    assert.equal(cleaned.text, '三是抓宣传。\n四是抓培训。\n');
    assert.isTrue(cleaned.continued);
    assert.equal(applyEdits(readMarked(into).text, cleaned.edits), '一是抓学习。\n二是抓整改。\n五是抓落实。\n');
  });

  test('a point cut out and put back changes nothing else', () => {
    const cleaned = pasted('二是乙。\n', '一是甲。\n‸三是丙。\n');
    assert.equal(cleaned.text, '二是乙。\n');
    assert.deepEqual(cleaned.edits, []);
  });

  test('a family of one sign stays one', () => {
    assert.equal(pasted('👨‍👩‍👧 工会会员 ', '‸').text, '👨‍👩‍👧 工会会员 ');
  });

  test('without a list of its kind there, numbers stay', () => {
    const cleaned = pasted('三、丙\n四、丁\n', '同志们：\n‸');
    assert.equal(cleaned.text, '三、丙\n四、丁\n');
    assert.isFalse(cleaned.continued);
  });

  test('below the address the numbers of the 提纲 are not gone on with, in the 提纲 they are', () => {
    const outline = '提纲\n一、抓生产\n二、抓安全\n';
    const speech = `${outline}\n在动员会上的讲话\n同志们：\n‸\n谢谢大家。\n`;
    assert.equal(pasted('一、抓生产\n要抓。\n', speech).text, '一、抓生产\n要抓。\n');
    assert.equal(pasted('一、抓防汛\n', `${outline}‸\n在动员会上的讲话\n同志们：\n`).text, '三、抓防汛\n');
  });

  test('takes out what no one sees, counts what a web page left', () => {
    const cleaned = pasted(
      '\ufeff第一段。\u200b\u00a0\r\n\r\n\r\n……(新文秘网https://www.wm114.cn省略743字,正式会员可完整阅读)……',
      '‸',
    );
    assert.equal(cleaned.text, '第一段。\n\n……(新文秘网https://www.wm114.cn省略743字,正式会员可完整阅读)……');
    assert.equal(cleaned.residue, 1);
    assert.equal(cleaned.strays, 2);
  });

  const SPACED =
    '在 动 员 会 上 的 讲 话\n同 志 们 :\n一 、 提 高 认 识 , 统 一 思 想\n要 认 真 学 习 , 一 是 原 原 本 本 学 ; 二 是 联 系 实 际 学 。\n';
  const TIGHT = '在动员会上的讲话\n同志们:\n一、提高认识,统一思想\n要认真学习,一是原原本本学;二是联系实际学。\n';
  const PAGED =
    '同志们：\n今年的农时来得早，各镇各部门要站在全局的高度，把力量凝聚到工作\n\n— 1 —\n\n落实上来，确保颗粒归仓。\n\n- 2 -\n\n一、抓宣传。\n';
  const UNPAGED =
    '同志们：\n今年的农时来得早，各镇各部门要站在全局的高度，把力量凝聚到工作落实上来，确保颗粒归仓。\n\n一、抓宣传。\n';

  const CHAT =
    '好的，以下是为您起草的内容：\n\n## 三、强化督导考核\n\n1. **建立台账**：实行清单化管理。\n2. **定期通报**：每月一通报。\n\n---\n\n希望对您有帮助！\n';
  const SPEECH = '同志们：\n一、提高认识\n要学。\n二、压实责任\n要干。\n‸谢谢大家！\n';
  const BARE =
    '好的，以下是为您起草的内容：\n三、强化督导考核\n1.建立台账：实行清单化管理。\n2.定期通报：每月一通报。\n希望对您有帮助！\n';

  test('the signs of a chat go, and its blank lines where the draft has none', () => {
    const cleaned = pasted(CHAT, SPEECH);
    assert.equal(cleaned.text, BARE);
    assert.equal(cleaned.signs, 4);
    assert.isTrue(cleaned.isFitted);
    assert.equal(cleaned.residue, 2);
  });

  test('bold headings and points go without one, too', () => {
    assert.equal(pasted('**三、加强督导**\n要督。\n', SPEECH).text, '三、加强督导\n要督。\n');
    assert.equal(pasted('1.**建账**：要细。\n2.**通报**：要快。\n', SPEECH).text, '1.建账：要细。\n2.通报：要快。\n');
  });

  test('bullets and quotations lose their signs, and bold words the blank behind them', () => {
    const chat =
      '## 三、强化督导\n- **建立台账**：要细。\n  * 早谋划\n> 群众满意是最高标准。\n**（一）抓项目。** 项目要快。\n- 1 -\n';
    const bare = '三、强化督导\n建立台账：要细。\n早谋划\n群众满意是最高标准。\n（一）抓项目。项目要快。\n';
    const cleaned = pasted(chat, SPEECH);
    assert.equal(cleaned.text, bare);
    assert.equal(cleaned.pages, 1);
    // Of a text that is no Markdown a dash is the writer's.
    assert.equal(pasted('- 抓项目\n- 抓产业\n', SPEECH).text, '- 抓项目\n- 抓产业\n');
  });

  test('…but not into a draft that is Markdown itself', () => {
    const cleaned = pasted(CHAT, '# 讲话\n\n## 一、提高认识\n\n要学。\n\n## 二、压实责任\n\n要干。\n\n‸');
    assert.equal(cleaned.signs, 0);
    assert.include(cleaned.text, '1. **建立台账**：');
  });

  test('stars that stand for a name or a figure stay', () => {
    for (const words of [
      '受**书记和**市长委托，向全县人民问好。\n',
      '增长**%，完成**亿元。\n',
      '1.**书记和**市长到会。\n',
    ]) {
      assert.equal(pasted(words, SPEECH).text, words);
      assert.equal(pasted(words, SPEECH).signs, 0);
    }
  });

  const WEB = '　　一是深化改革。\n\n　　二是强化保障。\n\n　　三是严格执法。\n';
  const tight = (indent: string): string =>
    `${indent}一是深化改革。\n${indent}二是强化保障。\n${indent}三是严格执法。\n`;
  test('a web page’s indents and blank lines become the draft’s', () => {
    assert.equal(pasted(WEB, SPEECH).text, tight(''));
    assert.equal(pasted(tight(''), SPEECH.replace(/\n(?!$)/g, '\n　　')).text, tight('　　').slice(2));
    // A draft that has blank lines, or too few paragraphs to show, leaves them.
    assert.equal(
      pasted(WEB, SPEECH.replaceAll('\n', '\n\n')).text,
      tight('').replaceAll('。\n', '。\n\n').slice(0, -1),
    );
    assert.equal(pasted(WEB, '同志们：\n‸').text, WEB);
  });

  test('a line that is pasted into another gets no indent', () => {
    assert.equal(pasted('　　要常学。', '同志们：\n　　一、甲\n　　话。\n　　二、乙\n　　话。‸\n').text, '要常学。');
    assert.equal(pasted('要常学。', '同志们：\n　　一、甲\n　　话。\n　　二、乙\n‸\n　　话。\n').text, '要常学。');
  });

  test('what a PDF left goes: blanks between characters, page numbers', () => {
    assert.equal(pasted(SPACED, '‸').text, TIGHT);
    assert.equal(pasted(PAGED, '‸').text, UNPAGED);
    assert.equal(pasted(PAGED, '‸').pages, 2);
    assert.equal(pasted('⼀、提⾼认识', '‸').text, '一、提高认识');
  });

  test('formatting takes them out where it is asked to, and characters that no one sees anyway', () => {
    const formatted = (text: string, ofPages: boolean): string =>
      applyEdits(text, formatLayout(new Analysis(text), { ofPages }));
    assert.equal(formatted(SPACED, false), SPACED);
    assert.equal(formatted(SPACED, true), TIGHT);
    assert.equal(formatted(PAGED, false), PAGED);
    assert.equal(formatted(PAGED, true).replace(/\n{3,}/g, '\n\n'), UNPAGED);
    assert.equal(formatted('一\u200b、抓宣传。👨‍👩‍👧\n', false), '一、抓宣传。👨‍👩‍👧\n');
  });

  test('a web copy in one line is parted at its heads', () => {
    assert.equal(
      pasted(
        '在全县工作会议上的讲话 同志们: 今天开会,我讲三点意见: 一、提高站位,增强责任感 要充分认识这项工作的分量,把思想统一起来。 二、突出重点,打好攻坚战 要抓住关键环节,把任务分解到人。 三、严格考核,形成硬约束 要把结果同奖惩挂钩。',
        '‸',
      ).text,
      '在全县工作会议上的讲话\n同志们:\n今天开会,我讲三点意见:\n一、提高站位,增强责任感\n要充分认识这项工作的分量,把思想统一起来。\n二、突出重点,打好攻坚战\n要抓住关键环节,把任务分解到人。\n三、严格考核,形成硬约束\n要把结果同奖惩挂钩。',
    );
    assert.equal(
      pasted('一、提高认识。要学习。要讨论。二、压实责任。要分工。要包干。', '‸').text,
      '一、提高认识。要学习。要讨论。\n二、压实责任。要分工。要包干。',
    );
  });

  test('points that run in stay in their line', () => {
    const points = [
      '同志们:今天强调三点:一、加强学习;二、抓好落实;三、严格考核。大家回去要抓紧。',
      '要求：一是学 深 学透。要学。二是干 实 干好。要干。',
      '一、加强学习。二、抓好落实。三、严格考核。',
    ];
    for (const text of points) assert.equal(pasted(text, '‸').text, text);
  });
});
