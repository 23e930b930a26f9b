import { countWhile } from '../syntax/text/halves';
import type { Position, SemanticTokens } from 'vscode-languageserver-types';

/** How a client counts within a line (LSP 3.17, PositionEncodingKind). */
export type PositionEncoding = 'utf-16' | 'utf-8' | 'utf-32';

const ENCODINGS: readonly PositionEncoding[] = ['utf-16', 'utf-8', 'utf-32'];

/** UTF-16, which the draft is kept in, wherever it is offered or nothing is; else the client's first that is known. */
export function chooseEncoding(offered: unknown): PositionEncoding {
  if (!Array.isArray(offered) || offered.includes('utf-16')) return 'utf-16';
  return offered.flatMap((name: unknown) => ENCODINGS.filter((known) => known === name))[0] ?? 'utf-16';
}

/**
 * Rewrites the positions of one text between a client that does not count in UTF-16 and everything in here, which does. A value
 * of the protocol is gone through whole, so no feature needs to know of it. O(value + the lines it names).
 */
export class Positions {
  readonly #columns = new Map<number, Columns>();

  constructor(
    /** A line's text without its end; empty for one that does not exist. */
    private readonly lineText: (line: number) => string,
    private readonly encoding: Exclude<PositionEncoding, 'utf-16'>,
  ) {}

  /** The value as we count. */
  fromClient<Value>(value: Value): Value {
    return mapPositions(value, ({ line, character }) => ({ line, character: this.#of(line).toOurs(character) }));
  }

  /** The value as the client counts. */
  toClient<Value>(value: Value): Value {
    return mapPositions(value, ({ line, character }) => ({ line, character: this.#of(line).toTheirs(character) }));
  }

  /** Tokens name their places by numbers alone: five a token, counted from the one before. */
  tokensToClient(tokens: SemanticTokens): SemanticTokens {
    const data = [...tokens.data];
    let line = 0;
    let ours = 0;
    let theirs = 0;
    for (let at = 0; at + 4 < data.length; at += 5) {
      const [down = 0, along = 0, length = 0] = data.slice(at, at + 3);
      if (down > 0) ours = theirs = 0;
      line += down;
      ours += along;
      const columns = this.#of(line);
      const start = columns.toTheirs(ours);
      data[at + 1] = start - theirs;
      data[at + 2] = columns.toTheirs(ours + length) - start;
      theirs = start;
    }
    return { ...tokens, data };
  }

  #of(line: number): Columns {
    const known = this.#columns.get(line);
    if (known) return known;
    const columns = new Columns(this.lineText(line), this.encoding);
    this.#columns.set(line, columns);
    return columns;
  }
}

/** The columns of one line in two ways of counting; within a character both mean its beginning. */
class Columns {
  /** By UTF-16 unit, and the line's end: what the client counts before it. */
  readonly #counted: Uint32Array;

  constructor(line: string, encoding: 'utf-8' | 'utf-32') {
    this.#counted = new Uint32Array(line.length + 1);
    let count = 0;
    for (let at = 0; at < line.length;) {
      const code = line.codePointAt(at) ?? 0;
      const units = code > 0xffff ? 2 : 1;
      this.#counted.fill(count, at, at + units);
      count += encoding === 'utf-32' ? 1 : bytesOf(code);
      at += units;
    }
    this.#counted[line.length] = count;
  }

  toTheirs(column: number): number {
    const last = this.#counted.length - 1;
    return this.#counted[Math.max(0, Math.min(column, last))] ?? 0;
  }

  toOurs(column: number): number {
    const last = Math.max(0, countWhile(this.#counted, (counted) => counted <= column) - 1);
    // Both halves of a surrogate pair count the same; the first is meant.
    return last > 0 && this.#counted[last - 1] === this.#counted[last] ? last - 1 : last;
  }
}

function bytesOf(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** A copy of a value of the protocol with every position in it mapped; what holds none is left as it is. */
function mapPositions<Value>(value: Value, map: (position: Position) => Position): Value {
  if (Array.isArray(value)) return value.map((each: unknown) => mapPositions(each, map)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  if (isPosition(value)) return { ...value, ...map(value) };
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mapPositions(each, map)])) as Value;
}

function isPosition(value: object): value is Position {
  return (
    'line' in value && 'character' in value && typeof value.line === 'number' && typeof value.character === 'number'
  );
}
