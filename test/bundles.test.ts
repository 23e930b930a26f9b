import { assert } from 'chai';
import { readFileSync, statSync } from 'node:fs';
import { inProject } from './support/project';

const PROTOCOL = [
  'vscode-jsonrpc',
  'vscode-languageserver-protocol',
  'vscode-languageserver-textdocument',
  'vscode-languageserver-types',
];
const MARKDOWN = ['@lezer/common', '@lezer/highlight', '@lezer/markdown'];
const GLOBS = ['balanced-match', 'brace-expansion', 'minimatch'];

/**
 * What each bundle carries besides our own sources, and how large it may be before it is minified, in KB: some twentieth above
 * what it was in November 2026, so that a library's tables are noticed and a rule more is not. No tables of old encodings are
 * among them: the runtime has its own.
 */
const BUNDLES: readonly (readonly [name: string, ceiling: number, packages: readonly string[]])[] = [
  ['client', 130, []],
  ['languageClient', 990, [...GLOBS, 'semver', 'vscode-languageclient', ...PROTOCOL]],
  ['client.web', 1030, [...GLOBS, 'vscode-languageclient', ...PROTOCOL]],
  ['wordPage', 12, []],
  ['engine', 780, MARKDOWN],
  ['server', 1690, [...MARKDOWN, 'jsonc-parser', 'vscode-languageserver', 'vscode-uri', ...PROTOCOL]],
  ['server.web', 1725, [...MARKDOWN, 'jsonc-parser', 'vscode-languageserver', 'vscode-uri', ...PROTOCOL]],
  // Those of the command line are minified always.
  ['cli', 60, ['commander']],
  ['check', 500, [...MARKDOWN, 'jsonc-parser', 'vscode-uri']],
  ['commands', 582, [...MARKDOWN, 'jsonc-parser', 'vscode-uri']],
  ['folders', 72, ['fdir', 'p-limit', 'picomatch', 'tinyglobby', 'tinypool', 'yocto-queue']],
  ['entry/worker', 4, ['tinypool']],
  ['word', 770, ['docx', 'fflate', 'saxes', 'xmlchars']],
];

suite('what a bundle carries', () => {
  const carried = JSON.parse(readFileSync(inProject('dist/packages.json'), 'utf8')) as Record<string, string[]>;

  test('every bundle that ships has a row', () => {
    assert.sameMembers(
      Object.keys(carried),
      BUNDLES.map(([name]) => name),
    );
  });

  test('every bundle is in the extension that is packed, but for the engine, which is for other programs', () => {
    const packed = readFileSync(inProject('.vscodeignore'), 'utf8').split('\n');
    for (const [name] of BUNDLES) if (name !== 'engine') assert.include(packed, `!dist/${name}.js`);
  });

  for (const [name, ceiling, packages] of BUNDLES)
    test(`${name}: these packages and no others, under ${ceiling} KB`, () => {
      assert.sameMembers(carried[name] ?? [], [...packages]);
      assert.isBelow(statSync(inProject(`dist/${name}.js`)).size / 1024, ceiling);
    });
});
