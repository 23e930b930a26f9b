import type { Style } from '../nodes';
import { isBlank, type Line } from './lines';

/**
 * Where a plain text sets a list in below an item of the same style, `1.` under `1.`, and the list above goes on after it: there
 * the indents say what the numbers leave open. Everywhere else they say nothing, since paragraphs are set in at will.
 */

/** A list that is open while lines are read. */
interface OpenList {
  readonly indent: number;
  /** The number of the item that it stands below. */
  readonly above: number;
  /** The lines that open its items. */
  readonly openers: number[];
  ordinal: number;
  /** Whether it went on after a list below an item of it. */
  bears: boolean;
}

/** A child is set in by so much at the least, and its siblings stand as far in as it does, give or take a blank. */
const CHILD_INDENT = 2;
const DEEPEST = 6;

/** For each line of such a list how deep it stands in lists, as Markdown counts it (see `Nesting`). O(lines). */
export function indentedLists(lines: readonly Line[]): Map<number, number> {
  const depths = new Map<number, number>();
  let style: Style | undefined;
  let open: OpenList[] = [];
  /** Closes the last list; `next` is the number with which the one above goes on. */
  const close = (next: number): void => {
    const list = open.pop();
    const first = list?.openers[0];
    const last = list?.openers.at(-1);
    const holder = open.at(-1);
    if (!list || first === undefined || last === undefined || !holder) return;
    // The body's numbers begin anew below the last entry of an outline, too, and are set in.
    if (next === list.above + 1) holder.bears = true;
    if (!holder.bears) return;
    const depth = 2 * (open.length + 1);
    for (let line = first; line <= last; line++) if (!depths.has(line)) depths.set(line, depth);
    for (const line of list.openers) depths.set(line, depth - 1);
  };
  const closeAll = (): void => {
    while (open.length > 0) close(0);
  };
  for (const line of lines) {
    const { form, indent, index } = line;
    if (isBlank(line) || line.aside || form?.strength !== 'strong' || form.style.family !== 'number') continue;
    if (form.style !== style) {
      const top = open[0];
      // What stands below an item is content of it.
      if (top && indent > top.indent) continue;
      closeAll();
      style = form.style;
    }
    while (open.length > 1 && indent < (open.at(-1)?.indent ?? 0) - 1) close(form.ordinal);
    const list = open.at(-1);
    if (list && Math.abs(indent - list.indent) <= 1) {
      list.openers.push(index);
      list.ordinal = form.ordinal;
    } else if (list && indent >= list.indent + CHILD_INDENT && form.ordinal === 1 && open.length < DEEPEST) {
      open.push({ indent, above: list.ordinal, openers: [index], ordinal: 1, bears: false });
    } else {
      closeAll();
      open = [{ indent, above: 0, openers: [index], ordinal: form.ordinal, bears: false }];
    }
  }
  closeAll();
  return depths;
}
