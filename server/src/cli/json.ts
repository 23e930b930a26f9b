import { toRange, toTextEdits } from '../features/convert';
import type { Encoding } from '../files/encoding';
import type { Locale, Related } from '../rules/engine/rule';
import type { Report } from '../rules/engine/run';
import { printableJson } from './printable';
import { MOST_EDITS, unsaid, type Checked, type Reporter } from './report';
import type { Terminal } from './terminal';
import { paragraphOf } from './wordInput';

/** One value over all files. */
export function json(locale: Locale, out: Terminal['out']): Reporter {
  let files = 0;
  return {
    file: async (checked) => {
      await out(`${files++ === 0 ? '{"version":1,"files":[' : ','}\n`);
      await writeFile(checked, locale, out, '\n');
    },
    failed: unsaid,
    end: () => out(files === 0 ? '{"version":1,"files":[]}\n' : '\n]}\n'),
  };
}

/** A line a file: what is cut off still tells of the files before. */
export function jsonLines(locale: Locale, out: Terminal['out']): Reporter {
  return {
    file: async (checked) => {
      await writeFile(checked, locale, out, '');
      await out('\n');
    },
    failed: unsaid,
    end: () => Promise.resolve(),
  };
}

/** One finding after the other. */
async function writeFile(checked: Checked, locale: Locale, out: Terminal['out'], lineBreak: string): Promise<void> {
  const { path, encoding, text, reports } = checked;
  const head = JSON.stringify({ path, encoding: encodingId(encoding), characters: text.length });
  await out(printableJson(`${head.slice(0, -1)},"diagnostics":[`));
  for (const [index, report] of reports.entries()) {
    const diagnostic = JSON.stringify(toDiagnostic(checked, report, locale));
    await out(`${index > 0 ? ',' : ''}${lineBreak}${printableJson(diagnostic)}`);
  }
  await out(']}');
}

const encodingId = ({ name, bom }: Encoding): string => name + (bom && name === 'utf-8' ? '-bom' : '');

function toDiagnostic({ text, word }: Checked, { rule, severity, finding }: Report, locale: Locale): object {
  const place = ({ range, message }: Related): object => ({
    message: message[locale],
    ...(word ? { paragraph: paragraphOf(word, range.start) } : {}),
    range: toRange(text, range),
  });
  return {
    rule: rule.id,
    severity,
    ...place(finding),
    related: (finding.related ?? []).map(place),
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
