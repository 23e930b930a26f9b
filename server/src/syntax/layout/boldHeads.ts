import type { Line } from './lines';

/** Below all headings of Markdown, which has six. */
const LEVEL = 7;
/** One alone may be a point that its writer stressed. */
const FEWEST = 2;

/**
 * **1、先说上月**, in bold alone on its line, where a list of Markdown counts 1. 2. 3. in the same style: a heading, and no item of that
 * list. The lines, with such heads on a level of their own. O(lines).
 */
export function withBoldHeads(lines: readonly Line[]): readonly Line[] {
  const heads = lines.filter(isBoldHead);
  if (heads.length < FEWEST) return lines;
  const begun = lines.filter(
    ({ form, nesting, aside }) => !aside && form?.ordinal === 1 && nesting.ordered > 0 && nesting.list === 1,
  );
  const styles = new Set(begun.map(({ form }) => form?.style));
  const found = new Set(heads.filter(({ form }) => styles.has(form?.style)).map(({ index }) => index));
  if (found.size < FEWEST) return lines;
  return lines.map((line) =>
    found.has(line.index) ? { ...line, nesting: { ...line.nesting, heading: LEVEL } } : line,
  );
}

function isBoldHead({ form, aside, heading, nesting, opening, text }: Line): boolean {
  if (!form || aside || heading > 0 || nesting.list > 0 || form.strength !== 'strong') return false;
  return opening.endsWith('**') && text.indexOf('**') === text.length - 2;
}
