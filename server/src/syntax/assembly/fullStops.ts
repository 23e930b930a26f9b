import { isSentenceStop } from '../text/characters';
import type { OffsetRange } from '../nodes';

/**
 * The full stops of a text, asked stretch by stretch. What was looked through last is passed over: a paragraph of many lists without a
 * full stop would else be looked through for each.
 */
export class FullStops {
  /** Where there is none, as far as is known. */
  private stopless: OffsetRange = { start: 0, end: 0 };

  constructor(private readonly source: string) {}

  /** Behind the first full stop of a stretch, all its signs (……), and the quotation mark that it ends; undefined where it has none. */
  firstIn({ start, end }: OffsetRange): number | undefined {
    let at = this.next(start, end);
    if (at >= end) return undefined;
    while (at + 1 < end && '…？！?!”’」』）)'.includes(this.source.charAt(at + 1))) at++;
    return at + 1;
  }

  /** The place of the first full stop of a stretch, its end where it has none. */
  private next(start: number, end: number): number {
    const { start: from, end: to } = this.stopless;
    let at = start;
    while (at < end) {
      if (from <= at && at < to) at = to;
      else if (isSentenceStop(this.source.charAt(at))) break;
      else at++;
    }
    const stop = Math.min(at, end);
    const touches = start <= to && from <= stop;
    this.stopless = touches ? { start: Math.min(start, from), end: Math.max(stop, to) } : { start, end: stop };
    return stop;
  }
}
