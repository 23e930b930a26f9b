import { numeralSystem } from '../text/numerals';

/** What the first words of a paragraph may close: what was just listed, or with an address to the listeners the speech. */
export type Closing = 'conclusion' | 'address';

const NUMBER = '[一二两三四五六七八九十几些0-9]{1,3}';
const SUMMING = new RegExp(
  '^(?:总之|总而言之|综上|总的来[说看讲]|概括起来|归结起来|归根到底|一句话[，,]|最后[，,]|' +
    `(?:以上|上述)(?:${NUMBER}|这|就是|内容|意见|工作|任务|要求|问题|措施|情况|报告|汇报|说明|发言)|` +
    '(?:做好|抓好|落实好?|完成|实现|解决好?)(?:以上|上述|这[些几])|' +
    `这${NUMBER}(?:点|条|项|件|个方面|个问题|个要求|方面|句话|步)|` +
    '特此|此致|专此|妥否|当否|以上妥否)',
);
const COUNT = new RegExp(`^(?:以上|上述|这|做好(?:以上|上述|这))(${NUMBER})`);
const ADDRESS =
  /^(?:同志们|(?:各位|尊敬的|亲爱的)[^，,。！!：:]{1,14}|(?:朋友|同学|老师|乡亲|战友|女士|先生|家长|代表|委员|同事|伙伴|孩子|青年朋友)们(?:[、，,](?:同志|朋友|同学|老师|乡亲|战友|先生|家长|代表|委员|同事|伙伴|孩子)们)*)[，,！!：:]|^让我们/;
const DATE = /^[（(]?[〇○零一二三四五六七八九十0-9]{4}年[^，。]{2,10}[日号][）)]?$/;
const LONGEST_SIGNATURE = 25;

/** Whether a paragraph's first words close what stands before it; undefined where they do not. */
export function closesList(words: string): Closing | undefined {
  const bare = words.replace(/^[\s*_>#]+/, '').slice(0, 40);
  if (SUMMING.test(bare)) return 'conclusion';
  return ADDRESS.test(bare) ? 'address' : undefined;
}

/** 以上三件事，: how many things a paragraph sums up; undefined where it does not say. */
export function countSummedUp(words: string): number | undefined {
  const numeral = COUNT.exec(words)?.[1];
  if (numeral === undefined) return undefined;
  return numeralSystem(/[0-9]/.test(numeral) ? 'arabic' : 'han').parse(numeral);
}

/** Whether a paragraph is a date alone, or who signs above one. */
export function signsOff(words: string, next: string | undefined): boolean {
  if (DATE.test(words.trim())) return true;
  return (
    words.length <= LONGEST_SIGNATURE && !/[。！？；：，]/.test(words) && next !== undefined && DATE.test(next.trim())
  );
}
