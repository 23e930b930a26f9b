import { countWhile } from '../../syntax/text/halves';
import type { Analysis } from '../../analysis/analysis';
import type { SlottedSequence } from '../../analysis/sequences';
import { isRunningText, plainRanges, type Markdown } from '../../syntax/layout/markdown';
import type { Item, Marker, Sequence, SpoiltWriting } from '../../syntax/nodes';

/** A number and its list. */
export interface Numbered {
  readonly item: Item;
  readonly slotted: SlottedSequence;
}

/** What is known of one list, found out when it is first asked. */
interface Verdict {
  /** Places of the list where its number is missing, wrong, displaced or repeated. */
  readonly faults: number;
  readonly running: boolean;
  readonly readWhole: boolean;
  /** Whether it is one list to a reader: its lines stand alike, and nothing parts it. */
  readonly joined: boolean;
}

/** What is asked of one version of a draft again and again. */
export class FixFacts {
  readonly places: ReadonlyMap<number, Numbered>;
  /** Paragraphs that hold a number. */
  readonly numbered: ReadonlySet<number>;
  readonly #verdicts = new Map<SlottedSequence, Verdict>();
  readonly #strangers = new Map<SlottedSequence, number>();
  readonly #twins = new Set<SlottedSequence>();
  readonly #runningOn: ReadonlySet<Sequence>;
  #marked: Pick<Markdown, 'ranges'> | undefined;
  #refersToDivisions: boolean | undefined;

  constructor(readonly analysis: Analysis) {
    this.places = new Map<number, Numbered>(
      analysis.sequences.flatMap((slotted) =>
        slotted.sequence.items.map((item) => [item.marker.range.start, { item, slotted }] as const),
      ),
    );
    this.numbered = new Set(
      analysis.sequences.flatMap(({ sequence }) => sequence.items.map(({ marker }) => marker.paragraph)),
    );
    for (const cause of analysis.causes) {
      if (cause.owner === 'mixed-style' && !('spoilt' in cause))
        this.#strangers.set(cause.slotted, (this.#strangers.get(cause.slotted) ?? 0) + 1);
      if (cause.owner === 'duplicate-title') this.#twins.add(cause.slotted);
    }
    this.#runningOn = listsThatRunOn(analysis);
  }

  verdictOn(slotted: SlottedSequence): Verdict {
    const known = this.#verdicts.get(slotted);
    if (known) return known;
    const verdict: Verdict = {
      faults: slotted.slots.filter(({ state }) => state !== 'present').length,
      running: slotted.sequence.items.every(({ marker: { range } }) => isRunningText(this.marked, range)),
      readWhole: spoiltIn(slotted).length === 0 && !hasUnread(this, slotted),
      joined:
        !this.#runningOn.has(slotted.sequence) &&
        !(slotted.sequence.style.family === 'division' && this.refersToDivisions) &&
        areAlike(this.analysis, slotted) &&
        !isCutByLabel(this, slotted),
    };
    this.#verdicts.set(slotted, verdict);
    return verdict;
  }

  /** Items of the list that are written in another style than it. */
  strangersIn(slotted: SlottedSequence): number {
    return this.#strangers.get(slotted) ?? 0;
  }

  hasTwins(slotted: SlottedSequence): boolean {
    return this.#twins.has(slotted);
  }

  /** What is no running text. */
  get marked(): Pick<Markdown, 'ranges'> {
    const { draft, text } = this.analysis;
    this.#marked ??= draft.markdown ?? { ranges: plainRanges(text) };
    return this.#marked;
  }

  /** Whether the words of the draft name an article or a chapter by its number (依照第三条). */
  private get refersToDivisions(): boolean {
    this.#refersToDivisions ??= [...this.analysis.text.source.matchAll(DIVISION)].some(
      ({ index }) => !this.places.has(index),
    );
    return this.#refersToDivisions;
  }
}

/** Numbers of the list that are written so that they are read as none. */
export const spoiltIn = ({ sequence }: SlottedSequence): SpoiltWriting[] =>
  sequence.items.flatMap(({ marker: { spoilt } }) => spoilt ?? []);

const DIVISION = /第[一二三四五六七八九十百零〇两0-9]{1,5}(?:编|篇|章|节|条|部分)/g;

/** Lists whose numbers run on into, or from, those under another parent (第…条 through chapters). */
function listsThatRunOn(analysis: Analysis): Set<Sequence> {
  const running = new Set<Sequence>();
  const before = new Map<string, Sequence>();
  for (const { sequence } of analysis.sequences) {
    const key = `${sequence.style.id} ${sequence.region}`;
    const elder = before.get(key);
    if (sequence.startsAt > 1) {
      running.add(sequence);
      if (elder) running.add(elder);
    }
    before.set(key, sequence);
  }
  return running;
}

const FACTS = new WeakMap<Analysis, FixFacts>();

/** What is asked of a version, found out once. */
export function factsOf(analysis: Analysis): FixFacts {
  const known = FACTS.get(analysis);
  if (known) return known;
  const facts = new FixFacts(analysis);
  FACTS.set(analysis, facts);
  return facts;
}

/** Whether the items that open a line do so alike: all as headings of one depth or none, all with one indent. */
function areAlike({ text }: Analysis, { sequence }: SlottedSequence): boolean {
  const openings = sequence.items
    .filter(({ marker }) => marker.boundary === 'line')
    .map(({ marker: { range } }) => {
      const { start } = text.lineRange(text.lineAt(range.start));
      const opening = text.source.slice(start, range.start);
      const depth = /#+/.exec(opening)?.[0].length ?? 0;
      return `${depth} ${/[*_]{2}/.test(opening)} ${opening.replaceAll('\u3000', '  ').replace(/\S.*/, '').length}`;
    });
  return openings.every((opening) => opening === openings[0]);
}

/** Whether something in the list, or behind its last number, looks like a number of it and was not read as an item. */
export function hasUnread({ analysis, places }: FixFacts, { sequence, parent }: SlottedSequence): boolean {
  const [first] = sequence.items;
  const last = sequence.items[sequence.items.length - 1];
  if (!first || !last) return false;
  const end = Math.max(last.range.end, parent?.range.end ?? 0);
  const { markers } = analysis.draft;
  for (let index = firstFrom(markers, first.marker.range.start); index < markers.length; index++) {
    const marker = markers[index];
    if (!marker || marker.range.start >= end) return false;
    const alike = marker.style === sequence.style && marker.variant === sequence.variant;
    const placed = marker.boundary === 'line' || marker.boundary === 'hard';
    if (alike && placed && marker.quotation === 0 && !places.has(marker.range.start)) return true;
  }
  return false;
}

/** The index of the first marker at or after an offset. O(log markers). */
const firstFrom = (markers: readonly Marker[], offset: number): number =>
  countWhile(markers, ({ range }) => range.start < offset);

/** Whether a label without a number stands right before one of the items, so that another list may begin there. */
function isCutByLabel({ analysis, numbered }: FixFacts, { sequence }: SlottedSequence): boolean {
  const { text, draft } = analysis;
  return sequence.items.slice(1).some(({ marker }) => {
    if (marker.boundary !== 'line') return false;
    for (let index = marker.paragraph - 1; index >= 0 && !numbered.has(index); index--) {
      const paragraph = draft.paragraphs[index];
      if (!paragraph) return false;
      const { start } = text.lineRange(paragraph.firstLine);
      if (isLabel(paragraph.text, text.source.slice(start, paragraph.origin))) return true;
    }
    return false;
  });
}

const LONGEST_LABEL = 12;

/** 说明： 本周工作： 下周计划, or a heading without a number. */
function isLabel(words: string, opening: string): boolean {
  if (opening.includes('#')) return true;
  const bare = words.replace(/[*_#\s]/g, '');
  if (bare.length > LONGEST_LABEL) return false;
  return /^[^，。；！？,;!?]*[：:]$/.test(bare) || /^[\p{Script=Han}A-Za-z0-9]{2,}$/u.test(bare);
}
