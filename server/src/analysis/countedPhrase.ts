/** Words that no noun goes on behind: 四个方面|向大家汇报, 两点|来讲. */
const BEFORE_OTHERS = new Set([...'向给跟与同对来去就把从在为以了供请之要']);
/** Verbs that end what is counted once something is: 四个方面|提出要求; but 三点总结. */
const VERBS = new Set(
  '提 提出 提到 回顾 总结 汇报 介绍 推进 推动 前进 同时 进行 展开 开展 入手 着手 着力 发力 分享 交流 报告 说明 阐述 部署 安排 强调 谈 讲 说 聊 作 做 抓'.split(
    ' ',
  ),
);
/** The longest that is quoted, in signs. */
const LONGEST = 8;

const segmenter = typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined;

/**
 * 四个方面, of 四个方面向大家汇报: the number that words begin with, and what it counts, in whole words. `numeral` is how long the number
 * is. O(1): no more words are looked at than are quoted.
 */
export function countedPhrase(words: string, numeral: number): string {
  const near = words.slice(0, LONGEST * 2);
  const first = numeral + 1;
  if (!segmenter) return near.slice(0, LONGEST);
  let end = 0;
  let isCut = false;
  for (const { segment, index } of segmenter.segment(near)) {
    const isOver = BEFORE_OTHERS.has(segment) || (index > first && VERBS.has(segment));
    isCut = !isOver && index + segment.length > LONGEST;
    if (index >= first && (isOver || isCut)) break;
    end = index + segment.length;
  }
  // 四个重点领域的; of 两个方面的突出|问题 no half is quoted.
  return near.slice(0, end).replace(isCut ? /(?<=.{3})的.*$/ : /(?<=.{3})的$/, '');
}
