import { assert } from 'chai';
import manifest from '../package.json';
import {
  DEFAULT_TARGET_NAME,
  isTargetName,
  TARGET_NAME_PATTERN,
  targetName,
  wordEnding,
} from '../server/src/targetNames';

const DAY = new Date(2026, 2, 9);
const named = (pattern: string, source = '讲话.docx'): string => targetName(pattern, 'revised', source, '.docx', DAY);

suite('what a new file is called', () => {
  test('as the writer has said; beside its source where nothing is said', () => {
    assert.equal(named(DEFAULT_TARGET_NAME), '讲话-改.docx');
    assert.equal(named('{date} {name}（{kind}）'), '20260309 讲话（改）.docx');
    assert.equal(targetName('{name}-{kind}', 'lectern', '推进会讲话.讲稿', '.docx', DAY), '推进会讲话-大字稿.docx');
    assert.equal(named('定稿'), '定稿.docx');
  });

  for (const pattern of [
    '{name}',
    '',
    'a/b',
    '..\\{name}',
    '{name}:{kind}',
    '{名}',
    '.{name}',
    '{name}.',
    ' {name}2',
    '~${name}',
    '{name',
    `{name}${'长'.repeat(100)}`,
  ])
    test(`“${pattern}” names none: the usual name is taken`, () => {
      assert.isFalse(isTargetName(pattern));
      assert.equal(named(pattern), '讲话-改.docx');
    });

  test('never as the file that it is made of', () => {
    assert.equal(named('讲话'), '讲话-改.docx');
    assert.equal(named('report', 'Report.docx'), 'Report-改.docx');
  });

  test('a file with macros, or a template, keeps its kind', () => {
    assert.deepEqual(['讲话.docm', '模板.DOTX', '讲话.讲稿'].map(wordEnding), ['.docm', '.DOTX', '.docx']);
  });

  test('the manifest refuses what is refused here', () => {
    const section = manifest.contributes.configuration.find(({ title }) => title === '%section.export%');
    const setting = (section?.properties as Record<string, { pattern?: string; default?: string }>)[
      'jianggao.export.targetName'
    ];
    assert.equal(setting?.pattern, TARGET_NAME_PATTERN);
    assert.equal(setting?.default, DEFAULT_TARGET_NAME);
  });
});
