import { getNodeValue, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { configuration } from '../rules/configuration';
import { ruleOf } from '../rules/engine/registry';
import { localised, type Localised, type Severity } from '../rules/engine/rule';
import type { Levels } from '../rules/engine/run';
import { UNREAD } from '../rules/configuration';
import { isLevel } from '../settings';
import { beside, fileName, foldersAbove, isStored } from './addresses';
import { LARGEST, type Files } from './door';
import { readText, type TextFailure } from './text';

/** The file that a folder's editor and command line share, found upward from a draft; nearer ones win, rule by rule. */
export const CONFIGURATION_FILE = '.jianggaorc.json';

/** One configuration file: what it sets, and what is wrong in it. */
export interface ConfigurationFile {
  readonly address: string;
  readonly source: string;
  readonly levels: Levels;
  readonly problems: readonly ConfigurationProblem[];
}

export interface ConfigurationProblem {
  readonly range: { readonly start: number; readonly end: number };
  readonly message: Localised;
}

/** The configuration files above a draft, nearest first; none where a folder has none. */
export async function configurationFiles(draft: string, files: Files): Promise<ConfigurationFile[]> {
  if (!isStored(draft)) return [];
  const addresses = foldersAbove(draft).flatMap(
    (folder) => beside(`${folder.replace(/\/$/, '')}/-`, CONFIGURATION_FILE) ?? [],
  );
  const read = await Promise.all(addresses.map((address) => readConfiguration(address, files)));
  return read.filter((file) => file !== undefined);
}

/** What they set together: nearer files win, rule by rule. */
export function levelsOf(files: readonly ConfigurationFile[]): Levels {
  return Object.assign({}, ...[...files].reverse().map(({ levels }) => levels)) as Levels;
}

/** How loud a problem of a configuration file is, by the levels in force; undefined: not at all. */
export function problemSeverity(levels: Levels): Severity | undefined {
  const level = levels[configuration.id] ?? configuration.severity;
  return level === 'off' ? undefined : level;
}

async function readConfiguration(address: string, files: Files): Promise<ConfigurationFile | undefined> {
  const read = await readText(files, address, LARGEST.configuration);
  if (!('failure' in read)) {
    const real = await files.real(address);
    return parseConfiguration(address, read.text, real === undefined || fileName(real) === CONFIGURATION_FILE);
  }
  // Above the workspace a client shows nothing; that is no mistake of the writer's.
  if (read.failure === 'missing' || read.failure === 'outside') return undefined;
  return { address, source: '', levels: {}, problems: [unread(read.failure)] };
}

function unread(failure: TextFailure): ConfigurationProblem {
  const reason = UNREAD[failure] ?? localised('读不出来', 'cannot be read');
  return {
    range: { start: 0, end: 0 },
    message: localised(
      `这个配置文件${reason['zh-cn']}，没有起作用。`,
      `This configuration file ${reason.en}; it has no effect.`,
    ),
  };
}

/**
 * Comments and trailing commas are welcome. Never throws; a file that cannot be parsed sets nothing. `quotable`: whether its
 * words may be shown; not those of another file that a link calls so.
 */
export function parseConfiguration(address: string, source: string, quotable = true): ConfigurationFile {
  if (nestsTooDeep(source)) return { address, source, levels: {}, problems: [shape({ offset: 0, length: 1 })] };
  const errors: ParseError[] = [];
  const root = parseTree(source, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error || !root) return { address, source, levels: {}, problems: [notJson(source, error)] };
  if (root.type !== 'object') return { address, source, levels: {}, problems: [shape(root)] };
  const problems: ConfigurationProblem[] = [];
  const levels: Record<string, Levels[string]> = {};
  for (const [key, value] of propertiesOf(root)) {
    if (key.value === '$schema') continue;
    if (key.value !== 'rules') problems.push(unknownKey(key, quotable));
    else if (value.type !== 'object') problems.push(shape(value));
    else for (const [id, level] of propertiesOf(value)) readLevel(id, level, { levels, problems, quotable });
  }
  return { address, source, levels, problems };
}

/** A configuration has objects two deep. */
const DEEPEST = 100;

/** Whether brackets are nested so that a parser would come to the end of its stack. */
function nestsTooDeep(source: string): boolean {
  let depth = 0;
  for (const [sign] of source.matchAll(/[[\]{}]/g)) {
    depth += sign === '[' || sign === '{' ? 1 : -1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

function readLevel(
  id: Node,
  level: Node,
  into: { levels: Record<string, Levels[string]>; problems: ConfigurationProblem[]; quotable: boolean },
): void {
  const { levels, problems, quotable } = into;
  const name = String(id.value);
  const value: unknown = getNodeValue(level);
  if (!ruleOf(name))
    problems.push({
      range: rangeOf(id),
      message: quotable
        ? localised(`没有“${name}”这条规则。`, `There is no rule “${name}”.`)
        : localised('没有这条规则。', 'There is no such rule.'),
    });
  else if (!isLevel(value))
    problems.push({
      range: rangeOf(level),
      message: localised(
        '级别只有 error、warning、information、hint、off。',
        'A level is one of error, warning, information, hint, off.',
      ),
    });
  else levels[name] = value;
}

function notJson(source: string, error: ParseError | undefined): ConfigurationProblem {
  const start = Math.min(error?.offset ?? 0, source.length);
  const what = error ? printParseErrorCode(error.error) : 'ValueExpected';
  return {
    range: { start, end: Math.min(start + (error?.length ?? 0), source.length) },
    message: localised(
      `这里不合 JSON 的写法（${what}），整个文件没有起作用。`,
      `This is not JSON (${what}); the whole file has no effect.`,
    ),
  };
}

const shape = (node: Pick<Node, 'offset' | 'length'>): ConfigurationProblem => ({
  range: rangeOf(node),
  message: localised(
    '配置要写成 {"rules": {"规则": "级别"}}。',
    'A configuration is written {"rules": {"rule": "level"}}.',
  ),
});

const unknownKey = (key: Node, quotable: boolean): ConfigurationProblem => ({
  range: rangeOf(key),
  message: quotable
    ? localised(`没有“${String(key.value)}”这一项，只有 rules。`, `“${String(key.value)}” is not known; only rules is.`)
    : localised('没有这一项，只有 rules。', 'This is not known; only rules is.'),
});

function propertiesOf(node: Node): [Node, Node][] {
  return (node.children ?? []).flatMap(({ children }): [Node, Node][] => {
    const [key, value] = children ?? [];
    return key && value ? [[key, value]] : [];
  });
}

const rangeOf = ({ offset, length }: Pick<Node, 'offset' | 'length'>): { start: number; end: number } => ({
  start: offset,
  end: offset + length,
});
