import type { Piece, RevisionView } from './document';
import { Fields } from './fields';
import type { Met } from './met';
import { properties, type Styles } from './styles';
import { REMOVED, TRACKED } from './trackedChanges';
import { child, descendants, isElement, switchOf, textWithin, valueOf, type XmlElement } from './xml';
import { wordsOf } from './xmlWords';

/** The words of a paragraph while they are read. */
export interface GrowingWords {
  /** Which one it is of the text's paragraphs. */
  readonly at: number;
  text: string;
  readonly pieces: Piece[];
}

/** What only wraps words, or paragraphs. */
export const THROUGH: readonly string[] = [
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

/** The newest form of something that is written twice for older programs. */
export const newestOf = (element: XmlElement): XmlElement | undefined =>
  child(element, 'mc:Choice') ?? child(element, 'mc:Fallback');

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
  readonly run: XmlElement;
  readonly isHidden: boolean;
}

/** Reads what stands in paragraphs: runs, and what wraps them. */
export class InlineReader {
  readonly #fields = new Fields();
  /** Of the paragraph that is read. */
  #words: GrowingWords = { at: 0, text: '', pieces: [] };

  constructor(
    private readonly view: RevisionView,
    private readonly styles: Styles,
    private readonly met: Met,
  ) {}

  /** Adds what an element says to the words of a paragraph. */
  read(element: XmlElement, style: string | undefined, words: GrowingWords): void {
    this.#words = words;
    this.#inline(element, { style, isOpen: true, isFixed: false, parent: element });
  }

  #inline(container: XmlElement, around: Surroundings): void {
    const within = { ...around, parent: container };
    for (const node of container.children) if (isElement(node)) this.#inlineChild(node, within);
  }

  #inlineChild(element: XmlElement, around: Surroundings): void {
    const { name } = element;
    if (name === 'w:r') return this.#run(element, around);
    if (name === 'w:fldSimple') return this.#inline(element, { ...around, isOpen: false });
    if (name === 'mc:AlternateContent') {
      const choice = newestOf(element);
      return choice && this.#inline(choice, { ...around, isOpen: false, isFixed: true });
    }
    if (name === 'w:commentRangeStart' || name === 'w:commentRangeEnd') {
      const { at, text } = this.#words;
      return this.met.anchor(element, { paragraph: at, offset: text.length });
    }
    if (name === 'm:oMath' || name === 'm:oMathPara') return this.#formula(element);
    if (THROUGH.includes(name)) return this.#inline(element, around);
    if (!TRACKED.includes(name)) return;
    if (name !== 'w:moveTo') this.met.revisions++;
    if (!REMOVED[this.view].includes(name)) this.#inline(element, { ...around, isOpen: false });
  }

  #run(run: XmlElement, around: Surroundings): void {
    const marks = properties(run, 'w:rPr');
    const isHidden =
      switchOf(marks, 'w:vanish') ??
      (this.styles.isHidden(valueOf(marks, 'w:rStyle')) || this.styles.isHidden(around.style));
    if (isHidden && [...descendants(run, 'w:t')].length > 0) this.met.drop('hiddenText');
    this.#runChildren(run, { ...around, run, isHidden });
  }

  #runChildren(container: XmlElement, around: OfRun): void {
    for (const node of container.children) {
      if (!isElement(node)) continue;
      if (node.name === 'w:fldChar') this.#field(node, around);
      else if (node.name === 'w:instrText') this.#fields.instruct(textWithin(node));
      else if (!around.isHidden) this.#runChild(node, around);
    }
  }

  #runChild(element: XmlElement, around: OfRun): void {
    switch (element.name) {
      case 'w:t':
      case 'w:delText':
        return this.#text(element, around);
      case 'w:tab':
      case 'w:ptab':
        return this.#sign('\t', element, around);
      case 'w:cr':
        return this.#sign('\n', element, around);
      case 'w:br':
        return ['page', 'column'].includes(element.attributes['w:type'] ?? '')
          ? undefined
          : this.#sign('\n', element, around);
      case 'w:noBreakHyphen':
        return this.#sign('-', element, around);
      case 'w:sym':
        return this.#symbol(element, around);
      case 'w:ruby':
        return this.#ruby(element, around);
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        return this.met.drop('footnotes');
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        return this.#picture(element);
      case 'mc:AlternateContent': {
        const choice = newestOf(element);
        return choice && this.#runChildren(choice, { ...around, isOpen: false, isFixed: true });
      }
      default:
    }
  }

  #text(element: XmlElement, around: OfRun): void {
    const words = wordsOf(element);
    const isExact = words === textWithin(element) && !this.#fields.isWithin;
    this.#piece(words, element, { ...around, isOpen: around.isOpen && isExact }, 'anywhere');
  }

  /** A tab, a line break: a character to the text, an element to the file. */
  #sign(words: string, element: XmlElement, around: OfRun): void {
    this.#piece(words, element, { ...around, isOpen: false }, 'whole');
  }

  #piece(words: string, element: XmlElement, around: OfRun, cut: Piece['cut']): void {
    const { text, pieces } = this.#words;
    this.#add(words);
    const [start, end] = [text.length, this.#words.text.length];
    if (end === start) return;
    const { run, isOpen, isFixed, parent } = around;
    const isInField = this.#fields.isWithin || parent.name === 'w:fldSimple';
    pieces.push({ start, end, run, element, isOpen, parent, isInField, cut: isFixed ? 'never' : cut });
  }

  /** The characters below a reading, which go with it. */
  #ruby(element: XmlElement, around: OfRun): void {
    this.met.drop('readings');
    const { pieces, text } = this.#words;
    const before = pieces.length;
    this.#inline(child(element, 'w:rubyBase') ?? element, { ...around, isOpen: false, isFixed: true });
    pieces.splice(before);
    const [start, end] = [text.length, this.#words.text.length];
    if (end === start) return;
    const { run, isFixed, parent } = around;
    const isInField = this.#fields.isWithin;
    const cut = isFixed ? 'never' : 'whole';
    pieces.push({ start, end, run, element, isOpen: false, parent, isInField, cut });
  }

  /** Adds words, but for those of a field that are no result. */
  #add(words: string): void {
    if (this.#fields.areShown) this.#words.text += words;
  }

  #field(element: XmlElement, around: OfRun): void {
    const shown = this.#fields.mark(element.attributes['w:fldCharType']);
    if (!shown || around.isHidden) return;
    if (shown.hasReading) this.met.drop('readings');
    this.#piece(shown.words, element, { ...around, isOpen: false, isFixed: true }, 'never');
  }

  /** Signs of a font of signs have no character of their own. */
  #symbol(element: XmlElement, around: OfRun): void {
    const code = Number.parseInt(element.attributes['w:char'] ?? '', 16);
    const isPrivate = !(code >= 0x20) || (code >= 0xd800 && code <= 0xf8ff) || code > 0xffff;
    if (isPrivate) this.met.drop('symbols');
    else this.#sign(String.fromCharCode(code), element, around);
  }

  #formula(element: XmlElement): void {
    this.met.drop('formulas');
    this.#add(textWithin(element));
  }

  #picture(element: XmlElement): void {
    const boxes = [...descendants(element, 'w:txbxContent')].length;
    this.met.drop(boxes > 0 ? 'textBoxes' : 'pictures');
  }
}
