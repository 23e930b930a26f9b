import type { WordComment, WordParagraph } from './document';
import { Ids } from './ids';
import { prefixOf } from './namespaces';
import { NewComments, type Signature } from './newComments';
import type { WordPackage } from './package';
import { newParagraph, ParagraphPatches } from './paragraphPatches';
import type { Parts } from './parts';
import { patched } from './patches';
import type { Planned } from './revisionPlan';
import { RunChanges } from './runChanges';
import { Siblings } from './siblings';
import type { Tick } from './ticks';
import { wordEdits } from './wordEdits';
import { WordPatches } from './wordPatches';
import { child } from './xml';

/** A paragraph as it is to be with all changes accepted. */
export interface Final {
  readonly text: string;
  /** What the draft shows for it. */
  readonly line: string;
  /** Whether it has words that the draft has not, and that only Word can take away. */
  readonly isLeft: boolean;
}

/** Turns what is planned into patches of the file. */
export class Revision {
  readonly finals: Final[] = [];
  changes = 0;
  readonly #w: string;
  readonly #siblings: Siblings;
  readonly #patches: ParagraphPatches;
  readonly #runs: RunChanges;
  readonly #words: WordPatches;
  readonly #comments: NewComments;

  constructor(
    file: WordPackage,
    private readonly read: Parts,
    private readonly paragraphs: readonly WordParagraph[],
    signature: Signature,
    private readonly notes: ReadonlyMap<number, string>,
  ) {
    const { source, root } = read.document;
    const ids = new Ids(file, read);
    this.#w = prefixOf(read.document);
    this.#comments = new NewComments(file, read, signature, ids);
    this.#siblings = new Siblings(root);
    this.#runs = new RunChanges(source, this.#w, ids, signature);
    this.#patches = new ParagraphPatches(source, this.#w, () => this.#runs.signed());
    const changed = { source, w: this.#w, nextId: () => ids.next() };
    this.#words = new WordPatches(changed, this.#runs, this.#patches);
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
      this.#words.isFree(paragraph) &&
      this.#siblings.next(paragraph.element)?.name === 'w:p' &&
      !child(marks, 'w:sectPr')
    );
  }

  /** Takes the mark before some paragraphs that go away, where the last of them cannot lose its own. */
  #sinkBefore(end: number, going: readonly number[]): boolean {
    const [head = end] = going;
    const [before, first, last] = [this.paragraphs[head - 1], this.paragraphs[head], this.paragraphs[end]];
    if (!before || !first || !last || this.finals.length === 0) return false;
    if (!going.every((index) => this.#maySink(index)) || !this.#words.isFree(last)) return false;
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
    this.#words.empty(paragraph);
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
    const isFree = this.#words.isFree(paragraph);
    if (isFree) this.#empty(index);
    this.#end(paragraph, { text: isFree ? '' : paragraph.text, line: '', isLeft: !isFree });
  }

  #keep({ index, text, line }: Extract<Planned, { kind: 'kept' }>): void {
    const paragraph = this.paragraphs[index];
    if (!paragraph) return;
    let result = '';
    let at = 0;
    for (const edit of wordEdits(paragraph, text)) {
      if (!this.#words.change(paragraph, edit)) continue;
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
    const run = text === '' ? '' : this.#words.inserted(text, like);
    return newParagraph(this.read.document.source, this.#w, {
      like: like?.element,
      mark: split ? '' : `<${this.#w}ins ${this.#runs.signed()}/>`,
      content: opening + run + closing,
    });
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
    const patches = [...this.#patches.all(), ...this.#runs.patches(pieces)];
    return new Map([[document.name, patched(document.source, patches)], ...this.#comments.parts()]);
  }
}
