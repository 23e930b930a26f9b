import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver-types';
import type { Rule, Severity } from '../../rules/engine/rule';
import { run } from '../../rules/engine/run';
import type { Asked } from '../asked';
import { toRange } from '../convert';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/**
 * What the rules say of a draft. A diagnostic carries its rule and version only; fixes are computed when asked for. Of a rule that
 * throws `onFailure` is told.
 */
export function diagnose(
  { document, analysis, settings, locale }: Asked,
  onFailure: (rule: Rule, error: unknown) => void,
): Diagnostic[] {
  if (!settings.enable) return [];
  const { rules: levels, ignored } = settings;
  return run(analysis, { levels, ignored, onFailure }).map(({ rule, severity, finding }) => ({
    range: toRange(analysis.text, finding.range),
    severity: SEVERITIES[severity],
    code: rule.id,
    source: locale === 'en' ? 'Jianggao' : '讲稿',
    message: finding.message[locale],
    data: { rule: rule.id, version: document.version },
    relatedInformation: (finding.related ?? []).map((related) => ({
      location: { uri: document.uri, range: toRange(analysis.text, related.range) },
      message: related.message[locale],
    })),
  }));
}
