/** A draft whose 提纲 is a file of its own says so in a comment: `<!-- jianggao-outline 提纲.txt -->`. */
const COMMENT = /<!--\s*jianggao-outline\s+(\S[^\r\n]*?)\s*-->/;

/** As far into a draft the comment may stand. */
const HEAD = 4000;

/** The file that a draft names for its 提纲, else the one the setting names; `${name}` is the draft's own, without its ending. */
export function outlineFileName(source: string, setting: string | undefined, draftPath: string): string | undefined {
  const named = COMMENT.exec(source.slice(0, HEAD))?.[1] ?? setting;
  const own = (decoded(draftPath).replaceAll('\\', '/').split('/').pop() ?? '').replace(/\.[^.]+$/, '');
  return named?.replaceAll('${name}', own) || undefined;
}

/** A URI writes 讲话 as %E8…; a stray % is left as it is. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Whether two URIs name one file: clients differ in which signs they write as %28. */
export const sameFile = (a: string, b: string): boolean => decoded(a) === decoded(b);

/** Half a character has no place in a URI; a name with one is no file's. */
const encoded = (part: string): string => encodeURIComponent(part.replace(/[\ud800-\udfff]/gu, ''));

/** Where that file lies: beside the draft, which is named by a path or a URI. */
export function outlineFilePath(name: string, draftPath: string): string {
  const isUri = /^[a-z][a-z0-9+.-]{1,}:/i.test(draftPath);
  const folder = draftPath.replaceAll('\\', '/').replace(/\/[^/]*$/, '');
  const relative = name.replaceAll('\\', '/');
  return `${folder}/${isUri ? relative.split('/').map(encoded).join('/') : relative}`;
}
