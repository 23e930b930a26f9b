import { isHan, isSpace } from '../text/characters';
import { formAt } from '../forms/formAt';
import type { OffsetRange } from '../nodes';

/** What may stand before a line's words: comments, signs of Markdown, bullets, pictures, the bracket of a link, or of a heading. */

/** Bullets that Word puts before a line: with the space or tab after them they are layout, like Markdown's -. */
const BULLETS = '●■◆○□▪•▲◇★☆➢➤·‣∙・▍▎▌▋█┃▶►❖✦◎';
/** －发烧是怎么回事: dashes that list, one alone before its words; two open what is added (——鲁迅). */
const DASHES = '－–—';
/** Bullets that open headings, where the words are few and no sentence. */
const HEADING_BULLETS = '■◆▲★▍▎▌▋█┃';
const LONGEST_BULLETED = 18;
const isShortHeading = (words: string): boolean =>
  words.trim().length <= LONGEST_BULLETED && !/[，。；：！？,;:]/.test(words);

const isBullet = (char: string): boolean => char !== '' && (BULLETS.includes(char) || DASHES.includes(char));

const isOpeningSign = (char: string): boolean =>
  isBullet(char) || char === '#' || char === '*' || char === '_' || char === '>' || char === '-' || char === '+';

/** Where a line goes on behind the comments that it begins with, or in; `end` where nothing follows; undefined where one stays open. */
export function behindComments(source: string, start: number, end: number, open: boolean): number | undefined {
  let at = start;
  let inComment = open;
  while (inComment || source.startsWith('<!--', at)) {
    const closing = source.slice(at, end).indexOf('-->');
    if (closing < 0) return undefined;
    at += closing + '-->'.length;
    while (at < end && isSpace(source.charAt(at))) at++;
    inComment = false;
  }
  return at;
}

/** Steps over the bracket of a link that the line opens with: its words may begin with a number. */
export const withoutBracket = (source: string, at: number, markup: readonly OffsetRange[]): number =>
  source.charAt(at) === '[' && markup.some(({ start, end }) => start === at && end === at + 1) ? at + 1 : at;

/** 【第一部分：登场】, 【一、登场】, 【第一环节　抢答】: a numbered heading between brackets, of which neither is a word of its title. O(1), but for such a line. */
export function isBracketedHeading(source: string, at: number, end: number): boolean {
  if (source.charAt(at) !== '【' || source.charAt(end - 1) !== '】') return false;
  const words = source.slice(at + 1, end - 1);
  const form = words.includes('】') ? undefined : formAt(words, 0, 'line');
  // 【第一环节　抢答】
  return form?.strength === 'strong' || (form?.style.id === 'ordinal' && form.variant !== '');
}

/** Pictures that messengers put before a number (📌一、, ✅（二）), and bullets right before one (●一、). */
const PICTURES = new RegExp(`^(?:[\\p{Extended_Pictographic}${BULLETS}][\\ufe0f\\u200d]?\\s*){1,4}`, 'u');

/** Where a line goes on behind pictures that a number follows; elsewhere they are its words. */
export function behindPictures(source: string, start: number, end: number): number {
  const first = source.charAt(start);
  if (start >= end || (source.charCodeAt(start) < FIRST_PICTURE && !BULLETS.includes(first))) return start;
  const pictures = PICTURES.exec(source.slice(start, Math.min(end, start + 16)))?.[0] ?? '';
  const at = start + pictures.length;
  const form = pictures === '' ? undefined : formAt(source.slice(at, end), 0, 'line');
  // 🔸关键词一：: a label, where the draft counts with it.
  return form && (form.strength === 'strong' || form.style.learntWhere !== undefined) ? at : start;
}

/** Lower code units are letters and marks. */
const FIRST_PICTURE = 0x2190;

const TAG = /^<(?:u|b|i|em|strong|p|font)[^<>]{0,60}>/i;

/** Steps over `## `, `> `, `- `, `**`; a sign without the space that Markdown wants is text, except emphasis. */
export function skipMarkdown(
  source: string,
  start: number,
  end: number,
  isMarkdown: boolean,
): { at: number; heading: number; quotes: number } {
  let at = start;
  let heading = 0;
  let quotes = 0;
  if (source.charAt(at) === '<') at += TAG.exec(source.slice(at, Math.min(end, at + 70)))?.[0].length ?? 0;
  while (at < end && isOpeningSign(source.charAt(at))) {
    const sign = source.charAt(at);
    let run = at;
    while (run < end && source.charAt(run) === sign) run++;
    const emphasis = sign === '*' || sign === '_';
    // A mail's > may stand alone on a line.
    const spaced = run < end ? isSpace(source.charAt(run)) : sign === '>';
    const glued = run - at === 1 && isBullet(sign) && isHan(source.charAt(run));
    const opens = emphasis ? run - at <= 3 : sign === '#' ? opensWords(source.charAt(run), isMarkdown) : glued;
    if (!spaced && !opens) break;
    if (sign === '#') heading = Math.min(run - at, 6);
    if (HEADING_BULLETS.includes(sign) && isShortHeading(source.slice(run, end))) heading = 6;
    if (sign === '>') quotes += run - at;
    at = run;
    while (at < end && isSpace(source.charAt(at))) at++;
    // - [ ] 一要…: the box of a task is no word.
    if (TASK.test(source.slice(at, Math.min(end, at + 4)))) at += 4;
  }
  return { at, heading, quotes };
}

/** [ ] and [x] behind the sign of a list, with the blank that follows. */
const TASK = /^\[[ xX]\]\s/;

/** `##一、` and `##（一）` are headings to a reader, in Markdown `##1.` too; elsewhere #1 may be a number of something. */
const opensWords = (char: string, isMarkdown: boolean): boolean =>
  isHan(char) || (isMarkdown ? /[0-9０-９（(①-⑳]/ : /[（(]/).test(char);
