import { fileName } from './files/addresses';
import { localised, type Localised } from './rules/engine/rule';
import type { Dropped, DroppedKind, RefusalReason } from './word/word';

/** Why a file named as Word's is not read: what it is, or that Word has it open (`heldOpen`). */
export type WordFailure = RefusalReason | 'heldOpen';

/** What a writer is told of a Word file that is not read. */
export const WORD_FAILURES: Readonly<Record<WordFailure, Localised>> = {
  oldFormat: localised(
    '是旧格式（.doc 或 .wps），请在 Word 或 WPS 里另存为 .docx',
    'is in an old format (.doc or .wps): save it as .docx in Word or WPS',
  ),
  encrypted: localised(
    '设了打开密码，读不了；请取消密码，另存为 .docx',
    'is protected by a password: take it off and save the file as .docx',
  ),
  notZip: localised(
    '名字是 Word 文件，内容不是；请在 Word 里打开，另存为 .docx',
    'is named as a Word file and is none: open it in Word and save it as .docx',
  ),
  notWord: localised(
    '不是 Word 文档（可能是表格、幻灯片或别的格式），请另存为 .docx',
    'is no Word document (a table, slides, or another format): save it as .docx',
  ),
  macros: localised(
    '带宏（.docm、.dotm），而 .docx 里不能有宏；请在 Word 里另存为 .docx 或 .dotx 再用',
    'has macros (.docm, .dotm), which a .docx cannot hold: save it as .docx or .dotx in Word',
  ),
  foreign: localised(
    '是别的程序写的，写法与 Word 不同，用不了；请在 Word 或 WPS 里打开，另存为 .docx 再用',
    'was written by another program in a way of its own and cannot be used: open it in Word or WPS and save it as .docx',
  ),
  damaged: localised(
    '文件不完整或已损坏，没有读；请在 Word 里打开修复，再另存为 .docx',
    'is damaged or cut off and was not read: let Word repair it and save it as .docx',
  ),
  tooLarge: localised(
    '太大（文件上限20 MB，展开后每部分32 MB），没有读',
    'is too large (20 MB at most, 32 MB for each part unpacked) and was not read',
  ),
  doctype: localised(
    '里面有 Word 从不写的内容（DOCTYPE），不安全，没有读',
    'holds what Word never writes (a DOCTYPE); this is not safe, and it was not read',
  ),
  tooDeep: localised(
    '层层嵌套得太深（超过200层），不像 Word 写的，没有读',
    'is nested too deeply (beyond 200 levels) to be Word’s, and was not read',
  ),
  unfit: localised(
    '里面有放不回修订的写法，改动没有写进去；请照讲稿在 Word 里改',
    'is written in a way that these changes cannot be put into and taken back exactly: nothing was written, please make them in Word',
  ),
  heldOpen: localised(
    '是 Word 打开文件时留下的临时文件（~$），请选原来的 .docx，或先在 Word 里关闭它',
    'is what Word keeps while a file is open (~$): name the .docx itself, or close it in Word first',
  ),
};

/** What is wrong with a file, said of it by its name. */
export const named = (uri: string, words: Localised): Localised =>
  localised(`${fileName(uri)} ${words['zh-cn']}`, `${fileName(uri)} ${words.en}`);

export const NOT_LOADED = localised(
  '没有读：读 Word 文件的部分没有装进来',
  'was not read: the part that reads Word files could not be loaded',
);

const DROPPED: Readonly<Record<DroppedKind, (n: number) => Localised>> = {
  tables: (n) => localised(`${n}个表格（文字逐格成段）`, `${n} table(s) (their words as paragraphs)`),
  textBoxes: (n) => localised(`${n}个文本框`, `${n} text box(es)`),
  pictures: (n) => localised(`${n}幅图`, `${n} picture(s)`),
  footnotes: (n) => localised(`${n}条脚注或尾注`, `${n} footnote(s) or endnote(s)`),
  headers: (n) => localised(`${n}个页眉页脚`, `${n} header(s) or footer(s)`),
  hiddenText: (n) => localised(`${n}处隐藏文字`, `${n} piece(s) of hidden text`),
  readings: (n) => localised(`${n}处注音（正字在，拼音没有）`, `${n} reading(s) (the characters are there)`),
  symbols: (n) => localised(`${n}个特殊符号`, `${n} sign(s) of a special font`),
  formulas: (n) => localised(`${n}个公式（只有文字）`, `${n} formula(s) (their letters alone)`),
  embedded: (n) => localised(`${n}个嵌入的文件`, `${n} embedded file(s)`),
  macros: () => localised('宏（没有运行）', 'macros (not run)'),
  signature: () => localised('数字签名（改写后失效）', 'a signature (lost if the file is written)'),
  protection: () => localised('编辑限制', 'protection against changes'),
};

/** `2个表格（文字逐格成段），1幅图`: what the text has not, or has in another shape. */
export function droppedWords(dropped: readonly Dropped[]): Localised {
  const each = dropped.map(({ kind, n }) => DROPPED[kind](n));
  return localised(each.map((words) => words['zh-cn']).join('，'), each.map(({ en }) => en).join(', '));
}
