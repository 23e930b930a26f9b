import { isLevel } from '../settings';
import type { Levels } from '../rules/engine/run';

/** The file that a folder's editor and command line share, found upward from a draft; nearer ones win, rule by rule. */
export const CONFIGURATION_FILE = '.jianggaorc.json';

/** Reads a file's text, undefined where there is none. */
export type ReadFile = (path: string) => Promise<string | undefined>;

export class ConfigurationError extends Error {
  constructor(
    readonly path: string,
    readonly reason: 'json' | 'shape',
  ) {
    super(`${path}: ${reason}`);
  }
}

/** The levels that the configuration files above a draft give. Throws ConfigurationError for a file that is not as it should be. */
export async function levelsFor(draftPath: string, read: ReadFile): Promise<Levels> {
  let levels: Levels = {};
  for (const folder of foldersAbove(draftPath)) {
    const path = `${folder}/${CONFIGURATION_FILE}`;
    const source = await read(path);
    if (source !== undefined) levels = { ...parseConfiguration(path, source), ...levels };
  }
  return levels;
}

/** The folders of a path, nearest first; `/` and `\` both part them. */
function foldersAbove(path: string): string[] {
  const parts = path.replaceAll('\\', '/').split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('/'));
}

export function parseConfiguration(path: string, source: string): Levels {
  let parsed: unknown;
  try {
    parsed = JSON.parse(source);
  } catch {
    throw new ConfigurationError(path, 'json');
  }
  const rules = isRecord(parsed) ? (parsed['rules'] ?? {}) : undefined;
  if (!isRecord(rules)) throw new ConfigurationError(path, 'shape');
  return Object.fromEntries(
    Object.entries(rules).map(([id, level]) => {
      if (!isLevel(level)) throw new ConfigurationError(path, 'shape');
      return [id, level];
    }),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
