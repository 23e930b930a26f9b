import { assert } from 'chai';
import { strFromU8, unzipSync } from 'fflate';
import { Analysis } from '../../server/src/analysis/analysis';
import { compose } from '../../server/src/render/composition';
import { DEFAULT_FONTS, lecternLayout } from '../../server/src/render/layout';
import { forLectern } from '../../server/src/render/lectern';
import type { Sequence } from '../../server/src/syntax/nodes';
import {
  importedText,
  lecternWord,
  printedWord,
  readWord,
  templatedWord,
  type PrintOptions,
  type WordText,
} from '../../server/src/word/word';
import { OWN_DRAFTS, readCorpus, readGold } from '../corpus/shared';
import { paragraph, partsOf, wordFile, zipped } from '../support/wordFiles';

const OPTIONS: PrintOptions = {
  fonts: DEFAULT_FONTS,
  grid: 'lines',
  numbersAreWords: false,
  date: '2025-07-18T00:00:00Z',
};

const printed = (text: string, options: Partial<PrintOptions> = {}, isMarkdown = false): Promise<Uint8Array> =>
  printedWord(compose(new Analysis(text, undefined, isMarkdown)), { ...OPTIONS, ...options });

function readBack(bytes: Uint8Array): WordText {
  const read = readWord(bytes);
  if ('refused' in read) throw new Error(read.refused);
  return read;
}

const partOf = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

type Tree = readonly [marker: string, title: string, below: readonly Tree[]];

function treeOf({ text, draft }: Analysis): readonly [outline: readonly Tree[], body: readonly Tree[]] {
  const trees = (sequences: readonly Sequence[]): Tree[] =>
    sequences
      .flatMap(({ items }) => items)
      .sort((a, b) => a.range.start - b.range.start)
      .map((item) => [bare(text.slice(item.marker.range)), bare(item.title), trees(item.children)]);
  return [trees(draft.outline), trees(draft.body)];
}

/** Words without blanks, comments and marks of Markdown, which print has none of. */
const bare = (text: string): string => text.replace(/<!--[^]*?-->/g, '').replace(/[\s\u200b#*>`|_-]/g, '');

/** Markdown tells by its levels where an item belongs; a paragraph of Word's text does not. */
const TOLD_BY_MARKDOWN_ALONE: readonly string[] = ['d-06-markdown-library-sound'];

/** So many speeches and reports of the corpus, besides the drafts written for the purpose. */
const PUBLISHED = 20;

suite('what is exported comes back as it was', () => {
  const sound = [...readGold(), ...readGold(OWN_DRAFTS)].filter(({ findings }) => findings.length === 0);
  const published = readCorpus()
    .filter(({ kind }) => kind === 'speech' || kind === 'report')
    .slice(0, PUBLISHED)
    .map((text) => ({ ...text, isMarkdown: false }));
  for (const { name, text, isMarkdown } of [...sound, ...published])
    for (const numbersAreWords of [false, true])
      test(`${name}${numbersAreWords ? ', with numbers that Word makes' : ''}`, async () => {
        const before = new Analysis(text, undefined, isMarkdown);
        const word = readBack(await printed(text, { numbersAreWords }, isMarkdown));
        const after = new Analysis(importedText(word.paragraphs).text);
        assert.equal(bare(after.text.source), bare(text));
        if (TOLD_BY_MARKDOWN_ALONE.includes(name)) assert.notDeepEqual(treeOf(after), treeOf(before));
        else assert.deepEqual(treeOf(after), treeOf(before));
      });
});

const SPEECH = [
  '提纲：',
  '一、抓生产',
  '二、抓安全',
  '在全县大会上的讲话',
  '县长　林远',
  '（2025年1月2日）',
  '同志们：',
  '今年增长25.6%，要“稳中求进”——再加一把劲。',
  '一、抓生产',
  '（一）抓春耕',
  '1.备好种子',
  '种子要到位。',
  '2.管好水',
  '水要到田。',
  '（二）抓秋收',
  '粮食要归仓。',
  '二、抓安全',
  '（一）查隐患。要查到底。',
  '（二）补短板。要补到位。',
  '谢谢大家！',
].join('\n');

suite('印发稿', () => {
  test('has the styles that Word’s 导航窗格 and 目录 know', async () => {
    const { paragraphs } = readBack(await printed(SPEECH));
    assert.deepEqual(
      paragraphs.map(({ style, level, text }) => `${style} ${level ?? '-'} ${text.slice(0, 6)}`),
      [
        'TOC Heading - 提纲：',
        'toc 1 - 一、抓生产',
        'toc 1 - 二、抓安全',
        'Title - 在全县大会上',
        'Subtitle - 县长　林远',
        'Date - （2025年',
        'Salutation - 同志们：',
        'Body Text - 今年增长25',
        'heading 1 0 一、抓生产',
        'heading 2 1 （一）抓春耕',
        'heading 3 2 1.备好种子',
        'Body Text - 种子要到位。',
        'heading 3 2 2.管好水',
        'Body Text - 水要到田。',
        'heading 2 1 （二）抓秋收',
        'Body Text - 粮食要归仓。',
        'heading 1 0 二、抓安全',
        'Body Text - （一）查隐患',
        'Body Text - （二）补短板',
        'Body Text - 谢谢大家！',
      ],
    );
  });

  test('numbers are text, or Word’s own where the setting says so; each list begins where the draft’s does', async () => {
    const asText = readBack(await printed(SPEECH));
    assert.isTrue(asText.paragraphs.every(({ number }) => number === ''));
    const { paragraphs } = readBack(await printed(SPEECH, { numbersAreWords: true }));
    assert.deepEqual(
      paragraphs.map(({ number }) => number).filter((number) => number !== ''),
      ['一、', '（一）', '1.', '2.', '（二）', '二、', '（一）', '（二）'],
    );
  });

  for (const [what, text, numbers] of [
    ['a list with a gap stays text', '同志们：\n一、甲\n要。\n三、乙\n管。', []],
    ['so does one whose items are written in two ways', '同志们：\n一、甲\n要。\n二.乙\n管。\n三、丙\n办。', []],
    ['one that begins late begins late', '三、甲\n要。\n四、乙\n管。\n五、丙\n办。', ['三、', '四、', '五、']],
    ['spoken points stay text', '同志们：\n一是抓。要抓。\n二是管。要管。', []],
  ] as const)
    test(what, async () => {
      const { paragraphs } = readBack(await printed(text, { numbersAreWords: true }));
      assert.deepEqual(
        paragraphs.map(({ number }) => number).filter((number) => number !== ''),
        [...numbers],
      );
    });

  test('the grid is by lines, with characters set closer; or Word’s grid of lines and characters', async () => {
    const lines = await printed(SPEECH);
    assert.match(partOf(lines, 'word/document.xml'), /<w:docGrid w:type="lines" w:linePitch="579"\/>/);
    assert.match(partOf(lines, 'word/styles.xml'), /w:styleId="Normal".*?<w:spacing w:val="-5"\/>/);
    const grid = await printed(SPEECH, { grid: 'characters' });
    assert.match(
      partOf(grid, 'word/document.xml'),
      /<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-849"\/>/,
    );
    const normal = /<w:style [^>]*w:styleId="Normal".*?<\/w:style>/s.exec(partOf(grid, 'word/styles.xml'))?.[0] ?? '';
    // The grid's pitch is Normal's size and charSpace.
    assert.include(normal, '<w:sz w:val="32"/>');
    assert.notInclude(normal, '<w:spacing w:val="-5"/>');
  });

  test('page numbers stand right on odd pages, left on even ones', async () => {
    const bytes = await printed(SPEECH);
    assert.include(partOf(bytes, 'word/settings.xml'), '<w:evenAndOddHeaders/>');
    assert.match(partOf(bytes, 'word/footer1.xml'), /<w:jc w:val="right"\/>.*— .*PAGE.* —/s);
    assert.match(partOf(bytes, 'word/footer2.xml'), /<w:jc w:val="left"\/>.*— .*PAGE.* —/s);
  });

  test('fonts are those of the setting, with what they are called elsewhere, and none of a theme', async () => {
    const bytes = await printed(SPEECH, { fonts: { ...DEFAULT_FONTS, title: '华文中宋' } });
    const styles = partOf(bytes, 'word/styles.xml');
    assert.include(styles, 'w:eastAsia="华文中宋"');
    assert.notInclude(styles, '方正小标宋');
    assert.match(partOf(bytes, 'word/fontTable.xml'), /w:name="仿宋_GB2312"><w:altName w:val="仿宋"\/>/);
    assert.notMatch(styles + partOf(bytes, 'word/document.xml'), /w:\w+Theme=/);
  });

  test('quotation marks and dashes are Chinese ones in every program', async () => {
    const document = partOf(await printed(SPEECH), 'word/document.xml');
    for (const mark of ['“', '”——'])
      assert.match(document, new RegExp(`w:ascii="仿宋_GB2312" w:hint="eastAsia"/></w:rPr><w:t[^>]*>${mark}</w:t>`));
  });

  test('Word does not open it in 兼容模式, nor as somebody’s', async () => {
    const bytes = await printed(SPEECH);
    assert.match(partOf(bytes, 'word/settings.xml'), /w:val="15" w:name="compatibilityMode"/);
    assert.notInclude(partOf(bytes, 'docProps/core.xml'), 'Un-named');
    assert.include(partOf(bytes, 'docProps/core.xml'), OPTIONS.date);
  });

  test('the same draft gives the same bytes', async () => {
    assert.deepEqual(await printed(SPEECH), await printed(SPEECH));
    assert.deepEqual(
      await printed(SPEECH, { numbersAreWords: true }),
      await printed(SPEECH, { numbersAreWords: true }),
    );
  });

  test('what XML cannot hold is left out, and signs of XML are words', async () => {
    const { paragraphs } = readBack(await printed('同志们：\n要抓\u0001好<&\ud800这件事。'));
    assert.equal(paragraphs[1]?.text, '要抓好<&这件事。');
  });
});

/** Children of properties in the order of the schema: ISO 29500-1, CT_PPr and EG_RPrBase, so far as they are written. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  'w:pPr': [
    ...['pStyle', 'keepNext', 'keepLines', 'pageBreakBefore', 'widowControl', 'numPr', 'snapToGrid', 'spacing', 'ind'],
    ...['contextualSpacing', 'jc', 'outlineLvl', 'rPr'],
  ],
  'w:rPr': [
    ...['rStyle', 'rFonts', 'b', 'bCs', 'i', 'iCs', 'noProof', 'color', 'spacing', 'sz', 'szCs', 'u', 'vertAlign'],
    'lang',
  ],
  'w:lvl': ['start', 'numFmt', 'suff', 'lvlText', 'lvlJc', 'pPr', 'rPr'],
};

suite('the schema of Word files', () => {
  for (const [what, make] of [
    ['印发稿', () => printed(SPEECH)],
    ['with numbers of Word', () => printed(SPEECH, { numbersAreWords: true })],
    [
      '大字稿',
      () =>
        lecternWord(forLectern(compose(new Analysis(`${SPEECH}\n（停顿）踔厉。`)), lecternLayout('erHao')), {
          fonts: DEFAULT_FONTS,
          size: 'erHao',
          date: OPTIONS.date,
        }),
    ],
  ] as const)
    test(`${what}: properties stand in its order`, async () => {
      const bytes = await make();
      let seen = 0;
      for (const name of ['document', 'styles', 'footer1', 'numbering'])
        for (const [element, order] of Object.entries(ORDER))
          for (const [, inner = ''] of partOf(bytes, `word/${name}.xml`).matchAll(
            new RegExp(`<${element}(?: [^>]*)?>(.*?)</${element}>`, 'gs'),
          )) {
            const children = topLevel(inner);
            const places = children.map((child) => order.indexOf(child));
            assert.notInclude(places, -1, `${name} ${element}: ${children.join(' ')}`);
            assert.deepEqual(
              places,
              [...places].sort((a, b) => a - b),
              `${name} ${element}: ${children.join(' ')}`,
            );
            seen++;
          }
      assert.isAbove(seen, 20);
    });
});

/** The names of the elements that stand in a piece of XML, those within them left out. */
function topLevel(xml: string): string[] {
  const names: string[] = [];
  let depth = 0;
  for (const [, closing, name = '', empty] of xml.matchAll(/<(\/)?w:(\w+)[^>]*?(\/)?>/g)) {
    if (closing !== undefined) depth--;
    else {
      if (depth === 0) names.push(name);
      if (empty === undefined) depth++;
    }
  }
  return names;
}

suite('大字稿', () => {
  const lectern = async (text: string): Promise<Uint8Array> =>
    lecternWord(forLectern(compose(new Analysis(text)), lecternLayout('xiaoYi')), {
      fonts: DEFAULT_FONTS,
      size: 'xiaoYi',
      date: OPTIONS.date,
    });

  test('each sentence is a paragraph that keeps together, with a page number 3/18 and no 提纲', async () => {
    const bytes = await lectern(SPEECH);
    const { paragraphs } = readBack(bytes);
    assert.notInclude(
      paragraphs.map(({ text }) => text),
      '提纲：',
    );
    assert.includeMembers(
      paragraphs.map(({ style, text }) => `${style} ${text}`),
      ['Body Text （一）查隐患。', 'Body Text 2 要查到底。'],
    );
    assert.match(partOf(bytes, 'word/styles.xml'), /w:styleId="Normal".*?<w:keepLines\/>/);
    assert.match(partOf(bytes, 'word/footer1.xml'), /PAGE.*\/.*NUMPAGES/s);
  });

  test('notes and readings are smaller, and not in bold', async () => {
    const document = partOf(await lectern('同志们：\n（停顿）踔厉奋发。'), 'word/document.xml');
    assert.match(document, /<w:b w:val="0"\/><w:color w:val="7F7F7F"\/><w:sz w:val="28"\/>.*?（停顿）/);
    assert.match(document, /<w:sz w:val="28"\/><w:szCs w:val="28"\/><\/w:rPr><w:t xml:space="preserve">（chuō）/);
  });
});

suite('a unit’s own template', () => {
  const DOCUMENT = 'word/document.xml';
  const RELATIONS = 'word/_rels/document.xml.rels';
  const TYPES = '[Content_Types].xml';
  const DOCUMENT_KIND = 'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const style = (id: string, name: string): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  const STYLES = style('a', '标题') + style('1', 'heading 1') + style('2', 'heading 2') + style('z', '公文正文');
  const filled = (body: string, styles = STYLES): ReturnType<typeof templatedWord> =>
    templatedWord(compose(new Analysis(SPEECH)), wordFile({ body, styles, more: { 'word/header9.xml': '<甲/>' } }));

  test('gives its styles by their names; what has none is prose, and for headings that is said', () => {
    const made = filled(paragraph('模板里的字'));
    if ('refused' in made) throw new Error(made.refused);
    const { paragraphs } = readBack(made.bytes);
    assert.deepEqual(paragraphs.map(({ style: name, text }) => `${name} ${text.slice(0, 5)}`).slice(3, 11), [
      '标题 在全县大会',
      '公文正文 县长　林远',
      '公文正文 （2025',
      '公文正文 同志们：',
      '公文正文 今年增长2',
      'heading 1 一、抓生产',
      'heading 2 （一）抓春',
      '公文正文 1.备好种',
    ]);
    assert.deepEqual(made.missing, ['标题 3']);
    assert.equal(partOf(made.bytes, 'word/header9.xml'), '<甲/>');
  });

  test('takes the words in at 【正文】, and keeps what stands around it', () => {
    const made = filled(paragraph('某某县人民政府文件') + paragraph('【正文】') + paragraph('抄送：各乡镇'));
    if ('refused' in made) throw new Error(made.refused);
    const texts = readBack(made.bytes).paragraphs.map(({ text }) => text);
    assert.equal(texts[0], '某某县人民政府文件');
    assert.equal(texts.at(-1), '抄送：各乡镇');
    assert.notInclude(texts, '【正文】');
    assert.include(texts, '同志们：');
  });

  test('is refused where it is no Word file, has macros, or is not spelt as Word spells', () => {
    const refusalOf = (bytes: Uint8Array): unknown => templatedWord(compose(new Analysis(SPEECH)), bytes);
    assert.deepEqual(refusalOf(new TextEncoder().encode('模板')), { refused: 'notZip' });
    const parts = partsOf({ body: paragraph('【正文】') });
    const relation =
      '<Relationship Id="m" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>';
    const withMacros: Record<string, string> = { ...parts, 'word/vbaProject.bin': 'VBA' };
    withMacros[RELATIONS] = withMacros[RELATIONS]?.replace('</Relationships>', `${relation}</Relationships>`) ?? '';
    assert.deepEqual(refusalOf(zipped(withMacros)), { refused: 'macros' });
    const foreign = { ...parts };
    foreign[DOCUMENT] =
      foreign[DOCUMENT]?.replaceAll('<w:', '<x:').replaceAll('</w:', '</x:').replace('xmlns:w=', 'xmlns:x=') ?? '';
    assert.deepEqual(refusalOf(zipped(foreign)), { refused: 'foreign' });
  });

  for (const kind of [
    'vnd.openxmlformats-officedocument.wordprocessingml.template',
    'vnd.ms-word.template.macroEnabledTemplate',
  ])
    test(`is a document once it is filled: ${kind}`, () => {
      const parts = partsOf({ body: paragraph('【正文】'), styles: STYLES });
      parts[TYPES] = parts[TYPES]?.replace(DOCUMENT_KIND, `${kind}.main+xml`) ?? '';
      const made = templatedWord(compose(new Analysis(SPEECH)), zipped(parts));
      if ('refused' in made) throw new Error(made.refused);
      assert.include(partOf(made.bytes, TYPES), DOCUMENT_KIND);
      assert.notInclude(partOf(made.bytes, TYPES), 'emplate');
    });
});
