import type { Analysis } from './analysis/analysis';
import { compose } from './render/composition';
import { DEFAULT_FONTS } from './render/layout';
import { revisedFile, type RevisedFile, type RevisingOptions } from './revising';
import { WORD_FAILURES } from './wordMessages';
import type * as Word from './word/word';

/** An older draft: as it is read, and its bytes where it is a Word file. */
export interface Older {
  readonly analysis: Analysis;
  readonly word: Uint8Array | undefined;
}

/**
 * 花脸稿 as a Word file: with all changes accepted it says what the new draft says, with all rejected what the old one said. An older
 * draft that is a Word file keeps its formatting; any other is set as 印发稿, without what print leaves out. Near linear.
 */
export async function comparedFile(
  older: Older,
  now: Analysis,
  options: RevisingOptions,
  loadWord: () => Promise<typeof Word>,
): Promise<RevisedFile> {
  if (older.word) return revisedFile(older.word, now.text.source, options, loadWord);
  const word = await loadWord();
  const print = (analysis: Analysis): Promise<Uint8Array> =>
    word.printedWord(compose(analysis), {
      fonts: DEFAULT_FONTS,
      grid: 'lines',
      numbersAreWords: false,
      date: options.date,
    });
  const printed = word.readWord(await print(now));
  if ('refused' in printed) return { refused: WORD_FAILURES[printed.refused] };
  const { text } = word.importedText(printed.paragraphs);
  return revisedFile(await print(older.analysis), text, options, loadWord);
}
