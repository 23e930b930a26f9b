import { assert } from 'chai';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../server/src/rules/engine/registry';
import { checkFindings, fixFirst, reportsOf } from '../support/check';
import { readMarked } from '../support/markup';

const FIXTURES = 'test/fixtures/rules';

/**
 * A folder a rule. A fixture is a draft that announces its findings; after a line `=== fixed` the text that the preferred
 * fix of the first one gives, after `=== sound` a text that every rule must leave alone.
 */
interface Fixture {
  readonly name: string;
  readonly broken: string;
  readonly fixed: string | undefined;
  readonly sound: string | undefined;
}

function readFixture(folder: string, name: string): Fixture {
  const source = readFileSync(join(folder, name), 'utf8');
  const [broken = '', ...rest] = source.split(/^=== /m);
  const part = (title: string): string | undefined => {
    const found = rest.find((text) => text.startsWith(`${title}\n`));
    return found?.slice(title.length + 1);
  };
  return { name, broken, fixed: part('fixed'), sound: part('sound') };
}

suite('rules', () => {
  for (const rule of RULES) {
    suite(rule.id, () => {
      const folder = join(FIXTURES, rule.id);
      const levels = rule.offByDefault ? { [rule.id]: rule.severity } : {};
      const fixtures = existsSync(folder) ? readdirSync(folder).map((name) => readFixture(folder, name)) : [];

      test('has a break, its repair and a sound text', () => {
        assert.isTrue(
          fixtures.some((fixture) => fixture.broken.includes(`⟦${rule.id}:`)),
          'a break',
        );
        assert.isTrue(
          fixtures.some((fixture) => fixture.sound !== undefined),
          'a sound text',
        );
        const fixable = fixtures.some((fixture) =>
          reportsOf(readMarked(fixture.broken).text, levels).some(
            (report) => report.rule === rule && (report.finding.fixes?.length ?? 0) > 0,
          ),
        );
        if (fixable)
          assert.isTrue(
            fixtures.some((fixture) => fixture.fixed !== undefined),
            'a repair',
          );
      });

      for (const { name, broken, fixed, sound } of fixtures) {
        test(`${name}: what is announced, nothing else`, () => void checkFindings(broken, levels));
        if (fixed !== undefined) {
          test(`${name}: the preferred fix`, () => {
            assert.equal(fixFirst(readMarked(broken).text, rule.id), readMarked(fixed).text);
            checkFindings(fixed, levels);
          });
        }
        if (sound !== undefined) test(`${name}: the sound text`, () => void checkFindings(sound, levels));
      }

      test('has a page whose examples are as it says', () => {
        const page = readFileSync(`server/docs/rules/${rule.id}.md`, 'utf8');
        const example = (heading: string): string =>
          new RegExp(`## ${heading}[\\s\\S]*?\`\`\`text\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? '';
        assert.isTrue(
          reportsOf(example('错误'), levels).some((report) => report.rule === rule),
          'the wrong example is found',
        );
        assert.deepEqual(
          reportsOf(example('正确'), levels).filter((report) => report.rule === rule),
          [],
          'the right example is left alone',
        );
      });

      test('its reason is the first that the page says', () => {
        const page = readFileSync(`server/docs/rules/${rule.id}.md`, 'utf8');
        assert.isTrue(page.includes(`## 为什么\n\n${rule.reason['zh-cn']}`));
      });

      test('speaks both languages, to a writer', () => {
        for (const { broken } of fixtures) {
          for (const { finding } of reportsOf(readMarked(broken).text)) {
            for (const words of [finding.message, ...(finding.fixes ?? []).map((fix) => fix.title)]) {
              assert.match(words['zh-cn'], /[\u4e00-\u9fff]/);
              assert.match(words.en, /[A-Za-z]/);
              assert.notMatch(words['zh-cn'], /undefined|NaN|位次|序列|条目/);
            }
          }
        }
      });
    });
  }
});
