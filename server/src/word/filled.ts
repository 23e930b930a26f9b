import { decode, type WordPackage } from './package';
import { readParts, type Part } from './parts';
import { rewritten } from './rewrite';
import { child, childrenOf } from './xml';
import { escapedValue } from './xmlWords';

export interface Filling {
  readonly date: string;
  /** Which fonts are named, and what they are called elsewhere. */
  readonly fonts: readonly string[];
  readonly otherNames: Readonly<Record<string, string>>;
  /** The part `numbering.xml`, where Word makes numbers. */
  readonly numbering?: string;
}

/** A new document's frame with its words, and what the library that made the frame cannot say. O(size). */
export function filled(frame: WordPackage, body: string, { date, fonts, otherNames, numbering }: Filling): Uint8Array {
  const parts = new Map<string, string>();
  for (const name of frame.entries.keys()) parts.set(name, decode(frame.part(name) ?? new Uint8Array()));
  const change = (name: string, by: (text: string) => string): void => {
    const text = parts.get(name);
    if (text !== undefined) parts.set(name, by(text));
  };
  const { document } = readParts(frame);
  parts.set(document.name, withBody(document, body));
  change('word/styles.xml', (text) => filledPages(unsnapped(text)));
  change('word/fontTable.xml', (text) => withFonts(text, fonts, otherNames));
  // Whoever made it, it was not “Un-named”, and a time of day would make each file another.
  change('docProps/core.xml', (text) => text.replace(/>[^<>]*Z</g, `>${date}<`).replaceAll('>Un-named<', '><'));
  if (numbering !== undefined) parts.set('word/numbering.xml', numbering);
  return rewritten(frame, parts);
}

/** A document with other words before its last section, whose page, headers and footers stay. `body` is XML. */
export function withBody({ source, root }: Part, body: string): string {
  const element = child(root, 'w:body');
  if (!element) return source;
  const section = childrenOf(element, 'w:sectPr').at(-1);
  const end = section ? source.slice(section.start, section.end) : '';
  return source.slice(0, element.contentStart) + body + end + source.slice(element.contentEnd);
}

/** Before the spacing of a style, where the schema has it: a page is filled to its last line, whatever paragraph ends there. */
const filledPages = (styles: string): string =>
  styles.replace(
    /(<w:style [^>]*w:styleId="Normal"[^>]*>(?:(?!<w:spacing).)*)(<w:spacing)/s,
    '$1<w:widowControl w:val="0"/>$2',
  );

/** A title's lines are higher than the grid's, and would take two of them. */
const unsnapped = (styles: string): string =>
  styles.replace(
    /(<w:style [^>]*w:styleId="Title"[^>]*>(?:(?!<w:spacing).)*)(<w:spacing)/s,
    '$1<w:snapToGrid w:val="0"/>$2',
  );

function withFonts(table: string, fonts: readonly string[], otherNames: Readonly<Record<string, string>>): string {
  const rows = [...new Set(fonts)].map((name) => {
    const other = otherNames[name];
    // 86: the character set of simplified Chinese.
    const chinese = other === undefined ? '' : `<w:altName w:val="${escapedValue(other)}"/><w:charset w:val="86"/>`;
    return `<w:font w:name="${escapedValue(name)}">${chinese}</w:font>`;
  });
  return table.endsWith('/>') && !table.includes('</w:fonts>')
    ? `${table.slice(0, -2)}>${rows.join('')}</w:fonts>`
    : table.replace('</w:fonts>', `${rows.join('')}</w:fonts>`);
}
