import type * as Word from './word/word';

/** What a classic Worker's scope has, and the DOM's types do not name. */
interface WorkerScope {
  importScripts(script: string): void;
  module?: { exports: unknown };
}

let loaded: typeof Word | undefined;

/** The Word part in a Worker: the same bundle as in Node, which looks for a `module` to put itself into. Throws where there is none. */
export function loadWordScript(script: string | undefined): Promise<typeof Word> {
  if (loaded) return Promise.resolve(loaded);
  if (script === undefined) return Promise.reject(new Error('nobody said where it is'));
  const scope = self as unknown as WorkerScope;
  const module = { exports: {} as unknown };
  scope.module = module;
  try {
    scope.importScripts(script);
  } finally {
    delete scope.module;
  }
  loaded = module.exports as typeof Word;
  return Promise.resolve(loaded);
}
