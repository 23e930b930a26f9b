import type { Edit } from '../editing/edits';
import type { Analysis } from '../analysis/analysis';
import { readable } from '../analysis/markerWords';
import { BRACKETS, isBlank, isDoubled, STANDARD_MARKS, writtenMark, type WrittenMark } from '../analysis/writtenMarks';
import type { Sequence, SpoiltWriting, StyleId } from '../syntax/nodes';
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
      sequence.items.filter((item) => item.marker.quotation === 0).map((item) => writtenMark(analysis, sequence, item)),
    );
    const byStyle = new Map<StyleId, WrittenMark[]>();
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

const SLIP_SHARE = 0.34;

function findingsOf(analysis: Analysis, same: readonly WrittenMark[]): Finding[] {
  const style = same[0]?.item.marker.style.id;
  const standard = style && STANDARD_MARKS[style];
  if (style === undefined || standard === undefined) return [];
  const lists = new Map<Sequence, WrittenMark[]>();
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

/** The mark from which one stands out: its siblings', or where it has too few, that of its style in the draft. */
function usualMark(siblings: readonly WrittenMark[], overall: string | undefined): string | undefined {
  const [first] = siblings;
  const agreed = siblings.length > 1 && siblings.every(({ mark }) => mark === first?.mark);
  if (agreed && first?.item.marker.style.family === 'spoken') return undefined;
  if (siblings.length >= 3 || first?.item.marker.style.id === 'arabic') return majority(siblings);
  return overall;
}

/** The mark that all but a few have. */
function majority(group: readonly WrittenMark[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { mark } of group) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  for (const [mark, count] of counts) {
    if (group.length >= 3 && group.length - count <= Math.max(1, group.length * SLIP_SHARE)) return mark;
  }
  return undefined;
}

function slipFinding(analysis: Analysis, one: WrittenMark, usual: string, same: readonly WrittenMark[]): Finding {
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
function spaceLacking(analysis: Analysis, { sequence, item, end }: WrittenMark): string {
  const { source } = analysis.text;
  const others = sequence.items.filter((other) => other !== item);
  const space = source.charAt(others[0]?.marker.range.end ?? source.length);
  const all = isBlank(space) && others.every(({ marker }) => source.charAt(marker.range.end) === space);
  return all && !isBlank(source.charAt(end)) ? space : '';
}

function shown(analysis: Analysis, one: WrittenMark, mark: string): string {
  const head = analysis.text.source.slice(one.item.marker.range.start, one.start).replace(/\s/g, '');
  return head + wide(mark);
}

/** A mark as Chinese prose writes it. */
function wide(mark: string): string {
  return mark.replaceAll(',', '，').replaceAll(':', '：');
}

function slipMessage(one: WrittenMark, wrong: string, right: string, usual: string): Localised {
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

function habitFinding(analysis: Analysis, one: WrittenMark, same: readonly WrittenMark[], standard: string): Finding {
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

function replace(analysis: Analysis, one: WrittenMark, words: string, title: Localised, name: FixName = 'mark'): Fix[] {
  return fixOf(edit(analysis, one, words), title, name);
}

const fixOf = (edits: readonly Edit[], title: Localised, name: FixName): Fix[] =>
  edits.length === 0 ? [] : [{ title, name, edits: () => edits }];

/** The edit that writes another mark; none where the number would then be read with the words behind it. */
function edit({ text }: Analysis, { item: { marker }, start, end }: WrittenMark, words: string): Edit[] {
  const number = text.source.slice(marker.range.start, start);
  const written = readable(text, marker, end, number + words, marker, marker.ordinal);
  if (written === undefined) return [];
  const mark: Edit = { range: { start, end }, newText: written.slice(number.length) };
  // （（二））: both brackets were typed twice.
  const opened = marker.range.start - 1;
  const isTwice = /[（(]/.test(text.source.charAt(opened)) && BRACKETS.test(text.source.slice(start, end).trim());
  return isTwice ? [{ range: { start: opened, end: opened + 1 }, newText: '' }, mark] : [mark];
}
