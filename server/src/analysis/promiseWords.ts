/** The words with which a speech says how many points are to follow, or were. */

const NUMERAL = '([一二三四五六七八九十两]{1,3}|[0-9]{1,2})';
/** 下一步, 这一项工作: one is no number of points that a speech announces. */
const SEVERAL = `(?!一(?![一二三四五六七八九十]))${NUMERAL}`;
/** 三个月, 四个小时: a span of time, and no points. */
const OF_TIME = '多?(?:月|星期|礼拜|小时|钟头|工作日|交易日|自然日|季度|年度|学期|年头|百分点)';
const COUNTED =
  '(?:个(?:方面|部分|问题|环节|重点|建议|要求|关键|层面|原因|特点|转变|关系|到位|坚持|确保|强化|突出|抓手|体会|想法|观点|意思|例子|故事|词|主要方面|主要问题|突出问题|具体问题|意见|事(?![业项务])|小问题|大问题|事情|(?:小小的|小|大)?(?:约定|承诺|心愿|愿望|请求|遗憾)|关键词|(?:看|亮|难|痛|焦|疑|热|卖|切入)点|“[^”]{1,8}”)|点(?!钟)|项|条(?!件)|方面|(?:大)?部分|[件桩](?:事体?|[大小好难实要]事|要紧事)|件(?:文物|展品|藏品|作品|宝贝)|句话|招|手(?![段续机法])|大(?:任务|重点|举措|行动|工程|要求|问题)|步)';
/** …三点意见，与大家交流; 三条规矩，今天当着大家的面说出来，请大家监督: a clause or two that say nothing of the list itself. */
const COURTESY =
  '(?:[，,][^，。；：:,;]{0,12}(?:大家|各位|同志|参考|指正|交流|汇报|说明|一讲|一说|一[条项个点件]一[条项个点件]|逐[条项个点件]|对照|[照按]这[个些]?[做办来]|[说讲念摆亮拿]出来|监督)[^，。；：:,;]{0,6}|[，,](?:请(?:大家|各位|同志们|同学们|你们)|会后|散会后?|回去)[^，。；：:,;]{0,12}){0,2}';
const PROMISE = new RegExp(`${SEVERAL}${COUNTED}[^，。；：:!！？]{0,12}${COURTESY}$`);
/** Right before a colon any count announces; but what party documents call by a number is a name. */
const BEFORE_COLON = new RegExp(
  `${SEVERAL}(?:个(?!${OF_TIME})|样|种|处|块|大?类|层|场(?!次)|份(?:材料|名单|名册|清单|报告|答卷|作业)|招|关(?![键于节口])|笔账|道(?:题|关|坎|菜|防线|难题)|${COUNTED})[^，。；：:!！？]{0,10}(?:${COURTESY}|[，,](?:也?就是说?|那就是|即|分别是|具体[是说]))$`,
);
/** 原因有三：, before a colon. */
const ARE_FEW = /[\u4e00-\u9fff]{2}有([二三四五六七八九])$/;
/** 约法三章，就三条，谁也别赖：, before a colon. */
const NO_MORE = new RegExp(`(?:^|[，,])(?:就|只有?)${SEVERAL}(?:条|点|件事?|句话?|个)[，,][^，。；：:,;]{0,8}$`);
/** 还有三项没做完，我列在这里，按顺序做：, before a colon. */
const LISTED = new RegExp(
  `${SEVERAL}[个条项点件样种](?!以[上下内外])[^，。；：:,;]{0,10}[，,][^。；：:;]{0,12}(?:列在|写在|按顺序|记一下)[^。；：:;]{0,16}$`,
);
/**
 * 今天我许四个愿。 送给大家三样礼物。 宣布四条纪律。: right behind such a verb, at the end of the sentence before the list, a count
 * announces. 安排五个项目 may be followed by what is asked of them: 个 counts behind words of saying and wishing alone.
 */
const SAYS = '讲|说|谈|提|聊|许|表|敬|念|送|赠|留|出|分享';
const DOES =
  '作|做|交|办|立|定|宣布|重申|明确|约定|叮嘱|嘱咐|吩咐|交代|注意|牢记|记住|记牢|做到|安排|部署|布置|汇报|通报|拜托|申明|强调';
const LISTENERS =
  '(?:下|给)?(?:大家|各位|同志们|同学们|你们|[^，。；：、的]{1,4}(?=[二两三四五六七八九十](?:句|个[字词])))?';
const BEHIND_VERB = new RegExp(
  `(?:(?:${SAYS})${LISTENERS}(?=.{1,3}个)|(?:${SAYS}|${DOES})${LISTENERS}(?!.{1,3}个))${SEVERAL}` +
    `(?:个(?!${OF_TIME})|点(?!钟)|条|项|件|句|样|招|手|步|道|杯|笔)[^，。；：:!！？]{0,6}$`,
);
/** 今天就讲四件事，说完就散。 主要讲四个问题，都是近两年的案子。: what is said ahead of the verb announces, whatever follows in the sentence. */
const SAID_AHEAD = new RegExp(
  `(?:(?:^|[，,])我|今[天晚早年次]|下面|这里|接下来|这次|现在|就|只|简单|主要|着重|想|再|所以)[^，。；：:]{0,20}(?:${SAYS}|汇报|交代|嘱咐|叮嘱|强调|部署|通报|说明|检讨|承诺|保证)${LISTENERS}${SEVERAL}${COUNTED}[^，。；：:!！？]{0,6}[，,][^。；：:!！？]{1,30}$`,
);
/** 主要是三件事，语音怕有人不方便听，我打字: the count is all that is said of the list; the words behind it tell and count none of it. */
const IN_ALL = new RegExp(
  `(?:主要|一共|总共|其实|无非|归纳起来|总的)(?:就)?[是有]${SEVERAL}(?:[件桩]事情?|点|个(?:问题|方面|意思|事)|条)[，,]` +
    '(?!.*(?:一[条个件点句]|第[一二三]|首先|要么|已经?|还有|其中|剩))[^。；：:!！？]{1,40}$',
);
/** 一共四个事哈: all that a message says. */
const IN_SHORT = new RegExp(`^(?:一共|总共|拢共|就)(?:[是有说讲])?${SEVERAL}(?:[个件桩]事情?|点|条)[哈啊呀吧]?$`);
/** 今年我只准备了五个词。 */
const PREPARED = new RegExp(
  `(?:准备|带来|选|挑|想|总结|归纳|整理|凑)了?${SEVERAL}(?:个(?:关键)?(?:词|字|故事|话题|问题|体会)|句话|张照片|样东西)$`,
);
/** 我表个态，就四条。 原因有三。: all that the sentence says of them. */
const NO_MORE_SAID = new RegExp(`[，,](?:就|只有?)?${SEVERAL}[条点]$`);
const REASONS_ARE = /(?:原因|理由|好处|难处|难点|做法|办法|问题|教训|体会|特点)(?:主要)?有([二三四五六七八九])$/;
/** 上次就说四件事，… is over. */
const PAST = /上[次回周月]|去年|昨天|刚才|当时/;
/** 主要讲三个问题，一个是…: the list is begun. */
const BEGUN = /[，,](?:第?一|首先|其一)/;
/** 有三种话不能说。 有五件事要落到人头上。 */
const THERE_ARE = new RegExp(
  `有${SEVERAL}(?:种(?:话|人|情况|情形|现象|倾向|做法|心态|思想|态度|行为|风气)|[件桩](?:小|大|实)?事情?|句话|点)[^，。；：:!！？]{0,3}(?:要|不能|必须|值得|需要|应该|应当|不得|不要|不可|一定|千万|务必|特别)[^，。；：:!！？]{0,8}$`,
);
/** 分四个部分，讲完正好下课。: what so divides the speech announces, whatever follows in the sentence. */
const DIVIDES = new RegExp(
  `(?:共?分(?:成|为|作)?|分别从)${SEVERAL}(?:个|大)?(?:部分|方面|点|段|节|讲|块|层)(?:[，,][^，。；：]{0,16})?$`,
);
/** 本讲义共四章。 */
const HAS_PARTS = new RegExp(`共(?:有|设|分|讲)?${SEVERAL}(?:个|大)?(?:部分|章|讲|节|篇|单元|板块)$`);
/** 接班时必须看的四样东西, 四项重点工作: what a heading ends with, where it says how many stand below it; 三大攻坚战, 两点一线 are names. */
const OF_HEADING = new RegExp(
  `${SEVERAL}[个样种条项点件招句](?:小|大|新|重点|具体|主要|突出|特别)?` +
    '(?:东西|工作|任务|问题|事情?|建议|要求|措施|做法|办法|要点|提醒|原因|意见|举措|纪律|规矩|事项|环节|步骤|打算|请求|希望|体会|收获|教训|不足|实事|变化|改变|调整|亮点|特点|好处|目标|坑|误区)$',
);
/** 论文的创新点有三个。, 原因主要有三条。, 遗留问题有两项，请二班接着盯。 */
const IN_NUMBER = new RegExp(
  `(?:(?:创新|优|缺|要|难|亮|重|特|观|疑|看|热|痛|堵|弱)点|原因|问题|不足|做法|办法|条件|理由|好处|难处|变化|任务|优势|建议|要求)(?:主要|一共|共|就|也)?[有是]${SEVERAL}[个条点项](?:[，,]请[^，。；：]{0,12})?$`,
);
/** 我踩过四个坑，一个一个说，拿本子记一下。 他留下了四样东西，今天一样一样拿出来给大家看。 */
const ONE_BY_ONE = new RegExp(
  `${SEVERAL}[个条件点项种样][^，。；：:,;]{0,4}[，,](?:今天|现在|下面|我)?一([个条件点项样])一\\2地?[说讲聊来看拿摆数念捋过][^。；：:]{0,24}$`,
);
/** 四个全面: what party documents call by a number. */
export const NAMES =
  /条腿走|手抓|[个项大位种](?:意识|自信|维护|代表|全面|规定|确立|倡导|革命|主义|时代|百年|不能|一律)/;
/** 以上三点, 以上就是我讲的三点, 我就讲这三点 anywhere; 这三点， where a paragraph begins. */
export const BACKWARD = new RegExp(
  `(?:(?:以上|上述)(?:这|就?是我?[^，。；：、是]{0,6}的)?|^(?:[^，。；：]{1,6}[，,])?(?:就|做到|记住)?这|[就只](?:讲|说|谈|提)这)${NUMERAL}(?:${COUNTED}|[章讲节篇])`,
);
/** 会议研究了5个议题。纪要如下：, the last of which says no number. */
export const SAYS_AS_FOLLOWS = /^(?:现?将?)?(?:会议)?(?:纪要|具体|内容|情况|要点|分述|现通报|现汇报|现通知|主要)?如下$/;
/** Every number of things. */
export const MENTION = new RegExp(`${NUMERAL}(?:个(?!${OF_TIME})|点(?![钟半整])|条|项|件|样|种|步|句|大|方面)`, 'g');

/** Words between number and list that make it a promise of items and not a figure. */
const ANNOUNCES =
  /梳理|介绍|打算|考虑|想法|设想|启示|感受|感悟|心得|祝愿|讲|谈|说|聊|摸|总结|做法|经验|提|强调|要求|意见|建议|体会|问题|方面|如下|以下|主要|重点|做到|抓好|抓住|盯住|盯紧|牢记|记住|记牢|突出|聚焦|守住|打好|办好|把握|坚持|希望|处理好|概括|归纳|就是|要点|环节|任务|举措|原因|汇报|部分|议程|议题|程序|优势|优点|长处|好处|理由|亮点|不足|短板|差距|收获|教训|约定|承诺|心愿|愿望|请求|遗憾|难处|难题|文物|展品|藏品|作品|宝贝/;
/** 从两方面采取了措施。 31条措施已完成28条。 tells what was done, and promises nothing. */
const TELLS = /方面[都分别]{0,2}采取|[个条项点件种][^，。]{0,8}已.*[0-9一二三四五六七八九十]+[个条项点件种]?$/;

/** 头班车 5:40 发车: no mark between clauses. */
const OF_CLOCK = /(?<=\d)[:：](?=\d)/g;

/**
 * The number that a sentence ends with and announces, as its first group: right before a colon any count does. O(1): a sentence has so
 * many signs at the most as is looked back.
 */
export function announced(whole: string, isBeforeColon: boolean): RegExpExecArray | undefined {
  const sentence = whole.replace(OF_CLOCK, '.');
  if (isBeforeColon)
    return (
      lastCount(sentence, BEFORE_COLON.exec(sentence)) ??
      NO_MORE.exec(sentence) ??
      LISTED.exec(sentence) ??
      ARE_FEW.exec(sentence) ??
      undefined
    );
  const match = announcedAtEnd(sentence);
  return match && isPast(sentence, match) ? undefined : match;
}

/** 给两个娃三句祝愿：: of two counts the last, which stands nearer to what follows. */
function lastCount(sentence: string, match: RegExpExecArray | null): RegExpExecArray | null {
  const [, later] = /^[^、]{2,8}?((?:[二两三四五六七八九十])(?:句|点|条|项|件|样|招).*)$/.exec(match?.[0] ?? '') ?? [];
  if (!match || later === undefined) return match;
  const from = match.index + match[0].length - later.length;
  const last = BEFORE_COLON.exec(sentence.slice(from));
  return last && Object.assign(last, { index: last.index + from });
}

function announcedAtEnd(sentence: string): RegExpExecArray | undefined {
  const match = PROMISE.exec(sentence);
  if (match && ANNOUNCES.test(sentence) && !TELLS.test(match[0])) return match;
  for (const form of [
    ...(BEGUN.test(sentence) ? [] : [SAID_AHEAD]),
    BEHIND_VERB,
    DIVIDES,
    HAS_PARTS,
    THERE_ARE,
    IN_ALL,
    IN_NUMBER,
    ONE_BY_ONE,
    PREPARED,
    IN_SHORT,
    NO_MORE_SAID,
    REASONS_ARE,
  ]) {
    const said = form.exec(sentence);
    if (said) return said;
  }
  return undefined;
}

/** The number that a heading ends with and announces, as its first group. O(1). */
export const announcedByHeading = (words: string): RegExpExecArray | undefined =>
  words.length <= LONGEST_HEADING ? (OF_HEADING.exec(words) ?? undefined) : undefined;

const LONGEST_HEADING = 24;

/**
 * 带大家看六件宝贝，每看完一件，盖一个章。, over 第一件： 第二件：: the only number of things, as its first group, that words count with the noun
 * of a list below them. O(words).
 */
export function countedWith(noun: string, words: string): RegExpExecArray | undefined {
  const counts = [...words.matchAll(new RegExp(`${SEVERAL}${noun}`, 'g'))];
  const [match] = counts;
  return match && counts.length === 1 && !isPast(words, match) ? match : undefined;
}

/** By the clause that the number stands in. */
function isPast(sentence: string, { index, 0: words, 1: numeral = '' }: RegExpExecArray): boolean {
  const before = sentence.slice(0, index + words.indexOf(numeral));
  return PAST.test(before.slice(before.search(/[^，,]*$/)));
}

const OF_TODAY = /(?:今[天晚早]|下面|这次|本次|接下来)[^。；：]{0,10}(?:从|分|讲|谈|聊|说|汇报|分享|介绍|交流)/;

/** 今天我从四个方面…, 下面我分三个部分…: of the speech as a whole. */
export const dividesSpeech = (sentence: string): boolean => OF_TODAY.test(sentence);
