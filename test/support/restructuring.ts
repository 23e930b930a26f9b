import { Analysis } from '../../server/src/analysis/analysis';
import { counterpartPlace } from '../../server/src/analysis/places';
import { applyEdits, type Edit } from '../../server/src/editing/edits';
import {
  ITEM_ACTIONS,
  restructure,
  STYLE_ACTIONS,
  type RestructureAction,
} from '../../server/src/editing/restructure/operations';
import type { Finding } from '../../server/src/rules/engine/rule';
import { run } from '../../server/src/rules/engine/run';
import type { Item, OffsetRange } from '../../server/src/syntax/nodes';

/** One operation on one item of a draft, and what came of it. */
export interface Trial {
  readonly name: string;
  readonly before: Analysis;
  readonly item: Item;
  readonly action: RestructureAction;
  readonly edits: readonly Edit[];
  readonly after: string;
  /** The same, once the writer has put words into the item that was put in. */
  readonly written: string;
  readonly cursor: number | undefined;
}

export const OPTIONS = { follow: true, levels: 2, points: true };
/** All but the one after which 提纲 and body may differ. */
export const ACTIONS: readonly RestructureAction[] = [
  ...ITEM_ACTIONS.filter((action) => action !== 'deleteEntry'),
  ...STYLE_ACTIONS,
];

const itemsOfDraft = ({ sequences }: Analysis): Item[] => sequences.flatMap(({ sequence }) => sequence.items);

/** Actions on items of a draft, all on all if not told otherwise, that are not refused. */
export function* trials(
  before: Analysis,
  name: string,
  actions: readonly RestructureAction[] = ACTIONS,
  items: readonly Item[] = itemsOfDraft(before),
): Generator<Trial> {
  for (const item of items)
    for (const action of actions) {
      const outcome = restructure(before, action, item.marker.range.start, OPTIONS);
      if ('refused' in outcome || outcome.edits.length === 0) continue;
      const { edits, cursor, filled = edits } = outcome;
      const [after, written] = [edits, filled].map((some) => applyEdits(before.text.source, some)) as [string, string];
      yield { name, before, item, action, edits, cursor, after, written };
    }
}

/** As a list of known failures names a trial. */
export const where = ({ name, action, before: { text }, item }: Trial): string =>
  `${name}:${text.lineAt(item.marker.range.start) + 1} ${action} ${text.slice({ start: item.marker.range.start, end: item.marker.range.end + 6 }).replace(/\s+/g, ' ')}`;

/** What no operation on a sound draft may do; each in a few words. */
export function faultsOf(trial: Trial): string[] {
  return [...overlaps(trial), ...lostWords(trial), ...troubles(trial)];
}

/** Whether edits overlap or lie outside the draft. */
export function overlaps({ edits, before }: Trial): string[] {
  const sorted = [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  const sound = sorted.every(
    ({ range }, index) =>
      range.start <= range.end && range.end <= before.text.length && range.start >= (sorted[index - 1]?.range.end ?? 0),
  );
  return sound ? [] : ['edits overlap'];
}

/**
 * Findings at warning or above; an item that is put in is empty until the writer has put in words. Of two entries that were shortened, and
 * so mentioned before, the other is told in earnest once one is deleted: that is no fault of the operation.
 */
function troubles({ before, written }: Trial): string[] {
  const shortened = new Set(run(before).flatMap(({ finding, rule }) => (rule.id === TITLE ? [pairOf(finding)] : [])));
  return run(new Analysis(written))
    .filter(({ severity }) => severity === 'warning' || severity === 'error')
    .filter(({ finding, rule }) => rule.id !== TITLE || !shortened.has(pairOf(finding)))
    .map(({ finding, rule }) => `${rule.id} ${finding.message['zh-cn']}`);
}

const TITLE = 'outline-title';

/** “2025年目标”/“2025年经营目标”, wherever they stand. */
const pairOf = ({ message }: Finding): string => message['zh-cn'].replace(/第\d+行/g, '');

/** Every finding at warning or above. */
export function isSound(analysis: Analysis): boolean {
  return !run(analysis).some(({ severity }) => severity === 'warning' || severity === 'error');
}

/** Compares what is said before and after, in order; how it is numbered and stopped aside. */
function lostWords(trial: Trial): string[] {
  const inPlace = ['delete', 'deleteEntry', 'merge', 'addAfter', 'addUnder'].includes(trial.action);
  const [expected, found] = inPlace ? wordsInPlace(trial) : wordsInOrder(trial);
  if (expected === found) return [];
  let at = 0;
  while (expected.charAt(at) === found.charAt(at)) at++;
  const near = (words: string): string => words.slice(Math.max(0, at - 8), at + 8);
  return [`words: wanted “${near(expected)}”, found “${near(found)}”`];
}

/** What is not done to another item’s number, or to a said count, is done within the item’s own words. */
function wordsInPlace({ before, item, action, edits }: Trial): [string, string] {
  const { source } = before.text;
  const counterpart = counterpartPlace(before, item)?.item;
  const own = action === 'deleteEntry' || !counterpart ? [item] : [item, counterpart];
  const isOwn = (other: Item): boolean => own.includes(other);
  const numbers = before.sequences.flatMap(({ sequence }) =>
    sequence.items.filter((other) => !isOwn(other)).map(({ marker }) => reach(before, marker.range)),
  );
  const others = [...numbers, ...countsOf(before)];
  const isOthers = ({ range }: Edit): boolean =>
    others.some(({ start, end }) => start <= range.start && range.end <= end);
  const puts = action === 'addAfter' || action === 'addUnder';
  const rest = edits.filter((edit) => !isOthers(edit) && !(puts && edit.range.start === edit.range.end));
  const gone = puts
    ? []
    : own.map((one): Edit => {
        const isBody = before.sequenceOf(one)?.region === 'body';
        const merges = action === 'merge' && (isBody || own.length === 1);
        return { range: merges ? one.marker.range : one.range, newText: merges ? verbOf(before, one) : '' };
      });
  return [bare(applyEdits(source, gone)), bare(applyEdits(source, rest))];
}

/** A number with what stands before it in its line, and the 要 that may belong to it. */
function reach({ text }: Analysis, { start, end }: OffsetRange): OffsetRange {
  const line = text.lineRange(text.lineAt(start)).start;
  return { start: text.source.slice(line, start).trim() === '' ? line : start, end: end + 1 };
}

const countsOf = ({ promises }: Analysis): OffsetRange[] =>
  [...promises.values()].flatMap(({ certain }) => certain.map(({ range }) => range));

/** 二要学深 is 要学深 without its number. */
function verbOf({ text }: Analysis, { marker }: Item): string {
  if (marker.style.id === 'point') return marker.variant;
  return marker.style.id === 'yao' && text.source.charAt(marker.range.end) !== '要' ? '要' : '';
}

/** The words as they are read, for what changes their order. */
function wordsInOrder(trial: Trial): [string, string] {
  const { before, edits, action } = trial;
  const counts = countsOf(before).map(({ start }) => start);
  const after = new Analysis(
    applyEdits(
      before.text.source,
      edits.filter((edit) => !counts.includes(edit.range.start)),
    ),
  );
  // What is raised beside items that the 提纲 lists is listed too.
  if (action === 'promote') return [wordsOfBody(before), wordsOfBody(after)];
  return [normal(action, expectedWords(trial)), normal(action, wordsOf(after))];
}

const normal = (action: RestructureAction, words: string): string =>
  action.startsWith('style:') ? words.replace(/\|[要是]+/g, '|') : words;

function expectedWords({ before, item, action, edits }: Trial): string {
  const whole = { start: 0, end: before.text.length };
  if (action !== 'moveUp' && action !== 'moveDown') return wordsIn(before, whole);
  const touched = counterpartPlace(before, item)?.item;
  const places = [item, ...(touched ? [touched] : [])].sort((a, b) => a.range.start - b.range.start);
  const pairs = places
    .map((one) => {
      const items = before.sequenceOf(one)?.items ?? [];
      const other = items[items.indexOf(one) + (action === 'moveUp' ? -1 : 1)];
      const pair = other && (other.range.start < one.range.start ? [other, one] : [one, other]);
      return pair && edits.some(({ range }) => range.end > one.range.start && range.start < one.range.end) ? pair : [];
    })
    .filter((pair) => pair.length === 2);
  let words = '';
  let from = 0;
  for (const [upper, lower] of pairs) {
    if (!upper || !lower) continue;
    words += wordsIn(before, { start: from, end: upper.range.start }) + wordsIn(before, lower.range);
    words += wordsIn(before, { start: upper.range.end, end: lower.range.start }) + wordsIn(before, upper.range);
    from = lower.range.end;
  }
  return words + wordsIn(before, { start: from, end: whole.end });
}

function wordsOfBody(analysis: Analysis): string {
  const starts = analysis.draft.body.flatMap(({ items }) => items.map(({ range }) => range.start));
  return wordsIn(analysis, { start: Math.min(...starts, analysis.text.length), end: analysis.text.length });
}

const wordsOf = (analysis: Analysis): string => wordsIn(analysis, { start: 0, end: analysis.text.length });

/** The words of a stretch, a bar for each number of an item; marks and white space left out. */
function wordsIn(analysis: Analysis, { start, end }: OffsetRange): string {
  const { text } = analysis;
  const markers = analysis.sequences
    .flatMap(({ sequence }) => sequence.items.map(({ marker }) => marker))
    .filter(({ range }) => range.start >= start && range.start < end)
    .sort((a, b) => a.range.start - b.range.start);
  let words = '';
  let from = start;
  for (const { range, style, variant } of markers) {
    const verb = style.id === 'yao' ? '要' : style.id === 'point' ? variant : '';
    words += bare(text.source.slice(from, range.start)) + '|' + verb;
    from = range.end;
  }
  return words + bare(text.source.slice(from, end));
}

/** 📌 that opens a line goes with the number behind it, as Markdown's signs do. */
const PICTURE = /(^|\n)\s*\p{Extended_Pictographic}\ufe0f?/gu;

const bare = (words: string): string => words.replace(PICTURE, '$1').replace(/[\s#*_>，。；：、,;:.．|”’-]/g, '');
