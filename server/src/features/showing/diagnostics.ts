import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver-types';
import type { Rule, Severity } from '../../rules/engine/rule';
import type { Report } from '../../rules/engine/run';
import { reportsNow } from '../reports';
import { Text } from '../../syntax/text/text';
import type { Asked } from '../asked';
import { toRange } from '../convert';
import { rulePage } from '../rulePage';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What a diagnostic's names depend on. */
export type Shown = Pick<Asked, 'client' | 'locale' | 'pages'>;

/**
 * What editors show as a finding's code. Ours shows the rule's name in the writer's language; others, whose users look ids up and
 * put them into settings, the id. Both lead to the rule's page.
 */
function namesOf(shown: Shown, rule: Rule): Pick<Diagnostic, 'code' | 'codeDescription' | 'source'> {
  const { client, locale } = shown;
  const href = client.codeDescriptions ? rulePage(shown, rule.id) : undefined;
  return {
    code: client.ours ? rule.title[locale] : rule.id,
    ...(href === undefined ? {} : { codeDescription: { href } }),
    source: locale === 'en' ? 'Jianggao' : '讲稿',
  };
}

/**
 * What the rules say of a draft. A diagnostic carries its rule and version only; fixes are computed when asked for. Of a rule that
 * throws `onFailure` is told.
 */
export function diagnose(asked: Asked, onFailure: (rule: Rule, error: unknown) => void): Diagnostic[] {
  const { document, analysis, settings, locale } = asked;
  return reportsNow(analysis, settings, document, { onFailure }).map(({ rule, severity, finding }) => ({
    range: toRange(analysis.text, finding.range),
    severity: SEVERITIES[severity],
    ...namesOf(asked, rule),
    message: finding.message[locale],
    data: { rule: rule.id, version: document.version },
    relatedInformation: (finding.related ?? []).map((related) => ({
      location: { uri: document.uri, range: toRange(analysis.text, related.range) },
      message: related.message[locale],
    })),
  }));
}

/** What is wrong in a file that is no draft. */
export function problemDiagnostics(source: string, reports: readonly Report[], shown: Shown): Diagnostic[] {
  const text = new Text(source);
  return reports.map(({ rule, severity, finding }) => ({
    range: toRange(text, finding.range),
    severity: SEVERITIES[severity],
    ...namesOf(shown, rule),
    message: finding.message[shown.locale],
    data: { rule: rule.id },
  }));
}
