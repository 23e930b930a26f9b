import { assert } from 'chai';
import { refuse, tell } from '../../client/src/refusal';
import { editor, moveCursor, shown, turnTo, writeIn } from '../support/vscode';

suite('what the status bar says', () => {
  teardown(() => {
    tell('');
    shown.clear();
  });
  const says = (): string[] => [...shown].map((words) => words.replace('$(circle-slash) ', ''));

  const STEPS = {
    'moves the cursor': () => moveCursor(1),
    writes: () => writeIn(editor.document),
    'turns to another draft': () => turnTo(),
  };
  for (const [step, doStep] of Object.entries(STEPS))
    test(`why nothing was done is said until the writer ${step}`, () => {
      refuse('已经是第一条');
      assert.deepEqual(says(), ['已经是第一条']);
      doStep();
      assert.deepEqual(says(), []);
    });

  test('not until a log is written to', () => {
    refuse('已经是第一条');
    writeIn({ uri: 'output:log' });
    assert.deepEqual(says(), ['已经是第一条']);
  });

  test('of two sentences the later one stands alone, and what was done stays while the writer goes on', () => {
    refuse('已经是第一条');
    refuse('已经是最后一条');
    assert.deepEqual(says(), ['已经是最后一条']);
    tell('已删去“二、抓好学习”');
    moveCursor(1);
    assert.deepEqual(says(), ['已删去“二、抓好学习”']);
  });
});
