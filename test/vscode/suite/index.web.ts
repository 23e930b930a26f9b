import 'mocha/mocha';
import { defineTests } from './tests';

/** What VS Code calls in the browser. Each test's verdict goes to the log; the count closes it. */
export function run(): Promise<void> {
  mocha.setup({ ui: 'tdd', reporter: undefined as never, timeout: 30_000 });
  defineTests();
  return new Promise((resolve, reject) => {
    let passed = 0;
    const runner = mocha.run((failures) => {
      console.log(`web: ${passed} passed, ${failures} failed`);
      if (failures > 0 || passed === 0) reject(new Error(`${failures} failed`));
      else resolve();
    });
    runner.on('pass', () => passed++);
    runner.on('fail', (test, error: Error) => console.log(`web: failed: ${test.fullTitle()}: ${error.message}`));
  });
}
