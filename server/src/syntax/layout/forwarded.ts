import type { Text } from '../text/text';

/** A line that a number of a part opens: in a mail that answers a draft line by line they all stand behind >. */
const HEADED = /^[\s>#*]*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/;
/** The same of a list: 1) 2) 3). */
const LISTED = /^[\s>#*]*(?:[0-9０-９]{1,2}[.．、)）]|[（(][0-9]{1,2}[）)])\s*\D/;
const FEWEST = 3;
const LOOKED_AT = 24;

/** Whether a mail hands a whole draft on, line by line behind `>`: what it quotes is the draft then, and no other's words in it; or answers one, between its paragraphs. O(n). */
export function isForwarded(text: Text): boolean {
  if (!text.source.includes('>')) return false;
  let quoted = 0;
  let others = 0;
  const numbers = { quoted: 0, others: 0 };
  const listed = { quoted: 0, others: 0 };
  for (let index = 0; index < text.lineCount; index++) {
    const { start, end } = text.lineRange(index);
    const first = /\S/.exec(text.source.slice(start, end))?.[0];
    const isQuoted = first === '>';
    if (isQuoted) quoted++;
    else if (first !== undefined) others++;
    const words = text.source.slice(start, Math.min(end, start + LOOKED_AT));
    if (HEADED.test(words)) numbers[isQuoted ? 'quoted' : 'others']++;
    else if (LISTED.test(words)) listed[isQuoted ? 'quoted' : 'others']++;
  }
  if (quoted > 2 * others) return true;
  const all = numbers.others + listed.others === 0 ? numbers.quoted + listed.quoted : 0;
  return (numbers.quoted >= FEWEST && numbers.others === 0) || (all >= FEWEST && quoted >= others);
}
