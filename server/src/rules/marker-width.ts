import type { Edit } from '../editing/edits';
import type { Marker } from '../syntax/nodes';
import { localised, type Finding, type Rule } from './engine/rule';

/**
 * One half-width bracket of a pair, brackets in the other width than the draft's usual, a blank between number and mark: each one
 * finding a draft.
 */
export const markerWidth: Rule = {
  id: 'marker-width',
  title: localised('序号里的括号、空格', 'Brackets and blanks of numbers'),
  reason: localised(
    '全稿一律的不算；一份稿子只提示一次。',
    'What is so throughout a draft is its manner; each is said once a draft.',
  ),
  severity: 'information',
  check(analysis) {
    // A number of another style than its list's is to be written otherwise anyway.
    const markers = analysis.sequences.flatMap(({ sequence }) =>
      sequence.items.map(({ marker }) => marker).filter(({ style, spoilt }) => style === sequence.style && !spoilt),
    );
    return [...oddBrackets(markers.filter((marker) => /^[(（]$/.test(marker.prefix))), ...blanksBeforeMarks(markers)];
  },
};

function oddBrackets(markers: readonly Marker[]): Finding[] {
  const wide = markers.filter((marker) => widthOf(marker) === 'wide').length;
  const narrow = markers.filter((marker) => widthOf(marker) === 'narrow').length;
  const usual = wide >= narrow ? 'wide' : 'narrow';
  const odd = markers.filter((marker) => widthOf(marker) !== usual);
  const [first] = odd;
  if (!first || odd.length > markers.length / 2) return [];
  const name = usual === 'wide' ? localised('全角', 'full-width') : localised('半角', 'half-width');
  return [
    {
      range: first.range,
      message: localised(
        `序号的括号多用${name['zh-cn']}，有${odd.length}处不是。`,
        `Most brackets of numbers are ${name.en}; ${odd.length} are not.`,
      ),
      fixes: [
        {
          title: localised(`${odd.length}处都改为${name['zh-cn']}`, `Make all ${odd.length} ${name.en}`),
          name: 'brackets',
          edits: () => odd.flatMap((marker) => brackets(marker, usual)),
        },
      ],
    },
  ];
}

/** 二 、 among 一、 and 三、; where most are written so it is the draft's manner, or a PDF's. */
function blanksBeforeMarks(markers: readonly Marker[]): Finding[] {
  const odd = markers.filter(({ suffix }) => /^\s+\S/.test(suffix));
  const [first] = odd;
  if (!first) return [];
  const kin = markers.filter(({ style, suffix }) => style === first.style && suffix !== '');
  if (odd.length > kin.length / 2) return [];
  const blank = ({ numeral, suffix }: Marker): Edit => ({
    range: { start: numeral.end, end: numeral.end + suffix.length - suffix.trimStart().length },
    newText: '',
  });
  return [
    {
      range: first.range,
      message: localised(
        `序号与标点之间多了空格，有${odd.length}处。`,
        `A blank stands between number and mark, in ${odd.length === 1 ? 'one place' : `${odd.length} places`}.`,
      ),
      fixes: [
        {
          title:
            odd.length === 1
              ? localised('删去空格', 'Take the blank out')
              : localised(`${odd.length}处的空格都删去`, `Take all ${odd.length} blanks out`),
          name: 'brackets',
          edits: () => odd.map(blank),
        },
      ],
    },
  ];
}

function widthOf(marker: Marker): 'wide' | 'narrow' | 'mixed' {
  const wide = (sign: string): boolean => sign === '（' || sign === '）';
  if (wide(marker.prefix) !== wide(marker.suffix.charAt(0))) return 'mixed';
  return wide(marker.prefix) ? 'wide' : 'narrow';
}

function brackets(marker: Marker, width: 'wide' | 'narrow'): Edit[] {
  const [open, close] = width === 'wide' ? ['（', '）'] : ['(', ')'];
  const { start } = marker.range;
  const { end } = marker.numeral;
  const edits: Edit[] = [];
  if (marker.prefix !== open) edits.push({ range: { start, end: start + 1 }, newText: open });
  if (marker.suffix.charAt(0) !== close) edits.push({ range: { start: end, end: end + 1 }, newText: close });
  return edits;
}
