/** What points are counted with: the measure that tells their lists apart, and where the noun ends. */
export interface PointNoun {
  readonly measure: string;
  readonly end: number;
}

/** Nouns behind 个 or 大, or behind the ordinal itself: 第一个板块， 第一阶段， 第一大任务：. */
const NOUNS =
  '任务|事情|事(?![业项务])|阶段|板块|环节|要点|抓手|举措|部分|方面|层面|层次|层|问题|重点|关键词|关键|词|字|故事|例子|原因|特点|亮点|转变|建议|体会|' +
  '感受|感悟|启示|议程|议题|专题|话题|单元|篇章|镜头|场景|想法|意思|观点|要求|希望|目标|标准|到位|坚持|强化|突出|确保|关系|' +
  '约定|承诺|心愿|愿望|请求|遗憾|感谢|道歉|惊喜|秘密|习惯|不能|必须|误区|难点|短板|变化|问号|意见|打算|工程|行动|战役|战场|步骤|程序|节目|要|' +
  '坑|台阶|门槛|着力点|突破口|切入点|痛点|优势|优点|缺点|秘诀|窍门|诀窍|法宝|本领|能力|维度|角度|视角|画面|办法|方法|做法|措施|途径|路径|' +
  '理由|好处|坏处|困难|难题|挑战|机遇|趋势|条件|前提|原则|底线|提醒|叮嘱|嘱托|祝福|祝愿|礼物|梦想|支点|风险|隐患|漏洞|错误|失误|教训|' +
  '收获|不足|差距|结论|发现|现象|细节|案例|事例|疑问|困惑|疑点';

/**
 * Measures with what they may count. A noun that names its thing (第一季度, 第一车间, 第一书记, 第一个月) is none of them. 第一个词,
 * 第二句话, 第三层意思, 第四项议程.
 */
const POINT_NOUN = new RegExp(
  '^(?:' +
    `(个)大?(?:${NOUNS})?|` +
    '([层种类])(?:意思|含义|情况|情形|方法|办法|做法|人员|人|问题|原因|现象|表现|倾向|声音|观点|关系)?|' +
    '(句)话?|(讲|课|招|关|环|题|道|景|宝|怪|绝|问)(?:题|坎|关|防线)?|' +
    '(项)(?:议程|内容|任务|工作|措施|活动|要求)?|(条)(?:建议|意见|经验|措施|体会|要求)?|(步)骤?|' +
    '(本|部|站(?!是)|笔|封|张|样|场|段|块|杯|首|支|幅|曲|篇|片|堂|座|处|盏)(?:书|账|信|仗|牌|酒|课|灯|往事|经历)?|([件桩])(?:[大小好难要]事|实事|事情|事体|事)?|(点)(?:要求|意见|建议|希望|体会|感受|感想|启示|收获|想法|看法|做法|经验|教训|打算|不足|说明|提醒)?|' +
    `大?(${NOUNS})` +
    // **第一件事**，: in bold.
    ')(?=[*_]{0,3}[，,：:、。]|[*_]{1,3}[ \\u3000]|[呢嘛啊](?=[，,]|就?是)|就?是|[“《]|[ \\u3000]|[（(][^（）()]{1,20}[）)][：:，,]|$)',
);
/** 第一杯敬阿爸, 第二样教听: measures right behind which the words of a point may begin, where their number is promised. */
const GLUED = /^([样杯碗盏束招])(?!东西)(?=\p{Script=Han})/u;
const LONGEST = 32;

/** The measure of an ordinal with words right behind it. O(1). */
export function gluedNoun(text: string, at: number): PointNoun | undefined {
  const measure = GLUED.exec(text.slice(at, at + 3))?.[1];
  return measure === undefined ? undefined : { measure, end: at + 1 };
}

/** The noun of an ordinal, from `at` behind its numeral, where nothing follows it that would make it another word. O(1). */
export function pointNoun(text: string, at: number): PointNoun | undefined {
  const match = POINT_NOUN.exec(text.slice(at, at + LONGEST));
  const measure = match?.slice(1).find((group) => group !== undefined);
  return match && measure !== undefined ? { measure, end: at + match[0].length } : undefined;
}

/** 第一个坎，: whatever stands between 个 and a mark. */
const ANY_NOUN = /^个(?!月|小时|星期|礼拜|季度)(\p{Script=Han}{1,3})[，,：:]/u;

/** The noun of an ordinal, whichever it is: only a row of them, each with the same noun, shows that it numbers. `end`: behind the mark. O(1). */
export function anyNoun(text: string, at: number): PointNoun | undefined {
  const match = ANY_NOUN.exec(text.slice(at, at + LONGEST));
  return match?.[1] === undefined ? undefined : { measure: match[1], end: at + match[0].length };
}
