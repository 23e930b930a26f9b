import { assert } from 'chai';
import { readFileSync } from 'node:fs';
import { Analysis } from '../../server/src/analysis/analysis';
import { markerLabel } from '../../server/src/analysis/markerWords';
import { OWN_DRAFTS, readGold, sharedIsThere } from '../corpus/shared';

/** Line, number and last words of items, as a careful reader of whole drafts would say where each ends. */
const ENDS = JSON.parse(readFileSync('test/fixtures/ends.json', 'utf8')) as Record<
  string,
  readonly (readonly [line: number, number: string, ends: string])[]
>;

/** Puts `⟧` and its number behind every item. */
function withEnds(text: string): string {
  const analysis = new Analysis(text);
  const ends = analysis.sequences
    .flatMap(({ sequence }) => sequence.items)
    .map(({ marker, range }) => ({ end: range.end, label: `⟧${markerLabel(analysis.text, marker)}` }))
    .sort((a, b) => b.end - a.end);
  return ends.reduce((marked, { end, label }) => marked.slice(0, end) + label + marked.slice(end), text);
}

/** `⟧一、` says where the item ends: it is taken out, read, and put in again. */
const EXCERPTS: readonly (readonly [name: string, marked: string])[] = [
  [
    'what closes a list of paragraphs, whether they look like headings or not',
    '一、抓好教育\n要抓好以下几项工作：\n1.抓好学前教育。新建幼儿园三所。⟧1.\n2.抓好义务教育。⟧2.\n3.抓好职业教育。⟧3.\n\n做好上述工作，关键要抓落实。⟧一、\n二、抓好卫生\n要抓紧。⟧二、\n',
  ],
  [
    'plain words after it, of a list that holds others',
    '要抓两件事：\n1.抓学习，要做到：\n（1）学原文；⟧（1）\n（2）学业务。⟧（2）⟧1.\n2.抓整改。⟧2.\n会后请各单位研究。\n',
  ],
  [
    'headings alone in their lines govern what follows: the last has its text, the others wait for theirs',
    '一、抓学习⟧一、\n二、抓整改⟧二、\n三、抓落实\n要一件一件抓。\n要有回音。⟧三、\n',
  ],
  [
    'where the others have several paragraphs, the last has them too',
    '第一，抓学习。要学深。\n这里多说一句。⟧第一\n第二，抓整改。要改实。\n也多说一句。⟧第二\n',
  ],
  [
    'a conclusion after the last chapter',
    '一、抓学习\n要学深。⟧一、\n二、抓整改\n要改实。⟧二、\n总之，教育兴则国家兴。\n谢谢大家！\n',
  ],
  [
    'the same, where each chapter has one of its own',
    '一、抓学习\n要学深。\n总之，学习要挤时间。⟧一、\n二、抓整改\n要改实。\n总之，整改要见成效。⟧二、\n同志们，任务很重。\n让我们一起努力！\n',
  ],
  [
    'an address in the middle of a chapter opens no closing',
    '一、抓学习\n要学深。⟧一、\n二、抓整改\n同志们，整改不能等。\n要快。\n要改实。\n还要改彻底。\n改了要公开。⟧二、\n',
  ],
  [
    'a count says which list is summed up: the points of the last chapter',
    '一、抓学习\n要学深。⟧一、\n二、抓整改\n要做三件事。\n1.查问题。要查透。⟧1.\n2.改问题。要改实。⟧2.\n3.防反弹。要常查。⟧3.\n以上三件事，月底前办完。⟧二、\n谢谢大家！\n',
  ],
  [
    'or the chapters themselves',
    '讲两点意见。\n一、抓学习\n要学深。⟧一、\n二、抓整改\n1.查问题。要查透。⟧1.\n2.改问题。要改实。⟧2.\n3.防反弹。要常查。⟧3.⟧二、\n以上两点意见，请大家研究。\n谢谢大家！\n',
  ],
  [
    'who signs, and when',
    '现报告如下：\n一、抓学习\n学了三次。⟧一、\n二、抓整改\n改了五处。⟧二、\n特此报告。\n县教育局\n2024年4月16日\n',
  ],
  ['what is annexed', '一、抓学习\n要学深。⟧一、\n二、抓整改\n要改实。⟧二、\n附件：任务分工表\n各单位对照落实。\n'],
  [
    'a Markdown heading without a number',
    '## 一、抓学习\n\n要学深。⟧一、\n\n## 二、抓整改\n\n### 背景\n\n要改实。⟧二、\n\n## 结束语\n\n会后请各单位研究。\n',
  ],
  [
    'words that lead a point in are not the one’s before it',
    '下面讲两点。\n一是加强领导。⟧一是\n同时，二是抓好落实。⟧二是\n',
  ],
  [
    'points of a sentence each: what is said after the last is the paragraph’s',
    '要做三件事：一是抓学习；⟧一是二是抓整改；⟧二是三是抓落实。⟧三是会后请各单位研究。\n',
  ],
  [
    'points of several sentences: the last has its own',
    '要做两件事：一是抓学习。要学深。⟧一是二是抓整改。要改实。⟧二是\n',
  ],
  [
    'blank lines that part the chapters part the last from what follows',
    '一、抓学习\n要学深。⟧一、\n\n二、抓整改\n要改实。⟧二、\n\n三、抓落实\n要见效。⟧三、\n\n办学像种树，一年两年看不出高矮。\n',
  ],
  [
    'blank lines between all paragraphs part nothing',
    '一、抓学习\n\n要学深。⟧一、\n\n二、抓整改\n\n要改实。⟧二、\n\n三、抓落实\n\n要见效。\n\n要有人管。⟧三、\n',
  ],
];

suite('where an item ends', () => {
  for (const [name, marked] of EXCERPTS)
    test(name, () =>
      assert.equal(withEnds(marked.replace(/⟧[^\n⟧：；。]{1,3}?(?=[\n⟧]|一是|二是|三是|会后|$)/g, '')), marked),
    );

  const drafts = [...readGold(OWN_DRAFTS), ...(sharedIsThere ? readGold() : [])];
  for (const { name, text } of drafts.filter((draft) => ENDS[draft.name])) {
    test(name, () => {
      const analysis = new Analysis(text);
      const items = analysis.draft.body.flatMap(function all(sequence): typeof sequence.items {
        return sequence.items.flatMap((item) => [item, ...item.children.flatMap(all)]);
      });
      const found = items
        .filter(({ kind }) => kind !== 'inline')
        .sort((a, b) => a.range.start - b.range.start)
        .map(
          ({ marker, range }) =>
            [
              analysis.text.lineAt(marker.range.start) + 1,
              analysis.text.slice(marker.range).trim(),
              range.end,
            ] as const,
        );
      const expected = ENDS[name] ?? [];
      assert.deepEqual(
        found.map(([line, number, end], index) => [
          line,
          number,
          text.slice(0, end).slice(-(expected[index]?.[2].length ?? 7)),
        ]),
        expected.map((row) => [...row]),
      );
    });
  }
});
