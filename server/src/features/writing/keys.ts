import { Analysis } from '../../analysis/analysis';
import type { Edit } from '../../editing/edits';
import { continueList, fillEntry, takeNumber } from '../../editing/enter';
import type { ContinueListResult, KeyParams, KeyResult } from '../../protocol/typing';
import type { Settings } from '../../settings';
import { toOffset, toTextEdits, type VersionedDocument } from '../convert';

/**
 * Keys of our own client, which may ask late: words that were typed behind the position meanwhile are left out of account, and no
 * edit reaches beyond it in its line. Read once more where such words are there.
 */
function asPressed(read: Analysis, offset: number): Analysis {
  const { text, draft } = read;
  const { end } = text.lineRange(text.lineAt(offset));
  if (offset === end) return read;
  return new Analysis(
    text.source.slice(0, offset) + text.source.slice(end),
    undefined,
    draft.markdown !== undefined,
    read,
  );
}

/** What Enter does; the position is in the new line. */
export function continuedList(
  { version }: VersionedDocument,
  analysis: Analysis,
  settings: Settings,
  { position }: KeyParams,
): ContinueListResult {
  const { edits } = settings.continueLists ? pressed(version, analysis, position, continueList) : { edits: [] };
  const { edits: entry } = settings.restructure.follow
    ? pressed(version, analysis, position, fillEntry)
    : { edits: [] };
  return { version, edits, entry };
}

/** What Backspace does right behind a number with nothing after it; no edits elsewhere. */
export function takenNumber({ version }: VersionedDocument, analysis: Analysis, { position }: KeyParams): KeyResult {
  return pressed(version, analysis, position, takeNumber);
}

function pressed(
  version: number,
  analysis: Analysis,
  position: KeyParams['position'],
  key: (analysis: Analysis, offset: number) => Edit[],
): KeyResult {
  const offset = toOffset(analysis.text, position);
  const read = asPressed(analysis, offset);
  return { version, edits: toTextEdits(read.text, key(read, offset)) };
}
