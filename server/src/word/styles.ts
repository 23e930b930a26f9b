import { child, childrenOf, isElement, numberOf, switchOf, valueOf, type XmlElement } from './xml';

/** What a style says of its paragraphs' numbers. */
export interface NumberOfStyle {
  readonly numId?: number;
  readonly ilvl?: number;
}

/** The styles of a file; each question is answered by the nearest style that says something, up the chain of `basedOn`. */
export class Styles {
  readonly #byId = new Map<string, XmlElement>();
  readonly #chains = new Map<string, readonly XmlElement[]>();
  readonly #default: string | undefined;

  constructor(root: XmlElement | undefined) {
    for (const style of childrenOf(root, 'w:style')) {
      const id = style.attributes['w:styleId'];
      if (id !== undefined && !this.#byId.has(id)) this.#byId.set(id, style);
    }
    this.#default = [...this.#byId].find(([, { attributes }]) => isDefaultOf(attributes, 'paragraph'))?.[0];
  }

  /** The style's name, as Word lists it; the default style's where none is named. */
  name(id = this.#default): string {
    return id === undefined ? '' : (valueOf(this.#byId.get(id), 'w:name') ?? id);
  }

  /** 0 for what Word shows as level 1 in 大纲; undefined for body text. */
  outlineLevel(id = this.#default): number | undefined {
    return this.#first(id, (style) => numberOf(child(style, 'w:pPr'), 'w:outlineLvl'));
  }

  isHidden(id: string | undefined): boolean {
    return this.#first(id, (style) => switchOf(child(style, 'w:rPr'), 'w:vanish')) ?? false;
  }

  /** The number that a style gives, with the style in the chain that names it. */
  numbering(id = this.#default): (NumberOfStyle & { readonly styles: readonly string[] }) | undefined {
    if (id === undefined) return undefined;
    const chain = this.#chain(id);
    const numbers = chain.map((style) => child(child(style, 'w:pPr'), 'w:numPr'));
    const index = numbers.findIndex((each) => numberOf(each, 'w:numId') !== undefined);
    const numId = numberOf(numbers[index], 'w:numId');
    if (numId === undefined) return undefined;
    const ilvl = numbers.slice(0, index + 1).flatMap((each) => numberOf(each, 'w:ilvl') ?? [])[0];
    const styles = chain.slice(0, index + 1).map(({ attributes }) => attributes['w:styleId'] ?? '');
    return { numId, styles, ...(ilvl === undefined ? {} : { ilvl }) };
  }

  #first<Value>(id: string | undefined, ask: (style: XmlElement) => Value | undefined): Value | undefined {
    if (id === undefined) return undefined;
    for (const style of this.#chain(id)) {
      const answer = ask(style);
      if (answer !== undefined) return answer;
    }
    return undefined;
  }

  /** The style and what it is based on; a ring of styles is cut. */
  #chain(id: string): readonly XmlElement[] {
    const known = this.#chains.get(id);
    if (known) return known;
    const chain: XmlElement[] = [];
    for (let style = this.#byId.get(id); style && !chain.includes(style);) {
      chain.push(style);
      const next = valueOf(style, 'w:basedOn');
      style = next === undefined ? undefined : this.#byId.get(next);
    }
    this.#chains.set(id, chain);
    return chain;
  }
}

const isDefaultOf = (attributes: Readonly<Record<string, string>>, type: string): boolean =>
  attributes['w:type'] === type && ['1', 'true', 'on'].includes(attributes['w:default'] ?? '');

/** The properties of a paragraph or run, by their element's name. */
export const properties = (element: XmlElement, name: string): XmlElement | undefined => {
  const first = element.children.find(isElement);
  return first?.name === name ? first : child(element, name);
};
