import { announced, isLabel, LABEL, leadsIn, recounts } from './leadIns';
import { isSalutationLine, isTitleLine } from './lineKinds';
import { isBlank, type Line } from './lines';
import { findLabelled, isOutlineLabel, outlineEnd, type FoundOutline } from './outlineRegion';
import { findUnnumbered } from './unnumberedOutline';
import { width } from './wrapping';
import { entriesIn, entryOf, Heads, type Entry, type Return } from './returning';

/**
 * 提纲: a block of entries whose words come back in order, below as the heads of paragraphs, or above where it is an annex. A label is
 * one clue, its place and what leads it in are others. O(text).
 */
export function findOutline(lines: readonly Line[]): FoundOutline | undefined {
  return findAnnex(lines) ?? findAnnexRun(lines) ?? findUnnumbered(lines) ?? findLabelled(lines) ?? findOpening(lines);
}

/** As many lines, and sentences of prose among them, may stand before an outline that the speech itself gives. */
const OPENING_LINES = 30;
const MOST_PROSE = 6;

/** Among the first lines: on top, below the title, or where the speaker says what he will speak of. */
function findOpening(lines: readonly Line[]): FoundOutline | undefined {
  let seen = 0;
  let prose = 0;
  let addressed = false;
  let before: Line | undefined;
  for (const line of lines) {
    if (isBlank(line) || line.aside) continue;
    if (++seen > OPENING_LINES || prose > MOST_PROSE) return undefined;
    const run = mayRun(line, before) ? findRun(lines, line, before) : undefined;
    if (run) return run;
    const told = line.form && line.form.ordinal !== 1 ? undefined : findTold(lines, line);
    if (told) return told;
    // 首先向大家道一声辛苦。 thanks, and begins no entries.
    const isCourtesy = line.form?.style.isWord === true && /[。！？]./.test(line.text);
    if (line.form && !isCourtesy && line.form.ordinal <= MOST_LOST) {
      const block = findBlock(lines, line, before, addressed || prose > 0);
      // # 第二章评审会 is a title.
      if (block || line.form.strength === 'strong' || before !== undefined) return block;
    }
    addressed ||= isSalutationLine(line);
    if (/[。！？]/.test(line.text)) prose++;
    before = line;
  }
  return undefined;
}

/** Whether entries may run on in a line: it says that they come, or the one before it does. */
function mayRun(line: Line, before: Line | undefined): boolean {
  if (line.form) return before !== undefined && (announced(before.text) || isLabel(before));
  const [label = ''] = /^[^：:]{1,19}[：:]/.exec(line.text) ?? [];
  return announced(line.text) || LABEL.test(label);
}

/** The first entries may be what was lost. */
const MOST_LOST = 2;

/** [一、为什么学](#一为什么学): a link to a heading of the same text. */
const LINK_WITHIN = /\]\(#/;

/** The entries from a line on, one a line. */
function findBlock(
  lines: readonly Line[],
  first: Line,
  before: Line | undefined,
  within: boolean,
): FoundOutline | undefined {
  const last = outlineEnd(lines, first.index);
  if (last === undefined) return undefined;
  const entries = topEntries(lines, first, last);
  if (!entries) return undefined;
  const led = before !== undefined && leadsIn(before.text);
  const areLinks = lines.slice(first.index, last + 1).every((line) => !line.form || LINK_WITHIN.test(line.text));
  const sure = led || areLinks || (!within && !(before && recounts(before.text)));
  const below = new Heads(lines.slice(last + 1));
  const unnumbered = sure && isSpeech(lines) && below.returnUnnumbered(entries);
  if (!unnumbered && !comesBack(below.returnOf(entries), entries.length, sure)) return undefined;
  if (before && recounts(before.text)) return undefined;
  const label = before && isLabel(before) ? before : undefined;
  return {
    span: { first: label?.index ?? first.index, last },
    entriesFrom: first.index,
    place: within ? 'within' : 'top',
  };
}

/** A title that says so, or a salutation: the contents of a bulletin come back, too. */
const isSpeech = (lines: readonly Line[]): boolean =>
  lines.slice(0, OPENING_LINES).some((line) => isSalutationLine(line) || (!line.form && isTitleLine(line)));

/** A line longer than that says more than an entry does. */
const LONGEST_ENTRY = 60;

/** The entries of the first level; undefined where one is prose. */
function topEntries(lines: readonly Line[], first: Line, last: number): Entry[] | undefined {
  const entries: Entry[] = [];
  for (const line of lines.slice(first.index, last + 1)) {
    if (!line.form && /[。！？]$/.test(line.text)) return undefined;
    if (line.form?.style !== first.form?.style || line.nesting.list > first.nesting.list) continue;
    if (line.text.length > LONGEST_ENTRY || /[。！？]./.test(line.text)) return undefined;
    entries.push(entryOf(line));
  }
  return entries.length >= 2 ? entries : undefined;
}

/** Longer lines are prose that counts its points. */
const LONGEST_RUN = 300;

/** 今天讲三个问题：（一）为什么学；（二）学什么；（三）怎么学。 */
function findRun(lines: readonly Line[], line: Line, before: Line | undefined): FoundOutline | undefined {
  if (line.text.length > LONGEST_RUN) return undefined;
  const last = endOfRun(lines, line);
  const words = lines.slice(line.index, last + 1).map(({ text }) => text);
  const { entries, from } = entriesIn(words.join(''));
  const leadIn = line.text.slice(0, from) || (before?.text ?? '');
  if (entries.length < 2 || !(announced(leadIn) || LABEL.test(leadIn)) || recounts(leadIn)) return undefined;
  const below = new Heads(lines.slice(last + 1));
  const unnumbered = isSpeech(lines) && below.returnUnnumbered(entries);
  if (!unnumbered && !comesBack(below.returnOf(entries), entries.length, true)) return undefined;
  return { span: { first: line.index, last }, entriesFrom: line.index, place: 'within' };
}

const LABELLED = /(?:提纲|目录|议程|要点)[：:]\s*$/;

/** 请你们：一、相信自己；二、相信老师；三、相信方法。: whatever leads it in, where nearly all comes back word by word. */
function findTold(lines: readonly Line[], line: Line): FoundOutline | undefined {
  if (line.text.length > LONGEST_RUN || !/[一1①]/.test(line.text)) return undefined;
  const { entries, from } = entriesIn(line.text);
  if (entries.length < 3 || recounts(line.text.slice(0, from))) return undefined;
  const back = new Heads(lines.slice(line.index + 1)).returnOf(entries);
  // 怕忘词，先记下来：①…②…③…, before all else: whatever its order, where all of it comes back.
  const isFirst = lines.slice(0, line.index).every(isBlank);
  const isAll =
    (back.found >= Math.max(2, entries.length - 1) && back.inOrder === back.found) ||
    (isFirst && back.found === entries.length && back.inOrder >= back.found - 2);
  // …，请审。提纲：一、…；二、…
  const isLabelled = LABELLED.test(line.text.slice(0, from));
  if (!isAll && !(isLabelled && comesBack(back, entries.length, true))) return undefined;
  return {
    span: { first: line.index, last: line.index },
    entriesFrom: line.index,
    place: isFirst ? 'top' : 'within',
  };
}

/** Lines that a run is broken into, at the most, and how wide they are: narrower ones were ended by their writer. */
const MOST_LINES = 8;
const NARROWEST = 16;
const WIDEST = 60;

/** The last line of what runs on from a line: where lines are broken at an edge, up to the end of the sentence. */
function endOfRun(lines: readonly Line[], { index: first }: Line): number {
  const near = lines.slice(first, first + MOST_LINES + 1);
  const edge = near.reduce((widest, line) => Math.max(widest, width(line)), 0);
  if (edge > WIDEST) return first;
  let last = first;
  for (const line of near) {
    last = line.index;
    const next = lines[last + 1];
    const isBroken = width(line) >= Math.max(NARROWEST, edge - 2) && !/[。！？]$/.test(line.text);
    if (!isBroken || !next || isBlank(next) || next.aside || isSalutationLine(next)) break;
    // 一、 at the head of the next line begins the body.
    if (next.form?.ordinal === 1) break;
  }
  return last;
}

/** 附：, 附：讲话提纲. */
const ANNEX = /^[（(【]?附(?:件|录|：|:)?[一1]?[：:]?\s*[^。；，]{0,12}(?:[，,][^。；，]{0,12})?[：:]?$/;

/** （底稿背面记的提纲，怕忘： */
const NOTED = /^[（(【]?[^。；：:]{0,12}(?:提纲|要点|目录)[^。；：:]{0,8}[：:]$/;

/** 附：讲话提纲 一、为什么学；二、学什么。, （孙女记的要点，贴墙上用：一、…；二、…。）: in a line of its own. */
const ANNEX_RUN = /^[（(【]?附(?:件|录)?[一1]?[：:\s]|^[（(【][^。；：:]{0,12}(?:提纲|要点|目录)[^。；：:]{0,8}[：:]/;

/** （小抄：1. …　2. …　3. …）: whatever it is called, where all of it comes back. */
const BRACKETED_RUN = /^[（(【][^。；：:（）()]{1,12}[：:]/;

/** The last line above another that has text. O(lines without text). */
function lastAbove(lines: readonly Line[], index: number): Line | undefined {
  for (let at = index - 1; at >= 0; at--) {
    const line = lines[at];
    if (line && !isBlank(line) && !line.aside) return line;
  }
  return undefined;
}

function findAnnexRun(lines: readonly Line[]): FoundOutline | undefined {
  const line = lastAbove(lines, lines.length);
  if (!line || line.text.length > LONGEST_RUN) return undefined;
  const above = lastAbove(lines, line.index);
  const label = above && ANNEX.test(above.text) ? above : undefined;
  const isNamed = label !== undefined || ANNEX_RUN.test(line.text);
  if (!isNamed && !BRACKETED_RUN.test(line.text)) return undefined;
  const { entries } = entriesIn(line.text.replace(/[）)】]$/, ''));
  if (entries.length < (isNamed ? 2 : 3)) return undefined;
  const back = new Heads(lines.slice(0, line.index)).returnOf(entries);
  const isBack = isNamed ? comesBack(back, entries.length, true) : back.inOrder === entries.length;
  if (!isBack) return undefined;
  return { span: { first: (label ?? line).index, last: line.index }, entriesFrom: line.index, place: 'end' };
}

/** 附：致辞提纲: the label says whose it is; its entries may be worded in short. */
const OF_THE_SPEECH = /(?:提纲|目录|提要|大纲|要点)[：:]?$/;

/** Whether each number of some entries heads a line above. */
function haveNumbers(above: readonly Line[], entries: readonly Line[]): boolean {
  const keyOf = ({ form }: Line): string => `${form?.style.id ?? ''} ${String(form?.ordinal ?? 0)}`;
  const heads = new Set(above.map(keyOf));
  return entries.every((line) => isBlank(line) || line.aside || heads.has(keyOf(line)));
}

/** At the end of the draft, with the body above. */
function findAnnex(lines: readonly Line[]): FoundOutline | undefined {
  let label: Line | undefined;
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index] as Line;
    if (isBlank(line) || line.aside || line.form) continue;
    if (ANNEX.test(line.text) || NOTED.test(line.text) || isOutlineLabel(line) || isLabel(line)) label = line;
    break;
  }
  const first = label && lines.slice(label.index + 1).find((line) => line.form && !line.aside);
  if (!label || !first) return undefined;
  const last = lines.length - 1 - [...lines].reverse().findIndex((line) => !isBlank(line) && !line.aside);
  const entries = topEntries(lines, first, last);
  if (!entries) return undefined;
  const above = lines.slice(0, label.index);
  const named = OF_THE_SPEECH.test(label.text) && haveNumbers(above, lines.slice(first.index, last + 1));
  if (!named && !comesBack(new Heads(above).returnOf(entries), entries.length, true)) return undefined;
  return { span: { first: label.index, last }, entriesFrom: first.index, place: 'end' };
}

/**
 * Whether enough of some entries comes back. Where the place or the words before them show what they are, the half will do, one
 * of them word by word; elsewhere all but one must be there, and two at the least.
 */
function comesBack({ found, inOrder, reworded }: Return, entries: number, sure: boolean): boolean {
  if (found === 0 || inOrder * 2 < found) return false;
  return sure
    ? found + reworded / 2 >= Math.max(1.5, entries / 2)
    : found >= Math.max(3, entries - 1) && inOrder >= found - 1;
}
