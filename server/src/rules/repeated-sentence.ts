import type { Analysis } from '../analysis/analysis';
import { isSentenceStop } from '../syntax/text/characters';
import { lineElsewhere, localised, type Finding, type Rule } from './engine/rule';
import type { OffsetRange, Paragraph } from '../syntax/nodes';
import { endOffsetIn, offsetIn } from '../syntax/layout/offsets';

const SHORTEST = 25;
/** What stands so often is a refrain or a formula. */
const REFRAIN = 3;

interface Sentence {
  /** Empty for one that is too short to tell. */
  readonly words: string;
  readonly paragraph: Paragraph;
  /** In the words of its paragraph. */
  readonly start: number;
  readonly end: number;
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
    const all = sentences(analysis);
    const places = new Map<string, Sentence[]>();
    for (const sentence of all) {
      if (sentence.words.length < SHORTEST) continue;
      const same = places.get(sentence.words);
      if (same) same.push(sentence);
      else places.set(sentence.words, [sentence]);
    }
    const findings: Finding[] = [];
    let before: Sentence | undefined;
    all.forEach((sentence, index) => {
      const [earlier, , third] = places.get(sentence.words) ?? [];
      const repeats = earlier !== undefined && earlier !== sentence && third === undefined;
      const goesOn = repeats && before !== undefined && before === all[index - 1];
      if (repeats && earlier && !goesOn) findings.push(finding(analysis, sentence, earlier));
      before = repeats || (before !== undefined && sentence.words.length < SHORTEST) ? sentence : undefined;
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

/** Every sentence of the prose below the outline. By hand: a pattern would look for each end again from each character. */
function sentences(analysis: Analysis): Sentence[] {
  const outline = analysis.draft.regions.find(({ kind }) => kind === 'outline');
  return analysis.draft.paragraphs.flatMap((paragraph) => {
    if (outline && paragraph.start < outline.range.end) return [];
    const found: Sentence[] = [];
    let start = 0;
    for (let at = 0; at < paragraph.text.length; at++) {
      const char = paragraph.text.charAt(at);
      // A half-width ? is often a link's.
      if (!isSentenceStop(char) || char === '?') continue;
      const end = at + 1;
      const words = end - start < SHORTEST ? '' : paragraph.text.slice(start, end).replace(/\s/g, '');
      found.push({ words, paragraph, start, end });
      start = end;
    }
    return found;
  });
}
