import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import pLimit from 'p-limit';
import Tinypool from 'tinypool';
import { diedOver, tooLongOver } from './messages';
import type { Outcome, Task } from './outcome';

/** What is done in order is waited for; as many results at most wait for an earlier one. */
const AHEAD = 256;
export interface Limits {
  /** Milliseconds that one draft may take. */
  readonly patience?: number;
  /** Megabytes that one thread may hold. */
  readonly heap?: number;
}

export interface Done {
  readonly task: Task;
  readonly outcome: Outcome;
}

/** Threads that check drafts, one a core. A draft that kills its thread, or does not let go of it, is one failure. */
export class Crew {
  readonly #hands = availableParallelism();
  readonly #pool: Tinypool;
  readonly #patience: number;

  /** `filename` exports the work, `checkKept`. */
  constructor(filename = join(__dirname, 'check.js'), { patience = 5000, heap = 2048 }: Limits = {}) {
    this.#patience = patience;
    this.#pool = new Tinypool({
      filename,
      name: 'checkKept',
      minThreads: this.#hands,
      maxThreads: this.#hands,
      // A thread that waits by them hears of nothing else, a file's answer among it.
      useAtomics: false,
      resourceLimits: { maxOldGenerationSizeMb: heap },
    });
  }

  /** What is said of each draft, in the order given. */
  async *inOrder(tasks: readonly Task[]): AsyncGenerator<Done> {
    // A draft's time runs from when a thread is free for it.
    const limit = pLimit(this.#hands);
    const begun: Promise<Done>[] = [];
    let next = 0;
    for (let done = 0; done < tasks.length; done++) {
      for (const task of tasks.slice(next, done + AHEAD)) begun.push(limit(() => this.#check(task)));
      next = Math.max(next, Math.min(done + AHEAD, tasks.length));
      const first = await begun.shift();
      if (first) yield first;
    }
  }

  end(): Promise<void> {
    return this.#pool.destroy();
  }

  async #check(task: Task): Promise<Done> {
    const late = AbortSignal.timeout(this.#patience);
    try {
      return { task, outcome: (await this.#pool.run(task, { signal: late })) as Outcome };
    } catch {
      const words = (late.aborted ? tooLongOver : diedOver)[task.options.locale];
      return { task, outcome: { said: [{ kind: 'failed', path: task.path, words }] } };
    }
  }
}
