import { withNumber } from './imported';
import type { PastedLine } from './pastedLines';

/**
 * The plain text of the clipboard with the numbers that only its page has, glued to their words as on import; nothing else of it is
 * changed. Undefined where the two do not go together: then the page is the better witness. O(length).
 */
export function numberedPlain(plain: string, lines: readonly PastedLine[]): string | undefined {
  const result = plain.split('\n');
  const places = new Places(result.map(bare));
  for (const line of lines) {
    const place = places.next(
      line.isNumbered ? [bare(line.number + line.words), bare(line.words)] : [bare(line.words)],
    );
    if (place !== undefined) result[place] = numbered(result[place] ?? '', line);
    else if (line.isNumbered) return undefined;
  }
  return result.join('\n');
}

/** Blanks apart, for a program sets its numbers off with tabs. */
export const bare = (words: string): string => words.replace(/\s/g, '');

/** A line of the plain text with the number of its paragraph before it, once, behind the indent that it has. */
function numbered(line: string, { number }: PastedLine): string {
  if (number === '') return line;
  const indent = /^\s*/.exec(line)?.[0] ?? '';
  const words = line.slice(indent.length);
  const without = words.startsWith(number) ? words.slice(number.length) : words;
  return indent + withNumber(number, without.trimStart());
}

/** Where lines stand, asked for one after another. */
class Places {
  readonly #of = new Map<string, number[]>();
  /** How many of each were passed. */
  readonly #passed = new Map<string, number>();
  #from = 0;

  constructor(lines: readonly string[]) {
    lines.forEach((line, place) => {
      const places = this.#of.get(line);
      if (places) places.push(place);
      else this.#of.set(line, [place]);
    });
  }

  /** The first line behind the last that is one of these. */
  next(lines: readonly string[]): number | undefined {
    let place: number | undefined;
    for (const line of lines) {
      const found = this.#first(line);
      if (found !== undefined && (place === undefined || found < place)) place = found;
    }
    if (place === undefined) return undefined;
    this.#from = place + 1;
    return place;
  }

  #first(line: string): number | undefined {
    const places = this.#of.get(line) ?? [];
    let passed = this.#passed.get(line) ?? 0;
    while ((places[passed] ?? Infinity) < this.#from) passed++;
    this.#passed.set(line, passed);
    return places[passed];
  }
}
