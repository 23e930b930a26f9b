import type { Analysis } from '../analysis/analysis';
import { nextOf } from '../syntax/text/characters';
import { lineElsewhere, localised, type Finding, type Rule } from './engine/rule';
import type { OffsetRange, Paragraph } from '../syntax/nodes';
import { endOffsetIn, offsetIn } from '../syntax/layout/offsets';
import { factOf } from '../syntax/text/kept';

const SHORTEST = 25;
/** What stands so often is a refrain or a formula. */
const REFRAIN = 3;
/** A draft that repeats itself more often is told so no more. */
const MOST = REFRAIN * 3;

/** A sentence where it stands in the words of its paragraph. */
interface Spoken {
  readonly start: number;
  readonly end: number;
  /** The same for the same words, and seldom for others; 0 where they are too few to tell. */
  readonly print: number;
}

interface Sentence extends Spoken {
  readonly paragraph: Paragraph;
}

const rangeOf = ({ paragraph, start, end }: Sentence): OffsetRange => ({
  start: offsetIn(paragraph, start),
  end: endOffsetIn(paragraph, end),
});

/** A sentence that stands twice, word for word; several in a row are one finding. A hint: refrains exist. */
export const repeatedSentence: Rule = {
  id: 'repeated-sentence',
  title: localised('整句重复', 'Repeated sentence'),
  reason: localised(
    '粘贴了两遍；有意的反复也有，所以只是建议。',
    'Pasted twice; or repeated on purpose, so this is only a hint.',
  ),
  severity: 'hint',
  check(analysis) {
    // Laws repeat themselves to the letter.
    if (analysis.sequences.some(({ sequence }) => sequence.style.id === 'article' && sequence.items.length > 2))
      return [];
    const prose = proseOf(analysis);
    const printed = repeatedPrints(prose);
    if (printed.size === 0) return [];
    const asked = askedIn(prose, printed);
    const places = new Places(asked);
    const findings: Finding[] = [];
    let before = false;
    for (const { sentence, isParted } of asked) {
      const [earlier, , third] = printed.has(sentence.print) ? places.of(sentence) : [];
      const repeats = earlier !== undefined && earlier !== sentence && third === undefined;
      if (repeats && (isParted || !before) && findings.push(finding(analysis, sentence, earlier)) === MOST) break;
      // A few words between two sentences do not part them.
      before = repeats || (before && !isParted && sentence.print === 0);
    }
    return findings;
  },
};

function finding(analysis: Analysis, sentence: Sentence, elder: Sentence): Finding {
  const [range, earlier] = [rangeOf(sentence), rangeOf(elder)];
  const line = lineElsewhere(analysis, earlier.start, range.start);
  return {
    range,
    message: localised(
      `这里和${line ? `第${line}行` : '前面一句'}一字不差，是不是粘贴了两遍？`,
      `This stands word for word ${line ? `in line ${line}` : 'before it'}; was it pasted twice?`,
    ),
    related: [{ range: earlier, message: localised('前面的一处', 'The earlier place') }],
  };
}

/** The prose below the outline. */
function proseOf({ draft }: Analysis): readonly Paragraph[] {
  const outline = draft.regions.find(({ kind }) => kind === 'outline');
  return outline ? draft.paragraphs.filter(({ start }) => start >= outline.range.end) : draft.paragraphs;
}

/** The prints that stand more than once, and are no refrain's. Sorted, since a set of all would take five times as long. */
function repeatedPrints(prose: readonly Paragraph[]): ReadonlySet<number> {
  const all = prose.map((paragraph) => spokenIn(paragraph).prints);
  const prints = new Int32Array(all.reduce((sum, { length }) => sum + length, 0));
  let filled = 0;
  for (const some of all) for (const print of some) prints[filled++] = print;
  prints.sort();
  const again = new Set<number>();
  for (let at = 0, end = 0; at < prints.length; at = end) {
    while (end < prints.length && prints[end] === prints[at]) end++;
    if (end - at > 1 && end - at < REFRAIN) again.add(prints[at] ?? 0);
  }
  return again;
}

/** A sentence of a paragraph in which one stands that may be repeated. */
interface Asked {
  readonly sentence: Sentence;
  /** Whether sentences of other paragraphs stand before it, which are not. */
  readonly isParted: boolean;
}

function askedIn(prose: readonly Paragraph[], printed: ReadonlySet<number>): Asked[] {
  const asked: Asked[] = [];
  let isParted = false;
  for (const paragraph of prose) {
    const { sentences, prints } = spokenIn(paragraph);
    if (!prints.some((print) => printed.has(print))) {
      isParted ||= prints.length > 0;
      continue;
    }
    for (const { start, end, print } of sentences) {
      asked.push({ sentence: { start, end, print, paragraph }, isParted });
      isParted = false;
    }
  }
  return asked;
}

/** Where the words of a sentence stand. They are compared once somebody asks: most drafts that repeat themselves do it often. */
class Places {
  readonly #printed: ReadonlyMap<number, readonly Sentence[]>;
  readonly #worded = new Map<number, ReadonlyMap<string, readonly Sentence[]>>();

  constructor(asked: readonly Asked[]) {
    const sentences = asked.map(({ sentence }) => sentence);
    this.#printed = grouped(sentences, ({ print }) => print);
  }

  /** All places, in order. */
  of(sentence: Sentence): readonly Sentence[] {
    const { print } = sentence;
    const worded = this.#worded.get(print) ?? grouped(this.#printed.get(print) ?? [], bareWords);
    this.#worded.set(print, worded);
    return worded.get(bareWords(sentence)) ?? [];
  }
}

function grouped<Key>(sentences: readonly Sentence[], keyOf: (sentence: Sentence) => Key): Map<Key, Sentence[]> {
  const groups = new Map<Key, Sentence[]>();
  for (const sentence of sentences) {
    const key = keyOf(sentence);
    const group = groups.get(key);
    if (group) group.push(sentence);
    else groups.set(key, [sentence]);
  }
  return groups;
}

const bareWords = ({ paragraph, start, end }: Sentence): string => paragraph.text.slice(start, end).replace(/\s/g, '');

/** A half-width ? is often a link's. */
const nextStop = nextOf('。！？!…');

interface Speech {
  readonly sentences: readonly Spoken[];
  readonly prints: readonly number[];
}

/** Of headings and numbers, one for all. */
const SILENT: Speech = { sentences: [], prints: [] };

/** The sentences of a paragraph, and the prints of those that are long enough to tell. By hand: a pattern would look for each end again from each character. */
const spokenIn = factOf((text): Speech => {
  const found: Spoken[] = [];
  let start = 0;
  for (let at = nextStop(text, 0); at < text.length; at = nextStop(text, at + 1)) {
    const end = at + 1;
    const words = end - start < SHORTEST ? '' : text.slice(start, end).replace(/\s/g, '');
    found.push({ start, end, print: words.length < SHORTEST ? 0 : printOf(words) });
    start = end;
  }
  return found.length === 0 ? SILENT : { sentences: found, prints: found.flatMap(({ print }) => print || []) };
});

/** FNV-1a over code units; never 0. */
function printOf(words: string): number {
  let print = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) print = Math.imul(print ^ words.charCodeAt(at), 0x01000193);
  return print || 1;
}
