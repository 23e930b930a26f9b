import { URI, Utils } from 'vscode-uri';

/** Addresses are URIs as text. Clients differ in which signs they write as %28, so they are compared as they are read. */

/** An address as it is written here, its dots resolved; undefined for what is no address. */
export function normalised(address: string): string | undefined {
  const uri = parse(address);
  return uri && Utils.resolvePath(uri, '.').toString();
}

/** Whether two addresses name one file. */
export const sameFile = (a: string, b: string): boolean => a === b || (normalised(a) ?? a) === (normalised(b) ?? b);

/** Whether the document is a file at all, with files beside it; a new one is none yet. */
export const isStored = (address: string): boolean => !/^untitled:/i.test(address);

/** The folder that a file lies in. */
export function folderOf(address: string): string | undefined {
  const uri = parse(address);
  return uri && Utils.dirname(uri).toString();
}

/** A file's own name, as a writer reads it; empty for what is no address. */
export function fileName(address: string): string {
  const uri = parse(address);
  return uri ? Utils.basename(uri) : '';
}

/** The file that `relative` names beside a draft; `/` and `\` both part folders. Undefined where it can name none. */
export function beside(address: string, relative: string): string | undefined {
  const folder = parse(address);
  if (!folder) return undefined;
  // Half a character has no place in an address; a name with one is no file's.
  const path = relative.replaceAll('\\', '/').replace(/[\ud800-\udfff]/gu, '');
  if (path === '' || path.includes('\u0000')) return undefined;
  return Utils.joinPath(Utils.dirname(folder), path).toString();
}

/** How `beside` names a file from a draft: with `/`; undefined where both have no folder in common, or are no addresses. */
export function relativeTo(draft: string, address: string): string | undefined {
  const [from, to] = [parse(draft), parse(address)];
  if (!from || !to || from.scheme !== to.scheme || from.authority !== to.authority) return undefined;
  const folders = from.path.split('/').slice(0, -1);
  const steps = to.path.split('/');
  let common = 0;
  while (common < folders.length && common < steps.length - 1 && folders[common] === steps[common]) common++;
  return [...folders.slice(common).map(() => '..'), ...steps.slice(common)].join('/');
}

/** What lies in a folder by a name; undefined where the folder is no address. */
export function inside(folder: string, name: string): string | undefined {
  const uri = parse(folder);
  return uri && Utils.joinPath(uri, name).toString();
}

/** The folders above a file, nearest first, the root last. */
export function foldersAbove(address: string): string[] {
  const folders: string[] = [];
  for (let folder = folderOf(address); folder !== undefined && folder !== folders.at(-1); folder = folderOf(folder))
    folders.push(folder);
  return folders;
}

/** Whether a file lies in the folder, at any depth. Neither may hold links: both are taken as they are written. */
export function isInside(address: string, folder: string): boolean {
  const file = parse(address);
  const root = parse(folder);
  if (!file || !root || file.scheme !== root.scheme || file.authority !== root.authority) return false;
  const base = Utils.resolvePath(root, '.').path.replace(/\/+$/, '');
  return Utils.resolvePath(file, '.').path.startsWith(`${base}/`);
}

/** Written and read again: so a drive is `c:` for every client. */
function parse(address: string): URI | undefined {
  try {
    return URI.parse(URI.parse(address, true).toString());
  } catch {
    return undefined;
  }
}

/** Whether a file's address ends as a pattern says: `*` and `**` stand for anything. O(length of both). */
export function matchesPattern(address: string, pattern: string): boolean {
  const uri = parse(address);
  return uri !== undefined && matches(uri.path, pattern.startsWith('/') ? pattern : `**/${pattern}`);
}

/** Each part between two stars at its first place: no later one could do better. */
function matches(words: string, pattern: string): boolean {
  const parts = pattern.split(/\*+/);
  const first = parts.shift() ?? '';
  const last = parts.pop();
  if (last === undefined) return words === first;
  if (!words.startsWith(first) || !words.endsWith(last) || words.length < first.length + last.length) return false;
  let at = first.length;
  for (const part of parts) {
    const found = words.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= words.length - last.length;
}
