import type { WordPackage } from './package';
import { partOf, relationsName, type Part, type Parts } from './parts';
import { Refused } from './refused';
import { escaped } from './runs';
import { isElement, wholeNumber, type XmlElement } from './xml';

/** Who changes a file, and when. */
export interface Signature {
  readonly author: string;
  /** ISO 8601, to the second. */
  readonly date: string;
}

export interface NewComment {
  readonly id: number;
  readonly words: string;
}

const COMMENTS = 'word/comments.xml';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The attributes of a change or a comment. `w` is the prefix. */
export function signed(w: string, id: number, { author, date }: Signature): string {
  return `${w}id="${id}" ${w}author="${escaped(author).replaceAll('"', '&quot;')}" ${w}date="${date}"`;
}

/** The parts that hold new comments, behind those that are there: which differ or are new, by name. */
export function commentParts(
  file: WordPackage,
  read: Parts,
  added: readonly NewComment[],
  signature: Signature,
): [string, string][] {
  const { comments } = read;
  if (comments) return [[comments.name, inserted(comments, commentsXml(prefixOf(comments), added, signature))]];
  const folder = read.document.name.replace(/[^/]*$/, '');
  const name = file.entries.has(COMMENTS) || folder !== 'word/' ? `${folder}comments-jianggao.xml` : COMMENTS;
  const xml = `${DECLARATION}<w:comments xmlns:w="${WORD}">${commentsXml('w:', added, signature)}</w:comments>`;
  return [[name, xml], contentTypes(file, name), relations(file, read, name)];
}

function commentsXml(w: string, added: readonly NewComment[], signature: Signature): string {
  return added
    .map(({ id, words }) => {
      const text = `<${w}p><${w}r><${w}t xml:space="preserve">${escaped(words)}</${w}t></${w}r></${w}p>`;
      return `<${w}comment ${signed(w, id, signature)}>${text}</${w}comment>`;
    })
    .join('');
}

function contentTypes(file: WordPackage, name: string): [string, string] {
  const part = partOf(file, '[Content_Types].xml');
  if (!part) throw new Refused('damaged');
  const tag = `<${prefixOf(part)}Override PartName="/${name}" ContentType="${COMMENTS_TYPE}"/>`;
  return [part.name, inserted(part, tag)];
}

function relations(file: WordPackage, read: Parts, name: string): [string, string] {
  const target = name.slice(name.lastIndexOf('/') + 1);
  const ids = new Set(read.relations.map(({ id }) => id));
  let id = 'rIdComments';
  while (ids.has(id)) id += '1';
  const tag = (prefix: string): string =>
    `<${prefix}Relationship Id="${id}" Type="${RELATIONS}/comments" Target="${target}"/>`;
  const part = partOf(file, relationsName(read.document.name));
  if (part) return [part.name, inserted(part, tag(prefixOf(part)))];
  const root = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
  return [relationsName(read.document.name), `${DECLARATION}<Relationships ${root}>${tag('')}</Relationships>`];
}

/** The prefix that a source gives the names of its root: `w:`, or none. */
export function prefixOf({ source, root }: Part): string {
  return /^<([^\s:/>]*:)?/.exec(source.slice(root.start, root.start + 100))?.[1] ?? '';
}

/** A part with XML put at its root's end. */
function inserted({ source, root }: Part, xml: string): string {
  if (source[root.end - 2] !== '/') return source.slice(0, root.contentEnd) + xml + source.slice(root.contentEnd);
  const name = /^<([^\s/>]*)/.exec(source.slice(root.start, root.end))?.[1] ?? '';
  return `${source.slice(0, root.end - 2)}>${xml}</${name}>${source.slice(root.end)}`;
}

/** Parts beside the document in which marks with ids stand. */
const WITH_IDS = ['header', 'footer', 'footnotes', 'endnotes', 'comments'];

/** Ids of changes and comments are unique in a file, over all its parts. */
export function highestId(file: WordPackage, { document, relations }: Parts): number {
  const parts = relations
    .filter(({ kind, target }) => WITH_IDS.includes(kind) && target !== '')
    .flatMap(({ target }) => partOf(file, target) ?? []);
  return Math.max(0, ...[document, ...parts].map(({ root }) => highestBelow(root)));
}

function highestBelow(element: XmlElement): number {
  let highest = wholeNumber(element.attributes['w:id']) ?? 0;
  for (const node of element.children) if (isElement(node)) highest = Math.max(highest, highestBelow(node));
  return highest;
}
