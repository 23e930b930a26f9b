import { inTime } from './files/door';
import { describeError, inBackground, type Log } from './guard';
import { mergeSettings, parseSettings, type Settings } from './settings';

/** Where settings come from. */
export interface SettingsSources {
  /** Asks the client for those of a document; undefined where it cannot be asked. */
  readonly ask: ((uri: string) => Promise<unknown>) | undefined;
  /** Those that came with `initialize`. */
  readonly initial: unknown;
  /** What files beside a draft say, over what the editor does. */
  readonly overlaid: (uri: string, settings: Settings) => Promise<Settings>;
  /** Told when settings came that had been given up. */
  readonly arrived: () => void;
  readonly log: Log;
}

/** How long a client may take to say what its settings are, in milliseconds: as long its writer waits, once. */
const PATIENCE = 2000;

/**
 * The settings of the open drafts, each asked for once until they change. What the client answers wins over what it pushed, and
 * that over what came with `initialize`; for an answer that stays away, those stand.
 */
export class SettingsStore {
  readonly #known = new Map<string, Promise<Settings>>();
  #generation = 0;
  #pushed: unknown;
  /** Whether the client let an answer wait: nobody waits for it again until it has answered. */
  #silent = false;

  constructor(private readonly sources: SettingsSources) {}

  /** Those of a document as they now are: an answer to an older question is never the last word. */
  async of(uri: string): Promise<Settings> {
    for (;;) {
      const generation = this.#generation;
      const settings = await this.#once(uri);
      if (generation === this.#generation) return settings;
    }
  }

  /** Takes what a client sent with workspace/didChangeConfiguration; null is only the news that something changed. */
  changed(pushed: unknown): void {
    if (pushed !== null && pushed !== undefined) this.#pushed = pushed;
    this.clear();
  }

  /** All are asked for again. */
  clear(): void {
    this.#generation++;
    this.#known.clear();
  }

  forget(uri: string): void {
    this.#known.delete(uri);
  }

  #once(uri: string): Promise<Settings> {
    const known = this.#known.get(uri);
    if (known) return known;
    const asked = this.#ask(uri);
    this.#known.set(uri, asked);
    return asked;
  }

  async #ask(uri: string): Promise<Settings> {
    const { ask, log } = this.sources;
    if (!ask) return this.#resolve(uri, undefined);
    const answer = ask(uri).catch((error: unknown) => {
      log.error(`workspace/configuration: ${describeError(error)}`);
      return undefined;
    });
    const timely = answer.then((value) => ({ value }));
    const found = await inTime(timely, undefined, this.#silent ? 0 : PATIENCE);
    if (!found) this.#awaitLate(uri, answer);
    else this.#silent = false;
    return this.#resolve(uri, found?.value);
  }

  /** An answer that comes late is taken all the same, if it was not asked for anew meanwhile. */
  #awaitLate(uri: string, answer: Promise<unknown>): void {
    if (!this.#silent) this.sources.log.error(`workspace/configuration: no answer in ${PATIENCE} ms`);
    this.#silent = true;
    const generation = this.#generation;
    const taken = answer.then((value) => {
      this.#silent = false;
      if (generation !== this.#generation || !this.#known.has(uri)) return;
      this.#known.set(uri, this.#resolve(uri, value));
      this.sources.arrived();
    });
    inBackground(this.sources.log, 'workspace/configuration', taken);
  }

  #resolve(uri: string, answered: unknown): Promise<Settings> {
    const { initial, overlaid } = this.sources;
    return overlaid(uri, parseSettings(mergeSettings(initial, this.#pushed, answered)));
  }
}
