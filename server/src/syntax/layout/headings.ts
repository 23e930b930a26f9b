import type { Heading } from '../nodes';
import { isBlank, type Line } from './lines';
import { isOmissionLine } from './omissions';
import { withoutEmphasis } from '../text/fold';

/**
 * Headings without a number that Markdown shows, between two lines, each with what stands below it: up to the next heading of its
 * level or above, with a number or without one. O(lines).
 */
export function readHeadings(
  lines: readonly Line[],
  from: number,
  to: number,
  isApart: (line: Line) => boolean,
): Heading[] {
  const headings: (Heading & { end: number })[] = [];
  const open: (Heading & { end: number })[] = [];
  let end = 0;
  for (const line of lines.slice(from, to)) {
    if (isBlank(line) || isApart(line)) continue;
    if (line.heading > 0 && !line.aside) {
      while ((open.at(-1)?.level ?? 0) >= line.heading) close(open, end);
      if (!line.form && !isOmissionLine(line)) {
        const heading = toHeading(line);
        headings.push(heading);
        open.push(heading);
      }
    }
    end = line.end;
  }
  while (open.length > 0) close(open, end);
  return headings.map(({ end: last, ...heading }) => ({
    ...heading,
    range: { start: heading.range.start, end: last },
  }));
}

function close(open: (Heading & { end: number })[], end: number): void {
  const heading = open.pop();
  if (heading) heading.end = Math.max(heading.end, end);
}

function toHeading({ start, end, words: said, heading }: Line): Heading & { end: number } {
  const words = said.replace(/[\s#*_]+$/, '');
  const titleRange = { start, end: start + words.length };
  return { title: withoutEmphasis(words), titleRange, range: { start, end }, level: heading, end };
}
