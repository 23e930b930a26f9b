import { wordChanges } from '../comparison/words';
import type { Piece, WordComment, WordParagraph } from './document';
import { Ids } from './ids';
import { prefixOf } from './namespaces';
import { NewComments, signed, type Signature } from './newComments';
import type { WordPackage } from './package';
import { newParagraph, ParagraphPatches } from './paragraphPatches';
import type { Parts } from './parts';
import { patched } from './patches';
import type { Planned } from './revisionPlan';
import { cutRuns, pieceAt, withoutChange, type Insertion, type Removal } from './runs';
import { Siblings } from './siblings';
import type { Tick } from './ticks';
import { child, type XmlElement } from './xml';
import { contentOf } from './xmlWords';

/** A paragraph as it is to be with all changes accepted. */
export interface Final {
  readonly text: string;
  /** What the draft shows for it. */
  readonly line: string;
  /** Whether it has words that the draft has not, and that only Word can take away. */
  readonly isLeft: boolean;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** New words stand before those that they take the place of. */
const ORDER = 0;

/** Turns what is planned into patches of the file. */
export class Revision {
  readonly finals: Final[] = [];
  changes = 0;
  readonly #w: string;
  readonly #siblings: Siblings;
  readonly #patches: ParagraphPatches;
  readonly #insertions = new Map<Piece, Insertion[]>();
  readonly #removals = new Map<Piece, Removal[]>();
  readonly #comments: NewComments;
  readonly #ids: Ids;

  constructor(
    file: WordPackage,
    private readonly read: Parts,
    private readonly paragraphs: readonly WordParagraph[],
    private readonly signature: Signature,
    private readonly notes: ReadonlyMap<number, string>,
  ) {
    this.#w = prefixOf(read.document);
    this.#ids = new Ids(file, read);
    this.#comments = new NewComments(file, read, signature, this.#ids);
    this.#siblings = new Siblings(read.document.root);
    this.#patches = new ParagraphPatches(read.document.source, this.#w, () => this.#signed());
  }

  run(plan: readonly Planned[]): void {
    let last = -1;
    let added: Extract<Planned, { kind: 'new' }>[] = [];
    let gone: number[] = [];
    for (const step of [...plan, undefined]) {
      if (step?.kind === 'gone') gone.push((last = step.index));
      else if (step?.kind === 'new') added.push(step);
      else {
        this.#between(gone, added, last);
        [gone, added] = [[], []];
        if (step) {
          last = step.index;
          this.#keep(step);
        }
      }
    }
  }

  /** What stands between two paragraphs that are kept: those that go, then those that come. */
  #between(gone: readonly number[], added: readonly Extract<Planned, { kind: 'new' }>[], last: number): void {
    const going = [...gone];
    const coming = [...added];
    const stuck: number[] = [];
    // A paragraph that nothing can follow up, as the last of a page or a cell, stays, and holds what comes.
    for (let end = going.at(-1); end !== undefined && !this.#maySink(end); end = going.at(-1)) {
      stuck.unshift(end);
      going.pop();
      if (coming.length > 0 || !this.#sinkBefore(end, going)) break;
      stuck.shift();
      this.#empty(end);
      for (const index of going) this.#remove(index);
      return;
    }
    for (const index of going)
      if (this.#maySink(index)) this.#remove(index);
      else this.#stay(index);
    const held = stuck[0];
    if (held === undefined) return this.#add(coming, last);
    const line = coming.pop();
    this.#add(coming, going.at(-1) ?? held - 1, held);
    if (line) this.#keep({ kind: 'kept', index: held, line: line.line, text: this.#textIn(held, line) });
    else this.#stay(held);
  }

  /** The words that a paragraph says of a line, if Word numbers it as it would have been numbered. */
  #textIn(index: number, { model, text, line }: Extract<Planned, { kind: 'new' }>): string {
    const [own, alike] = [this.paragraphs[index]?.number, model === undefined ? '' : this.paragraphs[model]?.number];
    return own !== '' && alike !== '' ? text : own === '' ? line : text;
  }

  /** Whether a paragraph's mark may be taken away, so that the next one begins where it began. */
  #maySink(index: number): boolean {
    const paragraph = this.paragraphs[index];
    if (!paragraph) return false;
    const marks = child(paragraph.element, 'w:pPr');
    return (
      this.#isFree(paragraph, 0, paragraph.text.length) &&
      this.#siblings.next(paragraph.element)?.name === 'w:p' &&
      !child(marks, 'w:sectPr')
    );
  }

  /** Takes the mark before some paragraphs that go away, where the last of them cannot lose its own. */
  #sinkBefore(end: number, going: readonly number[]): boolean {
    const [head = end] = going;
    const [before, first, last] = [this.paragraphs[head - 1], this.paragraphs[head], this.paragraphs[end]];
    if (!before || !first || !last || this.finals.length === 0) return false;
    if (!going.every((index) => this.#maySink(index)) || !this.#isFree(last, 0, last.text.length)) return false;
    if (this.#siblings.next(before.element) !== first.first || child(child(before.element, 'w:pPr'), 'w:sectPr'))
      return false;
    for (const [at, index] of going.entries()) {
      const next = this.paragraphs[going[at + 1] ?? end];
      const each = this.paragraphs[index];
      if (!each || this.#siblings.next(each.element) !== next?.first) return false;
    }
    this.#patches.mark(before.element, 'del');
    this.#patches.like(last.element, before.element);
    return true;
  }

  #empty(index: number): void {
    const paragraph = this.paragraphs[index];
    if (!paragraph) return;
    this.#takeOut(paragraph, 0, paragraph.text.length);
    this.changes++;
  }

  #remove(index: number): void {
    const paragraph = this.paragraphs[index];
    if (!paragraph) return;
    this.#empty(index);
    this.#patches.mark(paragraph.element, 'del');
  }

  /** A paragraph that cannot go is emptied, as far as its words can. */
  #stay(index: number): void {
    const paragraph = this.paragraphs[index];
    if (!paragraph) return;
    const isFree = this.#isFree(paragraph, 0, paragraph.text.length);
    if (isFree) this.#empty(index);
    this.#end(paragraph, { text: isFree ? '' : paragraph.text, line: '', isLeft: !isFree });
  }

  #keep({ index, text, line }: Extract<Planned, { kind: 'kept' }>): void {
    const paragraph = this.paragraphs[index];
    if (!paragraph) return;
    let result = '';
    let at = 0;
    for (const edit of editsOf(paragraph, text)) {
      if (!this.#change(paragraph, edit)) continue;
      result += paragraph.text.slice(at, edit.start) + edit.text;
      at = edit.end;
    }
    result += paragraph.text.slice(at);
    if (result !== paragraph.text) this.changes++;
    this.#end(paragraph, { text: result, line, isLeft: result !== text });
  }

  /** A paragraph of the file is done; what is to be said of it is put around it. */
  #end(paragraph: WordParagraph, final: Final): void {
    const words = this.notes.get(this.finals.length);
    this.finals.push(final);
    if (words === undefined) return;
    const { opening, closing } = this.#comments.add(words);
    this.#patches.start(paragraph.first, opening, true);
    this.#patches.end(paragraph.element, closing);
  }

  /** Puts in paragraphs behind one of the file, or before `before`. */
  #add(added: readonly Extract<Planned, { kind: 'new' }>[], last: number, before = last + 1): void {
    const [previous, next] = [this.paragraphs[last], this.paragraphs[before]];
    if (added.length === 0) return;
    const leaves =
      previous && next && this.#siblings.isInCell(previous.element) && !this.#siblings.isInCell(next.element);
    const anchor = previous === undefined || leaves ? next?.first : undefined;
    if (anchor) this.#patches.before(anchor, added.map((each) => this.#new(each)).join(''));
    else if (previous) this.#addBehind(previous, added);
  }

  #addBehind(previous: WordParagraph, added: readonly Extract<Planned, { kind: 'new' }>[]): void {
    const isFollowed = this.#siblings.next(previous.element)?.name === 'w:p';
    const mark = child(child(previous.element, 'w:pPr'), 'w:rPr');
    // At the end of a page or a cell Word splits the last paragraph: its mark is new, and the old one ends what comes.
    const isSplit = !isFollowed && !child(mark, 'w:ins') && !child(mark, 'w:del');
    if (isSplit) this.#patches.mark(previous.element, 'ins');
    const xml = added.map((each, index) =>
      isSplit && index === added.length - 1 ? this.#new(each, previous) : this.#new(each),
    );
    this.#patches.after(previous.element, xml.join(''));
  }

  /** A new paragraph; `split`: of which it is the end. */
  #new({ text: planned, line, model }: Extract<Planned, { kind: 'new' }>, split?: WordParagraph): string {
    const like = split ?? (model === undefined ? undefined : this.paragraphs[model]) ?? this.paragraphs[0];
    const text = split && split.number === '' ? line : planned;
    const words = this.notes.get(this.finals.length);
    this.finals.push({ text, line, isLeft: false });
    this.changes++;
    const { opening, closing } = words === undefined ? { opening: '', closing: '' } : this.#comments.add(words);
    const run = text === '' ? '' : this.#inserted(text, like);
    return newParagraph(this.read.document.source, this.#w, {
      like: like?.element,
      mark: split ? '' : `<${this.#w}ins ${this.#signed()}/>`,
      content: opening + run + closing,
    });
  }

  /** A run of new words, formatted as most of a paragraph's are. */
  #inserted(text: string, like: WordParagraph | undefined): string {
    const w = this.#w;
    const longest = like?.pieces
      .filter(({ parent }) => parent.name === 'w:p')
      .reduce<Piece | undefined>(
        (best, piece) => (best && best.end - best.start >= piece.end - piece.start ? best : piece),
        undefined,
      );
    const marks = longest ? this.#marksOf(longest.run) : like ? this.#patches.marksOfMark(like.element) : '';
    return `<${w}ins ${this.#signed()}><${w}r>${marks}${contentOf(text, w)}</${w}r></${w}ins>`;
  }

  #marksOf(run: XmlElement): string {
    const marks = child(run, 'w:rPr');
    return marks ? withoutChange(this.read.document.source.slice(marks.start, marks.end)) : '';
  }

  #isFree({ pieces }: WordParagraph, start: number, end: number): boolean {
    const covered = pieces
      .filter((piece) => piece.cut !== 'never' && piece.start < end && start < piece.end)
      .reduce((sum, piece) => sum + Math.min(end, piece.end) - Math.max(start, piece.start), 0);
    return covered === end - start;
  }

  /** Whether it could be made. */
  #change(paragraph: WordParagraph, { start, end, text }: Edit): boolean {
    if (!this.#isFree(paragraph, start, end)) return false;
    if (text !== '' && !this.#putIn(paragraph, start, end, text)) return false;
    this.#takeOut(paragraph, start, end);
    return true;
  }

  #takeOut({ pieces }: WordParagraph, from: number, to: number): void {
    const w = this.#w;
    for (const piece of pieces) {
      const [start, end] = [Math.max(piece.start, from), Math.min(piece.end, to)];
      if (start < end && piece.cut !== 'never')
        push(this.#removals, piece, { start, end, open: `<${w}del ${this.#signed()}>`, close: `</${w}del>` });
    }
  }

  #putIn(paragraph: WordParagraph, start: number, end: number, words: string): boolean {
    const [before, behind] = [false, true]
      .map((after) => pieceAt(paragraph, start, after))
      .map((piece) => (piece?.cut === 'never' ? undefined : piece));
    const plain = [before, behind].find((piece) => piece?.parent.name === 'w:p' && !piece.isInField);
    const length = paragraph.text.length;
    const holder = start < end ? behind : (plain ?? (start === length || start === 0 ? undefined : (before ?? behind)));
    if (holder) push(this.#insertions, holder, { offset: start, order: ORDER, xml: this.#wordsWithin(holder, words) });
    else if (start === length) this.#patches.end(paragraph.element, this.#inserted(words, paragraph));
    else if (start === 0) this.#patches.start(paragraph.first, this.#inserted(words, paragraph));
    else return false;
    return true;
  }

  /** New words within somebody’s tracked insertion stand between two halves of it: each of us signs for his own. */
  #wordsWithin({ parent }: Piece, words: string): Exclude<Insertion['xml'], string> {
    const w = this.#w;
    const own = { open: `<${w}ins ${this.#signed()}>`, close: `</${w}ins>` };
    if (parent.name !== 'w:ins') return { words, ...own };
    const tag = this.read.document.source.slice(parent.start, parent.contentStart);
    const again = tag.replace(/(:id=["'])-?\d+/, `$1${this.#ids.next()}`);
    return { words, open: `</${w}ins>${own.open}`, close: `${own.close}${again}` };
  }

  #signed(): string {
    return signed(this.#w, this.#ids.next(), this.signature);
  }

  /** Ticks of the file's comments; answers with how many it changes. */
  tick(known: readonly WordComment[], ticks: readonly Tick[]): number {
    return this.#comments.tick(known, ticks);
  }

  /** The parts that differ or are new. */
  parts(): Map<string, string> {
    if (this.changes === 0 && this.#comments.count === 0) return new Map(this.#comments.parts());
    const { document } = this.read;
    const pieces = this.paragraphs.flatMap((paragraph) => paragraph.pieces);
    const patches = [
      ...this.#patches.all(),
      ...cutRuns(document.source, this.#w, pieces, this.#insertions, this.#removals, () => this.#ids.next()),
    ];
    return new Map([[document.name, patched(document.source, patches)], ...this.#comments.parts()]);
  }
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

/** How a paragraph's words become others, in order; what goes as a whole (a character with a reading) is not cut. */
function editsOf({ text, pieces }: WordParagraph, now: string): Edit[] {
  const edits: { start: number; end: number; text: string }[] = [];
  let at = 0;
  for (const { op, text: words } of wordChanges(text, now)) {
    const last = edits.at(-1);
    if (op === 'delete') {
      edits.push({ start: at, end: at + words.length, text: '' });
      at += words.length;
    } else if (op === 'same') at += words.length;
    else if (last && last.end === at && last.text === '') last.text = words;
    else edits.push({ start: at, end: at, text: words });
  }
  const whole = pieces.filter(({ cut, start, end }) => cut === 'whole' && end - start > 1);
  if (whole.length === 0) return edits;
  const widened: typeof edits = [];
  for (const edit of edits) {
    const met = whole.filter(
      ({ start, end }) =>
        start < Math.max(edit.end, edit.start + 1) &&
        edit.start < end &&
        !(edit.start === edit.end && edit.start === start),
    );
    const start = met.reduce((first, piece) => Math.min(first, piece.start), edit.start);
    const end = met.reduce((last, piece) => Math.max(last, piece.end), edit.end);
    const words = text.slice(start, edit.start) + edit.text + text.slice(edit.end, end);
    const last = widened.at(-1);
    if (!last || last.end <= start) widened.push({ start, end, text: words });
    else {
      // Both touch one whole: what the earlier kept of it to its end ends where the later begins.
      const kept = last.text.slice(0, last.text.length - (last.end - edit.start));
      last.text = kept + edit.text + text.slice(edit.end, end);
      last.end = end;
    }
  }
  return widened;
}
