import { SaxesParser, type SaxesAttributeNS, type SaxesTagNS } from 'saxes';
import { Refused } from './refused';

/** An element with its places in the source, so that a change can be put where it belongs. Offsets are UTF-16. */
export interface XmlElement {
  /** With the prefixes of this file, whatever the source's: `w:p`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly start: number;
  /** Behind its opening tag, before its closing one; both are `end` where it is empty and has but one tag. */
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
}

export interface XmlText {
  readonly text: string;
}

export type XmlNode = XmlElement | XmlText;

export const isElement = (node: XmlNode): node is XmlElement => 'name' in node;

/** Deeper nesting is refused: with namespaces the parser's work grows with the square of it. */
const DEEPEST = 200;

const WORD = 'w:';
const RELATION = 'r:';
/** The strict spelling of a namespace and the older one are the same to us. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': WORD,
  'http://purl.oclc.org/ooxml/wordprocessingml/main': WORD,
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': RELATION,
  'http://purl.oclc.org/ooxml/officeDocument/relationships': RELATION,
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc:',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm:',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm:',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14:',
  'http://schemas.microsoft.com/office/word/2012/wordml': 'w15:',
  'http://www.w3.org/XML/1998/namespace': 'xml:',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
  'http://schemas.openxmlformats.org/package/2006/content-types': '',
};

const nameOf = (uri: string, local: string): string => `${uri === '' ? '' : (PREFIXES[uri] ?? '?:')}${local}`;

interface Growing extends XmlElement {
  readonly children: XmlNode[];
  contentEnd: number;
  end: number;
}

/** The tree of a part. Throws `Refused`: for anything that is not whole and sound, too. O(length). */
export function parseXml(source: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: Growing[] = [];
  let root: XmlElement | undefined;
  parser.on('error', () => {
    throw new Refused('damaged');
  });
  parser.on('doctype', () => {
    throw new Refused('doctype');
  });
  // Counted before the parser looks up the names of a tag, which is what takes it so long.
  parser.on('opentagstart', () => {
    if (open.length >= DEEPEST) throw new Refused('tooDeep');
  });
  parser.on('opentag', (tag) => {
    const element = elementOf(tag, source.lastIndexOf('<', parser.position - 1), parser.position);
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', ({ isSelfClosing }) => {
    const element = open.pop();
    if (!element) return;
    element.end = parser.position;
    element.contentEnd = isSelfClosing ? parser.position : source.lastIndexOf('<', parser.position - 1);
  });
  const onText = (text: string): void => {
    const parent = open.at(-1);
    if (parent && holdsText(parent.name)) parent.children.push({ text });
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.write(source).close();
  if (!root) throw new Refused('damaged');
  return root;
}

/** Blanks between elements are no text. */
const holdsText = (name: string): boolean => HOLDING_TEXT.has(name);
const HOLDING_TEXT = new Set(['w:t', 'w:delText', 'w:instrText', 'm:t']);

function elementOf(tag: SaxesTagNS, start: number, contentStart: number): Growing {
  const attributes: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const { uri, local, value } of Object.values<SaxesAttributeNS>(tag.attributes))
    attributes[nameOf(uri, local)] = value;
  return {
    name: nameOf(tag.uri, tag.local),
    attributes,
    children: [],
    start,
    contentStart,
    contentEnd: contentStart,
    end: contentStart,
  };
}

/** The first child of a name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((node): node is XmlElement => isElement(node) && node.name === name);
}

/** All children of a name. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((node): node is XmlElement => isElement(node) && node.name === name) ?? [];
}

/** `w:val` of a child. */
export const valueOf = (element: XmlElement | undefined, name: string): string | undefined =>
  child(element, name)?.attributes['w:val'];

/** `w:val` of a child as a whole number; undefined for all else. */
export function numberOf(element: XmlElement | undefined, name: string): number | undefined {
  return wholeNumber(valueOf(element, name));
}

/** A whole number as Word writes it. */
export function wholeNumber(written: string | undefined): number | undefined {
  return written !== undefined && /^-?\d{1,9}$/.test(written.trim()) ? Number(written) : undefined;
}

/** Whether a switch (`w:vanish`) is on: it is so where it stands and is not said to be off; undefined where it is not there. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = child(element, name);
  return found && !['0', 'false', 'off'].includes(found.attributes['w:val'] ?? 'true');
}

/** An element and all below it that have the name, in order. */
export function* descendants(element: XmlElement, name: string): Generator<XmlElement> {
  for (const node of element.children) {
    if (!isElement(node)) continue;
    if (node.name === name) yield node;
    yield* descendants(node, name);
  }
}

/** The text below an element. */
export function textWithin(element: XmlElement): string {
  return element.children.map((node) => (isElement(node) ? textWithin(node) : node.text)).join('');
}
