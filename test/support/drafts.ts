import { readFileSync } from 'node:fs';

/** A draft of a fixture with how it is read, for a writer to look over. */
export interface FixtureDraft {
  readonly name: string;
  readonly marked: string;
  readonly outline: string;
  readonly body: string | undefined;
  /** The regions with their lines; undefined where that is not told. */
  readonly region: string | undefined;
  /** Whose first fix is meant; undefined where all rules' are. */
  readonly rule: string | undefined;
  /** The draft after that first fix, or after the first fix of every finding; undefined where that is not told. */
  readonly fixed: string | undefined;
}

/** The drafts of a file: `###### name`, the marked text, and behind `======` what is read in it (提纲, 正文, 部分, 规则, 改好). */
export function readFixture(file: string): FixtureDraft[] {
  const [, ...drafts] = `\n${readFileSync(file, 'utf8')}`.split('\n###### ');
  return drafts.map((draft) => {
    const [head = '', ...parts] = draft.split('\n====== ');
    const [name = '', ...lines] = head.split('\n');
    const part = (label: string): string | undefined =>
      parts.find((each) => each.startsWith(label))?.slice(label.length + 1);
    return {
      name,
      marked: `${lines.join('\n')}\n`,
      outline: part('提纲')?.trim() ?? '',
      body: part('正文')?.trim(),
      region: part('部分')?.trim(),
      rule: part('规则')?.trim(),
      fixed: part('改好'),
    };
  });
}
