import { CodeActionKind, type Diagnostic } from 'vscode-languageserver-types';
import type { Report } from '../../rules/engine/run';
import { toRange } from '../convert';
import type { ActionQuery, Offer } from './offer';

/** The fixes of what is wrong at the place: those that the writer would have chosen first, then the others. */
export function quickFixes(query: ActionQuery): Offer[] {
  const offers = query.here.flatMap((report) => fixesOf(query, report));
  return [...offers.filter(({ isPreferred }) => isPreferred), ...offers.filter(({ isPreferred }) => !isPreferred)];
}

function fixesOf(query: ActionQuery, report: Report): Offer[] {
  const diagnostics = diagnosticsOf(query, report);
  return (report.finding.fixes ?? []).flatMap((fix, index) => {
    const edits = fix.edits();
    if (edits.length === 0) return [];
    return [{ title: fix.title, kind: CodeActionKind.QuickFix, edits, diagnostics, isPreferred: index === 0 }];
  });
}

/** What the client shows of a finding: of its rule, at its start. */
function diagnosticsOf({ analysis, diagnostics }: ActionQuery, { rule, finding }: Report): Diagnostic[] {
  const { start } = toRange(analysis.text, finding.range);
  return diagnostics.filter(
    ({ range, ...diagnostic }) =>
      ruleOf(diagnostic) === rule.id && range.start.line === start.line && range.start.character === start.character,
  );
}

/** Editors show a diagnostic's code in their own ways; its data say the rule, where the client gives them back. */
function ruleOf({ code, data }: Pick<Diagnostic, 'code' | 'data'>): unknown {
  const carried: unknown = data;
  return typeof carried === 'object' && carried !== null && 'rule' in carried ? carried.rule : code;
}
