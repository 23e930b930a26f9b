import { toRange } from '../features/convert';
import type { Severity } from '../rules/engine/rule';
import { printable } from './printable';
import { outAll, type Reporter } from './report';

/** What GitHub shows beside the lines of a pull request: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
export const github: Reporter = {
  write: ({ path, text, reports }, locale) =>
    reports.map(({ rule, severity, finding }) => {
      const { start, end } = toRange(text, finding.range);
      const place = { file: fileName(path), line: start.line + 1, endLine: end.line + 1 };
      // Columns are of one line; over several GitHub takes none.
      const columns = start.line === end.line ? { col: start.character + 1, endColumn: end.character + 1 } : {};
      return annotation(COMMANDS[severity], { ...place, ...columns, title: rule.id }, finding.message[locale]);
    }),
  frame: (_locale, out) => ({
    file: ({ pieces }) => outAll(pieces, out),
    failed: (path, words) => out(annotation('error', { file: fileName(path) }, words)),
    end: () => Promise.resolve(),
  }),
};

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

function annotation(command: string, properties: Readonly<Record<string, string | number>>, words: string): string {
  const named = Object.entries(properties).map(
    ([name, value]) => `${name}=${escapeProperty(printable(String(value)))}`,
  );
  return `::${command} ${named.join(',')}::${escapeData(printable(words))}\n`;
}

/** GitHub writes a path with slashes, on Windows too. */
const fileName = (path: string): string => (process.platform === 'win32' ? path.replaceAll('\\', '/') : path);

const escapeData = (words: string): string =>
  words.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (words: string): string => escapeData(words).replaceAll(':', '%3A').replaceAll(',', '%2C');
