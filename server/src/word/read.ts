import { readComments } from './comments';
import type { Dropped, DroppedKind, RevisionView, WordText } from './document';
import { Numbering } from './numbering';
import { openPackage, type WordPackage } from './package';
import { readParts, type Parts } from './parts';
import { Refused, type RefusalReason } from './refused';
import { Styles } from './styles';
import { TextReader } from './text';
import { child, descendants, type XmlElement } from './xml';

export type WordRead = WordText | { readonly refused: RefusalReason };

/**
 * The text of a Word file (.docx, .docm, .dotx) with the numbers that Word shows, or why there is none. Never throws, and
 * never gives half a text. O(size).
 */
export function readWord(bytes: Uint8Array, view: RevisionView = 'accept'): WordRead {
  try {
    return readOpened(openPackage(bytes), view).text;
  } catch (error) {
    if (error instanceof Refused) return { refused: error.reason };
    // What is not foreseen lies in the file, which no program of ours has made.
    return { refused: 'damaged' };
  }
}

/** The same with what a change of the file needs. Throws `Refused`. */
export function readOpened(file: WordPackage, view: RevisionView): { readonly parts: Parts; readonly text: WordText } {
  const parts = readParts(file);
  const styles = new Styles(parts.styles);
  const numbering = new Numbering(parts.numbering, styles);
  const reader = new TextReader(view, styles, numbering);
  const body = child(parts.document.root, 'w:body');
  if (body) reader.container(body);
  const wordsOfComment = (comment: XmlElement): string => {
    const words = new TextReader('accept', styles, numbering);
    words.container(comment);
    return words.paragraphs.map(({ text }) => text).join('\n');
  };
  return {
    parts,
    text: {
      paragraphs: reader.paragraphs,
      comments: readComments(parts, reader.met.anchors, wordsOfComment),
      revisions: reader.met.revisions,
      dropped: droppedOf(parts, reader.met.dropped),
    },
  };
}

function droppedOf(parts: Parts, read: ReadonlyMap<DroppedKind, number>): Dropped[] {
  const headers = [...descendants(parts.document.root, 'w:sectPr')].flatMap((section) =>
    ['w:headerReference', 'w:footerReference'].flatMap((name) => [...descendants(section, name)]),
  );
  const all = new Map(read);
  if (headers.length > 0) all.set('headers', new Set(headers.map(({ attributes }) => attributes['r:id'])).size);
  if (parts.hasMacros) all.set('macros', 1);
  if (parts.isSigned) all.set('signature', 1);
  if (parts.isProtected) all.set('protection', 1);
  return [...all].map(([kind, n]) => ({ kind, n }));
}
