import type { Text } from '../text/text';

/** Whether a mail hands a whole draft on, line by line behind `>`: what it quotes is the draft then, and no other's words in it. O(n). */
export function isForwarded(text: Text): boolean {
  if (!text.source.includes('>')) return false;
  let quoted = 0;
  let others = 0;
  for (let index = 0; index < text.lineCount; index++) {
    const { start, end } = text.lineRange(index);
    const first = /\S/.exec(text.source.slice(start, end))?.[0];
    if (first === '>') quoted++;
    else if (first !== undefined) others++;
  }
  return quoted > 2 * others;
}
