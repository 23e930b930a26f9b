import { numeralSystem } from '../../server/src/syntax/text/numerals';

/** A draft made to be slow to read: `make(n)` has about n code units. */
export interface Shape {
  readonly name: string;
  readonly make: (size: number) => string;
}

const shape = (name: string, make: (size: number) => string): Shape => ({ name, make });
const filled = (unit: string): ((size: number) => string) => {
  return (size) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
};
const han = (value: number): string => numeralSystem('han').format(value) ?? String(value);

/** Two signs of the plain, each pair another: 一X at a time, no X twice. */
const sign = (index: number): string => String.fromCharCode(0x4e8c + (index % 15000));

function ownHeads(size: number, between: string): string {
  const lines: string[] = [];
  for (let index = 0, length = 0; length < size; index++) {
    const head = sign(index * 3 + 200);
    const line = `一${head}甲乙，二${head}丙丁，三${head}好。${between}`;
    lines.push(line);
    length += line.length;
  }
  return lines.join('');
}

/** Lines or points of one list, up to a size. */
function numbered(size: number, make: (at: number) => string): string {
  const parts: string[] = [];
  for (let at = 0, length = 0; length < size; at++) {
    const part = make(at);
    parts.push(part);
    length += part.length;
  }
  return parts.join('');
}

const NESTED = ['第一编', '第一章', '第一节', '一、', '（一）', '1.', '（1）', '1）', '①', '甲、', '一是', '第一，'];
const MORE = ['第一条', 'A.', 'a.', 'Ⅰ.', 'i.', '⑴', '⒈', '㈠', '其一，', '一要', '首先，', '一方面'];

/** An outline that nothing names, all of whose entries have the same words, and its body: in its order, or without any number. */
function sameTitles(size: number, body: (number: number) => string): string {
  const numbers = Array.from({ length: Math.max(2, Math.round(size / 26)) }, (_, index) => index + 1);
  const entries = numbers.map((number) => `${number}. 抓好落实`);
  return `在会上的讲话\n${entries.join('\n')}\n\n同志们：\n${numbers.map(body).join('\n')}\n`;
}

function soundOutline(size: number): string {
  const entries: string[] = [];
  const body: string[] = [];
  const parts = Math.max(2, Math.round(size / 420));
  for (let part = 1; part <= Math.min(parts, 999); part++) {
    entries.push(`${han(part)}、抓好第${part}项工作落实`);
    body.push(`${han(part)}、抓好第${part}项工作落实`);
    const children = Math.max(2, Math.round(size / Math.min(parts, 999) / 90));
    for (let child = 1; child <= children; child++) {
      entries.push(`（${han(child)}）推进事项${part}之${child}`);
      body.push(`（${han(child)}）推进事项${part}之${child}`, `要认真抓好事项${part}之${child}，久久为功，务求实效。`);
    }
  }
  return `提纲\n${entries.join('\n')}\n\n在推进会上的讲话\n同志们：\n${body.join('\n')}\n谢谢大家！\n`;
}

/** What an attacker found to grow with the square, or to be slow, and what stands beside it. */
export const SHAPES: readonly Shape[] = [
  shape(
    'speech',
    filled(
      '一、提高认识\n认识要到位。一是学习不够深；二是落实不够实；三是作风不够硬。\n（一）压实责任。一级抓一级。\n',
    ),
  ),
  shape('quotation marks left open', (n) => '"（'.repeat(n / 4) + '\n' + '甲（）'.repeat(n / 6)),
  shape('heads of their own, one line', (n) => ownHeads(n, '')),
  shape('heads of their own, a line each', (n) => ownHeads(n, '\n')),
  shape('× all along', (n) => `甲${'×'.repeat(n)}乙`),
  shape('* all along', (n) => `甲${'*'.repeat(n)}乙`),
  shape('12 styles nested, each the first', filled(`${NESTED.map((marker) => `${marker}甲乙`).join('\n')}\n`)),
  shape('24 styles in turn', filled(`${[...NESTED, ...MORE].map((marker) => `${marker}甲乙`).join('\n')}\n`)),
  shape('a sound outline', soundOutline),
  shape('an outline of one title', (n) => sameTitles(n, (number) => `${number}. 抓好落实\n抓就是了。`)),
  shape('an outline reworded', (n) => sameTitles(n, (number) => `${number}. ${sign(number)}甲乙`)),
  shape('an outline without numbers below', (n) => sameTitles(n, (number) => `抓好${sign(number)}\n抓就是了。`)),
  shape('quotations in a row', (n) => '“甲乙”、'.repeat(n / 5)),
  shape('ellipses, a line each', (n) => '……\n'.repeat(n / 3)),
  shape('二是 all along', filled('二是甲乙。')),
  shape('一是 and 三是 all along', filled('一是甲乙。三是丙丁。')),
  shape('every second number glued to its words', filled('一、甲乙\n二丙丁\n三、戊己\n四庚辛\n五、壬癸\n')),
  shape('dates in one line', filled('2014年4月16日，二〇一四年五月，')),
  shape('one sentence over and over', filled('我们要坚持不懈地把这一项重要工作抓紧抓实抓好抓出成效来。')),
  shape('contents with leader dots', filled('一、提高认识……………………………………………………………………………………1\n')),
  shape('1. all along', filled('1. 甲乙丙丁\n')),
  shape('numbers to 999', (n) => {
    const lines: string[] = [];
    for (let at = 0, length = 0; length < n; at++) {
      const line = `${han((at % 999) + 1)}、甲乙丙丁\n`;
      lines.push(line);
      length += line.length;
    }
    return lines.join('');
  }),
  shape('odd Han numbers', (n) => numbered(n, (at) => `${han(((2 * at) % 998) + 1)}、甲乙\n`)),
  shape('one number over and over', (n) => `一、甲乙\n二、甲乙\n${'三、甲乙丙丁\n'.repeat(n / 7)}`),
  shape('headings numbered without a mark', (n) => numbered(n, (at) => `## ${(at % 98) + 1} 甲乙丙\n`)),
  shape('odd figures', (n) => numbered(n, (at) => `${2 * at + 1}.甲乙\n`)),
  shape('each number twice', (n) => numbered(n, (at) => `${Math.floor(at / 2) + 1}.甲乙${sign(at)}\n`)),
  shape('numbers from behind', (n) => numbered(n, (at) => `${Math.floor(n / 8) - at}.甲乙\n`)),
  shape('each two numbers exchanged', (n) => numbered(n, (at) => `${(at ^ 1) + 1}.甲乙\n`)),
  shape('wide ｘ all along', (n) => `甲${'ｘ'.repeat(n)}。`),
  shape('numbers without words', (n) => numbered(n, (at) => `${at + 1}.\n甲乙。\n`)),
  shape('points with two marks in turn', (n) =>
    numbered(n, (at) => `第${han((at % 998) + 1)}，甲乙${at % 2 ? '；' : '。'}`),
  ),
  shape('lone surrogates', filled('\ud840')),
  shape('one-character lines', filled('一\n')),
  shape('a line without a stop under 一、', (n) => `一、${'甲'.repeat(n)}\n二、乙\n`),
  shape('lists of one', filled('1. 甲\n说明：\n')),
  shape('blanks', filled('　')),
];
