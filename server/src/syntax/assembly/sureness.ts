import { LAST } from '../forms/styles';
import type { Boundary, Certainty, Marker } from '../nodes';

/** What it costs to call a marker of a kind mere text, by where it stands; at most `weak` where the form itself is weak. */
type Row = Readonly<Record<Exclude<Boundary, 'none'> | 'weak', number>>;

const at = (line: number, hard: number, soft: number, weak: number): Row => ({ line, hard, soft, weak });

/** How surely the styles number: the rows are those that the styles table names. */
const SURENESS: Readonly<Record<Certainty, Row>> = {
  part: at(5, 1, 1, 1.2),
  division: at(6, 3.7, 1, 1.5),
  roman: at(4, 1, 1, 0.8),
  han: at(5, 1.5, 0.5, 1),
  hanInBrackets: at(5, 3.7, 1, 1),
  character: at(4, 3, 1.5, 1),
  arabic: at(4.5, 3.7, 1, 0.7),
  // Letters, decimals, labels are sure only where a draft counts with them.
  learnt: at(3.7, 0.5, 0.5, 0.9),
  decimal: at(3.7, 0.5, 0.5, 1.2),
  learntRunIn: at(3.7, 3.7, 1.2, 0.5),
  arabicInBrackets: at(4.5, 3.7, 1.2, 1),
  bracketCharacter: at(4.2, 3.7, 1.5, 1),
  halfBracket: at(4, 2, 0.8, 0.6),
  sign: at(4.2, 4, 2.6, 1),
  ordinal: at(4.5, 4, 2, 0.45),
  ordinalOfThese: at(4.5, 4, 2, 0.5),
  spokenIs: at(4.5, 4, 2.3, 0.3),
  spokenMust: at(4.5, 4, 2.2, 0.3),
  point: at(3.2, 3.2, 2.4, 0.8),
  word: at(0.8, 0.7, 0.4, 0.3),
  sides: at(0.6, 0.6, 0.55, 0.55),
};

/** 第二点， 第二个问题: an ordinal with a noun is a little less sure than one without. */
const NOUN_ORDINAL = at(3.8, 3.8, 2, 0.4);
/** 其次， and 再次，, which are hardly mere words. 首先 and 最后 are words as well. */
const ORDER_WORD = at(3.7, 1.7, 1.4, 0.3);
const IN_CLAUSE = 0.05;
/** What stands in a quotation is rather quoted than counted. */
const QUOTED = 0.6;

/** What it costs to call a marker mere text that stands behind such a boundary. */
export function surenessOf(marker: Marker, boundary: Boundary): number {
  if (boundary === 'none') return IN_CLAUSE;
  const row = rowOf(marker);
  const sureness = marker.strength === 'weak' ? Math.min(row.weak, row[boundary]) : row[boundary];
  return isQuoted(marker) ? sureness * QUOTED : sureness;
}

function rowOf({ style, variant, strength, ordinal }: Marker): Row {
  if (style.certainty === 'word' && strength === 'strong' && ordinal > 1 && ordinal !== LAST) return ORDER_WORD;
  if (style.family === 'spoken' && style.variantIs === 'noun' && variant !== '') return NOUN_ORDINAL;
  return SURENESS[style.certainty];
}

/** In quotation marks; an article of a law (第七条　…) behind Markdown's > as well. */
const isQuoted = ({ quotation, nesting, style }: Marker): boolean =>
  quotation > 0 || (nesting.quote > 0 && style.family === 'division');
