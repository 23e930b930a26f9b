import { lstat, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { version } from '../../../package.json';
import { nodeFiles } from '../files/nodeFiles';
import type { Said } from './checkDraft';
import type { Outcome } from './outcome';

/** The file in which results are kept where none is named, in the folder of the run. */
export const CACHE_FILE = '.jianggaocache';

/** Bytes; a larger one is started anew. */
const LARGEST_CACHE = 512 * 1024 * 1024;

/** What every one of them begins with, one that was cut off too. */
const BEGINNING = '{"version":"';

interface Kept {
  readonly key: string;
  readonly said: readonly Said[];
}

/**
 * What was said of drafts in an earlier run, by their paths: that and a hash of what it hangs on, none of a draft's other words.
 * A file that is not as it should be is as good as none.
 */
export class ResultCache {
  readonly #kept = new Map<string, Kept>();
  readonly #met = new Set<string>();
  #isBroken = false;
  /** Whether what stands there is not ours to write over. */
  #isForeign = false;

  private constructor(readonly path: string) {}

  /** Whether there was a file that could not be used. */
  get isBroken(): boolean {
    return this.#isBroken;
  }

  /** `location` is the file, or a folder for it, as ESLint has it. */
  static async open(location: string): Promise<ResultCache> {
    const isFolder = /[/\\]$/.test(location) || (await stat(location).catch(() => undefined))?.isDirectory() === true;
    const cache = new ResultCache(isFolder ? join(location, CACHE_FILE) : location);
    await cache.#read();
    return cache;
  }

  async #read(): Promise<void> {
    // A link that came along with a folder could lead to any file.
    if ((await lstat(this.path).catch(() => undefined))?.isSymbolicLink()) return this.#refuse(false);
    const read = await nodeFiles.read(addressOf(this.path), LARGEST_CACHE);
    if ('failure' in read) return read.failure === 'missing' ? undefined : this.#refuse(this.#hasOurName);
    const text = new TextDecoder().decode(read.bytes);
    const content = parsed(text);
    if (!isRecord(content) || !isRecord(content['drafts']))
      this.#refuse(this.#hasOurName || text.startsWith(BEGINNING));
    else if (content['version'] === version)
      for (const [path, kept] of Object.entries(content['drafts'])) {
        if (isKept(kept)) this.#kept.set(path, kept);
        else this.#isBroken = true;
      }
  }

  /** Nothing is taken from the file. `isOurs`: whether another may take its place. */
  #refuse(isOurs: boolean): void {
    this.#isBroken = true;
    this.#isForeign = !isOurs;
  }

  /** Under another name a draft may stand, by mistake. */
  get #hasOurName(): boolean {
    return basename(this.path) === CACHE_FILE;
  }

  /** What a thread is told of the results at hand. */
  known(path: string): { readonly known: string } {
    return { known: this.#kept.get(resolve(path))?.key ?? '' };
  }

  /** What is to be said of a draft: what was said before where the draft is as it was. It is kept for the next run. */
  take(path: string, { key, said }: Outcome): readonly Said[] {
    const name = resolve(path);
    this.#met.add(name);
    const kept = this.#kept.get(name);
    if (key !== undefined && key === kept?.key) return kept.said;
    // What could not be read or written is tried anew.
    if (key === undefined || said.some(({ kind }) => kind !== 'file')) this.#kept.delete(name);
    else this.#kept.set(name, { key, said });
    return said;
  }

  /** Writes it, without the drafts that are gone. False where it cannot be written. */
  async save(): Promise<boolean> {
    if (this.#isForeign) return false;
    for (const path of this.#kept.keys())
      if (!this.#met.has(path) && !(await stat(path).catch(() => undefined))) this.#kept.delete(path);
    const drafts = Object.fromEntries([...this.#kept].sort(([a], [b]) => (a < b ? -1 : 1)));
    const bytes = new TextEncoder().encode(`${JSON.stringify({ version, drafts })}\n`);
    return !('failure' in (await nodeFiles.write(addressOf(this.path), bytes)));
  }
}

const addressOf = (path: string): string => pathToFileURL(resolve(path)).href;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isKept = (value: unknown): value is Kept =>
  isRecord(value) && typeof value['key'] === 'string' && Array.isArray(value['said']) && value['said'].every(isSaid);

/** What is kept goes to a terminal as it is: signs that would move its cursor are none of ours. */
// eslint-disable-next-line no-control-regex -- control characters are just what is looked for
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

const isText = (value: unknown): value is string => typeof value === 'string' && !CONTROLS.test(value);

/** Of all that may be said, what is kept: how a file was reported. */
function isSaid(value: unknown): value is Said {
  if (!isRecord(value) || value['kind'] !== 'file' || typeof value['fails'] !== 'boolean') return false;
  const { written, once } = value;
  if (once !== undefined && typeof once !== 'string') return false;
  if (!isRecord(written) || typeof written['findings'] !== 'number') return false;
  return Array.isArray(written['pieces']) && written['pieces'].every(isText);
}
