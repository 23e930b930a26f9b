import { assert } from 'chai';
import { spawnSync } from 'node:child_process';
import type { Diagnostic, InitializeParams } from 'vscode-languageserver-protocol';
import { version } from '../../package.json';
import { TestClient } from '../support/client';
import { inProject } from '../support/project';

const URI = 'file:///draft.jianggao';
const BROKEN = '同志们：\n一、甲事\n二、乙事\n二、丙事\n三、丁事\n';
const NO_LANGUAGE = { LC_ALL: '', LC_MESSAGES: '', LANG: '' };

/** How a client lets its settings be known, and in which language it is then answered. */
interface Way {
  readonly says: Partial<InitializeParams>;
  readonly pushes?: readonly unknown[];
  readonly configuration?: object;
  readonly environment?: Readonly<Record<string, string>>;
  readonly answered: 'zh-cn' | 'en';
}

const OPTIONS = (jianggao: object): Partial<InitializeParams> => ({ initializationOptions: { jianggao } });
const CAN_BE_ASKED: Partial<InitializeParams> = { capabilities: { workspace: { configuration: true } } };

const WAYS: Readonly<Record<string, Way>> = {
  'nothing at all': { says: {}, answered: 'zh-cn' },
  'LANG of a Chinese': { says: {}, environment: { LANG: 'zh_CN.UTF-8' }, answered: 'zh-cn' },
  'LANG of an Englishman': { says: {}, environment: { LANG: 'en_GB.UTF-8' }, answered: 'en' },
  'LC_ALL over LANG': { says: {}, environment: { LANG: 'zh_CN.UTF-8', LC_ALL: 'en_US.UTF-8' }, answered: 'en' },
  'LANG that names no language': { says: {}, environment: { LANG: 'C.UTF-8' }, answered: 'zh-cn' },
  'its locale over LANG': { says: { locale: 'zh-cn' }, environment: { LANG: 'en_GB.UTF-8' }, answered: 'zh-cn' },
  'another locale': { says: { locale: 'en-US' }, environment: { LANG: 'zh_CN.UTF-8' }, answered: 'en' },
  initializationOptions: { says: OPTIONS({ language: 'en' }), answered: 'en' },
  'initializationOptions, bare': { says: { initializationOptions: { language: 'en' } }, answered: 'en' },
  'initializationOptions, nonsense': { says: { initializationOptions: 'en' }, answered: 'zh-cn' },
  'a push (Kate, ALE)': { says: {}, pushes: [{ jianggao: { language: 'en' } }], answered: 'en' },
  'a push, bare': { says: {}, pushes: [{ language: 'en' }], answered: 'en' },
  'a push over initializationOptions': {
    says: OPTIONS({ language: 'zh-cn' }),
    pushes: [{ jianggao: { language: 'en' } }],
    answered: 'en',
  },
  'a push over LANG': {
    says: {},
    environment: { LANG: 'en_GB.UTF-8' },
    pushes: [{ jianggao: { language: 'zh-cn' } }],
    answered: 'zh-cn',
  },
  'the later of two pushes': {
    says: {},
    pushes: [{ jianggao: { language: 'en' } }, { jianggao: { language: 'zh-cn' } }],
    answered: 'zh-cn',
  },
  'a push of nothing forgets nothing': { says: OPTIONS({ language: 'en' }), pushes: [null], answered: 'en' },
  'asked, over a push': {
    says: CAN_BE_ASKED,
    configuration: { language: 'en' },
    pushes: [{ jianggao: { language: 'zh-cn' } }],
    answered: 'en',
  },
  'asked, with nothing to say, a push': {
    says: CAN_BE_ASKED,
    pushes: [{ jianggao: { language: 'en' } }],
    answered: 'en',
  },
};

suite('settings and language, whatever way they come', () => {
  for (const [name, { says, pushes = [], configuration, environment, answered }] of Object.entries(WAYS))
    test(name, async () => {
      const client = new TestClient(configuration, { ...NO_LANGUAGE, ...environment });
      const all = { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } };
      const { capabilities = {}, ...others } = says;
      await client.initialize(
        { ...all, workspace: { ...all.workspace, ...capabilities.workspace } },
        undefined,
        false,
        [],
        { locale: undefined as unknown as string, ...others },
      );
      await client.open(URI, BROKEN);
      for (const settings of pushes)
        await client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
      const { items } = await client.connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', {
        textDocument: { uri: URI },
      });
      assert.lengthOf(items, 1);
      assert.match(JSON.stringify(items[0]), answered === 'en' ? /repeated/ : /重复/);
      await client.stop();
    });

  test('a push reaches findings that were pushed before', async () => {
    const client = new TestClient({}, NO_LANGUAGE);
    await client.initialize();
    await client.open(URI, BROKEN);
    await client.until(() => client.publications(URI).length === 1);
    const settings = { jianggao: { rules: { 'numbering-duplicate': 'off' } } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
    await client.until(() => client.publications(URI).at(-1)?.diagnostics.length === 0);
    await client.stop();
  });
});

suite('jianggao-language-server on a command line', () => {
  const run = (argument: string[], LANG = '') =>
    spawnSync(process.execPath, [inProject('dist/server.js'), ...argument], {
      encoding: 'utf8',
      input: '',
      env: { ...process.env, ...NO_LANGUAGE, LANG },
    });

  test('--version and --help answer, in the user’s language', () => {
    for (const flag of ['--version', '-v']) {
      const { stdout, status } = run([flag]);
      assert.deepEqual([stdout, status], [`${version}\n`, 0]);
    }
    for (const flag of ['--help', '-h']) {
      assert.match(run([flag]).stdout, /^用法：jianggao-language-server --stdio\n/);
      assert.match(run([flag], 'en_GB.UTF-8').stdout, /^Usage: jianggao-language-server --stdio\n/);
      assert.equal(run([flag]).status, 0);
    }
  });

  test('without a way to speak with an editor it says how it is started, and nothing else', () => {
    for (const given of [[], ['讲话.txt'], ['--stdin']]) {
      const { stdout, stderr, status } = run(given);
      assert.deepEqual([stdout, status], ['', 2]);
      assert.match(stderr, /^用法：/);
      assert.notMatch(stderr, /Error|\bat /);
    }
  });
});
