import { attributeOf, type HtmlPiece } from './html';

/** What Word and WPS put into a copied page for those who review it: deleted words, comments and the signs that lead to them. */
const REVIEWING = /mso-element\s*:\s*comment|mso-special-character\s*:\s*comment/i;
const CLASSES = /(?:^|\s)(?:msoDel|msocomanchor|msocomtxt)(?:\s|$)/i;

const isForReviewers = (tag: string, attributes: string): boolean =>
  tag === 'del' || REVIEWING.test(attributes) || CLASSES.test(attributeOf(attributes, 'class'));

/** The pieces of a page as they read with its revisions accepted, without comments. O(pieces). */
export function* withoutReviewing(pieces: Iterable<HtmlPiece>): Generator<HtmlPiece> {
  let omitted: string | undefined;
  /** How many elements of that name are open within it. */
  let depth = 0;
  for (const piece of pieces) {
    if (omitted === undefined) {
      if ('text' in piece || piece.isEnd || piece.isEmpty || !isForReviewers(piece.tag, piece.attributes)) yield piece;
      else [omitted, depth] = [piece.tag, 1];
    } else if ('tag' in piece && piece.tag === omitted && !piece.isEmpty) {
      depth += piece.isEnd ? -1 : 1;
      if (depth === 0) omitted = undefined;
    }
  }
}
