import type { Part } from './parts';
import { patched, type Patch } from './patches';
import type { XmlElement } from './xml';

export const WORD_2010 = 'http://schemas.microsoft.com/office/word/2010/wordml';
export const WORD_2012 = 'http://schemas.microsoft.com/office/word/2012/wordml';
const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/** The prefix that a source gives the names of its root: `w:`, or none. */
export function prefixOf({ source, root }: Part): string {
  return /^<([^\s:/>]*:)?/.exec(source.slice(root.start, root.start + 100))?.[1] ?? '';
}

/** A part with XML put at its root's end, and with patches of its opening tag. */
export function appended({ source, root }: Part, xml: string, patches: readonly Patch[] = []): string {
  if (!isOneTag(source, root))
    return patched(source, [...patches, { start: root.contentEnd, end: root.contentEnd, text: xml }]);
  const name = /^<([^\s/>]*)/.exec(source.slice(root.start, root.end))?.[1] ?? '';
  return patched(source, [...patches, { start: root.end - 2, end: root.end, text: `>${xml}</${name}>` }]);
}

const isOneTag = (source: string, root: XmlElement): boolean => source[root.end - 2] === '/';

/**
 * The prefix that a part's root binds to a namespace. Where it binds none, `patches` do, and let programs that do not know the
 * namespace pass it over.
 */
export function declared(
  { source, root }: Part,
  namespace: string,
  wanted: string,
): { prefix: string; patches: Patch[] } {
  const end = root.contentStart - (isOneTag(source, root) ? 2 : 1);
  const tag = source.slice(root.start, end);
  const bound = boundIn(tag);
  const known = bound.get(namespace);
  if (known !== undefined) return { prefix: `${known}:`, patches: [] };
  const taken = new Set(bound.values());
  const prefix = freeOf(taken, wanted);
  const own = ` xmlns:${prefix}="${namespace}"`;
  const ignorable = /\s[^\s:=]+:Ignorable\s*=\s*(["'])[^"']*(?=\1)/.exec(tag);
  if (ignorable) {
    const at = root.start + ignorable.index + ignorable[0].length;
    const patches = [
      { start: at, end: at, text: ` ${prefix}` },
      { start: end, end, text: own },
    ];
    return { prefix: `${prefix}:`, patches };
  }
  const mc = bound.get(COMPATIBILITY) ?? freeOf(taken.add(prefix), 'mc');
  const compatibility = bound.has(COMPATIBILITY) ? '' : ` xmlns:${mc}="${COMPATIBILITY}"`;
  return {
    prefix: `${prefix}:`,
    patches: [{ start: end, end, text: `${own}${compatibility} ${mc}:Ignorable="${prefix}"` }],
  };
}

/** The prefixes that a tag declares, by namespace. */
const boundIn = (tag: string): Map<string, string> =>
  new Map(
    [...tag.matchAll(/\sxmlns:([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map((m) => [m[2] ?? m[3] ?? '', m[1] ?? '']),
  );

function freeOf(taken: ReadonlySet<string>, wanted: string): string {
  let prefix = wanted;
  while (taken.has(prefix)) prefix += '1';
  return prefix;
}
