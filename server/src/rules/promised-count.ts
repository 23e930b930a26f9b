import type { Analysis } from '../analysis/analysis';
import { endsDraft } from '../analysis/draftEnd';
import { insertAfter, insertBefore } from '../editing/insertion';
import { LAST } from '../syntax/forms/styles';
import { unkeptBullets } from '../analysis/bulletedCounts';
import { unkeptParallels, type ParallelCount } from '../analysis/parallels';
import type { PromisedCount } from '../analysis/countAt';
import { recount, renumberItem } from '../editing/renumber';
import type { SlottedSequence } from '../analysis/sequences';
import type { Paragraph, Sequence } from '../syntax/nodes';
import { giveNumber } from './engine/giveNumber';
import { localised, type Finding, type Fix, type Localised, type Rule } from './engine/rule';
import { markerLabel } from '../analysis/markerWords';

/** “讲三点意见”, then two; “以上三点” after four: the number said, and the items that stand there. */
export const promisedCount: Rule = {
  id: 'promised-count',
  title: localised('预告数与条数不符', 'Promised count'),
  reason: localised(
    '增删之后开头的数没有改，或者后面的“以上三点”没有改。',
    'Items were cut or added, the number announced was not changed.',
  ),
  severity: 'warning',
  check: (analysis) => [
    ...broken(analysis),
    ...[...unkeptParallels(analysis.draft.paragraphs), ...ofBullets(analysis)].map((parallel) =>
      ofClauses(analysis, parallel),
    ),
  ],
};

function broken(analysis: Analysis): Finding[] {
  const causes = analysis.causesOf('promised-count');
  // Where each list stands among all; only where one is told of.
  const places =
    causes.length === 0 ? undefined : new Map(analysis.sequences.map((slotted, place) => [slotted, place]));
  return causes.map(({ slotted, promise, same, unnumbered }): Finding => {
    const { sequence } = slotted;
    const [first] = sequence.items;
    return {
      range: promise.range,
      message: messageOf(analysis, promise, sequence.items.length),
      mayFollow: promise.count > sequence.items.length && endsWith(analysis, sequence),
      related: first ? [{ range: first.marker.range, message: localised('从这一条起', 'From this one on') }] : [],
      fixes: [
        ...(unnumbered ? numberLast(analysis, sequence, unnumbered) : []),
        ...countOn(analysis, promise, slotted, places?.get(slotted) ?? 0),
        correct(analysis, [promise, ...same], sequence.items.length),
        ...addEmpty(analysis, promise, sequence),
      ],
    };
  });
}

/** Whether nothing comes after the list. */
const endsWith = ({ text }: Analysis, { items }: Sequence): boolean =>
  endsDraft(text.source, items.at(-1)?.range.end ?? 0);

function ofBullets({ draft: { paragraphs, regions }, sequences }: Analysis): ParallelCount[] {
  const outline = regions.find(({ kind }) => kind === 'outline')?.range;
  let numbered: ReadonlySet<number> | undefined;
  return unkeptBullets(paragraphs, (index) => {
    numbered ??= new Set(sequences.flatMap(({ sequence }) => sequence.items.map(({ marker }) => marker.paragraph)));
    const { start = 0, end = 0 } = paragraphs[index] ?? {};
    return numbered.has(index) || (outline !== undefined && start < outline.end && end > outline.start);
  });
}

/** 五个严禁, then four clauses that begin with 严禁. */
function ofClauses(analysis: Analysis, { range, words, count, found }: ParallelCount): Finding {
  return {
    range,
    message: localised(
      `前面说“${words}”，后面${found < count ? '只有' : '有'}${countedAs(analysis, { range, words }, found)}。`,
      `“${words}” is announced, ${found < count ? 'only ' : ''}${found} follow.`,
    ),
    fixes: [correct(analysis, [{ range, words }], found)],
  };
}

/** What promises are counted in; what is counted otherwise is counted in 条. */
const MEASURES = '个点项条件种样步句处块章讲节篇场层类杯道本桩招';

/** 两点, as the promise of 三点意见 counts. */
function countedAs({ text }: Analysis, { range, words }: Said, count: number): string {
  const measure = words.charAt(range.end - range.start);
  const { newText } = recount(text, range, count);
  const isKnown = measure !== '' && MEASURES.includes(measure);
  return (newText === '二' ? '两' : newText) + (isKnown ? measure : '条');
}

/** 三点意见; of 原因有三： 有三. */
const quoted = ({ range, words }: Said, numeral = words.slice(0, range.end - range.start)): string => {
  const counted = words.slice(range.end - range.start);
  return counted === '' ? `有${numeral}` : numeral + counted;
};

function messageOf(analysis: Analysis, promise: PromisedCount, count: number): Localised {
  const { lead, side, count: promised } = promise;
  const words = quoted(promise);
  const few = count < promised;
  const counted = countedAs(analysis, promise, count);
  return side === 'before'
    ? localised(
        `前面说“${words}”，后面${few ? '只有' : '有'}${counted}。`,
        `“${words}” is announced, ${few ? 'only ' : ''}${count} follow.`,
      )
    : localised(
        `这里说“${lead}${words}”，前面${few ? '只有' : '有'}${counted}。`,
        `“${lead}${words}” is said here, ${few ? 'only ' : ''}${count} stand before it.`,
      );
}

type Said = Pick<PromisedCount, 'range' | 'words'>;

function correct(analysis: Analysis, promises: readonly Said[], count: number): Fix {
  const edits = promises.map(({ range }) => recount(analysis.text, range, count));
  const [promise] = promises as [Said];
  const right = quoted(promise, edits[0]?.newText);
  return {
    title: localised(`改为“${right}”`, `Change to “${right}”`),
    name: 'count',
    edits: () => edits,
  };
}

/** As much before a list is looked at for what announces it. */
const LOOKED_AT = 12;
/** As many lists behind one are looked at for the next that stands beside it: those in its items come before that. */
const LOOKED_THROUGH = 40;

/**
 * 四条要求：1. 2., an aside, and 1. 2. again, as automatic numbers begin anew behind it: where both lists together keep the promise, the
 * second goes on with the first.
 */
function countOn(
  analysis: Analysis,
  { count }: PromisedCount,
  { sequence, parent }: SlottedSequence,
  place: number,
): Fix[] {
  const { sequences, text } = analysis;
  const { length } = sequence.items;
  const next = sequences
    .slice(place + 1, place + 1 + LOOKED_THROUGH)
    .find((slotted) => slotted.parent === parent && slotted.sequence.region === sequence.region);
  const items = next?.sequence.style === sequence.style ? next.sequence.items : [];
  const [first] = items;
  if (!first || first.marker.ordinal !== 1 || length + items.length !== count) return [];
  // 需要配合的事： and 1. 2. below it are another list.
  const { start } = first.marker.range;
  if (/[：:]\s*$/.test(text.source.slice(Math.max(0, start - LOOKED_AT), start))) return [];
  const [from, to] = [markerLabel(text, first.marker), markerLabel(text, first.marker, length + 1)];
  return [
    {
      title: localised(`后面的“${from}”起接着编“${to}”`, `Go on with “${to}” from the “${from}” below`),
      name: 'renumber',
      edits: () => items.flatMap((item, index) => renumberItem(text, item, length + 1 + index)),
    },
  ];
}

/** 四项工作。 （一）…（三）…, and a paragraph like them that has lost its number. */
function numberLast(analysis: Analysis, { items, startsAt }: Sequence, paragraph: Paragraph): Fix[] {
  const last = items.at(-1);
  const fix = last && giveNumber(analysis, last.marker, startsAt + items.length, paragraph);
  return fix ? [fix] : [];
}

function addEmpty(analysis: Analysis, promise: PromisedCount, sequence: Sequence): Fix[] {
  const last = sequence.items[sequence.items.length - 1];
  if (!last || promise.count !== sequence.items.length + 1) return [];
  // 首先， 最后，: what lacks comes before 最后.
  const isClosed = last.marker.ordinal === LAST;
  const ordinal = sequence.startsAt + sequence.items.length - (isClosed ? 1 : 0);
  const edit = (isClosed ? insertBefore : insertAfter)(analysis.text, last, ordinal, '');
  if (!edit) return [];
  const label = markerLabel(analysis.text, last.marker, ordinal);
  return [
    {
      title: localised(`补一条空的“${label}”`, `Insert an empty “${label}”`),
      name: 'insertEmpty',
      edits: () => [edit],
    },
  ];
}
