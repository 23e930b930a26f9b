import { attributeOf, piecesOf, type HtmlPiece } from './html';
import { withNumber } from './imported';
import { definedLevels, formatOf, PastedNumbers, type PastedLevel } from './pastedLists';

/** A text that was copied out of Word, WPS or Word on the web. */
export interface Pasted {
  /** A paragraph a line, its number before it. */
  readonly text: string;
  /** The lines that begin with a number that is no text of the file. */
  readonly numbered: readonly string[];
}

/** Where a line of the page's source ended: no sign that a page can have. */
const SOURCE_BREAK = '\v';

/** More is not read: a speech has some ten thousand characters. */
const LARGEST = 4_000_000;

/** What was copied, with the automatic numbers as text; undefined where there are none. O(length). */
export function pastedText(html: string): Pasted | undefined {
  if (html.length > LARGEST || !/mso-list|data-leveltext/i.test(html)) return undefined;
  const reader = new PastedReader(definedLevels(html));
  for (const piece of piecesOf(html)) reader.read(piece);
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
  'table',
  'ol',
  'ul',
]);
/** `mso-list:l0 level1 lfo1`. */
const ITEM = /mso-list\s*:\s*(l\d+)\s+level([1-9])\b/i;
/** Word and WPS say by that which of the words are the number. */
const NUMBER = /mso-list\s*:\s*Ignore/i;

class PastedReader {
  readonly #lines: string[] = [];
  readonly #numbered: string[] = [];
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
    if (this.#numbered.length === 0) return undefined;
    return { text: this.#lines.join('\n').replace(/^\n+|\n+$/g, ''), numbered: this.#numbered };
  }

  #begin({ tag, isEmpty, attributes }: Exclude<HtmlPiece, { readonly text: string }>): void {
    if (tag === 'br') return this.#break();
    if (this.#inNumber > 0 && !isEmpty) this.#inNumber++;
    else if (NUMBER.test(attributes)) this.#inNumber = 1;
    if (tag === 'td' && this.#words !== '') this.#words += '\t';
    if (!BLOCKS.has(tag)) return;
    this.#paragraph(false);
    if (tag === 'ol' || tag === 'ul') this.#open.push(tag === 'ul' ? 'bullet' : styleOf(attributes));
    const item = ITEM.exec(attributeOf(attributes, 'style'));
    if (item) this.#item = { list: item[1] ?? '', level: Number(item[2]) };
    else if (tag === 'li' && /data-leveltext/i.test(attributes)) this.#number = this.#ofWeb(attributes);
  }

  #close(tag: string): void {
    if (this.#inNumber > 0) this.#inNumber--;
    if (tag === 'ol' || tag === 'ul') this.#open.pop();
    if (BLOCKS.has(tag)) this.#paragraph(tag === 'p');
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
    const number = words === '' ? '' : this.#numberNow();
    const line = withNumber(number, words);
    this.#lines.push(line);
    if (number !== '') this.#numbered.push(line);
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
