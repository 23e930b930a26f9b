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

const folders: string[] = [];

/** A new folder of our own outside the project, gone when the process ends. */
export function temporaryFolder(name: string): string {
  if (folders.length === 0) removeAtTheEnd();
  const folder = mkdtempSync(join(tmpdir(), `jianggao-${name}-`));
  folders.push(folder);
  return folder;
}

function removeAtTheEnd(): void {
  process.on('exit', () => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  });
  // By itself a signal ends the process without `exit`.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
}
