import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis/analysis';
import type { Locale, Rule, Severity } from '../../rules/engine/rule';
import { run } from '../../rules/engine/run';
import type { Settings } from '../../settings';
import { toRange, type VersionedDocument } from '../convert';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export interface DiagnosticsOptions {
  readonly locale: Locale;
  readonly onFailure: (rule: Rule, error: unknown) => void;
}

/** What the rules say of a draft. A diagnostic carries its rule and version only; fixes are computed when asked for. */
export function diagnose(
  document: VersionedDocument,
  analysis: Analysis,
  settings: Settings,
  options: DiagnosticsOptions,
): Diagnostic[] {
  if (!settings.enable) return [];
  const { locale } = options;
  const { rules: levels, ignored } = settings;
  return run(analysis, { levels, ignored, onFailure: options.onFailure }).map(({ rule, severity, finding }) => ({
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
