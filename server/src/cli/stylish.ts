import { toRange } from '../features/convert';
import { oldName } from '../files/encoding';
import type { Locale } from '../rules/engine/rule';
import { clean, encodedAs, inParagraph, SEVERITY_WORDS, summary } from './messages';
import { printable } from './printable';
import { unsaid, type Reporter } from './report';
import type { Terminal } from './terminal';
import { paragraphOf } from './wordInput';

/** For a reader: a file, and below it its findings; the problem matcher of package.json reads it too. */
export function stylish(locale: Locale, out: Terminal['out']): Reporter {
  let findings = 0;
  let files = 0;
  return {
    file: async ({ path, encoding, text, reports, word }) => {
      files++;
      findings += reports.length;
      const old = oldName(encoding);
      if (reports.length === 0 && old === undefined) return;
      const lines = reports.map(({ rule, severity, finding }) => {
        const { line, character } = toRange(text, finding.range).start;
        const words = printable(finding.message[locale]);
        const place = word
          ? inParagraph(paragraphOf(word, finding.range.start) + 1)[locale]
          : `${line + 1}:${character + 1}`;
        return `  ${place}  ${SEVERITY_WORDS[severity][locale]}  ${words}  ${rule.id}`;
      });
      await out(`${[printable(path) + (old ? encodedAs(old)[locale] : ''), ...lines].join('\n')}\n\n`);
    },
    failed: unsaid,
    end: async () => {
      // Of files that could not be read nothing is known.
      if (files > 0) await out(`${findings === 0 ? clean[locale] : summary(findings, files)[locale]}\n`);
    },
  };
}
