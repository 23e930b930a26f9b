import { form, type Form } from '../forms/form';
import type { StyleId } from '../nodes';
import type { Candidate } from './learning';

/** The letters that each Roman style shares. */
const LETTERED: Readonly<Partial<Record<StyleId, StyleId>>> = { roman: 'latin', 'roman-lower': 'latin-lower' };

/**
 * I. between H. and J. is a letter, as V. is between U. and W.; among Romans it is theirs. Scans of paragraphs, in which such an I is
 * read so. O(candidates).
 */
export function readLetters(scans: readonly (readonly Candidate[])[]): readonly (readonly Candidate[])[] {
  const heads = scans.map(([first]) => (first?.boundary === 'line' && isLettered(first.form) ? first.form : undefined));
  if (!heads.some((head) => head && head.style.id in LETTERED)) return scans;
  const next = nextOfEach(heads);
  const last = new Map<StyleId, number>();
  return scans.map((places, index) => {
    const head = heads[index];
    const [first, ...rest] = places;
    if (!head || !first) return places;
    const letter = asLetter(head);
    const read = letter ?? head;
    const before = last.get(read.style.id);
    const isLetter = before !== undefined && follows(read.ordinal, before, next[index]);
    if (letter === undefined || isLetter) last.set(read.style.id, read.ordinal);
    return letter && isLetter ? [{ ...first, form: letter }, ...rest] : places;
  });
}

const isLettered = ({ style }: Form): boolean =>
  style.id in LETTERED || style.id === 'latin' || style.id === 'latin-lower';

/** The number of the next letter, or of the next Roman numeral where that is what comes next. */
interface Next {
  readonly letter: number | undefined;
  readonly roman: number | undefined;
}

function nextOfEach(heads: readonly (Form | undefined)[]): Next[] {
  const found: Next[] = [];
  let next: Next = { letter: undefined, roman: undefined };
  for (let index = heads.length - 1; index >= 0; index--) {
    found[index] = next;
    const head = heads[index];
    if (!head) continue;
    const isRoman = head.style.id in LETTERED;
    next = {
      letter: (asLetter(head) ?? (isRoman ? undefined : head))?.ordinal,
      roman: isRoman ? head.ordinal : undefined,
    };
  }
  return found;
}

/** Whether a letter goes on with those before it: right behind the last, unless II. comes next; or right before the next one. */
function follows(ordinal: number, before: number, next: Next | undefined): boolean {
  if (next?.letter === ordinal + 1) return before < ordinal;
  return before === ordinal - 1 && next?.roman !== ROMAN_SECOND;
}

const ROMAN_SECOND = 2;

/** Roman numerals of one letter, with that letter's place among letters. */
const LETTER_OF: ReadonlyMap<number, number> = new Map([
  [1, 9],
  [5, 22],
  [10, 24],
]);

/** The letter that a Roman numeral is as well. */
function asLetter(head: Form): Form | undefined {
  const id = LETTERED[head.style.id];
  const single = head.numeralEnd - head.numeralStart === 1 && head.strength === 'weak';
  return id && single
    ? form(id, LETTER_OF.get(head.ordinal), head.start, head.numeralStart, head.numeralEnd, head.end, 'weak')
    : undefined;
}
