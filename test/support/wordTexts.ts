import { strFromU8, unzipSync } from 'fflate';
import { importedText, readWord, type RevisionView, type WordText } from '../../server/src/word/word';

/** A Word file that is read; throws where it is refused. */
export function wordOf(bytes: Uint8Array, view: RevisionView = 'accept'): WordText {
  const word = readWord(bytes, view);
  if ('refused' in word) throw new Error(word.refused);
  return word;
}

/** Its words as a draft has them. */
export const textOf = (bytes: Uint8Array, view: RevisionView = 'accept'): string =>
  importedText(wordOf(bytes, view).paragraphs).text;

/** The source of one of its parts; empty where it has none of the name. */
export const sourceOf = (bytes: Uint8Array, part = 'word/document.xml'): string =>
  strFromU8(unzipSync(bytes)[part] ?? new Uint8Array());

/** What was made, where it was not refused. */
export function unrefused<Made extends object>(made: Made): Exclude<Made, { readonly refused: unknown }> {
  if ('refused' in made) throw new Error(String(made.refused));
  return made as Exclude<Made, { readonly refused: unknown }>;
}
