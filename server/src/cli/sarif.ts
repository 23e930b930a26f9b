import { isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { version } from '../../../package.json';
import { toRange } from '../features/convert';
import { RULES } from '../rules/engine/registry';
import type { Fix, Locale, Rule, Severity } from '../rules/engine/rule';
import type { Report } from '../rules/engine/run';
import type { OffsetRange } from '../syntax/nodes';
import type { Text } from '../syntax/text/text';
import { STANDARD_INPUT } from './inputs';
import { printableJson } from './printable';
import { MOST_EDITS, outAll, type Reporter } from './report';

/**
 * SARIF 2.1.0, as GitHub and other code hosts read it: https://docs.oasis-open.org/sarif/sarif/v2.1.0/. What is known of all
 * files stands at its head, so that the findings of each are written as they come.
 */
export const sarif: Reporter = {
  write: ({ path, text, reports }, locale) => results(path, text, reports, locale),
  frame: (locale, out) => {
    const failures: object[] = [];
    let results = 0;
    let begun = false;
    const begin = async (): Promise<void> => {
      if (!begun) await out(json(head(locale)).replace(/\}\]\}$/, ',"results":['));
      begun = true;
    };
    return {
      file: async ({ pieces, findings }) => {
        await begin();
        if (results > 0 && findings > 0) await out(',');
        results += findings;
        await outAll(pieces, out);
      },
      failed: (path, words) => {
        failures.push({ level: 'error', message: { text: words }, locations: [{ physicalLocation: artifact(path) }] });
        return Promise.resolve();
      },
      end: async () => {
        await begin();
        const invocation = { executionSuccessful: failures.length === 0, toolExecutionNotifications: failures };
        await out(`\n],"invocations":[${json(invocation)}]}]}\n`);
      },
    };
  },
};

function* results(path: string, text: Text, reports: readonly Report[], locale: Locale): Generator<string> {
  for (const [index, report] of reports.entries())
    yield `${index > 0 ? ',' : ''}\n${json(result(path, text, report, locale))}`;
}

const json = (value: object): string => printableJson(JSON.stringify(value));

/** The log without its results: its end, `}]}`, is that of the run, of the runs and of the log. */
function head(locale: Locale): object {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        columnKind: 'utf16CodeUnits',
        language: locale === 'en' ? 'en' : 'zh-CN',
        originalUriBaseIds: { [FOLDER]: { uri: `${pathToFileURL(resolve('.')).href}/` } },
        tool: { driver: { name: 'jianggao', version, rules: RULES.map((rule) => describe(rule, locale)) } },
      },
    ],
  };
}

function describe({ id, title, reason, severity, offByDefault }: Rule, locale: Locale): object {
  return {
    id,
    shortDescription: { text: title[locale] },
    fullDescription: { text: reason[locale] },
    defaultConfiguration: { enabled: offByDefault !== true, level: LEVELS[severity] },
  };
}

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

function result(path: string, text: Text, { rule, severity, finding }: Report, locale: Locale): object {
  const location = (range: OffsetRange): object => ({ ...artifact(path), region: region(text, range) });
  const fixes = (finding.fixes ?? []).flatMap((fix) => change(path, text, fix, locale));
  const related = (finding.related ?? []).map(({ range, message }, id) => ({
    id,
    message: plain(message[locale]),
    physicalLocation: location(range),
  }));
  return {
    ruleId: rule.id,
    ruleIndex: RULES.indexOf(rule),
    level: LEVELS[severity],
    message: plain(finding.message[locale]),
    locations: [{ physicalLocation: location(finding.range) }],
    ...(related.length > 0 ? { relatedLocations: related } : {}),
    ...(fixes.length > 0 ? { fixes } : {}),
  };
}

/** Words as they are: in a message of SARIF `[a](1)` would be a link, and `{0}` an argument. */
const plain = (words: string): { text: string } => ({
  text: words.replace(/[[\]](?=[^\n]{0,200}\()/g, '\\$&').replace(/\{(?=\d)/g, '{{'),
});

/** A fix is told whole or not at all: who takes one from here takes it as it is. */
function change(path: string, text: Text, fix: Fix, locale: Locale): object[] {
  const edits = fix.edits();
  if (edits.length === 0 || edits.length > MOST_EDITS) return [];
  const replacements = edits.map(({ range, newText }) => ({
    deletedRegion: region(text, range),
    ...(newText === '' ? {} : { insertedContent: { text: newText } }),
  }));
  return [{ description: plain(fix.title[locale]), artifactChanges: [{ ...artifact(path), replacements }] }];
}

/** Lines and columns from 1; the end is the column behind the last character. */
function region(text: Text, range: OffsetRange): object {
  const { start, end } = toRange(text, range);
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** The folder in which the command was run: what lies in it is named from there, as a code host wants it. */
const FOLDER = 'SRCROOT';

function artifact(path: string): { artifactLocation: object } {
  if (path === STANDARD_INPUT) return { artifactLocation: { uri: 'stdin' } };
  const way = relative('.', path);
  if (way.startsWith('..') || isAbsolute(way)) return { artifactLocation: { uri: pathToFileURL(resolve(path)).href } };
  return { artifactLocation: { uri: way.split(sep).map(encodeURIComponent).join('/'), uriBaseId: FOLDER } };
}
