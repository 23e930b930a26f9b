import { applyEdits } from '../../server/src/editing/edits';
import { assert } from 'chai';
import { Analysis } from '../../server/src/analysis/analysis';
import { restructure, type RestructureAction } from '../../server/src/editing/restructure/operations';
import { restructureAll } from '../../server/src/editing/restructure/several';
import { readMarked } from '../support/markup';

const OPTIONS = { follow: true, levels: 2, points: true };

/** The draft after an action at `‸`, with the cursor where it then is; or why it was refused. */
function after(marked: string, action: RestructureAction, options = OPTIONS): string {
  const { text, cursors } = readMarked(marked);
  const outcome = restructure(new Analysis(text), action, cursors[0] ?? 0, options);
  if ('refused' in outcome) return `refused: ${outcome.refused}`;
  const result = applyEdits(text, outcome.edits);
  const { cursor } = outcome;
  return cursor === undefined ? result : `${result.slice(0, cursor)}‸${result.slice(cursor)}`;
}

interface Case {
  readonly name: string;
  readonly action: RestructureAction;
  readonly before: string;
  readonly after: string;
}

const CASES: readonly Case[] = [
  {
    name: 'an item moves up with all that it governs; numbers stay in their places',
    action: 'moveUp',
    before: '一、甲事\n甲的话。\n二、‸乙事\n（一）乙一\n（二）乙二\n三、丙事\n丙的话。\n',
    after: '一、‸乙事\n（一）乙一\n（二）乙二\n二、甲事\n甲的话。\n三、丙事\n丙的话。\n',
  },
  {
    name: 'and down, past the last, whose end has no line break',
    action: 'moveDown',
    before: '一、甲事\n二、‸乙事\n乙的话。\n三、丙事',
    after: '一、甲事\n二、丙事\n三、‸乙事\n乙的话。',
  },
  {
    name: 'the first does not move up',
    action: 'moveUp',
    before: '一、‸甲事\n二、乙事\n',
    after: 'refused: isFirst',
  },
  {
    name: 'nothing stands before the first that could hold it',
    action: 'demote',
    before: '一、‸甲事\n二、乙事\n',
    after: 'refused: firstOfAll',
  },
  {
    name: 'points of one paragraph change places; the marks between them stay',
    action: 'moveDown',
    before: '要做三件事：一是抓学习；二是‸抓整改；三是抓落实。会后请各单位研究。\n',
    after: '要做三件事：一是抓学习；二是抓落实；三是‸抓整改。会后请各单位研究。\n',
  },
  {
    name: 'the 提纲 follows',
    action: 'moveUp',
    before: '提纲\n一、甲事\n二、乙事\n在会上的讲话\n同志们：\n一、甲事\n甲的话。\n二、‸乙事\n乙的话。\n',
    after: '提纲\n一、乙事\n二、甲事\n在会上的讲话\n同志们：\n一、‸乙事\n乙的话。\n二、甲事\n甲的话。\n',
  },
  {
    name: 'an item that the 提纲 lacks moves, and the entry beside the gap takes the number of its item',
    action: 'moveUp',
    before:
      '提纲\n一、甲事\n二、乙事\n四、丁事\n在会上的讲话\n同志们：\n一、甲事\n甲的话。\n二、乙事\n乙的话。\n三、‸丙事\n丙的话。\n四、丁事\n丁的话。\n',
    after:
      '提纲\n一、甲事\n三、乙事\n四、丁事\n在会上的讲话\n同志们：\n一、甲事\n甲的话。\n二、‸丙事\n丙的话。\n三、乙事\n乙的话。\n四、丁事\n丁的话。\n',
  },
  {
    name: '…down as well',
    action: 'moveDown',
    before:
      '提纲\n一、甲事\n二、乙事\n四、丁事\n在会上的讲话\n同志们：\n一、甲事\n甲的话。\n二、乙事\n乙的话。\n三、‸丙事\n丙的话。\n四、丁事\n丁的话。\n',
    after:
      '提纲\n一、甲事\n二、乙事\n三、丁事\n在会上的讲话\n同志们：\n一、甲事\n甲的话。\n二、乙事\n乙的话。\n三、丁事\n丁的话。\n四、‸丙事\n丙的话。\n',
  },
  {
    name: '…and where the entries count on without a gap they keep their numbers',
    action: 'moveUp',
    before:
      '提纲\n一、甲事\n二、乙事\n三、丁事\n在会上的讲话\n同志们：\n一、甲事\n甲的话。\n二、乙事\n乙的话。\n三、‸丙事\n丙的话。\n四、丁事\n丁的话。\n',
    after:
      '提纲\n一、甲事\n二、乙事\n三、丁事\n在会上的讲话\n同志们：\n一、甲事\n甲的话。\n二、‸丙事\n丙的话。\n三、乙事\n乙的话。\n四、丁事\n丁的话。\n',
  },
  {
    name: 'and from the 提纲 the body follows',
    action: 'moveDown',
    before: '提纲\n一、‸甲事\n二、乙事\n在会上的讲话\n同志们：\n一、甲事\n甲的话。\n二、乙事\n乙的话。\n',
    after: '提纲\n一、乙事\n二、‸甲事\n在会上的讲话\n同志们：\n一、乙事\n乙的话。\n二、甲事\n甲的话。\n',
  },
  {
    name: 'an item goes up a level: its number takes that level’s style, what followed it is under it now',
    action: 'promote',
    before: '一、甲事\n（一）子一\n（二）‸子二\n1.孙一\n2.孙二\n（三）子三\n二、乙事\n',
    after: '一、甲事\n（一）子一\n二、‸子二\n（一）孙一\n（二）孙二\n（三）子三\n三、乙事\n',
  },
  {
    name: 'and down: under the one before it, after the children that one has',
    action: 'demote',
    before: '一、甲事\n（一）子一\n（二）子二\n二、‸乙事\n（一）子三\n1.孙\n三、丙事\n',
    after: '一、甲事\n（一）子一\n（二）子二\n（三）‸乙事\n1.子三\n（1）孙\n二、丙事\n',
  },
  {
    name: 'a level that the draft does not have yet takes the ladder’s next',
    action: 'demote',
    before: '一、甲事\n二、‸乙事\n三、丙事\n',
    after: '一、甲事\n（一）‸乙事\n二、丙事\n',
  },
  {
    name: 'Markdown headings change their level too',
    action: 'promote',
    before: '## 一、甲事\n### （一）子一\n### （二）‸子二\n## 二、乙事\n',
    after: '## 一、甲事\n### （一）子一\n## 二、‸子二\n## 三、乙事\n',
  },
  { name: 'the top is the top', action: 'promote', before: '一、‸甲事\n二、乙事\n', after: 'refused: isTop' },
  {
    name: 'a point in mid-paragraph has no level to change',
    action: 'promote',
    before: '一、甲事\n做好：一是学习；二是‸整改。\n二、乙事\n',
    after: 'refused: isInline',
  },
  {
    name: 'an item goes; what follows moves up, and so does the count before it',
    action: 'delete',
    before: '下面我讲三点意见。\n一、甲事\n甲的话。\n二、‸乙事\n乙的话。\n三、丙事\n丙的话。\n',
    after: '下面我讲两点意见。\n一、甲事\n甲的话。\n‸二、丙事\n丙的话。\n',
  },
  {
    name: 'the last point goes with the mark before it',
    action: 'delete',
    before: '要做三件事：一是抓学习；二是抓整改；三是‸抓落实。\n',
    after: '要做两件事：一是抓学习；二是抓整改‸。\n',
  },
  {
    name: 'a point in the middle goes with its own',
    action: 'delete',
    before: '一是抓学习；二是‸抓整改；三是抓落实。\n',
    after: '一是抓学习；‸二是抓落实。\n',
  },
  {
    name: 'with the cursor before its first character it is this one that goes',
    action: 'delete',
    before: '一是抓学习；‸二是抓整改；三是抓落实。\n',
    after: '一是抓学习；‸二是抓落实。\n',
  },
  {
    name: 'and this one that is merged',
    action: 'merge',
    before: '一是抓学习，二是抓整改，‸三是抓落实。\n',
    after: '一是抓学习，二是抓整改，‸抓落实。\n',
  },
  {
    name: 'its entry goes too',
    action: 'delete',
    before: '提纲\n一、甲事\n二、乙事\n三、丙事\n在会上的讲话\n同志们：\n一、甲事\n二、‸乙事\n三、丙事\n',
    after: '提纲\n一、甲事\n二、丙事\n在会上的讲话\n同志们：\n一、甲事\n‸二、丙事\n',
  },
  {
    name: 'a new item after this one and its children',
    action: 'addAfter',
    before: '一、‸甲事\n（一）子一\n二、乙事\n',
    after: '一、甲事\n（一）子一\n二、‸\n三、乙事\n',
  },
  {
    name: 'a new item where a number is missing takes that number',
    action: 'addAfter',
    before:
      '提纲\n一、甲事\n二、乙事\n四、丁事\n在会上的讲话\n同志们：\n一、甲事\n话。\n二、‸乙事\n话。\n四、丁事\n话。\n',
    after:
      '提纲\n一、甲事\n二、乙事\n三、\n四、丁事\n在会上的讲话\n同志们：\n一、甲事\n话。\n二、乙事\n话。\n三、‸\n四、丁事\n话。\n',
  },
  {
    name: 'but not that of an item which the 提纲 has kept',
    action: 'addAfter',
    before:
      '提纲\n一、甲事\n二、乙事\n三、丙事\n四、丁事\n在会上的讲话\n同志们：\n一、甲事\n话。\n二、‸乙事\n话。\n四、丁事\n话。\n',
    after:
      '提纲\n一、甲事\n二、乙事\n三、\n四、丙事\n五、丁事\n在会上的讲话\n同志们：\n一、甲事\n话。\n二、乙事\n话。\n三、‸\n五、丁事\n话。\n',
  },
  {
    name: 'between blank lines a new item has its own, and so is one under it',
    action: 'addAfter',
    before: '一、‸甲事\n\n话。\n\n二、乙事\n\n话。\n',
    after: '一、甲事\n\n话。\n\n二、‸\n\n三、乙事\n\n话。\n',
  },
  {
    name: 'nor does one that goes leave its blank lines',
    action: 'delete',
    before: '一、甲事\n\n话。\n\n二、‸乙事\n\n话。\n\n三、丙事\n',
    after: '一、甲事\n\n话。\n\n‸二、丙事\n',
  },
  {
    name: 'the last one neither',
    action: 'delete',
    before: '一、甲事\n\n话。\n\n二、‸乙事\n\n话。\n',
    after: '一、甲事\n\n话。\n‸',
  },
  {
    name: 'words in bold and words that are not do not change places: the signs would be torn apart',
    action: 'moveUp',
    before: '**一、甲事**\n话。\n二、‸乙事\n话。\n',
    after: 'refused: mixedPlaces',
  },
  {
    name: 'a 提纲 goes below the metadata of Markdown',
    action: 'createOutline',
    before: '---\ntitle: 讲话\n---\n‸# 讲话\n\n## 一、甲事\n\n## 二、乙事\n',
    after: '---\ntitle: 讲话\n---\n‸## 提纲\n\n- 一、甲事\n- 二、乙事\n\n# 讲话\n\n## 一、甲事\n\n## 二、乙事\n',
  },
  {
    name: 'a Markdown list that counts itself stays so',
    action: 'addAfter',
    before: '1. 甲事。\n1. ‸乙事。\n1. 丙事。\n',
    after: '1. 甲事。\n1. 乙事。\n1.‸\n1. 丙事。\n',
  },
  {
    name: 'a new point',
    action: 'addAfter',
    before: '一是‸抓学习；二是抓落实。\n',
    after: '一是抓学习；二是‸；三是抓落实。\n',
  },
  {
    name: 'a new item under this one',
    action: 'addUnder',
    before: '一、甲事\n（一）子一\n二、‸乙事\n乙的话。\n三、丙事\n',
    after: '一、甲事\n（一）子一\n二、乙事\n乙的话。\n（一）‸\n三、丙事\n',
  },
  {
    name: 'two become one: the number goes, children go on',
    action: 'merge',
    before: '一、甲事\n（一）子一\n二、‸乙事\n（一）子二\n三、丙事\n',
    after: '一、甲事\n（一）子一\n‸乙事\n（二）子二\n二、丙事\n',
  },
  {
    name: 'two points become one',
    action: 'merge',
    before: '一是抓学习；二是‸抓整改；三是抓落实。\n',
    after: '一是抓学习，‸抓整改；二是抓落实。\n',
  },
  {
    name: 'points become paragraphs',
    action: 'pointsToParagraphs',
    before: '　　要做三件事：一是抓学习；二是‸抓整改；三是抓落实。\n',
    after: '　　要做三件事：\n　　一是抓学习。\n　　二是抓整改。\n　　三是抓落实。\n',
  },
  {
    name: 'and back',
    action: 'paragraphsToPoints',
    before: '　　要做三件事：\n　　一是抓学习。\n　　二是‸抓整改。\n　　三是抓落实。\n',
    after: '　　要做三件事：一是抓学习；二是抓整改；三是抓落实。\n',
  },
  {
    name: 'points that hold a full stop are parted by full stops',
    action: 'paragraphsToPoints',
    before: '一是抓学习。要学深。\n二是‸抓整改。\n',
    after: '一是抓学习。要学深。二是抓整改。\n',
  },
  {
    name: '一是 to 第一，',
    action: 'style:ordinal',
    before: '一是‸思想认识不够；二是要素保障不力。\n',
    after: '第一，思想认识不够；第二，要素保障不力。\n',
  },
  {
    name: '一要 to 第一， keeps its verb',
    action: 'style:ordinal',
    before: '一要‸坚持学习；二要抓好落实。\n',
    after: '第一，要坚持学习；第二，要抓好落实。\n',
  },
  {
    name: '第一，要 to 一要 does not say it twice',
    action: 'style:yao',
    before: '第一，‸要坚持学习；第二，抓好落实。\n',
    after: '一要坚持学习；二要抓好落实。\n',
  },
  {
    name: '第一， to 首先，',
    action: 'style:words',
    before: '第一，‸甲。第二，乙。第三，丙。\n',
    after: '首先，甲。其次，乙。最后，丙。\n',
  },
  {
    name: '首先 to （一）',
    action: 'style:han-paren',
    before: '首先，‸甲。其次，乙。最后，丙。\n',
    after: '（一）甲。（二）乙。（三）丙。\n',
  },
  {
    name: 'five are too many for 首先',
    action: 'style:words',
    before: '一是‸甲；二是乙；三是丙；四是丁；五是戊。\n',
    after: 'refused: tooLong',
  },
  {
    name: 'a draft in half width is answered in half width',
    action: 'style:ordinal',
    before: '一是‸甲,要紧;二是乙。\n',
    after: '第一,甲,要紧;第二,乙。\n',
  },
  {
    name: 'a 提纲 is made of the body',
    action: 'createOutline',
    before: '在会上的讲话\n同志们：\n‸一、甲事\n一是子一。话。二是子二。话。\n二、乙事\n话。\n',
    after:
      '‸提纲\n一、甲事\n一是子一\n二是子二\n二、乙事\n\n在会上的讲话\n同志们：\n一、甲事\n一是子一。话。二是子二。话。\n二、乙事\n话。\n',
  },
  {
    name: 'and brought up to date: the writer’s words stay, what lacks is listed',
    action: 'refreshOutline',
    before:
      '提纲\n一、甲事\n二、乙事抓紧\n在会上的讲话\n同志们：\n一、‸甲事\n话。\n二、乙事一定要抓紧\n话。\n三、丙事\n话。\n',
    after:
      '提纲\n一、甲事\n二、乙事抓紧\n三、丙事\n在会上的讲话\n同志们：\n一、甲事\n话。\n二、乙事一定要抓紧\n话。\n三、丙事\n话。\n',
  },
  {
    name: 'without numbers, as the writer has it',
    action: 'refreshOutline',
    before: '汇报要点：\n· 丙事\n· 甲事\n\n各位领导：\n一、‸甲事\n话。\n二、乙事\n话。\n三、丙事\n话。\n',
    after: '汇报要点：\n· 甲事\n· 乙事\n· 丙事\n\n各位领导：\n一、甲事\n话。\n二、乙事\n话。\n三、丙事\n话。\n',
  },
  {
    name: 'links of Markdown lead to their headings',
    action: 'refreshOutline',
    before:
      '# 课\n- [一、甲事](#一甲事)\n- [二、丙事](#二丙事)\n\n## 一、‸甲事\n话。\n## 二、乙事\n话。\n## 三、丙事\n话。\n',
    after:
      '# 课\n- [一、甲事](#一甲事)\n- [二、乙事](#二乙事)\n- [三、丙事](#三丙事)\n\n## 一、甲事\n话。\n## 二、乙事\n话。\n## 三、丙事\n话。\n',
  },
  {
    name: 'links behind their numbers, too',
    action: 'refreshOutline',
    before: '# 课\n\n1. [甲事](#1-甲事)\n2. [丙事](#2-丙事)\n\n## 1. ‸甲事\n话。\n## 2. 乙事\n话。\n## 3. 丙事\n话。\n',
    after:
      '# 课\n\n1. [甲事](#1-甲事)\n2. [乙事](#2-乙事)\n3. [丙事](#3-丙事)\n\n## 1. 甲事\n话。\n## 2. 乙事\n话。\n## 3. 丙事\n话。\n',
  },
  {
    name: 'one without numbers is one: no second is made',
    action: 'createOutline',
    before: '汇报要点：\n甲事\n乙事\n\n各位领导：\n一、‸甲事\n话。\n二、乙事\n话。\n',
    after: 'refused: hasOutline',
  },
  {
    name: 'a sentence of the speech is not rewritten',
    action: 'refreshOutline',
    before: '同志们：\n今天讲三件事：甲事；乙事；丙事。\n一、‸甲事\n话。\n二、乙事\n话。\n三、丙事\n话。\n',
    after: 'refused: mixedOutline',
  },
  {
    name: 'in the body’s order; an entry that the body does not have stays behind its neighbour',
    action: 'refreshOutline',
    before:
      '提纲\n一、丙事\n一是子一\n二、甲事\n三、待写的事\n在会上的讲话\n同志们：\n一、‸甲事\n话。\n二、乙事\n话。\n三、丙事\n一是子一。二是子二。\n',
    after:
      '提纲\n一、甲事\n二、待写的事\n三、乙事\n四、丙事\n一是子一\n二是子二\n在会上的讲话\n同志们：\n一、甲事\n话。\n二、乙事\n话。\n三、丙事\n一是子一。二是子二。\n',
  },
  {
    name: 'and removed',
    action: 'removeOutline',
    before: '提纲\n一、甲事\n二、乙事\n\n在会上的讲话\n同志们：\n‸一、甲事\n二、乙事\n',
    after: '‸在会上的讲话\n同志们：\n一、甲事\n二、乙事\n',
  },
  {
    name: 'where there is none',
    action: 'refreshOutline',
    before: '一、‸甲事\n二、乙事\n',
    after: 'refused: noOutline',
  },
  {
    name: 'a note between the entries is not lost: nothing is done',
    action: 'refreshOutline',
    before:
      '提纲\n一、甲事\n由张三起草\n二、乙事\n在会上的讲话\n同志们：\n一、‸甲事\n话。\n二、乙事\n话。\n三、丙事\n话。\n',
    after: 'refused: mixedOutline',
  },
  {
    name: 'a point and a paragraph do not change places',
    action: 'moveUp',
    before: '一是抓甲；二是抓乙。\n三是‸抓丙。\n',
    after: 'refused: mixedPlaces',
  },
  {
    name: 'the last point of a paragraph leaves its full stop',
    action: 'delete',
    before: '一是抓甲；二是‸抓乙。\n三是抓丙。\n',
    after: '一是抓甲‸。\n二是抓丙。\n',
  },
  {
    name: 'a question keeps its mark',
    action: 'paragraphsToPoints',
    before: '一是甲吗？\n二是‸乙！\n三是丙。\n',
    after: '一是甲吗？二是乙！三是丙。\n',
  },
  {
    name: '要求 is a word of its own',
    action: 'style:yao',
    before: '一是‸要求严格；二是要抓落实。\n',
    after: '一要要求严格；二要抓落实。\n',
  },
  {
    name: 'what stands under a number that is written wrongly is its own, and no words of the item above it',
    action: 'moveDown',
    before: '同志们：\n一、‸抓好学习\n要学。\n二压实责任\n要分。\n三、抓好考核\n要考。\n',
    after: '同志们：\n一、压实责任\n要分。\n二‸抓好学习\n要学。\n三、抓好考核\n要考。\n',
  },
  {
    name: 'what closes a list stays where it is when its last item moves',
    action: 'moveUp',
    before:
      '要抓好以下几项工作：\n1.抓好学前教育。新建三所。\n2.抓好义务教育。\n3.‸抓好职业教育。\n\n做好上述工作，关键要抓落实。\n',
    after:
      '要抓好以下几项工作：\n1.抓好学前教育。新建三所。\n2.‸抓好职业教育。\n3.抓好义务教育。\n\n做好上述工作，关键要抓落实。\n',
  },
  {
    name: 'or goes',
    action: 'delete',
    before:
      '要抓好以下几项工作：\n1.抓好学前教育。新建三所。\n2.抓好义务教育。\n3.‸抓好职业教育。\n\n做好上述工作，关键要抓落实。\n',
    after: '要抓好以下几项工作：\n1.抓好学前教育。新建三所。\n2.抓好义务教育。\n‸\n做好上述工作，关键要抓落实。\n',
  },
  {
    name: 'and a new item goes before it',
    action: 'addAfter',
    before: '要抓好以下几项工作：\n1.抓好学前教育。新建三所。\n2.‸抓好义务教育。\n\n做好上述工作，关键要抓落实。\n',
    after: '要抓好以下几项工作：\n1.抓好学前教育。新建三所。\n2.抓好义务教育。\n3.‸\n\n做好上述工作，关键要抓落实。\n',
  },
  {
    name: 'an item that goes from the 提纲 goes from the body too, and the said count follows',
    action: 'delete',
    before:
      '提纲\n一、抓整改\n二、‸抓学习\n三、抓落实\n在会上的讲话\n同志们：\n我讲三点意见。\n一、抓整改\n改实。\n二、抓学习\n学深。\n三、抓落实\n见效。\n谢谢大家！\n',
    after:
      '提纲\n一、抓整改\n‸二、抓落实\n在会上的讲话\n同志们：\n我讲两点意见。\n一、抓整改\n改实。\n二、抓落实\n见效。\n谢谢大家！\n',
  },
  {
    name: 'or from the 提纲 alone, as asked',
    action: 'deleteEntry',
    before:
      '提纲\n一、抓整改\n二、‸抓学习\n三、抓落实\n在会上的讲话\n同志们：\n我讲三点意见。\n一、抓整改\n改实。\n二、抓学习\n学深。\n三、抓落实\n见效。\n谢谢大家！\n',
    after:
      '提纲\n一、抓整改\n‸二、抓落实\n在会上的讲话\n同志们：\n我讲三点意见。\n一、抓整改\n改实。\n二、抓学习\n学深。\n三、抓落实\n见效。\n谢谢大家！\n',
  },
  {
    name: 'from the body nothing goes from the 提纲 alone',
    action: 'deleteEntry',
    before: '一、甲事\n二、‸乙事\n',
    after: 'refused: notEntry',
  },
  {
    name: 'nothing goes from the prose below a title',
    action: 'delete',
    before: '一、甲事\n甲的‸话。\n二、乙事\n乙的话。\n',
    after: 'refused: notOnTitle',
  },
  {
    name: 'nor from a blank line',
    action: 'delete',
    before: '一、甲事\n甲的话。\n‸\n还有话。\n二、乙事\n乙的话。\n',
    after: 'refused: notOnTitle',
  },
  {
    name: 'words that lead the next point in are not the one’s that goes',
    action: 'delete',
    before: '下面讲两点。\n一是‸加强领导。\n同时，二是抓好落实。\n',
    after: '下面讲一点。\n‸同时，一是抓好落实。\n',
  },
  {
    name: 'of a series of paragraphs the last ends as the series does',
    action: 'moveUp',
    before: '要做三件事：\n一是学理论；\n二是学业务；\n三是‸学本领。\n',
    after: '要做三件事：\n一是学理论；\n二是‸学本领；\n三是学业务。\n',
  },
  {
    name: 'also when the last goes',
    action: 'delete',
    before: '要做三件事：\n一是学理论；\n二是学业务；\n三是‸学本领。\n',
    after: '要做两件事：\n一是学理论；\n二是学业务。\n‸',
  },
  {
    name: 'or comes',
    action: 'addAfter',
    before: '要做两件事：\n一是学理论；\n二是‸学业务。\n',
    after: '要做三件事：\n一是学理论；\n二是学业务；\n三是‸。\n',
  },
  {
    name: 'a question takes its mark along',
    action: 'moveUp',
    before: '就问三句：一是学了没有？二是改了没有；三是‸还有什么办法？\n',
    after: '就问三句：一是学了没有？二是‸还有什么办法？三是改了没有。\n',
  },
  {
    name: 'and leaves none behind',
    action: 'delete',
    before: '就问大家：一是学了没有？二是改了没有？三是‸用了没有……请想一想。\n',
    after: '就问大家：一是学了没有？二是改了没有？‸请想一想。\n',
  },
  {
    name: '…… is one mark, and goes with its words',
    action: 'moveUp',
    before: '有三样：一是学得多……二是改得少；三是‸用得好。\n',
    after: '有三样：一是学得多……二是‸用得好；三是改得少。\n',
  },
  {
    name: 'the quotation marks around a list stay around it',
    action: 'moveUp',
    before: '他说：“一是不请客；二是‸不送礼。”大家鼓掌。\n',
    after: '他说：“一是‸不送礼；二是不请客。”大家鼓掌。\n',
  },
  {
    name: 'below a list that is there an item goes on with its numbers, and what it holds takes the next style',
    action: 'demote',
    before:
      '一、整改\n（一）改什么\n改准。\n（二）怎么改\n改实。\n二、‸学习\n（一）学什么\n一是理论。二是业务。\n（二）怎么学\n学深。\n三、落实\n见效。\n',
    after:
      '一、整改\n（一）改什么\n改准。\n（二）怎么改\n改实。\n（三）‸学习\n1.学什么\n一是理论。二是业务。\n2.怎么学\n学深。\n二、落实\n见效。\n',
  },
  {
    name: 'what stands below a list takes the next style where the list takes its own',
    action: 'style:han-paren',
    before: '一、‸学习\n（一）学什么\n理论。\n（二）怎么学\n学深。\n二、整改\n改实。\n',
    after: '（一）学习\n1.学什么\n理论。\n2.怎么学\n学深。\n（二）整改\n改实。\n',
  },
  {
    name: 'a list never takes the style of the level above',
    action: 'style:han',
    before: '一、学习\n（一）‸学什么\n理论。\n（二）怎么学\n学深。\n二、整改\n改实。\n',
    after: 'refused: styleTaken',
  },
  {
    name: 'what is raised beside entries of the 提纲 is listed too',
    action: 'promote',
    before:
      '提纲\n一、抓整改\n二、抓学习\n在会上的讲话\n同志们：\n我讲两点意见。\n一、抓整改\n改实。\n（一）‸改什么\n改准。\n（二）怎么改\n改到底。\n二、抓学习\n学深。\n谢谢大家！\n',
    after:
      '提纲\n一、抓整改\n二、改什么\n三、抓学习\n在会上的讲话\n同志们：\n我讲三点意见。\n一、抓整改\n改实。\n二、‸改什么\n改准。\n（一）怎么改\n改到底。\n三、抓学习\n学深。\n谢谢大家！\n',
  },
  {
    name: '要 belongs to the sentence, and stays when its number goes',
    action: 'merge',
    before: '一要学深。\n二要‸学透。\n三要学实。\n',
    after: '一要学深。‸要学透。\n二要学实。\n',
  },
];

/** The same of all cursors `‸` or selections `⟦…⟧`; where the items then are. */
function afterAll(marked: string, action: RestructureAction): string {
  const { text, cursors, ranges } = readMarked(marked);
  const places = ranges.length > 0 ? ranges : cursors.map((start) => ({ start, end: start }));
  const outcome = restructureAll(new Analysis(text), action, places, OPTIONS);
  if ('refused' in outcome) return `refused: ${outcome.refused}`;
  const marks = (outcome.cursors ?? []).map((at) => ({ range: { start: at, end: at }, newText: '‸' }));
  return applyEdits(applyEdits(text, outcome.edits), marks);
}

const TOGETHER: readonly Case[] = [
  {
    name: 'cursors in two items that are not neighbours',
    action: 'moveUp',
    before: '一、甲\n甲话。\n二、‸乙\n乙话。\n三、丙\n丙话。\n四、‸丁\n丁话。\n',
    after: '一、‸乙\n乙话。\n二、甲\n甲话。\n三、‸丁\n丁话。\n四、丙\n丙话。\n',
  },
  {
    name: 'a selection over two items, with what stands between',
    action: 'moveUp',
    before: '一、甲\n甲话。\n⟦二、乙\n乙话。\n三、丙\n丙话。\n⟧四、丁\n丁话。\n',
    after: '一、‸乙\n乙话。\n二、‸丙\n丙话。\n三、甲\n甲话。\n四、丁\n丁话。\n',
  },
  {
    name: 'from below where they go down',
    action: 'moveDown',
    before: '⟦一、甲\n甲话。\n二、乙⟧\n乙话。\n三、丙\n丙话。\n',
    after: '一、丙\n丙话。\n二、‸甲\n甲话。\n三、‸乙\n乙话。\n',
  },
  {
    name: 'none moves where one cannot',
    action: 'moveUp',
    before: '⟦一、甲\n甲话。\n二、乙⟧\n乙话。\n三、丙\n丙话。\n',
    after: 'refused: isFirst',
  },
  {
    name: 'from an item of one list into one of another the first list is meant',
    action: 'delete',
    before: '一、甲\n甲话。\n二、乙\n（一）⟦乙一\n早说。\n（二）乙二\n晚说。\n三、丙⟧\n丙话。\n四、丁\n丁话。\n',
    after: '一、甲\n甲话。\n‸‸二、丁\n丁话。\n',
  },
  {
    name: 'between lists that have nothing in common',
    action: 'delete',
    before: '我讲两点：⟦\n一、甲\n甲话。\n二、乙⟧\n乙话。\n',
    after: 'refused: severalLists',
  },
  {
    name: 'points of a paragraph',
    action: 'delete',
    before: '要做四件事：一是⟦学；二是改⟧；三是干；四是查。\n',
    after: '要做两件事：‸‸一是干；二是查。\n',
  },
  {
    name: 'lower them, one behind the other',
    action: 'demote',
    before: '一、甲\n（一）甲一\n早说。\n⟦二、乙\n乙话。\n三、丙⟧\n丙话。\n四、丁\n丁话。\n',
    after: '一、甲\n（一）甲一\n早说。\n（二）‸乙\n乙话。\n（三）‸丙\n丙话。\n二、丁\n丁话。\n',
  },
  {
    name: 'raise them in their order',
    action: 'promote',
    before: '一、甲\n（一）甲一\n早说。\n⟦（二）甲二\n晚说。\n（三）甲三⟧\n再说。\n二、乙\n乙话。\n',
    after: '一、甲\n（一）甲一\n早说。\n二、‸甲二\n晚说。\n三、‸甲三\n再说。\n四、乙\n乙话。\n',
  },
  {
    name: 'from a point of one list into another list of the same item that item is meant',
    action: 'moveDown',
    before: '一、甲\n要做两件事：一是⟦学；二是改。\n（一）甲一\n早说。\n（二）甲二⟧\n晚说。\n二、乙\n乙话。\n',
    after: '一、乙\n乙话。\n二、甲\n要做两件事：一是学；二是改。\n（一）甲一\n早说。\n（二）甲二\n晚说。\n',
  },
  {
    name: 'what holds both does not go with them',
    action: 'delete',
    before: '一、甲\n要做两件事：一是⟦学；二是改。\n（一）甲一\n早说。\n（二）甲二⟧\n晚说。\n二、乙\n乙话。\n',
    after: 'refused: severalLists',
  },
  {
    name: 'a list takes a style once',
    action: 'style:arabic',
    before: '⟦一、甲\n甲话。\n二、乙\n乙话。\n三、丙⟧\n丙话。\n',
    after: '1.甲\n甲话。\n2.乙\n乙话。\n3.丙\n丙话。\n',
  },
];

suite('restructuring', () => {
  for (const { name, action, before, after: expected } of CASES) {
    test(`${action}: ${name}`, () => assert.equal(after(before, action), expected));
  }

  for (const { name, action, before, after: expected } of TOGETHER)
    test(`${action} of several: ${name}`, () => assert.equal(afterAll(before, action), expected));

  test('without following, 提纲 and counts stay', () => {
    const before = '提纲\n一、甲事\n二、乙事\n在会上的讲话\n同志们：\n我讲两点意见。\n一、甲事\n二、‸乙事\n';
    assert.equal(
      after(before, 'moveUp', { ...OPTIONS, follow: false }),
      '提纲\n一、甲事\n二、乙事\n在会上的讲话\n同志们：\n我讲两点意见。\n一、‸乙事\n二、甲事\n',
    );
  });
});
