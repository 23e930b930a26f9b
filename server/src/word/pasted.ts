import { attributeOf, piecesOf, type HtmlPiece } from './html';
import { lineText, PastedLines, type PastedLine } from './pastedLines';
import { definedLevels, formatOf, PastedNumbers, type PastedLevel } from './pastedLists';
import { bare, numberedPlain } from './pastedPlain';
import { withoutReviewing } from './pastedReviewing';

/** A text that was copied out of Word, WPS or Word on the web. */
export interface Pasted {
  readonly lines: readonly PastedLine[];
  /** A paragraph a line, its number before it. */
  readonly text: string;
}

/** A copied text with its automatic numbers; undefined where the plain text has them as they should stand. O(length). */
export function pastedNumbers(html: string, plain: string): string | undefined {
  const pasted = pastedText(html);
  if (!pasted) return undefined;
  // Word breaks a line within a paragraph by a sign of its own.
  const text = plain.replace(/\r\n?|\v/g, '\n');
  const fitted = numberedPlain(text, pasted.lines);
  if (fitted !== undefined) return fitted === text ? undefined : fitted;
  const words = bare(plain);
  return pasted.lines.some((line) => line.isNumbered && !words.includes(bare(lineText(line))))
    ? pasted.text
    : undefined;
}

/** Where a line of the page's source ended: no sign that a page can have. */
const SOURCE_BREAK = '\v';

/** More is not read: a speech has some ten thousand characters. */
const LARGEST = 4_000_000;

/** What was copied, with the automatic numbers as text; undefined where there are none. O(length). */
export function pastedText(html: string): Pasted | undefined {
  if (html.length > LARGEST || !/mso-list|data-leveltext/i.test(html)) return undefined;
  const reader = new PastedReader(definedLevels(html));
  for (const piece of withoutReviewing(piecesOf(html))) reader.read(piece);
  return reader.end();
}

const BLOCKS: ReadonlySet<string> = new Set([
  'p',
  'div',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'tr',
  'td',
  'th',
  'table',
  'ol',
  'ul',
]);
/** `mso-list:l0 level1 lfo1`. */
const ITEM = /mso-list\s*:\s*(l\d+)\s+level([1-9])\b/i;
/** Word and WPS say by that which of the words are the number. */
const NUMBER = /mso-list\s*:\s*Ignore/i;

class PastedReader {
  readonly #lines = new PastedLines();
  readonly #counting = new PastedNumbers();
  /** Levels of lists on the web, by list: they are said item by item. */
  readonly #web = new Map<string, (PastedLevel | undefined)[]>();
  readonly #open: string[] = [];
  #words = '';
  #number = '';
  #item: { readonly list: string; readonly level: number } | undefined;
  /** How many tags are open within the words that are the number; 0: none of them is. */
  #inNumber = 0;

  constructor(private readonly levels: ReadonlyMap<string, PastedLevel>) {}

  read(piece: HtmlPiece): void {
    if ('text' in piece) this.#say(piece.text);
    else if (piece.isEnd) this.#close(piece.tag);
    else this.#begin(piece);
  }

  end(): Pasted | undefined {
    this.#paragraph(false);
    const lines = this.#lines.all;
    if (!lines.some(({ isNumbered }) => isNumbered)) return undefined;
    return {
      lines,
      text: lines
        .map(lineText)
        .join('\n')
        .replace(/^\n+|\n+$/g, ''),
    };
  }

  #begin({ tag, isEmpty, attributes }: Exclude<HtmlPiece, { readonly text: string }>): void {
    if (tag === 'br') return this.#break();
    if (this.#inNumber > 0 && !isEmpty) this.#inNumber++;
    else if (NUMBER.test(attributes)) this.#inNumber = 1;
    if (!BLOCKS.has(tag)) return;
    this.#paragraph(false);
    if (tag === 'td' || tag === 'th') this.#lines.beginCell();
    if (tag === 'tr') this.#lines.endRow();
    if (tag === 'ol' || tag === 'ul') this.#open.push(tag === 'ul' ? 'bullet' : styleOf(attributes));
    const item = ITEM.exec(attributeOf(attributes, 'style'));
    if (item) this.#item = { list: item[1] ?? '', level: Number(item[2]) };
    else if (tag === 'li' && /data-leveltext/i.test(attributes)) this.#number = this.#ofWeb(attributes);
  }

  #close(tag: string): void {
    if (this.#inNumber > 0) this.#inNumber--;
    if (tag === 'ol' || tag === 'ul') this.#open.pop();
    if (BLOCKS.has(tag)) this.#paragraph(tag === 'p');
    if (tag === 'tr') this.#lines.endRow();
  }

  #say(text: string): void {
    // Word breaks the lines of its HTML where it likes; between two characters that break is no blank.
    const words = text.replace(/[ \t]*[\r\n][ \t\r\n]*/g, SOURCE_BREAK).replace(/[ \t]+/g, ' ');
    if (this.#inNumber > 0) this.#number += words;
    else this.#words += words;
  }

  #break(): void {
    this.#words = `${this.#words.trimEnd()}\n`;
  }

  /** Ends a paragraph, if one has begun; an empty one is a line where `isOne`. */
  #paragraph(isOne: boolean): void {
    const words = unwrapped(this.#words);
    if (words === '' && !isOne) return;
    this.#lines.add(this.#numberNow(), words);
    [this.#words, this.#number, this.#item, this.#inNumber] = ['', '', undefined, 0];
  }

  /** As the page has it, else as its lists count. */
  #numberNow(): string {
    const written = this.#number.replace(/[\s\u00a0]+/g, '');
    if (!this.#item) return written;
    const { list, level } = this.#item;
    const levels = Array.from({ length: 9 }, (_, index) => this.levels.get(`${list} level${index + 1}`));
    const known = levels[level - 1];
    const counted = this.#counting.next(list, level - 1, levels);
    if (known?.format === 'bullet' || isBullet(written)) return '';
    return written === '' ? counted : written;
  }

  #ofWeb(attributes: string): string {
    const text = attributeOf(attributes, 'data-leveltext');
    const list = attributeOf(attributes, 'data-listid');
    const level = Number(attributeOf(attributes, 'data-aria-level')) || 1;
    const at = Number(attributeOf(attributes, 'data-aria-posinset')) || undefined;
    const levels = this.#web.get(list) ?? [];
    this.#web.set(list, levels);
    const format = text.includes('%') ? (this.#open.at(-1) ?? 'decimal') : 'bullet';
    levels[level - 1] = { format, text, start: 1 };
    return this.#counting.next(list, level - 1, levels, at);
  }
}

/** How a list on the web writes its numbers. */
function styleOf(attributes: string): string {
  const style = /list-style-type\s*:\s*([\w-]+)/i.exec(attributeOf(attributes, 'style'))?.[1];
  return style === undefined ? 'decimal' : formatOf(style);
}

/** A sign of a font that has none but signs, or one that stands for itself: no number. */
const isBullet = (written: string): boolean => written !== '' && !/[\p{N}一-龥]|[A-Za-z].|[①-⓿]/u.test(written);

const HAN = '[\\u3000-\\u303f\\u3400-\\u9fff\\uff00-\\uffef“”‘’…—]';
const BETWEEN = new RegExp(`(${HAN})${SOURCE_BREAK}(?=${HAN})`, 'g');

const unwrapped = (words: string): string =>
  words
    .replace(BETWEEN, '$1')
    .replace(/[\v\u00a0]/g, ' ')
    .replace(/ *\n */g, '\n')
    .trim();
