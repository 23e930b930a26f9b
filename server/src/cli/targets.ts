import { lstat, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { nodeFiles } from '../files/nodeFiles';
import type { Localised } from '../rules/engine/rule';
import { DEFAULT_TARGET_NAME, targetName, type TargetKind } from '../targetNames';
import { leadsOut } from './inputs';
import { existsAlready, linkLeadsOut, notWritten, overItself, sameTarget, UNWRITTEN } from './messages';
import { printable } from './printable';

export interface TargetOptions {
  /** A file, or a folder; beside the source where there is none. */
  readonly output?: string;
  readonly force?: boolean;
  /** How new files are called that go beside their source, or into a folder. */
  readonly name?: string;
}

/** Where new files go: beside what they are made of, or where `-o` says. No file is written twice, and none over its source. */
export class Targets {
  readonly #written = new Set<string>();

  private constructor(
    private readonly options: TargetOptions,
    private readonly isFolder: boolean,
  ) {}

  /** Undefined where several files are to go into one. */
  static async for(sources: readonly string[], options: TargetOptions): Promise<Targets | undefined> {
    const { output } = options;
    if (output === undefined) return new Targets(options, false);
    const found = await stat(output).catch(() => undefined);
    const isFolder = found?.isDirectory() ?? (sources.length > 1 || /[/\\]$/.test(output));
    return sources.length > 1 && !isFolder ? undefined : new Targets(options, isFolder);
  }

  /** The ending of the one file that `-o` names: `.docx`; undefined where it names none, or one without. */
  get ending(): string | undefined {
    const { output } = this.options;
    return output === undefined || this.isFolder ? undefined : extname(output).toLowerCase() || undefined;
  }

  /** The path of the new file. `ending` takes the place of the source's: `.讲稿`. */
  of(source: string, ending: string): string {
    return this.#named(source, basename(source, extname(source)) + ending);
  }

  /** The path of a new file of a kind, called as the writer has said. */
  ofKind(source: string, kind: TargetKind, ending: string): string {
    const { name = DEFAULT_TARGET_NAME } = this.options;
    return this.#named(source, targetName(name, kind, basename(source), ending, new Date()));
  }

  #named(source: string, name: string): string {
    const { output } = this.options;
    if (output === undefined) return join(dirname(source), name);
    return this.isFolder ? join(output, name) : output;
  }

  /** Why a file may not be written, known before it is made. */
  async obstacle(source: string, path: string): Promise<Localised | undefined> {
    const [address, own] = [addressOf(path), addressOf(source)];
    const shown = printable(path);
    if ((await realOf(address)) === (await realOf(own))) return overItself;
    if (this.#written.has(address)) return sameTarget(shown);
    const found = await stat(path).catch(() => undefined);
    if (!found) return undefined;
    if (!this.options.force) return existsAlready(shown);
    return (await lstat(path)).isSymbolicLink() && (await leadsOut(resolve(path))) ? linkLeadsOut(shown) : undefined;
  }

  /** Writes a file whole, or says why not. */
  async write(source: string, path: string, bytes: Uint8Array): Promise<Localised | undefined> {
    const obstacle = await this.obstacle(source, path);
    if (obstacle) return obstacle;
    const address = addressOf(path);
    const written = await nodeFiles.write(address, bytes, ...(this.options.force ? [] : (['new'] as const)));
    if ('failure' in written) return notWritten(printable(path), UNWRITTEN[written.failure]);
    this.#written.add(address);
    return undefined;
  }
}

/** The address of a path. */
export const addressOf = (path: string): string => pathToFileURL(resolve(path)).href;

const realOf = async (address: string): Promise<string> => (await nodeFiles.real(address)) ?? address;
