import type { Context } from './context';
import type { Claim } from './scene';
import type { Boundary } from '../nodes';
import type { Evidence } from './evidence';

/** How many times it costs to begin a list, by what the marker stands behind. */
const OPENING: Readonly<Record<Boundary, number>> = { line: 0.6, hard: 0.8, soft: 1, none: 0.5 };
/** No number is so far off that it would cost more than ten steps. */
const MOST_STEPS = 10;

/** What is said to be a number written wrongly. */
const WRONG: ReadonlySet<Claim> = new Set<Claim>(['corrected', 'repeated', 'second', 'runsOnCorrected']);

/** What speaks for or against one number or another of a marker, at the beginning of its list or later in it. */
export const OF_NUMBERS: readonly Evidence[] = [
  {
    id: 'correction',
    on: 'number',
    also: true,
    when: (c) => WRONG.has(c.claim),
    says: ['号错了', 'a wrong number'],
  },
  {
    id: 'twinFirst',
    on: 'number',
    also: true,
    when: (c) =>
      (c.claim === 'corrected' || c.claim === 'repeated') &&
      c.marker.ordinal === 1 &&
      (c.marker.boundary === 'soft' || c.open.count > 1),
    says: ['“一”多是另起一组', 'a 1 rather begins a list'],
  },
  {
    id: 'opens',
    on: 'number',
    when: (c) => c.claim === 'first',
    times: (c) => OPENING[c.marker.boundary],
    says: ['另起一组', 'a list begins'],
  },
  {
    id: 'atOmission',
    on: 'number',
    when: (c) => c.claim === 'omitted' || (c.claim === 'late' && (c.isBehindOmission || c.marker.quotation > 0)),
    says: ['前面有省略，或在引文里，缺号不算错', 'numbers are lacking where text was left out, or in a quotation'],
  },
  {
    id: 'latePart',
    on: 'number',
    when: (c) => c.claim === 'late' && c.opensDraft && !isDue(c),
    says: ['全稿从中间编起，像是其中一部分', 'the whole draft begins late: somebody’s share of it'],
  },
  {
    id: 'perStep',
    on: 'number',
    also: true,
    when: (c) => c.off > 0,
    times: (c) => (c.off < MOST_STEPS ? c.off : MOST_STEPS),
    says: ['差几个号', 'how far the number is off'],
  },
  {
    id: 'lateAfterLeadIn',
    on: 'number',
    when: (c) => c.claim === 'late' && isDue(c),
    says: ['这里应当起一组，缺了前面的', 'a list is due here, its first item is lost'],
  },
  {
    id: 'late',
    on: 'number',
    when: (c) => c.claim === 'late',
    says: ['不从“一”起', 'a list that begins late'],
  },
  {
    id: 'runsOnAgain',
    on: 'number',
    when: (c) => isRunOn(c) && (c.marker.style.runsOn || c.ranOn),
    says: ['接着上面的编，一向如此', 'runs on, as such numbers do, or as it did before'],
  },
  {
    id: 'runsOn',
    on: 'number',
    when: (c) => isRunOn(c) && c.marker.ordinal > 2 && c.marker.style.family !== 'spoken',
    says: ['接着前一组往下编', 'runs on from the list before'],
  },
  {
    id: 'runsOnEarly',
    on: 'number',
    when: isRunOn,
    says: ['也许接着前一组往下编', 'perhaps runs on from the list before'],
  },
  {
    id: 'mistypedFirst',
    on: 'number',
    when: (c) => c.claim === 'mistyped',
    says: ['本是第一条，号却不是“一”', 'a first item whose number is another'],
  },
];

/** Whether a list is announced, or begins under a heading as its likes do. */
function isDue(c: Context): boolean {
  return c.opensSection || c.isLedIn;
}

function isRunOn(c: Context): boolean {
  return c.claim === 'runsOn' || c.claim === 'runsOnCorrected';
}
