import type { Piece } from './document';
import type { Ids } from './ids';
import { signed, type Signature } from './newComments';
import type { Patch } from './patches';
import { cutRuns, type Insertion, type Removal } from './runs';

/** What is put into the runs of a file and taken out of them, under one name, until it is written. */
export class RunChanges {
  readonly #insertions = new Map<Piece, Insertion[]>();
  readonly #removals = new Map<Piece, Removal[]>();

  /** `w` is the source’s prefix. */
  constructor(
    private readonly source: string,
    private readonly w: string,
    private readonly ids: Ids,
    private readonly signature: Signature,
  ) {}

  /** The attributes of one more tracked change. */
  signed(): string {
    return signed(this.w, this.ids.next(), this.signature);
  }

  /** The tags of one more. */
  tracked(kind: 'ins' | 'del'): { readonly open: string; readonly close: string } {
    return { open: `<${this.w}${kind} ${this.signed()}>`, close: `</${this.w}${kind}>` };
  }

  insert(piece: Piece, insertion: Insertion): void {
    push(this.#insertions, piece, insertion);
  }

  /** Takes out the words between two offsets of their paragraph, as far as they may be taken. */
  remove(pieces: readonly Piece[], from: number, to: number): void {
    for (const piece of pieces) {
      const [start, end] = [Math.max(piece.start, from), Math.min(piece.end, to)];
      if (start < end && piece.cut !== 'never') push(this.#removals, piece, { start, end, ...this.tracked('del') });
    }
  }

  /** Of the runs that are touched. */
  patches(pieces: readonly Piece[]): Patch[] {
    return cutRuns(this.source, this.w, pieces, this.#insertions, this.#removals, () => this.ids.next());
  }
}

function push<Value>(map: Map<Piece, Value[]>, piece: Piece, value: Value): void {
  const values = map.get(piece);
  if (values) values.push(value);
  else map.set(piece, [value]);
}

/** How many characters of a stretch stand in pieces of a kind. */
export function covered(
  pieces: readonly Piece[],
  from: number,
  to: number,
  isMeant: (piece: Piece) => boolean,
): number {
  let sum = 0;
  for (const piece of pieces)
    if (piece.start < to && from < piece.end && isMeant(piece))
      sum += Math.min(to, piece.end) - Math.max(from, piece.start);
  return sum;
}
