import { spawn, execFileSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, dirname, join } from 'node:path';
import { runNpm } from '../support/programs';
import { temporaryFolder } from '../support/project';
import { runInPage } from './browser';
import { REMOTE, REMOTE_ENTRY, REMOTE_NODE, remoteInstalled, ROOT } from './hosts';

/** The `remote` host: VS Code's server, driven in a browser. */
export interface RemoteServer {
  readonly port: number;
  stop(): void;
}

/** As in the project's .npmrc, which does not hold in the folders of another package. */
const IMPATIENT = ['--fetch-timeout=30000', '--fetch-retries=5', '--fetch-retry-mintimeout=1000'];

/** Installs the server where it is not yet: from the registry, without scripts, by its lock files. */
export function installRemote(): void {
  if (remoteInstalled()) return;
  console.log('installing the remote host (about 30 s) …');
  const npm = (folder: string, ...args: string[]): void => {
    const status = runNpm([...args, '--ignore-scripts', '--no-audit', '--no-fund', ...IMPATIENT], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (status !== 0) throw new Error(`npm ${args.join(' ')} ended with ${status} in ${folder}`);
  };
  const vscode = join(REMOTE, 'node_modules/code-server/lib/vscode');
  npm(REMOTE, 'ci');
  npm(vscode, 'install', '--omit=dev');
  npm(join(vscode, 'extensions'), 'install', '--omit=dev');
}

const USER_SETTINGS = {
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'git.enabled': false,
  'window.restoreWindows': 'none',
};

/** `driven`: by tests, which its driver needs to load the extension of this checkout; it shows no toasts then. */
export async function startRemote(
  settings: object = {},
  { extensions, driven = true }: { readonly extensions?: string; readonly driven?: boolean } = {},
): Promise<RemoteServer> {
  const home = temporaryFolder('remote');
  const user = join(home, 'data/User');
  mkdirSync(user, { recursive: true });
  writeFileSync(join(user, 'settings.json'), JSON.stringify({ ...USER_SETTINGS, ...settings }));
  const port = await freePort();
  const server = spawn(
    REMOTE_NODE,
    [
      REMOTE_ENTRY,
      '--auth',
      'none',
      '--bind-addr',
      `127.0.0.1:${port}`,
      ...(driven ? ['--vscode-option', 'enable-smoke-test-driver'] : []),
      '--ignore-last-opened',
      '--extensions-dir',
      extensions ?? join(home, 'extensions'),
      '--user-data-dir',
      join(home, 'data'),
      '--config',
      join(home, 'config.yaml'),
      '--disable-telemetry',
      '--disable-update-check',
      '--disable-workspace-trust',
      '--disable-getting-started-override',
    ],
    {
      // Its server takes PORT for its own, before what it is told.
      env: { ...process.env, PORT: undefined, PATH: `${dirname(REMOTE_NODE)}${delimiter}${process.env['PATH'] ?? ''}` },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  await listening(server);
  return { port, stop: () => server.kill() };
}

function listening(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const read = (chunk: Buffer): void => {
      said += chunk.toString();
      if (said.includes('HTTP server listening')) resolve();
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.on('exit', (code) => reject(new Error(`the remote host ended with ${code}:\n${said}`)));
  });
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/** The workbench on a folder, with the extension of this checkout; with tests of it, or with a draft of the folder open. */
export function remoteUrl(
  port: number,
  folder: string,
  { tests, draft }: { readonly tests?: string; readonly draft?: string } = {},
): string {
  const uri = (path: string): string => `vscode-remote://127.0.0.1:${port}${path}`;
  const payload: [string, string][] = [
    ['extensionDevelopmentPath', uri(ROOT)],
    ['skipWelcome', 'true'],
  ];
  if (tests) payload.push(['extensionTestsPath', uri(tests)]);
  if (draft) payload.push(['openFile', uri(`${folder}/${draft}`)]);
  return `http://127.0.0.1:${port}/?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}

/** Runs the extension tests in the remote host; answers with the exit code. */
export async function runRemoteTests(folder: string, suite: string, report: string): Promise<number> {
  installRemote();
  process.env['JIANGGAO_REPORT'] = report;
  const server = await startRemote();
  try {
    return await runInPage(remoteUrl(server.port, folder, { tests: suite }));
  } finally {
    server.stop();
  }
}

/** Installs a packaged extension into an empty folder of the remote host; answers with what the host then lists. */
export function installPackage(vsix: string): string {
  const extensions = temporaryFolder('extensions');
  const run = (...args: string[]): string =>
    execFileSync(
      REMOTE_NODE,
      [REMOTE_ENTRY, '--extensions-dir', extensions, '--user-data-dir', join(extensions, 'data'), ...args],
      {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
  run('--install-extension', vsix);
  return run('--list-extensions', '--show-versions');
}
