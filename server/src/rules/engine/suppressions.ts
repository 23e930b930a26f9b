import type { Text } from '../../syntax/text/text';

/**
 * `<!-- jianggao-ignore id -->` silences a rule on the next line, `<!-- jianggao-ignore-file id -->` in the whole draft;
 * without an id, every rule.
 */
export interface Suppressions {
  covers(rule: string, line: number): boolean;
}

const COMMENT = /<!--\s*jianggao-ignore(-file)?((?:\s+[a-z][a-z-]*)*)\s*-->/g;

/** O(lines). */
export function readSuppressions(text: Text): Suppressions {
  const wholeFile = new Set<string>();
  const byLine = new Map<number, Set<string>>();
  if (text.source.includes('jianggao-ignore')) {
    for (const match of text.source.matchAll(COMMENT)) {
      const ids = (match[2] ?? '').trim().split(/\s+/).filter(Boolean);
      const names = ids.length > 0 ? ids : ['*'];
      const line = text.lineAt(match.index) + 1;
      const target = match[1] ? wholeFile : (byLine.get(line) ?? new Set<string>());
      names.forEach((name) => target.add(name));
      if (!match[1]) byLine.set(line, target);
    }
  }
  const has = (names: ReadonlySet<string> | undefined, rule: string): boolean =>
    names !== undefined && (names.has('*') || names.has(rule));
  return { covers: (rule, line) => has(wholeFile, rule) || has(byLine.get(line), rule) };
}
