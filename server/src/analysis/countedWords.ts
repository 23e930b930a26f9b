import { isHanNumeral } from '../syntax/text/numerals';

/** Measures, and what else makes one word with a numeral before it. */
const MEASURES = new Set(
  '年月日号时分秒天周季世代岁个名位户家口次回趟遍场步层级等类种样项条件点方边面头张片块段节章期批届轮组排班连营团师军国省市县区乡镇村里路街道座间所院校厂店米尺寸斤吨亩元角万亿千百十成倍半产双对套副支根棵颗粒只匹台辆架艘部本册页篇首句字词声份股线带手心意致切些旦般直起再定律概同向度经往体者胎战审维元流率汽航峡农帝',
);
/** Verbs and their like that begin as a measure does: 二分解任务 has lost its mark. */
const WORDS =
  /^(?:分[解清类工析层级担管]|定[期好准位向点责人]|经常|组织|支[持撑]|部署|排[查除]|口头|面[向对]|点面|双[向管]|对[照标接]|把[好握关控]|层层|周密|统筹|生[产态]|市场|国[企资]|团结|同[步心]|向[上下前]|度|起草|直[接面]|回[头访]|根[据治]|本[着领]|首先|带[头动好]|手|心|切实|再|体[现系]|期|方[便法式]|成[立果]|节约|季节|号召|级[别部差任]|名[师校优牌单额列企胜]|个[人性]|时|日常|年轻|项目|条[块理]|种[植养好]|区域|县域|家校|路[灯面径线网段长口况域]|道[路德理具]|营造|军民|产业|线[上下]|字|声|股[份权东票金]|部门|场[地所馆景内外]|轮训|批评|次要)/;
/** Names and sayings that begin with a numeral. */
const NAMES =
  /^(?:[一二三四五六七八九十][川峡农亚明门江平台]|五四|五一|七一|八一|九一八|十一|一二九|七七|三[星公讲思者]|二话|四[处周海]|五[谷官]|八方|九州|十[分足全]|二[战胎维手汽航]|一(?:言|向|再|味|致|旦|并|概|律|直|切|定|般|些))/;
/** 三级教育, 二线工人, 四风: words of which a number is part; not 三级别, 二线上, 三违规, which have lost the mark behind it. */
const NUMBERED =
  /^(?:[二三四五六七八九2-9]级(?![别差任组]|部(?!门))|[二三四]线(?![上下索路])|[二三四]期(?:工程|项目|建设)|二手[车房烟货]|三(?:轮[车摩]|甲医|违(?![规法反章纪背约])|废(?![除旧物品止弃])|伏|餐|同时|会一课|重一大|严三实|支一扶|中全会)|四(?:风|害(?!怕))|五(?:保[户老供对]|险一金)|[三四五六七八九]大(?:攻坚|任务|工程|行动|板块|领域|专项|举措|体系|战略|法宝))/;
/** What an ordinal counts: 第二产业, 第二季度. */
const OF_ORDINALS = '产阶季轮批届书课梯天年个次种类名位款条项章节大线战步期师人职性手时周场级层';

/**
 * Whether a numeral and the words behind it are more likely a count, or a name, a saying, a word, than a number of a list without its
 * mark.
 *
 * @param numeral as it stands, with 第 where it has it
 * @param words as many as follow, a few
 */
export function readCounted(numeral: string, words: string): 'count' | 'word' | undefined {
  const next = words.charAt(0);
  // 两会, 两项: it is never typed for 二、.
  if (/^[两兩]/.test(numeral)) return 'word';
  if (numeral.startsWith('第')) return OF_ORDINALS.includes(next) ? 'word' : undefined;
  // 一心一意, 三令五申, 四面八方.
  if (isHanNumeral(words.charAt(1)) && isHanNumeral(numeral.charAt(0))) return 'word';
  if (NAMES.test(numeral + words) || NUMBERED.test(numeral + words)) return 'word';
  if (!MEASURES.has(next)) return undefined;
  // 一定期限 and 一部分: with one there are too many such words.
  if (/^[一1]$/.test(numeral)) return 'word';
  return WORDS.test(words) ? undefined : 'count';
}
