import { Analysis } from './analysis/analysis';
import { toPosition } from './features/convert';
import { reportsOf } from './features/reports';
import { structureTree } from './features/showing/structureTree';
import { showTold } from './importing';
import type { StructureNode } from './protocol/structure';
import type { WordPage, WordPageComment, WordPageFinding, WordPageParagraph } from './protocol/wordPage';
import { headsOf } from './render/heads';
import type { Locale } from './rules/engine/rule';
import type { Report } from './rules/engine/run';
import type { Settings } from './settings';
import type { WordComment } from './word/word';
import { reportsByParagraph, shownParagraphOf, type WordDraft } from './wordDrafts';

/** A Word file as a page shows it: its paragraphs, what is wrong in them, and its 层次. Near linear. */
export function wordPage(draft: WordDraft, settings: Settings, locale: Locale): WordPage {
  const analysis = new Analysis(draft.imported.text);
  const reports = reportsOf(analysis, settings);
  return {
    paragraphs: paragraphsOf(draft, analysis),
    findings: findingsOf(reports, draft, analysis, locale),
    comments: inThreads(draft.word.comments),
    told: showTold(draft).map((words) => words[locale]),
    nodes: structureTree(analysis, settings, locale).map(withoutEdits),
  };
}

function paragraphsOf({ word, imported }: WordDraft, analysis: Analysis): WordPageParagraph[] {
  const kinds = kindsByLine(analysis);
  return word.paragraphs.map(({ number, text, level }, index) => {
    const start = imported.starts[index] ?? 0;
    const { line } = toPosition(analysis.text, start);
    const known = kinds.get(line) ?? (level === undefined ? undefined : { kind: 'heading' as const, level: level + 1 });
    const glued = analysis.text.source.slice(start, start + (imported.numberLengths[index] ?? number.length));
    return { number: glued, text, line, ...(known ?? { kind: 'body' }) };
  });
}

type Kind = Pick<WordPageParagraph, 'kind' | 'level'>;

/** What the lines are with which a paragraph of some kind begins. */
function kindsByLine(analysis: Analysis): Map<number, Kind> {
  const { draft, text } = analysis;
  const kinds = new Map<number, Kind>();
  for (const [index, { level, isHeading }] of headsOf(analysis)) {
    const line = draft.paragraphs[index]?.firstLine;
    if (line !== undefined && isHeading) kinds.set(line, { kind: 'heading', level });
  }
  for (const { kind, range } of draft.fields) if (kind !== 'note') kinds.set(text.lineAt(range.start), { kind });
  return kinds;
}

function findingsOf(
  reports: readonly Report[],
  draft: WordDraft,
  { text }: Analysis,
  locale: Locale,
): WordPageFinding[] {
  const { word, imported } = draft;
  return reportsByParagraph(reports, text, draft).map(({ severity, finding: { range, message } }) => {
    const paragraph = shownParagraphOf(draft, range.start);
    const start = imported.starts[paragraph] ?? 0;
    const end = (imported.starts[paragraph + 1] ?? text.length) - 1;
    return {
      paragraph,
      named: (word.paragraphs[paragraph]?.index ?? 0) + 1,
      start: range.start - start,
      end: Math.min(range.end, end) - start,
      severity,
      message: message[locale],
    };
  });
}

/** Each comment with its answers behind it. */
function inThreads(comments: readonly WordComment[]): WordPageComment[] {
  const ids = new Set(comments.map(({ id }) => id));
  const isReply = ({ parent }: WordComment): boolean => parent !== undefined && ids.has(parent);
  const threads = comments.filter((comment) => !isReply(comment));
  return threads.flatMap((first) =>
    [first, ...comments.filter(({ parent }) => parent === first.id)].map((comment) => ({
      author: comment.author,
      date: comment.date,
      text: comment.text,
      done: first.isDone,
      ...(first.anchor ? { paragraph: first.anchor.start.paragraph } : {}),
      isReply: comment !== first,
    })),
  );
}

/** What is missing cannot be put into a Word file. */
function withoutEdits(node: StructureNode): StructureNode {
  const { fill, ...shown } = node;
  return { ...(fill ? shown : node), children: node.children.map(withoutEdits) };
}
