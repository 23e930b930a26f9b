import { decode, type WordPackage } from './package';
import { Refused } from './refused';
import { child, childrenOf, parseXml, type XmlElement } from './xml';

/** The parts of a Word file by what they are for, found as Word finds them: by their relations, not by their names. */
export interface Parts {
  /** The document's name in the package, its source and its tree. */
  readonly document: Part;
  readonly styles: XmlElement | undefined;
  readonly numbering: XmlElement | undefined;
  readonly comments: Part | undefined;
  readonly commentsExtended: Part | undefined;
  readonly people: Part | undefined;
  readonly relations: readonly Relation[];
  readonly isSigned: boolean;
  readonly isProtected: boolean;
  readonly hasMacros: boolean;
}

export interface Part {
  readonly name: string;
  readonly source: string;
  readonly root: XmlElement;
}

export interface Relation {
  readonly id: string;
  /** The last word of its type: `styles`. */
  readonly kind: string;
  /** The name in the package; empty for what lies outside. */
  readonly target: string;
}

/** Throws `Refused`. */
export function readParts(file: WordPackage): Parts {
  const packageRelations = relationsOf(file, '');
  const main = packageRelations.find(({ kind }) => kind === 'officeDocument')?.target;
  const document = main === undefined ? undefined : partOf(file, main);
  if (!document || document.root.name !== 'w:document' || !child(document.root, 'w:body')) throw new Refused('notWord');
  const relations = relationsOf(file, document.name);
  const part = (kind: string): Part | undefined => {
    const target = relations.find((relation) => relation.kind === kind)?.target;
    return target === undefined ? undefined : partOf(file, target);
  };
  const settings = part('settings')?.root;
  return {
    document,
    styles: part('styles')?.root,
    numbering: part('numbering')?.root,
    comments: part('comments'),
    commentsExtended: part('commentsExtended'),
    people: part('people'),
    relations,
    isSigned: packageRelations.some(({ kind }) => kind === 'origin'),
    isProtected: isEnforced(child(settings, 'w:documentProtection') ?? child(settings, 'w:writeProtection')),
    hasMacros: relations.some(({ kind }) => kind === 'vbaProject'),
  };
}

const isEnforced = (element: XmlElement | undefined): boolean =>
  element !== undefined && !['0', 'false', 'off'].includes(element.attributes['w:enforcement'] ?? 'true');

/** A part, read; undefined where the package has none of the name. Throws `Refused`. */
export function partOf(file: WordPackage, name: string): Part | undefined {
  const bytes = file.part(name);
  if (!bytes) return undefined;
  const source = decode(bytes);
  return { name, source, root: parseXml(source) };
}

/** Where the relations of a part stand; of the package itself for an empty name. */
export function relationsName(part: string): string {
  const cut = part.lastIndexOf('/') + 1;
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
}

function relationsOf(file: WordPackage, owner: string): Relation[] {
  const part = partOf(file, relationsName(owner));
  return childrenOf(part?.root, 'Relationship').map(({ attributes }) => ({
    id: attributes.Id ?? '',
    kind: (attributes.Type ?? '').split('/').at(-1) ?? '',
    target: attributes.TargetMode === 'External' ? '' : resolve(owner, attributes.Target ?? ''),
  }));
}

/** A target is named from the owner's folder, or from the root by a slash. */
function resolve(owner: string, target: string): string {
  const steps = target.startsWith('/') ? [] : owner.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
