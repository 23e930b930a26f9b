import { assert } from 'chai';
import { readFileSync } from 'node:fs';
import { inProject } from '../support/project';
import { documented } from './documented';
import { DRAFT, QUICK_FIX, REPEATED } from './drafts';
import { Desk, findEmacs, findNeovim, type Editor } from './places';

const DRAFTS = {
  'drafts/小讲话.txt': DRAFT,
  'drafts/重号讲话.txt': REPEATED,
  'drafts/新讲话.txt': '同志们：\n一是加强领导。\n',
};

/** What a driver saw in its editor, in the editor's own terms. */
interface Seen {
  readonly failure?: string;
  readonly waiting?: string;
  readonly filetype: string;
  /** Line from 1, the words under the mark, the message. */
  readonly findings: readonly (readonly [number, string, string])[];
  readonly symbols: readonly string[];
  /** Symbols of the folder that match 丁事, which stands in a draft that is not open. */
  readonly stored: readonly string[];
  /** All that is offered at 四是. */
  readonly bulb: readonly string[];
  readonly mended: string;
  readonly renamed: string;
  readonly fixed: string;
  readonly moved: string;
  readonly entered: string;
}

interface Client {
  readonly name: string;
  readonly editor: Editor | undefined;
  /** Why it is not run where it is not there. */
  readonly wanted: string;
  readonly files: Readonly<Record<string, string>>;
  readonly args: readonly string[];
  /** What Enter gives, and 强化监督。 typed after it. */
  readonly entered: string;
}

const driver = (name: string): string => readFileSync(inProject(`test/clients/${name}`), 'utf8');

const CLIENTS: readonly Client[] = [
  {
    name: 'Neovim',
    editor: findNeovim(),
    wanted: 'Neovim 0.12',
    files: { 'init.lua': documented('Neovim'), 'drive.lua': driver('neovim.lua') },
    args: ['-n', '--headless', '-u', '../init.lua', '-c', 'luafile ../drive.lua'],
    entered: '一是加强领导。\n二是强化监督。',
  },
  {
    name: 'eglot',
    editor: findEmacs('eglot'),
    wanted: 'Emacs 30 with eglot',
    files: { 'eglot.el': documented('Emacs，eglot'), 'drive.el': driver('emacs.el') },
    args: ['-q', '--batch', '-l', '../eglot.el', '-l', '../drive.el'],
    entered: '一是加强领导。\n二是强化监督。',
  },
  {
    name: 'lsp-mode',
    editor: findEmacs('lsp-mode'),
    wanted: 'Emacs 30 with lsp-mode',
    files: { 'lsp-mode.el': documented('Emacs，lsp-mode'), 'drive.el': driver('emacs.el') },
    args: ['-q', '--batch', '-l', 'lsp-mode-autoloads', '-l', '../lsp-mode.el', '-l', '../drive.el'],
    // Its own fault (editors.md): the cursor stays before the number.
    entered: '一是加强领导。\n强化监督。二是',
  },
];

/** Editors in which nothing of this could be tried; what each did by hand is in editors.md. */
const NEVER_RUN = ['coc.nvim', 'vim-lsp', 'yegappan/lsp', 'ALE', 'Kate', 'Geany', 'Sublime Text', 'Zed', 'kak-lsp'];

/** How long an editor may take for all of it, in milliseconds: ten times what it takes on two cores. */
const PATIENCE = 60_000;

/** Real editors, driven with the configuration that editors.md gives, against the built server. */
suite('real editors', () => {
  for (const client of CLIENTS) {
    const { name, editor, wanted, files, args, entered } = client;
    if (!editor) {
      // A test without a body is counted as skipped, by its name.
      test(`${name}: not run, for want of ${wanted}`);
      continue;
    }
    suite(name, () => {
      let seen: Seen;
      suiteSetup(async () => {
        const desk = new Desk({ ...DRAFTS, ...files });
        try {
          const environment = { CLIENT_NAME: name, CLIENT_FOLDER: desk.path, CLIENT_QUICK_FIX: QUICK_FIX };
          const printed = await desk.run(editor, args, environment, PATIENCE);
          const written = desk.read('seen.json');
          if (written === '') throw new Error(`${name} did not come to its end, and printed\n${printed}`);
          seen = JSON.parse(written) as Seen;
          assert.isUndefined(seen.failure, `${seen.failure} (${seen.waiting})\n${printed}`);
        } finally {
          desk.clear();
        }
      });

      test('a draft is known by its name', () => {
        assert.include(['jianggao', 'jianggao-mode'], seen.filetype);
      });
      test('findings, in Chinese, each under the words it is about, behind 𠮷 and 😀 too', () => {
        assert.deepEqual(
          seen.findings.map(([line, words, message]) => [line, words, message.replace(/^讲稿 \[[\w-]+\]: /, '')]),
          [
            [4, '四、', '提纲缺“三、”：正文第13行有“三、严格督导检查”。'],
            [10, '四是', '“二是”后面是“四是”，缺“三是”。'],
          ],
        );
      });
      test('symbols, and those of drafts that are not open', () => {
        assert.deepEqual(seen.stored, ['三、丁事']);
        assert.includeMembers(
          [...seen.symbols],
          ['一、加强组织领导', '一是健全机制', '四是严格考核', '三、严格督导检查'],
        );
      });
      test('the bulb, fixes first; the one picked mends its place', () => {
        assert.deepEqual(seen.bulb.slice(0, 2), [QUICK_FIX, '补一条空的“三是”']);
        assert.includeMembers([...seen.bulb], ['上移', '与上一条合并', '序号改为“1. 2.”']);
        assert.equal(seen.mended.trim(), DRAFT.replace('四是', '三是').trim());
      });
      test('renaming, in 提纲 and body', () => {
        const expected = DRAFT.replace('四是', '三是').replaceAll('加强组织领导', '加强党的领导');
        assert.equal(seen.renamed.trim(), expected.trim());
      });
      test('all that is sure mended at once; an item moved by its kind, as a key does', () => {
        assert.equal(seen.fixed.trim(), '同志们：\n一、甲事\n二、乙事\n三、丙事\n四、丁事');
        assert.equal(seen.moved.trim(), '同志们：\n一、甲事\n二、丙事\n三、乙事\n四、丁事');
      });
      test('Enter goes on with the number', () => {
        assert.equal(seen.entered.trim(), `同志们：\n${entered}`);
      });
    });
  }
  for (const name of NEVER_RUN) test(`${name}: not run, for want of a way to have it here and drive it`);
});
