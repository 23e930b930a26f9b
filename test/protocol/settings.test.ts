import { assert } from 'chai';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import manifest from '../../package.json';
import { RESTRUCTURE_REQUEST } from '../../server/src/protocol/restructuring';
import { STRUCTURE_REQUEST } from '../../server/src/protocol/structure';
import { EXPORT_REQUEST } from '../../server/src/protocol/wordFiles';
import { TestClient } from '../support/client';
import { readMarked } from '../support/markup';
import { temporaryFolder } from '../support/project';

const CAPABILITIES = {
  textDocument: { diagnostic: {} },
  workspace: { configuration: true, workspaceEdit: { documentChanges: true }, diagnostics: { refreshSupport: true } },
};

/** Another value than the default, and what is then answered otherwise: a request at the cursor `‸` of a draft. */
interface Trial {
  readonly value: unknown;
  readonly draft: string;
  readonly method: string;
  readonly parameters?: object;
  /** Asked by the extension's own client, which alone is shown what needs its commands. */
  readonly ours?: boolean;
}

const REPEATED = '同志们：\n一、认清形势\n二、狠抓落实\n二、加强领导\n';
const OUTLINED =
  '提纲\n一、认清形势\n二、狠抓落实\n\n同志们：\n一、认清形势\n一是学理论。二是学业务。\n二、‸狠抓落实\n话。\n';
const BODY = '同志们：\n‸一、认清形势\n一是学理论。二是学业务。\n二、狠抓落实\n话。\n';
const OPTIONS = { tabSize: 2, insertSpaces: true };
const WHOLE = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };

/** What the Word file is made otherwise by. */
const EXPORT_TRIALS: Readonly<Record<string, readonly [value: string, layout: 'print' | 'lectern']>> = {
  numbers: ['word', 'print'],
  grid: ['characters', 'print'],
  lecternSize: ['erHao', 'lectern'],
  lecternFont: ['华文楷体', 'lectern'],
  titleFont: ['华文中宋', 'print'],
  nameFont: ['华文楷体', 'print'],
  heading1Font: ['华文黑体', 'print'],
  heading2Font: ['华文楷体', 'print'],
  heading3Font: ['华文仿宋', 'print'],
  bodyFont: ['华文仿宋', 'print'],
};

/** The settings that the server reads. */
const READ_BY_SERVER: Readonly<Record<string, Trial>> = {
  enable: { value: false, draft: REPEATED, method: 'textDocument/diagnostic' },
  language: { value: 'en', draft: REPEATED, method: 'textDocument/diagnostic' },
  outlineFile: { value: '提纲.txt', draft: BODY, method: 'textDocument/diagnostic' },
  rate: { value: 60, draft: BODY.repeat(9), method: STRUCTURE_REQUEST },
  follow: { value: false, draft: OUTLINED, method: RESTRUCTURE_REQUEST, parameters: { action: 'moveUp' } },
  outlineLevels: { value: 1, draft: BODY, method: RESTRUCTURE_REQUEST, parameters: { action: 'createOutline' } },
  outlinePoints: { value: false, draft: BODY, method: RESTRUCTURE_REQUEST, parameters: { action: 'createOutline' } },
  continueLists: {
    value: false,
    draft: '一是抓学习。\n二是抓整改。\n‸\n',
    method: 'textDocument/onTypeFormatting',
    parameters: { ch: '\n', options: OPTIONS },
  },
  formatCopied: {
    value: true,
    draft: '同志们：\n要站在全局的高度，把力量凝聚到工作\n\n— 1 —\n\n落实上来，确保颗粒归仓。\n',
    method: 'textDocument/formatting',
    parameters: { options: OPTIONS },
  },
  ...Object.fromEntries(
    Object.entries(EXPORT_TRIALS).map(([name, [value, layout]]) => [
      `export.${name}`,
      { value, draft: BODY, method: EXPORT_REQUEST, parameters: { layout, title: '', date: '' } },
    ]),
  ),
  alsoCheck: {
    value: ['记录.md'],
    draft: `<!-- jianggao-outline 记录.md -->\n${BODY}`,
    method: 'textDocument/diagnostic',
  },
  'rules.configuration': {
    value: 'off',
    draft: `<!-- jianggao-outline 没有.txt -->\n${BODY}`,
    method: 'textDocument/diagnostic',
  },
  codeLens: { value: 'off', draft: OUTLINED, method: 'textDocument/codeLens', ours: true },
  inlayHints: { value: 'path', draft: OUTLINED, method: 'textDocument/inlayHint', parameters: { range: WHOLE } },
};

/** Those that the client alone reads: tried in the real editor (test/vscode/suite/tests.ts). */
const READ_BY_CLIENT = ['fixOnSave', 'trace.server', 'export.template', 'export.targetName'];

/** Each rule of a draft alone is turned off in test/rules. */
const OF_A_DRAFT = /^rules\.(?!configuration$)/;

/** What a fresh server answers under some settings. */
async function answer({ draft, method, parameters, ours }: Trial, settings: object): Promise<unknown> {
  const { text, cursors } = readMarked(draft);
  const folder = temporaryFolder('settings');
  for (const name of ['提纲.txt', '记录.md']) writeFileSync(join(folder, name), '一、认清形势\n二、加强领导\n');
  const uri = pathToFileURL(join(folder, '讲话.txt')).toString();
  const client = new TestClient(settings);
  await client.initialize(CAPABILITIES, 'zh-cn', ours);
  await client.open(uri, text);
  const position = TextDocument.create(uri, 'jianggao', 1, text).positionAt(cursors[0] ?? 0);
  const result: unknown = await client.connection.sendRequest(method, {
    textDocument: { uri },
    position,
    ...parameters,
  });
  await client.stop();
  return JSON.parse(JSON.stringify(result).replaceAll(uri, 'draft'));
}

/** A setting as the client sends it: `rules.x` within `rules`. */
const nested = (name: string, value: unknown): object =>
  Object(name.split('.').reduceRight((inner, part) => ({ [part]: inner }), value)) as object;

suite('settings', () => {
  test('every one of the manifest is tried here, or in the real editor', () => {
    const settings = manifest.contributes.configuration
      .flatMap(({ properties }) => Object.keys(properties))
      .map((key) => key.slice('jianggao.'.length))
      .filter((name) => !OF_A_DRAFT.test(name));
    assert.sameMembers(settings, [...Object.keys(READ_BY_SERVER), ...READ_BY_CLIENT]);
  });

  for (const [name, trial] of Object.entries(READ_BY_SERVER)) {
    test(`${name}: ${JSON.stringify(trial.value)} is answered otherwise than the default`, async () => {
      assert.notDeepEqual(await answer(trial, nested(name, trial.value)), await answer(trial, {}));
    });
  }
});
