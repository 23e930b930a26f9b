import { isElement, type XmlElement } from './xml';

/** Marks that stand between paragraphs and are none. */
const MARKS =
  /^w:(?:bookmark(?:Start|End)|commentRange(?:Start|End)|proofErr|perm(?:Start|End)|move(?:From|To)Range(?:Start|End))$/;

/** What stands beside a paragraph. */
export class Siblings {
  readonly #next = new Map<XmlElement, XmlElement>();
  readonly #inCell = new Set<XmlElement>();

  /** O(size). */
  constructor(root: XmlElement) {
    this.#enter(root, false);
  }

  /** The element behind a paragraph in what holds it, marks passed over. */
  next(paragraph: XmlElement): XmlElement | undefined {
    return this.#next.get(paragraph);
  }

  isInCell(paragraph: XmlElement): boolean {
    return this.#inCell.has(paragraph);
  }

  #enter(container: XmlElement, isCell: boolean): void {
    let last: XmlElement | undefined;
    for (const node of container.children) {
      if (!isElement(node) || MARKS.test(node.name)) continue;
      if (last?.name === 'w:p') this.#next.set(last, node);
      last = node;
      if (node.name === 'w:p' && isCell) this.#inCell.add(node);
      if (node.name !== 'w:p') this.#enter(node, isCell || node.name === 'w:tc');
    }
  }
}
