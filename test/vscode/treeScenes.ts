import type { Page } from 'playwright-core';
import { endOf, runCommand, shows, write, type Scene, openBulb } from './scene';
import {
  chosen,
  LEVELS,
  levels,
  LOST,
  menuOf,
  openDraftTree,
  openView,
  row,
  showsRows,
  showsTree,
  spokenName,
  welcomeButton,
} from './tree';

/** In the light bulb's list. */
async function pickByKeys(page: Page, words: string): Promise<void> {
  const here = page.locator('.action-widget .monaco-list-row.focused');
  while (!(await here.innerText()).includes(words)) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

const GO_THERE = /^转到这里|^Go There/;

/** In both languages: the remote host has its manifest in English. */
const ITEM_MENU: readonly RegExp[] = [
  /^上移|Up$/,
  /^下移|Down$/,
  /^升一级|^Promote/,
  /^降一级|^Demote/,
  /^在后面加一条|^Add an Item after/,
  /^在下面加一条|^Add an Item under/,
  /^删去|^Delete/,
  /^改标题|^Change the Title/,
  /^改写|^Change How/,
  GO_THERE,
];

/** What a writer sees of the tree while writing, in a window and a draft of each scene's own. */
export const treeScenes: readonly Scene[] = [
  {
    name: 'tree-stays-folded',
    ...levels,
    async play(page) {
      await openDraftTree(page, '二、抓好学习');
      await row(page, '二、抓好学习').locator('.monaco-tl-twistie').click();
      const folded = '　一、认清形势\n　›二、抓好学习\n　三、狠抓落实\n　　一是抓早\n　　二是抓小';
      await showsRows(page, folded);
      // An item above: number and place of the closed one change.
      await endOf(page, 4);
      await page.keyboard.press('Enter');
      await write(page, '二、再学一遍');
      await shows(page, '二、再学一遍\n二、抓好学习');
      await showsRows(page, '　二、再学一遍\n　›二、抓好学习\n　三、狠抓落实\n　　一是抓早');
      // And its words.
      await endOf(page, 6);
      await write(page, '教育');
      const renamed = '　›二、抓好学习教育\n　三、狠抓落实\n　　一是抓早\n　　二是抓小';
      await showsRows(page, renamed);
      // To another draft and back.
      await runCommand(page, { en: 'Open a Sample', zh: '打开示例' });
      await row(page, '四是督促检查不够严格').waitFor();
      await page.locator(`.tab[data-resource-name="${LEVELS}"]`).click();
      await showsRows(page, renamed);
    },
  },
  {
    name: 'tree-collapsed-all',
    ...levels,
    async play(page) {
      await openDraftTree(page, '二、抓好学习');
      await row(page, '正文').hover();
      await page.locator('.sidebar .title-actions .codicon-collapse-all').click();
      await showsTree(page, '›正文');
      await endOf(page, 5);
      await write(page, '教育');
      await shows(page, '抓好学习教育');
      await chosen(page, '›正文');
      await row(page, '正文').locator('.monaco-tl-twistie').click();
      await showsRows(page, '正文\n　一、认清形势\n　›二、抓好学习教育\n　›三、狠抓落实');
      await chosen(page, '›二、抓好学习教育');
    },
  },
  {
    name: 'tree-opens-what-is-born',
    opens: '新写发言.txt',
    drafts: { '新写发言.txt': '同志们：\n我讲几点。\n' },
    async play(page) {
      await shows(page, '我讲几点。');
      await endOf(page, 3);
      await write(page, '一、壮大工业');
      await openDraftTree(page, '一、壮大工业');
      await endOf(page, 3);
      await page.keyboard.press('Enter');
      await write(page, '（一）抓项目');
      await showsRows(page, '　一、壮大工业\n　　（一）抓项目');
      await page.keyboard.press('Enter');
      await write(page, '1.抓开工');
      await showsTree(page, '　一、壮大工业\n　　（一）抓项目\n　　　«1.抓开工»');
    },
  },
  {
    name: 'tree-follows-the-cursor',
    ...levels,
    async play(page) {
      await openDraftTree(page, '二、抓好学习');
      await endOf(page, 9);
      await chosen(page, '（二）学业务');
      // Moved, put in, taken out: the row of the cursor.
      await endOf(page, 8);
      await page.keyboard.press('Alt+ArrowUp');
      await shows(page, '（一）学业务\n学规章。\n（二）学理论');
      await showsTree(page, '　二、抓好学习\n　　«（一）学业务»\n　　（二）学理论\n　三、狠抓落实');
      await endOf(page, 3);
      await chosen(page, '一、认清形势');
      await page.keyboard.press('Control+Shift+k');
      await page.keyboard.press('Control+Shift+k');
      await shows(page, '同志们：\n二、抓好学习');
      await chosen(page, '二、抓好学习');
      await page.keyboard.press('Control+z');
      await page.keyboard.press('Control+z');
      await shows(page, '一、认清形势\n形势喜人。');
      await endOf(page, 11);
      await chosen(page, '二是抓小');
    },
  },
  {
    name: 'tree-follows-a-fix',
    opens: '缺号讲话.txt',
    drafts: { '缺号讲话.txt': LOST },
    async play(page) {
      await openDraftTree(page, '四要抓实');
      await showsRows(page, '　二要抓小\n　三要\n　四要抓实');
      await endOf(page, 6);
      await page.keyboard.press('Home');
      await page.locator('.squiggly-warning').first().waitFor();
      await openBulb(page);
      await page.locator('.action-widget .monaco-list-row', { hasText: '补一条空的' }).waitFor();
      await pickByKeys(page, '补一条空的');
      await shows(page, '抓小抓早。\n三要\n四要抓实。');
      await chosen(page, '四要抓实');
    },
  },
  {
    name: 'tree-menus',
    opens: '提纲讲话.txt',
    drafts: {
      '提纲讲话.txt':
        '提纲\n一、认清形势\n三、狠抓落实\n\n在会上的讲话\n同志们：\n一、认清形势\n形势喜人。\n二、抓好学习\n学。\n三、狠抓落实\n一是抓早。三是抓小。\n',
    },
    async play(page) {
      await openDraftTree(page, '二、抓好学习');
      for (const [words, region, wanted] of [
        ['二、抓好学习', 'body', ITEM_MENU],
        ['一是抓早', 'body', ITEM_MENU],
        ['一、认清形势', 'outline', ITEM_MENU],
        ['提纲', 'outline', [/^提纲对照|^Compare/, /更新提纲|^Update/, /^删去提纲|^Remove/]],
        ['正文', 'body', [/^提纲对照|^Compare/, /更新提纲|^Update/]],
        ['二、', 'outline', [/^补上这一条|^Insert/, GO_THERE]],
        ['二是', 'body', [/^补上这一条|^Insert/, GO_THERE]],
        ['同志们：', 'body', [GO_THERE]],
        ['在会上的讲话', 'body', [GO_THERE]],
      ] as const) {
        const has = await menuOf(page, row(page, words, region));
        const lacks = wanted.filter((one) => !has.some((entry) => one.test(entry)));
        if (lacks.length > 0) throw new Error(`the menu of ${words} lacks ${lacks.join(' ')}: ${has.join('、')}`);
      }
    },
  },
  {
    name: 'tree-ghost',
    opens: '提纲讲话.txt',
    drafts: {
      '提纲讲话.txt':
        '提纲\n一、认清形势\n三、狠抓落实\n\n在会上的讲话\n同志们：\n一、认清形势\n形势喜人。\n二、抓好学习\n学。\n三、狠抓落实\n落实。\n',
    },
    async play(page) {
      await openDraftTree(page, '二、抓好学习');
      const ghost = page.locator('.customview-tree .monaco-list-row', { hasText: '缺：正文第9行有' });
      const name = await spokenName(ghost);
      if (!/^二、.*正文第9行有“二、抓好学习”/.test(name)) throw new Error(`the ghost is called ${name}`);
      await ghost.hover();
      await ghost.locator('.action-label').first().click();
      await shows(page, '提纲\n一、认清形势\n二、抓好学习\n三、狠抓落实');
      await showsRows(page, '提纲\n　一、认清形势\n　二、抓好学习\n　三、狠抓落实');
      await page.locator('.codelens-decoration', { hasText: /^提纲3条($|[^，])/ }).waitFor();
    },
  },
  {
    name: 'tree-names',
    opens: '重号讲话.txt',
    drafts: {
      '重号讲话.txt': '同志们：\n一、认清形势\n形势喜人。\n二、抓好学习\n天天学。\n二、狠抓落实\n落实到人。\n',
    },
    async play(page) {
      await openDraftTree(page, '二、狠抓落实');
      for (const [words, wanted] of [
        ['同志们：', /^同志们：$/],
        ['一、认清形势', /^一、认清形势$/],
        ['二、狠抓落实', /^二、狠抓落实，.*重复/],
      ] as const) {
        const name = await spokenName(row(page, words));
        if (!wanted.test(name)) throw new Error(`the row of ${words} is called ${name}`);
      }
    },
  },
  {
    name: 'tree-welcome',
    opens: '随手记.txt',
    async play(page) {
      await shows(page, '三、做饭');
      await openView(page);
      await welcomeButton(page, /把这个文件当作讲稿|Treat/).click();
      await showsRows(page, '　一、买菜\n　二、\n　三、做饭');
    },
  },
  {
    name: 'tree-welcome-sample',
    opens: '随手记.txt',
    async play(page) {
      await shows(page, '三、做饭');
      await openView(page);
      await welcomeButton(page, /打开示例|Sample/i).click();
      await page.locator('.customview-tree .monaco-list-row', { hasText: /三是.*缺：正文第26行有/ }).waitFor();
      await page.locator('.tab[data-resource-name="随手记.txt"]').click();
      await welcomeButton(page, /新建讲稿|New/i).click();
      await shows(page, '上的讲话');
      await shows(page, '同志们：');
      await showsRows(page, '　一、');
    },
  },
];
