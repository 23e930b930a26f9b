import { foldWidth, isHan, oneOf, SPACES } from './characters';
import { hasTwin, simplified } from './script';

/**
 * Words folded for comparing titles: script, width, spaces, quotation marks and emphasis do not tell two titles apart, nor does
 * the stop at the end, nor a page number after leader dots (目录), nor how long a part is to take. O(n).
 */
export function foldTitle(words: string): string {
  const said = withoutLeader(words);
  // Of the titles of speeches a third are Chinese characters alone: to look at each once takes an eighth of the time.
  if (isFolded(said)) return withoutSaying(withoutStop(said));
  const untimed = said.replace(DURATION, '').replace(DURATION_AHEAD, '');
  const folded = simplified(untimed).replace(UNTOLD, '').replace(WIDE, foldWidth);
  return withoutSaying(withoutStop(folded).toLowerCase());
}

/** 说说课堂纪律, 再谈一谈作业批改, 第一部分是背景: the speech's way of coming to what the outline names. */
const SAYING = /^(?:[先再也]?([说讲谈聊看])一?\1|是)(?=..)/;

const withoutSaying = (folded: string): string => folded.replace(SAYING, '');

function withoutStop(folded: string): string {
  let end = folded.length;
  while (end > 0 && isLastStop(folded.charAt(end - 1))) end--;
  return folded.slice(0, end);
}

const isLastStop = oneOf('。;:,、!?….');

/** Whether folding leaves every character as it is: Chinese ones that are not traditional, and digits. */
function isFolded(words: string): boolean {
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at);
    const isHanCode = code >= FIRST_HAN && code <= LAST_HAN;
    if (!isHanCode && !(code >= DIGIT_ZERO && code <= DIGIT_NINE) && code !== DUN && code !== STOP) return false;
    if (isHanCode && hasTwin(code)) return false;
  }
  return true;
}

const [FIRST_HAN, LAST_HAN, DIGIT_ZERO, DIGIT_NINE, DUN, STOP] = [0x4e00, 0x9fff, 0x30, 0x39, 0x3001, 0x3002] as const;

/**
 * What folded words of some length begin with, told from their first ones alone: Han characters, for whatever else folding may leave
 * out; undefined where others stand among them. O(1).
 */
export function firstTold(words: string): string | undefined {
  const first = words.trimStart().slice(0, TOLD);
  return first.length === TOLD && [...first].every(isTellingFirst) ? simplified(first) : undefined;
}

const TOLD = 3;
const isTellingFirst = (char: string): boolean => isHan(char) && !UNTELLING.includes(char);
/** 參 is folded by the words behind it, and 说说, 談談 may be left out. */
const UNTELLING = '參说說讲講谈談聊看';

/** What does not tell two titles apart: blanks, emphasis, quotation marks. */
const UNTOLD = new RegExp(`[${SPACES}*_“”‘’"'\\n\\r]`, 'g');
const WIDE = /[\uff01-\uff5e]/g;

const HOW_LONG = '[（(]约?[0-9一二三四五六七八九十]{1,3}\\s?(?:多?分钟|小时|个?课时)左?右?[）)]';
/** 百年历程（约10分钟） */
const DURATION = new RegExp(`${HOW_LONG}\\s*$`);
/** 第一部分（约10分钟）：百年历程 */
const DURATION_AHEAD = new RegExp(`^\\s*${HOW_LONG}[：:，,\\s]*`);

/** How many code units an entry's words begin with that tell how long it is to take. */
export const durationAhead = (words: string): number => DURATION_AHEAD.exec(words)?.[0].length ?? 0;

/** 总体要求------1: a row of dashes leads to the page; 总体要求— 1 — has but its page. */
const DASHES_AND_PAGE = /^[—–－-]{3,}\s*[0-9０-９]/;

/** The words before the dots and page number that a 目录 puts at the end of an entry. */
export function withoutLeader(words: string): string {
  let end = words.length;
  while (end > 0 && /[0-9０-９\s　—–－-]/.test(words.charAt(end - 1))) end--;
  if (end === words.length) return words;
  const digitsEnd = end;
  while (end > 0 && '.…·•‧・．。—_＿ \t　'.includes(words.charAt(end - 1))) end--;
  const leader = words.slice(end, digitsEnd);
  const behind = words.slice(digitsEnd);
  return behind !== '' && (leader.length >= 2 || /[\t　]/.test(words.slice(end)) || DASHES_AND_PAGE.test(behind))
    ? words.slice(0, end)
    : words;
}

/** 全年指标完成情况（1）: a page of a 目录. */
const BRACKETED_PAGE = /(?<=\S)\s{0,4}[（(][0-9０-９]{1,3}[）)]\s{0,4}$/;

/** The words of an entry of the 目录 before its page, however that is set. */
export const withoutPage = (words: string): string => withoutLeader(words).replace(BRACKETED_PAGE, '');

/** Pairs of neighbouring characters: what likeness is measured on. */
function bigrams(folded: string): Map<string, number> {
  const pairs = new Map<string, number>();
  const words = [...folded].filter((char) => isHan(char) || /[a-z0-9]/.test(char)).join('');
  for (let i = 0; i + 1 < words.length; i++) {
    const pair = words.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** How alike two folded titles are, 0 to 1 (Dice over bigrams); long texts are compared by their first 80 characters. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const left = bigrams(a.slice(0, 80));
  const right = bigrams(b.slice(0, 80));
  let shared = 0;
  let total = 0;
  for (const [pair, count] of left) {
    shared += Math.min(count, right.get(pair) ?? 0);
    total += count;
  }
  for (const count of right.values()) total += count;
  return total === 0 ? 0 : (2 * shared) / total;
}

/** How much of a title is looked up. */
const KEY = 4;

/** What titles that may be the same are found by: how they open. One shorter than a key, or such a first clause, is a key of its own. */
export const titleKeys = (title: string, whole: string): ReadonlySet<string> =>
  new Set([whole.slice(0, KEY), title.slice(0, KEY), firstClause(title).slice(0, KEY)]);

/** 安全 of 安全：手指头比工期值钱, 看现场 of 看现场，学什么, 签约 of 签约（9:10—9:30）. */
const firstClause = (title: string): string => /^[^,:—(]*/.exec(title)?.[0] ?? '';

/**
 * Whether an entry has the words of a title, or breaks off in it or in what follows it (a short one at the end of a clause: 看现场，学什么),
 * or goes on where it ends. All folded.
 */
export function sameTitle(entry: string, title: string, whole: string): boolean {
  if (entry === title) return true;
  if (entry.length >= KEY && whole.startsWith(entry)) return true;
  if (entry !== '' && entry === firstClause(title)) return true;
  return title.length >= KEY && entry.startsWith(title);
}

/** Words without the marks of emphasis; user_id, 3*4 and what stands between backticks keep theirs. O(length). */
export const withoutEmphasis = (words: string): string =>
  /[*_]/.test(words) ? words.replace(EMPHASIS, (_, code: string | undefined) => code ?? '') : words;

const EMPHASIS = /(`[^`]*`)|(?<![0-9])\*{1,3}|\*{1,3}(?![0-9*])|(?<![A-Za-z0-9_])_{1,3}|_{1,3}(?![A-Za-z0-9_])/g;
