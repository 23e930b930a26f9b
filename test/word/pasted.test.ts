import { assert } from 'chai';
import { pastedNumbers, pastedText } from '../../server/src/word/word';

/** What programs put on the clipboard, in the shapes in which they write it. */

const pageOfWord = (lists: string, body: string): string => `<html xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta name=ProgId content=Word.Document>
<meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style>
<!--
 /* List Definitions */
${lists}
-->
</style>
</head>
<body lang=ZH-CN style='tab-interval:21.0pt'>
<!--StartFragment-->
${body}
<!--EndFragment-->
</body>
</html>`;

const LEVELS = `@list l0
	{mso-list-id:2092194061;
	mso-list-type:hybrid;}
@list l0:level1
	{mso-level-number-format:japanese-counting;
	mso-level-text:%1、;
	mso-level-tab-stop:none;
	text-indent:-21.0pt;}
@list l0:level2
	{mso-level-number-format:japanese-counting;
	mso-level-text:"（%2）";
	mso-level-tab-stop:none;}
@list l0:level3
	{mso-level-tab-stop:none;
	mso-level-number-position:left;}
@list l1:level1
	{mso-level-number-format:bullet;
	mso-level-text:;
	font-family:Wingdings;}`;

/** A paragraph of a list as Word writes it, with the number that it shows. */
const item = (number: string, words: string, level = 1, list = 'l0'): string =>
  `<p class=MsoListParagraph style='margin-left:24.0pt;text-indent:-24.0pt;mso-list:${list} level${level} lfo1;
tab-stops:list 24.0pt'><![if !supportLists]><span lang=EN-US style='mso-bidi-font-family:
宋体'><span style='mso-list:Ignore'>${number}<span style='font:7.0pt "Times New Roman"'>&nbsp;
</span></span></span><![endif]><span style='font-family:宋体;
mso-ascii-font-family:"Times New Roman"'>${words}</span><span lang=EN-US><o:p></o:p></span></p>`;
const plain = (words: string): string =>
  `<p class=MsoNormal style='text-indent:21.0pt'><span style='font-family:宋体'>${words}</span></p>`;

const linesOf = (html: string): string[] => pastedText(html)?.text.split('\n') ?? [];

suite('what is pasted from Word', () => {
  test('Word: the numbers that it shows are text, words in between stay', () => {
    const html = pageOfWord(
      LEVELS,
      plain('同志们：') +
        item('一、', '抓生产') +
        plain('要抓\n春耕，完成 25.6% 。') +
        item('（一）', '备种子', 2) +
        item('1.', '早备', 3) +
        item('二、', '抓安全'),
    );
    assert.deepEqual(linesOf(html), [
      '同志们：',
      '一、抓生产',
      '要抓春耕，完成 25.6% 。',
      '（一）备种子',
      '1.早备',
      '二、抓安全',
    ]);
  });

  test('without them, they are counted as the page defines its lists', () => {
    const bare = (words: string, level = 1): string =>
      `<p class=MsoListParagraph style='text-indent:-21.0pt;mso-list:l0 level${level} lfo1'>${words}</p>`;
    const html = pageOfWord(
      LEVELS,
      bare('抓生产') + bare('备种子', 2) + bare('修水渠', 2) + bare('抓安全') + bare('查矿山', 2) + bare('早查', 3),
    );
    assert.deepEqual(linesOf(html), [
      '一、抓生产',
      '（一）备种子',
      '（二）修水渠',
      '二、抓安全',
      '（一）查矿山',
      '1.早查',
    ]);
  });

  test('WPS: its conditions are comments, its quotes doubled', () => {
    const html = `<html><head><meta name="ProgId" content="Word.Document"><style>
@list l0:level1{
mso-level-number-format:japanese-counting;
mso-level-suffix:none;
mso-level-text:"%1、";
mso-level-tab-stop:none;}
</style></head><body><!--StartFragment--><p class=MsoNormal style="text-indent:21.3000pt;mso-list:l0 level1 lfo1;"><!--[if !supportLists]--><span style="font-family:宋体;font-size:12.0000pt;"><span style="mso-list:Ignore;">一、</span></span><!--[endif]--><span style="mso-spacerun:'yes';font-family:宋体;"><font face="宋体">抓生产</font></span><span style="font-family:宋体;"><o:p></o:p></span></p><p class=MsoNormal><span><font face="宋体">要抓春耕。</font></span></p><p class=MsoNormal style="mso-list:l0 level1 lfo1;"><!--[if !supportLists]--><span><span style="mso-list:Ignore;">二、<span>&nbsp;</span></span></span><!--[endif]--><span><font face="宋体">抓安全</font></span></p><!--EndFragment--></body></html>`;
    assert.deepEqual(linesOf(html), ['一、抓生产', '要抓春耕。', '二、抓安全']);
  });

  test('Word on the web: each item says what it is, and which', () => {
    const onWeb = (text: string, at: number, words: string, level = 1, style = 'decimal'): string =>
      `<div class="ListContainerWrapper SCXW1 BCX0" style="margin: 0px;"><ol class="NumberListStyle1 SCXW1 BCX0" role="list" start="${at}" style="margin: 0px; list-style-type: ${style};"><li data-leveltext="${text}" data-font="Calibri" data-listid="2" data-list-defn-props="{&quot;335552541&quot;:0,&quot;469777804&quot;:&quot;${text}&quot;}" aria-setsize="-1" data-aria-posinset="${at}" data-aria-level="${level}" role="listitem" class="OutlineElement Ltr SCXW1 BCX0"><p class="Paragraph SCXW1 BCX0" paraid="1"><span class="TextRun SCXW1 BCX0"><span class="NormalTextRun SCXW1 BCX0">${words}</span></span><span class="EOP SCXW1 BCX0">&nbsp;</span></p></li></ol></div>`;
    const html =
      "<meta charset='utf-8'>" +
      onWeb('%1、', 3, '抓生产', 1, 'cjk-ideographic') +
      '<div class="OutlineElement Ltr SCXW1 BCX0"><p class="Paragraph"><span class="TextRun">要抓春耕。</span></p></div>' +
      onWeb('%1.%2', 1, '备种子', 2) +
      onWeb('%1、', 4, '抓安全', 1, 'cjk-ideographic');
    assert.deepEqual(linesOf(html), ['三、抓生产', '要抓春耕。', '三.1 备种子', '四、抓安全']);
  });

  test('bullets are no numbers; where there are none, nothing is offered', () => {
    const bullets = pageOfWord(
      LEVELS,
      item('l', '备种子', 1, 'l1') + item('·', '修水渠', 1, 'l9') + item('o', '早', 1, 'l9'),
    );
    assert.isUndefined(pastedText(bullets));
    assert.deepEqual(linesOf(pageOfWord(LEVELS, item('一、', '抓生产') + item('§', '备种子', 1, 'l9'))), [
      '一、抓生产',
      '备种子',
    ]);
    assert.isUndefined(pastedText(pageOfWord('', plain('同志们：'))));
    assert.isUndefined(pastedText('<p>一段网页</p>'));
  });

  test('words that a revision deleted and comments are no text, inserted ones are', () => {
    const html = pageOfWord(
      LEVELS,
      item(
        '一、',
        `抓<span class=msoIns><ins cite="mailto:李主任" datetime="2025-07-18T09:30">好</ins></span><span
class=msoDel><del cite="mailto:李主任" datetime="2025-07-18T09:30">紧</del></span>生产`,
      ) +
        plain(
          `要<a style='mso-comment-reference:李_1;mso-comment-date:20250718T0930'>查清</a><span class=MsoCommentReference><span
style='font-size:10.5pt'><![if !supportAnnotations]><a class=msocomanchor id="_anchor_1"
onmouseover="msoCommentShow('_anchor_1','_com_1')" href="#_msocom_1" name="_msoanchor_1">[李1]</a><![endif]><span
style='mso-special-character:comment'>&nbsp;</span></span></span>隐患。`,
        ) +
        item('二、', '抓安全') +
        `<div style='mso-element:comment-list'><![if !supportAnnotations]><hr class=msocomoff align=left size=1 width="33%"><![endif]>
<div style='mso-element:comment'><![if !supportAnnotations]><div id="_com_1" class=msocomtxt><![endif]><span
style='mso-comment-author:"李主任"'><![if !supportAnnotations]><a name="_msocom_1"></a><![endif]><p class=MsoCommentText>再具体些<o:p></o:p></p></span><![if !supportAnnotations]></div><![endif]></div></div>`,
    );
    assert.deepEqual(linesOf(html), ['一、抓好生产', '要查清隐患。', '二、抓安全']);
  });

  test('a row of a table is a line, its cells parted as in the plain text', () => {
    const row = (...cells: string[]): string =>
      `<tr>${cells.map((cell) => `\n <td width=90>${cell}</td>`).join('')}</tr>`;
    const html = pageOfWord(
      LEVELS,
      item('一、', '任务') +
        `<table class=MsoTableGrid border=1>${
          row(plain('序号'), plain('任务'), plain('单位')) +
          row(item('1.', '<o:p>&nbsp;</o:p>', 3), plain('修水渠'), '') +
          row('', plain('备种子'), plain('农业局'))
        }</table>` +
        item('二、', '要求'),
    );
    assert.deepEqual(linesOf(html), ['一、任务', '序号\t任务\t单位', '1.\t修水渠\t', '\t备种子\t农业局', '二、要求']);
  });

  test('into the plain text come the numbers that it lacks, and nothing else of it is changed', () => {
    const html = pageOfWord(
      LEVELS,
      plain('抓生产') +
        item('一、', '抓生产') +
        plain('要抓\n春耕。') +
        item('（一）', '备种子', 2) +
        item('l', '早备', 1, 'l1') +
        item('二、', '抓安全'),
    );
    const without = '抓生产\r\n抓生产\r\n　　要抓春耕。\r\n备种子\r\n•\t早备\r\n　　抓安全\r\n';
    const withAll = '抓生产\n一、抓生产\n　　要抓春耕。\n（一）备种子\n•\t早备\n　　二、抓安全\n';
    assert.equal(pastedNumbers(html, without), withAll);
    assert.equal(pastedNumbers(html, without.replaceAll('备种子', '（一）\t备种子')), withAll);
    assert.isUndefined(pastedNumbers(html, withAll));
    // Where the plain text is of other lines, the page is read.
    assert.equal(
      pastedNumbers(html, '抓生产 抓生产 要抓春耕。 备种子 早备 抓安全'),
      '抓生产\n一、抓生产\n要抓春耕。\n（一）备种子\n早备\n二、抓安全',
    );
  });

  test('a plain text that was made to be slow is fitted in time that grows with it', () => {
    const html = pageOfWord(LEVELS, plain('无').repeat(20_000) + item('一、', '抓生产'));
    const started = process.cpuUsage();
    assert.match(pastedNumbers(html, `${'有\n'.repeat(50_000)}抓生产`) ?? '', /有\n一、抓生产$/);
    assert.isBelow(process.cpuUsage(started).user / 1000, 2000);
  });

  test('signs, empty paragraphs and line breaks stay; what is hidden is not text', () => {
    const html = pageOfWord(
      LEVELS,
      item('一、', '抓“生产”&amp;安全&#65292;A&nbsp;B') +
        '<p class=MsoNormal><o:p>&nbsp;</o:p></p>' +
        plain('县长&nbsp;林远<br>\n代读') +
        '<script>坏</script>',
    );
    assert.deepEqual(linesOf(html), ['一、抓“生产”&安全，A B', '', '县长 林远', '代读']);
  });

  test('a page that was made to be slow is read in time that grows with it', () => {
    const took = (html: string): number => {
      const started = process.cpuUsage();
      pastedText(html);
      return process.cpuUsage(started).user / 1000;
    };
    for (const bad of ['<p style="mso-list:', '<a "', "<a '", '<!--', '<![', '&#', '@list l0:level1 {', '<p x='])
      assert.isBelow(took(`mso-list${bad.repeat(100_000)}`), 2000, bad);
  });
});
