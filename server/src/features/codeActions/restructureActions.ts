import { CodeActionKind, type CodeAction } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis/analysis';
import {
  OUTLINE_ACTIONS,
  ITEM_ACTIONS,
  restructure,
  STYLE_ACTIONS,
  type RestructureAction,
} from '../../editing/restructure/operations';
import type { Locale } from '../../rules/engine/rule';
import type { Settings } from '../../settings';
import { toTextEdits, toWorkspaceEdit, type VersionedDocument } from '../convert';
import { ACTION_LABELS } from '../labels';

/** Kinds under which editors sort and bind the actions. */
const KINDS: Readonly<Record<string, string>> = {
  moveUp: `${CodeActionKind.Refactor}.move.up`,
  moveDown: `${CodeActionKind.Refactor}.move.down`,
  promote: `${CodeActionKind.RefactorRewrite}.promote`,
  demote: `${CodeActionKind.RefactorRewrite}.demote`,
};

export const OUTLINE_KIND = `${CodeActionKind.Source}.outline.jianggao`;

function kindOf(action: RestructureAction): string {
  if (OUTLINE_ACTIONS.some((other) => other === action)) return OUTLINE_KIND;
  return KINDS[action] ?? `${CodeActionKind.RefactorRewrite}.${action.replace(':', '.')}`;
}

export const RESTRUCTURE_KINDS: readonly string[] = [CodeActionKind.Refactor, OUTLINE_KIND];

/** The same as code actions, for every editor: those that can be done at the offset. */
export function restructureActions(
  document: VersionedDocument,
  analysis: Analysis,
  settings: Settings,
  offset: number,
  options: { readonly locale: Locale; readonly versioned: boolean; readonly wants: (kind: string) => boolean },
): CodeAction[] {
  return [...ITEM_ACTIONS, ...STYLE_ACTIONS, ...OUTLINE_ACTIONS].flatMap((action): CodeAction[] => {
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
