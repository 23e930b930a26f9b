import { assert } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import manifest from '../package.json';
import english from '../package.nls.json';
import chinese from '../package.nls.zh-cn.json';
import schema from '../client/jianggaorc.schema.json';
import bundle from '../client/l10n/bundle.l10n.json';
import bundleZh from '../client/l10n/bundle.l10n.zh-cn.json';
import { RULES } from '../server/src/rules/engine/registry';

suite('the manifest', () => {
  const settings = Object.keys(manifest.contributes.configuration.properties);

  test('has a setting for every rule, with its default, and none besides', () => {
    const properties: Record<string, { default?: unknown }> = manifest.contributes.configuration.properties;
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

  test('every setting is read', () => {
    const sources = ['server/src/settings.ts', ...readdirSync('client/src').map((name) => `client/src/${name}`)]
      .map((path) => readFileSync(path, 'utf8'))
      .join('');
    for (const key of settings.filter(
      (name) => !name.startsWith('jianggao.rules.') && name !== 'jianggao.trace.server',
    )) {
      const name = key.slice('jianggao.'.length);
      assert.match(sources, new RegExp(`['"]${name}['"]|\\['${name}'\\]`), key);
    }
  });

  test('every command is registered', () => {
    const table = readFileSync('client/src/commands.ts', 'utf8');
    for (const { command } of manifest.contributes.commands)
      assert.isTrue(table.includes(`'${command}'`) || table.includes(`'${command.replace('jianggao.', '')}'`), command);
  });

  test('both languages have every key', () => {
    assert.sameMembers(Object.keys(chinese), Object.keys(english));
    assert.sameMembers(Object.keys(bundleZh), Object.keys(bundle));
    const used = [...JSON.stringify(manifest).matchAll(/%([\w.-]+)%/g)].map((match) => match[1]);
    assert.sameMembers([...new Set(used)], Object.keys(english));
  });

  test('every string that the client shows is in the bundle', () => {
    for (const name of readdirSync('client/src')) {
      for (const match of readFileSync(`client/src/${name}`, 'utf8').matchAll(/l10n\.t\('([^']+)'/g))
        assert.property(bundle, match[1] ?? '', name);
    }
  });
});
