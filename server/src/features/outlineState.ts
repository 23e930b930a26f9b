import type { Analysis } from '../analysis/analysis';
import { localised, type Localised } from '../rules/engine/rule';
import type { Report } from '../rules/engine/run';
import { missingItems } from './missingItems';

/** 提纲23条，缺1 多1 措辞2 次序1: how the 提纲 stands with the body, as the findings have it. O(items + reports). */
export function outlineState(analysis: Analysis, reports: readonly Report[]): Localised {
  const inOutline = reports.filter(({ finding }) => isInOutline(analysis, finding.range.start));
  const number = (rule: string): number =>
    inOutline.filter((report) => report.rule.id === rule && isMistake(report)).length;
  const isNumbered = analysis.draft.unnumberedEntries.length === 0;
  const counts = [
    [isNumbered ? missingEntries(analysis, reports) : number('outline-missing-entry'), '缺', 'missing'],
    [number('outline-missing-item'), '多', 'not in the body'],
    [number('outline-title'), '措辞', 'worded otherwise'],
    [number('outline-order'), '次序', 'in another order'],
  ] as const;
  const numbered = analysis.sequences
    .filter(({ sequence }) => sequence.region === 'outline')
    .reduce((sum, { sequence }) => sum + sequence.items.length, 0);
  const entries = numbered + analysis.draft.unnumberedEntries.length;
  const wrong = counts.filter(([count]) => count > 0);
  return localised(
    [`提纲${entries}条`, ...(wrong.length > 0 ? [wrong.map(([count, zh]) => `${zh}${count}`).join(' ')] : [])].join(
      '，',
    ),
    [entries === 1 ? '1 entry' : `${entries} entries`, ...wrong.map(([count, , en]) => `${count} ${en}`)].join(', '),
  );
}

function missingEntries(analysis: Analysis, reports: readonly Report[]): number {
  return missingItems(analysis, reports)
    .filter(({ sequence, excuse }) => sequence.region === 'outline' && !excuse)
    .reduce((sum, { count }) => sum + count, 0);
}

/** What is only mentioned (a body that is still being written, an entry that shortens its title) is no mistake of the 提纲. */
const isMistake = ({ severity, rule, finding }: Report): boolean =>
  severity !== 'hint' && (finding.severity === undefined || finding.severity === rule.severity);

const isInOutline = ({ draft }: Analysis, offset: number): boolean =>
  draft.regions.some(({ kind, range }) => kind === 'outline' && range.start <= offset && offset < range.end);
