import type { Page } from 'playwright-core';
import { goToLine, SETTLED, shows, told, type Scene } from './scene';
import { centre, openTree, row } from './tree';

const DRAFT = '发言.txt';

const OUTLINED =
  '提纲\n一、认清形势\n二、抓好学习\n三、狠抓落实\n在会上的讲话\n同志们：\n我讲三点意见。\n一、认清形势\n形势喜人。\n二、抓好学习\n一是学理论。\n二是学业务。\n三、狠抓落实\n落实到人。\n总之，事在人为。';

const SUMMED_UP =
  '同志们：\n要抓好以下几项工作：\n1.抓好学前教育。新建幼儿园三所。\n2.抓好义务教育。\n3.抓好职业教育。\n\n做好上述工作，关键要抓落实。';

/** Keys pressed on a line of a draft, by the names of Playwright, and what is then there. */
interface Keys {
  readonly name: string;
  readonly draft: string;
  /** From 1. */
  readonly line: number;
  readonly keys: readonly string[];
  readonly gives: string;
  /** What the status bar says. */
  readonly told?: RegExp;
}

const KEYS: readonly Keys[] = [
  {
    name: 'up, the closing stays',
    draft: SUMMED_UP,
    line: 5,
    keys: ['Alt+ArrowUp'],
    gives: '2.抓好职业教育。\n3.抓好义务教育。\n\n做好上述工作，关键要抓落实。',
  },
  {
    name: 'adding, the closing stays',
    draft: SUMMED_UP,
    line: 5,
    keys: ['Control+Alt+Enter'],
    gives: '3.抓好职业教育。\n4.\n\n做好上述工作，关键要抓落实。',
  },
  {
    name: 'the last chapter up, the closing stays',
    draft: OUTLINED,
    line: 13,
    keys: ['Alt+ArrowUp'],
    gives: '二、狠抓落实\n落实到人。\n三、抓好学习\n一是学理论。\n二是学业务。\n总之，事在人为。',
  },
  {
    name: 'in the 提纲, the body follows',
    draft: OUTLINED,
    line: 3,
    keys: ['Alt+ArrowDown'],
    gives: '二、狠抓落实\n落实到人。\n三、抓好学习\n一是学理论。\n二是学业务。\n总之，事在人为。',
  },
  {
    name: 'down a level, joining the list there',
    draft:
      '同志们：\n一、抓整改\n（一）改什么\n要改准。\n二、抓学习\n（一）学什么\n学理论。\n（二）怎么学\n要学深。\n三、抓落实\n要见效。',
    line: 5,
    keys: ['Home', 'Tab'],
    gives: '（二）抓学习\n1.学什么\n学理论。\n2.怎么学\n要学深。\n二、抓落实',
  },
  {
    name: 'a selection over two, twice',
    draft: '同志们：\n一、甲事\n甲的内容。\n二、乙事\n乙的内容。\n三、丙事\n丙的内容。\n四、丁事\n丁的内容。',
    line: 6,
    keys: ['Home', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Alt+ArrowUp', 'Alt+ArrowUp'],
    gives: '一、丙事\n丙的内容。\n二、丁事\n丁的内容。\n三、甲事\n甲的内容。\n四、乙事\n乙的内容。',
  },
  {
    name: 'refused in the status bar',
    draft: OUTLINED,
    line: 8,
    keys: ['Alt+ArrowUp'],
    gives: OUTLINED,
    told: /已经是第一条/,
  },
];

async function openAt(page: Page, draft: string, line: number): Promise<void> {
  await shows(page, draft.split('\n').at(-1) ?? '');
  await openTree(page);
  await page.locator('.editor-instance .view-lines').first().click();
  await goToLine(page, line);
  await page.keyboard.press('End');
}

const keyed: readonly Scene[] = KEYS.map(({ name, draft, line, keys, gives, told: words }): Scene => ({
  name: `moving ${name}`,
  opens: DRAFT,
  drafts: { [DRAFT]: draft },
  async play(page) {
    await openAt(page, draft, line);
    for (const [index, key] of keys.entries()) {
      // The second time it is done to what is then there.
      if (key === keys[index - 1] && key.startsWith('Alt')) await page.waitForTimeout(SETTLED);
      await page.keyboard.press(key);
    }
    if (words) await told(page, words);
    await shows(page, gives);
  },
}));

/** The menu of the light bulb at the cursor; its entries. */
async function openBulb(page: Page): Promise<string[]> {
  await page.keyboard.press('Control+.');
  const entries = page.locator('.action-widget .monaco-list-row.action');
  await entries.first().waitFor();
  return entries.allInnerTexts();
}

/** The list takes no click before the mouse has moved, so that a click meant for the text chooses nothing. */
async function chooseByMouse(page: Page, words: string): Promise<void> {
  const entry = page.locator('.action-widget .monaco-list-row.action', { hasText: words });
  const { x, y } = await centre(entry);
  await page.mouse.move(x, y);
  await entry.click();
}

/** How long a refusal stays by itself, in milliseconds. */
const STAYS = 8000;

const refused: Scene = {
  name: 'moving refused, until the writer goes on',
  opens: DRAFT,
  drafts: { [DRAFT]: OUTLINED },
  async play(page) {
    await openAt(page, OUTLINED, 8);
    const refusal = async (key: string, words: RegExp, goOn: () => Promise<void>): Promise<void> => {
      const pressed = Date.now();
      await page.keyboard.press(key);
      await told(page, words);
      await goOn();
      await page.locator('.statusbar-item', { hasText: words }).waitFor({ state: 'detached' });
      if (Date.now() - pressed > STAYS) throw new Error(`${words} stayed until it went by itself`);
    };
    await refusal('Alt+ArrowUp', /已经是第一条/, () => page.keyboard.press('ArrowDown'));
    await goToLine(page, 13);
    await refusal('Alt+ArrowDown', /已经是最后一条/, () => page.keyboard.type('。'));
  },
};

const byBulb: readonly Scene[] = [
  {
    name: 'moving by the bulb, from the 提纲 and the body',
    opens: DRAFT,
    drafts: { [DRAFT]: OUTLINED },
    async play(page) {
      await openAt(page, OUTLINED, 3);
      const entries = (await openBulb(page)).map((entry) => entry.trim());
      for (const entry of ['只从提纲删去“二、抓好学习”', '删去“二、抓好学习”，连同正文12字'])
        if (!entries.includes(entry)) throw new Error(`${entry} is not among\n${entries.join('\n')}`);
      await chooseByMouse(page, '连同正文12字');
      await told(page, /已删去“二、抓好学习”，连同正文12字/);
      await shows(page, '我讲两点意见。\n一、认清形势\n形势喜人。\n二、狠抓落实\n落实到人。\n总之，事在人为。');
      await page.keyboard.press('Control+z');
      await shows(page, OUTLINED);
      await goToLine(page, 3);
      await openBulb(page);
      await chooseByMouse(page, '只从提纲删去');
      await shows(page, '一、认清形势\n二、狠抓落实\n在会上的讲话\n同志们：\n我讲三点意见。');
    },
  },
  {
    name: 'moving by the menu of 层次',
    opens: DRAFT,
    drafts: { [DRAFT]: OUTLINED },
    async play(page) {
      await openAt(page, OUTLINED, 1);
      await row(page, '三、狠抓落实').click({ button: 'right' });
      const up = page.locator('.monaco-menu .action-menu-item', { hasText: /上移|^Move Up/ }).first();
      await up.hover();
      // A menu takes no click in its first tenth of a second, so that the one that opened it chooses nothing.
      await page.waitForTimeout(SETTLED);
      await up.click();
      await shows(page, '二、狠抓落实\n落实到人。\n三、抓好学习\n一是学理论。\n二是学业务。\n总之，事在人为。');
    },
  },
];

/** Moving, deleting and changing level, in every host. */
export const movingScenes: readonly Scene[] = [...keyed, refused, ...byBulb];
