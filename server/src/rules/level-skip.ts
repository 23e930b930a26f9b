import type { Item, Sequence, StyleId } from '../syntax/nodes';
import { PADDED } from '../syntax/forms/arabicNumbers';
import { COMMA } from '../syntax/assembly/commaRuns';
import { styleOf } from '../syntax/forms/styles';
import { localised, type Rule } from './engine/rule';
import { markerLabel } from '../analysis/markerWords';

/** The ladder of GB/T 9704-2012 7.3.3: 一、 （一） 1. （1）. */
const LADDER: readonly StyleId[] = ['han', 'han-paren', 'arabic', 'arabic-paren'];

/** A rung passed over that the draft uses elsewhere, or rungs in inverted order. */
export const levelSkip: Rule = {
  id: 'level-skip',
  title: localised('层次跳级', 'Skipped level'),
  reason: localised(
    '参见 GB/T 9704—2012 7.3.3：一、（一）1.（1）依次使用；只有两层的可用“一、”和“1.”，所以全稿不用的一层不算。',
    'See GB/T 9704—2012, 7.3.3: 一、（一）1.（1）in turn; a level that the whole draft does without is not missed.',
  ),
  severity: 'information',
  check(analysis) {
    // The order of the levels is the whole draft's habit: what is the same is said once.
    const said = new Set<string>();
    const below = new Map<Sequence, Rungs>();
    return analysis.sequences.flatMap(({ sequence, parent }) => {
      const [first] = sequence.items;
      const above = LADDER.indexOf(parent?.marker.style.id ?? 'point');
      const here = LADDER.indexOf(sequence.style.id);
      // （1）…（2）… in running words are no level.
      if (!first || first.kind === 'inline' || !parent || above < 0 || here < 0 || here === above) return [];
      // 01 numbers a section of slides, above all numbers of the text; 一， is no level's.
      if (parent.marker.variant === PADDED || first.marker.variant === COMMA) return [];
      const siblings = analysis.sequenceOf(parent);
      const rungs = siblings && (below.get(siblings) ?? rungsBelow(siblings));
      if (siblings && rungs) below.set(siblings, rungs);
      const skipped = LADDER.slice(above + 1, here).find((style) => isUsedBeside(rungs?.get(style), parent));
      if (here > above && !skipped) return [];
      const pair = `${above}>${here}`;
      if (here < above && said.has(pair)) return [];
      said.add(pair);
      const label = markerLabel(analysis.text, first.marker);
      const under = markerLabel(analysis.text, parent.marker);
      const rung = skipped && styleOf(skipped);
      const missing = rung ? `${rung.prefix}${rung.numerals === 'han' ? '一' : '1'}${rung.suffix}` : '';
      return [
        {
          range: first.marker.range,
          message: rung
            ? localised(
                `“${under}”下面直接是“${label}”，跳过了别处用的“${missing}”这一层。`,
                `“${label}” stands right under “${under}”; the level “${missing}”, used elsewhere, is passed over.`,
              )
            : localised(
                `“${label}”放在“${under}”下面，层次颠倒了（参见 GB/T 9704—2012 7.3.3）。`,
                `“${label}” under “${under}” turns the levels round (see GB/T 9704—2012, 7.3.3).`,
              ),
        },
      ];
    });
  },
};

/** The styles that stand right under the items of a list, which are the rungs of this part of the draft: the first and the last item that holds each. */
type Rungs = ReadonlyMap<StyleId, { readonly first: Item; readonly last: Item }>;

function rungsBelow({ items }: Sequence): Rungs {
  const rungs = new Map<StyleId, { first: Item; last: Item }>();
  for (const item of items)
    for (const { style } of item.children)
      rungs.set(style.id, { first: rungs.get(style.id)?.first ?? item, last: item });
  return rungs;
}

/** Whether another item than this one holds it. */
const isUsedBeside = (holders: { first: Item; last: Item } | undefined, item: Item): boolean =>
  holders !== undefined && (holders.first !== item || holders.last !== item);
