import { EXPLAIN_COMMAND } from '../protocol/choosing';
import type { Asked } from './asked';

/** Where the page of a rule opens: in our own editor by a command, elsewhere as a file; undefined where it is not to be had. */
export function rulePage({ client, pages }: Pick<Asked, 'client' | 'pages'>, rule: string): string | undefined {
  if (client.ours) return `command:${EXPLAIN_COMMAND}?${encodeURIComponent(JSON.stringify([rule]))}`;
  return pages === undefined ? undefined : `${pages}/${rule}.md`;
}
