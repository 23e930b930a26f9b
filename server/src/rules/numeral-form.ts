import type { Analysis } from '../analysis/analysis';
import { isForemost, isHanNumeral, isWellFormedHan, numeralSystem, scriptOf } from '../syntax/text/numerals';
import type { Item, Sequence } from '../syntax/nodes';
import { LAST } from '../syntax/forms/styles';
import { localised, type Finding, type Rule } from './engine/rule';
import { markerLabel, numeralFor } from '../analysis/markerWords';

/** A number that the language does not write so: 十十三、, 二〇、 for 二十、; or in another script than its list. */
export const numeralForm: Rule = {
  id: 'numeral-form',
  title: localised('序号数字的写法', 'Form of a numeral'),
  reason: localised('手误，或从别处粘贴。', 'A slip, or pasted from elsewhere.'),
  severity: 'warning',
  check: (analysis) =>
    analysis.sequences.flatMap(({ sequence, slots }) => {
      const scripts = scriptsOf(analysis, sequence);
      // A number that is not its place's is numbering-order's: what it should be says how it is written too.
      return slots.flatMap((slot) => (slot.state === 'present' ? check(analysis, sequence, slot.item, scripts) : []));
    }),
};

/** How many numbers of a list are written in each script. */
type Scripts = ReadonlyMap<string, number>;

function scriptsOf({ text }: Analysis, { style, items }: Sequence): Scripts {
  const counts = new Map<string, number>();
  if (style.numerals !== 'han' && items.every(({ marker }) => marker.style.numerals !== 'han')) return counts;
  for (const { marker } of items) {
    if (marker.spoilt) continue;
    const script = scriptOf(text.slice(marker.numeral));
    counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  return counts;
}

function check(analysis: Analysis, sequence: Sequence, item: Item, scripts: Scripts): Finding[] {
  const { marker } = item;
  const numeral = analysis.text.slice(marker.numeral).replace(/\s/g, '');
  if (
    !(marker.style.numerals === 'han' || (marker.style.id === 'arabic-paren' && isMisread(numeral))) ||
    marker.ordinal === LAST ||
    marker.spoilt ||
    isForemost(numeral) ||
    marker.style.id === 'words' ||
    marker.style.id === 'sides'
  )
    return [];
  const right = rightNumeral(analysis, sequence, item, numeral, scripts);
  // ⼀ of a web page's radicals looks as 一 does: nothing that a writer could see would change.
  if (right === undefined || right === numeral.normalize('NFKC')) return [];
  const wrong = markerLabel(analysis.text, marker);
  const label = wrong.replace(numeral, right);
  return [
    {
      range: marker.range,
      message: localised(`“${wrong}”应写作“${label}”。`, `“${wrong}” should be written “${label}”.`),
      fixes: [
        {
          title: localised(`改为“${label}”`, `Change to “${label}”`),
          // ニ and — were read as what they look like; that is for the writer to confirm.
          name: [...numeral].every(isHanNumeral) ? 'numeral' : 'words',
          edits: () => [{ range: marker.numeral, newText: right }],
        },
      ],
    },
  ];
}

/** (l), which a scan made of (1). */
const isMisread = (numeral: string): boolean => /^[lI|]$/.test(numeral);

function rightNumeral(
  analysis: Analysis,
  { items }: Sequence,
  item: Item,
  numeral: string,
  scripts: Scripts,
): string | undefined {
  if (isMisread(numeral)) return numeralSystem('arabic').format(item.marker.ordinal);
  const script = scriptOf(numeral);
  if (script === 'han' && (!isWellFormedHan(numeral) || /[两兩]/.test(numeral)))
    return numeralSystem('han').format(item.marker.ordinal);
  const model = items[0] === item ? items[1] : items[0];
  const alone = scripts.get(scriptOf(analysis.text.slice(item.marker.numeral))) === 1;
  if (items.length < 3 || !alone || !model || model.marker.style !== item.marker.style) return undefined;
  return numeralFor(analysis.text, model.marker, item.marker.ordinal);
}
