import type { Text } from '../text/text';

/** The metadata that note-takers and site builders put before a text, which are none of it; not the speech's front matter (title, speaker, date). */

/** Lines of settings at the top, at the most. */
const LONGEST_FRONT_MATTER = 100;

/** Where the front matter ends; 0 where a draft has none. */
export function metadataEnd(text: Text): number {
  const fence = text.lineText(0).trimEnd().replace('\ufeff', '');
  const written = FRONT_MATTER.get(fence);
  if (!written) return 0;
  for (let line = 1; line < Math.min(text.lineCount, LONGEST_FRONT_MATTER); line++) {
    const words = text.lineText(line).trimEnd();
    if (written.ends.includes(words)) return text.lineEndWithBreak(line);
    if (!written.line.test(words) && (line === 1 || !written.holdsAnything)) return 0;
  }
  return 0;
}

/** Settings as they are written between two lines of a kind. */
interface FrontMatter {
  readonly ends: readonly string[];
  /** What a line of them looks like. */
  readonly line: RegExp;
  /** Whether lines behind the first may be anything: words in three quotes go over several. */
  readonly holdsAnything: boolean;
}

const FRONT_MATTER: ReadonlyMap<string, FrontMatter> = new Map([
  [
    '---',
    {
      ends: ['---', '...'],
      // A key, an entry of a list, or the words that go on below a key.
      line: /^(?:[^\s:#-][^:]{0,40}:(?:\s|$)|\s|- |#|$)/,
      holdsAnything: false,
    },
  ],
  ['+++', { ends: ['+++'], line: /^(?:["'\w.-]{1,60}\s{0,20}=|\[)/, holdsAnything: true }],
]);
