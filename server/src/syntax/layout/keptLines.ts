import type { Change } from '../text/change';
import type { Text } from '../text/text';
import type { OffsetRange } from '../nodes';
import type { AroundLine, KeptLine, Line, WrittenLine } from './lines';
import type { MarkdownLine } from './markdown';

/** The lines of an earlier version, for those of a later one that are the same. */
export function keptLines(
  text: Text,
  before: { readonly text: Text; readonly written: readonly WrittenLine[] },
  change: Change,
): KeptLine {
  const { lineStarts } = text;
  const elderStarts = before.text.lineStarts;
  /** By how much the indices of lines behind the change differ. */
  const added = lineStarts.length - elderStarts.length;
  return (index, around) => {
    const start = lineStarts[index] ?? 0;
    const next = lineStarts[index + 1] ?? Infinity;
    const isAbove = next <= change.start;
    if (!isAbove && start < change.endAfter) return undefined;
    const shift = isAbove ? 0 : change.endAfter - change.endBefore;
    const at = isAbove ? index : index - added;
    const elder = before.written[at];
    const stood = elderStarts[at] === start - shift && (elderStarts[at + 1] ?? Infinity) === next - shift;
    if (!elder || !stood || !sameAround(elder.around, around, shift)) return undefined;
    const { line } = elder;
    const isReadAlike = (): boolean => text.read({ start: line.start + shift, end: line.end + shift }) === line.text;
    if (!text.readsOthersAsBefore && !isReadAlike()) return undefined;
    if (at === index && shift === 0) return elder;
    const { endsInComment, endsInCallout } = elder;
    return { line: moved(line, index, shift), around, endsInComment, endsInCallout };
  };
}

function sameAround(a: AroundLine, b: AroundLine, shift: number): boolean {
  return (
    a.inComment === b.inComment &&
    a.inCallout === b.inCallout &&
    a.isForwarded === b.isForwarded &&
    a.isTalk === b.isTalk &&
    a.hasSpeakers === b.hasSpeakers &&
    sameSaid(a.said, b.said) &&
    a.markup.length === b.markup.length &&
    a.markup.every(({ start, end }, index) => {
      const other = b.markup[index];
      return other !== undefined && start + shift === other.start && end + shift === other.end;
    })
  );
}

function sameSaid(a: MarkdownLine | undefined, b: MarkdownLine | undefined): boolean {
  if (a === b) return true;
  if (!a || !b || a.kind !== b.kind) return false;
  const [left, right] = [a.nesting, b.nesting];
  return (
    left === right ||
    (left.heading === right.heading &&
      left.list === right.list &&
      left.quote === right.quote &&
      left.ordered === right.ordered)
  );
}

/** A line at another place. Written out: a spread of so many fields takes long. */
function moved(line: Line, index: number, shift: number): Line {
  const { start, end, text, words, opening, isPageNumber, indent, heading, aside, inBlock, nesting, form, facts } =
    line;
  const markup = line.markup.length === 0 ? line.markup : line.markup.map((range) => movedRange(range, shift));
  return {
    index,
    start: start + shift,
    end: end + shift,
    text,
    opening,
    isPageNumber,
    words,
    indent,
    heading,
    aside,
    inBlock,
    nesting,
    markup,
    form,
    facts,
  };
}

const movedRange = ({ start, end }: OffsetRange, shift: number): OffsetRange => ({
  start: start + shift,
  end: end + shift,
});
