import { isSpace } from '../text/characters';
import { division } from './divisions';
import type { Form, StartKind } from './form';
import { ordinal } from './ordinals';

const SPREAD =
  /^第([ \u3000]{1,2})((?:[一二三四五六七八九十百](?:[ \u3000](?=[一二三四五六七八九十百]))?){1,5}|[0-9]{1,2})[ \u3000]{1,2}([条章节编篇点项步]|部分)([ \u3000]{0,2}(?=[，,、：:]))?/;
const LONGEST = 20;

/** 第 一 条 , 门前不扫: as scans have it, each of its signs set apart; a single blank is a slip. */
export function spread(text: string, at: number, place: StartKind): Form | undefined {
  if (place !== 'line' || !isSpace(text.charAt(at + 1))) return undefined;
  const [whole, before = '', numeral = '', unit = '', beforeMark = ''] =
    SPREAD.exec(text.slice(at, at + LONGEST)) ?? [];
  if (whole === undefined) return undefined;
  const together = `第${numeral.replace(/[ \u3000]/g, '')}${unit}`;
  const words = together + text.slice(at + whole.length);
  const found = division(words, 0, 'line') ?? ordinal(words, 0, 'line');
  if (!found || found.end < together.length) return undefined;
  const numeralStart = at + 1 + before.length;
  const isMarked = found.end > together.length;
  const blanks = whole.length - beforeMark.length - together.length + (isMarked ? beforeMark.length : 0);
  return {
    ...found,
    start: at,
    numeralStart,
    numeralEnd: numeralStart + numeral.length,
    end: at + found.end + blanks,
  };
}
