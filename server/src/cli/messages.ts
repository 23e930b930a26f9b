import type { ComparedWords } from '../comparison/comparedHtml';
import { localised, type Locale, type Localised } from '../rules/engine/rule';
import type { WriteFailure } from '../files/door';
import type { TextFailure } from '../files/text';
import { WORD_FAILURES } from '../wordMessages';
import type { InputFailure } from './inputs';

/** What the command line says, in both languages. */
const FAILURES: Readonly<Record<TextFailure, Localised>> = {
  missing: localised('没有这个文件', 'no such file'),
  directory: localised('这是文件夹', 'is a folder'),
  notRegular: localised('不是普通文件', 'is no regular file'),
  unreadable: localised('读不出来', 'cannot be read'),
  outside: localised('在文件夹之外', 'lies outside the folder'),
  timedOut: localised('读得太久，放弃了', 'took too long to read'),
  tooLarge: localised('太大（上限20 MB）', 'is too large (20 MB at most)'),
  binary: localised('不是文本文件', 'is not a text file'),
  damaged: localised(
    '有坏字节，编码对不上，没有检查（截断了，或者两种编码拼在一起）',
    'has damaged bytes and was not checked (cut off, or put together from two encodings)',
  ),
  doubtful: localised(
    '认不准编码，没有检查（请另存为 UTF-8）',
    'is in an encoding that cannot be told and was not checked (save it as UTF-8)',
  ),
};

/** Why a file named on the command line is not read. */
export const failureWords = (failure: InputFailure): Localised =>
  typeof failure === 'string' ? FAILURES[failure] : WORD_FAILURES[failure.word];

/** Why a mended draft is not written. */
export const UNWRITTEN: Readonly<Record<WriteFailure, Localised>> = {
  readOnly: localised('只能读，不能写，原稿未动', 'is read-only; the file is unchanged'),
  full: localised('磁盘满了，写不进去，原稿未动', 'the disk is full; the file is unchanged'),
  changed: localised('刚刚被别的程序改过，原稿未动', 'was changed by another program meanwhile; the file is unchanged'),
  outside: localised(
    '是通到文件夹之外的链接，只检查，不改',
    'is a link that leads out of its folder; it is checked, not changed',
  ),
  linked: localised(
    '在别处还有一个名字（硬链接），改了就成两份，原稿未动',
    'has a second name (a hard link) that would keep the old text; the file is unchanged',
  ),
  notRegular: localised('不是普通文件，原稿未动', 'is no regular file; it is unchanged'),
  timedOut: localised('写得太久，放弃了，原稿未动', 'took too long to write; the file is unchanged'),
  unwritable: localised('写不进去，原稿未动', 'cannot be written; the file is unchanged'),
};

export const SEVERITY_WORDS = {
  error: localised('错误', 'error'),
  warning: localised('警告', 'warning'),
  information: localised('提示', 'information'),
  hint: localised('建议', 'hint'),
} as const;

export const clean = localised('没有发现问题', 'No problems');
export const summary = (findings: number, files: number): Localised =>
  localised(
    `${files}个文件，共${findings}处`,
    `${findings} problem${findings === 1 ? '' : 's'} in ${files} file${files === 1 ? '' : 's'}`,
  );
/** Of a Word file; from 1. */
export const inParagraph = (number: number): Localised => localised(`第${number}段`, `paragraph ${number}`);
export const encodedAs = (encoding: string): Localised =>
  localised(`（编码：${encoding}）`, ` (encoding: ${encoding})`);
export const fixedFile = (path: string, rules: Localised): Localised =>
  localised(`已改好：${path}（${rules['zh-cn']}）`, `fixed: ${path} (${rules.en})`);
export const wouldFix = (path: string, rules: Localised): Localised =>
  localised(`可改，没有写入：${path}（${rules['zh-cn']}）`, `would be fixed, nothing written: ${path} (${rules.en})`);
export const cannotEncode = localised(
  '改好的文字无法按原编码保存，原稿未动',
  'the mended text cannot be written in the file’s encoding; the file is unchanged',
);
export const notMended = localised(
  '是 Word 文件，--fix 不改它；请用 jianggao review，改动会成为 Word 里的修订',
  'is a Word file, which --fix leaves alone: jianggao review makes its changes tracked changes in Word',
);
export const notWordFile = localised('不是 Word 文件（.docx）', 'is no Word file (.docx)');
export const linkLeadsOut = (path: string): Localised =>
  localised(
    `${path} 是通到文件夹之外的链接，没有写`,
    `${path} is a link that leads out of its folder; nothing was written`,
  );
export const existsAlready = (path: string): Localised =>
  localised(
    `${path} 已经有了，没有写（要覆盖请加 --force）`,
    `${path} exists and was left alone (--force writes over it)`,
  );
export const overItself = localised(
  '不能写回原文件，请另起一个名字',
  'cannot be written over itself: give another name',
);
export const sameTarget = (path: string): Localised =>
  localised(`${path} 已由前一个文件写过，没有写`, `${path} was written from another file just now and was left alone`);
export const noFolder = localised('有几个文件，-o 要给一个文件夹', '-o must be a folder where several files come');
export const notWritten = (path: string, reason: Localised): Localised =>
  localised(`${path}：${reason['zh-cn']}`, `${path} ${reason.en}`);
export const importedFile = (path: string, paragraphs: number): Localised =>
  localised(`已导入：${path}（${paragraphs}段）`, `imported: ${path} (${paragraphs} paragraphs)`);
export const changedMeanwhile = localised('刚刚被别的程序改过，没有写', 'was changed by another program meanwhile');
export const reviewedFile = (path: string, comments: number, changes: number): Localised =>
  localised(
    `已写：${path}（${comments}条批注，${changes}处修订；原件未动）`,
    `written: ${path} (${comments} comments, ${changes} tracked changes; the original is unchanged)`,
  );
export const draftIsWord = localised(
  '是 Word 文件；第二个要给讲稿（.讲稿、.txt、.md）',
  'is a Word file: the second one is the draft (.讲稿, .txt, .md)',
);
export const revisedWritten = (path: string, changes: number, comments: number): Localised =>
  localised(
    `已写：${path}（${changes}段有修订，${comments}条批注；原件未动）`,
    `written: ${path} (${changes} paragraphs with tracked changes, ${comments} comments; the original is unchanged)`,
  );
export const DIFFERENCE_WORDS = {
  edited: localised('改', 'edited'),
  moved: localised('移动', 'moved'),
  movedEdited: localised('移动并改', 'moved and edited'),
  added: localised('增', 'added'),
  removed: localised('删', 'removed'),
  renumbered: localised('只改序号', 'renumbered'),
} as const;
export const noDifference = localised('两稿相同', 'No differences');
/** What a 花脸稿 says besides the drafts. */
export const comparedWords = (old: string, now: string, locale: Locale): ComparedWords => ({
  language: locale === 'zh-cn' ? 'zh-CN' : 'en',
  title: localised(`花脸稿：${old} → ${now}`, `${old} → ${now}`)[locale],
  kinds: {
    edited: DIFFERENCE_WORDS.edited[locale],
    added: DIFFERENCE_WORDS.added[locale],
    removed: DIFFERENCE_WORDS.removed[locale],
    moved: DIFFERENCE_WORDS.moved[locale],
    movedEdited: DIFFERENCE_WORDS.movedEdited[locale],
    renumbered: DIFFERENCE_WORDS.renumbered[locale],
  },
  movedFrom: (line) => localised(`（移自旧稿第${line}行）`, `(from old line ${line}) `)[locale],
  nothing: noDifference[locale],
});
export const comparedWritten = (path: string): Localised =>
  localised(`已写：${path}（两稿都未动）`, `written: ${path} (both drafts are unchanged)`);
/** Where a part stood in the old draft and stands in the new one; lines count from 1. */
export const onLine = (old: number | undefined, now: number | undefined): Localised => {
  if (now === undefined) return localised(`旧稿第${old}行`, `old line ${old}`);
  return old === undefined || old === now
    ? localised(`第${now}行`, `line ${now}`)
    : localised(`第${now}行（旧稿第${old}行）`, `line ${now} (old line ${old})`);
};
export const badName = (name: string): Localised =>
  localised(
    `“${name}”不能用来起文件名：可以写字和 {name}（原来的名字）、{kind}（改、校、印发稿等）、{date}（日期），不能只有 {name}，不能有 / \\ : * ? " < > |`,
    `“${name}” cannot name a file: use words, {name} (the source’s), {kind} and {date}, not {name} alone, and no / \\ : * ? " < > |`,
  );
export const exporting = (n: number, of: number): Localised =>
  localised(`正在导出 ${n}/${of} `, `exporting ${n}/${of} `);
export const otherEnding = (ending: string): Localised =>
  localised(`-o 的名字要以 ${ending} 结尾`, `the name after -o must end with ${ending}`);
export const exportedFile = (path: string): Localised => localised(`已导出：${path}`, `exported: ${path}`);
export const checking = (n: number, of: number): Localised => localised(`正在检查 ${n}/${of} `, `checking ${n}/${of} `);
export const tooLongOver = localised('检查得太久，放弃了', 'took too long to check');
export const diedOver = localised('检查到一半出了错，没有查完', 'the check broke off before its end');
/** Of the file in which results are kept. */
export const CACHE_TROUBLES = {
  broken: localised('缓存用不了，重新检查', 'cannot be used as a cache; drafts are checked anew'),
  unwritten: localised('缓存写不进去，下次重新检查', 'cannot be written; the next run checks anew'),
} as const;
export const stopped = (reason: string): Localised => localised(`没有做完（${reason}）`, `stopped (${reason})`);
export const noInput = localised('没有要检查的文件', 'no files to check');
export const unknownRule = (id: string): Localised => localised(`没有这条规则：${id}`, `no such rule: ${id}`);
export const badLevel = (level: string): Localised =>
  localised(
    `“${level}”不是级别（error、warning、information、hint、off）`,
    `“${level}” is no level (error, warning, information, hint, off)`,
  );
export const badLine = (line: string): Localised =>
  localised(`“${line}”不是行号（从1数起）`, `“${line}” is no line number (they count from 1)`);
export const noSuchLine = (lines: number): Localised =>
  localised(`没有这一行，全文共${lines}行`, `no such line, it has ${lines}`);
