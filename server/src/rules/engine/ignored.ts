import type { OffsetRange } from '../../syntax/nodes';
import type { Text } from '../../syntax/text/text';

/**
 * A place where the writer wants to hear no more of a rule, remembered by the words that the rule spoke of and by what
 * stands before them: so it moves with the text, and is forgotten with it. White space does not count.
 */
export interface IgnoredPlace {
  readonly rule: string;
  readonly words: string;
  readonly before: string;
}

/** What stands before a place is remembered in so many characters, and in more where they stand elsewhere too. */
const BEFORE = 12;
const MOST_BEFORE = 200;

/** What must be kept to know a place again. O(text). */
export function rememberPlace(text: Text, rule: string, range: OffsetRange): IgnoredPlace {
  const { source } = text;
  const words = bare(source.slice(range.start, range.end)) || bare(source.slice(range.start, range.start + BEFORE));
  const all = bare(source);
  const preceding = bare(source.slice(0, range.start));
  let length = BEFORE;
  const before = (): string => preceding.slice(Math.max(0, preceding.length - length));
  while (length < MOST_BEFORE && length < preceding.length && standsTwice(all, before() + words)) length *= 2;
  return { rule, words, before: before() };
}

/** Whether a finding of a rule at a range is one of the places. O(places), each in its own length. */
export function isIgnored(text: Text, places: readonly IgnoredPlace[], rule: string, range: OffsetRange): boolean {
  return places.some(
    (place) =>
      place.rule === rule &&
      place.words !== '' &&
      goesOnWith(text.source, range.start, bare(place.words)) &&
      isPrecededBy(text.source, range.start, bare(place.before)),
  );
}

const bare = (words: string): string => words.replace(/\s/g, '');

function standsTwice(all: string, words: string): boolean {
  const first = all.indexOf(words);
  return first >= 0 && all.indexOf(words, first + 1) >= 0;
}

/** Whether the text from an offset on begins with words, white space apart. */
function goesOnWith(source: string, offset: number, words: string): boolean {
  let at = offset;
  for (const char of words.split('')) {
    while (isWhite(source.charAt(at))) at++;
    if (source.charAt(at) !== char) return false;
    at++;
  }
  return true;
}

/** Whether the text up to an offset ends in words, white space apart. */
function isPrecededBy(source: string, offset: number, words: string): boolean {
  let at = offset;
  for (const char of words.split('').reverse()) {
    while (isWhite(source.charAt(at - 1))) at--;
    if (source.charAt(at - 1) !== char) return false;
    at--;
  }
  return true;
}

const isWhite = (char: string): boolean => /^\s$/.test(char);
