import { strToU8, zipSync } from 'fflate';

/** Word files made by hand, as small as Word would still open them. */

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES = [
  `xmlns:w="${W}"`,
  `xmlns:r="${R}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'mc:Ignorable="w14 w15"',
].join(' ');
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export interface Made {
  /** What stands in the body. */
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly comments?: string;
  readonly commentsExtended?: string;
  readonly people?: string;
  readonly settings?: string;
  /** Parts beside these. */
  readonly more?: Readonly<Record<string, string>>;
}

const PARTS = ['numbering', 'styles', 'comments', 'commentsExtended', 'people', 'settings'] as const;
/** Those that came with Word 2012. */
const NEWER: Readonly<Record<string, string>> = { commentsExtended: 'w15:commentsEx', people: 'w15:people' };
const rootOf = (part: string): string => NEWER[part] ?? `w:${part}`;
const typeOf = (part: string): string =>
  `${part in NEWER ? 'http://schemas.microsoft.com/office/2011/relationships' : R}/${part}`;

/** The parts of a file, by name. */
export function partsOf({ body, more, ...parts }: Made): Record<string, string> {
  const present = PARTS.filter((part) => parts[part] !== undefined);
  const overrides = present
    .map((part) => `<Override PartName="/word/${part}.xml" ContentType="${MAIN}.${part}+xml"/>`)
    .join('');
  const relations = present
    .map((part, index) => `<Relationship Id="rId${index + 1}" Type="${typeOf(part)}" Target="${part}.xml"/>`)
    .join('');
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${MAIN}.document.main+xml"/>${overrides}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${HEAD}<w:document ${NAMESPACES}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relations}</Relationships>`,
    ...Object.fromEntries(
      present.map((part) => [
        `word/${part}.xml`,
        `${HEAD}<${rootOf(part)} ${NAMESPACES}>${parts[part] ?? ''}</${rootOf(part)}>`,
      ]),
    ),
    ...more,
  };
}

/** The bytes of a file. */
export const wordFile = (made: Made): Uint8Array => zipped(partsOf(made));

export const zipped = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
    mtime: new Date(2020, 0, 1),
  });

/** A part in the strict spelling of the format. */
export const strict = (part = ''): string =>
  part
    .replaceAll(W, 'http://purl.oclc.org/ooxml/wordprocessingml/main')
    .replaceAll(R, 'http://purl.oclc.org/ooxml/officeDocument/relationships');

/** A run, and a paragraph of runs, with properties where they are given. */
export const run = (text: string, marks = ''): string =>
  `<w:r>${marks && `<w:rPr>${marks}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (content: string, marks = ''): string =>
  `<w:p>${marks && `<w:pPr>${marks}</w:pPr>`}${content.startsWith('<') || content === '' ? content : run(content)}</w:p>`;

/** A paragraph of a list. */
export const numbered = (numId: number, level: number, content: string): string =>
  paragraph(content, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);

export interface MadeLevel {
  readonly format: string;
  readonly text: string;
  readonly start?: number;
  /** Elements between format and text: lvlRestart, pStyle, isLgl, suff. */
  readonly more?: string;
}

const levelElement = (level: MadeLevel, index: number): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="${level.start ?? 1}"/><w:numFmt w:val="${level.format}"/>${level.more ?? ''}<w:lvlText w:val="${level.text}"/></w:lvl>`;

/** A list's definition. */
export const definition = (id: number, levels: readonly MadeLevel[], more = ''): string =>
  `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${more}${levels.map(levelElement).join('')}</w:abstractNum>`;

/** A list of a definition. `starts` begins its levels anew. */
export const list = (numId: number, id: number, starts: Readonly<Record<number, number>> = {}, more = ''): string =>
  `<w:num w:numId="${numId}"><w:abstractNumId w:val="${id}"/>${Object.entries(starts)
    .map(([level, start]) => `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`)
    .join('')}${more}</w:num>`;

/** The lists of an official speech: 一、（一）1.（1）①. */
export const OFFICIAL: readonly MadeLevel[] = [
  { format: 'chineseCounting', text: '%1、', more: '<w:suff w:val="nothing"/>' },
  { format: 'chineseCounting', text: '（%2）' },
  { format: 'decimal', text: '%3.' },
  { format: 'decimal', text: '（%4）' },
  { format: 'decimalEnclosedCircle', text: '%5' },
];

/** A tracked change around runs. */
export const tracked = (kind: 'ins' | 'del' | 'moveFrom' | 'moveTo', text: string, id = 900): string => {
  const tag = kind === 'del' ? 'delText' : 't';
  return `<w:${kind} w:id="${id}" w:author="甲" w:date="2020-01-01T00:00:00Z"><w:r><w:${tag} xml:space="preserve">${text}</w:${tag}></w:r></w:${kind}>`;
};
/** The mark of a paragraph that somebody has put in or taken out. */
export const markTracked = (kind: 'ins' | 'del' | 'moveFrom' | 'moveTo', id = 901): string =>
  `<w:rPr><w:${kind} w:id="${id}" w:author="甲" w:date="2020-01-01T00:00:00Z"/></w:rPr>`;
