import { assert } from 'chai';
import { readFileSync, writeFileSync } from 'node:fs';
import { policyTable } from '../../server/src/rules/engine/fixPolicy';

const MARKED = /(<!-- fixes:begin -->\n)([\s\S]*?)(<!-- fixes:end -->)/;

suite('the table of safe fixes', () => {
  // After a change of the table: JIANGGAO_WRITE_TABLES=1 npx mocha dist/test/rules/fixTable.test.js
  test('stands in README.md as in fixPolicy.ts', () => {
    const printed = `\n${policyTable('zh-cn')}\n\n`;
    const readme = readFileSync('README.md', 'utf8');
    if (process.env['JIANGGAO_WRITE_TABLES'])
      writeFileSync(
        'README.md',
        readme.replace(MARKED, (_, begin: string, __, end: string) => begin + printed + end),
      );
    assert.equal(MARKED.exec(readFileSync('README.md', 'utf8'))?.[2], printed);
  });
});
