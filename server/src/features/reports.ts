import type { Analysis } from '../analysis/analysis';
import type { Finding } from '../rules/engine/rule';
import { run, type Report, type RunOptions } from '../rules/engine/run';
import type { Settings } from '../settings';
import type { OffsetRange } from '../syntax/nodes';
import type { VersionedDocument } from './convert';

/** What the rules say of a draft as its writer set them; nothing where checking is off. */
export function reportsOf(
  analysis: Analysis,
  { enable, rules: levels, ignored }: Pick<Settings, 'enable' | 'rules' | 'ignored'>,
  options: Pick<RunOptions, 'rules' | 'onFailure'> = {},
): Report[] {
  return enable ? run(analysis, { ...options, levels, ignored }) : [];
}

/**
 * The same without what the writer is about to write: what may yet follow at the end, numbers just put in without words, and what is
 * said because of a number that was typed just now.
 */
export function reportsNow(
  analysis: Analysis,
  settings: Pick<Settings, 'enable' | 'rules' | 'ignored'>,
  document: VersionedDocument | undefined,
  options: Pick<RunOptions, 'onFailure'> = {},
): Report[] {
  const reports = reportsOf(analysis, settings, options);
  if (!document) return reports;
  const number = document.putIn && numberAt(analysis, document.putIn);
  return reports.filter(({ finding }) => !isBeingWritten(finding, document) && !(number && isAbout(finding, number)));
}

function isBeingWritten(
  { mayFollow, mayBeFilled, range }: Finding,
  { isWrittenOn, putIn }: VersionedDocument,
): boolean {
  // A number put in before one like it begins alike: what touches is meant, too.
  const isNew = putIn !== undefined && range.start <= putIn.end && putIn.start <= range.end;
  return (mayFollow === true && isWrittenOn === true) || (mayBeFilled === true && isNew);
}

/** The longest number with its mark that is looked for. */
const LONGEST_NUMBER = 8;
const NUMBER = /^[\s#>*-]*[（(]?第?[\d〇零一二三四五六七八九十百壹贰叁肆伍陆柒捌玖拾①-⑳]/;

/** The line at whose end the last change was made, where it holds no more than a number: what follows will show what it is. */
function numberAt({ text }: Analysis, { start, end }: OffsetRange): OffsetRange | undefined {
  const line = text.lineRange(text.lineAt(end));
  const words = text.slice(line);
  if (start < line.start || words.trim().length > LONGEST_NUMBER || !NUMBER.test(words)) return undefined;
  return /\S/.test(text.slice({ start: end, end: line.end })) ? undefined : line;
}

/** A finding on the number, or on another because of it (三、 typed before a 三、). */
const isAbout = ({ range, related = [] }: Finding, number: OffsetRange): boolean =>
  [range, ...related.map((one) => one.range)].some(({ start, end }) => start >= number.start && end <= number.end);
