import { spawn, spawnSync, type ChildProcess, type SpawnOptions, type SpawnSyncOptions } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { ROOT } from './project';

/** Other programs, started alike on every system: without a shell wherever that can be. */

/** The first of the programs that lies in a folder of the path, as a file; undefined where none does. */
export function onPath(names: readonly string[], path = process.env['PATH'] ?? ''): string | undefined {
  return names
    .flatMap((name) => path.split(delimiter).map((folder) => folder && join(folder, name)))
    .find((file) => file && isProgram(file));
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** The script that a package of the project runs as a program: on Windows what lies in `.bin` is for a shell. */
export function scriptOf(name: string, program = name): string {
  const folder = join(ROOT, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Readonly<Record<string, string>>;
  };
  const script = typeof bin === 'string' ? bin : bin[program];
  if (!script) throw new Error(`${name} has no program ${program}`);
  return join(folder, script);
}

/** npm with its arguments. What Node started us with has npm beside it; else the shell is asked, as Windows needs it for a script. */
function npm(args: readonly string[]): { command: string; args: readonly string[]; shell: boolean } {
  const script = [
    process.env['npm_execpath'] ?? '',
    join(dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js'),
    join(dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js'),
  ].find((path) => basename(path) === 'npm-cli.js' && existsSync(path));
  return script
    ? { command: process.execPath, args: [script, ...args], shell: false }
    : { command: 'npm', args, shell: process.platform === 'win32' };
}

/** Answers with npm's exit code. */
export function runNpm(args: readonly string[], options: SpawnSyncOptions = {}): number {
  const { command, args: all, shell } = npm(args);
  const { status, error } = spawnSync(command, all, { ...options, shell });
  if (error) throw error;
  return status ?? 1;
}

/** npm as a process of its own group, which `endWithChildren` ends. */
export function startNpm(args: readonly string[], options: SpawnOptions = {}): ChildProcess {
  const { command, args: all, shell } = npm(args);
  return spawn(command, all, { ...options, shell, detached: process.platform !== 'win32' });
}

/** Ends a process and all that it has started. */
export function endWithChildren({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(pid), '/t', '/f']);
  else process.kill(-pid);
}
