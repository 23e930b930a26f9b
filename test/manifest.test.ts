import { assert } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../package.json';
import english from '../package.nls.json';
import chinese from '../package.nls.zh-cn.json';
import schema from '../client/jianggaorc.schema.json';
import bundle from '../client/l10n/bundle.l10n.json';
import bundleZh from '../client/l10n/bundle.l10n.zh-cn.json';
import { ITEM_ACTIONS, OUTLINE_ACTIONS } from '../server/src/editing/restructure/operations';
import { DRAFT_NAMES } from '../server/src/draftNames';
import { ACTION_LABELS, CHANGE_STYLE_LABEL } from '../server/src/features/labels';
import { RULES } from '../server/src/rules/engine/registry';
import { inProject } from './support/project';

/** Commands that are no action of the server's; that each one is registered, the real editor tells (test/vscode/suite/tests.ts). */
const OF_THE_CLIENT: readonly string[] = [
  'treatAsDraft',
  'forgetDraft',
  'takeNumber',
  'renumberList',
  'restartServer',
  'showLog',
  'fillMissing',
  'promoteRow',
  'demoteRow',
  'deleteRow',
  'changeStyle',
  'compareOutline',
  'explainLine',
  'renameTitle',
  'goToWrite',
  'newDraft',
  'openSample',
  'restoreIgnored',
  'exportPrint',
  'exportLectern',
  'sendBack',
  'importWord',
  'reviewWord',
  'showComments',
];

/** What is handed to VS Code for translation; it must be a literal. */
const L10N = /\bl10n\.t\(\s*(['"`])((?:(?!\1).)*)\1/g;

suite('the manifest', () => {
  interface Property {
    readonly default?: unknown;
    readonly enum?: readonly string[];
    readonly enumItemLabels?: readonly string[];
    readonly order?: number;
  }
  const properties = Object.fromEntries<Property>(
    manifest.contributes.configuration.flatMap((section) => Object.entries<Property>(section.properties)),
  );
  const settings = Object.keys(properties);

  test('has a setting for every rule, with its default, and none besides', () => {
    const listed = settings
      .filter((key) => key.startsWith('jianggao.rules.'))
      .map((key) => [key.slice('jianggao.rules.'.length), properties[key]?.default]);
    assert.deepEqual(
      listed,
      RULES.map((rule) => [rule.id, rule.offByDefault ? 'off' : rule.severity]),
    );
  });

  test('the schema of the configuration file names every rule', () => {
    assert.sameMembers(
      Object.keys(schema.properties.rules.properties),
      RULES.map((rule) => rule.id),
    );
  });

  test('settings stand in five sections, in an order, with words for their values', () => {
    assert.deepEqual(
      manifest.contributes.configuration.map(({ title }) => chinese[title.slice(1, -1) as keyof typeof chinese]),
      ['常用', '提纲', '改稿', '导出', '查什么'],
    );
    for (const [key, { enum: values, enumItemLabels: labels, order }] of Object.entries(properties)) {
      assert.isNumber(order, key);
      assert.lengthOf(labels ?? [], values?.length ?? 0, key);
    }
  });

  test('the names of drafts are one list', () => {
    const [language] = manifest.contributes.languages;
    assert.deepEqual(language?.filenamePatterns, [...DRAFT_NAMES.map((name) => `*${name}*.txt`), '*.讲稿.txt']);
  });

  test('what can be done to an item or to the 提纲 is a command, by the name that the server knows', () => {
    const actions = manifest.contributes.commands
      .map(({ command }) => command.slice('jianggao.'.length))
      .filter((name) => !OF_THE_CLIENT.includes(name));
    assert.sameMembers(actions, [...ITEM_ACTIONS, ...OUTLINE_ACTIONS]);
  });

  test('a menu prints no key that means something else where the menu is', () => {
    const { menus, keybindings } = manifest.contributes;
    const places = [
      ['jianggao.restructure', 'editorTextFocus'],
      ['view/item/context', 'focusedView == jianggao.structure'],
    ] as const;
    for (const [menu, focus] of places) {
      for (const { command } of menus[menu]) {
        const bound = keybindings.filter((binding) => binding.command === command);
        const here = bound.filter(({ when }) => when.includes(focus)).map(({ key }) => key);
        for (const { key } of bound) assert.include(here, key, `${String(command)} in ${menu}`);
      }
    }
  });

  test('commands and the light bulb use the same words', () => {
    const titles = (words: Readonly<Record<string, string>>) => (id: string) =>
      (words[`command.${id}`] ?? '').toLowerCase();
    for (const id of [...ITEM_ACTIONS, ...OUTLINE_ACTIONS]) {
      assert.equal(titles(chinese)(id), ACTION_LABELS[id]['zh-cn']);
      assert.equal(titles(english)(id), ACTION_LABELS[id].en.toLowerCase());
    }
    assert.equal(titles(chinese)('changeStyle'), CHANGE_STYLE_LABEL['zh-cn']);
    assert.equal(titles(english)('changeStyle'), CHANGE_STYLE_LABEL.en.toLowerCase());
  });

  test('both languages have every key', () => {
    assert.sameMembers(Object.keys(chinese), Object.keys(english));
    assert.sameMembers(Object.keys(bundleZh), Object.keys(bundle));
    const used = [...JSON.stringify(manifest).matchAll(/%([\w.-]+)%/g)].map((match) => match[1]);
    assert.sameMembers([...new Set(used)], Object.keys(english));
  });

  test('every string that the client shows is in the bundle, and none besides', () => {
    const shown = readdirSync(inProject('client/src'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => [...readFileSync(join(inProject('client/src'), name), 'utf8').matchAll(L10N)])
      .map((match) => match[2]);
    assert.isNotEmpty(shown);
    assert.sameMembers([...new Set(shown)], Object.keys(bundle));
  });
});

suite('what ships', () => {
  test('brings the licence of every package that is in its bundles', () => {
    const notices = readFileSync(inProject('dist/THIRD-PARTY-NOTICES.txt'), 'utf8').split(/\n-{80}\n\n/);
    const licensed = notices.map((notice) => notice.slice(0, notice.indexOf(' ')));
    for (const notice of notices) assert.match(notice, /copyright|Blue Oak Model License/i, notice.slice(0, 40));
    // What a bundle is made of, by its map; a package that was itself bundled goes there by other names.
    const bundled = ['client', 'client.web', 'server', 'server.web', 'cli', 'check', 'folders', 'entry/worker'].flatMap(
      (name) => {
        const map = JSON.parse(readFileSync(inProject(`dist/${name}.js.map`), 'utf8')) as {
          readonly sources: string[];
        };
        const files = map.sources.filter((source) => !source.startsWith('webpack:'));
        return files.flatMap((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? []);
      },
    );
    assert.include(bundled, 'commander');
    assert.includeMembers(licensed, [...new Set(bundled)]);
    assert.include(readFileSync(inProject('.vscodeignore'), 'utf8').split('\n'), '!dist/THIRD-PARTY-NOTICES.txt');
  });
});
