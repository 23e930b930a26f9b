import type { Form } from '../forms/form';
import { formAt } from '../forms/formAt';
import { isHan, isSentenceStop } from '../text/characters';
import type { Candidate } from './learning';

/** First points in mid-clause, which their seconds show: 双方一要…，二要…. */

/** How far back a first point may stand before its second, in code units. */
const LOOK_BACK = 1500;

/**
 * A run's first may follow its subject with no mark (双方一要…。二要…): where a second stands without a first before
 * it, the first is looked for in mid-clause of the same paragraph.
 */
export function withFirsts(
  places: readonly Candidate[],
  previous: readonly Candidate[] | undefined,
  text: string,
): readonly Candidate[] {
  if (!places.some(({ form }) => isSpokenSecond(form))) return places;
  const added: Candidate[] = [];
  const firstSeen = new Map<string, number>();
  const keyOf = (form: Form): string => form.style.id + form.variant;
  const firsts = new EarlierFirsts(text);
  // Up to where 首先 was looked for, and where numbers stand already.
  let orderFrom = 0;
  let starts: ReadonlySet<number> | undefined;
  for (const place of places) {
    const { form } = place;
    const key = keyOf(form);
    if (form.ordinal === 1) firstSeen.set(key, (firstSeen.get(key) ?? 0) + 1);
    if (!isSpokenSecond(form)) continue;
    const waiting = firstSeen.get(key) ?? 0;
    if (waiting > 0) {
      firstSeen.set(key, 0);
      continue;
    }
    const earlier =
      previous?.some((candidate) => keyOf(candidate.form) === key && candidate.form.ordinal === 1) ?? false;
    let first = earlier ? undefined : firsts.before(form, key);
    if (first === undefined && !earlier) first = firstOfOtherManner(text, form);
    if (first === undefined && !earlier && form.style.mixesWith.words === 'accepted') {
      first = firstInOrder(text, form, orderFrom);
      orderFrom = form.start;
    }
    starts ??= new Set(places.map((other) => other.form.start));
    if (first && starts.has(first.start)) first = undefined;
    if (first !== undefined) added.push({ form: first, boundary: 'none', quotation: place.quotation });
  }
  return added.length === 0 ? places : [...places, ...added].sort((a, b) => a.form.start - b.form.start);
}

const isSpokenSecond = ({ ordinal, style }: Form): boolean => ordinal === 2 && style.family === 'spoken';

/** Characters that make a word with a following 一: 统一是, 之一是, 第一, 十一. */
const WORDS_WITH_ONE = '统唯之惟划归同专单万逐进第其某任另每这那哪同十百千零不';

/** 主任一要: 任 is part of the word before. */
const isOffice = (text: string, at: number): boolean =>
  /[主责信担委上现历]任$/.test(text.slice(Math.max(0, at - 2), at));

/** Looks back for firsts in mid-clause; of each kind every place is looked at once, however many seconds there are. */
class EarlierFirsts {
  private readonly seen = new Map<string, { until: number; found: Form | undefined }>();

  constructor(private readonly text: string) {}

  /** The nearest first before a second, within reach. */
  before(second: Form, key: string): Form | undefined {
    const floor = Math.max(0, second.start - LOOK_BACK);
    const known = this.seen.get(key);
    const found = findFirst(this.text, second, Math.max(floor, known?.until ?? 0)) ?? known?.found;
    this.seen.set(key, { until: second.start, found });
    return found && found.start >= floor ? found : undefined;
  }
}

/** 大家首先要认清形势，…。第二点，…: the word that begins an order, in mid-clause. */
function firstInOrder(text: string, { start }: Form, from: number): Form | undefined {
  const floor = Math.max(from, start - LOOK_BACK);
  const at = text.slice(floor, start).lastIndexOf('首先');
  return at > 0 && isHan(text.charAt(floor + at - 1)) ? formAt(text, floor + at, 'clause') : undefined;
}

/** Written for one another in a hurry; 一方面 mostly stands behind its subject. */
const OTHER_MANNER: Readonly<Record<string, string>> = { is: '一要', yao: '一是', sides: '一方面' };

const LONGEST_SENTENCE = 300;

/** 各班组一要备足材料，…；二是…；三要…: a first in the other manner, in the sentence of the second. */
function firstOfOtherManner(text: string, { style, start }: Form): Form | undefined {
  const lead = OTHER_MANNER[style.id];
  if (lead === undefined) return undefined;
  let from = start;
  while (from > 0 && start - from < LONGEST_SENTENCE && !isSentenceStop(text.charAt(from - 1))) from--;
  const at = from + text.slice(from, start).lastIndexOf(lead);
  return at > from && opensPoint(text, at) ? formAt(text, at, 'clause') : undefined;
}

/** Whether the 一 at a place begins a point, and ends no word. */
const opensPoint = (text: string, at: number): boolean => {
  const before = text.charAt(at - 1);
  return isHan(before) && (!WORDS_WITH_ONE.includes(before) || isOffice(text, at));
};

function findFirst(text: string, second: Form, floor: number): Form | undefined {
  const lead = second.style.prefix + '一';
  const follows = second.style.prefix === '' ? second.variant || second.style.suffix : '';
  if (second.style.isWord) return undefined;
  for (let from = second.start - 1; from >= floor;) {
    // Within reach alone: what is not there would else be looked for up to the beginning.
    const found = text.slice(floor, from + lead.length + follows.length).lastIndexOf(lead + follows);
    if (found < 0) return undefined;
    const at = floor + found;
    const form = formAt(text, at, 'clause');
    const isAlike = form?.ordinal === 1 && form.style === second.style && form.variant === second.variant;
    if (isAlike && opensPoint(text, at)) return form;
    from = at - 1;
  }
  return undefined;
}
