import { appended, prefixOf, WORD_2012 } from './namespaces';
import type { WordPackage } from './package';
import { partOf, relationsName, type Part, type Parts } from './parts';
import { Refused } from './refused';
import { childrenOf, parseXml } from './xml';
import { escapedValue } from './xmlWords';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** The strict spelling of both; a file keeps to the one that it has. */
const STRICT_WORD = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const STRICT_RELATIONS = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const RELATIONS_2011 = 'http://schemas.microsoft.com/office/2011/relationships';
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const MAIN_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A part beside the document that a file may lack; also the last word of its relation’s type. */
export type PartKind = 'comments' | 'commentsExtended' | 'people';

const ROOTS: Readonly<Record<PartKind, string>> = {
  comments: 'w:comments',
  commentsExtended: 'w15:commentsEx',
  people: 'w15:people',
};

/** The part of the kind, empty where the file has none: `isNew` then, and it has to be registered. Throws `Refused`. */
export function partOrNew(file: WordPackage, read: Parts, kind: PartKind): Part & { readonly isNew: boolean } {
  const known = read[kind];
  if (known) return { ...known, isNew: false };
  const namespace = kind === 'comments' ? `w="${isStrict(read) ? STRICT_WORD : WORD}"` : `w15="${WORD_2012}"`;
  const source = `${DECLARATION}<${ROOTS[kind]} xmlns:${namespace}/>`;
  return { name: freeName(file, read, kind), source, root: parseXml(source), isNew: true };
}

const isStrict = ({ document: { source, root } }: Parts): boolean =>
  source.slice(root.start, root.contentStart).includes(STRICT_WORD);

function freeName(file: WordPackage, { document }: Parts, kind: PartKind): string {
  const folder = document.name.replace(/[^/]*$/, '');
  const taken = new Set([...file.entries.keys(), ...namedTypes(file)].map((name) => name.toLowerCase()));
  let name = `${folder}${kind}.xml`;
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${folder}${kind}${n}.xml`;
  return name;
}

/** Parts that the table of types names, also such as are not there. */
const namedTypes = (file: WordPackage): string[] =>
  childrenOf(typesOf(file).root, 'Override').map(({ attributes }) => (attributes.PartName ?? '').replace(/^\//, ''));

function typesOf(file: WordPackage): Part {
  const part = partOf(file, '[Content_Types].xml');
  if (!part) throw new Refused('damaged');
  return part;
}

/** The tables of types and relations with new parts, by name. Throws `Refused`. */
export function registered(
  file: WordPackage,
  read: Parts,
  made: readonly { readonly kind: PartKind; readonly name: string }[],
): [string, string][] {
  if (made.length === 0) return [];
  const types = typesOf(file);
  const overrides = made.map(({ kind, name }) => {
    const type = `${MAIN_TYPE}.${kind}+xml`;
    return `<${prefixOf(types)}Override PartName="/${escapedValue(name)}" ContentType="${type}"/>`;
  });
  return [[types.name, appended(types, overrides.join(''))], relations(file, read, made)];
}

function relations(file: WordPackage, read: Parts, made: Parameters<typeof registered>[2]): [string, string] {
  const name = relationsName(read.document.name);
  const empty = `${DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONS}"/>`;
  const part = partOf(file, name) ?? { name, source: empty, root: parseXml(empty) };
  const taken = new Set(read.relations.map(({ id }) => id));
  const rows = made.map(({ kind, name }) => {
    let id = `rId-${kind}`;
    while (taken.has(id)) id += '1';
    const target = escapedValue(name.split('/').at(-1) ?? '');
    return `<${prefixOf(part)}Relationship Id="${id}" Type="${familyOf(kind, read)}/${kind}" Target="${target}"/>`;
  });
  return [part.name, appended(part, rows.join(''))];
}

function familyOf(kind: PartKind, read: Parts): string {
  if (kind !== 'comments') return RELATIONS_2011;
  return isStrict(read) ? STRICT_RELATIONS : RELATIONS;
}
