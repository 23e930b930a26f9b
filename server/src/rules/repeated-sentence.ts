import type { Analysis } from '../analysis/analysis';
import { nextOf } from '../syntax/text/characters';
import { lineElsewhere, localised, type Finding, type Rule } from './engine/rule';
import type { OffsetRange, Paragraph } from '../syntax/nodes';
import { endOffsetIn, offsetIn } from '../syntax/layout/offsets';
import { factOf } from '../syntax/text/kept';

const SHORTEST = 25;
/** What stands so often is a refrain or a formula. */
const REFRAIN = 3;

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
    const all = prose.flatMap((paragraph) => spokenIn(paragraph).map((spoken): Sentence => ({ ...spoken, paragraph })));
    const wordsOf = (sentence: Sentence): string => (printed.has(sentence.print) ? bareWords(sentence) : '');
    const places = new Map<string, Sentence[]>();
    for (const sentence of all) {
      const words = wordsOf(sentence);
      const same = places.get(words);
      if (same) same.push(sentence);
      else if (words !== '') places.set(words, [sentence]);
    }
    const findings: Finding[] = [];
    let before: Sentence | undefined;
    all.forEach((sentence, index) => {
      const [earlier, , third] = places.get(wordsOf(sentence)) ?? [];
      const repeats = earlier !== undefined && earlier !== sentence && third === undefined;
      const goesOn = repeats && before !== undefined && before === all[index - 1];
      if (repeats && earlier && !goesOn) findings.push(finding(analysis, sentence, earlier));
      before = repeats || (before !== undefined && sentence.print === 0) ? sentence : undefined;
    });
    return findings.slice(0, REFRAIN * 3);
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

/** The prints that stand more than once. */
function repeatedPrints(prose: readonly Paragraph[]): ReadonlySet<number> {
  const seen = new Set<number>();
  const again = new Set<number>();
  for (const paragraph of prose)
    for (const { print } of spokenIn(paragraph)) {
      if (print === 0) continue;
      if (seen.has(print)) again.add(print);
      else seen.add(print);
    }
  return again;
}

const bareWords = ({ paragraph, start, end }: Sentence): string => paragraph.text.slice(start, end).replace(/\s/g, '');

/** A half-width ? is often a link's. */
const nextStop = nextOf('。！？!…');

/** Every sentence of a paragraph. By hand: a pattern would look for each end again from each character. */
const spokenIn = factOf((text): readonly Spoken[] => {
  const found: Spoken[] = [];
  let start = 0;
  for (let at = nextStop(text, 0); at < text.length; at = nextStop(text, at + 1)) {
    const end = at + 1;
    const words = end - start < SHORTEST ? '' : text.slice(start, end).replace(/\s/g, '');
    found.push({ start, end, print: words.length < SHORTEST ? 0 : printOf(words) });
    start = end;
  }
  return found;
});

/** FNV-1a over code units; never 0. */
function printOf(words: string): number {
  let print = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) print = Math.imul(print ^ words.charCodeAt(at), 0x01000193);
  return print || 1;
}
