import type { Edit } from '../editing/edits';
import type { Analysis } from '../analysis/analysis';
import { foldWidth } from '../syntax/text/characters';
import { endsDraft } from '../analysis/draftEnd';
import { readable } from '../analysis/markerWords';
import type { Item, Marker, Sequence, SpoiltWriting, StyleId } from '../syntax/nodes';
import { PADDED } from '../syntax/forms/arabicNumbers';
import { BARE } from '../syntax/layout/bareNumbers';
import { localised, type Finding, type Fix, type FixName, type Localised, type Rule } from './engine/rule';

/**
 * The mark after a number: 一、 （一） 1. ① 第一， 一是 (GB/T 15834-2011, B.3). One that stands out in its draft is a slip; what
 * the whole draft does is a habit, and mentioned once.
 */
export const markerPunctuation: Rule = {
  id: 'marker-punctuation',
  title: localised('序号后的标点', 'Mark after a number'),
  reason: localised(
    '参见 GB/T 15834—2011 附录 B.3：“一、”用顿号，“（一）”“①”后面不用标点，“1.”用下脚点，“第一，”“首先，”用逗号，“一是”后面不用标点。',
    'See GB/T 15834—2011, B.3: 一、 takes 、, （一） and ① nothing, 1. a full point, 第一， and 首先， a comma, 一是 nothing.',
  ),
  severity: 'warning',
  check(analysis) {
    const written = analysis.sequences.flatMap(({ sequence }) =>
      sequence.items.filter((item) => item.marker.quotation === 0).map((item) => write(analysis, sequence, item)),
    );
    const byStyle = new Map<StyleId, Written[]>();
    for (const one of written) {
      if (!one) continue;
      const style = one.item.marker.style.id;
      const same = byStyle.get(style);
      if (same) same.push(one);
      else byStyle.set(style, [one]);
    }
    return [
      ...[...byStyle.values()].flatMap((same) => findingsOf(analysis, same)),
      ...analysis.causesOf('marker-punctuation').map(({ spoilt }) => unread(analysis, spoilt)),
    ];
  },
};

/** The marks of each style, folded to half width; the first is the standard's. */
const STANDARD: Readonly<Partial<Record<StyleId, string>>> = {
  han: '、',
  'han-paren': '',
  'arabic-paren': '',
  arabic: '.',
  circled: '',
  ordinal: ',',
  words: ',',
  is: '',
  yao: '',
  qi: ',',
};

/** The clause of the appendix that shows the form. */
const CLAUSE: Readonly<Partial<Record<StyleId, string>>> = {
  han: 'B.3.2',
  'han-paren': 'B.3.4',
  'arabic-paren': 'B.3.4',
  arabic: 'B.3.3',
  ordinal: 'B.3.1',
  words: 'B.3.1',
  qi: 'B.3.1',
  is: 'B.3.7',
  yao: 'B.3.7',
};

/** An item and the mark that stands after its number. */
interface Written {
  readonly sequence: Sequence;
  readonly item: Item;
  readonly mark: string;
  /** The same as typed. */
  readonly typed: string;
  /** Where the mark begins, and where the words go on. */
  readonly start: number;
  readonly end: number;
}

const BRACKETS = /[)）]$/;

function write(analysis: Analysis, sequence: Sequence, item: Item): Written | undefined {
  const { marker } = item;
  const { source } = analysis.text;
  if (STANDARD[marker.style.id] === undefined || marker.strength === 'slip' || marker.style !== sequence.style)
    return undefined;
  // A number alone at the end is just being typed.
  if (marker.spoilt || endsDraft(source, marker.range.end)) return undefined;
  if (marker.style.id === 'ordinal' && !/^[，,、：:]$/.test(marker.suffix)) return undefined;
  // 其次 before words, 其二是: no mark is wanted there.
  if ((marker.style.id === 'words' || marker.style.id === 'qi') && marker.suffix === '') return undefined;
  // 一 before a space, or 01 on a line of its own, is a layout of its own where all have it.
  if (
    (marker.style.id === 'han' || isAboveTitle(analysis, item)) &&
    sequence.items.every((other) => other.marker.suffix === '')
  )
    return undefined;
  // 一，…；二，…；三，… in running words.
  if (marker.style.id === 'han' && marker.suffix === '，' && runsInByCommas(sequence)) return undefined;
  // 1 范围, over 1.1 用途: standards are written so; 01 去年的成绩单, slides are.
  if (marker.variant === BARE || marker.variant === PADDED) return undefined;
  const start = behindMarkup(source, markStart(marker), marker.range.end);
  const inside = source.slice(start, marker.range.end);
  const typedOn = typedAfter(source, marker, inside);
  // A blank between number and mark is a matter of width.
  const mark = [...(inside + typedOn).replace(/\s/g, '')].map(foldWidth).join('');
  let end = marker.range.end + typedOn.length;
  // A space typed after a wrong mark goes with it, unless the numbers of this list stand before spaces.
  if (mark !== STANDARD[marker.style.id] && !spaced(analysis, sequence, item))
    while (isBlank(source.charAt(end))) end++;
  return { sequence, item, mark, typed: inside + typedOn, start, end };
}

const runsInByCommas = ({ items }: Sequence): boolean =>
  items.every(({ marker }) => marker.suffix === '，') && items.some(({ marker }) => marker.boundary !== 'line');

/** 01 ↵ 回顾过去 */
const isAboveTitle = ({ text }: Analysis, { marker, titleRange }: Item): boolean =>
  text.lineAt(titleRange.start) > text.lineAt(marker.range.start);

/** Marks behind the number that are not read with it: 一是：, and what was typed twice (二、、 2../ （二））), before words. */
function typedAfter(source: string, { range, suffix }: Marker, inside: string): string {
  const after = source.slice(range.end, range.end + 4);
  const single = /^[、：:]/.exec(after)?.[0] ?? '';
  if (inside === '' && !BRACKETS.test(suffix)) return single;
  const marks = inside === '' ? /^[）)]+/ : /^[、，,.．。：:；;/]+/;
  const doubled = marks.exec(after)?.[0] ?? '';
  return doubled !== '' && /^\s*[\p{L}\p{N}“《‘「*]/u.test(after.slice(doubled.length) + source.charAt(range.end + 4))
    ? doubled
    : inside === ''
      ? single
      : '';
}

const isBlank = (char: string): boolean => char === ' ' || char === '\u3000';

/** Whether another item of the list has a space right after its marker. */
function spaced(analysis: Analysis, sequence: Sequence, except: Item): boolean {
  return sequence.items.some((item) => item !== except && isBlank(analysis.text.source.charAt(item.marker.range.end)));
}

/** Where the mark after a number begins: after the bracket of （一）, after 是 of 一是. */
function markStart(marker: Marker): number {
  const { style, suffix, range } = marker;
  if (style.id === 'is' || style.id === 'yao') return range.end;
  if (style.id === 'han-paren' || style.id === 'arabic-paren') {
    return BRACKETS.test(suffix) ? range.end : range.end - 1;
  }
  return marker.numeral.end;
}

/** Where the mark of **第一**， and 1\\. begins. */
function behindMarkup(source: string, from: number, end: number): number {
  let start = from;
  while (start < end && '*_\\'.includes(source.charAt(start))) start++;
  return start;
}

const SLIP_SHARE = 0.34;

function findingsOf(analysis: Analysis, same: readonly Written[]): Finding[] {
  const style = same[0]?.item.marker.style.id;
  const standard = style && STANDARD[style];
  if (style === undefined || standard === undefined) return [];
  const lists = new Map<Sequence, Written[]>();
  for (const one of same) {
    const list = lists.get(one.sequence);
    if (list) list.push(one);
    else lists.set(one.sequence, [one]);
  }
  const overall = majority(same);
  const usualOf = new Map<Sequence, string | undefined>();
  for (const [sequence, list] of lists) usualOf.set(sequence, usualMark(list, overall));
  const slips = same.filter((one) => {
    const usual = usualOf.get(one.sequence);
    if (usual === undefined) return isDoubled(one);
    return one.mark !== usual && (one.mark !== standard || style === 'arabic');
  });
  const habit = same.find((one) => one.mark !== standard && !slips.includes(one));
  const findings = slips.map((one) => slipFinding(analysis, one, usualOf.get(one.sequence) ?? standard, same));
  if (habit && style !== 'ordinal' && style !== 'words') findings.push(habitFinding(analysis, habit, same, standard));
  return findings;
}

/** 二、、: no manner, however few there are to compare it with. */
const isDoubled = ({ item: { marker }, typed, mark }: Written): boolean =>
  mark.length > 1 || (typed !== '' && BRACKETS.test(marker.suffix) && BRACKETS.test(typed));

/** The mark from which one stands out: its siblings', or where it has too few, that of its style in the draft. */
function usualMark(siblings: readonly Written[], overall: string | undefined): string | undefined {
  const [first] = siblings;
  const agreed = siblings.length > 1 && siblings.every(({ mark }) => mark === first?.mark);
  if (agreed && first?.item.marker.style.family === 'spoken') return undefined;
  if (siblings.length >= 3 || first?.item.marker.style.id === 'arabic') return majority(siblings);
  return overall;
}

/** The mark that all but a few have. */
function majority(group: readonly Written[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { mark } of group) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  for (const [mark, count] of counts) {
    if (group.length >= 3 && group.length - count <= Math.max(1, group.length * SLIP_SHARE)) return mark;
  }
  return undefined;
}

function slipFinding(analysis: Analysis, one: Written, usual: string, same: readonly Written[]): Finding {
  const words = (same.find((other) => other.mark === usual)?.typed ?? wide(usual)) + spaceLacking(analysis, one);
  const wrong = shown(analysis, one, one.mark);
  const right = shown(analysis, one, usual);
  return {
    range: { start: one.item.marker.range.start, end: Math.max(one.end, one.item.marker.range.end) },
    message: slipMessage(one, wrong, right, usual),
    fixes: replace(analysis, one, words, localised(`改为“${right}”`, `Change to “${right}”`)),
  };
}

/** The space that all other numbers of the list stand before, where this one does not: without it `2.` is no list in Markdown. */
function spaceLacking(analysis: Analysis, { sequence, item, end }: Written): string {
  const { source } = analysis.text;
  const others = sequence.items.filter((other) => other !== item);
  const space = source.charAt(others[0]?.marker.range.end ?? source.length);
  const all = isBlank(space) && others.every(({ marker }) => source.charAt(marker.range.end) === space);
  return all && !isBlank(source.charAt(end)) ? space : '';
}

function shown(analysis: Analysis, one: Written, mark: string): string {
  const head = analysis.text.source.slice(one.item.marker.range.start, one.start).replace(/\s/g, '');
  return head + wide(mark);
}

/** A mark as Chinese prose writes it. */
function wide(mark: string): string {
  return mark.replaceAll(',', '，').replaceAll(':', '：');
}

function slipMessage(one: Written, wrong: string, right: string, usual: string): Localised {
  const clause = CLAUSE[one.item.marker.style.id];
  const zhSource = clause ? `（参见 GB/T 15834—2011 ${clause}）` : '';
  const enSource = clause ? ` (see GB/T 15834—2011, ${clause})` : '';
  if (usual === '')
    return localised(
      `“${right}”后面不用“${one.typed.trim()}”${zhSource}。`,
      `“${right}” takes no “${one.mark}” after it${enSource}.`,
    );
  return localised(`“${wrong}”应写作“${right}”${zhSource}。`, `“${wrong}” should be written “${right}”${enSource}.`);
}

function habitFinding(analysis: Analysis, one: Written, same: readonly Written[], standard: string): Finding {
  const others = same.filter((other) => other.mark === one.mark);
  const wrong = shown(analysis, one, one.mark);
  const right = shown(analysis, one, standard);
  // One is no habit. A lone `1、` is: a quarter of all drafts number so.
  if (others.length === 1 && (same.length > 1 || one.item.marker.style.id !== 'arabic'))
    return {
      range: one.item.marker.range,
      message: slipMessage(one, wrong, right, standard),
      fixes: replace(analysis, one, wide(standard), localised(`改为“${right}”`, `Change to “${right}”`), 'marks'),
    };
  const edits = others.flatMap((other) => edit(analysis, other, wide(standard)));
  return {
    range: one.item.marker.range,
    severity: 'information',
    message: localised(
      `全稿“${wrong}”这样的序号有${others.length}处，规范的写法是“${right}”。`,
      `${others.length === 1 ? 'One number of this draft is' : `${others.length} numbers of this draft are`} written like “${wrong}”; the standard’s form is “${right}”.`,
    ),
    fixes: fixOf(
      edits,
      edits.length === 1
        ? localised(`改为“${right}”`, `Change to “${right}”`)
        : localised(`${edits.length}处都改成“${right}”这样`, `Write all ${edits.length} like “${right}”`),
      'marks',
    ),
  };
}

/** 二压实责任: so written it is read as no number at all. */
function unread(analysis: Analysis, { range, mended, model }: SpoiltWriting): Finding {
  const [wrong, right] = [analysis.text.slice(range).trim(), mended.trim()];
  const clause = CLAUSE[model.style.id];
  const zhSource = clause ? `（参见 GB/T 15834—2011 ${clause}）` : '';
  const enSource = clause ? ` (see GB/T 15834—2011, ${clause})` : '';
  const lacking = right.startsWith(wrong) ? right.slice(wrong.length) : '';
  return {
    range: { start: range.start, end: range.start + wrong.length },
    message: lacking
      ? localised(
          `“${wrong}”后面缺“${lacking}”，应写作“${right}”${zhSource}。`,
          `“${wrong}” lacks “${lacking}”; it should be written “${right}”${enSource}.`,
        )
      : localised(`“${wrong}”应写作“${right}”${zhSource}。`, `“${wrong}” should be written “${right}”${enSource}.`),
    fixes: [
      {
        title: localised(`改为“${right}”`, `Change to “${right}”`),
        name: 'unreadMark',
        edits: () => [{ range, newText: mended }],
      },
    ],
  };
}

function replace(analysis: Analysis, one: Written, words: string, title: Localised, name: FixName = 'mark'): Fix[] {
  return fixOf(edit(analysis, one, words), title, name);
}

const fixOf = (edits: readonly Edit[], title: Localised, name: FixName): Fix[] =>
  edits.length === 0 ? [] : [{ title, name, edits: () => edits }];

/** The edit that writes another mark; none where the number would then be read with the words behind it. */
function edit({ text }: Analysis, { item: { marker }, start, end }: Written, words: string): Edit[] {
  const number = text.source.slice(marker.range.start, start);
  const written = readable(text, marker, end, number + words, marker, marker.ordinal);
  if (written === undefined) return [];
  const mark: Edit = { range: { start, end }, newText: written.slice(number.length) };
  // （（二））: both brackets were typed twice.
  const opened = marker.range.start - 1;
  const isTwice = /[（(]/.test(text.source.charAt(opened)) && BRACKETS.test(text.source.slice(start, end).trim());
  return isTwice ? [{ range: { start: opened, end: opened + 1 }, newText: '' }, mark] : [mark];
}
