import { assert } from 'chai';
import { Analysis } from '../../server/src/analysis/analysis';
import { run } from '../../server/src/rules/engine/run';

/** What looks like a mistake of a rule and is none, and beside it the nearest text that is one. */
interface Guard {
  readonly rule: string;
  /** Why the first text is no mistake. */
  readonly because: string;
  readonly silent: string;
  /** The same but for what excuses it: here the rule speaks, so that its silence above is no accident. */
  readonly speaks: string;
}

const guard = (rule: string, because: string, silent: string, speaks: string): Guard => ({
  rule,
  because,
  silent,
  speaks,
});

/** Taken from published texts, each by one reader's judgement. */
const SOUND: readonly Guard[] = [
  guard(
    'numbering-missing',
    '“>”后面引的是别的文件的三、四两条',
    '同志们：\n一、护林\n通告写着：\n> 三、严禁抢摘青果；\n> 四、严禁外来车辆进山。\n\n照着办。\n二、晒账\n贴墙。\n',
    '同志们：\n一、护林\n通告写着：\n> 三、严禁抢摘青果；\n> 五、严禁外来车辆进山。\n\n照着办。\n三、晒账\n贴墙。\n',
  ),
  guard(
    'promised-count',
    '网页下面的相关阅读不是讲话',
    '同志们：\n下面，我讲三个问题。\n一、水从哪里来\n靠水库。\n二、钱往哪里花\n有缺口。\n三、谁来管到底\n刻在门上。\n相关阅读\n· 四、五月份全县雨情通报\n',
    '同志们：\n下面，我讲三个问题。\n一、水从哪里来\n靠水库。\n二、钱往哪里花\n有缺口。\n三、谁来管到底\n刻在门上。\n四、五月份怎么防汛\n上堤。\n',
  ),
  guard(
    'promised-count',
    '一式两份，不是预告',
    '同志们：\n报送下列资料一式两份：\n（一）申请表；\n（二）合同；\n（三）委托书。\n谢谢大家！\n',
    '同志们：\n报送下列两份材料：\n（一）申请表；\n（二）合同；\n（三）委托书。\n谢谢大家！\n',
  ),
  guard(
    'promised-count',
    '预告之后还有半句，数对得上',
    '同志们：\n入户之前记住三条纪律，一条一条对照着做：\n一、亮证入户。\n好。\n二、据实登记。\n好。\n三、保守秘密。\n好。\n谢谢大家！\n',
    '同志们：\n入户之前记住四条纪律，一条一条对照着做：\n一、亮证入户。\n好。\n二、据实登记。\n好。\n三、保守秘密。\n好。\n谢谢大家！\n',
  ),
  guard(
    'promised-count',
    '引的是别人信里的话；整篇转来的稿子照查',
    '王主任：\n来信收到。您说：\n> 下面讲三点：\n> 一、提高认识。\n> 二、压实责任。\n我都同意，就照这个意思办。\n开会的时间请再定一下。\n',
    '王主任：\n> 同志们：\n> 下面讲三点：\n> 一、提高认识。\n> 二、压实责任。\n> 谢谢大家！\n',
  ),
  guard(
    'promised-count',
    '三点都在，只是动词不同',
    '各位家长：\n希望大家做到三点：一陪孩子读书，二陪孩子运动，三跟孩子谈心。\n谢谢大家！\n',
    '各位家长：\n希望大家做到三点：一陪孩子读书，二陪孩子运动。\n谢谢大家！\n',
  ),
  guard(
    'promised-count',
    '会议五项议程，正好五项',
    '各位来宾：\n今天的仪式共有五项议程。\n一、奏唱国歌\n二、领导致辞\n三、代表发言\n四、签约\n五、参观\n请看大屏幕。\n',
    '各位来宾：\n今天的仪式共有六项议程。\n一、奏唱国歌\n二、领导致辞\n三、代表发言\n四、签约\n五、参观\n请看大屏幕。\n',
  ),
  guard(
    'promised-count',
    '两份材料，列了两份',
    '同志们：\n各院先交两份材料：一是名册，按村分开；二是排班表，具体到人。\n散会。\n',
    '同志们：\n各院先交两份材料：一是名册，按村分开；二是排班表，具体到人；三是培训计划，至少两期。\n散会。\n',
  ),
  guard(
    'numbering-duplicate',
    '句中又编一组，样式与各段相同',
    '同志们：\n（一）学习文件\n要学。\n（二）布置工作\n要做到：（一）收缴党费；（二）打扫院落；（三）准备迎检。\n（三）散会\n',
    '同志们：\n（一）学习文件\n要学。\n（二）布置工作\n要做到：（一）收缴党费；（二）打扫院落；（二）准备迎检。\n（三）散会\n',
  ),
  guard(
    'salutation-colon',
    '称谓有许多行',
    '尊敬的主席先生，\n\n尊敬的总统先生，\n\n尊敬的总理先生，\n\n尊敬的秘书长先生，\n\n各位部长，各位代表，\n\n女士们，先生们，朋友们：\n\n大家好。\n',
    '尊敬的主席先生，\n\n尊敬的总统先生，\n\n尊敬的总理先生，\n\n尊敬的秘书长先生，\n\n各位部长，各位代表，\n\n女士们，先生们，朋友们，\n\n大家好。\n',
  ),
  guard(
    'salutation-colon',
    '称谓的下一行没有认出来',
    '尊敬的布朗州长，\n\n中方各位负责同志，\n\n朋友们：\n\n大家好。\n',
    '尊敬的布朗州长，\n\n朋友们，\n\n大家好。\n',
  ),
  guard(
    'date-form',
    '网页的时间',
    '讲话\n2015年07月21日13:32　来源：人民网\n同志们：\n大家好。\n',
    '讲话\n2015年07月21日\n同志们：\n大家好。\n',
  ),
  guard(
    'date-form',
    '报纸的版次',
    '同志们：\n大家好。\n《 人民日报 》（ 2016年05月19日 02 版）\n',
    '同志们：\n大家好。\n（ 2016年05月19日 ）\n',
  ),
  guard(
    'unpaired-marks',
    '括号跨段',
    '同志们：\n（这里插一段话，说说来历。\n这件事有年头了。）\n大家好。\n',
    '同志们：\n（这里插一段话，说说来历。\n这件事有年头了。\n大家好。\n',
  ),
  guard(
    'unpaired-marks',
    '书名分两行',
    '关于印发《公共企事业单位\n信息公开规定制定办法》的通知\n同志们：\n大家好。\n',
    '关于印发《公共企事业单位\n信息公开规定制定办法的通知\n同志们：\n大家好。\n',
  ),
  guard(
    'placeholder',
    '文书样式',
    '第一条 本规定自公布之日起施行。\n附件：主要文书样式\n××××人民法院\n××年××月××日\n',
    '第一条 本规定自公布之日起施行。\n××××人民法院\n××年××月××日\n',
  ),
  guard(
    'approximate-number',
    '两个年代',
    '同志们：\n上世纪五、六十年代，条件很差。\n',
    '同志们：\n来了五、六十人，条件很差。\n',
  ),
  guard(
    'heading-punctuation',
    '采访的问题',
    '1、与会人：今年怎么干。\n答。\n2、记者：明年怎么干\n答。\n3、与会人：后年怎么干\n答。\n4、与会人：钱从哪里来\n答。\n',
    '1、今年怎么干。\n答。\n2、明年怎么干\n答。\n3、后年怎么干\n答。\n4、钱从哪里来\n答。\n',
  ),
  guard(
    'heading-punctuation',
    '多数条目是句子',
    '1）编译通过，没有警告。再看一遍。\n2）样式正确。\n3）选项有帮助文本，默认关闭。大家看。\n4）都审查过，没有问题。有数。\n5）不用测试\n6）有文档\n7）写好说明，写好测试。不能少。\n',
    '1）编译通过，没有警告\n2）样式正确。\n3）选项有帮助文本\n4）都审查过\n5）不用测试\n6）有文档\n7）写好说明\n',
  ),
  guard(
    'quote-separator',
    '并列的还有别的词',
    '同志们：\n要坚持“一国两制”、“港人治港”、高度自治的方针。\n',
    '同志们：\n要坚持“一国两制”、“港人治港”的方针。\n',
  ),
  guard(
    'numbering-single',
    '编号接着往下走',
    '（一）甲事\n1、子一。\n（二）乙事\n2、子二。\n3、子三。\n',
    '（一）甲事\n1、子一。\n（二）乙事\n1、子二。\n2、子三。\n',
  ),
  guard(
    'numbering-single',
    '各栏自己编号',
    '## 资讯\n1、甲。\n2、乙。\n## 图片\n1、丙。\n## 言论\n1、丁。\n2、戊。\n',
    '一、资讯\n1、甲。\n2、乙。\n二、图片\n1、丙。\n三、言论\n1、丁。\n2、戊。\n',
  ),
  guard(
    'repeated-sentence',
    '法条',
    '第一条 违反本办法规定的，由市场监督管理部门责令限期改正，并处一万元以上五万元以下罚款。\n第二条 违反本办法规定的，由市场监督管理部门责令限期改正，并处一万元以上五万元以下罚款。\n第三条 本办法自公布之日起施行。\n',
    '同志们：\n违反本办法规定的，由市场监督管理部门责令限期改正，并处一万元以上五万元以下罚款。\n这一条要记住。\n违反本办法规定的，由市场监督管理部门责令限期改正，并处一万元以上五万元以下罚款。\n',
  ),
  guard(
    'level-skip',
    '别处用的一层在另一部分',
    '一、甲\n1.子一\n2.子二\n二、乙\n1.子三\n2.子四\n## 附件\n（一）丙\n（二）丁\n',
    '一、甲\n1.子一\n2.子二\n二、乙\n1.子三\n2.子四\n（一）丙\n（二）丁\n',
  ),
  guard(
    'level-skip',
    '行文中的（1）（2）不是一层',
    '一、甲\n1.子一\n2.子二\n二、乙\n有四种情况。（1）看押不足，要补充；（2）另有安排，要研究。\n',
    '一、甲\n1.子一\n2.子二\n二、乙\n有四种情况。\n（1）看押不足，要补充。\n（2）另有安排，要研究。\n',
  ),
  guard(
    'numbering-duplicate',
    'Markdown 的 1. 自己数数',
    '同志们：\n1. 抓学习。\n1. 抓整改。\n1. 抓落实。\n1. 抓考核。\n',
    '同志们：\n1.抓学习。\n1.抓整改。\n1.抓落实。\n1.抓考核。\n',
  ),
  guard(
    'marker-width',
    '写错了样式的序号',
    '同志们：\n1.甲\n(1)子一\n(2)子二\n（2）乙\n(1)子三\n(2)子四\n3.丙\n(1)子五\n(2)子六\n',
    '同志们：\n1.甲\n(1)子一\n(2)子二\n2.乙\n(1)子三\n（2）子四\n3.丙\n(1)子五\n(2)子六\n',
  ),
  guard(
    'marker-punctuation',
    '单独成行的一、二',
    '一\n讲形势。\n二\n讲任务。\n三\n讲要求。\n',
    '一\n讲形势。\n二、\n讲任务。\n三、\n讲要求。\n',
  ),
  guard(
    'marker-punctuation',
    '两条都用顿号',
    '主要职责是什么？第一、创造价值。第二、有效监管。\n',
    '主要职责是什么？第一，创造价值。第二、有效监管。第三，服务客户。\n',
  ),
  guard(
    'duplicate-title',
    '只有开头的两个字相同',
    '1.央视快评：甲说的话。\n2.联播快讯。\n3.央视快评：乙说的话。\n',
    '1.央视快评。\n2.联播快讯。\n3.央视快评。\n',
  ),
  guard(
    'promised-count',
    '是名称，不是预告',
    '同志们：\n要增强四个意识：一是看齐意识，二是大局意识。\n',
    '同志们：\n我讲四点意见：一是看齐意识，二是大局意识。\n',
  ),
  guard(
    'promised-count',
    '两部分各有两件',
    '文件定了四件实事，我一一说明。\n（一）甲\n1.子一\n2.子二\n（二）乙\n1.子三\n2.子四\n',
    '文件定了五件实事，我一一说明。\n（一）甲\n1.子一\n2.子二\n（二）乙\n1.子三\n2.子四\n',
  ),
  guard(
    'promised-count',
    '第三个坚持',
    '同志们：\n第三个坚持：坚持以人为本，坚持依法办事。\n',
    '同志们：\n做到三个坚持：坚持以人为本，坚持依法办事。\n',
  ),
  guard(
    'promised-count',
    '文件的名称',
    '同志们：\n严格执行八个严禁：严禁公款吃喝、严禁公款旅游等规定。\n',
    '同志们：\n严格执行八个严禁：严禁公款吃喝、严禁公款旅游。\n',
  ),
  guard(
    'promised-count',
    '已经做了的事',
    '同志们：\n县里已经出台了五项措施。\n一、抓好学习\n话。\n二、抓好落实\n话。\n',
    '同志们：\n下面讲五项措施。\n一、抓好学习\n话。\n二、抓好落实\n话。\n',
  ),
  guard(
    'promised-count',
    '两个月是时间',
    '同志们：\n延长二个月的有以下情形：\n一、甲。\n二、乙。\n三、丙。\n',
    '同志们：\n延长的有以下二个情形：\n一、甲。\n二、乙。\n三、丙。\n',
  ),
  guard(
    'promised-count',
    '说的是做过的事',
    '同志们：\n去年从两方面采取措施。\n一、甲。\n二、乙。\n三、丙。\n',
    '同志们：\n今年从两方面提要求。\n一、甲。\n二、乙。\n三、丙。\n',
  ),
  guard(
    'promised-count',
    '还没有写完',
    '同志们：\n下面，我讲三点意见。\n一、认清形势\n农时不等人。\n二、抓住重点\n要先把种子落实到\n',
    '同志们：\n下面，我讲三点意见。\n一、认清形势\n农时不等人。\n二、抓住重点\n要先把种子落实到田。\n',
  ),
  guard(
    'promised-count',
    '刚写到第二个标题',
    '同志们：\n下面，我讲三点意见。\n一、认清形势\n农时不等人。\n二、抓住重点\n',
    '同志们：\n下面，我讲三点意见。\n一、认清形势\n二、抓住重点\n',
  ),
  guard(
    'promised-count',
    '分号后面还要写',
    '同志们：\n要做到四个到位：一是责任到位，谁的事谁管；二是调度到位，半月一次；\n',
    '同志们：\n要做到四个到位：一是责任到位，谁的事谁管；二是调度到位，半月一次。\n',
  ),
  guard(
    'promised-count',
    '刚打上第二个序号',
    '同志们：\n下面，我讲三点意见。\n1.抓好春耕。\n2.\n',
    '同志们：\n下面，我讲三点意见。\n1.抓好春耕。\n2.抓好防汛。\n',
  ),
  guard(
    'promised-count',
    '第二条写到下面的一是',
    '同志们：\n下面，我讲三点意见。\n一、认清形势\n农时不等人。\n二、抓住重点\n重点有两个：一是种子，要调好；二是水\n',
    '同志们：\n下面，我讲三点意见。\n一、认清形势\n农时不等人。\n二、抓住重点\n重点有两个：一是种子，要调好；二是水源，要修好。\n',
  ),
  guard('numbering-single', '还在写第一条', '同志们：\n一是学理论。\n', '同志们：\n一是学理论。\n谢谢大家！\n'),
  guard(
    'numbering-single',
    '刚写到第一部分',
    '同志们：\n一、认清形势\n农时不等人。\n',
    '同志们：\n一、认清形势\n农时不等人。\n谢谢大家！\n',
  ),
  guard(
    'numbering-single',
    '第二部分刚写到（一）',
    '同志们：\n一、认清形势\n农时不等人。\n二、抓住重点\n（一）选好种子\n要抓早。\n',
    '同志们：\n一、认清形势\n农时不等人。\n二、抓住重点\n（一）选好种子\n要抓早。\n三、修好水渠\n要抓实。\n',
  ),
  guard(
    'marker-punctuation',
    '刚打了序号，顿号还没有打',
    '同志们：\n一、认清形势\n农时不等人。\n二',
    '同志们：\n一、认清形势\n农时不等人。\n二\n要抓早。\n三、修好水渠\n要抓实。\n',
  ),
  guard(
    'outline-missing-entry',
    '照着提纲写，标题才打了一半',
    '提纲\n一、认清形势\n二、抓住春耕重点\n\n讲话\n同志们：\n一、认清形势\n农时不等人。\n二、抓住',
    '提纲\n一、认清形势\n二、抓住春耕重点\n\n讲话\n同志们：\n一、认清形势\n农时不等人。\n二、修渠',
  ),
  guard('salutation-colon', '称谓刚打上，后面还没有字', '在会上的讲话\n同志们', '在会上的讲话\n同志们\n农时不等人。\n'),
  guard(
    'unpaired-marks',
    '括号里的话还没有写完',
    '同志们：\n农时不等人。\n要抓早（最迟三月',
    '同志们：\n农时不等人。\n要抓早（最迟三月。\n',
  ),
  guard(
    'numbering-duplicate',
    '小标题下面另起一组',
    '说明：\n一、依据去年的办法。\n办法：\n一、先查看。\n二、再清淤。\n',
    '说明：\n一、依据去年的办法。\n这是老规矩。\n一、先查看。\n二、再清淤。\n',
  ),
  guard(
    'mixed-style',
    '最后一部分里缺了一条',
    '一、甲\n话。\n二、乙\n话。\n三、丙\n（一）子\n（二）丑\n（四）卯\n',
    '一、甲\n话。\n二、乙\n话。\n三、丙\n话。\n（四）卯\n话。\n五、辰\n话。\n',
  ),
  guard(
    'empty-item',
    '刚在收尾的话前面加了一条',
    '同志们：\n要抓紧。\n一是抓早。\n二是抓小。\n三是\n总之，贵在坚持。\n谢谢大家！\n',
    '同志们：\n一、抓早\n要抓紧。\n二、抓小\n要抓细。\n三、\n要坚持。\n谢谢大家！\n',
  ),
  guard('empty-item', '说的是序号本身', '第五级序号用①②③等带圈数字。\n', '第五级有：①；②乙；③丙。\n'),
  guard(
    'numbering-missing',
    '星期',
    '安排如下：\n星期一：学习。\n星期二：调研。\n星期四：座谈。\n星期五：总结。\n',
    '安排如下：\n一：学习。\n二：调研。\n四：座谈。\n五：总结。\n',
  ),
  guard(
    'numbering-missing',
    '钟点',
    '安排如下：\n下午1：30 签到\n下午2：00 开会\n下午4：00 座谈\n',
    '安排如下：\n1.签到\n2.开会\n4.座谈\n',
  ),
  guard(
    'numbering-missing',
    '日期开头的几行',
    '大事记\n3.5 召开动员会，部署工作。\n3.6 下乡调研，走访群众。\n3.8 召开座谈会，听取意见。\n',
    '大事记\n3.1 召开动员会，部署工作。\n3.2 下乡调研，走访群众。\n3.4 召开座谈会，听取意见。\n',
  ),
  guard(
    'numbering-missing',
    '版本号',
    '更新说明\n2.4 修了三处错误。\n2.5 换了图标。\n2.7 快了一倍。\n',
    '更新说明\n2.1 修了三处错误。\n2.2 换了图标。\n2.4 快了一倍。\n',
  ),
  guard(
    'numbering-missing',
    '首先致谢，接着第二、第三',
    '同志们：\n首先，感谢组委会的邀请。\n第二，感谢各位的支持。\n第三，感谢我的家人。\n',
    '同志们：\n第二，感谢各位的支持。\n第三，感谢我的家人。\n',
  ),
  guard(
    'numbering-missing',
    '引号里摘了几条',
    '同志们：\n他讲过，“三是要学习；四是要落实；六是要考核。”\n',
    '同志们：\n他讲过，三是要学习；四是要落实；六是要考核。\n',
  ),
  guard(
    'doubled-bound',
    '“附近”的近是别的词',
    '同志们：\n附近三公里左右的地方都看了。\n',
    '同志们：\n近三公里左右的地方都看了。\n',
  ),
  guard(
    'doubled-bound',
    '“最近”的近是别的词',
    '同志们：\n最近三年左右的地方都看了。\n',
    '同志们：\n近三年左右的地方都看了。\n',
  ),
  guard(
    'doubled-bound',
    '“就近”的近是别的词',
    '同志们：\n就近30米左右的地方都看了。\n',
    '同志们：\n近30米左右的地方都看了。\n',
  ),
  guard(
    'doubled-bound',
    '“相近”的近是别的词',
    '同志们：\n相近20条左右的地方都看了。\n',
    '同志们：\n近20条左右的地方都看了。\n',
  ),
  guard('doubled-bound', '“节约”的约是别的词', '同志们：\n今年节约30%左右。\n', '同志们：\n今年约30%左右。\n'),
  guard('doubled-bound', '“预约”的约是别的词', '同志们：\n今年预约100人左右。\n', '同志们：\n今年约100人左右。\n'),
  guard('doubled-bound', '“条约”的约是别的词', '同志们：\n今年条约30条左右。\n', '同志们：\n今年约30条左右。\n'),
  guard('doubled-bound', '“签约”的约是别的词', '同志们：\n今年签约20亿元左右。\n', '同志们：\n今年约20亿元左右。\n'),
  guard('doubled-bound', '“违约”的约是别的词', '同志们：\n今年违约10起左右。\n', '同志们：\n今年约10起左右。\n'),
  guard(
    'approximate-number',
    '二、是第二条的序号',
    '会议强调：一、抓学习。二、三年行动要收官。三、抓落实。\n',
    '会议强调：抓学习。二、三年行动要收官。抓落实。\n',
  ),
  guard(
    'approximate-number',
    '一、是第一条的序号',
    '会议强调：一、二年级要减负。二、三年级要开课。\n',
    '会议强调：一、二年内要减负。各年级要开课。一、二个月见效。\n',
  ),
  guard(
    'placeholder',
    '请假条格式下面',
    '同志们：\n请假条格式（一）\n今有××同志请假。\n',
    '同志们：\n请假要按格式写，附件已经发给大家\n今有××同志请假。\n',
  ),
  guard('placeholder', '附件下面', '同志们：\n附件1：\n××县情况表\n', '同志们：\n附件1已经发了\n××县情况表\n'),
  guard('date-form', '农历的日子不写“日”', '2014年八月十五中秋节前要办完。\n', '2014年八月十五日要办完。\n'),
  guard('date-form', '写明是农历', '农历2014年八月初一要办完。\n', '2014年八月要办完。\n'),
  guard('weekday', '周一鸣是名字', '2020年5月9日，周一鸣同志到会。\n', '2020年5月9日，周一上午，周一鸣同志到会。\n'),
  guard('weekday', '周五行是名字', '2020年5月9日，周五行动组到会。\n', '2020年5月9日，周一上午，周五行动组到会。\n'),
  guard('weekday', '周六一是名字', '2020年5月9日，周六一家到会。\n', '2020年5月9日，周一上午，周六一家到会。\n'),
  guard('unpaired-marks', '两种括号交叉着，都有对应', '见（《办法）第三条》，照办。\n', '见（《办法）第三条，照办。\n'),
  guard(
    'unpaired-marks',
    '批注有头有尾',
    '同志们：\n<!-- 待核\n-->\n一、抓学习\n',
    '同志们：\n<!-- 待核\n一、抓学习\n',
  ),
];

const saidBy = (id: string, text: string) => run(new Analysis(text)).filter(({ rule }) => rule.id === id);

suite('what only looks like a mistake', () => {
  for (const { rule, because, silent, speaks } of SOUND) {
    test(`${rule}: ${because}`, () => {
      assert.deepEqual(
        saidBy(rule, silent).map(({ finding }) => finding.message['zh-cn']),
        [],
      );
      assert.isNotEmpty(saidBy(rule, speaks), 'without the excuse it is a mistake');
    });
  }

  test('no text is here twice', () => {
    const texts = SOUND.map(({ rule, silent }) => `${rule}\n${silent}`);
    assert.sameMembers(texts, [...new Set(texts)]);
  });
});

/** What deserves a mention and no more; `speaks` is the nearest text that deserves a warning. */
const QUIET: readonly Guard[] = [
  guard(
    'numbering-missing',
    '合稿的一部分',
    '三、抓好落实\n各单位要动起来。\n四、加强领导\n党委要负总责。\n',
    '一、认清形势\n大家要清醒。\n三、抓好落实\n各单位要动起来。\n四、加强领导\n党委要负总责。\n',
  ),
  guard(
    'numbering-missing',
    '从第十二条起的一份',
    '12）何时使用\n\n签名表示参与。\n\n13）怎样使用\n\n写在最后。\n',
    '11）为何使用\n\n人人要用。\n\n13）何时使用\n\n签名表示参与。\n\n14）怎样使用\n\n写在最后。\n',
  ),
  guard(
    'numbering-missing',
    '省略的地方',
    '同志们：\n一是抓学习。……\n四是抓落实。五是抓考核。\n',
    '同志们：\n一是抓学习。\n四是抓落实。五是抓考核。\n',
  ),
  guard(
    'outline-missing-item',
    '正文还没写完',
    '提纲\n一、甲事\n二、乙事\n三、丙事\n\n同志们：\n一、甲事\n话。\n二、乙事\n',
    '提纲\n一、甲事\n二、乙事\n三、丙事\n\n同志们：\n一、甲事\n话。\n二、乙事\n话。\n让我们团结起来，把工作做好。谢谢大家！\n',
  ),
];

suite('what is mentioned, and no more', () => {
  for (const { rule, because, silent, speaks } of QUIET) {
    test(`${rule}: ${because}`, () => {
      assert.deepEqual(
        saidBy(rule, silent).map(({ severity }) => severity),
        ['information'],
      );
      assert.include(
        saidBy(rule, speaks).map(({ severity }) => severity),
        'warning',
        'without the excuse it is more',
      );
    });
  }
});
