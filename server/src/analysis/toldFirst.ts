import type { Text } from '../syntax/text/text';
import type { Gap } from './gaps';

/** …扯清楚。这是第一点。 第二点，…: the first is counted behind its words. */
const TOLD =
  /(?:这(?:就|便)?是(?:我(?:要|想)(?:讲|说|谈)的)?第?一(?:[点条个项件层]|方面)?|此其一)[^，。；！？]{0,6}[，。；！？]/;
/** So far before the second it is looked for, in code units. */
const REACH = 400;

/** Whether the first number of a list of points lacks because the words before the second say that they were the first. O(1). */
export function isToldBefore({ before, ordinals, after }: Gap, { source }: Text): boolean {
  if (before || ordinals.length !== 1 || ordinals[0] !== 1 || after.marker.style.family !== 'spoken') return false;
  const { start } = after.marker.range;
  return TOLD.test(source.slice(Math.max(0, start - REACH), start));
}
