import { assert } from 'chai';
import { Analysis } from '../../server/src/analysis/analysis';
import { completions } from '../../server/src/features/writing/completion';

suite('completion', () => {
  const OUTLINE = '提纲\n一、抓生产\n二、抓安全\n';
  const offered = (before: string, behind = ''): string[] =>
    completions(new Analysis(before + behind), before.length, 'zh-cn').map(({ label }) => label);

  test('the next number of the 提纲 is offered in it, not below the address', () => {
    assert.include(offered(OUTLINE), '三、');
    assert.notInclude(offered(`${OUTLINE}\n在动员会上的讲话\n同志们：\n`, '\n谢谢大家。\n'), '三、');
    assert.include(offered(`${OUTLINE}\n在动员会上的讲话\n同志们：\n一、抓生产\n要抓。\n`), '二、');
  });
});
