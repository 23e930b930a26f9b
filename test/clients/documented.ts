import { readFileSync } from 'node:fs';
import { inProject } from '../support/project';

/** The configuration that server/docs/editors.md gives under a heading, as a reader pastes it. */
export function documented(heading: string): string {
  const page = readFileSync(inProject('server/docs/editors.md'), 'utf8');
  const from = page.indexOf(`**${heading}`);
  const block = from < 0 ? null : /```\w+\n([^]*?)```/.exec(page.slice(from));
  if (!block?.[1]) throw new Error(`editors.md has no configuration under ${heading}`);
  return block[1];
}
