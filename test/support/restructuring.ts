import { Analysis } from '../../server/src/analysis/analysis';
import { counterpartPlace } from '../../server/src/analysis/places';
import { applyEdits, type Edit } from '../../server/src/editing/edits';
import {
  ITEM_ACTIONS,
  restructure,
  STYLE_ACTIONS,
  type RestructureAction,
} from '../../server/src/editing/restructure/operations';
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
  readonly cursor: number | undefined;
}

export const OPTIONS = { follow: true, levels: 2, points: true };
export const ACTIONS: readonly RestructureAction[] = [...ITEM_ACTIONS, ...STYLE_ACTIONS];

/** Every action on every item of a draft that is not refused. */
export function* trials(
  before: Analysis,
  name: string,
  actions: readonly RestructureAction[] = ACTIONS,
): Generator<Trial> {
  for (const { sequence } of before.sequences)
    for (const item of sequence.items)
      for (const action of actions) {
        const outcome = restructure(before, action, item.marker.range.start, OPTIONS);
        if ('refused' in outcome || outcome.edits.length === 0) continue;
        const { edits, cursor } = outcome;
        yield { name, before, item, action, edits, cursor, after: applyEdits(before.text.source, edits) };
      }
}

/** As a list of known failures names a trial. */
export const where = ({ name, action, before: { text }, item }: Trial): string =>
  `${name}:${text.lineAt(item.marker.range.start) + 1} ${action} ${text.slice({ start: item.marker.range.start, end: item.marker.range.end + 6 }).replace(/\s+/g, ' ')}`;

/** What no operation on a sound draft may do; each in a few words. */
export function faultsOf(trial: Trial): string[] {
  return [...overlaps(trial), ...lostWords(trial), ...troubles(trial)];
}

function overlaps({ edits, before }: Trial): string[] {
  const sorted = [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  const sound = sorted.every(
    ({ range }, index) =>
      range.start <= range.end && range.end <= before.text.length && range.start >= (sorted[index - 1]?.range.end ?? 0),
  );
  return sound ? [] : ['edits overlap'];
}

/** Findings at warning or above, but that an item just put in has no words. */
function troubles({ action, after }: Trial): string[] {
  const puts = action === 'addAfter' || action === 'addUnder';
  return run(new Analysis(after))
    .filter(
      ({ severity, rule }) => (severity === 'warning' || severity === 'error') && !(puts && rule.id === 'empty-item'),
    )
    .map(({ finding, rule }) => `${rule.id} ${finding.message['zh-cn']}`);
}

/** Every finding at warning or above. */
export function isSound(analysis: Analysis): boolean {
  return !run(analysis).some(({ severity }) => severity === 'warning' || severity === 'error');
}

/** Compares what is said before and after, in order; how it is numbered and stopped aside. */
function lostWords(trial: Trial): string[] {
  const { before, edits, action } = trial;
  const counts = [...before.promises.values()].flatMap(({ certain }) => certain.map(({ range }) => range.start));
  const after = new Analysis(
    applyEdits(
      before.text.source,
      edits.filter(({ range }) => !counts.includes(range.start)),
    ),
  );
  const [expected, found] = [expectedWords(trial), wordsOf(after)].map((words) => normal(action, words));
  if (expected === found) return [];
  let at = 0;
  while (expected?.charAt(at) === found?.charAt(at)) at++;
  return [
    `words: wanted “${expected?.slice(Math.max(0, at - 8), at + 8)}”, found “${found?.slice(Math.max(0, at - 8), at + 8)}”`,
  ];
}

function normal(action: RestructureAction, words: string): string {
  if (action.startsWith('style:')) return words.replace(/\|[要是]+/g, '|');
  return action === 'addAfter' || action === 'addUnder' ? words.replaceAll('|', '') : words;
}

function expectedWords({ before, item, action, edits }: Trial): string {
  const whole = { start: 0, end: before.text.length };
  const touched = counterpartPlace(before, item)?.item;
  const places = [item, ...(touched ? [touched] : [])].sort((a, b) => a.range.start - b.range.start);
  if (action === 'delete' || action === 'merge') {
    let words = '';
    let from = 0;
    for (const place of places) {
      words += wordsIn(before, { start: from, end: place.range.start });
      // Two that become one keep their words, and lose a number; the entry goes.
      if (action === 'merge' && place === item) words += wordsIn(before, place.range).slice(1);
      from = place.range.end;
    }
    return words + wordsIn(before, { start: from, end: whole.end });
  }
  if (action !== 'moveUp' && action !== 'moveDown') return wordsIn(before, whole);
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

const bare = (words: string): string => words.replace(/[\s#*_>，。；：、,;:.．|-]/g, '');
