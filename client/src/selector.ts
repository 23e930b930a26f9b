import { workspace, type DocumentSelector, type TextDocument } from 'vscode';
import { DRAFT_NAMES } from '../../server/src/protocol';

/** Names by which a Markdown file is a draft; plain text with such a name has the language 讲稿 already. */
const MARKDOWN_DRAFTS = [...DRAFT_NAMES.map((name) => `**/*${name}*.md`), '**/*.讲稿.md'];

/** The files of a folder that are drafts by their names. */
export const DRAFT_FILES = `**/{*.讲稿,*.jianggao,*.讲稿.txt,*.讲稿.md,${DRAFT_NAMES.map((name) => `*${name}*.{txt,md}`).join(',')}}`;

/** The setting that names further plain-text and Markdown files to check. */
const ALSO_CHECK = 'alsoCheck';

/** Which documents are drafts: by language, by name, by the writer's setting. */
export function draftSelector(): { language: string; pattern?: string }[] {
  const markdown = MARKDOWN_DRAFTS.map((pattern) => ({ language: 'markdown', pattern }));
  const chosen = alsoChecked().flatMap((pattern) =>
    ['markdown', 'plaintext'].map((language) => ({ language, pattern })),
  );
  return [{ language: 'jianggao' }, ...markdown, ...chosen];
}

export function alsoChecked(): string[] {
  return workspace.getConfiguration('jianggao').get<string[]>(ALSO_CHECK, []);
}

/** Adds a file to the setting: in the folder's settings where there is a folder, else in the writer's own. */
export async function alsoCheck(document: TextDocument): Promise<void> {
  const inFolder = workspace.getWorkspaceFolder(document.uri) !== undefined;
  const pattern = inFolder
    ? `**/${workspace.asRelativePath(document.uri, false)}`
    : `**/${document.uri.path.split('/').pop() ?? ''}`;
  if (alsoChecked().includes(pattern)) return;
  await workspace.getConfiguration('jianggao').update(ALSO_CHECK, [...alsoChecked(), pattern], !inFolder);
}

export const asSelector = (filters: ReturnType<typeof draftSelector>): DocumentSelector => filters;
