import type { OffsetRange } from '../syntax/nodes';

/** What is said in one breath, and is not to be cut by the end of a line. */

const UNITS = [
  '个百分点|百分点|平方公里|平方千米|平方米|立方米|万千瓦时|千瓦时|千瓦|公里|千米|厘米|毫米|公斤|千克|公顷|人次|美元|欧元|元钱',
  '亿元|万元|万人|小时|分钟|秒钟|周年|年代|年度|世纪|季度|个月|月份|星期|号楼|号线|[年月日号时点分秒天周届次期批轮号]',
  '[个名位人户家口项件条款章篇份本册张座栋幢间套台辆艘架处所村镇乡县市区省国岁倍成元角分亩吨米升度级类种块片面只头匹株棵]',
].join('|');
/** A figure with what stands before and behind it: 近25.6%, 3.5亿元, 2025年, 60多个. */
const FIGURE = new RegExp(
  `[约近超达逾第]?[+-]?[0-9０-９][0-9０-９.,．，:：/—～~-]{0,24}(?:%|％|‰|℃)?[余多几]?[十百千万亿]{0,3}[余多]?(?:${UNITS})?`,
  'g',
);

const SURNAMES =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房裘缪解应宗丁宣邓单杭洪包诸左石崔吉龚程邢裴陆荣翁荀羊惠甄封储靳段富焦巴弓牧谷车侯全班仰秋仲伊宫宁仇栾甘祖武符刘景詹龙叶司黎薄印白蒲邰从索赖卓蔺屠蒙池乔阴胥苍闻莘党翟谭劳姬申冉宰桑桂牛寿边燕冀浦尚农温庄晏柴瞿阎充慕连习艾鱼容向古易慎戈廖居衡步都耿满弘匡国文寇广禄阙东欧沃利蔚越师巩聂晁勾敖融冷辛阚那简饶曾沙养鞠须丰关相查红游权盖肖涂';
const TITLES =
  '总书记|书记|主席|总理|部长|省长|市长|区长|县长|乡长|镇长|局长|厅长|处长|科长|主任|院长|校长|所长|站长|队长|行长|董事长|总经理|经理|常委|委员|代表|同志|先生|女士|教授|院士|老师|医生|烈士|同学';
/** 7月18日. */
const DAY = /[0-9]{1,2}月[0-9]{1,2}[日号]/g;

/** 林远同志, 县长林远. */
const NAMED = new RegExp(
  `[${SURNAMES}][\\u4e00-\\u9fff]{1,2}(?:${TITLES})|(?:${TITLES})[${SURNAMES}][\\u4e00-\\u9fff]{1,2}`,
  'g',
);

/** Figures with their units, and names; in order, none within another. O(length × names). */
export function wholeStretches(text: string, names: readonly string[]): OffsetRange[] {
  const found = [FIGURE, DAY, NAMED]
    .flatMap((pattern) => matches(text, pattern))
    .concat(names.flatMap((name) => occurrences(text, name)));
  const stretches: { start: number; end: number }[] = [];
  for (const { start, end } of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = stretches.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else stretches.push({ start, end });
  }
  return stretches;
}

const matches = (text: string, pattern: RegExp): OffsetRange[] =>
  [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));

function occurrences(text: string, name: string): OffsetRange[] {
  const found: OffsetRange[] = [];
  if (name.length < 2) return found;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
    found.push({ start: at, end: at + name.length });
  return found;
}
