import type { Analysis } from '../analysis/analysis';
import type { Finding } from '../rules/engine/rule';
import { run, type Report, type RunOptions } from '../rules/engine/run';
import type { Settings } from '../settings';
import type { VersionedDocument } from './convert';

/** What the rules say of a draft as its writer set them; nothing where checking is off. */
export function reportsOf(
  analysis: Analysis,
  { enable, rules: levels, ignored }: Pick<Settings, 'enable' | 'rules' | 'ignored'>,
  options: Pick<RunOptions, 'rules' | 'onFailure'> = {},
): Report[] {
  return enable ? run(analysis, { ...options, levels, ignored }) : [];
}

/** The same without what the writer is about to write: what may yet follow at the end, and numbers just put in without words. */
export function reportsNow(
  analysis: Analysis,
  settings: Pick<Settings, 'enable' | 'rules' | 'ignored'>,
  document: VersionedDocument | undefined,
  options: Pick<RunOptions, 'onFailure'> = {},
): Report[] {
  const reports = reportsOf(analysis, settings, options);
  return document ? reports.filter(({ finding }) => !isBeingWritten(finding, document)) : reports;
}

function isBeingWritten(
  { mayFollow, mayBeFilled, range }: Finding,
  { isWrittenOn, putIn }: VersionedDocument,
): boolean {
  // A number put in before one like it begins alike: what touches is meant, too.
  const isNew = putIn !== undefined && range.start <= putIn.end && putIn.start <= range.end;
  return (mayFollow === true && isWrittenOn === true) || (mayBeFilled === true && isNew);
}
