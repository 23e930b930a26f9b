import type { Piece, WordParagraph } from './document';
import type { ParagraphPatches } from './paragraphPatches';
import { covered, type RunChanges } from './runChanges';
import { pieceAt, withoutChange, type Insertion } from './runs';
import type { WordEdit } from './wordEdits';
import { child, type XmlElement } from './xml';
import { contentOf } from './xmlWords';

/** New words stand before those that they take the place of. */
const ORDER = 0;

/** The source that is changed, its prefix for Word's names, and where ids come from. */
export interface Changed {
  readonly source: string;
  readonly w: string;
  readonly nextId: () => number;
}

/** What becomes of the words of paragraphs that stay. */
export class WordPatches {
  constructor(
    private readonly changed: Changed,
    private readonly runs: RunChanges,
    private readonly paragraphs: ParagraphPatches,
  ) {}

  /** Whether all words of a paragraph can be taken away. */
  isFree({ pieces, text }: WordParagraph): boolean {
    return mayGo(pieces, 0, text.length);
  }

  /** Takes all words away that can be. */
  empty({ pieces, text }: WordParagraph): void {
    this.runs.remove(pieces, 0, text.length);
  }

  /** Whether it could be made. */
  change(paragraph: WordParagraph, { start, end, text }: WordEdit): boolean {
    if (!mayGo(paragraph.pieces, start, end)) return false;
    if (text !== '' && !this.#putIn(paragraph, start, end, text)) return false;
    this.runs.remove(paragraph.pieces, start, end);
    return true;
  }

  /** A run of new words, formatted as most of a paragraph's are. */
  inserted(text: string, like: WordParagraph | undefined): string {
    const { w } = this.changed;
    const longest = like?.pieces
      .filter(({ parent }) => parent.name === 'w:p')
      .reduce<Piece | undefined>(
        (best, piece) => (best && best.end - best.start >= piece.end - piece.start ? best : piece),
        undefined,
      );
    const marks = longest ? this.#marksOf(longest.run) : like ? this.paragraphs.marksOfMark(like.element) : '';
    const { open, close } = this.runs.tracked('ins');
    return `${open}<${w}r>${marks}${contentOf(text, w)}</${w}r>${close}`;
  }

  #marksOf(run: XmlElement): string {
    const marks = child(run, 'w:rPr');
    return marks ? withoutChange(this.changed.source.slice(marks.start, marks.end)) : '';
  }

  #putIn(paragraph: WordParagraph, start: number, end: number, words: string): boolean {
    const [before, behind] = [false, true]
      .map((after) => pieceAt(paragraph, start, after))
      .map((piece) => (piece?.cut === 'never' ? undefined : piece));
    const plain = [before, behind].find((piece) => piece?.parent.name === 'w:p' && !piece.isInField);
    const length = paragraph.text.length;
    const holder = start < end ? behind : (plain ?? (start === length || start === 0 ? undefined : (before ?? behind)));
    if (holder) this.runs.insert(holder, { offset: start, order: ORDER, xml: this.#wordsWithin(holder, words) });
    else if (start === length) this.paragraphs.end(paragraph.element, this.inserted(words, paragraph));
    else if (start === 0) this.paragraphs.start(paragraph.first, this.inserted(words, paragraph));
    else return false;
    return true;
  }

  /** New words within somebody’s tracked insertion stand between two halves of it: each of us signs for his own. */
  #wordsWithin({ parent }: Piece, words: string): Exclude<Insertion['xml'], string> {
    const { source, w, nextId } = this.changed;
    const own = this.runs.tracked('ins');
    if (parent.name !== 'w:ins') return { words, ...own };
    const tag = source.slice(parent.start, parent.contentStart);
    const again = tag.replace(/(:id=["'])-?\d+/, `$1${nextId()}`);
    return { words, open: `</${w}ins>${own.open}`, close: `${own.close}${again}` };
  }
}

const mayGo = (pieces: readonly Piece[], from: number, to: number): boolean =>
  covered(pieces, from, to, ({ cut }) => cut !== 'never') === to - from;
