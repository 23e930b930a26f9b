import type { Heading, OffsetRange } from '../nodes';
import { formAt } from '../forms/formAt';
import { foldTitle, withoutEmphasis, withoutPage } from '../text/fold';
import { announced, recounts } from './leadIns';
import { isDateLine, isSalutationLine, isTitleLine } from './lineKinds';
import { isBlank, type Line } from './lines';
import { isOmissionLine } from './omissions';
import { isOutlineLabel, type FoundOutline } from './outlineRegion';
import { entriesIn, entryOf, Heads } from './returning';

/**
 * A 提纲 that numbers none of its entries: 提要：成绩；不足；打算, or a line each below its label, as headings of Markdown are listed. Its
 * label alone does not tell; the entries must come back as heads of the body.
 */

/** Longer lines are prose that counts its points. */
const LONGEST_TOLD = 300;
/** An entry is no longer. */
const LONGEST = 40;
/** As many entries must come back at the least. */
const FEWEST = 2;
/** Behind so many paragraphs of prose, or lines, no outline is looked for. */
const MOST_PROSE = 3;
const OPENING_LINES = 30;

/** 本次汇报要点：, before the entries in its line or below. */
const LABEL =
  /^[#*\s【[（(《]*[^，。；：:【[（(]{0,8}(?:提纲|目录|提要|要点|大纲|纲要|内容|框架|导读|流程|议程|程序|安排|环节|顺序)(?:如下)?[\s】\]）)》*]*(?:[:：]|(?<=[】\]])|$)\s*/;

/** 今天想讲的：, 我要说几件事：. */
const TELLS_BELOW = /^[^。；：:]{0,16}(?:讲|说|谈|聊|汇报|报告|交流|分享|介绍)[^。；：:]{0,10}[：:]$/;

/** The outline without numbers that a label shows, where its entries come back. O(lines). */
export function findUnnumbered(lines: readonly Line[]): FoundOutline | undefined {
  let prose = 0;
  let seen = 0;
  let addressed = false;
  // Of bullets the first alone: to look for what comes back takes the whole text.
  let bullets = false;
  for (const line of lines) {
    if (isBlank(line) || line.aside) continue;
    if (line.form?.strength === 'strong' || prose > MOST_PROSE || ++seen > OPENING_LINES) return undefined;
    const opensBullets: boolean = !bullets && isBullet(line);
    bullets ||= opensBullets;
    const found =
      labelled(lines, line) ??
      toldIn(lines, line) ??
      toldAbove(lines, line) ??
      (opensBullets ? bulleted(lines, line) : undefined);
    if (found) return { ...found, place: addressed || prose > 0 ? 'within' : 'top' };
    if (line.text.length > LONGEST && line.text.includes('。')) prose++;
    addressed ||= isSalutationLine(line);
  }
  return undefined;
}

/** · and -, not the # of a heading. */
const BULLET = /[^\s#>*_]|[*](?=\s)/;

type Found = Omit<FoundOutline, 'place'>;

function labelled(lines: readonly Line[], line: Line): Found | undefined {
  const [label = ''] = LABEL.exec(line.text) ?? [];
  if (label === '' && !isOutlineLabel(line)) return undefined;
  const isAlone = label.length === line.text.length || isOutlineLabel(line);
  const entries = isAlone ? entriesBelow(lines, line.index + 1) : entriesBehind(line, label.length, SEPARATORS);
  const found = foundIn(lines, line, entries, Math.ceil(entries.length / 2));
  return found && { ...found, entriesFrom: isAlone ? line.index + 1 : line.index };
}

/** 我的演讲分三部分：我是谁、我做过什么、我想做什么。: words that announce parts; of these all but one must come back. */
function toldIn(lines: readonly Line[], line: Line): Found | undefined {
  const [lead = ''] = line.text.length <= LONGEST_TOLD ? (/^.*[：:](?=[^：:]+$)/.exec(line.text) ?? []) : [];
  if (lead === '' || !announced(lead) || recounts(lead)) return undefined;
  const entries = entriesBehind(line, lead.length, [...SEPARATORS, '，']);
  const found = foundIn(lines, line, entries, Math.max(FEWEST, entries.length - 1));
  return found && { ...found, isTold: true };
}

/** 今天想讲的：, alone on its line over a line each: of these, too, all but one must come back. */
function toldAbove(lines: readonly Line[], line: Line): Found | undefined {
  if (!TELLS_BELOW.test(line.text) || line.heading > 0 || recounts(line.text)) return undefined;
  const entries = entriesBelow(lines, line.index + 1);
  const found = foundIn(lines, line, entries, Math.max(FEWEST, entries.length - 1));
  return found && { ...found, entriesFrom: line.index + 1 };
}

/** - [那天发生了什么](#那天发生了什么), behind its bracket: a link to a heading of the same text. */
const LINK_WITHIN = /^[^\]]+\]\(#[^)]*\)$/;

/** So many bullets need no label, where all come back. */
const FEWEST_BULLETS = 3;

/** Bullets without a label: of links to headings the half must come back, of others all. */
function bulleted(lines: readonly Line[], line: Line): Found | undefined {
  const listed = entriesBelow(lines, line.index);
  const areLinks = listed.every(({ last }) => LINK_WITHIN.test(lines[last]?.text ?? ''));
  return foundIn(
    lines,
    line,
    listed,
    areLinks ? Math.ceil(listed.length / 2) : Math.max(FEWEST_BULLETS, listed.length),
  );
}

const isBullet = (line: Line): boolean => BULLET.test(line.opening);

function foundIn(lines: readonly Line[], line: Line, listed: readonly Listed[], fewest: number): Found | undefined {
  const last = listed.at(-1)?.last ?? line.index;
  if (!comeBack(lines.slice(last + 1), listed, fewest)) return undefined;
  return { span: { first: line.index, last }, entriesFrom: line.index, entries: listed.map(({ entry }) => entry) };
}

/** An entry, and the last line that it stands in. */
interface Listed {
  readonly entry: Heading;
  readonly last: number;
}

/** A line each, with what is set in deeper below it; up to a blank line, or to what is none. */
function entriesBelow(lines: readonly Line[], from: number): Listed[] {
  const entries: Listed[] = [];
  const said = new Set<string>();
  let depth: number | undefined;
  let isBulleted = false;
  for (let index = from; index < lines.length; index++) {
    const line = lines[index] as Line;
    if (isBlank(line) && entries.length === 0) continue;
    const { words } = entryOf(line);
    if (isBlank(line) || line.aside || !mayBeEntry(line) || said.has(words)) break;
    depth ??= line.nesting.list;
    // Behind bullets a line without one is the speech's.
    isBulleted ||= entries.length === 0 && BULLET.test(line.opening);
    if (isBulleted && !BULLET.test(line.opening)) break;
    const before = entries.at(-1);
    if (line.nesting.list > depth && before) {
      entries[entries.length - 1] = { entry: upTo(before.entry, line.end), last: index };
      continue;
    }
    const entry = entryIn(line, 0, line.text.length);
    if (!entry) break;
    said.add(words);
    entries.push({ entry, last: index });
  }
  return entries;
}

const upTo = (entry: Heading, end: number): Heading => ({ ...entry, range: { start: entry.range.start, end } });

/** 1  原水水质, whose number nothing but blanks part from its words. */
const NUMBERED = /^[0-9]{1,2}[ \u3000]/;

const mayBeEntry = (line: Line): boolean =>
  !line.form &&
  !NUMBERED.test(line.text) &&
  line.heading === 0 &&
  line.text.length <= LONGEST &&
  !/[。！？；;]./.test(line.text) &&
  // • 老板讲话 is an entry, whatever it is called.
  !((isTitleLine(line) && !isBullet(line)) || isSalutationLine(line) || isDateLine(line) || isOmissionLine(line));

/** What parts the entries of a line: the first of these that stands there. */
const SEPARATORS = ['；', ';', ' / ', '／', ' → ', '→', '/', '、'];

function entriesBehind(line: Line, from: number, separators: readonly string[]): Listed[] {
  if (line.text.length > LONGEST_TOLD) return [];
  const stop = line.text.slice(from).search(/[。！？]/);
  const end = stop < 0 ? line.text.replace(/[.\s]+$/, '').length : from + stop;
  const separator = separators.find((sign) => line.text.slice(from, end).includes(sign));
  if (separator === undefined || entriesIn(line.text.slice(from)).entries.length > 1) return [];
  const entries: Listed[] = [];
  let start = from;
  for (const part of line.text.slice(from, end).split(separator)) {
    const isWords = part.length <= LONGEST && !part.includes('。') && formAt(part.trimStart(), 0, 'line') === undefined;
    const entry = isWords ? entryIn(line, start, start + part.length) : undefined;
    if (!entry) return [];
    entries.push({ entry, last: line.index });
    start += part.length + separator.length;
  }
  return entries;
}

/** The words of a line from one index to another, without what is Markdown's and the page; undefined where none are there. */
function entryIn({ start, words, markup }: Line, from: number, to: number): Heading | undefined {
  const pieces: OffsetRange[] = [];
  let at = start + from;
  for (const range of [...markup, { start: start + to, end: start + to }]) {
    if (range.end <= at) continue;
    if (range.start > at) pieces.push({ start: at, end: Math.min(range.start, start + to) });
    at = range.end;
    if (at >= start + to) break;
  }
  const said = pieces.map((piece) => words.slice(piece.start - start, piece.end - start)).join('');
  const title = withoutEmphasis(withoutPage(said)).trim();
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (title === '' || !first || !last) return undefined;
  const lead = /^[\s*_]*/.exec(said)?.[0].length ?? 0;
  const titleStart = first.start + lead;
  const titleEnd = pieces.length === 1 ? titleStart + title.length : last.end;
  return {
    title,
    titleRange: { start: titleStart, end: titleEnd },
    range: { start: titleStart, end: start + to },
    level: 1,
  };
}

function comeBack(below: readonly Line[], listed: readonly Listed[], fewest: number): boolean {
  if (listed.length < FEWEST) return false;
  const heads = new Heads(below);
  const entries = listed.map(({ entry }, index) => ({ ordinal: index + 1, words: foldTitle(entry.title) }));
  const found = Math.max(heads.returnOf(entries).found, heads.unnumberedOf(entries));
  return found >= Math.max(FEWEST, fewest);
}
