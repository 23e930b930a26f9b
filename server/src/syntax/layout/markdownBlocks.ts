import type { Nesting, OffsetRange } from '../nodes';
import type { Text } from '../text/text';

/** Of a line that no structure takes in. */
export const UNNESTED: Nesting = { heading: 0, list: 0, quote: 0, ordered: 0 };

/** A list that is open while blocks are read. */
interface OpenList {
  readonly numbered: boolean;
  readonly id: number;
  /** Where its first item opens, in columns. */
  readonly column: number;
  /** How deep its items stand, from 1. */
  readonly depth: number;
}

/** A heading underlined with --- is one where it is short and no sentence: writers part paragraphs so, too. */
const LONGEST_UNDERLINED = 30;
/** A blank that Markdown wants after a number makes an item even of one that is set in by so little. */
const CHILD_INDENT = 2;

/** Says of each line where the blocks of Markdown put it. It is told of blocks as a walk over the tree enters and leaves them. */
export class BlockLines {
  readonly #nestings = new Map<number, Nesting>();
  readonly #lists: OpenList[] = [];
  #quote = 0;
  #ordered = 0;

  constructor(private readonly text: Text) {}

  nestingOf(line: number): Nesting {
    return this.#nestings.get(line) ?? UNNESTED;
  }

  enter(name: string, range: OffsetRange): void {
    if (name === 'Blockquote') this.#quote++;
    else if (name === 'OrderedList' || name === 'BulletList') this.#openList(name === 'OrderedList', range);
    else if (name === 'ListItem') this.#openItem(range);
    else if (name === 'Paragraph' || name === 'Task') this.#paragraph(range);
    else this.#heading(name, range);
  }

  leave(name: string): void {
    if (name === 'Blockquote') this.#quote--;
    else if (name === 'OrderedList' || name === 'BulletList') this.#lists.pop();
  }

  #openList(numbered: boolean, { start }: OffsetRange): void {
    const depth = (this.#lists.at(-1)?.depth ?? 0) + 1;
    this.#lists.push({ numbered, id: numbered ? ++this.#ordered : 0, column: this.#columnOf(start), depth });
  }

  #openItem({ start }: OffsetRange): void {
    const list = this.#lists.at(-1);
    if (!list) return;
    // 2. * : a bullet behind a number in one line, where *…* is just being typed, is none of its own.
    if (!list.numbered && this.#nestings.has(this.text.lineAt(start))) return;
    // To Markdown an item set in by two blanks stands beside the one above; its writer meant it to stand below.
    const isChild = this.#columnOf(start) >= list.column + CHILD_INDENT;
    const depth = list.depth + (isChild ? 1 : 0);
    this.#set(this.text.lineAt(start), { list: 2 * depth - 1, ordered: list.numbered && !isChild ? list.id : 0 });
  }

  /** The lines of a paragraph but the one that opens an item; a line that is not set in is none of the item's, whatever Markdown says. */
  #paragraph({ start, end }: OffsetRange): void {
    const list = this.#lists.at(-1);
    const last = this.text.lineAt(Math.max(start, end - 1));
    for (let line = this.text.lineAt(start); line <= last; line++) {
      if (this.#nestings.has(line)) continue;
      const within = list !== undefined && this.#columnOf(this.text.lineRange(line).start) > 0;
      this.#set(line, { list: within ? 2 * list.depth : 0 });
    }
  }

  #heading(name: string, { start, end }: OffsetRange): void {
    const level = Number(/^(?:ATX|Setext)Heading([1-6])$/.exec(name)?.[1] ?? 0);
    if (level === 0) return;
    const line = this.text.lineAt(start);
    const words = this.text.lineText(line);
    const underlined = name.startsWith('Setext');
    const isHeading =
      !underlined ||
      (this.text.lineAt(end) === line + 1 && words.length <= LONGEST_UNDERLINED && !/[。；！？]/.test(words));
    this.#set(line, { heading: isHeading ? level : 0 });
  }

  #set(line: number, nesting: Partial<Nesting>): void {
    this.#nestings.set(line, { ...UNNESTED, quote: this.#quote, ...nesting });
  }

  /** Where the first sign stands that is no blank and no > of a quotation, in columns from the line's start or the last of these. */
  #columnOf(offset: number): number {
    const { start, end } = this.text.lineRange(this.text.lineAt(offset));
    const { source } = this.text;
    let column = 0;
    for (let at = start; at < end; at++) {
      const char = source.charAt(at);
      if (char === '>') column = 0;
      else if (char === '\t') column += 4;
      else if (char === ' ') column++;
      else if (char === '\u3000') column += 2;
      else break;
    }
    return column;
  }
}
