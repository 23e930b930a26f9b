import type { RevisionView, WordParagraph } from './document';
import { InlineReader, newestOf, THROUGH, type GrowingWords } from './inlineText';
import { Met } from './met';
import type { Numbering } from './numbering';
import { formatIn, isRenumbered } from './paragraphFormat';
import { properties, type Styles } from './styles';
import { REMOVED, TRACKED } from './trackedChanges';
import { child, isElement, switchOf, valueOf, type XmlElement } from './xml';

/** A paragraph while it is read; one whose mark is taken away goes on in the next. */
interface Growing extends GrowingWords {
  readonly index: number;
  readonly first: XmlElement;
  element: XmlElement;
}

/** Reads the paragraphs of a body, one element after the other. */
export class TextReader {
  readonly paragraphs: WordParagraph[] = [];
  readonly met = new Met();
  readonly #inline: InlineReader;
  #index = 0;
  #current: Growing | undefined;

  constructor(
    private readonly view: RevisionView,
    private readonly styles: Styles,
    private readonly numbering: Numbering,
  ) {
    this.#inline = new InlineReader(view, styles, this.met);
  }

  /** Body, cell, comment: its last paragraph ends with it. */
  container(container: XmlElement): void {
    this.#block(container);
    this.#endContainer();
  }

  #block(container: XmlElement): void {
    for (const node of container.children) if (isElement(node)) this.#blockChild(node);
  }

  /** Ends a paragraph that nothing follows in its container. */
  #endContainer(): void {
    const growing = this.#current;
    this.#current = undefined;
    if (growing && growing.text !== '') this.#finish(growing);
  }

  #blockChild(element: XmlElement): void {
    switch (element.name) {
      case 'w:p':
        return this.#paragraph(element);
      case 'w:tbl':
        return this.#table(element);
      case 'w:altChunk':
        return this.met.drop('embedded');
      case 'mc:AlternateContent': {
        const choice = newestOf(element);
        return choice && this.#block(choice);
      }
      case 'w:commentRangeStart':
      case 'w:commentRangeEnd':
        return this.met.anchor(element, {
          paragraph: this.paragraphs.length,
          offset: this.#current?.text.length ?? 0,
        });
      default:
        if (THROUGH.includes(element.name) || (TRACKED.includes(element.name) && !this.#isRemoved(element.name)))
          this.#block(element);
    }
  }

  #isRemoved(name: string): boolean {
    return REMOVED[this.view].includes(name);
  }

  #table(table: XmlElement): void {
    this.#endContainer();
    this.met.drop('tables');
    // Tables within cells are met there.
    for (const row of partsOf(table, 'w:tr')) {
      const marks = child(row, 'w:trPr');
      const isGone = REMOVED[this.view].some((name) => child(marks, name));
      for (const cell of isGone ? [] : partsOf(row, 'w:tc')) this.container(cell);
    }
  }

  #paragraph(element: XmlElement): void {
    const marks = properties(element, 'w:pPr');
    const at = this.paragraphs.length;
    const growing = this.#current ?? { at, index: this.#index, first: element, text: '', pieces: [], element };
    this.#current = growing;
    this.#index++;
    growing.element = element;
    this.#inline.read(element, valueOf(formatIn(this.view, marks), 'w:pStyle'), growing);
    if (isRenumbered(marks)) this.met.revisions++;
    const mark = child(marks, 'w:rPr');
    for (const name of TRACKED) if (name !== 'w:moveTo' && child(mark, name)) this.met.revisions++;
    const joins = REMOVED[this.view].some((name) => child(mark, name)) || switchOf(mark, 'w:vanish') === true;
    if (joins) return;
    this.#finish(growing);
    this.#current = undefined;
  }

  #finish({ index, first, text, pieces, element }: Growing): void {
    const marks = formatIn(this.view, properties(element, 'w:pPr'));
    const style = valueOf(marks, 'w:pStyle');
    const own = valueOf(marks, 'w:outlineLvl');
    const level = own === undefined ? this.styles.outlineLevel(style) : Number(own);
    this.paragraphs.push({
      index,
      first,
      text,
      pieces,
      element,
      number: this.numbering.next(marks),
      style: this.styles.name(style),
      level: level !== undefined && level >= 0 && level < 9 ? level : undefined,
    });
  }
}

/** The rows of a table or the cells of a row, also those that something wraps. */
function partsOf(container: XmlElement, name: string): XmlElement[] {
  return container.children.flatMap((node) => {
    if (!isElement(node)) return [];
    if (node.name === name) return [node];
    return THROUGH.includes(node.name) || node.name === 'w:ins' ? partsOf(node, name) : [];
  });
}
