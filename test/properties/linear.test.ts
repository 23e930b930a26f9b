import { assert } from 'chai';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { check, read } from '../../server/src/engine';
import { codeActions } from '../../server/src/features/codeActions/codeActions';
import { structureTree } from '../../server/src/features/showing/structureTree';
import { mendUnasked } from '../../server/src/rules/engine/fixAll';
import { DEFAULT_SETTINGS } from '../../server/src/settings';
import { SHAPES } from '../bench/shapes';

const SIZE = 20_000;
const TIMES = 4;
/** What is linear takes four times as long for four times the text, what grows with the square sixteen times. */
const MOST = 6;
/** The least of so many rounds: what else the machine does only adds. */
const ROUNDS = 5;
/** Below this the clock tells nothing, in milliseconds. */
const FLOOR = 15;

/** What an editor asks of a version of a draft: what is wrong, the tree, the bulb at one place, what saving would mend. */
function ask(text: string): void {
  const analysis = read(text);
  check(analysis);
  structureTree(analysis, DEFAULT_SETTINGS, 'zh-cn');
  const document = TextDocument.create('file:///稿.txt', 'jianggao', 1, text);
  const middle = document.positionAt(text.length / 2);
  codeActions(document, analysis, DEFAULT_SETTINGS, { range: { start: middle, end: middle }, context }, OPTIONS);
  mendUnasked(analysis, {});
}

const context = { diagnostics: [] };
const OPTIONS = {
  locale: 'zh-cn',
  versioned: true,
  ours: true,
  executes: true,
  resolves: true,
  markdown: false,
} as const;

/** Processor time of all that, so that a busy machine counts less. */
function cost(text: string): number {
  const before = process.cpuUsage();
  ask(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

suite('time is linear in the text', () => {
  for (const { name, make } of SHAPES) {
    test(name, () => {
      const [single, longer] = [make(SIZE), make(TIMES * SIZE)];
      cost(single);
      let [one, more] = [Infinity, Infinity];
      for (let round = 0; round < ROUNDS && !(more <= MOST * Math.max(one, FLOOR)); round++) {
        one = Math.min(one, cost(single));
        more = Math.min(more, cost(longer));
      }
      assert.isAtMost(
        more,
        MOST * Math.max(one, FLOOR),
        `${one} ms for ${SIZE}, ${more} ms for ${TIMES} times as much`,
      );
    });
  }
});
