import type { Line } from './lines';

/** 00:00:01,200 --> 00:00:04,800: from when to when a subtitle is shown. */
const CUE = /^(?:[0-9]{2}:)?[0-9]{2}:[0-9]{2}[,.][0-9]{1,3} *-->/;
const NUMBER = /^[0-9]{1,5}$/;

/** The same lines, with the number and the time of each subtitle as what is no text: what subtitles (.srt, .vtt) count is themselves. O(lines). */
export function withoutCues(lines: readonly Line[]): readonly Line[] {
  const cues = new Set<number>();
  for (const { index, text } of lines) {
    if (text.charAt(2) !== ':' || !CUE.test(text)) continue;
    cues.add(index);
    if (NUMBER.test(lines[index - 1]?.text ?? '')) cues.add(index - 1);
  }
  if (cues.size === 0) return lines;
  return lines.map((line) => (cues.has(line.index) ? { ...line, aside: true, form: undefined } : line));
}
