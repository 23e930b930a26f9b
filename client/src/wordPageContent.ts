import { l10n } from 'vscode';
import type { WordPage, WordPageComment, WordPageFinding } from '../../server/src/protocol/wordPage';
import type { PageContent, PageList, PageMark } from './page/messages';

/** What the page of a Word file shows, in words. O(size). */
export function pageContent({ paragraphs, findings, comments, told }: WordPage): PageContent {
  const marks = new Map<number, PageMark[]>();
  for (const finding of findings) addMark(marks, finding);
  return {
    paragraphs: paragraphs.map((paragraph, index) => ({ ...paragraph, marks: marks.get(index) ?? [] })),
    lists: [findingList(findings), ...commentLists(comments), ...notShown(told)],
  };
}

/** Marks do not overlap: of two findings on the same words the first is marked, and the other is in the list all the same. */
function addMark(marks: Map<number, PageMark[]>, { paragraph, start, end, severity, message }: WordPageFinding): void {
  const known = marks.get(paragraph) ?? [];
  const last = known.at(-1);
  if (start >= end || start < (last?.end ?? 0)) return;
  marks.set(paragraph, [...known, { start, end, severity, title: message }]);
}

function findingList(findings: readonly WordPageFinding[]): PageList {
  const names: Readonly<Record<WordPageFinding['severity'], string>> = {
    error: l10n.t('Error'),
    warning: l10n.t('Warning'),
    information: l10n.t('Information'),
    hint: l10n.t('Hint'),
  };
  return {
    title: findings.length > 0 ? l10n.t('Findings ({0})', findings.length) : l10n.t('Nothing was found to be wrong'),
    rows: findings.map(({ named, severity, message, paragraph, start }) => ({
      head: l10n.t('{0}, paragraph {1}', names[severity], named),
      text: message,
      severity,
      paragraph,
      offset: start,
    })),
  };
}

function commentLists(comments: readonly WordPageComment[]): PageList[] {
  if (comments.length === 0) return [];
  const rows = comments.map(({ text, paragraph, isReply, ...comment }) => ({
    head: headOf(comment),
    text,
    isReply,
    ...(paragraph === undefined ? {} : { paragraph }),
  }));
  return [{ title: l10n.t('Comments ({0})', comments.length), rows }];
}

function headOf({ author, date, done }: Pick<WordPageComment, 'author' | 'date' | 'done'>): string {
  return [author, shownDate(date), ...(done ? [l10n.t('resolved')] : [])].filter((words) => words !== '').join('  ');
}

/** To the minute, as the file has it: Word writes the time of the one who writes, whatever the file says of zones. */
export const shownDate = (date: string): string => date.slice(0, 16).replace('T', ' ');

const notShown = (told: readonly string[]): PageList[] =>
  told.length > 0 ? [{ title: l10n.t('Shown otherwise'), rows: told.map((text) => ({ head: '', text })) }] : [];
