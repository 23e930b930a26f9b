import { assert } from 'chai';
import fc from 'fast-check';
import { Analysis } from '../../server/src/analysis/analysis';
import { compareDrafts, type Difference } from '../../server/src/comparison/compareDrafts';
import { comparedHtml } from '../../server/src/comparison/comparedHtml';
import { commonOf } from '../../server/src/comparison/common';
import { wordChanges, type WordChange } from '../../server/src/comparison/words';

const SIGNS = { same: ['', ''], delete: ['[-', '-]'], insert: ['{+', '+}'] } as const;
const marked = (words: readonly WordChange[]): string =>
  words.map(({ op, text }) => `${SIGNS[op][0]}${text}${SIGNS[op][1]}`).join('');
const rebuilt = (words: readonly WordChange[], without: 'delete' | 'insert'): string =>
  words
    .filter(({ op }) => op !== without)
    .map(({ text }) => text)
    .join('');
const compared = (old: string, now: string): Difference[] => compareDrafts(new Analysis(old), new Analysis(now));
/** 改 [-旧-]{+新+}, a difference a line; what is the same is left out. */
const told = (old: string, now: string): string[] =>
  compared(old, now)
    .filter(({ kind }) => kind !== 'same')
    .map(({ kind, words }) => `${kind} ${marked(words).replaceAll('\n', '⏎')}`);

const DRAFT = `在推进会上的讲话
同志们：
一、提高思想认识，增强责任意识
当前形势复杂多变，任务十分繁重，大家要认清形势。
二、突出工作重点，狠抓任务落实
要抓好项目建设，全年完成投资25.6亿元。
三、加强组织领导，强化督促检查
各级各部门要把责任扛在肩上，一级抓一级。
`;

suite('two drafts compared', () => {
  const cases: readonly [string, string, readonly string[]][] = [
    ['nothing changed', DRAFT, []],
    ['blank lines and blanks at the ends of lines', DRAFT.replace('同志们：\n', '\n　　同志们：  \n\n'), []],
    [
      'a figure is one change',
      DRAFT.replace('25.6', '28.1'),
      ['edited 要抓好项目建设，全年完成投资[-25.6-]{+28.1+}亿元。'],
    ],
    [
      'an item is put in: the numbers behind it only followed',
      DRAFT.replace('二、', '二、开展专项整治，解决突出问题\n三、').replace('三、加强', '四、加强'),
      [
        'added {+二、开展专项整治，解决突出问题+}',
        'renumbered [-二、-]{+三、+}突出工作重点，狠抓任务落实',
        'renumbered [-三、-]{+四、+}加强组织领导，强化督促检查',
      ],
    ],
    [
      'an item is taken out with its words',
      DRAFT.replace(/二、[^三]*三、/, '二、'),
      [
        'removed [-二、突出工作重点，狠抓任务落实-]',
        'removed [-要抓好项目建设，全年完成投资25.6亿元。-]',
        'renumbered [-三、-]{+二、+}加强组织领导，强化督促检查',
      ],
    ],
    [
      'the shorter of two that changed places has moved, with what stands below it',
      DRAFT.replace(/二、(突.*\n.*\n)三、(加.*\n.*\n)/, '二、$2三、$1'),
      [
        'moved [-三、-]{+二、+}加强组织领导，强化督促检查⏎各级各部门要把责任扛在肩上，一级抓一级。',
        'renumbered [-二、-]{+三、+}突出工作重点，狠抓任务落实',
      ],
    ],
    [
      'moved and edited is one',
      DRAFT.replace(/二、(突.*\n.*\n)三、(加.*\n.*\n)/, '二、$2三、$1').replace('肩上', '肩头'),
      [
        'movedEdited [-三、-]{+二、+}加强组织领导，强化督促检查⏎各级各部门要把责任扛在[-肩上-]{+肩头+}，一级抓一级。',
        'renumbered [-二、-]{+三、+}突出工作重点，狠抓任务落实',
      ],
    ],
    [
      'a heading in wholly other words, where it stood',
      DRAFT.replace('突出工作重点，狠抓任务落实', '打好攻坚战'),
      ['edited 二、[-突出工作重点，狠抓任务落实-]{+打好攻坚战+}'],
    ],
    [
      'a paragraph that was split',
      DRAFT.replace('上，一级', '上。\n一级'),
      ['edited 各级各部门要把责任扛在肩上[-，一级抓一级-]。', 'added {+一级抓一级。+}'],
    ],
  ];
  for (const [name, now, expected] of cases) test(name, () => assert.deepEqual(told(DRAFT, now), expected));

  test('points within a paragraph are compared point by point', () => {
    const old = '会议要求：一是要提高认识，统一思想。二是要突出重点，抓好落实。三是要加强领导，考核。';
    const now = '会议要求：一是要提高认识，统一思想。二是要加强领导，考核。三是要突出重点，抓紧落实。';
    assert.deepEqual(told(old, now), [
      'moved [-三是-]{+二是+}要加强领导，考核。',
      'edited [-二是-]{+三是+}要突出重点，[-抓好-]{+抓紧+}落实。',
    ]);
  });

  test('points put into paragraphs of their own are edited by a line break', () => {
    const old = '一是提高认识。二是突出重点。三是加强领导。';
    assert.deepEqual(told(old, old.replace(/(?=[二三]是)/g, '\n')), [
      'edited {+⏎+}二是突出重点。',
      'edited {+⏎+}三是加强领导。',
    ]);
  });

  test('as a page: what moved is told from where, numbers are grey; points stay in their paragraph', () => {
    const page = (old: string, now: string): string[] => {
      const [before, after] = [new Analysis(old), new Analysis(now)];
      const kinds = {
        edited: '改',
        added: '增',
        removed: '删',
        moved: '移',
        movedEdited: '移并改',
        renumbered: '序号',
      };
      const words = { language: 'zh-CN', title: '甲', kinds, movedFrom: (line: number) => `自${line}`, nothing: '无' };
      const html = comparedHtml(before, after, compareDrafts(before, after), words);
      return html.split('\n').filter((line) => line.startsWith('<p'));
    };
    const swapped = DRAFT.replace(/二、(突.*\n.*\n)三、(加.*\n.*\n)/, '二、$2三、$1');
    const [key, ...lines] = page(DRAFT, swapped);
    assert.equal(key, '<p class="key">移 1 · 序号 1</p>');
    assert.include(
      lines.join('\n'),
      '<p><span class="moved"><span class="from">自7</span><del class="number">三、</del><ins class="number">二、</ins>加强组织领导，强化督促检查',
    );
    assert.include(lines.join('\n'), '<p><del class="number">二、</del><ins class="number">三、</ins>突出工作重点');
    const points = '会议要求：一是要提高认识，统一思想。二是要突出重点，抓好落实。';
    assert.lengthOf(page(points, points.replace('抓好', '抓紧')), 2);
    assert.deepEqual(page(points, points)[0], '<p class="key">无</p>');
  });

  test('the words of both drafts rebuild', () => {
    const line = fc.constantFrom(
      '一、提高认识',
      '二、狠抓落实',
      '要抓好25.6亿元的项目。',
      '（一）看形势',
      '',
      '同志们：',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.array(line, { maxLength: 12 }), (old, now) => {
        const differences = compared(old.join('\n'), now.join('\n'));
        const words = (lines: readonly string[]): string[] => lines.filter((each) => each !== '').sort();
        const parts = (of: 'old' | 'new'): string[] =>
          differences.flatMap((each) => each[of]?.text.split('\n').filter((part) => part !== '') ?? []).sort();
        assert.deepEqual(parts('old'), words(old));
        assert.deepEqual(parts('new'), words(now));
        for (const { words: changes, old: before, new: after } of differences) {
          assert.equal(rebuilt(changes, 'insert').trim(), before?.text ?? '');
          assert.equal(rebuilt(changes, 'delete').trim(), after?.text ?? '');
        }
      }),
    );
  });

  test('any two texts rebuild from their words', () => {
    const text = fc.string({
      unit: fc.constantFrom('雷', '声', '大', '雨点', '小', '，', '。', '2', '5.6', '%', ' ', '\n'),
    });
    fc.assert(
      fc.property(text, text, (old, now) => {
        const words = wordChanges(old, now);
        assert.equal(rebuilt(words, 'insert'), old);
        assert.equal(rebuilt(words, 'delete'), now);
      }),
    );
  });

  test('what two rows have in common is as long as it can be', () => {
    const row = fc.array(fc.constantFrom(1, 2, 3), { maxLength: 8 });
    const longest = (a: readonly number[], b: readonly number[]): number => {
      const table = a.map(() => new Array<number>(b.length).fill(0));
      const at = (x: number, y: number): number => table[x]?.[y] ?? 0;
      for (const [x, left] of a.entries())
        for (const [y, right] of b.entries()) {
          const cells = table[x];
          if (cells) cells[y] = left === right ? at(x - 1, y - 1) + 1 : Math.max(at(x - 1, y), at(x, y - 1));
        }
      return at(a.length - 1, b.length - 1);
    };
    fc.assert(
      fc.property(row, row, (a, b) => {
        const pairs = commonOf(a, b);
        assert.equal(pairs.length, longest(a, b));
        for (const [x, y] of pairs) assert.equal(a[x], b[y]);
        for (const [index, [x, y]] of pairs.entries()) {
          const [beforeX, beforeY] = pairs[index - 1] ?? [-1, -1];
          assert.isTrue(x > beforeX && y > beforeY);
        }
      }),
    );
  });
});
