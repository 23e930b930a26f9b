import { outlineComment, type Outline } from '../engine';
import { beside, fileName, folderOf, isInside, isStored } from './addresses';
import { LARGEST, type Files } from './door';
import { isMarkdownName, isNamedAsDraft } from '../draftNames';
import { readText, type TextFailure } from './text';

/** The 提纲 that a draft is read with, by the draft's word or the setting's. */
export interface NamedOutline {
  /** As it is named. */
  readonly name: string;
  readonly address: string;
  /** Whether the draft itself names it; a setting names it for drafts that may have none. */
  readonly byDraft: boolean;
}

/** The file that a draft names for its 提纲, else the one the setting names; `${name}` is the draft's own, without its ending. */
export function namedOutline(source: string, setting: string | undefined, draft: string): NamedOutline | undefined {
  const comment = outlineComment(source);
  const named = comment?.name ?? setting;
  if (named === undefined || !isStored(draft)) return undefined;
  const name = named.replaceAll('${name}', fileName(draft).replace(/\.[^.]+$/, ''));
  const address = beside(draft, name);
  return address === undefined ? undefined : { name, address, byDraft: comment !== undefined };
}

export interface OutlineAccess {
  readonly files: Files;
  /** The workspace's folders. */
  readonly workspace: readonly string[];
  /** The text of the file as it stands in the editor, where it is open there. */
  readonly open?: string;
  /** Whether a file counts as a draft by more than its name: by its language, or by a setting. */
  readonly isDraft?: (address: string) => boolean;
}

/**
 * The 提纲, or why it is not read. It is read inside the workspace folder of the draft alone, where every link leads to
 * as well; inside the draft's own folder where it lies in none. Words of a file that is no draft are not to be shown.
 */
export async function readOutline(
  { name, address, byDraft }: NamedOutline,
  draft: string,
  access: OutlineAccess,
): Promise<Outline | undefined> {
  const real = await realInside(address, rootOf(draft, access.workspace), access);
  const read = 'failure' in real ? real : await sourceOf(real.address, access);
  if (!('failure' in read)) return { name, ...read, isMarkdown: isMarkdownName(address) };
  return byDraft || read.failure !== 'missing' ? { name, unread: read.failure } : undefined;
}

async function sourceOf(
  real: string,
  { files, open, isDraft }: OutlineAccess,
): Promise<{ source: string; quotable: boolean } | { failure: TextFailure }> {
  const quotable = isDraftName(fileName(real)) || isDraft?.(real) === true;
  if (open !== undefined) return { source: open, quotable };
  const read = await readText(files, real, LARGEST.outline);
  return 'failure' in read ? read : { source: read.text, quotable };
}

/** The folder in which what a draft names may be read. */
export function rootOf(draft: string, workspace: readonly string[]): string {
  return workspace.find((folder) => isInside(draft, folder)) ?? folderOf(draft) ?? draft;
}

async function realInside(
  address: string,
  root: string,
  { files, open }: OutlineAccess,
): Promise<{ readonly address: string } | { readonly failure: 'outside' | 'missing' }> {
  // Nothing outside is asked for, not even whether it is there.
  if (!isInside(address, root)) return { failure: 'outside' };
  const [real, realRoot] = await Promise.all([files.real(address), files.real(root)]);
  // One that was never saved is in the editor alone.
  if (real === undefined && open !== undefined) return { address };
  if (real === undefined || realRoot === undefined) return { failure: 'missing' };
  return isInside(real, realRoot) ? { address: real } : { failure: 'outside' };
}

/** A 提纲 may be called what it is. */
const OUTLINE_NAMES = ['提纲', '目录', '议程', 'outline'];

/** By its name a file is a draft, or the 提纲 of one. */
export function isDraftName(name: string): boolean {
  const known = OUTLINE_NAMES.some((each) => name.toLowerCase().includes(each));
  return isNamedAsDraft(name) || (known && /\.(?:txt|md)$/i.test(name));
}
