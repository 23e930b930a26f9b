import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { KeptDrafts } from './keptDrafts';
import { IGNORED, restored, whyNotKept } from './keptWords';
import { IGNORE_COMMAND, RESTORE_COMMAND, type IgnoreArguments, type RestoreArguments } from './protocol/choosing';
import type { Locale, Localised } from './rules/engine/rule';

/** What the commands ask of the server. */
export interface KeptSurroundings {
  /** What is reported of open drafts may have changed. */
  readonly changed: () => void;
  readonly locale: (uri: string) => Promise<Locale>;
}

/** By these names the commands are announced. */
export const KEPT_COMMANDS: readonly string[] = [IGNORE_COMMAND, RESTORE_COMMAND];

/** The commands of the server (LSP 3.17 workspace/executeCommand): what to pass over in a draft, and the way back. */
export class KeptCommands {
  constructor(
    private readonly kept: KeptDrafts,
    private readonly surroundings: KeptSurroundings,
  ) {}

  /** Answers with a sentence for the writer, or with an error that is one; null for what is no command of ours. */
  async run(command: string, given: unknown): Promise<string | ResponseError | null> {
    if (command === IGNORE_COMMAND && isIgnoreArguments(given)) {
      const written = await this.kept.ignore(given.uri, given);
      return 'ignored' in written
        ? this.done(given.uri, IGNORED)
        : this.refused(given.uri, whyNotKept(given.uri, written));
    }
    if (command === RESTORE_COMMAND && isRestoreArguments(given)) {
      const count = await this.kept.restore(given.uri);
      return typeof count === 'number'
        ? this.done(given.uri, restored(count))
        : this.refused(given.uri, whyNotKept(given.uri, count));
    }
    return null;
  }

  /** What is kept follows drafts that were renamed. */
  async renamed(files: Parameters<KeptDrafts['renamed']>[0]): Promise<void> {
    await this.kept.renamed(files);
    this.surroundings.changed();
  }

  private async done(uri: string, words: Localised): Promise<string> {
    this.surroundings.changed();
    return words[await this.surroundings.locale(uri)];
  }

  private async refused(uri: string, words: Localised): Promise<ResponseError> {
    return new ResponseError(LSPErrorCodes.RequestFailed, words[await this.surroundings.locale(uri)]);
  }
}

const isRestoreArguments = (value: unknown): value is RestoreArguments => hasTexts(value, 'uri');

const isIgnoreArguments = (value: unknown): value is IgnoreArguments =>
  hasTexts(value, 'uri', 'rule', 'words', 'before');

function hasTexts(value: unknown, ...names: readonly string[]): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    names.every((name) => typeof Object.entries(value).find(([key]) => key === name)?.[1] === 'string')
  );
}
