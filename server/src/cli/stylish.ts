import { toRange } from '../features/convert';
import { oldName } from '../files/encoding';
import type { Locale } from '../rules/engine/rule';
import { clean, encodedAs, inParagraph, SEVERITY_WORDS, summary } from './messages';
import { printable } from './printable';
import { outAll, unsaid, type Checked, type Reporter } from './report';
import { paragraphOf } from '../wordDrafts';

/** For a reader: a file, and below it its findings; the problem matcher of package.json reads it too. */
export const stylish: Reporter = {
  write: (checked, locale) => [describe(checked, locale)],
  frame: (locale, out) => {
    let findings = 0;
    let files = 0;
    return {
      file: async (written) => {
        files++;
        findings += written.findings;
        await outAll(written.pieces, out);
      },
      failed: unsaid,
      end: async () => {
        // Of files that could not be read nothing is known.
        if (files > 0) await out(`${findings === 0 ? clean[locale] : summary(findings, files)[locale]}\n`);
      },
    };
  },
};

/** Nothing where there is nothing to say. */
function describe({ path, encoding, text, reports, word }: Checked, locale: Locale): string {
  const old = oldName(encoding);
  if (reports.length === 0 && old === undefined) return '';
  const lines = reports.map(({ rule, severity, finding }) => {
    const { line, character } = toRange(text, finding.range).start;
    const words = printable(finding.message[locale]);
    const place = word
      ? inParagraph(paragraphOf(word, finding.range.start) + 1)[locale]
      : `${line + 1}:${character + 1}`;
    return `  ${place}  ${SEVERITY_WORDS[severity][locale]}  ${words}  ${rule.id}`;
  });
  return `${[printable(path) + (old ? encodedAs(old)[locale] : ''), ...lines].join('\n')}\n\n`;
}
