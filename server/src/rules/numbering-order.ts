import type { Analysis } from '../analysis/analysis';
import type { SlottedSequence } from '../analysis/sequences';
import { markerLabel, renumberItem } from '../analysis/renumber';
import type { Item } from '../syntax/nodes';
import { lineNumber, localised, type Fix, type Localised, type Rule } from './rule';

/** Numbers out of order: 一、三、二、四、 or a slip like 一、二、五、四、 */
export const numberingOrder: Rule = {
  id: 'numbering-order',
  title: localised('序号颠倒或写错', 'Number out of order'),
  severity: 'warning',
  check: (analysis) =>
    analysis.causesOf('numbering-order').map(({ slotted, slots }) => {
      const [first, second] = slots;
      const item = (first as (typeof slots)[number]).item;
      const right = slotted.sequence.startsAt + slotted.sequence.items.indexOf(item);
      return {
        range: item.marker.range,
        message: second ? exchanged(analysis, item, second.item) : slip(analysis, slotted, item, right),
        related: second
          ? [{ range: second.item.marker.range, message: localised('与这一条颠倒', 'Exchanged with this one') }]
          : [],
        fixes: [
          second || first?.state === 'displaced'
            ? renumber(analysis, slotted)
            : correct(analysis, slotted, item, right),
        ],
      };
    }),
};

function slip(analysis: Analysis, slotted: SlottedSequence, item: Item, ordinal: number): Localised {
  const { text } = analysis;
  const { items } = slotted.sequence;
  const index = items.indexOf(item);
  const before = items[index - 1];
  const after = items[index + 1];
  const wrong = markerLabel(text, item.marker);
  const right = markerLabel(text, item.marker, ordinal);
  const zh = [
    before && `前面是“${markerLabel(text, before.marker)}”`,
    after && `后面是“${markerLabel(text, after.marker)}”`,
  ].filter(Boolean);
  const en = [
    before && `“${markerLabel(text, before.marker)}” comes before`,
    after && `“${markerLabel(text, after.marker)}” after`,
  ].filter(Boolean);
  return localised(
    `“${wrong}”应为“${right}”：${zh.join('，')}。`,
    `“${wrong}” should be “${right}”: ${en.join(', ')}.`,
  );
}

function exchanged(analysis: Analysis, first: Item, second: Item): Localised {
  const { text } = analysis;
  const [a, b] = [markerLabel(text, first.marker), markerLabel(text, second.marker)];
  const line = lineNumber(analysis, second.marker.range.start);
  return localised(`“${a}”与第${line}行的“${b}”颠倒了。`, `“${a}” and “${b}” in line ${line} are exchanged.`);
}

function correct(analysis: Analysis, slotted: SlottedSequence, item: Item, ordinal: number): Fix {
  const right = markerLabel(analysis.text, item.marker, ordinal);
  const only = slotted.slots.every(
    (slot) => slot.state === 'present' || (slot.state !== 'missing' && slot.item === item),
  );
  return {
    title: localised(`改为“${right}”`, `Change to “${right}”`),
    kind: 'safe',
    edits: () => (only ? renumberItem(analysis.text, item, ordinal) : analysis.renumber(slotted.sequence)),
  };
}

function renumber(analysis: Analysis, slotted: SlottedSequence): Fix {
  return {
    title: localised('按先后重排这一组序号', 'Renumber this list in order'),
    kind: 'safe',
    edits: () => analysis.renumber(slotted.sequence),
  };
}
