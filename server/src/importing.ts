import { relativeTo } from './files/addresses';
import { hashOf } from './files/hash';
import type { Origin } from './files/keptFile';
import { localised, type Localised } from './rules/engine/rule';
import type { RevisionView } from './word/word';
import type { WordDraft } from './wordDrafts';
import { droppedWords } from './wordMessages';

/** What of a Word file its draft has in another way, or has not: for command line and server alike. */
export const importTold = ({ word }: WordDraft, view: RevisionView): Localised[] => [
  ...(word.revisions > 0 ? [revisionsTaken(word.revisions, view)] : []),
  ...(word.comments.length > 0 ? [commentsLeft(word.comments.length)] : []),
  ...(word.dropped.length > 0 ? [droppedFrom(droppedWords(word.dropped))] : []),
];

/** The same of a page that shows the file, comments too. */
export const showTold = ({ word }: WordDraft): Localised[] => [
  ...(word.revisions > 0 ? [revisionsShown(word.revisions)] : []),
  ...(word.dropped.length > 0 ? [droppedFrom(droppedWords(word.dropped))] : []),
];

/** Where a draft came from, so that it finds its way back; undefined where the file cannot be named from the draft. */
export async function originOf(draft: string, source: string, bytes: Uint8Array): Promise<Origin | undefined> {
  const file = relativeTo(draft, source);
  return file === undefined ? undefined : { file, hash: await hashOf(bytes) };
}

const revisionsTaken = (n: number, view: 'accept' | 'original'): Localised =>
  view === 'accept'
    ? localised(`${n}处修订按接受导入`, `${n} tracked change(s) taken as accepted`)
    : localised(`${n}处修订按原文导入`, `${n} tracked change(s) taken as rejected`);
const revisionsShown = (n: number): Localised =>
  localised(`有${n}处修订，这里按接受显示`, `${n} tracked change(s), shown here as accepted`);
const commentsLeft = (n: number): Localised =>
  localised(`${n}条批注列在编辑器的“意见”里`, `${n} comment(s), listed under “Comments” in the editor`);
const droppedFrom = (words: Localised): Localised =>
  localised(`文中没有或变了样：${words['zh-cn']}`, `not in the text, or in another shape: ${words.en}`);
