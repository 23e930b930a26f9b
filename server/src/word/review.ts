import type { Piece, WordParagraph } from './document';
import { Ids } from './ids';
import { importedText, type Imported } from './imported';
import { prefixOf } from './namespaces';
import { NewComments, type Signature } from './newComments';
import { openPackage, type WordPackage } from './package';
import type { Parts } from './parts';
import { patched, type Patch } from './patches';
import { readOpened } from './read';
import { Refused, type RefusalReason } from './refused';
import { rewritten } from './rewrite';
import { covered, RunChanges } from './runChanges';
import { pieceAt } from './runs';
import { child, type XmlElement } from './xml';

/** Something to be said at a place of the imported text, and what may be changed with it, whole or not at all. */
export interface ReviewNote {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** Said besides where the number is one that Word makes. */
  readonly wordsOfNumber: string;
  readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

export type ReviewOptions = Signature;

export type Reviewed =
  | { readonly bytes: Uint8Array; readonly comments: number; readonly changes: number }
  | { readonly refused: RefusalReason };

/**
 * The file with a comment for each note, and the notes' edits as tracked changes where they may be made; all other parts keep
 * their bytes. What was made is read again before it is handed out: with all changes rejected it must say what it said.
 */
export function reviewWord(bytes: Uint8Array, notes: readonly ReviewNote[], options: ReviewOptions): Reviewed {
  try {
    const file = openPackage(bytes);
    const { parts, text } = readOpened(file, 'accept');
    const review = new Review(file, parts, text.paragraphs, options);
    for (const note of notes) review.add(note);
    const out = rewritten(file, review.parts());
    verify(bytes, out, review.expected());
    return { bytes: out, comments: notes.length, changes: review.changes };
  } catch (error) {
    return { refused: error instanceof Refused ? error.reason : 'damaged' };
  }
}

const lines = (paragraphs: readonly WordParagraph[]): string => paragraphs.map(({ text }) => text).join('\n');

function verify(before: Uint8Array, after: Uint8Array, expected: string): void {
  const original = (bytes: Uint8Array): string => lines(readOpened(openPackage(bytes), 'original').text.paragraphs);
  const accepted = lines(readOpened(openPackage(after), 'accept').text.paragraphs);
  if (accepted !== expected || original(before) !== original(after)) throw new Refused('damaged');
}

interface Change {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

class Review {
  changes = 0;
  readonly #imported: Imported;
  readonly #prefix: string;
  readonly #runs: RunChanges;
  readonly #around = new Map<XmlElement, { before: string; after: string }>();
  readonly #changes: Change[] = [];
  readonly #comments: NewComments;
  #order = 0;

  constructor(
    file: WordPackage,
    private readonly read: Parts,
    private readonly paragraphs: readonly WordParagraph[],
    options: ReviewOptions,
  ) {
    this.#imported = importedText(paragraphs);
    this.#prefix = prefixOf(read.document);
    const ids = new Ids(file, read);
    this.#comments = new NewComments(file, read, options, ids);
    this.#runs = new RunChanges(read.document.source, this.#prefix, ids, options);
  }

  add(note: ReviewNote): void {
    const place = this.#placeOf(note.start);
    const paragraph = this.paragraphs[place.paragraph];
    if (!paragraph) return;
    const changes = this.#changesOf(note);
    if (changes) for (const change of changes) this.#track(change);
    const onNumber = place.offset < 0 || note.edits.some(({ start }) => this.#placeOf(start).offset < 0);
    this.#comment(
      paragraph,
      place.offset,
      place.offset + note.end - note.start,
      note.words + (onNumber ? note.wordsOfNumber : ''),
    );
  }

  /** The paragraph of an offset, and the offset in its words: below 0 in its automatic number. */
  #placeOf(offset: number): { paragraph: number; offset: number } {
    const { starts, numberLengths } = this.#imported;
    const at = this.#imported.paragraphAt(offset);
    return { paragraph: at, offset: offset - (starts[at] ?? 0) - (numberLengths[at] ?? 0) };
  }

  /** The edits as changes of open words; undefined where one of them cannot be made. */
  #changesOf({ edits }: ReviewNote): Change[] | undefined {
    const changes = edits.map(({ start, end, text }) => {
      const place = this.#placeOf(start);
      return { paragraph: place.paragraph, start: place.offset, end: place.offset + end - start, text };
    });
    return changes.length > 0 && changes.every((change) => this.#mayChange(change)) ? changes : undefined;
  }

  #mayChange({ paragraph: index, start, end, text }: Change): boolean {
    const paragraph = this.paragraphs[index];
    if (!paragraph || start < 0 || end > paragraph.text.length || /[\n\r\t]/.test(text)) return false;
    const taken = this.#changes.some((each) => each.paragraph === index && each.start <= end && start <= each.end);
    if (taken) return false;
    if (start === end) return text !== '' && this.#pieceFor(paragraph, start) !== undefined;
    return covered(paragraph.pieces, start, end, ({ isOpen }) => isOpen) === end - start;
  }

  /** The piece that takes in new words: the one behind the place, which a number is part of, else the one before. */
  #pieceFor(paragraph: WordParagraph, offset: number): Piece | undefined {
    return [pieceAt(paragraph, offset, true), pieceAt(paragraph, offset, false)].find((piece) => piece?.isOpen);
  }

  #track(change: Change): void {
    const paragraph = this.paragraphs[change.paragraph];
    if (!paragraph) return;
    this.#changes.push(change);
    this.changes++;
    this.#runs.remove(paragraph.pieces, change.start, change.end);
    const holder = this.#pieceFor(paragraph, change.start);
    if (change.text !== '' && holder)
      this.#runs.insert(holder, {
        offset: change.start,
        order: ORDER.words,
        xml: { words: change.text, ...this.#runs.tracked('ins') },
      });
  }

  /** Around the words, where they are open on both sides; else around the paragraph. */
  #comment(paragraph: WordParagraph, start: number, end: number, words: string): void {
    const { opening, closing } = this.#comments.add(words);
    const last = Math.min(Math.max(end, start + 1), paragraph.text.length);
    const from = start < 0 ? undefined : pieceAt(paragraph, start, true);
    const to = pieceAt(paragraph, last, false);
    if (from?.isOpen && to?.isOpen && start < last) {
      this.#runs.insert(from, { offset: start, order: ORDER.start - this.#order, xml: opening });
      this.#runs.insert(to, { offset: last, order: ORDER.end + this.#order, xml: closing });
      this.#order++;
      return;
    }
    const around = this.#around.get(paragraph.element) ?? { before: '', after: '' };
    this.#around.set(paragraph.element, { before: around.before + opening, after: around.after + closing });
  }

  /** The accepted text that is to come of it. */
  expected(): string {
    const texts = this.paragraphs.map(({ text }) => text);
    for (const { paragraph, start, end, text } of [...this.#changes].sort((a, b) => b.start - a.start)) {
      const before = texts[paragraph] ?? '';
      texts[paragraph] = before.slice(0, start) + text + before.slice(end);
    }
    return texts.join('\n');
  }

  /** The parts that differ or are new. */
  parts(): Map<string, string> {
    if (this.#comments.count === 0) return new Map();
    const { document } = this.read;
    const pieces = this.paragraphs.flatMap((paragraph) => paragraph.pieces);
    const patches = [
      ...this.#runs.patches(pieces),
      ...[...this.#around].flatMap(([element, { before, after }]) => this.#wrap(element, before, after)),
    ];
    return new Map([[document.name, patched(document.source, patches)], ...this.#comments.parts()]);
  }

  #wrap(element: XmlElement, before: string, after: string): Patch[] {
    const { source } = this.read.document;
    if (source[element.end - 2] === '/') {
      const text = `>${before}${after}</${this.#prefix}p>`;
      return [{ start: element.end - 2, end: element.end, text }];
    }
    const start = child(element, 'w:pPr')?.end ?? element.contentStart;
    return [
      { start, end: start, text: before },
      { start: element.contentEnd, end: element.contentEnd, text: after },
    ];
  }
}

/** What stands at one offset: ends of comments, then new words, then beginnings. */
const ORDER = { end: -1e9, words: 1e9, start: 5e8 } as const;
