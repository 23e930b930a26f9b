import type { Analysis } from '../../server/src/analysis/analysis';
import { check, read } from '../../server/src/engine';
import { chance } from './editedDrafts';

/** What writers type, paste and delete, and what turns the reading of a whole draft: words, numbers, marks, signs of Markdown, remains of copying. */
const PIECES = [
  ...['一、', '二、', '三、', '（一）', '（二）', '(2)', '1.', '2、', '3）', '①', '②', '第一，', '第二，', '第二点，'],
  ...[
    '一是',
    '二是',
    '三是',
    '二要',
    '一看',
    '首先，',
    '其次，',
    '最后，',
    '第三章 ',
    '第四条 ',
    '1.1 ',
    'A.',
    'Ⅱ.',
    '甲、',
  ],
  ...['，', '。', '；', '：', '“', '”', '（', '）', '《', '、', '……', '—、', '二丶', 'ニ、', '參、', '\u200b', '×× '],
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '　　',
    '    ',
    ' ',
    '\t',
    '同志们：\n',
    '提纲\n',
    '正文\n',
    '（略）',
    '谢谢大家！\n',
    '— 3 —\n',
  ],
  ...[
    '甲',
    '乙丙',
    '要抓好落实',
    '我讲三点意见：',
    '以上三点，',
    '五个严禁：严禁',
    '2014年04月16日',
    '七、八个人',
    '近20亿元左右',
  ],
  ...[
    '# ',
    '## ',
    '**',
    '> ',
    '- ',
    '```\n',
    '<!--',
    '-->',
    '%%\n',
    '| 甲 | 乙 |\n',
    '[一、](x.md)',
    '<b>',
    '（l）',
    '（2）',
    '> [!note] ',
    '- [ ] ',
    '注释\n',
    '主持人：',
    '\ud840',
    '\u0000',
  ],
];

/** A draft in its versions, each an edit of the one before it, at random but the same in each run. */
export function* versions(first: string, count: number, seed: number): Generator<string> {
  const below = chance(seed);
  let text = first;
  const earlier = [first];
  for (let at = 0; at < count; at++) {
    text = edited(text, below, earlier);
    if (at % 5 === 0) earlier.push(text);
    yield text;
  }
}

function edited(text: string, below: (most: number) => number, earlier: readonly string[]): string {
  const place = below(text.length + 1);
  const piece = PIECES[below(PIECES.length)] ?? '';
  const put = (words: string, out = 0): string => text.slice(0, place) + words + text.slice(place + out);
  switch (below(10)) {
    case 0:
      return put('', 1);
    case 1:
      return put('', below(40));
    case 2:
      return put(piece, below(12));
    case 3:
      // Lines are copied.
      return put(text.slice(below(text.length), below(text.length)).slice(0, 200));
    case 4:
      // Undone, as far back as may be.
      return earlier[below(earlier.length)] ?? text;
    case 5:
      return atLineStart(text, place, piece);
    default:
      return put(piece);
  }
}

function atLineStart(text: string, place: number, piece: string): string {
  const start = text.lastIndexOf('\n', place) + 1;
  return text.slice(0, start) + piece + text.slice(start);
}

/** What is there for the next version alone. */
const KEPT = new Set(['facts', 'searches', 'written', 'parsed']);

/** All that is read in a draft and said of it, with every fix, to be compared. */
export function told(analysis: Analysis): string {
  const { text, ...draft } = analysis.draft;
  const findings = check(analysis).map((finding) => ({
    ...finding,
    fixes: finding.fixes?.map((fix) => ({ ...fix, made: fix.edits() })),
  }));
  return JSON.stringify({ draft, reading: text.reading, starts: text.lineStarts, findings }, (key, value: unknown) =>
    KEPT.has(key) ? undefined : value,
  );
}

/** A text with the signs that a note-taker gives it. */
export const asMarkdown = (text: string): string =>
  `---\ntitle: 讲话\n---\n# 讲话\n${text}`
    .replace(/^(?=[一二三四五六七八九十]、)/gm, '## ')
    .replace(/^(?=（[一二三四五六七八九十]）)/gm, '- **重点** ')
    .replace(/^(?=[0-9][.．])/gm, '  ')
    .replace(/^(?=同志们)/gm, '> ');

/**
 * Reads each version with the one before it, and by itself. Throws where the two differ; tells how many were read.
 */
export function compareVersions(first: string, count: number, seed: number): number {
  let before = read(first);
  let compared = 0;
  for (const text of versions(first, count, seed)) {
    const kept = read(text, before);
    const [found, expected] = [told(kept), told(read(text))];
    if (found !== expected) throw new Error(difference(found, expected, before.text.source, text));
    before = kept;
    compared++;
  }
  return compared;
}

function difference(found: string, expected: string, before: string, after: string): string {
  let at = 0;
  while (found[at] === expected[at]) at++;
  const around = (words: string): string => words.slice(Math.max(0, at - 200), at + 100);
  const texts = JSON.stringify({ before, after });
  return `read otherwise after another version\n…${around(found)}…\n…${around(expected)}…\n${texts}`;
}
