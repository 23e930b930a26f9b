/** Lets something finish by itself; a failure costs one line in the extension host's log, never an unhandled rejection. */
export function inBackground(what: string, work: PromiseLike<unknown>): void {
  work.then(undefined, (error: unknown) => console.error(`jianggao: ${what}`, error));
}
