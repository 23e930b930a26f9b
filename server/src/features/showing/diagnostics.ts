import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver-types';
import type { Locale, Rule, Severity } from '../../rules/engine/rule';
import { run, type Report } from '../../rules/engine/run';
import { Text } from '../../syntax/text/text';
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
    source: sourceName(locale),
    message: finding.message[locale],
    data: { rule: rule.id, version: document.version },
    relatedInformation: (finding.related ?? []).map((related) => ({
      location: { uri: document.uri, range: toRange(analysis.text, related.range) },
      message: related.message[locale],
    })),
  }));
}

/** What is wrong in a file that is no draft. */
export function problemDiagnostics(source: string, reports: readonly Report[], locale: Locale): Diagnostic[] {
  const text = new Text(source);
  return reports.map(({ rule, severity, finding }) => ({
    range: toRange(text, finding.range),
    severity: SEVERITIES[severity],
    code: rule.id,
    source: sourceName(locale),
    message: finding.message[locale],
  }));
}

const sourceName = (locale: Locale): string => (locale === 'en' ? 'Jianggao' : '讲稿');
