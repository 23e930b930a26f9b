import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { brotliDecompressSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { onPath, runNpm, scriptOf } from '../support/programs';
import { inProject } from '../support/project';

/** A Chromium to drive the hosts in, and what it wants in its environment. */
export interface Chromium {
  readonly executablePath: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The one that is installed, else the one that an earlier run got for itself. */
export function findChromium(): Chromium | undefined {
  const named = process.env['JIANGGAO_BROWSER'];
  const installed = named ?? onPath(ON_PATH) ?? INSTALLED.find((path) => existsSync(path));
  return installed ? { executablePath: installed } : gotten();
}

/** Finds one, or gets one. Throws where neither can be. */
export async function getChromium(): Promise<Chromium> {
  const found = findChromium();
  if (found) return found;
  console.log('no Chromium on this machine; getting one for the tests (about 70 MB) …');
  await (fromNpm ? getFromNpm() : getFromPlaywright());
  const got = gotten();
  if (!got) throw new Error('no Chromium on this machine, and none could be got');
  return got;
}

const ON_PATH = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/** Where browsers lie that are on no path: Edge comes with Windows. */
const INSTALLED: readonly string[] =
  process.platform === 'win32'
    ? ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((variable) => {
        const folder = process.env[variable];
        if (!folder) return [];
        return ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((path) =>
          join(folder, path),
        );
      })
    : process.platform === 'darwin'
      ? ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
          (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
        )
      : [];

/** npm has a Chromium for Linux x64, which comes through the registry that the machine has; elsewhere Playwright downloads its own. */
const fromNpm = process.platform === 'linux' && process.arch === 'x64';

const PACKAGE = inProject('test/vscode/browser');
const PACKED = join(PACKAGE, 'node_modules/@sparticuz/chromium/bin');
const UNPACKED = join(PACKAGE, 'node_modules/.unpacked');

function gotten(): Chromium | undefined {
  if (!fromNpm) {
    const executablePath = chromium.executablePath();
    return existsSync(executablePath) ? { executablePath } : undefined;
  }
  const executablePath = join(UNPACKED, 'chromium');
  if (!existsSync(executablePath)) return undefined;
  // Libraries and fonts that a bare machine lacks; its own come first where it has them.
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(UNPACKED, 'fonts') };
  const libraries = [process.env['LD_LIBRARY_PATH'], join(UNPACKED, 'al2023/lib')].filter(Boolean).join(':');
  return { executablePath, env: { LD_LIBRARY_PATH: libraries, ...fonts } };
}

async function getFromNpm(): Promise<void> {
  if (!existsSync(PACKED)) {
    const status = runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: PACKAGE,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (status !== 0) throw new Error('no Chromium on this machine, and npm could not get one');
  }
  // Whole or not at all: what stands there is taken for a browser.
  const half = `${UNPACKED}.${process.pid}`;
  mkdirSync(half, { recursive: true });
  writeFileSync(join(half, 'chromium'), unpack('chromium.br'), { mode: 0o755 });
  for (const name of ['al2023', 'fonts']) await untar(unpack(`${name}.tar.br`), join(half, name));
  rmSync(UNPACKED, { recursive: true, force: true });
  renameSync(half, UNPACKED);
}

const unpack = (name: string): Buffer => brotliDecompressSync(readFileSync(join(PACKED, name)));

async function untar(bytes: Buffer, folder: string): Promise<void> {
  const load = createRequire(join(PACKAGE, 'package.json'));
  const { extract } = load('tar-fs') as { readonly extract: (folder: string) => NodeJS.WritableStream };
  await pipeline(Readable.from([bytes]), extract(folder));
}

function getFromPlaywright(): void {
  const { status } = spawnSync(process.execPath, [scriptOf('playwright-core'), 'install', 'chromium'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('no Chromium on this machine, and Playwright could not download one');
}
