import type { Patch } from './patches';
import { withoutChange } from './runs';
import { TRACKED } from './trackedChanges';
import { child, isElement, type XmlElement } from './xml';

interface Changes {
  ins?: boolean;
  del?: boolean;
  like?: XmlElement;
  start: string;
  end: string;
}

/** What is put before, around and behind the words of paragraphs, and what becomes of their marks. */
export class ParagraphPatches {
  readonly #changes = new Map<XmlElement, Changes>();
  readonly #blocks: Patch[] = [];

  /** `signed` gives the attributes of a new tracked change; `w` is the source’s prefix. */
  constructor(
    private readonly source: string,
    private readonly w: string,
    private readonly signed: () => string,
  ) {}

  /** The mark is put in, or taken away. */
  mark(paragraph: XmlElement, kind: 'ins' | 'del'): void {
    this.#of(paragraph)[kind] = true;
  }

  /** The paragraph is formatted as another one, which is a tracked change too. */
  like(paragraph: XmlElement, other: XmlElement): void {
    this.#of(paragraph).like = other;
  }

  start(paragraph: XmlElement, xml: string, isOutermost = false): void {
    const changes = this.#of(paragraph);
    changes.start = isOutermost ? xml + changes.start : changes.start + xml;
  }

  end(paragraph: XmlElement, xml: string): void {
    this.#of(paragraph).end += xml;
  }

  before({ start }: XmlElement, xml: string): void {
    this.#blocks.push({ start, end: start, text: xml });
  }

  after({ end }: XmlElement, xml: string): void {
    this.#blocks.push({ start: end, end, text: xml });
  }

  all(): Patch[] {
    return [...this.#blocks, ...[...this.#changes].flatMap(([element, changes]) => this.#patches(element, changes))];
  }

  /** The formatting of a paragraph’s mark, as a run has it. */
  marksOfMark(paragraph: XmlElement): string {
    const { mark } = partsOf(this.source, child(paragraph, 'w:pPr'));
    return mark === '' ? '' : `<${this.w}rPr>${mark}</${this.w}rPr>`;
  }

  #of(paragraph: XmlElement): Changes {
    const known = this.#changes.get(paragraph) ?? { start: '', end: '' };
    this.#changes.set(paragraph, known);
    return known;
  }

  #patches(element: XmlElement, changes: Changes): Patch[] {
    const properties = child(element, 'w:pPr');
    const hasNew = changes.ins === true || changes.del === true || changes.like !== undefined;
    const marked = hasNew ? this.#properties(properties, changes) : '';
    if (this.source[element.end - 2] === '/') {
      const text = `>${marked}${changes.start}${changes.end}</${this.w}p>`;
      return [{ start: element.end - 2, end: element.end, text }];
    }
    const at = properties?.end ?? element.contentStart;
    return [
      ...(hasNew ? [{ start: properties?.start ?? at, end: at, text: marked }] : []),
      ...(changes.start === '' ? [] : [{ start: at, end: at, text: changes.start }]),
      ...(changes.end === '' ? [] : [{ start: element.contentEnd, end: element.contentEnd, text: changes.end }]),
    ];
  }

  #properties(properties: XmlElement | undefined, { ins, del, like }: Changes): string {
    const { w } = this;
    const own = partsOf(this.source, properties);
    const tracked = TRACKED.map((name) => {
      const isNew = (name === 'w:ins' && ins) || (name === 'w:del' && del);
      return own.tracked.get(name) ?? (isNew ? `<${w}${name.slice(2)} ${this.signed()}/>` : '');
    }).join('');
    const taken = like && own.change === '' ? partsOf(this.source, child(like, 'w:pPr')).formatting : own.formatting;
    const change =
      taken === own.formatting
        ? own.change
        : `<${w}pPrChange ${this.signed()}><${w}pPr>${own.formatting}</${w}pPr></${w}pPrChange>`;
    const mark = tracked + own.markChanged;
    const marks = mark === '' ? '' : `<${w}rPr>${mark}</${w}rPr>`;
    return `<${w}pPr>${taken}${marks}${own.section}${change}</${w}pPr>`;
  }
}

export interface NewParagraph {
  /** Whose formatting it has. */
  readonly like: XmlElement | undefined;
  /** What is tracked of its end. */
  readonly mark: string;
  readonly content: string;
}

/** A paragraph as XML. `w` is the source’s prefix. */
export function newParagraph(source: string, w: string, { like, mark, content }: NewParagraph): string {
  const { formatting, mark: own } = partsOf(source, like && child(like, 'w:pPr'));
  // Somebody’s change of the other’s number is none of this one.
  const plain = formatting.replace(/<(?:[^\s:<>/]+:)?(?:ins|numberingChange)\b[^>]*\/>/g, '');
  const marks = mark + own === '' ? '' : `<${w}rPr>${mark}${own}</${w}rPr>`;
  const properties = plain + marks === '' ? '' : `<${w}pPr>${plain}${marks}</${w}pPr>`;
  return `<${w}p>${properties}${content}</${w}p>`;
}

interface PropertyParts {
  readonly formatting: string;
  /** Of the paragraph’s end: what is tracked, its formatting, and the same with what it was before a change. */
  readonly tracked: ReadonlyMap<string, string>;
  readonly mark: string;
  readonly markChanged: string;
  readonly section: string;
  readonly change: string;
}

function partsOf(source: string, properties: XmlElement | undefined): PropertyParts {
  const xml = (element: XmlElement | undefined): string => (element ? source.slice(element.start, element.end) : '');
  const inner = (element: XmlElement | undefined, without: readonly string[]): string =>
    (element?.children ?? [])
      .filter(isElement)
      .filter(({ name }) => !without.includes(name))
      .map(xml)
      .join('');
  const mark = child(properties, 'w:rPr');
  const tracked = new Map(
    TRACKED.flatMap((name): [string, string][] => {
      const found = child(mark, name);
      return found ? [[name, xml(found)]] : [];
    }),
  );
  const markChanged = inner(mark, TRACKED);
  return {
    formatting: inner(properties, ['w:rPr', 'w:sectPr', 'w:pPrChange']),
    tracked,
    mark: withoutChange(markChanged),
    markChanged,
    section: xml(child(properties, 'w:sectPr')),
    change: xml(child(properties, 'w:pPrChange')),
  };
}
