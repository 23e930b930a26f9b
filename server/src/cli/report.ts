import { toRange, toTextEdits } from '../features/convert';
import { oldName, type Encoding } from '../files/encoding';
import type { Locale } from '../rules/engine/rule';
import type { Report } from '../rules/engine/run';
import type { Text } from '../syntax/text/text';
import { clean, encodedAs, SEVERITY_WORDS, summary } from './messages';
import { printable, printableJson } from './printable';
import type { Terminal } from './terminal';

/** A file that was read, and what is said of it. */
export interface Checked {
  readonly path: string;
  readonly encoding: Encoding;
  readonly text: Text;
  readonly reports: readonly Report[];
}

/** Told of one file after the other, so that no report is ever held whole. */
export interface Reporter {
  file(checked: Checked): Promise<void>;
  end(): Promise<void>;
}

export type Format = 'stylish' | 'json' | 'jsonl';

export function reporter(format: Format, locale: Locale, out: Terminal['out']): Reporter {
  if (format === 'stylish') return stylish(locale, out);
  return format === 'json' ? json(locale, out) : jsonLines(locale, out);
}

/** As many edits of one fix are told. */
const MOST_EDITS = 200;

function json(locale: Locale, out: Terminal['out']): Reporter {
  let files = 0;
  return {
    file: async (checked) => {
      await out(`${files++ === 0 ? '{"version":1,"files":[' : ','}\n`);
      await writeFile(checked, locale, out, '\n');
    },
    end: () => out(files === 0 ? '{"version":1,"files":[]}\n' : '\n]}\n'),
  };
}

function jsonLines(locale: Locale, out: Terminal['out']): Reporter {
  return {
    file: async (checked) => {
      await writeFile(checked, locale, out, '');
      await out('\n');
    },
    end: () => Promise.resolve(),
  };
}

/** One finding after the other. */
async function writeFile(
  { path, encoding, text, reports }: Checked,
  locale: Locale,
  out: Terminal['out'],
  lineBreak: string,
): Promise<void> {
  const head = JSON.stringify({ path, encoding: encodingId(encoding), characters: text.length });
  await out(printableJson(`${head.slice(0, -1)},"diagnostics":[`));
  for (const [index, report] of reports.entries()) {
    const diagnostic = JSON.stringify(toDiagnostic(text, report, locale));
    await out(`${index > 0 ? ',' : ''}${lineBreak}${printableJson(diagnostic)}`);
  }
  await out(']}');
}

const encodingId = ({ name, bom }: Encoding): string => name + (bom && name === 'utf-8' ? '-bom' : '');

function toDiagnostic(text: Text, { rule, severity, finding }: Report, locale: Locale): object {
  return {
    rule: rule.id,
    severity,
    message: finding.message[locale],
    range: toRange(text, finding.range),
    related: (finding.related ?? []).map((related) => ({
      message: related.message[locale],
      range: toRange(text, related.range),
    })),
    fixes: (finding.fixes ?? []).map((fix, index) => {
      const edits = fix.edits();
      return {
        title: fix.title[locale],
        preferred: index === 0,
        edits: toTextEdits(text, edits.slice(0, MOST_EDITS)),
        more: Math.max(0, edits.length - MOST_EDITS),
      };
    }),
  };
}

function stylish(locale: Locale, out: Terminal['out']): Reporter {
  let findings = 0;
  let files = 0;
  return {
    file: async ({ path, encoding, text, reports }) => {
      files++;
      findings += reports.length;
      const old = oldName(encoding);
      if (reports.length === 0 && old === undefined) return;
      const lines = reports.map(({ rule, severity, finding }) => {
        const { line, character } = toRange(text, finding.range).start;
        const words = printable(finding.message[locale]);
        return `  ${line + 1}:${character + 1}  ${SEVERITY_WORDS[severity][locale]}  ${words}  ${rule.id}`;
      });
      await out(`${[printable(path) + (old ? encodedAs(old)[locale] : ''), ...lines].join('\n')}\n\n`);
    },
    end: async () => {
      // Of files that could not be read nothing is known.
      if (files > 0) await out(`${findings === 0 ? clean[locale] : summary(findings, files)[locale]}\n`);
    },
  };
}
