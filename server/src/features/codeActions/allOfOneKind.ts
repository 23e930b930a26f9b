import { CodeActionKind } from 'vscode-languageserver-types';
import { editsBetween } from '../../editing/edits';
import { fixAllOf } from '../../rules/engine/fixAll';
import { isOfTable } from '../../rules/engine/fixPolicy';
import { localised } from '../../rules/engine/rule';
import type { ActionQuery, Offer } from './offer';

/** Where a rule has several fixes of numbers or marks (fixPolicy.ts): all at once, also those that wait for one another. */
export function allOfOneKind({ analysis, settings, reports, here }: ActionQuery): Offer[] {
  return [...new Set(here.map(({ rule }) => rule))].flatMap((rule) => {
    const same = reports.filter((report) => {
      const [fix] = report.finding.fixes ?? [];
      return report.rule === rule && fix !== undefined && isOfTable(analysis, report, fix);
    });
    if (same.length < 2) return [];
    const options = { levels: settings.rules, ignored: settings.ignored, rules: [rule], isChosen: isOfTable };
    const edits = editsBetween(analysis.text.source, fixAllOf(analysis, options).text);
    // What undoes itself changes nothing.
    if (edits.length === 0) return [];
    const title = localised(
      `同类${same.length}处一并改：${rule.title['zh-cn']}`,
      `Fix all ${same.length} of this kind: ${rule.title.en}`,
    );
    return [{ title, kind: CodeActionKind.QuickFix, edits }];
  });
}
