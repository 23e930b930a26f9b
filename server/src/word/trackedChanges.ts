import type { RevisionView } from './document';

/**
 * What holds words, or stands at a paragraph’s mark, that somebody has put in, taken out, or moved; in the order in which marks have
 * them, before their formatting.
 */
export const TRACKED: readonly string[] = ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'];

/** What is not there in a view. */
export const REMOVED: Readonly<Record<RevisionView, readonly string[]>> = {
  accept: ['w:del', 'w:moveFrom'],
  original: ['w:ins', 'w:moveTo'],
};
