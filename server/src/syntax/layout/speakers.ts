import { formAt } from '../forms/formAt';
import type { Form } from '../forms/form';
import { lineFactOf } from '../text/kept';
import type { Text } from '../text/text';

/** 19:03 连长: and 老马： before a number: who says it, in the manner of a messenger; 发言人1 where the words were taken down by a machine; 【主持人】. */
const SPEAKER =
  /^\s*(?:[[【(（]?(?:[0-9]{1,4}[-/.月][0-9]{1,2}[日号]?\s*)?[0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?[\]】)）]?\s*)?(?:(?:发言人|说话人|讲话人)\s?[0-9]{1,2}|[\u4e00-\u9fffA-Za-z]{1,8})(?:(?:\s+|\s?[（(])[0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?[）)]?)?\s?[：:]\s*|^\s*【[\u4e00-\u9fffA-Za-z]{2,8}】\s*/;
/** So many numbers that ascend behind names show that the draft is a talk. */
const FEWEST = 3;
/** As much of a line is looked at. */
const LOOKED_AT = 60;

/** 09:20　一、宣布到会人数: the hour before an item of an agenda. */
const HOUR = /^[0-9]{1,2}[:：][0-9]{2}(?:\s?(?:[-—–~～至]{1,2})\s?[0-9]{1,2}[:：][0-9]{2})?[\s　]+/;

/** 1. 张三 00:00:04, 发言人2 01:20: who speaks from which minute on; 李书记（下湾） 2026/7/19 07:11: who wrote when. Alone in its line. */
const SPEAKER_LINE = new RegExp(
  [
    /^(?:[0-9]{1,2}[.．、]?\s*)?[\u4e00-\u9fffA-Za-z][\u4e00-\u9fffA-Za-z-]{0,15}\s?[0-9]{0,2}\s{0,4}[（(]?[0-9]{1,2}[:：][0-9]{2}[:：][0-9]{2}[）)]?$/,
    /^(?:发言人|说话人|讲话人)\s?[0-9]{1,2}\s{0,4}[（(]?[0-9]{1,2}[:：][0-9]{2}[）)]?$/,
    /^[\u4e00-\u9fffA-Za-z]{1,10}(?:[（(][^（()）]{1,10}[）)])?\s{1,4}(?:[0-9]{4}[-/.年])?[0-9]{1,2}[-/.月][0-9]{1,2}日?\s{1,4}(?:[上下]午)?[0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?$/,
  ]
    .map(({ source }) => source)
    .join('|'),
);
const LONGEST_SPEAKER_LINE = 40;

/** 会议时间 2026年7月19日 09:00, 礼堂 9月16日 09:00: of a programme. */
const OF_PROGRAMME = /^[^0-9（(\s]{0,12}(?:时间|地点|日期|会议|彩排|[厅堂室楼馆场]|开幕|闭幕|开会|集合|报到)[\s（(]/;

/** 3栋老曹  20:03: a name and the hour alone, where the same name stands before another hour: 签到 8:30 is of a programme. */
const CHAT_LINE = /^([\u4e00-\u9fffA-Za-z0-9_·（）()-]{2,16})\s{1,4}(?:[上下]午\s?)?[0-9]{1,2}[:：][0-9]{2}$/;

const isSurely = (words: string): boolean =>
  words.length <= LONGEST_SPEAKER_LINE && SPEAKER_LINE.test(words) && !OF_PROGRAMME.test(words);

/** Whether a line only says who speaks, in a draft with several such. O(1). */
export const isSpeakerLine = (words: string): boolean =>
  isSurely(words) || (words.length <= LONGEST_SPEAKER_LINE && CHAT_LINE.test(words) && !OF_PROGRAMME.test(words));

/** Whether a draft has several lines that only say who speaks. O(lines). */
export function hasSpeakers(text: Text): boolean {
  const names = new Set<string>();
  let [speakers, messages, again] = [0, 0, 0];
  for (let line = 0; line < text.lineCount; line++) {
    const said = saysWho(text, line);
    if (said === undefined) continue;
    if (said === SURELY) speakers++;
    else {
      messages++;
      if (names.has(said)) again++;
      names.add(said);
    }
    if (speakers >= FEWEST_SPEAKERS || (messages >= FEWEST_MESSAGES && again > 0)) return true;
  }
  return false;
}

const FEWEST_SPEAKERS = 2;
const FEWEST_MESSAGES = 3;
const SURELY = '';
/** The name in a line that may say who wrote; '' where it surely does. */
const saysWho = lineFactOf((line): string | undefined => {
  if (line.length > LOOKED_AT) return undefined;
  const words = line.trim();
  return isSurely(words) ? SURELY : OF_PROGRAMME.test(words) ? undefined : CHAT_LINE.exec(words)?.[1];
});

/** Where a line goes on behind the hour that it opens with, and a number follows; `start` elsewhere. O(1). */
export function behindHour(source: string, start: number, end: number): number {
  const words = source.slice(start, Math.min(end, start + LOOKED_AT));
  const hour = HOUR.exec(words)?.[0].length ?? 0;
  return hour > 0 && formAt(words, hour, 'line')?.strength === 'strong' ? start + hour : start;
}

/** 第一，, and 第一项， where the noun has its mark. */
const isNumber = (form: Form | undefined): boolean =>
  form?.strength === 'strong' ||
  (form?.style.variantIs === 'noun' && form.variant !== '' && form.end > form.numeralEnd + form.variant.length);

/** Where a line goes on behind the name that it opens with, and a number follows; `start` elsewhere. O(1). */
export function behindSpeaker(source: string, start: number, end: number): number {
  const words = source.slice(start, Math.min(end, start + LOOKED_AT));
  // 发言人1（00:00:03） says no 03）.
  const name = isSpeakerLine(words) ? 0 : (SPEAKER.exec(words)?.[0].length ?? 0);
  return name > 0 && isNumber(formAt(words, name, 'line')) ? start + name : start;
}

/** [19:04]: without the hour the name may be any word before a colon. */
const SAID_AT = /[0-9][:：][0-9]{2}/;

/** Whether some words are but the hour and the name that a message opens with: [19:04] 李教练：. O(1). */
export const isSpeakerLead = (words: string): boolean =>
  words.length <= LOOKED_AT && SAID_AT.test(words) && SPEAKER.exec(words)?.[0].length === words.length;

/** Whether numbers that stand behind the names of speakers ascend, 1, 2, 4: 问题：1.… 办法：1.… each begin anew. O(length). */
export function isTalk(text: Text): boolean {
  let last = 0;
  let numbers = 0;
  for (let line = 0; line < text.lineCount; line++) {
    const ordinal = numberBehindSpeaker(text, line);
    if (ordinal === undefined) continue;
    if (ordinal === 1) numbers = 0;
    if (ordinal === 1 || ordinal > last) numbers++;
    last = ordinal;
    if (numbers >= FEWEST) return true;
  }
  return false;
}

/** The number that stands behind the name that a line opens with; undefined where none does. */
const numberBehindSpeaker = lineFactOf((line) => {
  const at = behindSpeaker(line, 0, line.length);
  return at === 0 ? undefined : (formAt(line.slice(at, at + LOOKED_AT), 0, 'line')?.ordinal ?? 0);
});
