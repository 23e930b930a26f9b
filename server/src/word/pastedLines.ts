import { withNumber } from './imported';

/** A line of what was copied: a paragraph, or a row of a table, its cells parted by tabs as in the plain text. */
export interface PastedLine {
  /** The number before it that is no text of the file; empty where there is none. */
  readonly number: string;
  readonly words: string;
  /** Whether such a number is in it: also in a later cell. */
  readonly isNumbered: boolean;
}

export const lineText = ({ number, words }: PastedLine): string => withNumber(number, words);

/** The lines of a copied page, paragraph by paragraph. */
export class PastedLines {
  readonly #lines: PastedLine[] = [];
  /** Where the lines of the row of a table begin; undefined before its first cell. */
  #row: number | undefined;
  /** Whether the next paragraph goes on in the line of the cells before it. */
  #goesOn = false;

  get all(): readonly PastedLine[] {
    return this.#lines;
  }

  add(number: string, words: string): void {
    const [first = '', ...others] = words.split('\n');
    if (this.#goesOn) this.#append(withNumber(number, first), number !== '');
    else this.#lines.push({ number, words: first, isNumbered: number !== '' });
    this.#goesOn = false;
    for (const each of others) this.#lines.push({ number: '', words: each, isNumbered: false });
  }

  beginCell(): void {
    if (this.#row === undefined) {
      this.#row = this.#lines.length;
      return;
    }
    // The cells before it may have been empty.
    if (this.#lines.length === this.#row) this.add('', '');
    this.#append('\t', false);
    this.#goesOn = true;
  }

  endRow(): void {
    this.#row = undefined;
    this.#goesOn = false;
  }

  #append(words: string, isNumbered: boolean): void {
    const last = this.#lines.pop() ?? { number: '', words: '', isNumbered: false };
    this.#lines.push({ ...last, words: last.words + words, isNumbered: last.isNumbered || isNumbered });
  }
}
