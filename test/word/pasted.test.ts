import { assert } from 'chai';
import { pastedText } from '../../server/src/word/word';

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
