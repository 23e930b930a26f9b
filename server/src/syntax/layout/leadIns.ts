import type { Line } from './lines';

/** The words before an outline: what announces it, and what only tells. */

/** 讲三个问题, 分四个部分, 五项议程. */
const ANNOUNCES =
  /(?:讲|谈|说|聊|汇报|报告|交流|分享|发言|介绍|讨论|学习|宣讲|强调|提)[^。；]{0,24}(?:问题|方面|[两二三四五六七八九十几\d]点|部分|内容|意见|要求|体会|件事|句话|个字|个词|话题|题目)|(?:讲|谈|说|聊|汇报|交流|分享)的(?:(?:主要)?(?:是|有)|[：:])|(?:分|分为|共|共有|包括|有|安排|围绕|从)[^。；]{0,12}(?:部分|方面|议程|议题|环节|项|内容|问题|专题|讲|层)|议程(?:是|有|为|如下)/;
export const LABEL =
  /^[^，。；]{0,10}(?:要点|提要|提纲|目录|议程|议题|主要内容|内容|框架|大纲|纲要|要目|导读|行程|路线|流程|程序|顺序|安排)(?:如下)?(?:[（(][^（）()]{1,12}[）)])?[：:]?$/;
/** What was done, or is wrong, is told in words of its own. */
const RECOUNTS = /去年|过去|一年来|今年以来|以来|上半年|前期|回顾|原因|教训|存在|已经|做法是|表现[在为]/;

/** Whether words announce parts: 今天讲三个问题. O(1). */
export const announced = (words: string): boolean => ANNOUNCES.test(words.slice(-LONGEST_LEAD));
/** Whether the last sentence of some words tells what was done. O(1). */
export const recounts = (words: string): boolean => RECOUNTS.test(lastSentence(words));
/** Whether a line is a label of what the speech gives: 发言要点, 会议议程：. O(1). */
export const isLabel = ({ text }: Line): boolean => text.length <= 20 && LABEL.test(text);
/** Whether such a label, or a last sentence that announces, leads in what follows. O(1). */
export const leadsIn = (words: string): boolean =>
  (words.length <= 20 && LABEL.test(words)) || ANNOUNCES.test(lastSentence(words));

const LONGEST_LEAD = 400;
const lastSentence = (words: string): string => {
  const end = words.slice(-120).replace(/[。：:，,\s]+$/, '');
  return end.slice(end.search(/[^。！？]*$/));
};
