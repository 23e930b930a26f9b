/** A file's name is its writer's word for what it is: 在推进会上的讲话.txt is a draft, README.md none. */

/** Words in a file's name for which its text is asked: 汇报 and 报告 may be a speech, or a table. */
export const PERHAPS_DRAFT_NAMES = ['汇报', '报告'] as const;

/** Words in a file's name that say it is a draft (*.txt, *.md): the one list of manifest, client and server. */
export const DRAFT_NAMES = [
  '讲话',
  '讲稿',
  '发言',
  '致辞',
  '致词',
  '演讲',
  '主持词',
  '讲课',
  '党课',
  '工作汇报',
  '工作报告',
  '述职报告',
  '总结报告',
] as const;

/** Whether a path or an address names a file of Markdown; other files are read as Markdown where their text shows it. */
export const isMarkdownName = (name: string): boolean => /\.(?:md|markdown)$/i.test(name);

/** Whether a file of a folder is a draft by its name: as our own client chooses them. */
export function isNamedAsDraft(name: string): boolean {
  if (/\.(?:讲稿|jianggao)(?:\.(?:txt|md))?$/i.test(name)) return true;
  return /\.(?:txt|md)$/i.test(name) && DRAFT_NAMES.some((word) => name.includes(word));
}
