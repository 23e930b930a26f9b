import type { Marker, Paragraph } from '../nodes';
import { MOST_LOST, partOf } from '../forms/partPaths';
import { LAST } from '../forms/styles';
import { nestingOf } from './nesting';
import type { SequenceReading } from './stack';

/** The verdict of the search on the markers of a region. */
export interface Verdict {
  readonly paragraphs: readonly Paragraph[];
  readonly markers: readonly Marker[];
  readonly readings: readonly (SequenceReading | undefined)[];
  /** The markers of each list. */
  readonly groups: ReadonlyMap<SequenceReading, readonly number[]>;
  /** Whether the paragraph of marker i holds its heading alone. */
  readonly isHeading: readonly boolean[];
}

/** Words that lead in what stands in the next paragraph, by their last few. */
const LEADS_IN = /[：:]["”]?\s*$/;
const LEAD_END = 8;

/**
 * The marker under which each list stands, -1 at the top: as the search has it, but for lists in the running text of a paragraph behind a
 * list that is over (DESIGN 3, “Where an item ends”), which stand beside it: (1)… (2)… and below them 最后送你们三句话：一愿…，二愿…; and
 * for 3.1 3.2 behind a last 2., whose parent lacks. O(markers).
 */
export function parentsOf(verdict: Verdict): ReadonlyMap<SequenceReading, number> {
  const { markers, readings, paragraphs, groups } = verdict;
  const parents = new Map<SequenceReading, number>();
  const points = new PointLists(verdict);
  for (const [reading, [head = 0]] of groups) {
    let { parent } = reading;
    const first = markers[head] as Marker;
    const isLedIn = LEADS_IN.test(paragraphs[first.paragraph - 1]?.text.slice(-LEAD_END) ?? '');
    const isRunIn = first.boundary !== 'line' && !points.opened.has(first.paragraph);
    while (!isLedIn) {
      const list = readings[parent];
      const last = markers[parent];
      if (!list || !last || groups.get(list)?.at(-1) !== parent) break;
      if (last.paragraph >= first.paragraph) break;
      const isComplete = (last.ordinal === LAST && !verdict.isHeading[parent]) || points.has(list);
      const isOver = isRunIn && nestingOf(last, first) !== 'under' && isComplete;
      const isClosing = (isRunIn && closesSpeech(paragraphs, first.paragraph)) || isReadLast(first, verdict, points);
      if (last.boundary === 'line' && !isOver && !isClosing && !namesLaterPart(first, last)) break;
      parent = parents.get(list) ?? list.parent;
    }
    parents.set(reading, parent);
  }
  return parents;
}

/** 同志们，任务已经明确。我再提两点要求：第一，…；第二，…。: a last paragraph that turns to all of them again. */
function closesSpeech(paragraphs: readonly Paragraph[], index: number): boolean {
  const behind = paragraphs.slice(index + 1, index + 1 + FEW).filter(({ text }) => text.trim() !== '');
  return behind.length < FEW && TURNS_TO_ALL.test(paragraphs[index]?.text ?? '');
}

/** 最后，我念一封信。 ↵ “怀瑾同志： ↵ “一、…: whether a quoted list is read out at the end, in paragraphs of no item. */
function isReadLast({ quotation, paragraph }: Marker, { paragraphs }: Verdict, { opened }: PointLists): boolean {
  if (quotation === 0) return false;
  for (let index = paragraph - 1; index >= paragraph - READ_WITHIN && !opened.has(index); index--)
    if (/^最后[，,]/.test(paragraphs[index]?.text ?? '')) return true;
  return false;
}

const READ_WITHIN = 4;

/** As many paragraphs behind it at the most, and one less. */
const FEW = 2;
const TURNS_TO_ALL = /^(?:同志们|同学们|乡亲们|朋友们|各位[^，。！：:]{1,6}|大家)[，,！!]/;

/** 2. and behind it 3.1 3.2: the last of its list is not the one that the words before the dot name. */
function namesLaterPart({ style, variant }: Marker, last: Marker): boolean {
  if (style.variantIs !== 'path' || last.style.variantIs !== 'padding') return false;
  const part = partOf(variant);
  return part > last.ordinal && part <= last.ordinal + MOST_LOST;
}

/** The lists whose items are a sentence or more in one paragraph each. */
class PointLists {
  /** The paragraphs that open with a number of an item. */
  readonly opened: ReadonlySet<number>;
  private readonly known = new Map<SequenceReading, boolean>();

  constructor(private readonly verdict: Verdict) {
    const { markers, readings } = verdict;
    const opening = markers.filter(({ boundary }, index) => boundary === 'line' && readings[index]);
    this.opened = new Set(opening.map(({ paragraph }) => paragraph));
  }

  has(list: SequenceReading): boolean {
    let is = this.known.get(list);
    if (is === undefined) this.known.set(list, (is = this.isOne(this.verdict.groups.get(list) ?? [])));
    return is;
  }

  private isOne(items: readonly number[]): boolean {
    if (items.length < 2 || !items.every((index) => this.isPoint(index))) return false;
    const [first = 0, last = 0] = [items[0], items.at(-1)].map((index) => this.verdict.markers[index ?? 0]?.paragraph);
    for (let paragraph = first; paragraph < last; paragraph++) if (!this.opened.has(paragraph)) return false;
    return true;
  }

  /** Whether a marker opens a sentence rather than a heading, which waits for its text. */
  private isPoint(index: number): boolean {
    const { markers, isHeading, paragraphs } = this.verdict;
    const { boundary, paragraph } = markers[index] as Marker;
    return boundary === 'line' && (!isHeading[index] || /[。！？；;!?]”?$/.test(paragraphs[paragraph]?.text ?? ''));
  }
}
