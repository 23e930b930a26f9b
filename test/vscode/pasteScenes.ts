import type { Page } from 'playwright-core';
import { copyElsewhere, type Copied } from './clipboard';
import { endOf, SETTLED, until, shownText, type Scene } from './scene';

const NAME = '动员会讲话.讲稿';
const BEFORE = '提纲\n一、抓生产\n二、抓安全\n\n在动员会上的讲话\n同志们：\n\n谢谢大家。\n';
/** Of it the empty line below the address. */
const HERE = 7;

/** As Word writes it: lists by `mso-list`, a tracked change, a comment, a table; its plain text may lack the numbers. */
const item = (number: string, words: string, level = 1): string =>
  `<p class=MsoListParagraph style='text-indent:-24.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span
lang=EN-US><span style='mso-list:Ignore'>${number}<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]><span
style='font-family:仿宋'>${words}</span><span lang=EN-US><o:p></o:p></span></p>`;
const plain = (words: string): string => `<p class=MsoNormal style='text-indent:32.0pt'>${words}<o:p></o:p></p>`;
const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"
xmlns="http://www.w3.org/TR/REC-html40"><head><meta name=ProgId content=Word.Document><meta name=Generator content="Microsoft Word 15"><style>
<!--
 /* List Definitions */
 @list l0
	{mso-list-id:2092194061;
	mso-list-type:hybrid;}
@list l0:level1
	{mso-level-number-format:japanese-counting;
	mso-level-text:%1、;}
@list l0:level2
	{mso-level-number-format:japanese-counting;
	mso-level-text:（%2）;}
-->
</style></head><body lang=ZH-CN><!--StartFragment-->
${item('一、', '抓生产')}
${item('（一）', '备种子', 2)}
${plain(`要<span class=msoDel><del cite="mailto:李主任" datetime="2025-07-18T09:30">尽量</del></span><span class=msoIns><ins
cite="mailto:李主任" datetime="2025-07-18T09:30">抓紧</ins></span>备好<a class=msocomanchor id="_anchor_1" href="#_msocom_1">[李1]</a>。`)}
${item('1.', '早备', 3)}
${item('（二）', '修水渠', 2)}
<table class=MsoTableGrid><tr><td width=90>${plain('水渠')}</td><td width=90>${plain('3条')}</td></tr></table>
${item('二、', '抓安全')}
<div style='mso-element:comment-list'><div style='mso-element:comment'><div id="_com_1" class=msocomtxt><p
class=MsoCommentText>再具体些</p></div></div></div>
<!--EndFragment--></body></html>`;
const NUMBERED = '一、抓生产\n（一）备种子\n要抓紧备好。\n1.早备\n（二）修水渠\n水渠\t3条\n二、抓安全';
const BARE = '抓生产\r\n备种子\r\n要抓紧备好。\r\n早备\r\n修水渠\r\n水渠\t3条\r\n抓安全';
const OF_WORD: Copied = { text: BARE, html: WORD };
const OF_WORD_WITH_STRAYS: Copied = {
  text: BARE.replace('备种子', '备种\u200b子'),
  html: WORD.replace('备种子', '备种\u200b子'),
};
/** As Word itself has it mostly: the numbers are there, set off with tabs. */
const WITH_TABS: Copied = {
  text: BARE.replace(/^(抓生产)/, '一、\t$1').replace('备种子', '（一）\t备种子'),
  html: WORD,
};

const WPS: Copied = {
  text: '抓生产\n要抓春耕。\n抓安全',
  html: `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name="ProgId" content="Word.Document"><style>
@list l0:level1{
mso-level-number-format:japanese-counting;
mso-level-suffix:none;
mso-level-text:"%1、";
mso-level-tab-stop:none;}
</style></head><body><!--StartFragment--><p class=MsoNormal style="mso-list:l0 level1 lfo1;"><!--[if !supportLists]--><span style="font-family:仿宋;"><span style="mso-list:Ignore;">一、</span></span><!--[endif]--><span style="mso-spacerun:'yes';"><font face="仿宋">抓生产</font></span><o:p></o:p></p><p class=MsoNormal><span><font face="仿宋">要抓春耕。</font></span></p><p class=MsoNormal style="mso-list:l0 level1 lfo1;"><!--[if !supportLists]--><span><span style="mso-list:Ignore;">二、</span></span><!--[endif]--><span><font face="仿宋">抓安全</font></span></p><!--EndFragment--></body></html>`,
};

const onWeb = (at: number, words: string): string =>
  `<div class="ListContainerWrapper SCXW1 BCX0"><ol class="NumberListStyle1 SCXW1 BCX0" role="list" start="${at}" style="list-style-type: cjk-ideographic;"><li data-leveltext="%1、" data-listid="2" aria-setsize="-1" data-aria-posinset="${at}" data-aria-level="1" role="listitem" class="OutlineElement Ltr"><p class="Paragraph"><span class="TextRun"><span class="NormalTextRun">${words}</span></span><span class="EOP">&nbsp;</span></p></li></ol></div>`;
const ON_WEB: Copied = {
  text: '抓生产\n要抓春耕。\n抓安全',
  html: `<meta charset='utf-8'>${onWeb(3, '抓生产')}<div class="OutlineElement Ltr"><p class="Paragraph"><span class="TextRun">要抓春耕。</span></p></div>${onWeb(4, '抓安全')}`,
};

const PAGE: Copied = {
  text: '抓生产\n要抓春耕。',
  html: '<h2>抓生产</h2><p>要<b>抓春耕</b>。</p>',
};

/** Pastes on an empty line once the draft was read, as a writer who sees it. */
async function pasteAt(page: Page, line: number, copied: Copied): Promise<void> {
  await copyElsewhere(page, copied);
  await endOf(page, line);
  await page.keyboard.press('Control+v');
}

/** Of the ways to paste that the sign beside the pasted text offers. */
async function choose(page: Page, way: RegExp): Promise<void> {
  await page.locator('.post-edit-widget').waitFor();
  await page.keyboard.press('Control+.');
  const entry = page.locator('.action-widget .monaco-list-row', { hasText: way });
  await entry.waitFor();
  await page.waitForTimeout(SETTLED);
  await entry.click();
}

/** What is there after it was undone once: nothing is left of what was pasted. */
async function undone(page: Page, before: string): Promise<void> {
  await page.keyboard.press('Control+z');
  await is(page, before);
}

/** A tab behind two characters, as the editor draws it. */
const TAB = '    ';

/** The whole of a short draft. */
async function is(page: Page, words: string): Promise<void> {
  const rows = words.trimEnd().replaceAll('\t', TAB);
  await until(
    page,
    words,
    async () => (await shownText(page)).trimEnd() === rows,
    () => shownText(page),
  );
}

/** The draft was read: above its 提纲 stands what can be done with it. */
const wasRead = (page: Page): Promise<void> => page.locator('.codelens-decoration', { hasText: '提纲' }).waitFor();

const at = (words: string): string => BEFORE.replace('同志们：\n\n', `同志们：\n${words}\n`);

/** Out of Word come the numbers that it makes, as text; a plain text that is no draft is left to the editor. */
export const pasteScenes: readonly Scene[] = [
  {
    name: 'paste-word',
    opens: NAME,
    drafts: { [NAME]: BEFORE },
    async play(page) {
      await wasRead(page);
      for (const copied of [OF_WORD, WITH_TABS]) {
        await pasteAt(page, HERE, copied);
        await is(page, at(NUMBERED));
        await undone(page, BEFORE);
      }
      await pasteAt(page, HERE, OF_WORD);
      await is(page, at(NUMBERED));
    },
  },
  {
    name: 'paste-others',
    opens: NAME,
    drafts: { [NAME]: BEFORE },
    async play(page) {
      await wasRead(page);
      const pasted: [Copied, string][] = [
        [WPS, '一、抓生产\n要抓春耕。\n二、抓安全'],
        [ON_WEB, '三、抓生产\n要抓春耕。\n四、抓安全'],
        [PAGE, '抓生产\n要抓春耕。'],
        [{ text: '一、抓生产\n要抓春耕。' }, '一、抓生产\n要抓春耕。'],
      ];
      for (const [copied, words] of pasted) {
        await pasteAt(page, HERE, copied);
        await is(page, at(words));
        await undone(page, BEFORE);
      }
    },
  },
  {
    name: 'paste-no-draft',
    opens: '随手记.txt',
    async play(page) {
      const before = '今天要办的事\n一、买菜\n三、做饭\n';
      await is(page, before);
      await pasteAt(page, 4, OF_WORD);
      await is(page, before + BARE.replaceAll('\r', ''));
      await undone(page, before);
    },
  },
  {
    name: 'paste-as',
    opens: NAME,
    drafts: { [NAME]: BEFORE },
    async play(page) {
      await wasRead(page);
      await pasteAt(page, HERE, OF_WORD);
      await is(page, at(NUMBERED));
      await choose(page, /Insert Plain Text/);
      await is(page, at(BARE.replaceAll('\r', '')));
      await undone(page, BEFORE);
      await pasteAt(page, HERE, OF_WORD_WITH_STRAYS);
      await choose(page, /^整理后粘贴（去掉1个看不见的字符）/);
      await is(page, at(NUMBERED));
      await undone(page, BEFORE);
    },
  },
];
