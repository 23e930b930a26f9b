import type { Analysis } from '../../analysis/analysis';
import { markerLabel, numberBefore } from '../../analysis/markerWords';
import type { Marker, Paragraph } from '../../syntax/nodes';
import { lineNumber, localised, type Fix } from './rule';

/** A mark may be left of the number. */
const LONE_MARK = /^[、丶.．，,。)） ]{1,3}/;

/** The words are there, only the number is lost: puts it before them, as `model` is written. None where it would not be read as that number. */
export function giveNumber(
  analysis: Analysis,
  model: Marker,
  ordinal: number,
  { start, text }: Paragraph,
): Fix | undefined {
  const words = text.replace(LONE_MARK, '');
  const number = numberBefore(analysis.text, model, ordinal, words, 'line');
  if (number === undefined) return undefined;
  const line = lineNumber(analysis, start);
  const label = markerLabel(analysis.text, model, ordinal);
  return {
    title: localised(`给第${line}行补上“${label}”`, `Put “${label}” before line ${line}`),
    name: 'numberLine',
    edits: () => [{ range: { start, end: start + text.length - words.length }, newText: number }],
  };
}
