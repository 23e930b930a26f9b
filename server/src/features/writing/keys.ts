import { Analysis } from '../../analysis/analysis';
import { continueList, takeNumber } from '../../editing/enter';
import type { KeyParams, KeyResult } from '../../protocol';
import type { Settings } from '../../settings';
import { toOffset, toTextEdits, type VersionedDocument } from '../convert';

/**
 * What Enter does, asked by our own client: it may ask late, so words that were typed in the new line meanwhile are left out of
 * account. No edit lies behind the position in its line. Reads the draft once more where such words are there.
 */
export function continuedList(
  { version }: VersionedDocument,
  analysis: Analysis,
  settings: Settings,
  { position }: KeyParams,
): KeyResult {
  if (!settings.continueLists) return { version, edits: [] };
  const { text } = analysis;
  const offset = toOffset(text, position);
  const { end } = text.lineRange(text.lineAt(offset));
  const asBroken = offset === end ? analysis : new Analysis(text.source.slice(0, offset) + text.source.slice(end));
  return { version, edits: toTextEdits(asBroken.text, continueList(asBroken, offset)) };
}

/** What Backspace does right behind a number with nothing after it; no edits elsewhere. */
export function takenNumber({ version }: VersionedDocument, analysis: Analysis, { position }: KeyParams): KeyResult {
  return { version, edits: toTextEdits(analysis.text, takeNumber(analysis, toOffset(analysis.text, position))) };
}
