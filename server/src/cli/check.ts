import { ruleOf } from '../rules/engine/registry';
import { Account } from './account';
import { checkDraft, type DraftOptions, type Said } from './checkDraft';
import { expandInputs } from './arguments';
import { STANDARD_INPUT } from './inputs';
import { noInput } from './messages';
import { checkKept, type Outcome, type Task } from './outcome';
import { Progress } from './progress';
import { ResultCache } from './resultCache';
import type { Terminal } from './terminal';

export interface CheckOptions extends DraftOptions {
  /** Where results are kept from one run to the next; undefined: nowhere. */
  readonly cache?: string;
}

/** As many drafts are checked sooner than other threads have come to be. */
const FEW = 128;

export const isRule = (id: string): boolean => ruleOf(id) !== undefined;

/** The work of a thread. */
export { checkKept } from './outcome';

/** `jianggao check`: 0 nothing at warning or above, 1 something, 2 unreadable input or wrong usage. */
export async function check(args: readonly string[], options: CheckOptions, terminal: Terminal): Promise<number> {
  const { cache: location, ...draftOptions } = options;
  const paths = await expandInputs(args, options.fix.length === 0);
  if (paths.length === 0) {
    terminal.err(`jianggao: ${noInput[options.locale]}\n`);
    return 2;
  }
  const piped = paths.includes(STANDARD_INPUT);
  const progress = new Progress(terminal, options.locale, paths.length);
  const account = new Account(draftOptions, progress.over(terminal), piped);
  // What is mended changes while it is read, and standard input has no name under which it could be found again.
  const isCached = location !== undefined && options.fix.length === 0 && !piped;
  const cache = isCached ? await ResultCache.open(location) : undefined;
  if (cache?.isBroken) account.warn(cache.path, 'broken');
  const tasks = paths.map((path): Task => ({ path, options: draftOptions, ...cache?.known(path) }));
  if (piped || paths.length < FEW) await checkHere(tasks, account, terminal, cache);
  else await checkInThreads(tasks, account, progress, cache);
  await account.end();
  if (cache && !(await cache.save())) account.warn(cache.path, 'unwritten');
  return account.code;
}

/** One after the other. Without a cache nothing is held: each finding is written as it is put into words. */
async function checkHere(
  tasks: readonly Task[],
  account: Account,
  terminal: Terminal,
  cache: ResultCache | undefined,
): Promise<void> {
  for (const task of tasks) {
    if (cache) await account.takeAll(cache.take(task.path, await checkKept(task)));
    else await checkDraft(task.path, task.options, terminal, (said) => account.take(said));
  }
}

async function checkInThreads(
  tasks: readonly Task[],
  account: Account,
  progress: Progress,
  cache: ResultCache | undefined,
): Promise<void> {
  const { Crew } = await import('./folders');
  const crew = new Crew();
  for await (const { task, outcome } of crew.inOrder(tasks)) {
    await account.takeAll(said(task, outcome, cache));
    progress.step();
  }
  await crew.end();
}

function said(task: Task, outcome: Outcome, cache: ResultCache | undefined): readonly Said[] {
  return cache ? cache.take(task.path, outcome) : outcome.said;
}
