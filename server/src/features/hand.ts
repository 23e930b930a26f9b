import type { Analysis } from '../analysis/analysis';
import type { OffsetRange } from '../syntax/nodes';
import type { VersionedDocument } from './convert';

/** What the writer has under the hand, as the last change tells it. */
export interface Hand {
  /** A number that has no words yet, or brackets that are being filled: what comes will show what they are. */
  readonly unfinished?: OffsetRange;
  /** Where the last word was typed, at the end of its line: it may go on. */
  readonly wordEnd?: number;
}

/** The longest number with its mark that is looked for. */
const LONGEST_NUMBER = 8;
const NUMBER = /^[\s#>*-]*[（(]?第?[\d〇零一二三四五六七八九十百壹贰叁肆伍陆柒捌玖拾①-⑳]/;
/** Marks that the editor puts behind the cursor with those that open them. */
const CLOSERS = /^[）)》】〕]*\s*$/;
const OPENERS: Readonly<Record<string, string>> = { '）': '（', ')': '(', '》': '《', '】': '【', '〕': '〔' };

/** Undefined unless the last change was made at the end of a line, but for marks that close. O(line). */
export function handAt({ text }: Analysis, { putIn, isTyped }: VersionedDocument): Hand | undefined {
  if (!putIn) return undefined;
  const line = text.lineRange(text.lineAt(putIn.end));
  if (!CLOSERS.test(text.slice({ start: putIn.end, end: line.end }))) return undefined;
  const words = text.slice(line);
  const isNumber = putIn.start >= line.start && words.trim().length <= LONGEST_NUMBER && NUMBER.test(words);
  const unfinished = isNumber ? line : isTyped === true ? bracketsAt(words, line.start, putIn.end) : undefined;
  return { ...(unfinished ? { unfinished } : {}), ...(isTyped === true ? { wordEnd: putIn.end } : {}) };
}

/** The brackets that are open at the offset, and closed right behind it. */
function bracketsAt(words: string, lineStart: number, offset: number): OffsetRange | undefined {
  const closer = words.charAt(offset - lineStart);
  const opener = OPENERS[closer];
  const at = opener === undefined ? -1 : words.lastIndexOf(opener, offset - lineStart - 1);
  if (at < 0 || words.slice(at, offset - lineStart).includes(closer)) return undefined;
  return { start: lineStart + at, end: offset + 1 };
}
