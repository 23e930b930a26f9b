import { form, isMark } from '../forms/form';
import { LAST } from '../forms/styles';
import type { Paragraph, Style } from '../nodes';
import { factOf } from '../text/kept';
import type { Candidate } from './learning';
import { promised } from './rows';

type Scans = readonly (readonly Candidate[])[];

/** 最后一件事， 还有一点： 再强调一条，: what may stand for the last number of a list, at the head of a paragraph. */
const CLOSING =
  /^[\s*_]{0,8}((?:最后|还有|末了|再)(?:就是|再)?(?:讲|说|提|强调|交代|嘱咐|补充|拜托)?一(?:个|点|条|项|件|句|样|步)(?:小?事情?|话|问题|意见|要求|建议|希望|提醒|叮嘱)?)(?=[，,：:、。]|就?是|[ \u3000])/;
/** Paragraphs between the last number and the words, at the most. */
const REACH = 8;
/** Fewer numbers show no list. */
const FEWEST = 2;

interface Run {
  /** How many points are promised; asked only where words may close the list. */
  readonly promise: () => number;
  readonly style: Style;
  readonly variant: string;
  readonly length: number;
  readonly paragraph: number;
}

/**
 * 交代三件事。 第一件事，… 第二件事，… 最后一件事，…: where more points are promised than a list of paragraphs has numbers, the paragraph
 * whose first words say that it is the last is one of its items. The scans of the paragraphs, with those words among their places.
 * O(paragraphs).
 */
export function withClosingLines(scans: Scans, paragraphs: readonly Paragraph[]): Scans {
  let run: Run | undefined;
  return scans.map((places, index) => {
    const [first] = places;
    const paragraph = paragraphs[index];
    const closing = paragraph && run && index - run.paragraph <= REACH ? closerAt(paragraph) : undefined;
    if (
      run &&
      closing &&
      run.length >= FEWEST &&
      (lacks(run, closing, paragraph?.text ?? '') || isLastOf(run, index, paragraph))
    ) {
      run = undefined;
      return [closing, ...places.filter((place) => place.form.start >= closing.form.end)];
    }
    if (first?.boundary === 'line' && first.quotation === 0 && !first.form.style.needsCompany)
      run = runWith(run, first, index, paragraph?.text ?? '', paragraphs[index - 1]?.text ?? '');
    return places;
  });
}

/** Whether the list lacks what is promised: of 还有一件事 that alone, of 最后一件事 perhaps one before it, too. */
function lacks({ promise, length }: Run, { form: { end, start } }: Candidate, text: string): boolean {
  const lost = promise() - length;
  return lost === 1 || (lost > 1 && /^(?:最后|末了)/.test(text.slice(start, end)));
}

/** 最后一点，…: right behind the last paragraph of 第一，… 第二，…, which nothing counts. */
const LAST_OF_POINTS = /^[\s*_]{0,8}最后一[点条](?:意见|要求|建议|希望)?[，,：:]/;

const isLastOf = (run: Run, index: number, paragraph: Paragraph | undefined): boolean =>
  run.style.id === 'ordinal' &&
  index === run.paragraph + 1 &&
  LAST_OF_POINTS.test(paragraph?.text ?? '') &&
  run.promise() === 0;

function runWith(
  run: Run | undefined,
  { form }: Candidate,
  paragraph: number,
  text: string,
  before: string,
): Run | undefined {
  const { style, variant, ordinal } = form;
  if (ordinal === 1) return { promise: () => promised(text, form, before) ?? 0, style, variant, length: 1, paragraph };
  if (!run || run.style !== style || run.variant !== variant) return run;
  return ordinal === run.length + 1 ? { promise: run.promise, style, variant, length: ordinal, paragraph } : undefined;
}

const closerAt = factOf((text): Candidate | undefined => {
  const words = CLOSING.exec(text);
  if (!words) return undefined;
  const end = words[0].length;
  const start = end - (words[1] ?? '').length;
  const place = form('words', LAST, start, start, end, isMark(text.charAt(end)) ? end + 1 : end);
  return place && { form: place, boundary: 'line', quotation: 0, shownBy: 'promise' };
});
