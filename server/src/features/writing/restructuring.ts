import type { Analysis } from '../../analysis/analysis';
import { applyEdits } from '../../editing/edits';
import { type Outcome } from '../../editing/restructure/refusal';
import { relocate } from '../../editing/restructure/relocate';
import type { RestructureAction } from '../../editing/restructure/operations';
import { restructureAll } from '../../editing/restructure/several';
import type { RelocateParams, RestructureParams, RestructureResult } from '../../protocol/restructuring';
import type { Locale, Localised } from '../../rules/engine/rule';
import type { Settings } from '../../settings';
import { Text } from '../../syntax/text/text';
import { toOffset, toOffsetRange, toPosition, toTextEdits, type VersionedDocument } from '../convert';
import { deletedEntryLabel, deletedLabel, deletedSeveralLabel, REFUSALS } from '../labels';
import { shortName, whatGoes } from '../names';
import { itemOpening, placeAt, placeOf } from '../../analysis/places';

/** Answers our client's commands: the edits of one action at a position, or at several, or a sentence that says why there are none. */
export function restructuring(
  document: VersionedDocument,
  analysis: Analysis,
  settings: Settings,
  params: RestructureParams,
  locale: Locale,
): RestructureResult {
  const action: RestructureAction = params.action;
  const { position, selections = [{ start: position, end: position }] } = params;
  if (params.atNumber && !itemOpening(analysis, position.line))
    return toResult(document, analysis, { refused: 'noItem' }, locale);
  const ranges = selections.map((range) => toOffsetRange(analysis.text, range));
  const outcome = restructureAll(analysis, action, ranges, settings.restructure);
  const result = toResult(document, analysis, outcome, locale);
  const told = result.refused === undefined && toldOf(analysis, params.action, ranges[0]?.start ?? 0, result.cursors);
  return told ? { ...result, told: told[locale] } : result;
}

/** What went, where words of the draft did. */
function toldOf(
  analysis: Analysis,
  action: string,
  offset: number,
  several: RestructureResult['cursors'],
): Localised | undefined {
  if (several) return action === 'delete' || action === 'deleteEntry' ? deletedSeveralLabel(several.length) : undefined;
  const item = placeAt(analysis, offset)?.item;
  if (!item) return undefined;
  if (action === 'deleteEntry') return deletedEntryLabel(shortName(analysis, item));
  return action === 'delete' ? deletedLabel(whatGoes(analysis, item)) : undefined;
}

/** Takes the item at one position to another place: under the item at `parent`, before the one at `before`. */
export function relocation(
  document: VersionedDocument,
  analysis: Analysis,
  settings: Settings,
  params: RelocateParams,
  locale: Locale,
): RestructureResult {
  const at = (position: RestructureParams['position'] | undefined) =>
    position && placeAt(analysis, toOffset(analysis.text, position))?.item;
  const item = at(params.position);
  const place = item && placeOf(analysis, item);
  if (!place) return { version: document.version, edits: [], refused: REFUSALS.noItem[locale] };
  const to = { parent: at(params.parent), before: at(params.before) };
  return toResult(document, analysis, relocate(analysis, place, to, settings.restructure), locale);
}

function toResult(
  document: VersionedDocument,
  analysis: Analysis,
  outcome: Outcome,
  locale: Locale,
): RestructureResult {
  const { version } = document;
  if ('refused' in outcome)
    return {
      version,
      edits: [],
      refused: REFUSALS[outcome.refused][locale],
      ...(outcome.refused === 'noItem' ? { noItem: true } : {}),
    };
  const edits = toTextEdits(analysis.text, outcome.edits);
  const { cursor, cursors } = outcome;
  if (cursor === undefined && !cursors) return { version, edits };
  const after = new Text(applyEdits(analysis.text.source, outcome.edits));
  return {
    version,
    edits,
    ...(cursor === undefined ? {} : { cursor: toPosition(after, cursor) }),
    ...(cursors ? { cursors: cursors.map((offset) => toPosition(after, offset)) } : {}),
  };
}
