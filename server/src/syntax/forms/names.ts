/**
 * Names that begin with a number: 一单元, 三车间, 二标, 一大队, 五更, 二叔, 四建公司. They are told by the words behind the number; a verb that numbers
 * (一抓作风, 一保供水, 一排查隐患, 一更要讲政治) has none of these.
 */
const NAMED =
  /^(?:单元|车间|[大中小支分]队|纵队|方面|野战|期工|标段|标(?![明注出清题准本志记兵杆新])|工[段区]|作业|[监病社]区|教室|食堂|居委|分[局厂场店]|更(?![要加须需有])|排(?![查除放出列序涝水练解忧难淤险污])|[班连营团师]长|旅(?!游)|[小中]学|幼儿|高中|环(?:[路线，、]|更?堵)|仓(?:库|[，、])|站台|航站|拜天地|拜高堂|[叔舅姐嫂哥姨姑伯婶爷奶]|公司|医院|附[属院小中]|建(?:公司|[，、]))/;

/** As much behind a number is looked at. */
const LONGEST_NAME = 3;

/** Whether the words from `at`, behind a number, make a name with it. O(1). */
export const isNamed = (text: string, at: number): boolean => NAMED.test(text.slice(at, at + LONGEST_NAME));
