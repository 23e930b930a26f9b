import type { Analysis } from '../analysis/analysis';
import type { Finding } from '../rules/engine/rule';
import { run, type Report, type RunOptions } from '../rules/engine/run';
import type { Settings } from '../settings';
import type { OffsetRange } from '../syntax/nodes';
import type { VersionedDocument } from './convert';
import { handAt } from './hand';

/** What the rules say of a draft as its writer set them; nothing where checking is off. */
export function reportsOf(
  analysis: Analysis,
  { enable, rules: levels, ignored }: Pick<Settings, 'enable' | 'rules' | 'ignored'>,
  options: Pick<RunOptions, 'rules' | 'onFailure'> = {},
): Report[] {
  return enable ? run(analysis, { ...options, levels, ignored }) : [];
}

/**
 * The same without what the writer is about to write: what may yet follow at the end, numbers just put in without words, what is said
 * only because of a number or of brackets that are being typed, and what ends where the last word was typed.
 */
export function reportsNow(
  analysis: Analysis,
  settings: Pick<Settings, 'enable' | 'rules' | 'ignored'>,
  document: VersionedDocument | undefined,
  options: Pick<RunOptions, 'onFailure'> = {},
): Report[] {
  const reports = reportsOf(analysis, settings, options);
  if (!document) return reports;
  const hand = handAt(analysis, document);
  const told = reports.filter(({ finding }) => !isBeingWritten(finding, document) && !endsAt(finding, hand?.wordEnd));
  if (told.length === 0 || !hand?.unfinished) return told;
  const others = new Set(reportsOf(withoutWords(analysis, hand.unfinished), settings).map(placeOf));
  return told.filter((report) => others.has(placeOf(report)));
}

function isBeingWritten({ mayFollow, mayBeFilled }: Finding, { isWrittenOn, putIn }: VersionedDocument): boolean {
  if (mayFollow === true && isWrittenOn === true) return true;
  // A number put in before one like it begins alike: what touches is meant, too.
  return putIn !== undefined && mayBeFilled !== undefined && touches(mayBeFilled, putIn);
}

const touches = (one: OffsetRange, other: OffsetRange): boolean => one.start <= other.end && other.start <= one.end;

/** What stands there, or what it is about. */
const endsAt = ({ range, related = [] }: Finding, offset: number | undefined): boolean =>
  [range, ...related.map((one) => one.range)].some(({ end }) => end === offset);

const placeOf = ({ rule, finding }: Report): string => `${rule.id} ${finding.range.start}`;

/** Kept as long as the draft: diagnostics, lens and 层次 ask one after another. */
const WITHOUT = new WeakMap<Analysis, { readonly words: OffsetRange; readonly read: Analysis }>();

/** The draft with blanks in place of some words; all else stands where it stood. O(length). */
function withoutWords(analysis: Analysis, words: OffsetRange): Analysis {
  const known = WITHOUT.get(analysis);
  if (known && known.words.start === words.start && known.words.end === words.end) return known.read;
  const { source } = analysis.text;
  const blanks = ' '.repeat(words.end - words.start);
  const read = analysis.readAgain(source.slice(0, words.start) + blanks + source.slice(words.end));
  WITHOUT.set(analysis, { words, read });
  return read;
}
