import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The project's root: the next folder above the running bundle that holds a package.json, whatever folder the tests are started in. */
export const ROOT = rootAbove(__dirname);

function rootAbove(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error('the tests run outside the project');
  return rootAbove(above);
}

/** A path of the project, written with `/`. */
export function inProject(path: string): string {
  return join(ROOT, path);
}

/** Tests are bundles of their own in one process: the first that makes a folder sees to it that all go. */
const FOLDERS = Symbol.for('jianggao: temporary folders');
const shared = globalThis as { [FOLDERS]?: string[] };

/** A new folder of our own outside the project, gone when the process ends. */
export function temporaryFolder(name: string): string {
  const folders = (shared[FOLDERS] ??= removedAtTheEnd());
  const folder = mkdtempSync(join(tmpdir(), `jianggao-${name}-`));
  folders.push(folder);
  return folder;
}

function removedAtTheEnd(): string[] {
  const folders: string[] = [];
  process.on('exit', () => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  });
  // By itself a signal ends the process without `exit`.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  return folders;
}
