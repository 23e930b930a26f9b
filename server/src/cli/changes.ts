import { localised, type Locale, type Localised } from '../rules/engine/rule';
import type { Report } from '../rules/engine/run';
import { printable } from './printable';

/** `numbering-duplicate 2处，numeral-form 1处`: how many places each rule has mended, in the order in which they were. */
export function countByRule(mended: readonly Report[]): Localised {
  const counts = new Map<string, number>();
  for (const { rule } of mended) counts.set(rule.id, (counts.get(rule.id) ?? 0) + 1);
  const each = [...counts];
  return localised(
    each.map(([rule, count]) => `${rule} ${count}处`).join('，'),
    each.map(([rule, count]) => `${rule} ${count}`).join(', '),
  );
}

/** As much of a line is shown, about where it changes. */
const SHOWN = 40;
const BEFORE = 12;

/** The lines that a mending changes, as they are and as they would be; a mending takes no line out and puts none in. */
export function showChanges(before: string, after: string, locale: Locale): string {
  const [old, mended] = [before, after].map((text) => text.split(/\r\n?|\n/)) as [string[], string[]];
  return old
    .flatMap((line, index) => {
      const other = mended[index] ?? '';
      if (line === other) return [];
      const number = localised(`第${index + 1}行`, `line ${index + 1}`)[locale];
      return [`  ${number}`, `    - ${excerpt(line, other)}`, `    + ${excerpt(other, line)}`].map(
        (words) => `${words}\n`,
      );
    })
    .join('');
}

/** The words of a line about the place where it differs from another. */
function excerpt(line: string, other: string): string {
  let at = 0;
  while (at < line.length && line.charAt(at) === other.charAt(at)) at++;
  const start = Math.max(0, at - BEFORE);
  const words = line.slice(start, start + SHOWN);
  return printable(`${start > 0 ? '…' : ''}${words}${start + SHOWN < line.length ? '…' : ''}`);
}
