import { createRequire } from 'node:module';

/**
 * The linters that are measured beside the engine, each as its own documentation has it used from a program: a name, and what makes
 * a function that checks a text. Loaded one by one, so that one that fails to load leaves the others.
 */
const require = createRequire(import.meta.url);
// Named through a variable, since the two modules of its package are not typed alike.
const only = (module) => module.default ?? module;

export const LINTERS = {
  jianggao: async () => {
    const { check, read } = require('../../../dist/engine.js');
    return (text) => check(read(text));
  },
  // https://github.com/huacnlee/autocorrect: native code.
  autocorrect: async () => {
    const { lintFor } = require('autocorrect-node');
    return (text) => lintFor(text, 'text');
  },
  markdownlint: async () => {
    const { lint } = await import('markdownlint/sync');
    return (text) => lint({ strings: { text } });
  },
  'remark-lint': async () => {
    const { remark } = await import('remark');
    const preset = only(await import('remark-preset-lint-recommended'));
    const processor = remark().use(preset).freeze();
    return (text) => processor.processSync(text);
  },
  zhlint: async () => {
    const { run } = await import('zhlint');
    return (text) => run(text, { rules: { preset: 'default' } });
  },
  textlint: async () => {
    const { TextlintKernel } = await import('@textlint/kernel');
    const plugin = only(await import('@textlint/textlint-plugin-text'));
    const rule = only(await import('textlint-rule-no-mixed-zenkaku-and-hankaku-alphabet'));
    const kernel = new TextlintKernel();
    return (text) =>
      kernel.lintText(text, {
        ext: '.txt',
        plugins: [{ pluginId: 'text', plugin: only(plugin) }],
        rules: [{ ruleId: 'alphabet', rule: only(rule) }],
      });
  },
};
