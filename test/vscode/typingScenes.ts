import type { Page } from 'playwright-core';
import { goToLine, openFile, runCommand, saveAs, shownText, shows, until, type Scene } from './scene';
import { openTree, openView, row, spokenName, treeIcon } from './tree';

/** How long a hand takes from key to key, in milliseconds; 0 is faster than any, as when an input method sends a phrase. */
const PACES: readonly number[] = [120, 0];

/** A key that is held repeats no faster, in milliseconds: what is tried here is the pace itself. */
const REPEAT = 33;

const DRAFT = '发言.txt';

interface Typing {
  readonly name: string;
  /** The draft, as it is when the cursor is at its end. */
  readonly draft: string;
  /** The file, if not 发言.txt. */
  readonly file?: string;
  /** Keys by the names of Playwright in angle brackets, or what must be shown first; all else is typed, a line break as Enter. */
  readonly keys: string;
  readonly gives: string;
  /** What must not be there. */
  readonly not?: string;
}

const TYPING: readonly Typing[] = [
  {
    name: 'a list',
    draft: '同志们：\n一是学理论。',
    keys: '\n学业务。\n学本领。\n抓落实。',
    gives: '一是学理论。\n二是学业务。\n三是学本领。\n四是抓落实。',
  },
  {
    name: 'the number once more',
    draft: '同志们：\n一是学理论。',
    keys: '\n二是学业务。\n三是学本领。',
    gives: '一是学理论。\n二是学业务。\n三是学本领。',
    not: '是二是',
  },
  {
    name: 'a figure once more',
    draft: '同志们：\n1.学理论。',
    keys: '\n2.学业务。\n3、学本领。',
    gives: '1.学理论。\n2.学业务。\n3.学本领。',
  },
  {
    name: 'a number in brackets once more',
    draft: '同志们：\n（一）学理论。要常学。',
    keys: '\n（二）学业务。\n（三）学本领。',
    gives: '（一）学理论。要常学。\n（二）学业务。\n（三）学本领。',
  },
  {
    name: 'Backspace',
    draft: '同志们：\n一是学理论。',
    keys: '\n<shows 二是><Backspace>就讲这些。',
    gives: '一是学理论。\n就讲这些。',
  },
  {
    name: 'Tab and back',
    draft: '同志们：\n一、学理论\n理论要常学。\n二、学业务\n业务要常学。\n三、学本领',
    keys: '<Home><Tab>',
    gives: '二、学业务\n业务要常学。\n（一）学本领',
  },
  {
    name: 'Shift Tab',
    draft: '同志们：\n一、学理论\n理论要常学。\n（一）学业务\n业务要常学。\n（二）学本领',
    keys: '<Home><Shift+Tab>',
    gives: '（一）学业务\n业务要常学。\n二、学本领',
  },
  {
    name: 'Tab before prose that only looks numbered',
    draft: '同志们：\n一、学理论\n理论要常学。\n二、学业务\n首先，我代表县委表示感谢。',
    keys: '<Home><Tab>',
    gives: '二、学业务\n    首先，我代表县委表示感谢。',
  },
  {
    name: 'Tab in prose',
    draft: '同志们：\n一、学理论\n理论要常学。',
    keys: '<Tab>好',
    gives: '理论要常学。',
    not: '（一）',
  },
  {
    name: 'Shift Enter',
    draft: '同志们：\n一是学理论。',
    keys: '<Shift+Enter>就讲这些。',
    gives: '一是学理论。\n就讲这些。',
  },
  {
    name: 'in Markdown',
    file: '讲话.md',
    draft: '同志们：\n\n一是学理论。',
    keys: '\n二是学业务。\n<shows 三是><Backspace>就讲这些。',
    gives: '一是学理论。\n二是学业务。\n就讲这些。',
  },
  {
    name: 'moved in Markdown',
    file: '讲话.md',
    draft: '同志们：\n\n一、学理论\n\n理论要常学。\n\n二、学业务',
    keys: '<Alt+ArrowUp>',
    gives: '一、学业务',
  },
];

/** Cursor at the end of the draft, with the server awake. */
async function openAtEnd(page: Page, draft: string): Promise<void> {
  await shows(page, draft.split('\n').at(-1) ?? '');
  await openTree(page);
  await row(page, '学理论').waitFor();
  await page.locator('.editor-instance .view-lines').first().click();
  await goToLine(page, draft.split('\n').length);
  await page.keyboard.press('End');
}

async function press(page: Page, keys: string, pace: number): Promise<void> {
  for (const [part] of keys.matchAll(/<[^>]+>|[^<]+/g)) {
    if (part.startsWith('<shows ')) await shows(page, part.slice('<shows '.length, -1));
    else if (part.startsWith('<')) await page.keyboard.press(part.slice(1, -1));
    else await page.keyboard.type(part, { delay: pace });
    await page.waitForTimeout(Math.max(pace, REPEAT));
  }
}

/** The whole draft anew, with the cursor at its end. */
async function restore(page: Page, draft: string): Promise<void> {
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(draft);
  await until(
    page,
    draft,
    async () => (await shownText(page)).trimEnd() === draft,
    () => shownText(page),
  );
}

const typed: readonly Scene[] = TYPING.map(({ name, file = DRAFT, draft, keys, gives, not }): Scene => ({
  name: `typing ${name}`,
  opens: file,
  drafts: { [file]: draft },
  async play(page) {
    await openAtEnd(page, draft);
    for (const pace of PACES) {
      await restore(page, draft);
      await press(page, keys, pace);
      await shows(page, gives);
      if (not && (await shownText(page)).includes(not)) throw new Error(`${not} is there`);
    }
  },
}));

const MIDST = '同志们：\n一、学理论\n要学。\n二、学业务\n要干。\n三、学本领\n要会。\n谢谢大家！';

/** What stands in 层次 for the number that was typed last says nothing of what it lacks, until the writer goes on elsewhere. */
const inTheMidst: Scene = {
  name: 'typing a number in the midst',
  opens: DRAFT,
  drafts: { [DRAFT]: MIDST },
  async play(page) {
    await openAtEnd(page, MIDST);
    await goToLine(page, 5);
    await press(page, '<End>\n三、', 120);
    const typedRow = page.locator('.customview-tree .monaco-list-row[aria-label^="三、"]').first();
    const isSaid = async (words: string): Promise<void> =>
      until(
        page,
        words,
        async () => (await spokenName(typedRow)).trim() === words,
        () => spokenName(typedRow),
      );
    await isSaid('三、');
    await goToLine(page, 3);
    await press(page, '<End>好。', 120);
    await isSaid('三、，“三、”只有序号，没有内容。');
    await page.locator('.squiggly-warning').first().waitFor();
  },
};

/** Composes as an input method does, letter by letter, and commits. */
async function compose(page: Page, letters: string, words: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (let end = 1; end <= letters.length; end++) {
    const text = letters.slice(0, end);
    await session.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end });
  }
  await session.send('Input.insertText', { text: words });
}

const composed: readonly Scene[] = [
  {
    name: 'typing with an input method',
    opens: DRAFT,
    drafts: { [DRAFT]: '同志们：\n一是学理论。' },
    async play(page) {
      await openAtEnd(page, '同志们：\n一是学理论。');
      // At once, and again when the number stands there.
      await page.keyboard.press('Enter');
      await compose(page, 'xueyewu', '学业务');
      await shows(page, '一是学理论。\n二是学业务');
      await page.keyboard.insertText('。');
      await page.keyboard.press('Enter');
      await shows(page, '二是学业务。\n三是');
      await compose(page, 'sanshi', '三是');
      await compose(page, 'xuebenling', '学本领');
      await shows(page, '二是学业务。\n三是学本领');
      await page.keyboard.insertText('。');
      await page.keyboard.press('Enter');
      await compose(page, 'sishizhualuoshi', '四是抓落实。');
      await shows(page, '三是学本领。\n四是抓落实。');
    },
  },
];

const FOUR = '同志们：\n一、甲\n学理论。\n二、乙\n学业务。\n三、丙\n学本领。\n四、丁\n抓落实。\n';

async function suggested(page: Page, words: string): Promise<void> {
  await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: words }).first().waitFor();
}

const completed: readonly Scene[] = [
  {
    name: 'typing half a number and completing it',
    opens: DRAFT,
    drafts: { [DRAFT]: FOUR },
    async play(page) {
      await shows(page, '抓落实');
      await openTree(page);
      await row(page, '丁').waitFor();
      for (const accept of ['Enter', 'Tab']) {
        await page.locator('.editor-instance .view-lines').first().click();
        await restore(page, FOUR.trimEnd());
        await page.keyboard.press('Enter');
        await page.keyboard.insertText('五');
        await page.keyboard.press('Alt+/');
        await suggested(page, '五、');
        await page.keyboard.press(accept);
        await page.keyboard.insertText('戊');
        await shows(page, '抓落实。\n五、戊');
      }
      // The second of the list, moved to.
      await restore(page, FOUR.trimEnd());
      await page.keyboard.press('Enter');
      await page.keyboard.press('Alt+/');
      await suggested(page, '我的话讲完了');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await shows(page, '抓落实。\n以上意见');
    },
  },
];

/** From the palette, once the editor knows of us. */
async function reopen(page: Page, name: string): Promise<void> {
  const tab = page.locator(`.tab[data-resource-name="${name}"]`);
  await tab.click({ button: 'middle' });
  await tab.waitFor({ state: 'detached' });
  await openFile(page, name);
}

const GAP = '今天的事\n\n一、买菜\n\n二、洗衣\n\n四、做饭\n';

const chosen: readonly Scene[] = [
  ...['随手记录.txt', '随手记录.md'].map((name): Scene => ({
    name: `a file is called a draft: ${name}`,
    opens: name,
    drafts: { [name]: GAP },
    async play(page) {
      await shows(page, '做饭');
      await page.locator('.editor-instance .view-lines').first().click();
      await runCommand(page, { en: 'Treat This File as a Draft', zh: '把这个文件当作讲稿' });
      await page.locator('.squiggly-warning').first().waitFor();
      await reopen(page, name);
      await page.locator('.squiggly-warning').first().waitFor();
      await page.locator('.editor-instance .view-lines').first().click();
      await runCommand(page, { en: 'No Longer Treat This File as a Draft', zh: '不再当作讲稿' });
      await page.locator('.squiggly-warning').first().waitFor({ state: 'detached' });
      await page
        .locator('.statusbar-item', { hasText: /不再当作讲稿|no longer a draft/ })
        .first()
        .waitFor();
    },
  })),
  {
    name: 'a new draft, its blanks filled',
    opens: '随手记.txt',
    async play(page) {
      await shows(page, '做饭');
      await openView(page);
      await page.locator('.welcome-view .monaco-button', { hasText: /新建讲稿|New Draft/ }).click();
      await shows(page, '同志们：');
      await press(page, '在全局年终总结会上的讲话<Tab>局长　张三<Tab>', 33);
      await shows(page, '在全局年终总结会上的讲话\n局长　张三\n');
    },
  },
  {
    name: 'a new draft saved under a name that says nothing',
    opens: '随手记.txt',
    async play(page) {
      await shows(page, '做饭');
      await treeIcon(page).click();
      await page.locator('.welcome-view .monaco-button', { hasText: /新建讲稿|New Draft/ }).click();
      await shows(page, '同志们：');
      await page.keyboard.press('Escape');
      await saveAs(page, '我的稿子.txt');
      await page
        .locator('.statusbar-item', { hasText: /当作讲稿，下次|is a draft, next time/ })
        .first()
        .waitFor();
      await reopen(page, '我的稿子.txt');
      await page.locator('.statusbar-item', { hasText: '讲稿' }).first().waitFor();
      await page.locator('.statusbar-item', { hasText: /Plain Text|纯文本/ }).waitFor({ state: 'detached' });
    },
  },
  {
    name: 'a file that is called a draft gets another name',
    opens: '随手记录.txt',
    drafts: { '随手记录.txt': GAP },
    async play(page) {
      await shows(page, '做饭');
      await page.locator('.editor-instance .view-lines').first().click();
      await runCommand(page, { en: 'Treat This File as a Draft', zh: '把这个文件当作讲稿' });
      await page.locator('.squiggly-warning').first().waitFor();
      await page.locator('.explorer-folders-view .monaco-list-row', { hasText: '.jianggao' }).waitFor();
      await page.locator('.explorer-folders-view .monaco-list-row', { hasText: '随手记录.txt' }).click();
      await page.keyboard.press('F2');
      const name = page.locator('.explorer-folders-view input');
      await name.fill('家里的事.txt');
      await name.press('Enter');
      await page.locator('.tab.active', { hasText: '家里的事.txt' }).waitFor();
      await page.locator('.squiggly-warning').first().waitFor();
      await reopen(page, '家里的事.txt');
      await page.locator('.squiggly-warning').first().waitFor();
    },
  },
  {
    name: 'a report is offered to be a draft',
    opens: '情况报告.txt',
    drafts: { '情况报告.txt': GAP },
    async play(page) {
      await shows(page, '做饭');
      await page.locator('.statusbar-item', { hasText: /当作讲稿？|Treat as a draft/ }).click();
      await page.locator('.squiggly-warning').first().waitFor();
      await page.locator('.statusbar-item', { hasText: /当作讲稿？|Treat as a draft\?/ }).waitFor({ state: 'hidden' });
    },
  },
];

/** Typing, and what is a draft, in every host. */
export const typingScenes: readonly Scene[] = [...typed, inTheMidst, ...composed, ...completed, ...chosen];
