import type { Edit } from '../editing/edits';
import type { Analysis } from '../analysis/analysis';
import type { SlottedSequence } from '../analysis/sequences';
import { restyle } from '../editing/renumber';
import type { Item, Marker, NumeralSystemId, SpoiltWriting } from '../syntax/nodes';
import { localised, type Finding, type Fix, type Localised, type Rule } from './engine/rule';
import { markerLabel } from '../analysis/markerWords';

/** One list, two styles: 一是…二要…, 一、…2、… */
export const mixedStyle: Rule = {
  id: 'mixed-style',
  title: localised('序号样式不一', 'Mixed number styles'),
  reason: localised(
    '参见 GB/T 15834—2011 附录 B.3：同一层次用同一种序次语。',
    'See GB/T 15834—2011, B.3: one level, one kind of number.',
  ),
  severity: 'warning',
  check: (analysis) =>
    analysis.causesOf('mixed-style').map((cause) => {
      if ('spoilt' in cause) return unread(analysis, cause.spoilt);
      const { slotted, item, model } = cause;
      const { text } = analysis;
      const wrong = markerLabel(text, item.marker);
      const usual = usualWords(analysis, model);
      const right = markerLabel(text, model, placeOf(slotted, item));
      return {
        range: item.marker.range,
        message: localised(
          `这一组用${usual['zh-cn']}，这里写成“${wrong}”；应为“${right}”。`,
          `This list uses ${usual.en}, here it is “${wrong}”; it should be “${right}”.`,
        ),
        related: [{ range: model.range, message: localised(`这一组的写法`, `How this list is written`) }],
        fixes: [...toUsual(analysis, slotted, item, model), ...allTo(analysis, slotted, item)],
      };
    }),
};

const placeOf = ({ slots }: SlottedSequence, item: Item): number =>
  slots.find((slot) => slot.state !== 'missing' && slot.item === item)?.ordinal ?? item.marker.ordinal;

/** 2是 or 三推广 among 一是, 二是, 四是: so written it is read as no number at all. */
function unread(analysis: Analysis, { range, mended, model }: SpoiltWriting): Finding {
  const [wrong, right] = [analysis.text.slice(range).trim(), mended.trim()];
  const usual = usualWords(analysis, model);
  return {
    range: { start: range.start, end: range.start + wrong.length },
    message: localised(
      `这一组用${usual['zh-cn']}，这里写成“${wrong}”；应为“${right}”。`,
      `This list uses ${usual.en}, here it is “${wrong}”; it should be “${right}”.`,
    ),
    related: [{ range: model.range, message: localised(`这一组的写法`, `How this list is written`) }],
    fixes: [
      {
        title: localised(`改为“${right}”`, `Change to “${right}”`),
        name: 'words',
        edits: () => [{ range, newText: mended }],
      },
    ],
  };
}

const SINGLE_CHARACTERS: ReadonlySet<NumeralSystemId> = new Set(['circled', 'parenthesized', 'fullStop']);

/** “×是”, “（×）”, “①”这样的圈码: how a writer would name the style. */
function usualWords(analysis: Analysis, model: Marker): Localised {
  if (model.style.isWord) return localised('“首先”“其次”这样的词', 'words like “首先”, “其次”');
  const form = usualForm(analysis, model);
  const isRing = model.style.numerals === 'circled';
  return localised(isRing ? `“${form}”这样的圈码` : `“${form}”`, isRing ? `rings like “${form}”` : `“${form}”`);
}

/** ×是, （×）, ×、 : the style with its number left open. */
function usualForm(analysis: Analysis, model: Marker): string {
  const label = markerLabel(analysis.text, model);
  // ① is number and ring in one: no × can stand for the number alone.
  if (SINGLE_CHARACTERS.has(model.style.numerals)) return label;
  const numeral = analysis.text.slice(model.numeral).replace(/\s/g, '');
  const at = label.lastIndexOf(numeral);
  return label.slice(0, at) + '×' + label.slice(at + numeral.length);
}

function toUsual(analysis: Analysis, slotted: SlottedSequence, item: Item, model: Marker): Fix[] {
  const ordinal = placeOf(slotted, item);
  const right = markerLabel(analysis.text, model, ordinal);
  const edit = restyle(analysis.text, item.marker, model, ordinal);
  if (!edit) return [];
  return [{ title: localised(`改为“${right}”`, `Change to “${right}”`), name: 'style', edits: () => [edit] }];
}

/** Where the two styles are as many, the other way is as good; not where the list would get the style of the one that it stands under. */
function allTo(analysis: Analysis, slotted: SlottedSequence, item: Item): Fix[] {
  const { items } = slotted.sequence;
  const others = items.filter(({ marker }) => marker.style !== item.marker.style);
  if (item.marker.strength === 'slip' || items.length > 3 || others.length === 0) return [];
  if (slotted.parent?.marker.style === item.marker.style) return [];
  const form = usualForm(analysis, item.marker);
  const edits = others.map((other) => restyle(analysis.text, other.marker, item.marker, placeOf(slotted, other)));
  if (!edits.every((edit): edit is Edit => edit !== undefined)) return [];
  return [
    {
      title: localised(`整组改为“${form}”`, `Change the whole list to “${form}”`),
      name: 'styles',
      edits: () => edits,
    },
  ];
}
