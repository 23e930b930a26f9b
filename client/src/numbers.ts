/**
 * Numbers as keys need to know them at once, before the server could answer: what may be one at the start of a line, and whether one
 * was typed twice. The server decides.
 */

const FIGURES = '[〇零一二三四五六七八九十百两0-9０-９]{1,5}';
const NUMBER = new RegExp(
  '^[\\s　#*>-]*(' +
    [
      '[0-9０-９]{1,3}(?:[.．][0-9０-９]{1,3})+',
      `第?${FIGURES}(?:部分|阶段|方面|点|条|项|章|节)?[是要、.．，,：:）)]`,
      `第${FIGURES}(?:部分|阶段|方面|点|条|项|章|节|编|篇)`,
      `[（(]${FIGURES}[）)]、?`,
      '[①-⒛㈠-㈩ⅰⅠ-ⅿ][.．、]?',
      '(?:首先|其次|再次|最后|一方面|另一方面|其[一二三四五六七八九十])[是要，,、：:]?',
      '[A-Za-z甲乙丙丁戊己庚辛壬癸][.．、）)]',
    ].join('|') +
    ')[ 　\\t]*',
);

/** What may be a number at the start of a line, and where the words behind it begin. */
export interface LineNumber {
  readonly start: number;
  readonly end: number;
  readonly words: number;
}

export function numberOf(line: string): LineNumber | undefined {
  const found = NUMBER.exec(line);
  const [whole = '', number = ''] = found ?? [];
  const start = whole.indexOf(number);
  return found ? { start, end: start + number.length, words: whole.length } : undefined;
}

const MARK = /[、.．，,：:。]$/;
const WORDS = /^(?:首先|其次|再次|最后)/;

/**
 * How much of what was typed behind a number is that number once more, whatever the width and the mark after it: 2、 behind 2., (二)
 * behind （二）. 0 where it is not, or not yet: 二 may become 二级, 2. may become 2.5亿元, 第二 may become 第二产业.
 */
export function repeated(number: string, typed: string): number {
  const hasMark = MARK.test(number);
  const core = hasMark ? number.slice(0, -1) : number;
  const blanks = /^[ 　]*/.exec(typed)?.[0].length ?? 0;
  const rest = typed.slice(blanks);
  if (narrow(rest.slice(0, core.length)) !== narrow(core)) return 0;
  const next = rest.charAt(core.length);
  const end = blanks + core.length;
  if (!hasMark) return end;
  if (!MARK.test(next)) return WORDS.test(core) && next !== '' ? end : 0;
  const isDecimal = /[0-9０-９]$/.test(core) && /^[.．]$/.test(next);
  return !isDecimal || /^[^0-9０-９]/.test(rest.slice(core.length + 1)) ? end + 1 : 0;
}

const narrow = (words: string): string =>
  words.replace(/[（）０-９]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
