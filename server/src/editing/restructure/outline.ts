import { applyEdits, type Edit } from '../edits';
import type { Item, OffsetRange, Sequence } from '../../syntax/nodes';
import type { Text } from '../../syntax/text/text';
import type { Analysis } from '../../analysis/analysis';
import { standingOutline } from '../../analysis/standingOutline';
import type { Counterparts } from '../../analysis/outlineMatching';
import { hasNumber } from '../../analysis/unnumberedItem';
import { lineBeside } from '../insertion';
import { readdress } from '../links';
import { entryTitle } from '../../analysis/entryTitle';
import { refuse, type Outcome } from './refusal';
import { markerText, numeralFor } from '../../analysis/markerWords';

/** What a 提纲 lists. */
export interface OutlineListing {
  /** How many levels of the body. */
  readonly levels: number;
  /** Whether points in mid-paragraph are listed. */
  readonly points: boolean;
}

/** 生成提纲: the body's items as lines of their own, before everything else but Markdown's metadata. */
export function createOutline(analysis: Analysis, options: OutlineListing): Outcome {
  const { draft, text } = analysis;
  if (standingOutline(analysis) && !draft.entriesAreTold) return refuse('hasOutline');
  const markdown = isMarkdown(analysis);
  const entries = listItems(analysis, draft.body, 1, options, markdown ? '- ' : '');
  if (entries.length === 0) return refuse('nothingToList');
  const label = markdown ? `## 提纲${text.lineBreak}` : '提纲';
  const words = [label, ...entries, '', ''].join(text.lineBreak);
  const at = endOfMetadata(text);
  return { edits: [{ range: { start: at, end: at }, newText: words }], cursor: at };
}

/** Where the text itself begins: below a block between two lines of `---` (YAML), which must come first. */
function endOfMetadata(text: Text): number {
  if (text.lineText(0).trimEnd() !== '---') return 0;
  for (let line = 1; line < text.lineCount; line++) {
    if (text.lineText(line).trimEnd() === '---') return text.lineEndWithBreak(line);
  }
  return 0;
}

/** Whether headings of the body are Markdown's. */
function isMarkdown({ draft, text }: Analysis): boolean {
  return draft.body.some(({ items }) =>
    items.some(({ marker }) => /^\s*#/.test(text.lineText(text.lineAt(marker.range.start)))),
  );
}

/** The lines that announce some lists, down to the last level asked for. */
function listItems(
  analysis: Analysis,
  lists: readonly Sequence[],
  level: number,
  options: OutlineListing,
  opening: string,
): string[] {
  if (level > options.levels) return [];
  return [...lists]
    .sort((a, b) => startOf(a) - startOf(b))
    .flatMap(({ items }) => items)
    .filter((item) => item.title !== '' && (options.points || item.kind !== 'inline'))
    .flatMap((item) => [
      opening + entryWords(analysis, item),
      ...listItems(analysis, item.children, level + 1, options, opening),
    ]);
}

const startOf = ({ items }: Sequence): number => items[0]?.marker.range.start ?? 0;

function entryWords({ text }: Analysis, item: Item): string {
  return text.slice(item.marker.range).replace(/\s+/g, '') + item.title;
}

/**
 * 按正文更新提纲: what the body has and the 提纲 lacks is listed in its place, and all is in the body's order, numbered. What the
 * writer worded otherwise, added or left out as a branch stays as it is.
 */
export function refreshOutline(analysis: Analysis): Outcome {
  const { draft, text } = analysis;
  const region = draft.regions.find(({ kind }) => kind === 'outline');
  const outline = standingOutline(analysis);
  if (!region || !outline) return refuse('noOutline');
  // 今天讲两件事：选题、找人。 is a sentence of the speech.
  if (draft.entriesAreTold) return refuse('mixedOutline');
  const first = outline.entries.map(({ marker }) => marker.range.start).reduce((a, b) => Math.min(a, b));
  const from = text.lineRange(text.lineAt(first)).start;
  const wanted = branch({ analysis, counterparts: outline.counterparts }, outline.entries, outline.lists);
  // Notes between the entries, two entries in a line: no word of the writer's may go.
  if (losesWords(text.source.slice(from, region.range.end), wanted)) return refuse('mixedOutline');
  const edit = replaceLines(analysis, from, region.range.end, wanted);
  return edit ? { edits: [edit] } : refuse('upToDate');
}

/** Whether a line of the present 提纲 would not be there any more, or would be there twice. */
function losesWords(present: string, wanted: readonly string[]): boolean {
  // The address of a link follows its number.
  const bare = (line: string): string =>
    line
      .replace(/^[-*+·•\s[（(]*[第]?[一二三四五六七八九十百0-9①-⑳]*[、.）)，,是要]*/, '')
      .replace(/\]\(#[^()]*\)$/, '')
      .trim();
  const left = wanted.map(bare);
  for (const line of present.split(/\r\n|\r|\n/).map(bare)) {
    if (line === '') continue;
    const at = left.findIndex((other) => other === line);
    if (at < 0) return true;
    left.splice(at, 1);
  }
  return false;
}

/** A draft, and what its outline and its body have of one another. */
interface Compared {
  readonly analysis: Analysis;
  readonly counterparts: Counterparts;
}

/** The lines of one branch: the body's order, entries in the writer's words, those without a counterpart after their neighbour. */
function branch(compared: Compared, entries: readonly Item[], lists: readonly (readonly Item[])[]): string[] {
  if (entries.length === 0) return [];
  const byItem = new Map(entries.map((entry) => [compared.counterparts.of(entry), entry] as const));
  const listed = lists.filter((items) => items.some((item) => byItem.has(item)));
  const strays = straysAfter(compared, entries);
  const lines = [...(strays.get(undefined) ?? [])];
  const ordered: { entry: Item | undefined; item: Item | undefined; model: Item }[] = [];
  for (const items of listed) {
    const model = items.map((item) => byItem.get(item)).find((entry) => entry !== undefined);
    if (!model) continue;
    for (const item of items) {
      const entry = byItem.get(item);
      ordered.push({ entry, item, model });
      for (const stray of (entry && strays.get(entry)) ?? []) ordered.push({ entry: stray, item: undefined, model });
    }
  }
  const written = number(compared, [...lines.map((entry) => ({ entry, item: undefined, model: entry })), ...ordered]);
  return written.flatMap(({ line, entry, item }) => [line, ...(entry ? branchBelow(compared, entry, item) : [])]);
}

/** What stands below an entry: as the body has it where it has one, else as it is. */
function branchBelow(compared: Compared, entry: Item, item: Item | undefined): string[] {
  const children = entry.children.flatMap(({ items }) => items).filter(({ kind }) => kind !== 'inline');
  const below = item?.children.map(({ items }) => items);
  if (below) return branch(compared, children, below);
  const { text } = compared.analysis;
  return children.flatMap((child) => [lineOf(text, child, undefined), ...branchBelow(compared, child, undefined)]);
}

/** Entries that the body does not have, by the entry that they follow. */
function straysAfter({ counterparts }: Compared, entries: readonly Item[]): Map<Item | undefined, Item[]> {
  const strays = new Map<Item | undefined, Item[]>();
  let before: Item | undefined;
  for (const entry of entries) {
    if (counterparts.of(entry)) before = entry;
    else strays.set(before, [...(strays.get(before) ?? []), entry]);
  }
  return strays;
}

interface Listed {
  readonly entry: Item | undefined;
  readonly item: Item | undefined;
  readonly model: Item;
}

/** Numbers them in order, a list that begins anew in the body beginning anew. */
function number(
  { analysis, counterparts }: Compared,
  listed: readonly Listed[],
): (Listed & { readonly line: string })[] {
  let ordinal = 0;
  let model: Item | undefined;
  return listed.map((one) => {
    if (one.model !== model && !(model && sameList(analysis, model, one.model))) ordinal = 0;
    model = one.model;
    ordinal++;
    return { ...one, line: lineOf(analysis.text, one.entry ?? one.model, ordinal, titleFor(counterparts, one)) };
  });
}

/** The words of an entry to be; undefined for one that the writer has worded. */
const titleFor = (counterparts: Counterparts, { entry, item }: Listed): string | undefined =>
  entry || !item ? undefined : entryTitle(counterparts, item);

const sameList = (analysis: Analysis, a: Item, b: Item): boolean => analysis.sequenceOf(a) === analysis.sequenceOf(b);

/** An entry's line, from its indent to the end of its words (a page number goes with it), renumbered. */
function lineOf(text: Text, entry: Item, ordinal: number | undefined, title?: string): string {
  const { range } = entry.marker;
  const opening = text.source.slice(text.lineRange(text.lineAt(range.start)).start, range.start);
  const written = ordinal === undefined || !hasNumber(entry) ? undefined : markerText(text, entry.marker, ordinal);
  const marker = written ?? text.slice(range);
  const beside = title === undefined ? undefined : lineBeside(text, entry, ordinal ?? entry.marker.ordinal, title);
  if (title !== undefined) return beside ?? opening + marker + title;
  const end = text.lineRange(text.lineAt(Math.max(range.end, entry.titleRange.end))).end;
  const rest = { start: range.end, end };
  const numeral = ordinal === undefined ? undefined : numeralFor(text, entry.marker, ordinal);
  const edits = numeral === undefined || !hasNumber(entry) ? [] : readdress(text, entry, numeral);
  return opening + marker + editedSlice(text, rest, edits);
}

/** A stretch of the text as some edits of it leave it. */
function editedSlice(text: Text, { start, end }: OffsetRange, edits: readonly Edit[]): string {
  const moved = edits.map(({ range, newText }) => ({
    range: { start: range.start - start, end: range.end - start },
    newText,
  }));
  return applyEdits(text.source.slice(start, end), moved);
}

/** One edit over the lines that differ. */
function replaceLines({ text }: Analysis, from: number, to: number, wanted: readonly string[]): Edit | undefined {
  const present = text.source.slice(from, to).split(/\r\n|\r|\n/);
  let head = 0;
  while (head < wanted.length && head < present.length && wanted[head] === present[head]) head++;
  let tail = 0;
  while (
    tail < wanted.length - head &&
    tail < present.length - head &&
    wanted[wanted.length - 1 - tail] === present[present.length - 1 - tail]
  )
    tail++;
  const middle = wanted.slice(head, wanted.length - tail);
  if (middle.length === 0 && head + tail === present.length) return undefined;
  if (head === present.length)
    return { range: { start: to, end: to }, newText: text.lineBreak + middle.join(text.lineBreak) };
  const firstLine = text.lineAt(from);
  const start = text.lineRange(firstLine + head).start;
  const untilEnd = tail === 0;
  const end = untilEnd ? to : text.lineRange(firstLine + present.length - tail).start;
  const words = middle.join(text.lineBreak);
  return {
    range: { start, end: Math.max(start, end) },
    newText: untilEnd ? words : words + (middle.length > 0 ? text.lineBreak : ''),
  };
}

/** 删去提纲: the region with its label, and the blank lines after it. */
export function removeOutline({ draft, text }: Analysis): Outcome {
  const region = draft.regions.find(({ kind }) => kind === 'outline');
  if (!region) return refuse('noOutline');
  let line = text.lineAt(region.range.end) + 1;
  while (line < text.lineCount - 1 && text.lineText(line).trim() === '') line++;
  const start = text.lineRange(text.lineAt(region.range.start)).start;
  return { edits: [{ range: { start, end: text.lineRange(line).start }, newText: '' }], cursor: start };
}
