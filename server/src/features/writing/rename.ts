import type { Range, TextEdit } from 'vscode-languageserver-types';
import { Analysis } from '../../analysis/analysis';
import { localised, type Localised } from '../../rules/engine/rule';
import { foldTitle } from '../../syntax/text/fold';
import type { Item } from '../../syntax/nodes';
import { toRange } from '../convert';
import { titleAt } from '../../analysis/places';

/** Why a title cannot be renamed, in a writer's words. */
export interface RenameRefusal {
  readonly refused: Localised;
}

const NO_TITLE = localised('光标不在标题上。', 'The cursor is not on a title.');
const NOT_UNIQUE = localised(
  '提纲或正文里有不止一条同样的标题，不知道该改哪一条。请先让它们不同。',
  'More than one item has this title; make them differ first.',
);
const OTHER_NUMBER = localised(
  '改标题不改序号：请只写标题，不写序号。',
  'Renaming leaves the number as it is; please write the title alone.',
);
const NO_WORDS = localised('标题不能是空的，也不能换行。', 'A title cannot be empty or hold a line break.');

/** The words that renaming changes: the title at the offset. */
export function prepareRename(
  analysis: Analysis,
  offset: number,
): { range: Range; placeholder: string } | RenameRefusal {
  const item = titleAt(analysis, offset);
  if (!item || item.title === '') return { refused: NO_TITLE };
  if (isAmbiguous(analysis, item)) return { refused: NOT_UNIQUE };
  return { range: toRange(analysis.text, item.titleRange), placeholder: item.title };
}

/** The title in both regions. Its own number may stand before the new words, since some editors propose the whole line. */
export function rename(analysis: Analysis, offset: number, newName: string): TextEdit[] | RenameRefusal {
  const item = titleAt(analysis, offset);
  const prepared = prepareRename(analysis, offset);
  if (!item || 'refused' in prepared) return 'refused' in prepared ? prepared : { refused: NO_TITLE };
  const written = titleIn(newName, item);
  if (written === undefined) return { refused: OTHER_NUMBER };
  const newText = CLOSING_MARK.test(analysis.text.source.charAt(item.titleRange.end))
    ? written.replace(CLOSING_MARK, '')
    : written;
  if (newText === '' || /[\r\n]/.test(newText)) return { refused: NO_WORDS };
  const other = analysis.counterparts.of(item);
  return [item, ...(other ? [other] : [])].map(({ titleRange }) => ({
    range: toRange(analysis.text, titleRange),
    newText,
  }));
}

/** What is before a number at the head of a line: blanks, and the signs of a Markdown heading or of bold. */
const BEFORE_NUMBER = /^[\s#*_>]*$/;

/** The new title without the item's own number; undefined where it begins with another one. */
function titleIn(newName: string, { marker }: Item): string | undefined {
  const read = new Analysis(newName);
  const first = read.sequences.flatMap(({ sequence }) => sequence.items)[0]?.marker;
  if (!first || !BEFORE_NUMBER.test(newName.slice(0, first.range.start))) return newName.trim();
  const isOwn = first.ordinal === marker.ordinal && first.style.id === marker.style.id;
  return isOwn ? newName.slice(first.range.end).trim() : undefined;
}

/** Marks that close a title or a point; the one that stands behind it stays, so another is not wanted. */
const CLOSING_MARK = /[。.；;，,、：:]$/;

/** Whether the outline or the body has the same title twice, so that the two might be taken for one another. */
function isAmbiguous(analysis: Analysis, item: Item): boolean {
  if (analysis.draft.outline.length === 0) return false;
  const words = foldTitle(item.title);
  const seen = new Map<string, number>();
  for (const { sequence } of analysis.sequences) {
    for (const other of sequence.items) {
      if (foldTitle(other.title) === words) seen.set(sequence.region, (seen.get(sequence.region) ?? 0) + 1);
    }
  }
  return [...seen.values()].some((count) => count > 1);
}
