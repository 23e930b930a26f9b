import type { Piece, WordParagraph } from './document';
import type { Patch } from './patches';
import { child, isElement, type XmlElement } from './xml';
import { contentOf, escaped, wordsOf } from './xmlWords';

/** Something put between the characters of a piece, or a stretch of them taken out. Offsets count in the paragraph's text. */
export interface Insertion {
  readonly offset: number;
  /** XML that may stand between runs; of a tracked insertion, the words, which go into a run like the one they stand in. */
  readonly xml: string | { readonly words: string; readonly open: string; readonly close: string };
  /** Of what stands at one offset the lower comes first. */
  readonly order: number;
}
export interface Removal {
  readonly start: number;
  readonly end: number;
  readonly open: string;
  readonly close: string;
}

/** The piece whose words an offset is among: the one before it, or where `after` the one behind. */
export function pieceAt({ pieces }: WordParagraph, offset: number, after: boolean): Piece | undefined {
  return after
    ? pieces.find(({ start, end }) => start <= offset && offset < end)
    : pieces.filter(({ start, end }) => start < offset && offset <= end).at(-1);
}

/**
 * The runs of a paragraph, cut where something is put in or taken out; each part keeps the run's properties, and all else
 * in the run stays as it is. `prefix` is the source's own for Word's names.
 */
export function cutRuns(
  source: string,
  prefix: string,
  pieces: readonly Piece[],
  insertions: ReadonlyMap<Piece, readonly Insertion[]>,
  removals: ReadonlyMap<Piece, readonly Removal[]>,
  nextId: () => number,
): Patch[] {
  const runs = new Map<XmlElement, Map<XmlElement, Piece>>();
  for (const piece of pieces) {
    if (!insertions.has(piece) && !removals.has(piece)) continue;
    const touched = runs.get(piece.run) ?? new Map<XmlElement, Piece>();
    runs.set(piece.run, touched.set(piece.element, piece));
  }
  return [...runs].map(([run, touched]) => {
    const writer = new RunWriter(source, prefix, run, nextId);
    for (const node of run.children) {
      if (!isElement(node) || node.name === 'w:rPr') continue;
      const piece = touched.get(node);
      if (piece?.cut === 'whole') writer.whole(piece, insertions.get(piece) ?? [], removals.get(piece) ?? []);
      else if (piece) writer.piece(piece, insertions.get(piece) ?? [], removals.get(piece) ?? []);
      else writer.keep(source.slice(node.start, node.end));
    }
    return { start: run.start, end: run.end, text: writer.end() };
  });
}

/** Formatting that somebody has changed, and what it was. */
const CHANGED_MARKS = /<(?:[^\s:<>/]+:)?rPrChange\b[^>]*>/;

/** Properties of a run without what they were before somebody changed them. */
export function withoutChange(marks: string): string {
  const start = marks.search(CHANGED_MARKS);
  if (start < 0) return marks;
  const name = /^<([^\s<>/]+)/.exec(marks.slice(start))?.[1] ?? '';
  const closing = `</${name}>`;
  const end = marks.indexOf(closing, start);
  return end < 0 ? marks : marks.slice(0, start) + marks.slice(end + closing.length);
}

class RunWriter {
  #text = '';
  #open = '';
  readonly #start: string;
  #marks: string;

  constructor(
    private readonly source: string,
    private readonly prefix: string,
    run: XmlElement,
    private readonly nextId: () => number,
  ) {
    const marks = child(run, 'w:rPr');
    this.#start = source.slice(run.start, run.contentStart);
    this.#marks = marks ? source.slice(marks.start, marks.end) : '';
  }

  keep(xml: string): void {
    this.#open += xml;
  }

  piece(piece: Piece, insertions: readonly Insertion[], removals: readonly Removal[]): void {
    const words = wordsOf(piece.element);
    const cuts = new Set([piece.start, piece.end, ...removals.flatMap(({ start, end }) => [start, end])]);
    for (const { offset } of insertions) cuts.add(offset);
    const places = [...cuts].sort((a, b) => a - b);
    for (const [index, place] of places.entries()) {
      for (const insertion of insertions.filter(({ offset }) => offset === place).sort((a, b) => a.order - b.order))
        this.#insert(insertion);
      const next = places[index + 1];
      if (next === undefined) continue;
      const part = words.slice(place - piece.start, next - piece.start);
      const removal = removals.find(({ start, end }) => start <= place && next <= end);
      if (removal) this.#between(removal.open + this.#run(this.#element('delText', part)) + removal.close);
      else this.keep(this.#element('t', part));
    }
  }

  /** What is one element: a tab, a line break, characters with a reading. */
  whole(piece: Piece, insertions: readonly Insertion[], removals: readonly Removal[]): void {
    const at = (place: number): void => {
      for (const insertion of insertions.filter(({ offset }) => offset === place).sort((a, b) => a.order - b.order))
        this.#insert(insertion);
    };
    at(piece.start);
    const xml = this.source.slice(piece.element.start, piece.element.end);
    const [removal] = removals;
    if (removal) this.#between(removal.open + this.#run(xml) + removal.close);
    else this.keep(xml);
    at(piece.end);
  }

  end(): string {
    this.#flush();
    return this.#text;
  }

  #insert({ xml }: Insertion): void {
    if (typeof xml === 'string') this.#between(xml);
    else this.#between(`${xml.open}${this.#newRun(contentOf(xml.words, this.prefix))}${xml.close}`);
  }

  #element(name: string, words: string): string {
    return `<${this.prefix}${name} xml:space="preserve">${escaped(words)}</${this.prefix}${name}>`;
  }

  #run(content: string): string {
    const run = `${this.#start}${this.#marks}${content}</${this.prefix}r>`;
    this.#marks = this.#marks.replace(CHANGED_MARKS, (tag) => tag.replace(/(:id=["'])\d+/, `$1${this.nextId()}`));
    return run;
  }

  /** New words have the run's formatting, not what somebody has changed of it. */
  #newRun(content: string): string {
    return `${this.#start}${withoutChange(this.#marks)}${content}</${this.prefix}r>`;
  }

  #between(xml: string): void {
    this.#flush();
    this.#text += xml;
  }

  #flush(): void {
    if (this.#open !== '') this.#text += this.#run(this.#open);
    this.#open = '';
  }
}
