import { assert } from 'chai';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../server/src/rules/engine/registry';
import { checkFindings, fixFirst, reportsOf } from '../support/check';
import { readMarked } from '../support/markup';
import { inProject } from '../support/project';

const FIXTURES = inProject('test/fixtures/rules');

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

/** The titles of a fixture's parts; any other is a slip of the pen that would leave the part unread. */
const PARTS = ['fixed', 'sound'] as const;

function readFixture(folder: string, name: string): Fixture {
  const source = readFileSync(join(folder, name), 'utf8');
  const [broken = '', ...rest] = source.split(/^=== /m);
  assert.notMatch([broken, ...rest].join('\n'), /^={2,}/m, `${name}: a line “=== fixed” or “=== sound”`);
  const titles = rest.map((part) => part.slice(0, Math.max(0, part.indexOf('\n'))));
  for (const title of titles) assert.include(PARTS, title, name);
  assert.sameMembers(titles, [...new Set(titles)], `${name}: each part once`);
  const part = (title: (typeof PARTS)[number]): string | undefined =>
    rest[titles.indexOf(title)]?.slice(title.length + 1);
  return { name, broken, fixed: part('fixed'), sound: part('sound') };
}

/** The text in the fence under a heading of a rule's page. */
function exampleOf(page: string, heading: string): string {
  const [, section = ''] = page.split(`\n## ${heading}\n`);
  const [own = ''] = section.split('\n## ');
  const example = /```text\n([\s\S]+?)```/.exec(own)?.[1] ?? '';
  assert.notEqual(example.trim(), '', `the page has an example under “${heading}”`);
  return example;
}

/** What is said without the writer's own words. */
const unquoted = (words: string): string => words.replace(/“[^”]*”/g, '');

/** It judges files beside a draft, so a draft alone can announce nothing of it: test/files and test/cli hold it. */
const OF_FILES = 'configuration';

suite('rules', () => {
  for (const rule of RULES.filter(({ id }) => id !== OF_FILES)) {
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
        const page = readFileSync(inProject(`server/docs/rules/${rule.id}.md`), 'utf8');
        assert.isTrue(
          reportsOf(exampleOf(page, '错误'), levels).some((report) => report.rule === rule),
          'the wrong example is found',
        );
        assert.deepEqual(
          reportsOf(exampleOf(page, '正确'), levels).map((report) => report.rule.id),
          [],
          'the right example is left alone',
        );
      });

      test('says nothing where it is off', () => {
        const off = { [rule.id]: 'off' } as const;
        for (const { broken } of fixtures)
          assert.notInclude(
            reportsOf(readMarked(broken).text, off).map((report) => report.rule.id),
            rule.id,
          );
      });

      test('its reason is the first that the page says', () => {
        const page = readFileSync(inProject(`server/docs/rules/${rule.id}.md`), 'utf8');
        assert.isTrue(page.includes(`## 为什么\n\n${rule.reason['zh-cn']}`));
      });

      test('speaks both languages, to a writer', () => {
        const spoken = fixtures
          .flatMap(({ broken }) => reportsOf(readMarked(broken).text, levels))
          .filter((report) => report.rule === rule)
          .flatMap(({ finding }) => [finding.message, ...(finding.fixes ?? []).map((fix) => fix.title)]);
        assert.isNotEmpty(spoken);
        for (const words of spoken) {
          const [chinese, english] = [unquoted(words['zh-cn']), unquoted(words.en)];
          assert.match(chinese, /[\u4e00-\u9fff]/);
          assert.notMatch(chinese, /undefined|NaN|位次|序列|条目/);
          assert.match(english, /[A-Za-z]{2,}/, 'English words');
          assert.notMatch(english, /undefined|NaN|[\u4e00-\u9fff，。、：；]/, 'no Chinese but the draft’s, in “ ”');
        }
      });
    });
  }
});
