import type { Line, LineSpan } from './lines';
import { isBlank } from './lines';
import { isOmissionLine } from './omissions';

/** How a speech takes leave: 谢谢大家！, 汇报完毕, 以上是我的述职，请批评指正. */

const CLOSING = new RegExp(
  [
    /^(?:(?:我的|我|今天|这次|报告|党课|发言|讲话)?.{0,8}(?:谢谢(?:大家|各位|主席|同志们)?|讲到这里|讲这些|讲这么多|讲完了|完了|散会|到此结束))/,
    /谢谢(?:大家|各位|大伙儿?|诸位|你们|您)?(?:了|啦)?[！!。.]?$/,
    /^散会[。！!]?$/,
    // 开场就是这些。好像就这些。
    /^[^，。；：]{0,10}就是?(?:这些|这么多)[了啦吧]?(?:[。！!]|$)/,
    /^.{0,8}(?:汇报|发言|报告|述职|宣读)完毕(?:[，,。！!].{0,24})?$/,
    // 以上是我的述职，不当之处，恳请各位领导批评指正。
    /^以上(?:就)?是(?:我|本人|我们)[^。；：:]{0,16}(?:汇报|发言|分享|体会|报告|述职|想法|介绍|总结|建议)(?:[。！!]?|[，,。！!](?:谢谢|请|恳请|敬请|不[当妥足到]|如有).{0,20})$/,
    /^(?:恳请|敬请|请)[^。；：:，,]{0,8}批评(?:帮助|教育|处理)?[。！!]?$/,
    /^(?:不[当妥足到][^。；：:]{0,8}[，,])?(?:恳请|敬请|请)(?:各位|大家|领导)[^。；：:]{0,12}指正[^。；：:]{0,2}[。！!]?$/,
  ]
    .map(({ source }) => source)
    .join('|'),
);

/** 谢谢大家！, 我就讲到这里。 */
export const takesLeave = (line: Line): boolean => line.text.length <= 60 && CLOSING.test(line.text);

/** As much of the end of some words is looked at, and of a sentence. */
const END = 80;
const LONGEST_LEAVE = 30;

/** …没有一个人抱怨。我的发言完了，请大家提问。: whether words of whatever length take leave in one of their last two sentences. O(1). */
export const endsWithLeave = (words: string): boolean =>
  words
    .slice(-END)
    .split(/[。！!\s]+/)
    .filter((sentence) => sentence !== '')
    .slice(-2)
    .some((sentence) => sentence.length <= LONGEST_LEAVE && CLOSING.test(sentence));

/** So many short lines may stand below the speech: who sent it, a note of the mail. */
const MOST_BELOW = 6;

/** The last line of a speech with numbers, where it takes leave and what stands below it is neither numbered nor long. */
function lastOfSpeech(lines: readonly Line[], bodyFrom: number): number {
  let below = 0;
  for (let index = lines.length - 1; index >= bodyFrom && below <= MOST_BELOW; index--) {
    const line = lines[index] as Line;
    if (isBlank(line) || line.aside) continue;
    if (takesLeave(line)) return lines.slice(bodyFrom, index).some(({ form }) => form) ? index : lines.length - 1;
    if (line.form?.strength === 'strong' || line.heading > 0 || line.text.length > LONGEST_BELOW) break;
    below++;
  }
  return lines.length - 1;
}

const LONGEST_BELOW = 60;

/** The last paragraphs that take leave: 谢谢大家！, and a last address to the audience before it. */
export function findClosing(lines: readonly Line[], bodyFrom: number): LineSpan | undefined {
  let first: number | undefined;
  let last: number | undefined;
  for (let index = lastOfSpeech(lines, bodyFrom); index >= bodyFrom; index--) {
    const line = lines[index] as Line;
    if (isBlank(line) || line.aside) continue;
    if (line.form?.strength === 'strong' || isOmissionLine(line)) break;
    const addresses = /^(?:同志们|各位[^，。！：]{1,10}|朋友们|女士们、先生们|最后)[，,！!：:]/.test(line.text);
    if (!takesLeave(line) && !addresses) break;
    last ??= index;
    first = index;
    if (addresses) break;
  }
  return first === undefined || last === undefined ? undefined : { first, last };
}
