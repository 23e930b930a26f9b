import { readFileSync } from 'node:fs';
import module from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

/** The last line of a bundle whose compiled form lies beside it: a hash of what stands above. */
const HASH = /\n\/\/([0-9a-f]{16})\n$/;

/**
 * Loads a bundle that lies beside this one. To compile it takes Node longer than to check a draft, so the build leaves what V8
 * made of it: `check.HASH.cache`, which V8 refuses where it is of another version. A newer Node keeps such by itself, in a place of
 * its own.
 */
export function loadBundle(name: string): unknown {
  const path = join(__dirname, `${name}.js`);
  const load = module.createRequire(path);
  const { enableCompileCache } = module as { enableCompileCache?: () => unknown };
  if (enableCompileCache) {
    enableCompileCache();
    return load(path);
  }
  const source = readFileSync(path, 'utf8');
  const cachedData = compiledBeside(path, source);
  if (!cachedData) return load(path);
  const script = new Script(module.wrap(source), { filename: path, cachedData });
  const loaded = { exports: {} };
  const run = script.runInThisContext() as (...given: unknown[]) => void;
  run(loaded.exports, load, loaded, path, dirname(path));
  return loaded.exports;
}

function compiledBeside(path: string, source: string): Buffer | undefined {
  const hash = HASH.exec(source.slice(-40))?.[1];
  if (hash === undefined) return undefined;
  try {
    return readFileSync(path.replace(/js$/, `${hash}.cache`));
  } catch {
    return undefined;
  }
}
