import type { SelectionRange } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis/analysis';
import { isSentenceStop, isStop } from '../../syntax/text/characters';
import type { OffsetRange } from '../../syntax/nodes';
import { toRange } from '../convert';

/** What a selection grows through: clause, sentence, paragraph, item after item outward, region, draft. */
export function selectionRanges(analysis: Analysis, offsets: readonly number[]): SelectionRange[] {
  return offsets.map((offset) => {
    const ranges = nested([...aroundWords(analysis, offset), ...items(analysis, offset), ...regions(analysis, offset)]);
    return ranges.reduceRight<SelectionRange | undefined>(
      (parent, range) => ({ range: toRange(analysis.text, range), ...(parent ? { parent } : {}) }),
      undefined,
    ) as SelectionRange;
  });
}

function aroundWords({ draft, text }: Analysis, offset: number): OffsetRange[] {
  const paragraph = draft.paragraphs.find(({ start, end }) => start <= offset && offset <= end);
  const bounds = paragraph ?? text.lineRange(text.lineAt(offset));
  return [stretch(text.source, offset, bounds, isStop), stretch(text.source, offset, bounds, isSentenceStop), bounds];
}

/** From stop to stop; a sentence's own stop goes with it. */
function stretch(source: string, offset: number, bounds: OffsetRange, stops: (char: string) => boolean): OffsetRange {
  let start = offset;
  while (start > bounds.start && !stops(source.charAt(start - 1))) start--;
  let end = offset;
  while (end < bounds.end && !stops(source.charAt(end))) end++;
  return { start, end: stops === isSentenceStop && end < bounds.end ? end + 1 : end };
}

function items(analysis: Analysis, offset: number): OffsetRange[] {
  return analysis
    .itemsAt(offset)
    .reverse()
    .flatMap(({ item: { titleRange, range } }) =>
      titleRange.start <= offset && offset <= titleRange.end ? [titleRange, range] : [range],
    );
}

const regions = ({ draft, text }: Analysis, offset: number): OffsetRange[] => [
  ...draft.regions.map(({ range }) => range).filter(({ start, end }) => start <= offset && offset <= end),
  { start: 0, end: text.length },
];

/** Each within the next, the smallest first; what only overlaps another is left out. */
function nested(ranges: readonly OffsetRange[]): OffsetRange[] {
  const sorted = [...ranges].sort((a, b) => a.end - a.start - (b.end - b.start));
  const kept: OffsetRange[] = [];
  for (const range of sorted) {
    const last = kept[kept.length - 1];
    if (
      !last ||
      (range.start <= last.start && last.end <= range.end && range.end - range.start > last.end - last.start)
    )
      kept.push(range);
  }
  return kept;
}
