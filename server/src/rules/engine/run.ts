import type { Analysis } from '../../analysis/analysis';
import { RULES } from './registry';
import { isIgnored, type IgnoredPlace } from './ignored';
import type { Finding, Rule, Severity } from './rule';
import { readSuppressions } from './suppressions';

/** A level a writer may give a rule. */
export type Level = Severity | 'off';

/** What `run` was asked for: a level for some rules, by id; the others keep their own. */
export type Levels = Readonly<Record<string, Level>>;

/** A finding with its rule and the severity that it has in the end. */
export interface Report {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly finding: Finding;
}

export interface RunOptions {
  readonly levels?: Levels;
  readonly rules?: readonly Rule[];
  /** Places where the writer wants to hear no more of a rule. */
  readonly ignored?: readonly IgnoredPlace[];
  /** Told of a rule that threw; its other findings are lost, the other rules' are not. */
  readonly onFailure?: (rule: Rule, error: unknown) => void;
}

/** What all rules say of a draft, in the order of the text. A rule that throws is contained. */
export function run(analysis: Analysis, options: RunOptions = {}): Report[] {
  const suppressions = readSuppressions(analysis.text);
  const reports: Report[] = [];
  for (const rule of options.rules ?? RULES) {
    const level = options.levels?.[rule.id];
    if (level === 'off' || (level === undefined && rule.offByDefault)) continue;
    for (const finding of check(rule, analysis, options)) {
      const line = analysis.text.lineAt(finding.range.start);
      if (suppressions.covers(rule.id, line)) continue;
      if (isIgnored(analysis.text, options.ignored ?? [], rule.id, finding.range)) continue;
      reports.push({ rule, severity: severityOf(rule, finding, level), finding });
    }
  }
  return reports.sort(
    (a, b) => a.finding.range.start - b.finding.range.start || a.finding.range.end - b.finding.range.end,
  );
}

/** What a rule found in an analysis, kept as long as that: diagnostics, actions, lenses and the outline ask one after another. */
const FOUND = new WeakMap<Analysis, Map<Rule, readonly Finding[]>>();

function check(rule: Rule, analysis: Analysis, options: RunOptions): readonly Finding[] {
  const found = FOUND.get(analysis) ?? new Map<Rule, readonly Finding[]>();
  FOUND.set(analysis, found);
  const known = found.get(rule);
  if (known) return known;
  try {
    const findings = rule.check(analysis);
    found.set(rule, findings);
    return findings;
  } catch (error) {
    options.onFailure?.(rule, error);
    return [];
  }
}

const LOUDNESS: readonly Severity[] = ['hint', 'information', 'warning', 'error'];

/** A level that the writer set holds for all that the rule finds; what it only mentions, it mentions no louder than before. */
function severityOf(rule: Rule, { severity }: Finding, level: Severity | undefined): Severity {
  if (level === undefined) return severity ?? rule.severity;
  return severity !== undefined && LOUDNESS.indexOf(severity) < LOUDNESS.indexOf(level) ? severity : level;
}
