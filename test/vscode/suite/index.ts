import Mocha from 'mocha';
import { defineTaskTests } from './taskTests';
import { defineTests } from './tests';

/** What VS Code calls on the desktop and remote. The report says how many tests ran, so that none cannot pass. */
export function run(): Promise<void> {
  const report = process.env['JIANGGAO_REPORT'];
  const mocha = new Mocha({
    ui: 'tdd',
    timeout: 30_000,
    ...(report ? { reporter: 'json', reporterOptions: { output: report } } : {}),
  });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  defineTests();
  defineTaskTests();
  return new Promise((resolve, reject) => {
    mocha.run((failures) => (failures > 0 ? reject(new Error(`${failures} failed`)) : resolve()));
  });
}
