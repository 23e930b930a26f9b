import type { WordParagraph, WordText } from './document';
import { importedText } from './imported';
import type { Signature } from './newComments';
import { openPackage, type WordPackage } from './package';
import type { Parts } from './parts';
import { readOpened } from './read';
import { Refused, type RefusalReason } from './refused';
import { planned, type Planned } from './revisionPlan';
import { Revision, type Final } from './revision';
import { rewritten } from './rewrite';
import type { Tick } from './ticks';
import { cleaned } from './xmlWords';

export interface ReviseOptions extends Signature {
  /** Said at a paragraph whose number Word makes, and makes otherwise than the draft has it. */
  readonly ofNumber: (word: string, draft: string) => string;
  /** Said at a paragraph with words that only Word can change: a formula, an old form kept for other programs. */
  readonly ofLeft: (draft: string) => string;
  /** Comments of the file that are done, or are not any more. */
  readonly ticks?: readonly Tick[];
}

export type Revised =
  | {
      readonly bytes: Uint8Array;
      /** Paragraphs changed, put in, taken out. */
      readonly changes: number;
      readonly comments: number;
      /** Comments of others whose tick is another now. */
      readonly ticks: number;
    }
  | { readonly refused: RefusalReason };

/**
 * The file with what the draft says otherwise as tracked changes: with all accepted it says what the draft says, with all
 * rejected what it said, which is read again before it is handed out. Numbers that Word makes are left to it. What is
 * neither changed nor spoken of keeps its bytes. Near linear.
 */
export function reviseWord(bytes: Uint8Array, draft: string, options: ReviseOptions): Revised {
  try {
    const file = openPackage(bytes);
    const { parts, text } = readOpened(file, 'accept');
    const plan = planned(text.paragraphs, cleaned(draft.replace(/\r\n?/g, '\n')));
    const task = { file, parts, text, plan, options };
    const first = made({ ...task, notes: new Map() });
    const original = originalOf(file);
    const shown = verified(first.bytes, first.finals, original);
    const notes = notesOf(first.finals, shown, options);
    const { changes, ticks } = first;
    if (notes.size === 0) return { bytes: first.bytes, changes, ticks, comments: 0 };
    const second = made({ ...task, notes });
    verified(second.bytes, second.finals, original);
    return { bytes: second.bytes, changes, ticks, comments: notes.size };
  } catch (error) {
    return { refused: error instanceof Refused ? error.reason : 'damaged' };
  }
}

interface Task {
  readonly file: WordPackage;
  readonly parts: Parts;
  readonly text: WordText;
  readonly plan: readonly Planned[];
  readonly options: ReviseOptions;
  readonly notes: ReadonlyMap<number, string>;
}

interface Result {
  readonly bytes: Uint8Array;
  readonly finals: readonly Final[];
  readonly changes: number;
  readonly ticks: number;
}

function made({ file, parts, text: { paragraphs, comments }, plan, options, notes }: Task): Result {
  const revision = new Revision(file, parts, paragraphs, options, notes);
  revision.run(plan);
  const ticks = revision.tick(comments, options.ticks ?? []);
  return { bytes: rewritten(file, revision.parts()), finals: revision.finals, changes: revision.changes, ticks };
}

const originalOf = (file: WordPackage): string => importedText(readOpened(file, 'original').text.paragraphs).text;

/** The paragraphs as they are with all accepted. Throws where they, or those with all rejected, are not what they have to be. */
function verified(bytes: Uint8Array, finals: readonly Final[], original: string): readonly WordParagraph[] {
  const file = openPackage(bytes);
  const { paragraphs } = readOpened(file, 'accept').text;
  const isAsMeant =
    paragraphs.length === finals.length && paragraphs.every(({ text }, index) => text === finals[index]?.text);
  if (!isAsMeant || originalOf(file) !== original) throw new Refused('unfit');
  return paragraphs;
}

/** What is said at which paragraph of the result. */
function notesOf(
  finals: readonly Final[],
  shown: readonly WordParagraph[],
  { ofNumber, ofLeft }: ReviseOptions,
): Map<number, string> {
  const notes = new Map<number, string>();
  for (const [index, { isLeft, line, text }] of finals.entries()) {
    const paragraph = shown[index];
    if (!paragraph) continue;
    if (isLeft) notes.set(index, ofLeft(line));
    else if (importedText([paragraph]).text !== `${line}\n`)
      notes.set(index, ofNumber(paragraph.number, line.slice(0, Math.max(0, line.length - text.length)).trim()));
  }
  return notes;
}
