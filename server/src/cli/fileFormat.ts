/** What new files can be. */
export type FileFormat = 'docx' | 'html';

const ENDINGS: Readonly<Record<FileFormat, ReadonlySet<string>>> = {
  docx: new Set(['.docx']),
  html: new Set(['.html', '.htm']),
};

/** What is asked for, else what the new file's name says (`.html`), else docx; undefined where the name is not one of the format. */
export function fileFormat(asked: FileFormat | undefined, ending: string | undefined): FileFormat | undefined {
  const format = asked ?? (ending !== undefined && ENDINGS.html.has(ending) ? 'html' : 'docx');
  return ending === undefined || ENDINGS[format].has(ending) ? format : undefined;
}
