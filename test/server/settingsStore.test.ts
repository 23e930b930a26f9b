import { assert } from 'chai';
import { SettingsStore, type SettingsSources } from '../../server/src/settingsStore';

/** A client whose answers come when the test says so. */
class Slow {
  readonly asked: { uri: string; answer: (value: unknown) => void }[] = [];
  readonly logged: string[] = [];
  arrived = 0;

  store(more: Partial<SettingsSources> = {}): SettingsStore {
    return new SettingsStore({
      ask: (uri) => new Promise((answer) => this.asked.push({ uri, answer })),
      initial: undefined,
      overlaid: (_, settings) => Promise.resolve(settings),
      arrived: () => this.arrived++,
      log: { error: (what) => this.logged.push(what), info: () => undefined },
      ...more,
    });
  }
}

const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

suite('settings of a document', () => {
  test('newer answers win, whatever the order they come in', async () => {
    const client = new Slow();
    const store = client.store();
    const first = store.of('a');
    await soon();
    store.changed(null);
    const second = store.of('a');
    await soon();
    const [old, fresh] = client.asked;
    fresh?.answer({ rate: 300 });
    await soon();
    old?.answer({ rate: 100 });
    assert.equal((await first).rate, 300);
    assert.equal((await second).rate, 300);
    assert.equal((await store.of('a')).rate, 300);
    assert.lengthOf(client.asked, 2);
  });

  test('a client that never answers is waited for once, and costs one line; what it says late is taken', async function () {
    this.timeout(20_000);
    const client = new Slow();
    const store = client.store({ initial: { jianggao: { rate: 111 } } });
    assert.equal((await store.of('a')).rate, 111);
    const began = client.logged.length;
    assert.equal(began, 1);
    // Nobody waits again: these come in the turns that promises take, and no timer of the limit's length is among them.
    const limit = new Promise<'waited'>((resolve) => setTimeout(() => resolve('waited'), 1500));
    const others = Promise.all(['b', 'c', 'd'].map((uri) => store.of(uri)));
    assert.notEqual(await Promise.race([limit, others]), 'waited');
    store.changed(null);
    assert.notEqual(await Promise.race([limit, store.of('a')]), 'waited');
    assert.lengthOf(client.logged, 1);
    client.asked.at(-1)?.answer({ rate: 222 });
    await soon();
    assert.equal(client.arrived, 1);
    assert.equal((await store.of('a')).rate, 222);
    // One that has answered is waited for again.
    const patient = store.of('e');
    await soon();
    await soon();
    client.asked.at(-1)?.answer({ rate: 333 });
    assert.equal((await patient).rate, 333);
  });

  test('what is answered wins over what was pushed, and that over what came at first, setting by setting', async () => {
    const answers = { rate: 300, rules: { 'numbering-order': 'off' } };
    const store = new Slow().store({
      ask: () => Promise.resolve(answers),
      initial: { rate: 100, language: 'en', codeLens: 'off', rules: { 'numbering-order': 'hint', 'date-form': 'off' } },
    });
    store.changed({ jianggao: { rate: 200, language: 'zh-cn' } });
    const { rate, language, codeLens, rules } = await store.of('a');
    assert.deepEqual(
      { rate, language, codeLens, rules },
      { rate: 300, language: 'zh-cn', codeLens: 'off', rules: { 'numbering-order': 'off', 'date-form': 'off' } },
    );
  });

  test('each is asked for once, until something changes', async () => {
    const asked: string[] = [];
    const store = new Slow().store({ ask: (uri) => Promise.resolve(asked.push(uri)) });
    await Promise.all([store.of('a'), store.of('a'), store.of('b')]);
    await store.of('a');
    assert.deepEqual(asked, ['a', 'b']);
    store.forget('a');
    await store.of('a');
    store.changed(null);
    await store.of('b');
    assert.deepEqual(asked, ['a', 'b', 'a', 'b']);
  });
});
