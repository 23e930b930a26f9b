import type { Localised } from './rules/engine/rule';
import type { Report } from './rules/engine/run';
import type { Text } from './syntax/text/text';
import type { WordFailure } from './wordMessages';
import type * as Word from './word/word';
import type { Imported, RevisionView, WordPlace, WordText } from './word/word';

/** A Word file as it was read, and its words as a draft. */
export interface WordDraft {
  readonly word: WordText;
  readonly imported: Imported;
}

/** Reads the bytes of a Word file of a name. `loadWord` is asked for the Word part only where it is one. O(size). */
export async function readWordDraft(
  name: string,
  bytes: Uint8Array,
  view: RevisionView,
  loadWord: () => Promise<typeof Word>,
): Promise<WordDraft | { readonly refused: WordFailure }> {
  if (name.startsWith('~$')) return { refused: 'heldOpen' };
  const { readWord, importedText } = await loadWord();
  const word = readWord(bytes, view);
  return 'refused' in word ? word : { word, imported: importedText(word.paragraphs) };
}

/** The paragraph of the text, from 0, in which an offset lies. O(log paragraphs). */
export const shownParagraphOf = ({ imported }: WordDraft, offset: number): number => imported.paragraphAt(offset);

/** The paragraph of the file, from 0, in which an offset of the text lies; the file may have some that are not shown. */
export const paragraphOf = (draft: WordDraft, offset: number): number =>
  draft.word.paragraphs[shownParagraphOf(draft, offset)]?.index ?? 0;

/** The offset in the text of a place in the file's paragraphs. */
export function offsetOf({ imported: { text, starts, numberLengths } }: WordDraft, place: WordPlace): number {
  const { paragraph, offset } = place;
  return Math.min((starts[paragraph] ?? text.length) + (numberLengths[paragraph] ?? 0) + offset, text.length);
}

/** Findings for one who sees the file's paragraphs, not the lines of its text. They offer no edits: the file is not the text. */
export function reportsByParagraph(reports: readonly Report[], text: Text, word: WordDraft): Report[] {
  const words = (message: Localised): Localised =>
    byParagraph(message, (line) => paragraphOf(word, text.lineRange(line).start));
  return reports.map((report) => {
    const { range, message, related = [] } = report.finding;
    const told = related.map((each) => ({ ...each, message: words(each.message) }));
    return { ...report, finding: { range, message: words(message), related: told } };
  });
}

/** A message that names lines of the text; words that it quotes stay. */
function byParagraph(message: Localised, numberOfLine: (line: number) => number): Localised {
  const paragraph = (line: string): number => numberOfLine(Number(line) - 1) + 1;
  return {
    'zh-cn': message['zh-cn'].replace(/“[^“”]*”|第(\d{1,9})行/g, (words, line?: string) =>
      line === undefined ? words : `第${paragraph(line)}段`,
    ),
    en: message.en.replace(/“[^“”]*”|\bline (\d{1,9})\b/g, (words, line?: string) =>
      line === undefined ? words : `paragraph ${paragraph(line)}`,
    ),
  };
}
