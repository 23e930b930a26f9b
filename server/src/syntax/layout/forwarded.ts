import { lineFactOf } from '../text/kept';
import type { Text } from '../text/text';

/** A line that a number of a part opens: in a mail that answers a draft line by line they all stand behind >. */
const HEADED = /^[\s>#*]*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/;
/** The same of a list: 1) 2) 3), 第一件事， 第二点, 一是. */
const LISTED =
  /^[\s>#*]*(?:(?:[0-9０-９]{1,2}[.．、)）]|[（(][0-9]{1,2}[）)])\s*\D|第[一二三四五六七八九十]{1,2}(?:[，,、：:]|[件点条项个句])|[一二三四五六七八九十]{1,2}[是要])/;
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
    const { first, isHeaded, isListed } = beginningOf(text, index);
    const isQuoted = first === '>';
    if (isQuoted) quoted++;
    else if (first !== undefined) others++;
    if (isHeaded) numbers[isQuoted ? 'quoted' : 'others']++;
    else if (isListed) listed[isQuoted ? 'quoted' : 'others']++;
  }
  if (quoted > 2 * others) return true;
  const all = numbers.others + listed.others === 0 ? numbers.quoted + listed.quoted : 0;
  return (numbers.quoted >= FEWEST && numbers.others === 0) || (all >= FEWEST && quoted >= others);
}

/** The first sign of a line, and whether a number of a part, or of a list, opens it. */
const beginningOf = lineFactOf((line) => ({
  first: /\S/.exec(line)?.[0],
  isHeaded: HEADED.test(line.slice(0, LOOKED_AT)),
  isListed: LISTED.test(line.slice(0, LOOKED_AT)),
}));
