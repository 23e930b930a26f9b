import { formAt } from '../forms/formAt';
import type { Form } from '../forms/form';
import { LAST } from '../forms/styles';
import { isHan, nextOf, oneOf } from '../text/characters';
import type { Candidate } from './learning';

/** A number right behind a word: 要做到（1）…, 1、财政局2、教育局, 第一，甲第二，乙. What it begins with. */
const GLUED =
  /[（(第首其再最]|[一二三四五六七八九](?=[一二两三四五六七八九十〇零百千廿卅]{0,9}[、是要市事式试使适实时])|[0-9０-９]{1,2}(?=[、.．）)])/y;
/** Its first character; a pattern that looks at what follows takes twice as long over the words of a draft. */
const nextOpener = nextOf('（(第首其再最一二三四五六七八九0123456789０１２３４５６７８９');

function isGluedAt(text: string, at: number): boolean {
  GLUED.lastIndex = at;
  return GLUED.test(text);
}

/** 高一（1）班, 三楼（2）室: part of a name. */
const NAMED = /[班号室楼组队连排营栋幢]/;

/** 第一是, 其二要, 周三要, 初一是: a number that is part of a word. */
const belongs = oneOf('第其初高大周期表图之拜几统唯划归专单万逐某任每十百千零〇一二三四五六七八九两');

/** Before an ordinal with a noun: 为第一部分，. */
const TOLD = '为是在到的和与及从属算';

/** As many in a row, glued or not, show that they number. */
const FEWEST = 3;

/**
 * The numbers of a paragraph, and those glued to the word before them where they run with others in order: 1, 2, 3, one of them lost
 * at most at a time. O(length).
 */
export function withGlued(found: readonly Candidate[], text: string): readonly Candidate[] {
  const places = withCircledRow(found);
  const glued = gluedIn(text, places);
  if (glued.length === 0) return places;
  const all = [...places, ...glued].sort((a, b) => a.form.start - b.form.start);
  const kept = new Set<Candidate>();
  const isGlued = new Set(glued);
  const runs = new Map<string, Candidate[]>();
  const end = (key: string): void => {
    const run = runs.get(key) ?? [];
    // 组一、组二、组三: names.
    const before = new Set(run.filter((place) => isGlued.has(place)).map(({ form }) => text.charAt(form.start - 1)));
    const areNames = before.size === 1 && run.length > 2 && run.every((place) => isGlued.has(place));
    if ((run.length >= FEWEST || isPair(run, text)) && !areNames) run.forEach((place) => kept.add(place));
    runs.delete(key);
  };
  for (const place of all) {
    const key = keyOf(place.form);
    const run = runs.get(key);
    const last = run?.at(-1)?.form.ordinal ?? 0;
    if (run && last !== LAST && goesOn(last, place.form.ordinal)) {
      run.push(place);
      continue;
    }
    end(key);
    if (place.form.ordinal === 1) runs.set(key, [place]);
  }
  for (const key of [...runs.keys()]) end(key);
  return all.flatMap((place): Candidate[] => {
    if (!isGlued.has(place)) return [place];
    if (!kept.has(place)) return [];
    // 第一款第一项至第三项 refers to a law.
    return [place.form.style.family === 'spoken' ? place : { ...place, shownBy: 'row' }];
  });
}

/** 四招：①不多聊②谁也不给③问儿女: signs that stand right behind words, and count on from ①. */
function withCircledRow(places: readonly Candidate[]): readonly Candidate[] {
  const signs = places.filter(({ form }) => form.style.id === 'circled');
  if (signs.length < FEWEST || signs.every(({ boundary }) => boundary !== 'none')) return places;
  const inOrder = signs.every(({ form }, index) =>
    index === 0 ? form.ordinal === 1 : goesOn(signs[index - 1]?.form.ordinal ?? 0, form.ordinal),
  );
  if (!inOrder) return places;
  return places.map((place) =>
    place.form.style.id === 'circled' && place.boundary === 'none' ? { ...place, boundary: 'soft' } : place,
  );
}

/** 但是(1)没有扣面罩；(2)收水带…: of two in brackets the second stands behind a stop. */
function isPair(run: readonly Candidate[], text: string): boolean {
  const [first, second] = run;
  if (run.length !== 2 || first?.form.style.id !== 'arabic-paren' || !second) return false;
  return second.form.ordinal === 2 && '；;。'.includes(text.charAt(second.form.start - 1));
}

const keyOf = ({ style, variant, start, numeralEnd, end }: Form): string =>
  `${style.id} ${variant} ${style.id === 'words' ? '' : end - numeralEnd} ${start === numeralEnd}`;

const goesOn = (last: number, ordinal: number): boolean =>
  ordinal === last + 1 || ordinal === last + 2 || ordinal === LAST;

function gluedIn(text: string, places: readonly Candidate[]): Candidate[] {
  const glued: Candidate[] = [];
  let [passed, quotation] = [0, 0];
  for (let at = nextOpener(text, 1); at < text.length; at = nextOpener(text, at + 1)) {
    const before = text.charAt(at - 1);
    if (!isHan(before) || belongs(before) || !isGluedAt(text, at)) continue;
    for (let place = places[passed]; place && place.form.start < at; place = places[++passed])
      if (isGluedAt(text, place.form.start)) quotation = place.quotation;
    const form = places[passed]?.form.start === at ? undefined : formAt(text, at, 'clause');
    if (!form || NAMED.test(text.charAt(form.end))) continue;
    // 第三段为第二部分，: told of, not counted.
    if (form.style.variantIs === 'noun' && form.variant !== '' && TOLD.includes(before)) continue;
    // A soft place: what is glued is a number by its neighbours alone.
    if (isMarked(form)) glued.push({ form, boundary: 'soft', quotation });
  }
  return glued;
}

/** A mark or brackets tell a number from a word: 第一， and not 第一; 首先， and not 首先. 签第一个字 counts what is signed. */
const isMarked = ({ style, variant, end, numeralEnd }: Form): boolean =>
  end > numeralEnd &&
  !(variant.startsWith('个') && end - numeralEnd === variant.length) &&
  ['is', 'yao', 'han', 'arabic', 'arabic-paren', 'arabic-half-paren', 'han-paren', 'ordinal', 'words', 'qi'].includes(
    style.id,
  );
