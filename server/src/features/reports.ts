import type { Analysis } from '../analysis/analysis';
import { run, type Report, type RunOptions } from '../rules/engine/run';
import type { Settings } from '../settings';

/** What the rules say of a draft as its writer set them; nothing where checking is off. */
export function reportsOf(
  analysis: Analysis,
  { enable, rules: levels, ignored }: Pick<Settings, 'enable' | 'rules' | 'ignored'>,
  options: Pick<RunOptions, 'rules' | 'onFailure'> = {},
): Report[] {
  return enable ? run(analysis, { ...options, levels, ignored }) : [];
}
