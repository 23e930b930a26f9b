import type { Analysis } from '../analysis/analysis';
import type { Edit } from '../editing/edits';
import type { Disordered } from '../analysis/exchanges';
import { canExchange, exchangeWords } from '../editing/restructure/move';
import type { SlottedSequence } from '../analysis/sequences';
import type { StrayPath } from '../analysis/strayPaths';
import type { StrayRun } from '../analysis/strayRuns';
import { renumberItem, renumber, shift } from '../editing/renumber';
import type { Item } from '../syntax/nodes';
import { LAST } from '../syntax/forms/styles';
import { lineElsewhere, localised, type Finding, type Fix, type Localised, type Rule } from './engine/rule';
import { markerLabel } from '../analysis/markerWords';

/** Numbers out of order: 一、三、二、四、 or a slip like 一、二、五、四、 */
export const numberingOrder: Rule = {
  id: 'numbering-order',
  title: localised('序号颠倒或写错', 'Number out of order'),
  reason: localised(
    '移动段落之后序号没有跟着变，或者一时手误。',
    'Paragraphs were moved and kept their numbers, or a slip of the pen.',
  ),
  severity: 'warning',
  check: (analysis) => [
    ...analysis.causesOf('numbering-path').map((cause) => strayPath(analysis, cause)),
    ...analysis.causesOf('numbering-run').flatMap((cause) => strayRun(analysis, cause)),
    ...analysis.causesOf('numbering-order').map(({ slotted, slots, misplaced }) => {
      const [first, second] = slots;
      const item = (first as Disordered).item;
      const right = first?.ordinal ?? item.marker.ordinal;
      return {
        range: item.marker.range,
        message: second
          ? exchanged(analysis, item, second.item, misplaced ? otherRegion(slotted) : undefined)
          : slip(analysis, slotted, item, right),
        related: second
          ? [{ range: second.item.marker.range, message: localised('与这一条颠倒', 'Exchanged with this one') }]
          : [],
        fixes:
          second && misplaced && canExchange(analysis, slotted.sequence, item, second.item)
            ? [putInPlace(analysis, slotted, slots), exchange(analysis, slots)]
            : [fixOf(analysis, slotted, slots)],
      };
    }),
  ],
};

/** 3.1 below 4. should be 4.1, and so all beside it. */
function strayPath({ text }: Analysis, { slotted, path, parent }: StrayPath): Finding {
  const { items } = slotted.sequence;
  const [first] = items;
  const [wrong, above] = [first, parent].map((item) => (item ? markerLabel(text, item.marker) : ''));
  const right = first ? path + text.slice(first.marker.numeral) : path;
  return {
    range: first?.marker.range ?? parent.marker.range,
    message: localised(
      `“${wrong}”在“${above}”之下，应为“${right}”。`,
      `“${wrong}” stands below “${above}”; it should be “${right}”.`,
    ),
    related: [{ range: parent.marker.range, message: localised('上一层的序号', 'The number above') }],
    fixes: [
      {
        title: localised(`这一组都改为“${path}”开头`, `Let the whole list begin with “${path}”`),
        name: 'path',
        edits: () =>
          items.map(({ marker }) => ({
            range: { start: marker.range.start, end: marker.numeral.start },
            newText: path,
          })),
      },
    ],
  };
}

/** （三） below 三、 goes on with what stands below 二、, and no other list does. */
function strayRun(analysis: Analysis, { slotted: { sequence }, parent }: StrayRun): Finding[] {
  const [first] = sequence.items;
  if (!first) return [];
  const label = (item: Item, ordinal?: number): string => markerLabel(analysis.text, item.marker, ordinal);
  const [wrong, right, above] = [label(first), label(first, 1), label(parent)];
  return [
    {
      range: first.marker.range,
      message: localised(
        `“${above}”下面从“${wrong}”编起，接的是上一组的号；别的各组都从“${right}”起，这里应为“${right}”。`,
        `The list below “${above}” begins at “${wrong}”, on from the one before; all others begin at “${right}”, and so should it.`,
      ),
      related: [{ range: parent.marker.range, message: localised('上一层的序号', 'The number above') }],
      fixes: [
        {
          title: localised(`这一组从“${right}”起编`, `Number this list from “${right}”`),
          name: 'renumber',
          edits: () => shift(analysis, sequence, first, 1 - first.marker.ordinal),
        },
      ],
    },
  ];
}

/** A number that stands alone in being wrong: what it should be, or where it stands. */
function slip(analysis: Analysis, { sequence, slots }: SlottedSequence, item: Item, ordinal: number): Localised {
  const { text } = analysis;
  const index = sequence.items.indexOf(item);
  const [wrong, right] = [markerLabel(text, item.marker), markerLabel(text, item.marker, ordinal)];
  const labelOf = (neighbour: Item | undefined): string | undefined => neighbour && markerLabel(text, neighbour.marker);
  const elder = labelOf(sequence.items[index - 1]) ?? '';
  if (wrong === right)
    return localised(`“${wrong}”排在“${elder}”后面，先后颠倒了。`, `“${wrong}” stands after “${elder}”, out of order.`);
  const [before, after] = [index - 1, index + 1].map((at) => rightOne(slots, sequence.items[at]));
  const zh = [
    before && before.marker.ordinal < ordinal && `前面是“${labelOf(before) ?? ''}”`,
    after && (after.marker.ordinal > ordinal ? `后面是“${labelOf(after) ?? ''}”` : '后面依次顺延'),
  ].filter(Boolean);
  const en = [
    before && before.marker.ordinal < ordinal && `“${labelOf(before) ?? ''}” comes before`,
    after && (after.marker.ordinal > ordinal ? `“${labelOf(after) ?? ''}” after` : 'those after it move on by one'),
  ].filter(Boolean);
  return localised(
    `“${wrong}”应为“${right}”${zh.length > 0 ? `：${zh.join('，')}` : ''}。`,
    `“${wrong}” should be “${right}”${en.length > 0 ? `: ${en.join(', ')}` : ''}.`,
  );
}

/** The item where it bears the number of its place: only what is right itself tells what its neighbour should be. */
const rightOne = (slots: SlottedSequence['slots'], item: Item | undefined): Item | undefined =>
  slots.some((slot) => slot.state === 'present' && slot.item === item) ? item : undefined;

const otherRegion = ({ sequence }: SlottedSequence): Localised =>
  sequence.region === 'outline' ? localised('正文', 'body') : localised('提纲', 'outline');

/** `evidence`: the region that has them in the order of their numbers. */
function exchanged(analysis: Analysis, first: Item, second: Item, evidence: Localised | undefined): Localised {
  const { text } = analysis;
  const [a, b] = [markerLabel(text, first.marker), markerLabel(text, second.marker)];
  const line = lineElsewhere(analysis, second.marker.range.start, first.marker.range.start);
  const zh = line ? `第${line}行` : '后面';
  const en = line ? ` in line ${line}` : ' behind it';
  if (evidence)
    return localised(
      `“${a}”与${zh}的“${b}”位置颠倒了，${evidence['zh-cn']}里“${b}”在前。`,
      `“${a}” and “${b}”${en} stand in each other’s places; in the ${evidence.en} “${b}” comes first.`,
    );
  return localised(`“${a}”与${zh}的“${b}”颠倒了。`, `“${a}” and “${b}”${en} are exchanged.`);
}

function fixOf(analysis: Analysis, slotted: SlottedSequence, slots: readonly Disordered[]): Fix {
  const [first, second] = slots;
  if (second) return exchange(analysis, slots);
  if (!first || first.state === 'displaced') return renumberWhole(analysis, slotted);
  return correct(analysis, first.item, first.ordinal);
}

function correct(analysis: Analysis, item: Item, ordinal: number): Fix {
  const right = markerLabel(analysis.text, item.marker, ordinal);
  return {
    title: localised(`改为“${right}”`, `Change to “${right}”`),
    name: 'number',
    edits: () => renumberItem(analysis.text, item, ordinal),
  };
}

/** Each of the two takes the number of its place. */
function exchange(analysis: Analysis, slots: readonly Disordered[]): Fix {
  return {
    title: localised('按先后改好这两个序号', 'Put the two numbers in order'),
    name: 'exchange',
    edits: () => inOrder(analysis, slots),
  };
}

function inOrder({ text }: Analysis, slots: readonly Disordered[]): Edit[] {
  const [a, b] = slots.map(({ item }) => item.marker);
  // 最后 has no number to be written by: the words change places.
  if (a && b && (a.ordinal === LAST || b.ordinal === LAST))
    return [
      { range: a.numeral, newText: text.slice(b.numeral) },
      { range: b.numeral, newText: text.slice(a.numeral) },
    ];
  return slots.flatMap(({ item, ordinal }) => renumberItem(text, item, ordinal));
}

/** The two change places, with their numbers and all that they govern. Not on save: paragraphs move. */
function putInPlace(analysis: Analysis, { sequence }: SlottedSequence, slots: readonly Disordered[]): Fix {
  const [first, second] = slots;
  return {
    title: localised('把这两条对调', 'Let the two change places'),
    name: 'move',
    edits: () =>
      first && second
        ? [...inOrder(analysis, slots), ...exchangeWords(analysis, sequence, first.item, second.item)]
        : [],
  };
}

function renumberWhole(analysis: Analysis, slotted: SlottedSequence): Fix {
  return {
    title: localised('按先后重排这一组序号', 'Renumber this list in order'),
    name: 'renumber',
    edits: () => renumber(analysis, slotted.sequence),
  };
}
