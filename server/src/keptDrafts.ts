import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import { problemDiagnostics, type Shown } from './features/showing/diagnostics';
import { sameFile } from './files/addresses';
import type { Files } from './files/door';
import {
  changeKept,
  isKeptAddress,
  keptAddress,
  moveKept,
  readKept,
  type KeptComment,
  type KeptRead,
  type KeptWritten,
  type Origin,
} from './files/keptFile';
import { problemSeverity } from './files/configurationFile';
import { withImported } from './keptComments';
import { keptProblem } from './keptWords';
import { configuration } from './rules/configuration';
import type { IgnoredPlace } from './rules/engine/ignored';
import type { Locale } from './rules/engine/rule';
import type { Levels } from './rules/engine/run';
import type { Settings } from './settings';

/** What is kept about the open drafts, each read once until its file changes. */
export class KeptDrafts {
  readonly #read = new Map<string, Promise<KeptRead>>();
  /** Settings with what is kept laid over them: the same object as long as both are the same. */
  readonly #overlaid = new Map<string, { readonly of: Settings; readonly by: KeptRead; readonly settings: Settings }>();

  /** The addresses on which something is shown: files that cannot be used. */
  readonly #faulty = new Set<string>();

  #changing: Promise<void> = Promise.resolve();

  constructor(
    private readonly files: Files,
    private readonly publish: (found: PublishDiagnosticsParams) => void,
    private readonly shownTo: Pick<Shown, 'client' | 'pages'>,
  ) {}

  /** A draft's settings, with the places that its writer wants to hear no more of. */
  async overlaid(draft: string, settings: Settings, locale: Locale): Promise<Settings> {
    const read = await this.#readOnce(draft);
    const known = this.#overlaid.get(draft);
    if (known?.of === settings && known.by === read) return known.settings;
    this.#show(keptAddress(draft) ?? draft, read, settings.rules, settings.language ?? locale);
    const overlaid = 'fault' in read || read.ignored.length === 0 ? settings : { ...settings, ignored: read.ignored };
    this.#overlaid.set(draft, { of: settings, by: read, settings: overlaid });
    return overlaid;
  }

  /** Keeps a place, once. */
  ignore(draft: string, { rule, words, before }: IgnoredPlace): Promise<KeptWritten> {
    const isSame = (place: IgnoredPlace): boolean =>
      place.rule === rule && place.words === words && place.before === before;
    return this.#change(draft, ({ ignored, ...others }) => ({
      ...others,
      ignored: ignored.some(isSame) ? ignored : [...ignored, { rule, words, before }],
    }));
  }

  /** Forgets all places of a draft; answers with how many there were, or with what is wrong. */
  async restore(draft: string): Promise<number | Exclude<KeptWritten, { readonly ignored: unknown }>> {
    const before = await this.#readOnce(draft);
    if ('fault' in before) return before;
    if (before.ignored.length === 0) return 0;
    const written = await this.#change(draft, (kept) => ({ ...kept, ignored: [] }));
    return 'ignored' in written ? before.ignored.length : written;
  }

  /** Whether the writer has said that the file is a draft. */
  async isChosen(draft: string): Promise<boolean> {
    const read = await this.#readOnce(draft);
    return 'draft' in read && read.draft === true;
  }

  /** Keeps that the file is a draft, or forgets it. */
  async choose(draft: string, chosen: boolean): Promise<KeptWritten> {
    const read = await this.#readOnce(draft);
    // Nothing is written where nothing was kept.
    if ('ignored' in read && (read.draft === true) === chosen) return read;
    return this.#change(draft, ({ ignored }) => ({ ignored, ...(chosen ? { draft: true } : {}) }));
  }

  /** Keeps which Word file a draft was made of, where that can be named, and what was said in it. */
  keepImported(draft: string, origin: Origin | undefined, comments: readonly KeptComment[]): Promise<KeptWritten> {
    return this.#change(draft, (kept) => withImported(kept, origin, comments));
  }

  /** What was said in the Word file that a draft was made of. */
  async comments(draft: string): Promise<readonly KeptComment[]> {
    const read = await this.#readOnce(draft);
    return 'fault' in read ? [] : (read.comments ?? []);
  }

  /** Ticks a comment, or takes its tick away. */
  tick(draft: string, id: string, isDone: boolean): Promise<KeptWritten> {
    return this.#change(draft, ({ comments = [], ...others }) => ({
      ...others,
      comments: comments.map((comment) => (comment.id === id ? { ...comment, isDone } : comment)),
    }));
  }

  /** Lets what is kept follow drafts that were renamed or moved. */
  renamed(files: readonly { readonly oldUri: string; readonly newUri: string }[]): Promise<void> {
    return this.#inTurn(async () => {
      for (const { oldUri, newUri } of files) {
        if (isKeptAddress(oldUri)) continue;
        await moveKept(this.files, oldUri, newUri);
        this.forget(oldUri);
        this.forget(newUri);
      }
    });
  }

  /** Whether the file that changed is one that is kept about a draft: that one is read anew. */
  changed(address: string): boolean {
    if (!isKeptAddress(address)) return false;
    for (const draft of this.#read.keys()) if (sameFile(keptAddress(draft) ?? '', address)) this.forget(draft);
    return true;
  }

  forget(draft: string): void {
    this.#read.delete(draft);
    this.#overlaid.delete(draft);
  }

  #change(draft: string, change: Parameters<typeof changeKept>[2]): Promise<KeptWritten> {
    return this.#inTurn(async () => {
      const written = await changeKept(this.files, draft, change);
      this.forget(draft);
      return written;
    });
  }

  /** One change after the other: of two at once, each would find that the file is not as it read it. */
  #inTurn<Result>(run: () => Promise<Result>): Promise<Result> {
    const turn = this.#changing.then(run);
    this.#changing = turn.then(
      () => undefined,
      () => undefined,
    );
    return turn;
  }

  #readOnce(draft: string): Promise<KeptRead> {
    const known = this.#read.get(draft);
    if (known) return known;
    const read = readKept(this.files, draft);
    this.#read.set(draft, read);
    return read;
  }

  /** A file that cannot be used is a finding on that file, until it can. */
  #show(uri: string, read: KeptRead, levels: Levels, locale: Locale): void {
    const severity = 'fault' in read ? problemSeverity(levels) : undefined;
    if (severity === undefined && !this.#faulty.delete(uri)) return;
    if (severity !== undefined) this.#faulty.add(uri);
    const reports =
      'fault' in read && severity !== undefined
        ? [{ rule: configuration, severity, finding: keptProblem(read.fault) }]
        : [];
    this.publish({ uri, diagnostics: problemDiagnostics('', reports, { ...this.shownTo, locale }) });
  }
}
