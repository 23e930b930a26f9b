import type { Analysis } from '../analysis/analysis';
import type { Paragraph } from '../syntax/nodes';
import { endsDraft } from '../analysis/draftEnd';
import { localised, type Finding, type Fix, type Rule } from './engine/rule';
import { offsetIn } from '../syntax/layout/offsets';
import { nextOf } from '../syntax/text/characters';
import { factOf } from '../syntax/text/kept';
import { hasOmission } from '../syntax/layout/omissions';

const OPENERS: ReadonlyMap<string, string> = new Map([
  ['（', '（'],
  ['(', '（'],
  ['《', '《'],
]);
const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['）', '（'],
  [')', '（'],
  ['》', '《'],
]);

/** A bracket or title mark of a paragraph; `sign` is the full-width one that opens its pair. */
interface Mark {
  readonly sign: string;
  readonly opens: boolean;
  readonly at: number;
}

/** The marks of a paragraph, and those of them that nothing in it closes. */
interface Marks {
  readonly all: readonly Mark[];
  readonly open: readonly Mark[];
}

const NONE: Marks = { all: [], open: [] };

const marksOf = factOf((text): Marks => {
  const all = marksIn(text);
  return all.length === 0 ? NONE : { all, open: leftOpen(all) };
});

const nextMark = nextOf('（(《）)》');

function marksIn(text: string): Mark[] {
  const marks: Mark[] = [];
  for (let at = nextMark(text, 0); at < text.length; at = nextMark(text, at + 1)) {
    const char = text.charAt(at);
    const opener = OPENERS.get(char);
    marks.push({ sign: opener ?? CLOSERS.get(char) ?? char, opens: opener !== undefined, at });
  }
  return marks;
}

/** （ or 《 left open within a paragraph. */
export const unpairedMarks: Rule = {
  id: 'unpaired-marks',
  title: localised('括号、书名号不成对', 'Unpaired marks'),
  reason: localised('修改时删掉了一半。', 'Half of the pair was lost in editing.'),
  severity: 'information',
  check(analysis) {
    const numbers = spoiltNumbers(analysis);
    const numbered = new Set(
      analysis.sequences.flatMap(({ sequence }) => sequence.items.map(({ marker }) => marker.range.start)),
    );
    const open = analysis.draft.paragraphs
      .flatMap((paragraph, index) => check(analysis, paragraph, index, numbered))
      .filter(({ range }) => !numbers.has(range.start));
    return [...open, ...openComment(analysis)];
  },
};

/** A comment that nothing closes takes in all that follows, and the draft ends there unawares. */
function openComment({ text, draft }: Analysis): Finding[] {
  const { source } = text;
  const start = source.lastIndexOf('<!--');
  if (start < 0 || source.includes('-->', start)) return [];
  const line = text.lineRange(text.lineAt(start));
  const isRead = source.slice(line.start, start).trim() !== '' || draft.paragraphs.some(({ end }) => end > start);
  if (isRead || source.slice(line.end).trim() === '') return [];
  return [
    {
      range: { start, end: start + '<!--'.length },
      severity: 'warning',
      message: localised(
        '“<!--”没有对应的“-->”：从这里到稿末都成了批注，没有检查。',
        '“<!--” is never closed: all from here to the end is a comment, and was not checked.',
      ),
      fixes: [
        {
          title: localised('在这一行末尾补上“-->”', 'Close it with “-->” at the end of this line'),
          name: 'brackets',
          edits: () => [{ range: { start: line.end, end: line.end }, newText: ' -->' }],
        },
      ],
    },
  ];
}

/** Where numbers begin that lack a bracket or more: of （二压实责任 it is said there. */
function spoiltNumbers(analysis: Analysis): ReadonlySet<number> {
  const causes = [...analysis.causesOf('marker-punctuation'), ...analysis.causesOf('mixed-style')];
  return new Set(causes.flatMap((cause) => ('spoilt' in cause ? [cause.item.marker.range.start] : [])));
}

/** An aside may go on over some paragraphs, a title over two lines. */
const REACH = 10;

/** Whether a closing mark that nothing opens stands in the paragraphs from `from` on. */
function closesLater(paragraphs: readonly Paragraph[], from: number, sign: string): boolean {
  for (const paragraph of paragraphs.slice(from, from + REACH)) {
    let depth = 0;
    for (const { sign: other, opens } of marksOf(paragraph).all) {
      if (other !== sign) continue;
      depth += opens ? 1 : -1;
      if (depth < 0) return true;
    }
  }
  return false;
}

/** The marks that nothing closes. In （见《办法）it is 《: a bracket closes over what was left open in it. O(marks). */
function leftOpen(marks: readonly Mark[]): Mark[] {
  const open: Mark[] = [];
  const closedOver: Mark[] = [];
  const counts = new Map<string, number>();
  const count = (sign: string, by: number): number => {
    const sum = (counts.get(sign) ?? 0) + by;
    counts.set(sign, sum);
    return sum;
  };
  for (const mark of marks) {
    if (mark.opens) {
      open.push(mark);
      count(mark.sign, 1);
    } else if ((counts.get(mark.sign) ?? 0) > 0) {
      for (let top = open.pop(); top; top = open.pop()) {
        count(top.sign, -1);
        if (top.sign === mark.sign) break;
        closedOver.push(top);
      }
    } else if (closedOver.at(-1)?.sign === mark.sign) closedOver.pop();
  }
  return [...closedOver, ...open].sort((a, b) => a.at - b.at);
}

/** （（二）: the bracket was typed twice. */
const withoutSecond = (start: number, sign: string): Fix => ({
  title: localised(`删去多的“${sign}”`, `Take out the second “${sign}”`),
  name: 'brackets',
  edits: () => [{ range: { start, end: start + 1 }, newText: '' }],
});

/** The last paragraph, as long as no stop ends it. */
const isStillWritten = ({ text }: Analysis, paragraph: Paragraph): boolean =>
  endsDraft(text.source, paragraph.end) && !/[。！？!?…]\s*$/.test(paragraph.text);

function check(analysis: Analysis, paragraph: Paragraph, index: number, numbers: ReadonlySet<number>): Finding[] {
  const { open } = marksOf(paragraph);
  // What is cut off by an omission was closed in the words left out.
  if (open.length === 0 || isStillWritten(analysis, paragraph) || hasOmission(analysis.draft.omissions, paragraph))
    return [];
  const closed = new Set(['（', '《'].filter((sign) => closesLater(analysis.draft.paragraphs, index + 1, sign)));
  return open
    .filter(({ sign }) => !closed.has(sign))
    .map(({ at }) => {
      const sign = paragraph.text.charAt(at);
      const start = offsetIn(paragraph, at);
      return {
        range: { start, end: start + 1 },
        message: localised(`“${sign}”没有对应的“${sign === '《' ? '》' : '）'}”。`, `“${sign}” is never closed.`),
        fixes: numbers.has(start + 1) ? [withoutSecond(start, sign)] : [],
      };
    });
}
