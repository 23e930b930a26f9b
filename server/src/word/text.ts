import type { DroppedKind, Piece, RevisionView, WordParagraph, WordPlace } from './document';
import { Fields } from './fields';
import type { Numbering } from './numbering';
import { properties, type Styles } from './styles';
import { child, descendants, isElement, switchOf, textWithin, valueOf, type XmlElement } from './xml';
import { wordsOf } from './xmlWords';

/** A paragraph while it is read; one whose mark is taken away goes on in the next. */
interface Growing {
  readonly index: number;
  readonly first: XmlElement;
  text: string;
  readonly pieces: Piece[];
  element: XmlElement;
}

/** In whose words the reader is. */
interface Surroundings {
  /** The style of the paragraph, for what it hides. */
  readonly style: string | undefined;
  readonly isOpen: boolean;
  /** Whether runs here stand within something that is only kept or taken whole. */
  readonly isFixed: boolean;
  readonly parent: XmlElement;
}

interface OfRun extends Surroundings {
  readonly isHidden: boolean;
}

const REMOVED: Readonly<Record<RevisionView, readonly string[]>> = {
  accept: ['w:del', 'w:moveFrom'],
  original: ['w:ins', 'w:moveTo'],
};
const TRACKED = ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'];

/** What only wraps words. */
const THROUGH = [
  'w:hyperlink',
  'w:smartTag',
  'w:customXml',
  'w:sdt',
  'w:sdtContent',
  'w:dir',
  'w:bdo',
  'w:rubyBase',
  'w:txbxContent',
];

/** Reads the text of a body, one element after the other. */
export class TextReader {
  readonly paragraphs: WordParagraph[] = [];
  readonly dropped = new Map<DroppedKind, number>();
  readonly anchors = new Map<string, { start?: WordPlace; end?: WordPlace }>();
  revisions = 0;
  #index = 0;
  #current: Growing | undefined;
  readonly #fields = new Fields();

  constructor(
    private readonly view: RevisionView,
    private readonly styles: Styles,
    private readonly numbering: Numbering,
  ) {}

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
        return this.#drop('embedded');
      case 'mc:AlternateContent':
        return this.#chosen(element, (choice) => this.#block(choice));
      case 'w:commentRangeStart':
      case 'w:commentRangeEnd':
        return this.#anchor(element);
      default:
        if (THROUGH.includes(element.name) || (TRACKED.includes(element.name) && !this.#isRemoved(element.name)))
          this.#block(element);
    }
  }

  #table(table: XmlElement): void {
    this.#endContainer();
    this.#drop('tables');
    // Tables within cells are met there.
    for (const row of partsOf(table, 'w:tr')) {
      const marks = child(row, 'w:trPr');
      const isGone = REMOVED[this.view].some((name) => child(marks, name));
      for (const cell of isGone ? [] : partsOf(row, 'w:tc')) {
        this.container(cell);
      }
    }
  }

  #paragraph(element: XmlElement): void {
    const marks = properties(element, 'w:pPr');
    this.#current ??= { index: this.#index, first: element, text: '', pieces: [], element };
    this.#index++;
    this.#current.element = element;
    this.#inline(element, { style: valueOf(marks, 'w:pStyle'), isOpen: true, isFixed: false, parent: element });
    const mark = child(marks, 'w:rPr');
    for (const name of TRACKED) if (name !== 'w:moveTo' && child(mark, name)) this.revisions++;
    const joins = REMOVED[this.view].some((name) => child(mark, name)) || switchOf(mark, 'w:vanish') === true;
    if (joins) return;
    this.#finish(this.#current);
    this.#current = undefined;
  }

  #finish({ element, ...read }: Growing): void {
    const marks = properties(element, 'w:pPr');
    const style = valueOf(marks, 'w:pStyle');
    const own = valueOf(marks, 'w:outlineLvl');
    const level = own === undefined ? this.styles.outlineLevel(style) : Number(own);
    this.paragraphs.push({
      ...read,
      element,
      number: this.numbering.next(marks),
      style: this.styles.name(style),
      level: level !== undefined && level >= 0 && level < 9 ? level : undefined,
    });
  }

  #inline(container: XmlElement, around: Surroundings): void {
    const within = { ...around, parent: container };
    for (const node of container.children) if (isElement(node)) this.#inlineChild(node, within);
  }

  #inlineChild(element: XmlElement, around: Surroundings): void {
    const { name } = element;
    if (name === 'w:r') return this.#run(element, around);
    if (name === 'w:fldSimple') return this.#inline(element, { ...around, isOpen: false });
    if (name === 'mc:AlternateContent')
      return this.#chosen(element, (choice) => this.#inline(choice, { ...around, isFixed: true }));
    if (name === 'w:commentRangeStart' || name === 'w:commentRangeEnd') return this.#anchor(element);
    if (name === 'm:oMath' || name === 'm:oMathPara') return this.#formula(element);
    if (THROUGH.includes(name)) return this.#inline(element, around);
    if (!TRACKED.includes(name)) return;
    if (name !== 'w:moveTo') this.revisions++;
    if (!this.#isRemoved(name)) this.#inline(element, { ...around, isOpen: false });
  }

  #isRemoved(name: string): boolean {
    return REMOVED[this.view].includes(name);
  }

  #run(run: XmlElement, around: Surroundings): void {
    const marks = properties(run, 'w:rPr');
    const hidden =
      switchOf(marks, 'w:vanish') ??
      (this.styles.isHidden(valueOf(marks, 'w:rStyle')) || this.styles.isHidden(around.style));
    if (hidden && [...descendants(run, 'w:t')].length > 0) this.#drop('hiddenText');
    this.#runChildren(run, run, { ...around, isHidden: hidden });
  }

  #runChildren(container: XmlElement, run: XmlElement, around: OfRun): void {
    for (const node of container.children) {
      if (!isElement(node)) continue;
      if (node.name === 'w:fldChar') this.#field(node, run, around);
      else if (node.name === 'w:instrText') this.#fields.instruct(textWithin(node));
      else if (!around.isHidden) this.#runChild(node, run, around);
    }
  }

  #runChild(element: XmlElement, run: XmlElement, around: OfRun): void {
    switch (element.name) {
      case 'w:t':
      case 'w:delText':
        return this.#words(element, run, around);
      case 'w:tab':
      case 'w:ptab':
        return this.#sign('\t', element, run, around);
      case 'w:cr':
        return this.#sign('\n', element, run, around);
      case 'w:br':
        return this.#sign(
          ['page', 'column'].includes(element.attributes['w:type'] ?? '') ? '' : '\n',
          element,
          run,
          around,
        );
      case 'w:noBreakHyphen':
        return this.#sign('-', element, run, around);
      case 'w:sym':
        return this.#symbol(element, run, around);
      case 'w:ruby':
        return this.#ruby(element, run, around);
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        return this.#drop('footnotes');
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        return this.#picture(element);
      case 'mc:AlternateContent':
        return this.#chosen(element, (choice) =>
          this.#runChildren(choice, run, { ...around, isOpen: false, isFixed: true }),
        );
      default:
    }
  }

  #words(element: XmlElement, run: XmlElement, around: OfRun): void {
    const words = wordsOf(element);
    const isExact = words === textWithin(element) && !this.#fields.isWithin;
    this.#piece(words, element, run, { ...around, isOpen: around.isOpen && isExact }, 'anywhere');
  }

  /** A tab, a line break: a character to the text, an element to the file. */
  #sign(words: string, element: XmlElement, run: XmlElement, around: OfRun): void {
    this.#piece(words, element, run, { ...around, isOpen: false }, 'whole');
  }

  #piece(words: string, element: XmlElement, run: XmlElement, around: OfRun, cut: Piece['cut']): void {
    const start = this.#current?.text.length ?? 0;
    this.#add(words);
    const end = this.#current?.text.length ?? 0;
    if (end === start) return;
    const { isOpen, isFixed, parent } = around;
    const isInField = this.#fields.isWithin || parent.name === 'w:fldSimple';
    const piece = { start, end, run, element, isOpen, parent, isInField };
    this.#current?.pieces.push({ ...piece, cut: isFixed ? 'never' : cut });
  }

  /** The characters below a reading, which go with it. */
  #ruby(element: XmlElement, run: XmlElement, around: OfRun): void {
    this.#drop('readings');
    const growing = this.#current;
    if (!growing) return;
    const { pieces, text } = growing;
    const before = pieces.length;
    this.#inline(child(element, 'w:rubyBase') ?? element, { ...around, isOpen: false, isFixed: true });
    pieces.splice(before);
    const [start, end] = [text.length, growing.text.length];
    const cut = around.isFixed ? 'never' : 'whole';
    const isInField = this.#fields.isWithin;
    if (end > start) pieces.push({ start, end, run, element, isOpen: false, parent: around.parent, isInField, cut });
  }

  /** Adds words, but for those of a field that are no result. */
  #add(words: string): void {
    if (this.#current && this.#fields.areShown) this.#current.text += words;
  }

  #field(element: XmlElement, run: XmlElement, around: OfRun): void {
    const shown = this.#fields.mark(element.attributes['w:fldCharType']);
    if (!shown || around.isHidden) return;
    if (shown.hasReading) this.#drop('readings');
    this.#piece(shown.words, element, run, { ...around, isOpen: false, isFixed: true }, 'never');
  }

  /** Signs of a font of signs have no character of their own. */
  #symbol(element: XmlElement, run: XmlElement, around: OfRun): void {
    const code = Number.parseInt(element.attributes['w:char'] ?? '', 16);
    const isPrivate = !(code >= 0x20) || (code >= 0xd800 && code <= 0xf8ff) || code > 0xffff;
    if (isPrivate) this.#drop('symbols');
    else this.#sign(String.fromCharCode(code), element, run, around);
  }

  #formula(element: XmlElement): void {
    this.#drop('formulas');
    this.#add(textWithin(element));
  }

  #picture(element: XmlElement): void {
    const boxes = [...descendants(element, 'w:txbxContent')].length;
    this.#drop(boxes > 0 ? 'textBoxes' : 'pictures');
  }

  /** The newest form of something that is written twice for older programs. */
  #chosen(element: XmlElement, read: (choice: XmlElement) => void): void {
    const choice = child(element, 'mc:Choice') ?? child(element, 'mc:Fallback');
    if (choice) read(choice);
  }

  #anchor({ name, attributes }: XmlElement): void {
    const id = attributes['w:id'];
    if (id === undefined) return;
    const known = this.anchors.get(id) ?? {};
    const place = { paragraph: this.paragraphs.length, offset: this.#current?.text.length ?? 0 };
    this.anchors.set(id, name === 'w:commentRangeStart' ? { ...known, start: place } : { ...known, end: place });
  }

  #drop(kind: DroppedKind): void {
    this.dropped.set(kind, (this.dropped.get(kind) ?? 0) + 1);
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
