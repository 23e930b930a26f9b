import type { Block, Composition } from '../render/composition';
import { bodyXml, type NewParagraph } from './body';
import { withBody } from './filled';
import { decode, openPackage, type WordPackage } from './package';
import { readParts, type Parts } from './parts';
import { Refused, type RefusalReason } from './refused';
import { rewritten } from './rewrite';
import { readWord } from './read';
import { child, childrenOf, textWithin, valueOf } from './xml';

export type Templated =
  | {
      readonly bytes: Uint8Array;
      /** Styles of headings and title that the template does not have; what needs them is set as prose. */
      readonly missing: readonly string[];
    }
  | { readonly refused: RefusalReason };

/**
 * A draft in a unit's own template: its styles, page, headers and footers stay, and the words go in by the names of styles: in the
 * place of a paragraph 【正文】, else in the place of all that stands in the body. O(size).
 */
export function templatedWord({ blocks }: Composition, template: Uint8Array): Templated {
  try {
    const file = openPackage(template);
    const parts = readParts(file);
    if (parts.hasMacros) return { refused: 'macros' };
    // Our XML has Word's own prefix.
    if (!parts.document.source.startsWith('<w:', parts.document.root.start)) return { refused: 'foreign' };
    const styles = new StyleNames(parts);
    const body = bodyXml(blocks.map((block) => paragraphOf(block, styles)));
    const bytes = rewritten(file, new Map([[parts.document.name, inPlace(parts, body)], ...asDocument(file)]));
    const read = readWord(bytes);
    return 'refused' in read ? read : { bytes, missing: [...styles.missing] };
  } catch (error) {
    return { refused: error instanceof Refused ? error.reason : 'damaged' };
  }
}

/** What the styles of a part of speech are called, in Word's own names and in what WPS and writers make of them. */
function namesFor({ kind, level }: Block): readonly string[] {
  switch (kind) {
    case 'title':
      return ['Title', '标题', '文件标题', '公文标题', '大标题'];
    case 'speaker':
      return ['Subtitle', '副标题', '署名', '作者'];
    case 'date':
    case 'note':
      return ['Date', '日期', '署名', 'Subtitle', '副标题'];
    case 'outlineLabel':
      return ['TOC Heading', '目录标题'];
    case 'entry':
      return [`toc ${level}`, `目录 ${level}`];
    case 'salutation':
      return ['Salutation', '称呼', '称谓', '主送机关'];
    case 'heading':
      return [`heading ${level}`, `标题 ${level}`, `${'一二三四五六'.charAt(level - 1)}级标题`];
    case 'body':
      return [
        'Body Text First Indent',
        '正文首行缩进',
        '公文正文',
        'Body Text',
        '正文文本',
        'Normal Indent',
        '正文缩进',
      ];
  }
}

/** The styles of a template by their names. */
class StyleNames {
  readonly missing = new Set<string>();
  readonly #ids = new Map<string, string>();

  constructor({ styles }: Parts) {
    for (const style of childrenOf(styles, 'w:style')) {
      const { 'w:type': type, 'w:styleId': id } = style.attributes;
      const names = [valueOf(style, 'w:name') ?? '', ...(valueOf(style, 'w:aliases') ?? '').split(',')];
      if (type === 'paragraph' && id !== undefined) for (const name of names) this.#ids.set(plain(name), id);
    }
  }

  /** The id of the first style there is; of prose where there is none. */
  idOf(block: Block): string | undefined {
    const id = this.#first(namesFor(block));
    if (id !== undefined || block.kind === 'body') return id;
    if (block.kind === 'title' || block.kind === 'heading') this.missing.add(namesFor(block)[1] ?? '');
    return this.#first(namesFor({ ...block, kind: 'body' }));
  }

  #first(names: readonly string[]): string | undefined {
    return names.flatMap((name) => this.#ids.get(plain(name)) ?? [])[0];
  }
}

const plain = (name: string): string => name.replace(/\s/g, '').toLowerCase();

const paragraphOf = (block: Block, styles: StyleNames): NewParagraph => ({
  style: styles.idOf(block),
  runs: [{ text: block.text }],
  ...(block.newPage ? { pageBreak: true } : {}),
});

/** Where a template says that the words go. */
const PLACE = /^\s*[【{〔[<《]{1,2}正文[】}〕\]>》]{1,2}\s*$/;

function inPlace({ document }: Parts, body: string): string {
  const { source, root } = document;
  const paragraphs = childrenOf(child(root, 'w:body'), 'w:p');
  const place = paragraphs.find((paragraph) => PLACE.test(textWithin(paragraph)));
  return place ? source.slice(0, place.start) + body + source.slice(place.end) : withBody(document, body);
}

/** What a template's kind is written as: .dotx, and .dotm without a macro in it. */
const TEMPLATE_KIND =
  /application\/vnd\.(?:openxmlformats-officedocument\.wordprocessingml\.template|ms-word\.(?:template\.macroEnabledTemplate|document\.macroEnabled))\.main\+xml/g;
const DOCUMENT_KIND = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** A template that is filled is a document. */
function asDocument(file: WordPackage): [string, string][] {
  const name = '[Content_Types].xml';
  const types = decode(file.part(name) ?? new Uint8Array());
  const changed = types.replace(TEMPLATE_KIND, DOCUMENT_KIND);
  return changed === types ? [] : [[name, changed]];
}
