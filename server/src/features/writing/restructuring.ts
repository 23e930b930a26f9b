import { CodeActionKind, type CodeAction } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis/analysis';
import { applyEdits } from '../../editing/edits';
import { placeAt, placeOf, type Outcome } from '../../editing/restructure/refusal';
import { relocate } from '../../editing/restructure/relocate';
import {
  CONTENTS_ACTIONS,
  isRestructureAction,
  ITEM_ACTIONS,
  restructure,
  STYLE_ACTIONS,
  type RestructureAction,
} from '../../editing/restructure/operations';
import type { RelocateParams, RestructureParams, RestructureResult } from '../../protocol';
import type { Locale } from '../../rules/engine/rule';
import type { Settings } from '../../settings';
import { Text } from '../../syntax/text/text';
import { toOffset, toPosition, toTextEdits, toWorkspaceEdit, type VersionedDocument } from '../convert';
import { ACTION_LABELS, REFUSALS } from '../labels';

/** Answers our client's commands: the edits of one action at a position, or a sentence that says why there are none. */
export function restructuring(
  document: VersionedDocument,
  analysis: Analysis,
  settings: Settings,
  params: RestructureParams,
  locale: Locale,
): RestructureResult {
  const { version } = document;
  if (!isRestructureAction(params.action)) return { version, edits: [], refused: REFUSALS.noItem[locale] };
  const offset = toOffset(analysis.text, params.position);
  return toResult(document, analysis, restructure(analysis, params.action, offset, settings.restructure), locale);
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
  if (outcome.cursor === undefined) return { version, edits };
  const after = new Text(applyEdits(analysis.text.source, outcome.edits));
  return { version, edits, cursor: toPosition(after, outcome.cursor) };
}

/** Kinds under which editors sort and bind the actions. */
const KINDS: Readonly<Record<string, string>> = {
  moveUp: `${CodeActionKind.Refactor}.move.up`,
  moveDown: `${CodeActionKind.Refactor}.move.down`,
  promote: `${CodeActionKind.RefactorRewrite}.promote`,
  demote: `${CodeActionKind.RefactorRewrite}.demote`,
};
export const CONTENTS_KIND = `${CodeActionKind.Source}.outline.jianggao`;

function kindOf(action: RestructureAction): string {
  if (CONTENTS_ACTIONS.some((other) => other === action)) return CONTENTS_KIND;
  return KINDS[action] ?? `${CodeActionKind.RefactorRewrite}.${action.replace(':', '.')}`;
}

export const RESTRUCTURE_KINDS: readonly string[] = [CodeActionKind.Refactor, CONTENTS_KIND];

/** The same as code actions, for every editor: those that can be done at the offset. */
export function restructureActions(
  document: VersionedDocument,
  analysis: Analysis,
  settings: Settings,
  offset: number,
  options: { readonly locale: Locale; readonly versioned: boolean; readonly wants: (kind: string) => boolean },
): CodeAction[] {
  return [...ITEM_ACTIONS, ...STYLE_ACTIONS, ...CONTENTS_ACTIONS].flatMap((action): CodeAction[] => {
    const kind = kindOf(action);
    if (!options.wants(kind)) return [];
    const outcome = restructure(analysis, action, offset, settings.restructure);
    if ('refused' in outcome || outcome.edits.length === 0) return [];
    const edits = toTextEdits(analysis.text, outcome.edits);
    return [
      {
        title: ACTION_LABELS[action][options.locale],
        kind,
        edit: toWorkspaceEdit(document, edits, options.versioned),
      },
    ];
  });
}
