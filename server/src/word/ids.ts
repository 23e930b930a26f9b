import type { WordPackage } from './package';
import { partOf, type Part, type Parts } from './parts';
import { isElement, wholeNumber, type XmlElement } from './xml';

/** Parts beside the document in which marks and paragraphs with ids stand. */
const WITH_IDS = ['header', 'footer', 'footnotes', 'endnotes', 'comments'];
/** Where those of new paragraphs begin: above 0, and with room below 0x80000000, where Word wants them. */
const FIRST_PARAGRAPH = 0x20000000;

/** The ids that new marks and paragraphs of a file are given: all are unique over all its parts. */
export class Ids {
  #last = 0;
  #lastParagraph = FIRST_PARAGRAPH;
  readonly #paragraphs = new Set<string>();

  /** O(size). */
  constructor(file: WordPackage, { document, relations, commentsExtended }: Parts) {
    const besides = relations
      .filter(({ kind, target }) => WITH_IDS.includes(kind) && target !== '')
      .flatMap(({ target }) => partOf(file, target) ?? []);
    const parts: Part[] = [document, ...besides, ...(commentsExtended ? [commentsExtended] : [])];
    for (const { root } of parts) this.#take(root);
  }

  /** Of a tracked change or a comment. */
  next(): number {
    return ++this.#last;
  }

  /** Of a paragraph, as eight hexadecimal digits: what answers a comment, or ticks it, names its last paragraph. */
  nextParagraph(): string {
    let id: string;
    do id = (this.#lastParagraph++).toString(16).toUpperCase().padStart(8, '0');
    while (this.#paragraphs.has(id));
    return id;
  }

  #take({ attributes, children }: XmlElement): void {
    this.#last = Math.max(this.#last, wholeNumber(attributes['w:id']) ?? 0);
    for (const id of [attributes['w14:paraId'], attributes['w15:paraId']])
      if (id !== undefined) this.#paragraphs.add(id.toUpperCase());
    for (const node of children) if (isElement(node)) this.#take(node);
  }
}
