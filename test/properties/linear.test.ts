import { TextDocument } from 'vscode-languageserver-textdocument';
import { check, read } from '../../server/src/engine';
import { codeActions } from '../../server/src/features/codeActions/codeActions';
import { structureTree } from '../../server/src/features/showing/structureTree';
import { mendUnasked } from '../../server/src/rules/engine/fixAll';
import { DEFAULT_SETTINGS } from '../../server/src/settings';
import { SHAPES } from '../bench/shapes';
import { staysLinear } from '../support/linear';

const SIZE = 20_000;

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

suite('time is linear in the text', () => {
  for (const { name, make } of SHAPES) test(name, () => staysLinear(SIZE, make, ask));
});
