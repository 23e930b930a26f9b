import { CALLS } from '../forms/calledUp';
import type { Form } from '../forms/form';
import { formAt } from '../forms/formAt';
import { isOrdinalNoun } from '../forms/ordinals';
import { anyNoun, gluedNoun, pointNoun } from '../forms/pointNouns';
import type { Paragraph } from '../nodes';
import type { Candidate } from './learning';

const CALLED_UP = new RegExp(`${CALLS}(?=第[一二两三四五六七八九十]{1,3})`, 'g');
const CALLS_UP = new RegExp(`${CALLS}$`);

/** Whether words end with such as call up the ordinal behind them. O(1). */
export const callsUp = (words: string): boolean => CALLS_UP.test(words.slice(-LONGEST_CALL));
const LONGEST_CALL = 4;

/** The places of a paragraph with the ordinals that are called up in it, which count only where the draft does. O(length). */
export function withCalledUp(places: readonly Candidate[], text: string): readonly Candidate[] {
  // Most paragraphs have none: to ask that takes a tenth of the time.
  if (!text.includes('第')) return places;
  const known = new Set(places.map(({ form }) => form.start));
  const added: Candidate[] = [];
  for (const match of text.matchAll(CALLED_UP)) {
    const at = match.index + match[0].length;
    const form = known.has(at) ? undefined : formAt(text, at, 'clause');
    if (form?.style.variantIs === 'noun' && form.variant !== '' && (isMarked(form) || goesOn(text, form)))
      added.push({ form: { ...form, strength: 'weak' }, boundary: 'hard', quotation: 0, calledUp: true });
  }
  return added.length === 0 ? places : [...places, ...added].sort((a, b) => a.form.start - b.form.start);
}

/** Paragraphs between two of one list, at the most. */
const REACH = 40;
/** As many in a row show that the draft counts so; two, where their number is promised. */
const FEWEST = 3;
const FEWEST_PROMISED = 2;
/** Paragraphs before the first, and characters of each, in which it may be promised. */
const PROMISED_WITHIN = 3;
const AGENDA_WITHIN = 14;
const LOOKED_AT = 200;

/**
 * 第一项， 第二句话： 第三层意思: an ordinal with the noun that it counts is a number where three of its kind ascend, one between two of them
 * lost at the most, or two of a number that is promised (我讲两句话). As sure as the draft makes them; the scans of the paragraphs.
 * O(candidates).
 */
export function readCounted(
  scans: readonly (readonly Candidate[])[],
  paragraphs: readonly Paragraph[],
): readonly (readonly Candidate[])[] {
  const runs = new Map<
    string,
    {
      places: Candidate[];
      numbers: number;
      paragraph: number;
      jumped: boolean;
      isSure: boolean;
      /** Whether its last is a heading. */
      isHead: boolean;
      isPromised: () => boolean;
    }
  >();
  const sure = new Set<Candidate>();
  scans.forEach((places, paragraph) => {
    for (const place of places) {
      const { form } = place;
      const measure = measureOf(place, paragraphs[paragraph]?.text ?? '');
      if (measure === undefined) continue;
      const key = `${measure} ${String(place.quotation > 0)}`;
      const run = runs.get(key);
      const last = run?.places.at(-1);
      const step = form.ordinal - (last?.form.ordinal ?? 0);
      // 我有两个问题：第一个，…第二个，… ↵ 我先答第一个。…再说第二个。: what was numbered is called up again.
      if (step === 0 && place.calledUp && last?.calledUp !== true) continue;
      // One typed twice belongs to the row, and shows no more of it.
      // 第一句， 第三句， 第二句， 第四句，: two exchanged.
      const isInOrder = step > 0 || (step === 0 && form.ordinal > 1) || (step === -1 && run?.jumped === true);
      if (run && isInOrder && step <= 2 && paragraph - run.paragraph <= REACH) {
        run.places.push(place);
        if (step !== 0) run.numbers++;
        run.jumped = step === 2;
        // 第一句话，…。第三句话，…。, or a paragraph each; 进行第一项，…, 进行第三项，…: the one between was lost.
        const text = paragraphs[paragraph]?.text ?? '';
        const isSteps = run.places.slice(-2).every(opensStep);
        const isNear =
          step === 1 || (step === 2 && (paragraph === run.paragraph || isSteps || opensMarked(place, text)));
        const areHeads = step === 1 && run.isHead && isHeadOf(place, text);
        const fewest =
          areHeads || (isNear && run.isPromised()) ? FEWEST_PROMISED : isGlued(place, text) ? Infinity : FEWEST;
        run.paragraph = paragraph;
        run.isHead = isHeadOf(place, text);
        if (run.isSure) sure.add(place);
        else if (run.numbers >= fewest) {
          run.isSure = true;
          run.places.forEach((each) => sure.add(each));
        }
      } else if (form.ordinal <= 2) {
        runs.set(key, {
          places: [place],
          numbers: 1,
          paragraph,
          jumped: false,
          isSure: false,
          isHead: isHeadOf(place, paragraphs[paragraph]?.text ?? ''),
          isPromised: () => isPromised(place, paragraph, paragraphs),
        });
      }
    }
  });
  return scans.map((places, paragraph) => {
    if (!places.some(({ form }) => isOrdinal(form))) return places;
    return places.flatMap((place): Candidate[] => {
      if (sure.has(place)) return [{ ...place, form: withNoun(place, paragraphs[paragraph]?.text ?? '') }];
      const { variant } = place.form;
      const needsRun = isOrdinal(place.form) && variant !== '' && !isOrdinalNoun(variant);
      return place.calledUp || needsRun ? [] : [place];
    });
  });
}

/** 第一个坎，: with a noun that the row alone shows to be one. */
function withNoun(place: Candidate, text: string): Form {
  const end = rowNoun(place, text)?.end ?? place.form.end;
  return { ...place.form, end, strength: 'strong' };
}

/** What stands behind 第一个 at the head of a paragraph, where it is none of the nouns that speeches count with. */
const rowNoun = ({ form: { variant, numeralEnd }, boundary }: Candidate, text: string) =>
  variant === '个' && boundary === 'line' && pointNoun(text, numeralEnd) === undefined
    ? anyNoun(text, numeralEnd)
    : undefined;

const isOrdinal = ({ style }: Form): boolean => style.variantIs === 'noun' && style.family === 'spoken';

/** What an ordinal is counted with: its noun, 是 or 要; undefined for 第一， alone. */
function measureOf(place: Candidate, text: string): string | undefined {
  const { form, boundary } = place;
  if (!isOrdinal(form) || boundary === 'none') return undefined;
  if (form.variant !== '') {
    const known = pointNoun(text, form.numeralEnd) ?? gluedNoun(text, form.numeralEnd);
    return known ? form.variant : rowNoun(place, text)?.measure;
  }
  const behind = text.charAt(form.numeralEnd);
  return behind === '是' || behind === '要' ? behind : undefined;
}

const isMarked = ({ numeralEnd, end, variant }: Form): boolean => end > numeralEnd + variant.length;

/** 第三个是团建, 第三点呢，守纪. */
const goesOn = (text: string, { end }: Form): boolean => /^(?:就?是|[呢嘛啊])/.test(text.slice(end, end + 2));

/** 第三项，… at the head of its line, or 进行第三项: what a meeting comes to next. */
const opensStep = ({ form: { variant }, calledUp, boundary }: Candidate): boolean =>
  variant === '项' && (calledUp === true || boundary === 'line');

/** 第三句话： at the head of its paragraph. 第三类是…, as it is told, may come out of its turn. */
const opensMarked = ({ form, boundary }: Candidate, text: string): boolean =>
  boundary === 'line' && '，,：:、'.includes(text.charAt(form.end - 1));

/** 第二杯敬阿妈: only words that promise so many make it a number. */
const isGlued = ({ form: { numeralEnd } }: Candidate, text: string): boolean =>
  pointNoun(text, numeralEnd) === undefined && gluedNoun(text, numeralEnd) !== undefined;

/** 第一单元 造船: a number with its noun, a blank or a colon, and a few words without a stop, alone in their line. */
const isHeadOf = ({ boundary, form: { end } }: Candidate, text: string): boolean =>
  boundary === 'line' &&
  text.length <= LONGEST_HEAD &&
  /[ \u3000：:]/.test(text.slice(end - 1, end + 1)) &&
  !/[。！？；，]/.test(text.slice(end));

const LONGEST_HEAD = 30;

/** Whether the words before a first say how many there are to be: 会议有两项议程, 我送大家两句话. */
function isPromised(
  { form: { variant, start }, calledUp }: Candidate,
  paragraph: number,
  paragraphs: readonly Paragraph[],
): boolean {
  const promise = new RegExp(`(?:^|[^第一二三四五六七八九十])[二两三四五六七八九2-9]个?大?${variant}`);
  // Before what is called up the whole agenda may stand, an entry a line.
  const within = calledUp ? AGENDA_WITHIN : PROMISED_WITHIN;
  for (let back = 0; back <= within; back++) {
    const words = paragraphs[paragraph - back]?.text ?? '';
    const before = back === 0 ? words.slice(Math.max(0, start - LOOKED_AT), start) : words.slice(-LOOKED_AT);
    if (promise.test(before) || (calledUp && before.includes('议程'))) return true;
  }
  return false;
}
