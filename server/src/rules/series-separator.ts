import type { Analysis } from '../analysis/analysis';
import { foldWidth, isHan } from '../syntax/text/characters';
import type { Item, Marker } from '../syntax/nodes';
import { callsUp } from '../syntax/assembly/countedNouns';
import { localised, type Finding, type Rule } from './engine/rule';

/** 一是…；二是…。三是…；四是…: one of the marks between the points is not the others' (GB/T 15834-2011 4.6.3.3). */
export const seriesSeparator: Rule = {
  id: 'series-separator',
  title: localised('各条之间的标点', 'Marks between points'),
  reason: localised(
    '参见 GB/T 15834—2011 4.6.3.3：并列的各条之间用分号，末条用句号。',
    'See GB/T 15834—2011, 4.6.3.3: ； between the items of a series, 。 after the last.',
  ),
  severity: 'information',
  check: (analysis) =>
    analysis.sequences.flatMap(({ sequence }) => {
      const glued = gluedTo(analysis, sequence.items);
      if (glued.length > 0) return [unparted(analysis, glued)];
      const inline = sequence.items.slice(1).filter((item) => item.kind === 'inline' && item.marker.quotation === 0);
      return inline.length === sequence.items.length - 1 && inline.length >= 3 ? check(analysis, inline) : [];
    }),
};

/** 我们一要学、二要干: such points are parted by the voice alone; ①学习②检查 by the signs. */
const isSaid = ({ style, prefix }: Marker): boolean =>
  (style.family === 'spoken' && prefix === '') || style.id === 'circled';

/** Points that stand right behind the last word of the one before: 1、财政局2、教育局. */
const gluedTo = ({ text }: Analysis, items: readonly Item[]): Item[] =>
  items.slice(1).filter(({ kind, marker }) => {
    const before = text.read({ start: Math.max(0, marker.range.start - LOOKED_AT), end: marker.range.start });
    return kind === 'inline' && !isSaid(marker) && isHan(before.slice(-1)) && !callsUp(before);
  });

/** As much before a number is looked at. */
const LOOKED_AT = 8;

/** One finding a list, on the first of them; the fix parts all. */
function unparted(analysis: Analysis, glued: readonly Item[]): Finding {
  const first = glued[0]?.marker.range ?? { start: 0, end: 0 };
  const name = analysis.text.slice(first);
  return {
    range: first,
    message: localised(
      `“${name}”前面缺标点，各条之间用“；”（参见 GB/T 15834—2011 4.6.3.3）。`,
      `There is no mark before “${name}”; “；” parts the points of a list (see GB/T 15834—2011, 4.6.3.3).`,
    ),
    fixes: [
      {
        title: localised('各条之间补上“；”', 'Put “；” between the points'),
        name: 'stop',
        edits: () =>
          glued.map(({ marker: { range } }) => ({ range: { start: range.start, end: range.start }, newText: '；' })),
      },
    ],
  };
}

function check(analysis: Analysis, items: readonly Item[]): Finding[] {
  const { source } = analysis.text;
  const places = items.map((item) => item.marker.range.start - 1);
  const marks = places.map((place) => foldWidth(source.charAt(place)));
  const counts = new Map<string, number>();
  for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  const usual = marks.find((mark) => counts.get(mark) === marks.length - 1);
  const index = marks.findIndex((mark) => mark !== usual);
  const place = places[index];
  if (usual === undefined || place === undefined || !/[;。]/.test(usual) || !/[;。,]/.test(marks[index] ?? ''))
    return [];
  const model = places.find((_, at) => marks[at] === usual) ?? place;
  const right = source.charAt(model);
  return [
    {
      range: { start: place, end: place + 1 },
      message: localised(
        `这一组各条之间用“${right}”，这里是“${source.charAt(place)}”（参见 GB/T 15834—2011 4.6.3.3）。`,
        `The points of this list are parted by “${right}”, here it is “${source.charAt(place)}” (see GB/T 15834—2011, 4.6.3.3).`,
      ),
      fixes: [
        {
          title: localised(`改为“${right}”`, `Change to “${right}”`),
          name: 'stop',
          edits: () => [{ range: { start: place, end: place + 1 }, newText: right }],
        },
      ],
    },
  ];
}
