/** 进行大会的第一项，宣读决定: the words that call an ordinal up, as a pattern. */
export const CALLS =
  '(?:进行|开始|进入|转入|举行|请看|先说|先讲|再说|再讲|接着讲|然后|接下来|接着|谈谈|讲讲|说说|会议|大会|[仪幕牌工奖]式|典礼|活动|议程|今天|下午|上午)的?';
