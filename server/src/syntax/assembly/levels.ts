import { form, type Form } from '../forms/form';
import { bareForm } from '../layout/bareNumbers';
import { loneForm } from '../layout/loneNumbers';
import type { Paragraph } from '../nodes';
import { factOf } from '../text/kept';
import type { Candidate } from './learning';

/** The numbers that the draft counts with behind each path: 3. has 1 and 2 where it has 3.1 and 3.2. */
type Paths = ReadonlyMap<string, ReadonlySet<number>>;

/**
 * What numbers of several levels show: 3.1岗位 beside 3.2 岗位 is one of them, and 3 范围 over 3.1 is the number of its part. Scans of
 * paragraphs, in which both are read; `bareLines` are those that surely open with such a number. O(candidates).
 */
export function readLevels(
  scans: readonly (readonly Candidate[])[],
  paragraphs: readonly Paragraph[],
  bareLines: ReadonlySet<number>,
): readonly (readonly Candidate[])[] {
  const glued = gluedPaths(paragraphs);
  const paths = pathsOf(scans);
  const withGlued = pathsOf(scans);
  // 1.1收粮 and 1.2储粮 below 1.: nobody counts figures so.
  const begun = [...glued].filter(([, numbers]) => numbers.has(1) && numbers.has(2));
  const heads = begun.length > 0 ? partsIn(scans) : new Set<string>();
  const countsGlued = begun.some(([path]) => heads.has(path));
  if (countsGlued)
    for (const [path, numbers] of begun) withGlued.set(path, new Set([...(withGlued.get(path) ?? []), ...numbers]));
  const levels = bareLevels(paragraphs);
  if (withGlued.size === 0 && levels.size === 0 && bareLines.size === 0) return scans;
  for (const [path, numbers] of glued) numbers.forEach((number) => withGlued.get(path)?.add(number));
  const isParent = (path: string): boolean => paths.has(path);
  // 4 附则, behind 2 职责 over 2.1: a part without parts of its own.
  const countsBare = paragraphs.some((paragraph) => bareNumber(paragraph, isParent) !== undefined);
  const isShort = (text: string): boolean => countsBare && text.length <= LONGEST_BARE && !/[。；！？，,;]/.test(text);
  const isPart = ({ text, nesting, firstLine }: Paragraph, path: string): boolean =>
    isParent(path) || levels.has(nesting.heading) || bareLines.has(firstLine) || isShort(text);
  const read = scans.map((places, index) => {
    const paragraph = paragraphs[index];
    const lone = paragraph && bareLines.has(paragraph.firstLine) ? loneIn(paragraph) : undefined;
    const found =
      lone ??
      (paragraph && (gluedLevel(paragraph, withGlued) ?? bareNumber(paragraph, (path) => isPart(paragraph, path))));
    const rest = places.filter((place) => !found || place.form.start >= found.end);
    return found ? [{ form: found, boundary: 'line' as const, quotation: 0 }, ...rest] : places;
  });
  const sure = surePaths(read, pathsOf(read), paragraphs);
  return withStrays(read).map((places) => {
    const [first, ...rest] = places;
    return first?.form.style.variantIs === 'path' && sure.has(first.form.variant)
      ? [{ ...first, form: { ...first.form, strength: 'strong' as const } }, ...rest]
      : places;
  });
}

/** The paths behind which the parts of a 1. 2. 3. are counted. */
const partsIn = (scans: readonly (readonly Candidate[])[]): Set<string> =>
  new Set(
    scans.flatMap(([first]) => (first?.form.style.variantIs === 'padding' ? [`${String(first.form.ordinal)}.`] : [])),
  );

/** 3.1, 3.2, 2.3, 3.4: what stands in a list of one path, at its number, with the path of another, is of that list. O(scans). */
function withStrays(scans: readonly (readonly Candidate[])[]): readonly (readonly Candidate[])[] {
  const heads = scans.flatMap(([first], index) => (first?.form.style.variantIs === 'path' ? [{ first, index }] : []));
  const strays = new Map<number, Candidate>();
  heads.forEach(({ first, index }, at) => {
    const [before, after] = [heads[at - 1]?.first.form, heads[at + 1]?.first.form];
    const { form: own } = first;
    if (!before || before.variant !== after?.variant || before.variant === own.variant) return;
    const isItsNumber = own.ordinal === before.ordinal + 1 && own.ordinal === after.ordinal - 1;
    if (isItsNumber && depthOf(own.variant) === depthOf(before.variant))
      strays.set(index, { ...first, form: { ...own, variant: before.variant } });
  });
  if (strays.size === 0) return scans;
  return scans.map((places, index) => {
    const stray = strays.get(index);
    return stray ? [stray, ...places.slice(1)] : places;
  });
}

/**
 * The paths behind which the draft surely counts, not names dates: two numbers from the beginning on, or a first that is a heading of
 * Markdown, below the number of their part, or beside another such path.
 */
function surePaths(
  scans: readonly (readonly Candidate[])[],
  paths: Paths,
  paragraphs: readonly Paragraph[],
): Set<string> {
  const ofHeadings = new Set(
    scans.flatMap(([first], index) => (first && isHeading(paragraphs[index]) ? [first.form.variant] : [])),
  );
  const heads = scans.flatMap(([first]) => {
    const { style, variant, ordinal } = first?.form ?? {};
    if (style?.variantIs === 'path') return [`${variant ?? ''}${String(ordinal)}.`];
    return style?.variantIs === 'padding' ? [`${String(ordinal)}.`] : [];
  });
  const parts = new Set(heads);
  const begun = [...paths].filter(([path, numbers]) => isBegun(path, numbers, ofHeadings));
  const ofDepth = new Map<number, number>();
  for (const [path] of begun) ofDepth.set(depthOf(path), (ofDepth.get(depthOf(path)) ?? 0) + 1);
  return new Set(begun.flatMap(([path]) => (parts.has(path) || (ofDepth.get(depthOf(path)) ?? 0) > 1 ? [path] : [])));
}

const isHeading = (paragraph: Paragraph | undefined): boolean => (paragraph?.nesting.heading ?? 0) > 0;

const isBegun = (path: string, numbers: ReadonlySet<number>, ofHeadings: ReadonlySet<string>): boolean =>
  numbers.size >= 2 ? numbers.has(1) || numbers.has(2) : numbers.has(1) && ofHeadings.has(path);

const depthOf = (path: string): number => path.split(/[.．]/).length;

function pathsOf(scans: readonly (readonly Candidate[])[]): Map<string, Set<number>> {
  const paths = new Map<string, Set<number>>();
  for (const [first] of scans) {
    if (first?.form.style.variantIs !== 'path') continue;
    const { variant, ordinal } = first.form;
    paths.set(variant, (paths.get(variant) ?? new Set()).add(ordinal));
  }
  return paths;
}

/** The numbers of several levels that touch their words, by their paths. */
function gluedPaths(paragraphs: readonly Paragraph[]): Paths {
  const paths = new Map<string, Set<number>>();
  for (const paragraph of paragraphs) {
    const glued = gluedIn(paragraph);
    if (glued) paths.set(glued.path, (paths.get(glued.path) ?? new Set()).add(glued.number));
  }
  return paths;
}

/** 3.1岗位, and no figure: 3.1万元, 3.1公里, 3.1月. */
const GLUED =
  /^([\s*_]{0,8})((?:[0-9]{1,2}[.．]){1,4})([0-9]{1,2})(?=[\u4e00-\u9fff“《])(?![万亿千百倍元米吨斤亩月版]|公[里斤分顷]|[平立]方|个(?:百分点|月)|人次|年[，,的来内]|日[，,])/;

/** What all of them have: the other is long, and costs as much to make ready as a short draft to read. */
const MAY_BE_GLUED = /[0-9][.．][0-9]/;

/** 3.1岗位认识 as a number of several levels, where a paragraph opens with one. */
interface Glued {
  readonly at: number;
  readonly path: string;
  readonly number: number;
  readonly digits: number;
}

const gluedIn = factOf((text): Glued | undefined => {
  const match = MAY_BE_GLUED.test(text) ? GLUED.exec(text) : null;
  if (!match) return undefined;
  const [, lead = '', path = '', last = ''] = match;
  return { at: lead.length, path, number: Number(last), digits: last.length };
});

/** 3.1岗位认识, where 3.2 is one too. */
function gluedLevel(paragraph: Paragraph, paths: Paths): Form | undefined {
  const glued = gluedIn(paragraph);
  const siblings = glued && paths.get(glued.path);
  if (!siblings || !(siblings.has(glued.number - 1) || siblings.has(glued.number + 1))) return undefined;
  const { at, path, number, digits } = glued;
  const numeral = at + path.length;
  return form('decimal', number, at, numeral, numeral + digits, numeral + digits, 'weak', path);
}

/** ## 1 总体情况, and no ## 3 个问题. */
const BARE_HEADING = /^(?!0[ \u3000])([0-9]{1,2})[ \u3000]{1,4}[^\s0-9个月年天日条项点号岁届]/;
const bareHeading = factOf((text) => Number(BARE_HEADING.exec(text)?.[1] ?? NaN));
const FEWEST_HEADINGS = 3;

/** Levels of Markdown's headings that are all numbered so, from 1 on, of which single ones may be lost. O(paragraphs). */
function bareLevels(paragraphs: readonly Paragraph[]): Set<number> {
  const numbers = new Map<number, number[]>();
  for (const paragraph of paragraphs) {
    const { nesting } = paragraph;
    if (nesting.heading === 0) continue;
    const number = bareHeading(paragraph);
    const row = numbers.get(nesting.heading);
    if (row) row.push(number);
    else numbers.set(nesting.heading, [number]);
  }
  const ascends = (row: readonly number[]): boolean =>
    row[0] === 1 &&
    row.every(
      (number, index) => index === 0 || (number > (row[index - 1] ?? 0) && number <= (row[index - 1] ?? 0) + 2),
    );
  return new Set(
    [...numbers].flatMap(([level, row]) => (row.length >= FEWEST_HEADINGS && ascends(row) ? [level] : [])),
  );
}

/** No part without parts of its own has a longer title. */
const LONGEST_BARE = 20;

/** 3 范围, where 3.1 is one. */
function bareNumber(paragraph: Paragraph, isPart: (path: string) => boolean): Form | undefined {
  const bare = bareIn(paragraph);
  return bare && isPart(`${paragraph.text.slice(bare.numeralStart, bare.numeralEnd)}.`) ? bare : undefined;
}

const bareIn = factOf(bareForm);
const loneIn = factOf(loneForm);
