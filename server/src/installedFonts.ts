import { execFile } from 'node:child_process';
import { OTHER_NAMES } from './render/layout';

/** Milliseconds that the list of fonts may take; without it nothing is said of them. */
const PATIENCE = 3000;

/** Which of the fonts this machine does not have, as `fc-list` tells; none where nobody can tell. */
export async function missingFonts(fonts: readonly string[]): Promise<string[]> {
  const installed = await installedFonts();
  if (!installed) return [];
  const has = (name: string | undefined): boolean => name !== undefined && installed.has(name);
  return [...new Set(fonts)].filter((name) => !has(name) && !has(OTHER_NAMES[name]));
}

function installedFonts(): Promise<ReadonlySet<string> | undefined> {
  return new Promise((resolve) => {
    const options = { timeout: PATIENCE, maxBuffer: 16 * 1024 * 1024 };
    execFile('fc-list', ['--format', '%{family}\n'], options, (error, stdout) => {
      const names = stdout.split(/[\n,]/).map((name) => name.trim());
      resolve(error || names.length < 2 ? undefined : new Set(names));
    });
  });
}
