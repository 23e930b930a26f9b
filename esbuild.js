// Builds everything that ships and everything that tests it. `--watch` rebuilds, `--production` minifies.
const { createHash } = require('node:crypto');
const { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');
const { Script } = require('node:vm');
const { build, context } = require('esbuild');
const { globSync } = require('tinyglobby');

const watch = process.argv.includes('--watch');
const production = process.argv.includes('--production');
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length);

const shared = {
  bundle: true,
  minify: production,
  sourcemap: !production,
  target: 'es2022',
  logLevel: 'warning',
  legalComments: 'none',
};
// Its main file asks for others by a way that cannot be bundled.
const alias = { 'jsonc-parser': require.resolve('jsonc-parser/lib/esm/main.js') };
const node = { ...shared, platform: 'node', format: 'cjs', target: 'node20' };
const browser = { ...shared, platform: 'browser', format: 'cjs', external: ['vscode'] };
/**
 * Parts that are bundles of their own, which the others load when they need them: what reads Word files; what speaks with the
 * server, which takes longer to read than all else that an activation does; and of the command line, since to read a program takes
 * longer than to check a draft, each command and what many files take.
 */
const apart = {
  name: 'apart',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^(?:\.\/(?:check|commands|folders|languageClient)|.*\/word\/word)$/ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path: `./${path.split('/').at(-1)}.js`, external: true } : undefined,
    ),
};
/** Commander can call other programs, which ours has none of; what it takes to do so is slow to load. */
const withoutPrograms = {
  name: 'without-programs',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('/commander/') ? { path: 'none', namespace: 'none' } : undefined,
    );
    onLoad({ filter: /^none$/, namespace: 'none' }, () => ({ contents: 'module.exports = {};' }));
  },
};
/** The editor gives `vscode` to what is required, in old versions to nothing else. */
const desktop = { ...node, external: ['vscode'], supported: { 'dynamic-import': false } };
const script = (banner) => ({ js: banner });
/** Minified always: half the time of a short run is the reading of the program. Node's own way to load is quicker than that of modules. */
const commandLine = { ...node, minify: true, alias, plugins: [apart], supported: { 'dynamic-import': false } };

const bundles = {
  client: { ...desktop, plugins: [apart], entryPoints: ['client/src/extension.ts'], outfile: 'dist/client.js' },
  languageClient: {
    ...desktop,
    entryPoints: ['client/src/languageClient.ts'],
    outfile: 'dist/languageClient.js',
  },
  'client.web': { ...browser, entryPoints: ['client/src/browser.ts'], outfile: 'dist/client.web.js' },
  // The script of the page that shows a Word file.
  wordPage: { ...browser, entryPoints: ['client/src/page/wordPage.ts'], outfile: 'dist/wordPage.js', format: 'iife' },
  engine: { ...node, platform: 'neutral', entryPoints: ['server/src/engine.ts'], outfile: 'dist/engine.js' },
  server: {
    ...node,
    alias,
    plugins: [apart],
    entryPoints: ['server/src/main.ts'],
    outfile: 'dist/server.js',
    banner: script('#!/usr/bin/env node'),
  },
  'server.web': {
    ...browser,
    alias,
    entryPoints: ['server/src/worker.ts'],
    outfile: 'dist/server.web.js',
    format: 'iife',
  },
  cli: {
    ...commandLine,
    plugins: [apart, withoutPrograms],
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'dist/cli.js',
    banner: script('#!/usr/bin/env node'),
  },
  check: { ...commandLine, entryPoints: ['server/src/cli/check.ts'], outfile: 'dist/check.js' },
  commands: { ...commandLine, entryPoints: ['server/src/cli/commands.ts'], outfile: 'dist/commands.js' },
  folders: {
    ...commandLine,
    entryPoints: ['server/src/cli/folders.ts'],
    outfile: 'dist/folders.js',
    // Libraries ask where they stand in the way of modules; in our bundle that is the file itself.
    define: { 'import.meta.url': 'bundleUrl' },
    banner: script("const bundleUrl = require('node:url').pathToFileURL(__filename).href;"),
  },
  // What a thread begins with; the pool of `folders` looks for it in this place.
  'entry/worker': {
    ...commandLine,
    entryPoints: [require.resolve('tinypool').replace(/index\.js$/, 'entry/worker.js')],
    outfile: 'dist/entry/worker.js',
  },
  word: {
    ...node,
    // It runs in a Worker too: of the two forms of the library, the one that names nothing of Node.
    alias: { fflate: require.resolve('fflate/browser') },
    entryPoints: ['server/src/word/word.ts'],
    outfile: 'dist/word.js',
  },
  unit: {
    ...node,
    sourcemap: 'inline',
    entryPoints: globSync(['test/**/*.test.ts', 'test/bench/*.ts', 'test/corpus/*.ts', '!test/vscode/**']),
    outdir: 'dist/test',
    outbase: 'test',
    packages: 'external',
    alias: { vscode: './test/support/vscode.ts' },
  },
  hosts: {
    ...node,
    sourcemap: 'inline',
    entryPoints: [
      'test/run.ts',
      'test/vscode/start.ts',
      'test/vscode/screenshots.ts',
      'test/vscode/install.ts',
      'test/vscode/apart.ts',
    ],
    outdir: 'dist/test',
    outbase: 'test',
    packages: 'external',
  },
  suite: {
    ...node,
    sourcemap: 'inline',
    entryPoints: ['test/vscode/suite/index.ts'],
    outfile: 'dist/test/vscode/suite.js',
    external: ['vscode', 'mocha'],
  },
  'suite.web': {
    ...browser,
    sourcemap: 'inline',
    entryPoints: ['test/vscode/suite/index.web.ts'],
    outfile: 'dist/test/vscode/suite.web.js',
    define: { 'process.env': '{}', global: 'globalThis' },
  },
};
const shipped = [
  ...['client', 'languageClient', 'client.web', 'wordPage', 'engine', 'server', 'server.web', 'word'],
  ...['cli', 'check', 'commands', 'folders', 'entry/worker'],
];

const NOTICES = 'dist/THIRD-PARTY-NOTICES.txt';
const PACKAGE = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;
const LICENCE = /^(licen[cs]e|copying)(\.(md|txt))?$/i;
/** Those that their packages do not bring along. */
const LICENCES = 'server/licences';

/** The licences of the packages that went into what ships: most ask for nothing else than to be handed on. */
function writeNotices(results) {
  const inputs = results.flatMap(({ metafile }) => Object.keys(metafile.inputs));
  const folders = new Set(inputs.flatMap((path) => PACKAGE.exec(path) ?? []));
  const notices = [...folders].map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((each) => LICENCE.test(each));
    const path = file ? join(folder, file) : join(LICENCES, `${name}.txt`);
    if (!existsSync(path)) throw new Error(`${name} has no licence that could be handed on`);
    const words = readFileSync(path, 'utf8').replaceAll('\r\n', '\n').trim();
    return `${name} ${version} (${license})\n\n${words}\n`;
  });
  writeFileSync(NOTICES, [...new Set(notices)].sort().join(`\n${'-'.repeat(80)}\n\n`));
}

/** What each bundle carries besides our own sources; a map names the sources of a package that was built itself by other names. */
function writePackages(named) {
  const packagesOf = ({ metafile }) => {
    const [{ inputs }] = Object.entries(metafile.outputs).flatMap(([path, output]) =>
      path.endsWith('.js') ? [output] : [],
    );
    const carried = Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
    const folders = carried.flatMap(([path]) => PACKAGE.exec(path) ?? []);
    return [
      ...new Set(folders.map((folder) => folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length))),
    ];
  };
  const packages = named.map(([name, result]) => [name, packagesOf(result).sort()]);
  writeFileSync('dist/packages.json', JSON.stringify(Object.fromEntries(packages)));
}

/**
 * Leaves beside the bundle that checks drafts what V8 makes of it while it checks some, for Node versions that keep nothing by
 * themselves (`server/src/cli/compiled.ts`). Its last line names it by its own hash: a cache of another text is never taken.
 */
async function keepCompiled() {
  for (const old of globSync('dist/check.*.cache')) rmSync(old);
  const path = join(__dirname, 'dist/check.js');
  const bare = readFileSync(path, 'utf8');
  const hash = createHash('sha256').update(bare).digest('hex').slice(0, 16);
  const source = `${bare}//${hash}\n`;
  writeFileSync(path, source);
  const script = new Script(Module.wrap(source), { filename: path });
  const made = { exports: {} };
  script.runInThisContext()(made.exports, Module.createRequire(path), made, path, join(__dirname, 'dist'));
  const mute = { isInteractive: false, out: () => Promise.resolve(), err: () => undefined };
  const options = { format: 'stylish', levels: {}, locale: 'zh-cn', fix: [], dryRun: false };
  await made.exports.check(globSync('test/fixtures/samples/*'), options, mute);
  writeFileSync(`dist/check.${hash}.cache`, script.createCachedData());
}

async function main() {
  const names = only === 'shipped' || production ? shipped : Object.keys(bundles);
  if (!watch) {
    const results = await Promise.all(names.map((name) => build({ ...bundles[name], metafile: true })));
    const named = names.map((name, index) => [name, results[index]]).filter(([name]) => shipped.includes(name));
    writePackages(named);
    await keepCompiled();
    return writeNotices(named.map(([, result]) => result));
  }
  for (const name of names) await (await context({ ...bundles[name], logLevel: 'info' })).watch();
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
