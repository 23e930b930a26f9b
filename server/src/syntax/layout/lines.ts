import { isSpace } from '../text/characters';
import { isStray, strayCharacters } from './strayCharacters';
import type { Markdown, MarkdownLine } from './markdown';
import { plainSigns, withoutOverlaps } from './markdownSigns';
import { behindComments, behindPictures, isBracketedHeading, skipMarkdown, withoutBracket } from './openings';
import { UNNESTED } from './markdownBlocks';
import type { Facts, Nesting, OffsetRange } from '../nodes';
import { isForwarded } from './forwarded';
import { behindHour, behindSpeaker, hasSpeakers, isSpeakerLine, isTalk } from './speakers';
import { apartFrom, placesForReadLine } from '../text/kept';
import type { Form } from '../forms/form';
import { formAt } from '../forms/formAt';
import type { Text } from '../text/text';

/** A physical line as a reader sees it: without its indent, Markdown signs and the spaces at its end. */
export interface Line {
  readonly index: number;
  /** Offset of `text[0]` in the draft. */
  readonly start: number;
  readonly end: number;
  /** As it is read: in simplified characters, slips of scanning mended. */
  readonly text: string;
  /** The same in the writer's characters, index for index. */
  readonly words: string;
  /** The signs of Markdown, or bullets, before its words. */
  readonly opening: string;
  /** Whether it is but the number of a page. */
  readonly isPageNumber: boolean;
  /** Spaces before the first sign; 　 counts 2. */
  readonly indent: number;
  /** Markdown heading level, 0 for none. */
  readonly heading: number;
  /** Whether it is none of the draft's text: a comment, code, a table, the settings of Markdown, a quotation block of a plain text. */
  readonly aside: boolean;
  /** Whether it belongs to what is no text but a part of its item all the same: code, a table. */
  readonly inBlock: boolean;
  readonly nesting: Nesting;
  /** What of its words is none: signs, tags and addresses of Markdown, characters that copying left. */
  readonly markup: readonly OffsetRange[];
  /** The marker it opens with. */
  readonly form: Form | undefined;
  /** What was found out about its words, by `text/kept.ts`. */
  readonly facts: Facts;
}

/** Lines from `first` to `last`, both within. */
export interface LineSpan {
  readonly first: number;
  readonly last: number;
}

/** What decides how a line is read, besides its own characters. */
export interface AroundLine {
  /** Whether it begins within a comment. */
  readonly inComment: boolean;
  /** Whether it begins within a box of note-takers that is none of the text. */
  readonly inCallout: boolean;
  readonly isForwarded: boolean;
  /** Whether the draft is a talk, in which names of speakers stand before numbers. */
  readonly isTalk: boolean;
  /** Whether lines of the draft only say who speaks. */
  readonly hasSpeakers: boolean;
  readonly said: MarkdownLine | undefined;
  /** What of it is no word, by Markdown or as a remain of copying. */
  readonly markup: readonly OffsetRange[];
}

/** A line with what decided how it was read. */
export interface WrittenLine {
  readonly line: Line;
  readonly around: AroundLine;
  /** Whether a comment that it opens, or stands in, goes on. */
  readonly endsInComment: boolean;
  /** Whether it stands in such a box. */
  readonly endsInCallout: boolean;
}

/** A line as it was read before, where it and all around it is as it was. */
export type KeptLine = (index: number, around: AroundLine) => WrittenLine | undefined;

/**
 * All lines of a draft, in order; with what Markdown says of them, where the draft is Markdown. Those that are the same in the version
 * before are taken from there. O(n).
 */
export function readLines(text: Text, markdown: Markdown | undefined, kept?: KeptLine): WrittenLine[] {
  const lines: WrittenLine[] = [];
  const noWords = withoutOverlaps([...(markdown?.markup ?? plainSigns(text)), ...strayCharacters(text)]);
  const [forwarded, talk, speakers] = [isForwarded(text), isTalk(text), hasSpeakers(text)];
  let inComment = false;
  let inCallout = false;
  let passed = 0;
  let before: AroundLine | undefined;
  for (let index = 0; index < text.lineCount; index++) {
    const from = passed;
    const { end } = noWords.length > passed ? text.lineRange(index) : NOWHERE;
    while ((noWords[passed]?.start ?? Infinity) < end) passed++;
    const markup = passed > from ? noWords.slice(from, passed) : NO_MARKUP;
    const said = markdown?.lines[index];
    // Mostly the line before stands in the same: one for both.
    // Written out: a spread in each line takes long.
    const around: AroundLine =
      before?.markup === markup &&
      before.said === said &&
      before.inComment === inComment &&
      before.inCallout === inCallout
        ? before
        : { inComment, inCallout, isForwarded: forwarded, isTalk: talk, hasSpeakers: speakers, said, markup };
    before = around;
    const line =
      kept?.(index, around) ?? readLine(text, index, around, markdown !== undefined, kept ? apartFrom : whole);
    lines.push(line);
    ({ endsInComment: inComment, endsInCallout: inCallout } = line);
  }
  return lines;
}

const NO_MARKUP: readonly OffsetRange[] = [];
const NOWHERE: OffsetRange = { start: 0, end: 0 };

/** What is read first of all may keep its text in memory. */
const whole = (piece: string): string => piece;

function readLine(
  text: Text,
  index: number,
  around: AroundLine,
  isMarkdown: boolean,
  piece: (of: string) => string,
): WrittenLine {
  const { said, markup } = around;
  const range = text.lineRange(index);
  const source = text.source;
  let end = range.end;
  while (end > range.start && isSpace(source.charAt(end - 1))) end--;
  let start = range.start;
  let indent = 0;
  while (start < end && isSpace(source.charAt(start))) indent += source.charAt(start++) === '\u3000' ? 2 : 1;
  const behind = behindComments(source, start, end, around.inComment);
  const inComment = behind === undefined;
  // A line of comments alone is one; words behind a comment are text.
  const inside = inComment || (behind > start && behind === end);
  if (!inside) start = behind;
  const opened = skipMarkdown(source, start, end, isMarkdown);
  const shown = behindPictures(source, opened.at, end);
  const from = around.isTalk ? behindSpeaker(source, shown, end) : behindHour(source, shown, end);
  let at = hasWords(source, from, end, markup) ? withoutBracket(source, from, markup) : end;
  if (isBracketedHeading(source, at, end)) {
    at++;
    end--;
  }
  const words = piece(text.read({ start: at, end }));
  const written = source.slice(at, end);
  const isText = said === undefined || said.kind === 'text' || said.kind === 'html';
  const ownMarkup = markup.length === 0 ? markup : markup.filter(({ start: from, end: to }) => from >= at && to <= end);
  const strays =
    ownMarkup.length === 0 ? ownMarkup : ownMarkup.filter((range) => isStray(source.slice(range.start, range.end)));
  const form = formOf(words, strays, at);
  // Of what is quoted with > lists are read; its prose is another's, whatever numbers run through it.
  const isQuoted = opened.quotes > 0 && !around.isForwarded;
  const inCallout =
    opened.quotes > 0 && (around.inCallout || CALLOUT.test(source.slice(from, Math.min(end, from + 40))));
  // #  behind four blanks is a line of code.
  const isCode = isMarkdown && indent >= CODE_INDENT && opened.heading > 0 && said?.nesting.heading === 0;
  const isLeft = LEFT_BY_REVIEW.test(words) || isCode || (around.hasSpeakers && isSpeakerLine(words));
  const aside = inside || !isText || isLeft || inCallout || (isQuoted && form?.strength !== 'strong');
  const nesting = said?.nesting ?? (opened.quotes > 0 ? { ...UNNESTED, quote: opened.quotes } : UNNESTED);
  const heading = nesting.heading || (isMarkdown && nesting.list > 0 ? 0 : opened.heading);
  return {
    line: {
      index,
      start: at,
      end,
      text: words,
      opening: piece(source.slice(start, at)),
      isPageNumber: false,
      words: words === written ? words : piece(written),
      indent,
      heading,
      aside,
      inBlock: said?.kind === 'code' || said?.kind === 'table',
      nesting: isMarkdown && heading !== nesting.heading ? { ...nesting, heading } : nesting,
      markup: ownMarkup,
      form: aside ? undefined : form,
      facts: placesForReadLine(),
    },
    around,
    endsInComment: inComment,
    endsInCallout: inCallout,
  };
}

/** > [!note]: a box of note-takers; one that gives the outline is text. */
const CALLOUT = /^\[!(?!.{0,30}(?:提纲|目录|大纲|提要|议程|outline|toc|abstract|summary))/i;
/** [已删除: 四、…], 批注 [张三1]: …: lines that a copy out of Word's review leaves. */
const LEFT_BY_REVIEW =
  /^(?:[[【](?:已?删除|已?插入|批注|修订|带格式)[^\]】]*[\]】]$|(?:批注|Commented)\s?[[【][^\]】]{1,20}[\]】]\s?[：:]|(?:删除|插入|带格式)的?内容\s?[：:])/;

const CODE_INDENT = 4;

/** No marker is longer; what stands further on is not looked at. */
const LONGEST_MARKER = 24;

/** The marker that a line that begins at `start` opens with, read without the strays between its characters; its places are those in the line. */
function formOf(words: string, strays: readonly OffsetRange[], start: number): Form | undefined {
  if ((strays[0]?.start ?? Infinity) - start > LONGEST_MARKER) return formAt(words, 0, 'line');
  const left = new Set(strays.map((range) => range.start - start));
  const places = Array.from({ length: Math.min(words.length, 2 * LONGEST_MARKER) }, (_, at) => at).filter(
    (at) => !left.has(at),
  );
  const form = formAt(places.map((at) => words.charAt(at)).join(''), 0, 'line');
  const placeOf = (at: number): number => places[at] ?? words.length;
  return (
    form && {
      ...form,
      start: placeOf(form.start),
      numeralStart: placeOf(form.numeralStart),
      numeralEnd: placeOf(form.numeralEnd - 1) + 1,
      end: placeOf(form.end - 1) + 1,
    }
  );
}

/** Whether anything but markup stands between two offsets. */
function hasWords(source: string, start: number, end: number, markup: readonly OffsetRange[]): boolean {
  let at = start;
  for (const range of markup) {
    if (range.start >= end) break;
    if (source.slice(at, range.start).trim() !== '') return true;
    at = Math.max(at, range.end);
  }
  return source.slice(at, end).trim() !== '';
}

/** Whether the line holds nothing but spaces and signs. */
export function isBlank(line: Line): boolean {
  return line.text.length === 0;
}

/** The last character, closing quotation marks and emphasis left out. */
export function lastSign(line: Line): string {
  let at = line.text.length - 1;
  while (at > 0 && '”’』」）)*_"'.includes(line.text.charAt(at))) at--;
  return line.text.charAt(at);
}
