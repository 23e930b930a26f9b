import type { Refusal } from '../editing/restructure/refusal';
import type { RestructureAction } from '../editing/restructure/operations';
import type { RegionKind } from '../syntax/nodes';
import { localised, type Localised } from '../rules/engine/rule';

/** What writers call the regions. */
export const REGION_LABELS: Readonly<Record<RegionKind, Localised>> = {
  outline: localised('提纲', 'Outline'),
  frontMatter: localised('标题', 'Title'),
  salutation: localised('称谓', 'Salutation'),
  body: localised('正文', 'Body'),
  closing: localised('结尾', 'Closing'),
  omission: localised('省略', 'Omission'),
};

/** What writers call the things that can be done to an item. */
export const ACTION_LABELS: Readonly<Record<RestructureAction, Localised>> = {
  moveUp: localised('上移', 'Move up'),
  moveDown: localised('下移', 'Move down'),
  promote: localised('升一级', 'Promote'),
  demote: localised('降一级', 'Demote'),
  delete: localised('删去这一条，后面顺延', 'Delete this item and renumber'),
  deleteEntry: localised('只从提纲删去', 'Delete from the 提纲 only'),
  addAfter: localised('在后面加一条', 'Add an item after this one'),
  addUnder: localised('在下面加一条', 'Add an item under this one'),
  merge: localised('与上一条合并', 'Merge with the item before'),
  pointsToParagraphs: localised('各点分成段落', 'Split the points into paragraphs'),
  paragraphsToPoints: localised('各段并成一段', 'Join the paragraphs into one'),
  createOutline: localised('生成提纲', 'Create the 提纲'),
  refreshOutline: localised('按正文更新提纲', 'Update the 提纲 from the body'),
  removeOutline: localised('删去提纲', 'Remove the 提纲'),
  'style:is': localised('序号改为“一是…二是…”', 'Number as “一是…二是…”'),
  'style:yao': localised('序号改为“一要…二要…”', 'Number as “一要…二要…”'),
  'style:ordinal': localised('序号改为“第一，…第二，…”', 'Number as “第一，…第二，…”'),
  'style:words': localised('序号改为“首先，…其次，…”', 'Number as “首先，…其次，…”'),
  'style:han': localised('序号改为“一、二、”', 'Number as “一、二、”'),
  'style:han-paren': localised('序号改为“（一）（二）”', 'Number as “（一）（二）”'),
  'style:arabic': localised('序号改为“1. 2.”', 'Number as “1. 2.”'),
  'style:arabic-paren': localised('序号改为“（1）（2）”', 'Number as “（1）（2）”'),
  'style:circled': localised('序号改为“①②”', 'Number as “①②”'),
};

/** 删去 names what goes. */
export const deleteLabel = (what: Localised): Localised => localised(`删去${what['zh-cn']}`, `Delete ${what.en}`);
export const deleteEntryLabel = (name: string): Localised =>
  localised(`只从提纲删去“${name}”`, `Delete “${name}” from the 提纲 only`);
export const deletedLabel = (what: Localised): Localised =>
  localised(`已删去${what['zh-cn']}。撤销一步就回来。`, `Deleted ${what.en}. One undo brings it back.`);

export const deletedSeveralLabel = (count: number): Localised =>
  localised(`已删去${count}条。撤销一步就回来。`, `Deleted ${count} items. One undo brings them back.`);

export const deletedEntryLabel = (name: string): Localised =>
  localised(`已从提纲删去“${name}”，正文没有动。`, `Deleted “${name}” from the 提纲; the body stays.`);

/** The draft changed between the list of what can be done and the choice. */
export const STALE = localised(
  '稿子刚刚改过，所以没有动它。请再试一次。',
  'The draft has just changed, so nothing was edited. Please try again.',
);

/** One entry that opens the list of the styles above. */
export const CHANGE_STYLE_LABEL: Localised = localised('改写序号…', 'Change how this list is numbered…');

/** One entry that opens the list of all that can be done. */
export const MORE_LABEL: Localised = localised('更多操作…', 'More…');

/** Why something cannot be done, and what the writer may do about it. */
export const REFUSALS: Readonly<Record<Refusal, Localised>> = {
  noItem: localised('光标不在带序号的一条里。', 'The cursor is not in a numbered item.'),
  isFirst: localised('这已经是第一条，前面没有同级的了。', 'This is the first item of its list.'),
  firstOfAll: localised(
    '第一条降不了级：前面没有同级的一条，归不到谁的下面。',
    'The first item cannot be demoted: there is none before it to hold it.',
  ),
  isLast: localised('这已经是最后一条，后面没有同级的了。', 'This is the last item of its list.'),
  isTop: localised('这一条已经在最上层。', 'This item is at the top level.'),
  isInline: localised(
    '这一条在段落中间，请先“各点分成段落”。',
    'This point is in mid-paragraph; split the points first.',
  ),
  isDivision: localised('章、节、条不能这样改。', 'Chapters, sections and articles cannot be changed so.'),
  intoItself: localised('不能移到自己下面。', 'An item cannot be moved into itself.'),
  tooLong: localised('“首先、其次、再次、最后”最多四条，也不能只有一条。', '“首先…最后” takes two to four items.'),
  notPoints: localised(
    '这一组不能这样分合：各条要么都在一段里，要么各占一段。',
    'The items must share one paragraph, or have one each.',
  ),
  hasChildren: localised('这一组下面还有分条，不能并成一段。', 'Items with items below them cannot be joined.'),
  noOutline: localised('这份稿子没有提纲。可以先“生成提纲”。', 'The draft has no 提纲; create one first.'),
  hasOutline: localised('这份稿子已经有提纲。可以“按正文更新提纲”。', 'The draft has a 提纲 already; update it.'),
  upToDate: localised('提纲与正文已经对上，没有要改的。', 'The 提纲 agrees with the body; nothing to update.'),
  nothingToList: localised('正文里没有带序号的标题，列不出提纲。', 'The body has no numbered items to list.'),
  sameStyle: localised('这一组已经是这种写法。', 'The list is written so already.'),
  noLevel: localised(
    '下面没有合适的序号可用，所以没有动。可以先“改写序号…”，再试。',
    'No kind of number is free below, so nothing was changed. Change the kind of number first.',
  ),
  inSentence: localised('序号是句子的一部分，请自己改写。', 'The number is part of its sentence; rewrite it by hand.'),
  inOutline: localised('提纲里的条目请直接改文字。', 'In the 提纲, edit the words themselves.'),
  mixedOutline: localised(
    '提纲里夹着别的文字，怕改丢了，请按提示逐条更新。',
    'The 提纲 holds other words that might be lost; update it entry by entry.',
  ),
  otherRegion: localised(
    '提纲里的不能移到正文，正文里的不能移到提纲。',
    'Items cannot move between the 提纲 and the body.',
  ),
  words: localised('“首先……最后”这一组，请用上移、下移。', 'For “首先…最后” use move up and move down.'),
  hasLevels: localised(
    '下面还有分条，请先用升一级、降一级。',
    'It holds items of its own; promote or demote it first.',
  ),
  notOnTitle: localised(
    '要删哪一条，请把光标放在它的序号或标题上。',
    'To delete an item, put the cursor on its number or title.',
  ),
  notEntry: localised('这一条在正文里，不在提纲里。', 'This item stands in the body, not in the 提纲.'),
  styleTaken: localised(
    '上一级或旁边的一组已经用了这种序号，再用就分不清了。',
    'The level above or the list beside is numbered so already.',
  ),
  confusing: localised(
    '这样一改，前后的序号、提纲或预告的条数就对不上了，所以没有动。请先调整上下的序号。',
    'Numbers, 提纲 or announced counts would no longer agree, so nothing was changed. Adjust the numbers around first.',
  ),
  severalLists: localised(
    '选中的几条不能一起这样改，请一条一条来。',
    'The selected items cannot be changed so together; take them one by one.',
  ),
  mixedPlaces: localised(
    '这两条一个在段落中间、一个另起一段，请先“各点分成段落”。',
    'One stands in mid-paragraph and one does not; split the points first.',
  ),
  runsOn: localised(
    '这一组的序号接着别的部分往下编，不能升降级。',
    'The numbers of this list run on through other parts.',
  ),
  noNumber: localised('这种序号写不出这么大的数。', 'This style has no number as large.'),
};
