import { assert } from 'chai';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import { Analysis } from '../../server/src/analysis/analysis';
import { documentSymbols } from '../../server/src/features/showing/documentSymbols';
import { definition } from '../../server/src/features/showing/definition';
import { rename } from '../../server/src/features/writing/rename';
import { refreshOutline } from '../../server/src/editing/restructure/outline';
import { foldingRanges } from '../../server/src/features/showing/foldingRanges';
import { structureTree } from '../../server/src/features/showing/structureTree';
import type { StructureNode } from '../../server/src/protocol/structure';
import { DEFAULT_SETTINGS } from '../../server/src/settings';
import type { Asked } from '../../server/src/features/asked';

const asked = (source: string): Asked =>
  ({ analysis: new Analysis(source, undefined, true), locale: 'zh-cn' }) as unknown as Asked;

const shown = (symbols: readonly DocumentSymbol[]): string =>
  symbols.map(({ name, children = [] }) => name + (children.length > 0 ? `[${shown(children)}]` : '')).join(' ');

/** Rows of the body. */
const rows = (source: string): string =>
  shown(documentSymbols(asked(source)).find(({ name }) => name === '正文')?.children ?? []);

const shownRows = (nodes: readonly StructureNode[]): string =>
  nodes
    .map(({ kind, label, description, children }) => {
      const words = kind === 'missing' ? `${label}${description}` : label;
      return words + (children.length > 0 ? `[${shownRows(children)}]` : '');
    })
    .join(' ');

const structureRows = (source: string): string => {
  const tree = structureTree(new Analysis(source, undefined, true), DEFAULT_SETTINGS, 'zh-cn');
  return shownRows(tree.find(({ region }) => region === 'body')?.children ?? []);
};

/** Rows of the outline. */
const entryRows = (source: string): string => {
  const tree = structureTree(new Analysis(source), DEFAULT_SETTINGS, 'zh-cn');
  return shownRows(tree.find(({ region }) => region === 'outline')?.children ?? []);
};

suite('entries without a number', () => {
  test('are rows of the outline', () =>
    assert.equal(entryRows('提要：成绩；不足\n\n同志们：\n一、成绩\n不小。\n二、不足\n不少。\n'), '成绩 不足'));
});

suite('headings without a number', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    [
      'hold the lists below them, each of which counts anew',
      '# 在现场会上的讲话\n\n同志们：\n\n## 怎么看\n\n1. 看进度\n2. 看质量\n\n## 怎么办\n\n1. 抓人\n2. 抓钱\n',
      '怎么看[1.看进度 2.看质量] 怎么办[1.抓人 2.抓钱]',
    ],
    [
      'stand below numbered ones, and close where the next of these comes',
      '同志们：\n\n## 一、形势\n\n### 好的一面\n\n1. 产量\n2. 质量\n\n### 难的一面\n\n难在用工。\n\n## 二、任务\n\n稳中求进。\n',
      '一、形势[好的一面[1.产量 2.质量] 难的一面] 二、任务',
    ],
    [
      'nest among themselves',
      '同志们：\n\n## 上半年\n\n### 收入\n\n收入增加。\n\n### 支出\n\n支出减少。\n\n## 下半年\n\n再接再厉。\n',
      '上半年[收入 支出] 下半年',
    ],
  ];
  for (const [name, source, expected] of cases)
    test(name, () => {
      assert.equal(rows(source), expected);
      assert.equal(structureRows(source), expected);
    });

  test('a lost number has its row below the heading', () =>
    assert.equal(
      structureRows('同志们：\n\n## 怎么看\n\n1. 看进度\n3. 看安全\n\n## 怎么办\n\n抓人。\n'),
      '怎么看[1.看进度 2.缺 3.看安全] 怎么办',
    ));

  test('of a plain text, where the outline tells them', () =>
    assert.equal(
      structureRows('提纲\n一、查账\n二、查现场\n\n同志们：\n查账\n一笔一笔过。\n查现场\n1.锅炉房\n2.食堂\n'),
      '查账 查现场[1.锅炉房 2.食堂]',
    ));

  const TOLD = '提纲\n一、查账\n二、查现场\n\n同志们：\n查账\n一笔一笔过。\n查现场\n锅炉房也要看。\n';
  for (const [from, at] of [
    ['the entry', TOLD.indexOf('查账')],
    ['the heading', TOLD.lastIndexOf('查账')],
  ] as const)
    test(`are renamed and found together with their entries, from ${from}`, () => {
      const analysis = new Analysis(TOLD);
      const edits = rename(analysis, at, '查清账目');
      assert.isArray(edits);
      assert.deepEqual(Array.isArray(edits) ? edits.map(({ range, newText }) => [range.start.line, newText]) : [], [
        ...(from === 'the entry' ? [1, 5] : [5, 1]).map((line) => [line, '查清账目']),
      ]);
      assert.deepEqual(
        definition(analysis, '', at).map(({ range }) => range.start.line),
        [from === 'the entry' ? 5 : 1],
      );
    });

  test('a 提纲 that is brought up to date keeps its entries', () => {
    const outcome = refreshOutline(new Analysis(TOLD));
    assert.deepEqual(outcome, { refused: 'upToDate' });
  });

  test('fold with what stands below them', () => {
    const { analysis } = asked('同志们：\n\n## 怎么看\n\n1. 看进度\n2. 看质量\n\n## 怎么办\n\n抓人。\n');
    assert.deepEqual(
      foldingRanges(analysis).map(({ startLine, endLine }) => [startLine, endLine]),
      [
        [2, 5],
        [7, 9],
      ],
    );
  });
});
