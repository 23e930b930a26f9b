import { hashOf } from './files/hash';
import type { KeptComment, Origin } from './files/keptFile';
import { localised, type Locale, type Localised } from './rules/engine/rule';
import type * as Word from './word/word';
import { WORD_FAILURES } from './wordMessages';

export interface RevisingOptions {
  readonly author: string;
  /** ISO 8601, to the second. */
  readonly date: string;
  readonly locale: Locale;
  /** What is known of the file that the draft was made of. */
  readonly origin: Origin | undefined;
  /** Its comments as they came with the draft, with the ticks that they have now. */
  readonly comments?: readonly KeptComment[];
}

export type RevisedFile =
  | {
      readonly bytes: Uint8Array;
      readonly changes: number;
      readonly comments: number;
      readonly ticks: number;
      readonly told: readonly Localised[];
    }
  | { readonly refused: Localised };

/** A draft put into a Word file as tracked changes, for command line and server alike. Near linear. */
export async function revisedFile(
  bytes: Uint8Array,
  draft: string,
  { author, date, locale, origin, comments = [] }: RevisingOptions,
  loadWord: () => Promise<typeof Word>,
): Promise<RevisedFile> {
  const { reviseWord, readWord } = await loadWord();
  const word = readWord(bytes);
  if ('refused' in word) return { refused: WORD_FAILURES[word.refused] };
  const made = reviseWord(bytes, draft, {
    author,
    date,
    ofNumber: (shown, written) => numberDiffers(shown, written)[locale],
    ofLeft: (line) => notChanged(line)[locale],
    ticks: comments.filter(({ parent }) => parent === undefined),
  });
  if ('refused' in made) return { refused: WORD_FAILURES[made.refused] };
  const hasChanged = origin !== undefined && origin.hash !== (await hashOf(bytes));
  const isSigned = word.dropped.some(({ kind }) => kind === 'signature');
  const told = [
    ...(made.ticks > 0 ? [tickedInFile(made.ticks)] : []),
    ...(hasChanged ? [changedSince] : []),
    ...(isSigned ? [signatureLost] : []),
  ];
  return { ...made, told };
}

const numberDiffers = (shown: string, written: string): Localised =>
  localised(
    `此处序号由 Word 自动生成，接受修订后 Word 显示${shown === '' ? '没有序号' : `“${shown}”`}，讲稿里${written === '' ? '没有序号' : `是“${written}”`}。请在 Word 里调整编号。`,
    `Word makes this number itself: it will show ${shown === '' ? 'none' : `“${shown}”`}, the draft has ${written === '' ? 'none' : `“${written}”`}. Please change it in Word.`,
  );
const notChanged = (line: string): Localised =>
  line === ''
    ? localised(
        '讲稿里删了这一段，这里的内容只能在 Word 里删。',
        'The draft has this no more; only Word can take it out.',
      )
    : localised(
        `讲稿里这一段是“${line}”，有的内容只能在 Word 里改。`,
        `The draft says “${line}” here; some of it can only be changed in Word.`,
      );
const tickedInFile = (n: number): Localised =>
  localised(`${n}条批注照“意见”里勾的标了“已解决”或取消`, `${n} comments resolved or reopened as ticked in the list`);
const changedSince = localised(
  '原件在导入之后改过，按现在的原件对照',
  'the original has changed since it was imported: the draft was compared with what is there now',
);
const signatureLost = localised('原件有数字签名，改后件里失效了', 'the signature does not hold for the new file');
