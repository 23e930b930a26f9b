import { CodeActionKind } from 'vscode-languageserver-types';
import { editsBetween } from '../../editing/edits';
import { fixAll } from '../../rules/engine/fixAll';
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
    const { source } = analysis.text;
    const { text: fixed } = fixAll(source, {
      levels: settings.rules,
      ignored: settings.ignored,
      isMarkdown: analysis.draft.isMarkdown,
      rules: [rule],
      isChosen: isOfTable,
    });
    const title = localised(
      `同类${same.length}处一并改：${rule.title['zh-cn']}`,
      `Fix all ${same.length} of this kind: ${rule.title.en}`,
    );
    return [{ title, kind: CodeActionKind.QuickFix, edits: editsBetween(source, fixed) }];
  });
}
