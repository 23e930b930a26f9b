import { assert } from 'chai';
import { outlineComparison } from '../../server/src/features/showing/outlineComparison';
import { outlineState } from '../../server/src/features/outlineState';
import { structureTree } from '../../server/src/features/showing/structureTree';
import { read } from '../../server/src/engine';
import type { StructureNode } from '../../server/src/protocol/structure';
import { rememberPlace } from '../../server/src/rules/engine/ignored';
import { run, type Levels } from '../../server/src/rules/engine/run';
import { DEFAULT_SETTINGS, type Settings } from '../../server/src/settings';

const SIGNS = { error: '✘', warning: '⚠', information: 'ⓘ' } as const;

/** The rows of a draft, a line each: deeper ones indented, what is missing in brackets, what is wrong by its sign. */
function rowsOf(draft: string, settings: Partial<Settings> = {}): string {
  const write = (nodes: readonly StructureNode[], level: number): string[] =>
    nodes.flatMap((node) => {
      const words = node.kind === 'missing' ? `[${node.label} ${node.description}]` : node.label;
      const sign = node.severity ? ` ${SIGNS[node.severity]}` : '';
      return ['　'.repeat(level) + words + sign, ...write(node.children, level + 1)];
    });
  return write(structureTree(read(draft), { ...DEFAULT_SETTINGS, ...settings }, 'zh-cn'), 0).join('\n');
}

/** What stands above the 提纲. */
const lensOf = (draft: string, levels: Levels = {}): string => {
  const analysis = read(draft);
  return outlineState(analysis, run(analysis, { levels }))['zh-cn'];
};

const messagesOf = (draft: string): string[] => run(read(draft)).map(({ finding }) => finding.message['zh-cn']);

const BODY = '在会上的讲话\n同志们：\n一、认清形势\n形势喜人。\n二、抓好学习\n天天学。\n三、狠抓落实\n落实到人。\n';

suite('层次', () => {
  for (const [what, draft, rows] of [
    [
      'a lost number has its row, which says so; the row after it is not wrong',
      '同志们：\n一、认清形势\n形势喜人。\n三、狠抓落实\n落实到人。\n',
      '同志们：\n正文\n　一、认清形势\n　[二、 缺] ⚠\n　三、狠抓落实',
    ],
    [
      'a lost entry, with the line that has it',
      `提纲\n一、认清形势\n三、狠抓落实\n\n${BODY}`,
      '提纲\n　一、认清形势\n　[二、 缺：正文第9行有] ⚠\n　三、狠抓落实\n在会上的讲话\n同志们：\n正文\n　一、认清形势\n　二、抓好学习\n　三、狠抓落实',
    ],
    [
      'an entry lost at the end',
      `提纲\n一、认清形势\n二、抓好学习\n\n${BODY}`,
      '提纲\n　一、认清形势\n　二、抓好学习\n　[三、狠抓落实 缺：正文第11行有] ⚠\n在会上的讲话\n同志们：\n正文\n　一、认清形势\n　二、抓好学习\n　三、狠抓落实',
    ],
    [
      'an entry lost though the numbers close up',
      `提纲\n一、认清形势\n二、狠抓落实\n\n${BODY}`,
      '提纲\n　一、认清形势\n　[二、抓好学习 缺：正文第9行有] ⚠\n　二、狠抓落实\n在会上的讲话\n同志们：\n正文\n　一、认清形势\n　二、抓好学习\n　三、狠抓落实',
    ],
    [
      'an item that the 提纲 has and the body lost',
      '提纲\n一、认清形势\n二、抓好学习\n三、狠抓落实\n\n在会上的讲话\n同志们：\n一、认清形势\n形势喜人。\n三、狠抓落实\n落实到人。\n',
      '提纲\n　一、认清形势\n　二、抓好学习\n　三、狠抓落实\n在会上的讲话\n同志们：\n正文\n　一、认清形势\n　[二、 缺：提纲第3行有] ⚠\n　三、狠抓落实',
    ],
    [
      'text was left out: missing, and no mistake',
      '同志们：\n一、认清形势\n形势喜人。\n……\n三、狠抓落实\n落实到人。\n',
      '同志们：\n正文\n　一、认清形势\n　[二、 缺（此处有省略）]\n　三、狠抓落实',
    ],
    [
      'a part of a whole begins late, and nothing was left out',
      '二、抓好学习\n天天学。\n三、狠抓落实\n落实到人。\n',
      '正文\n　[一、 缺（可能在另一份稿子里）]\n　二、抓好学习\n　三、狠抓落实',
    ],
    [
      'many numbers lost in one place are one row',
      '七、抓好学习\n天天学。\n八、狠抓落实\n落实到人。\n',
      '正文\n　[一、～六、 缺（可能在另一份稿子里）]\n　七、抓好学习\n　八、狠抓落实',
    ],
    [
      'a title worded otherwise is a mistake of the entry',
      `提纲\n一、认清形势\n二、抓牢学习\n三、狠抓落实\n\n${BODY}`,
      '提纲\n　一、认清形势\n　二、抓牢学习 ⚠\n　三、狠抓落实\n在会上的讲话\n同志们：\n正文\n　一、认清形势\n　二、抓好学习\n　三、狠抓落实',
    ],
    [
      'what is wrong in the words of an item is at its row, and not at those above it',
      '同志们：\n一、认清形势\n形势喜人。\n二、抓好学习\n（一）学理论\n2014年4月16日（星期一）起学。\n（二）学业务\n天天学。\n',
      '同志们：\n正文\n　一、认清形势\n　二、抓好学习\n　　（一）学理论 ⚠\n　　（二）学业务',
    ],
    [
      'words that no list has, at their region',
      '在会上的讲话\n（2014年4月16日，星期一）\n同志们：\n一、认清形势\n形势喜人。\n二、抓好学习\n天天学。\n',
      '在会上的讲话 ⚠\n同志们：\n正文\n　一、认清形势\n　二、抓好学习',
    ],
    [
      'an item whose number is written wrongly stands in its place',
      '同志们：\n一、认清形势\n形势喜人。\n二抓好学习\n天天学。\n三、狠抓落实\n落实到人。\n',
      '同志们：\n正文\n　一、认清形势\n　二、抓好学习 ⚠\n　三、狠抓落实',
    ],
    [
      'no stray space in a name',
      '同志们：\n第一，认清形势。\n第二，抓好学习。\n改革分两步：第一个阶段，抓学习。第二个阶段，抓落实。\n',
      '同志们：\n正文\n　第一，认清形势\n　第二，抓好学习\n　第一个阶段，抓学习\n　第二个阶段，抓落实',
    ],
  ] as const)
    test(what, () => assert.equal(rowsOf(draft), rows));

  const LOST = '同志们：\n一、认清形势\n形势喜人。\n三、狠抓落实\n落实到人。\n';
  const WITHOUT = '同志们：\n正文\n　一、认清形势\n　三、狠抓落实';

  test('what the writer will not be told of any more has no row', () => {
    const { text } = read(LOST);
    const ignored = run(read(LOST)).map(({ rule, finding }) => rememberPlace(text, rule.id, finding.range));
    assert.lengthOf(ignored, 1);
    assert.equal(rowsOf(LOST, { ignored }), WITHOUT);
    assert.equal(rowsOf(LOST, { rules: { 'numbering-missing': 'off' } }), WITHOUT);
    assert.equal(rowsOf(LOST, { enable: false }), WITHOUT);
    assert.equal(rowsOf(LOST.replace('三、', '<!-- jianggao-ignore numbering-missing -->\n三、')), WITHOUT);
  });

  test('a softer level for the rule is no omission', () => {
    assert.include(rowsOf(LOST, { rules: { 'numbering-missing': 'information' } }), '[二、 缺] ⓘ');
  });

  test('every finding is at a row, once', () => {
    for (const draft of [LOST, `提纲\n一、认清形势\n二、抓牢学习\n四、狠抓落实\n\n${BODY}`, `${BODY}三、抓好学习\n`]) {
      const messages: string[] = [];
      const collect = (nodes: readonly StructureNode[]): void =>
        nodes.forEach((node) => {
          messages.push(...node.messages);
          collect(node.children);
        });
      collect(structureTree(read(draft), DEFAULT_SETTINGS, 'zh-cn'));
      assert.sameMembers(messages, messagesOf(draft));
      assert.isNotEmpty(messages);
    }
  });
});

suite('the lens above the 提纲', () => {
  for (const [entries, says] of [
    ['一、认清形势\n二、抓好学习\n三、狠抓落实', '提纲3条'],
    ['一、认清形势\n三、狠抓落实', '提纲2条，缺1'],
    ['一、认清形势\n二、抓好学习', '提纲2条，缺1'],
    ['一、认清形势\n二、抓牢学习\n三、狠抓落实', '提纲3条，措辞1'],
    ['一、认清形势\n二、抓好学习\n三、反对浪费\n四、狠抓落实', '提纲4条，多1'],
    ['一、认清形势\n二、狠抓落实\n三、抓好学习', '提纲3条，次序1'],
    ['· 认清形势\n· 狠抓落实', '提纲2条，缺1'],
    ['认清形势\n狠抓落实\n抓好学习', '提纲3条，次序1'],
  ] as const)
    test(`${says}: ${entries.replace(/\n/g, ' ')}`, () => assert.equal(lensOf(`提纲\n${entries}\n\n${BODY}`), says));

  test('all that is wrong, together', () => {
    const more = `${BODY}四、加强领导\n书记抓。\n五、严明纪律\n纪律严。\n`;
    const entries = '一、认清形势\n二、抓牢学习\n四、加强领导\n五、严明纪律\n六、反对浪费';
    assert.equal(lensOf(`提纲\n${entries}\n\n${more}谢谢大家！\n`), '提纲5条，缺1 多1 措辞1');
  });

  test('says nothing of what the writer will not be told', () => {
    const draft = `提纲\n一、认清形势\n三、狠抓落实\n\n${BODY}`;
    assert.equal(lensOf(draft), '提纲2条，缺1');
    assert.equal(lensOf(draft, { 'numbering-missing': 'off' }), '提纲2条');
  });
});

suite('提纲 and body side by side', () => {
  const sides = (entries: string): { outline: string; body: string } =>
    outlineComparison(read(`提纲\n${entries}\n\n${BODY}`));

  test('with the numbers of both', () =>
    assert.deepEqual(sides('一、认清形势\n二、狠抓落实'), {
      outline: '一、认清形势\n二、狠抓落实',
      body: '一、认清形势\n二、抓好学习\n三、狠抓落实',
    }));

  test('beside entries without numbers, without them: what differs is the words', () =>
    assert.deepEqual(sides('· 认清形势\n· 狠抓落实'), {
      outline: '认清形势\n狠抓落实',
      body: '认清形势\n抓好学习\n狠抓落实',
    }));
});
