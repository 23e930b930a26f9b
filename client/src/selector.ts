import { languages, workspace, type DocumentSelector, type TextDocument, type Uri } from 'vscode';
import { DRAFT_NAMES, isNamedAsDraft } from '../../server/src/draftNames';

/** Names by which a Markdown file is a draft; plain text with such a name has the language 讲稿 already. */
const MARKDOWN_DRAFTS = [...DRAFT_NAMES.map((name) => `**/*${name}*.md`), '**/*.讲稿.md'];

/** The files of a folder that are drafts by their names. */
export const DRAFT_FILES = `**/{*.讲稿,*.jianggao,*.讲稿.txt,*.讲稿.md,${DRAFT_NAMES.map((name) => `*${name}*.{txt,md}`).join(',')}}`;

/** The setting that names further plain-text and Markdown files to check. */
const ALSO_CHECK = 'alsoCheck';

/** Which documents are drafts: by language, by name, by the writer's setting, and those that the writer has called so. */
export function draftSelector(chosen: Iterable<Uri> = []): { language: string; scheme?: string; pattern?: string }[] {
  const markdown = MARKDOWN_DRAFTS.map((pattern) => ({ language: 'markdown', pattern }));
  const further = alsoChecked().flatMap((pattern) =>
    ['markdown', 'plaintext'].map((language) => ({ language, pattern })),
  );
  const called = [...chosen].map((uri) => ({ language: 'markdown', scheme: uri.scheme, pattern: patternFor(uri) }));
  return [{ language: 'jianggao' }, ...markdown, ...further, ...called];
}

/** A pattern that this path matches and no other in another folder; signs that mean something in patterns stand for themselves. */
const patternFor = ({ path }: Uri): string =>
  `**/${path.replace(/^\/(?:[A-Za-z]:\/)?/, '').replace(/[[\]{}*?]/g, '[$&]')}`;

function alsoChecked(): string[] {
  return workspace.getConfiguration('jianggao').get<string[]>(ALSO_CHECK, []);
}

/** Whether the writer's setting names a text; a plain one becomes 讲稿 by language then, with its keys and colours. */
export const isAlsoChecked = (document: TextDocument): boolean =>
  alsoChecked().some((pattern) => languages.match({ pattern }, document) > 0);

/** Whether a name makes it a draft: ours, or one that the writer's `files.associations` knows. */
export function isDraftByName(document: TextDocument): boolean {
  const associations = workspace.getConfiguration('files').get<Record<string, string>>('associations', {});
  const ours = Object.entries(associations).flatMap(([name, language]) => (language === 'jianggao' ? [name] : []));
  const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
  return (
    isNamedAsDraft(name) ||
    ours.flatMap((known) => [known, `**/${known}`]).some((pattern) => languages.match({ pattern }, document) > 0)
  );
}

export const asSelector = (filters: ReturnType<typeof draftSelector>): DocumentSelector => filters;
