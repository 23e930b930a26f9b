import { numeralSystem } from '../syntax/text/numerals';
import type { Marker } from '../syntax/nodes';
import type { Text } from '../syntax/text/text';
import type { Gap } from './gaps';

/** …扯清楚。这是第一点。 第二点，…: the first is counted behind its words. */
const TOLD =
  /(?:这(?:就|便)?是(?:我(?:要|想)(?:讲|说|谈)的)?第?一(?:[点条个项件层]|方面)?|此其一)[^，。；！？]{0,6}[，。；！？]/;
/** So far before the first number it is looked for, in code units: for the others nearer. */
const REACH = 400;
const NEAR = 120;

/** Whether the first numbers of a list lack because the words before it tell of them. O(1). */
export function isToldBefore({ before, ordinals, after: { marker } }: Gap, { source }: Text): boolean {
  if (before || ordinals[0] !== 1) return false;
  const { start } = marker.range;
  const isSpoken = marker.style.family === 'spoken';
  if (isSpoken && ordinals.length === 1 && TOLD.test(source.slice(Math.max(0, start - REACH), start))) return true;
  const counts = isSpoken || marker.style.family === 'division' || (marker.style.id === 'han' && marker.ordinal > 2);
  return counts && isNamed(marker, source.slice(Math.max(0, start - NEAR), start));
}

/** 第二条、第三条是措施; 附件3（另发）: whether the numbers that lack are named between those around them. O(what is between). */
export function isNamedBetween({ before, ordinals, after: { marker } }: Gap, { source }: Text): boolean {
  const { variant, style } = marker;
  if (!before || variant === '' || style.variantIs === 'padding') return false;
  const words = source.slice(before.marker.range.end, Math.min(marker.range.start, before.marker.range.end + REACH));
  return ordinals.every((ordinal) => {
    const han = numeralSystem('han').format(ordinal) ?? '';
    const names =
      style.family === 'spoken' ? [`第${han}${variant}`] : [`${variant}${han}`, `${variant}${String(ordinal)}`];
    return names.some((name) => words.includes(name));
  });
}

/** 前两点略过，直接讲第三点。 以上是第一个方面。 第一件至第四件已经办结。 今天只讲第五编和第六编。 */
function isNamed({ ordinal, variant, style }: Marker, words: string): boolean {
  const [own, last] = [ordinal, ordinal - 1].map((number) => numeralSystem('han').format(number));
  if (own === undefined || last === undefined) return false;
  // 一、二两个问题，上午讲了，我讲第三个问题。 三、…
  if (style.id === 'han') return new RegExp(`、${last}两[个条点项部方]|第${own}(?:个|部分|点|方面)`).test(words);
  const unit = variant === '' && style.family === 'division' ? style.suffix : variant;
  if (unit === '') return false;
  const before = last === '二' ? '[二两]' : last;
  // 第一 by itself may well be told of anything.
  const named = ordinal > 2 ? `第${own}${unit}|第${last}${unit}|前${before}${unit}` : `是第${last}${unit}`;
  return new RegExp(named).test(words);
}
