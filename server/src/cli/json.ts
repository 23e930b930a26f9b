import { toRange, toTextEdits } from '../features/convert';
import type { Encoding } from '../files/encoding';
import type { Locale, Related } from '../rules/engine/rule';
import type { Report } from '../rules/engine/run';
import { printableJson } from './printable';
import { MOST_EDITS, outAll, unsaid, type Checked, type Reporter } from './report';
import { paragraphOf } from '../wordDrafts';

/** One value over all files. */
export const json: Reporter = {
  write: (checked, locale) => pieces(checked, locale, '\n'),
  frame: (_locale, out) => {
    let files = 0;
    return {
      file: async (written) => {
        await out(`${files++ === 0 ? '{"version":1,"files":[' : ','}\n`);
        await outAll(written.pieces, out);
      },
      failed: unsaid,
      end: () => out(files === 0 ? '{"version":1,"files":[]}\n' : '\n]}\n'),
    };
  },
};

/** A line a file: what is cut off still tells of the files before. */
export const jsonLines: Reporter = {
  write: (checked, locale) => pieces(checked, locale, ''),
  frame: (_locale, out) => ({
    file: async (written) => {
      await outAll(written.pieces, out);
      await out('\n');
    },
    failed: unsaid,
    end: () => Promise.resolve(),
  }),
};

/** One finding after the other. */
function* pieces(checked: Checked, locale: Locale, lineBreak: string): Generator<string> {
  const { path, encoding, text, reports } = checked;
  const head = JSON.stringify({ path, encoding: encodingId(encoding), characters: text.length });
  yield printableJson(`${head.slice(0, -1)},"diagnostics":[`);
  for (const [index, report] of reports.entries()) {
    const diagnostic = JSON.stringify(toDiagnostic(checked, report, locale));
    yield `${index > 0 ? ',' : ''}${lineBreak}${printableJson(diagnostic)}`;
  }
  yield ']}';
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
