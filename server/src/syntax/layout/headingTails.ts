import { isHan, isSentenceStop, isSoftStop, isStop } from '../text/characters';
import { foldTitle } from '../text/fold';
import { isBlank, lastSign, type Line } from './lines';
import { hasStop } from './wrapping';

/**
 * A heading goes on in the next line when the draft has the joined words elsewhere (outline and body tell each other
 * where a heading ends), when it fills the line, or when a short tail follows that could not stand alone.
 */
export function continuesHeading(
  current: readonly Line[],
  line: Line,
  lines: readonly Line[],
  titles: ReadonlyMap<string, number[]>,
  full: boolean,
  atEdge: boolean,
): boolean {
  const so = current.map((part) => part.text).join('');
  if (isStop(so.charAt(so.length - 1)) && !isSoftStop(so.charAt(so.length - 1))) return false;
  const alone = foldTitle(so);
  const joined = foldTitle(so + line.text);
  const verdict = elsewhere(alone, joined, current, lines, titles);
  if (verdict !== undefined) return verdict;
  if (full && atEdge) return false;
  if (full) return !isSentenceStop(lastSign(line)) || line.text.length > 8;
  if (isSoftStop(so.charAt(so.length - 1))) return true;
  const after = lines[line.index + 1];
  return (
    line.text.length <= 6 &&
    isHan(line.text.charAt(0)) &&
    !hasStop(line.text) &&
    so.length >= 12 &&
    after !== undefined &&
    !isBlank(after)
  );
}

const KEY_LENGTH = 6;

const titleKey = (folded: string): string => folded.slice(0, KEY_LENGTH);

export function titleIndex(lines: readonly Line[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const line of lines) {
    if (!line.form) continue;
    const key = titleKey(foldTitle(line.text));
    const entry = index.get(key);
    if (entry) entry.push(line.index);
    else index.set(key, [line.index]);
  }
  return index;
}

/** What the other places with the same opening say: true to join, false to end here, undefined for nothing. */
function elsewhere(
  alone: string,
  joined: string,
  current: readonly Line[],
  lines: readonly Line[],
  titles: ReadonlyMap<string, number[]>,
): boolean | undefined {
  const own = current[0]?.index;
  for (const index of titles.get(titleKey(alone))?.slice(0, 8) ?? []) {
    if (index === own) continue;
    const other = foldTitle(lines[index]?.text ?? '');
    const next = lines[index + 1];
    const otherJoined = next && !next.form ? foldTitle((lines[index]?.text ?? '') + next.text) : other;
    if (other === alone || otherJoined === alone) return false;
    const grows = (longer: string): boolean =>
      longer.length > alone.length && (joined.startsWith(longer) || longer.startsWith(joined));
    if (grows(other) || grows(otherJoined)) return true;
  }
  return undefined;
}
