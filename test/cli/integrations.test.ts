import { validateAction } from '@action-validator/core';
import { assert } from 'chai';
import { load } from 'js-yaml';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { inProject, temporaryFolder } from '../support/project';

const BROKEN = '一、甲事\n二、乙事\n二、丙事\n三、丁事\n';
const SOUND = '一、甲事\n二、乙事\n三、丙事\n四、丁事\n';
const read = (path: string): string => readFileSync(inProject(path), 'utf8');

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly language: string;
  readonly files: string;
}

interface Matcher {
  readonly name: string;
  readonly pattern: readonly { readonly regexp: string; readonly [group: string]: unknown }[];
}

interface Manifest {
  readonly contributes: {
    readonly languages: readonly { readonly extensions: string[]; readonly filenamePatterns: string[] }[];
    readonly problemMatchers: readonly Matcher[];
  };
}

suite('where the command line is built in', () => {
  let folder: string;
  setup(() => (folder = temporaryFolder('integrations')));
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return name;
  };
  const manifest = JSON.parse(read('package.json')) as Manifest;

  suite('pre-commit', () => {
    const hooks = load(read('.pre-commit-hooks.yaml')) as readonly Hook[];

    test('its hooks take the files that the editor takes for drafts, and no others', () => {
      const [language] = manifest.contributes.languages;
      const names = [
        ...(language?.extensions ?? []).map((extension) => `稿${extension}`),
        ...(language?.filenamePatterns ?? []).map((pattern) => pattern.replaceAll('*', '会议')),
      ];
      assert.isAbove(names.length, 10);
      for (const { files } of hooks) {
        const pattern = new RegExp(files);
        for (const name of [...names, '会议/讲话.md']) assert.match(name, pattern);
        for (const name of ['README.md', '讲话/说明.txt', '讲话.docx', 'a.txt']) assert.notMatch(name, pattern);
      }
    });

    test('each runs by its entry on the files that are handed to it', () => {
      const bin = join(folder, 'bin');
      mkdirSync(bin);
      writeFileSync(
        join(bin, 'jianggao'),
        `#!/bin/sh\nexec "${process.execPath}" "${inProject('dist/cli.js')}" "$@"\n`,
      );
      chmodSync(join(bin, 'jianggao'), 0o755);
      const run = ({ entry }: Hook, ...files: string[]): number | null => {
        const [program = '', ...given] = entry.split(' ');
        const env = { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` };
        return spawnSync(program, [...given, ...files], { cwd: folder, env }).status;
      };
      const [check, fix] = hooks;
      assert.isDefined(check);
      assert.isDefined(fix);
      for (const { language } of hooks) assert.equal(language, 'system');
      if (!check || !fix || process.platform === 'win32') return;
      assert.equal(run(check, file('好讲话.txt', SOUND)), 0);
      assert.equal(run(check, '好讲话.txt', file('讲话.txt', BROKEN)), 1);
      assert.equal(readFileSync(join(folder, '讲话.txt'), 'utf8'), BROKEN);
      assert.equal(run(fix, '讲话.txt'), 0);
      assert.equal(readFileSync(join(folder, '讲话.txt'), 'utf8'), SOUND);
    });
  });

  suite('the GitHub action', () => {
    test('action.yml is one by its schema, and the schema refuses others', () => {
      assert.deepEqual(validateAction(read('action.yml')).errors, []);
      assert.isNotEmpty(validateAction(read('action.yml').replace('using: composite', 'using: nothing')).errors);
    });

    test('what its script is told comes from its inputs, each of which it declares', () => {
      const { inputs, runs } = load(read('action.yml')) as {
        inputs: Record<string, object>;
        runs: { steps: { run: string; env: Record<string, string> }[] };
      };
      const [step, ...others] = runs.steps;
      assert.isEmpty(others);
      assert.deepEqual(
        Object.values(step?.env ?? {}),
        Object.keys(inputs).map((name) => `\${{ inputs.${name} }}`),
      );
      assert.notInclude(step?.run, '${{', 'an input in a script could be a command');
      for (const name of Object.keys(step?.env ?? {})) assert.include(read('.ci/action'), `\${${name}:-`);
    });

    if (process.platform !== 'win32') {
      const act = (env: Record<string, string>): { status: number | null; stdout: string; stderr: string } =>
        spawnSync('bash', [inProject('.ci/action')], {
          cwd: folder,
          encoding: 'utf8',
          env: { ...process.env, ...env },
        });

      test('its script annotates, writes SARIF, and ends as the check ends', () => {
        file('讲 话.txt', BROKEN);
        file('好.txt', SOUND);
        const found = act({ JIANGGAO_FILES: '讲 话.txt\n好.txt\n', JIANGGAO_SARIF: 'log.sarif' });
        assert.equal(found.status, 1, found.stderr);
        assert.match(found.stdout, /^::warning file=讲 话\.txt,line=3,[^\n]*::“二、”重复[^\n]*\n$/);
        const log = JSON.parse(readFileSync(join(folder, 'log.sarif'), 'utf8')) as { runs: { results: object[] }[] };
        assert.lengthOf(log.runs[0]?.results ?? [], 1);
        assert.equal(act({ JIANGGAO_FILES: '好.txt' }).status, 0);
        assert.equal(act({ JIANGGAO_FILES: '没有.txt' }).status, 2);
      });

      test('levels and language are obeyed; a name is never a flag or a command', () => {
        file('讲话.txt', BROKEN);
        const quiet = act({ JIANGGAO_RULES: 'numbering-duplicate=hint\nplaceholder=off', JIANGGAO_LOCALE: 'en' });
        assert.equal(quiet.status, 0, quiet.stderr);
        assert.match(quiet.stdout, /^::notice [^\n]*is repeated/);
        const { status } = act({ JIANGGAO_FILES: '--fix\n$(touch made)\n讲话.txt' });
        assert.equal(status, 2);
        assert.equal(readFileSync(join(folder, '讲话.txt'), 'utf8'), BROKEN);
        assert.equal(act({ JIANGGAO_FILES: 'made' }).status, 2, 'no such file');
      });
    }
  });

  suite('the problem matcher for tasks of VS Code', () => {
    const [matcher] = manifest.contributes.problemMatchers;
    const [head, line] = (matcher?.pattern ?? []).map(({ regexp }) => new RegExp(regexp));
    const group = (at: number, name: string): number => Number(matcher?.pattern[at]?.[name]);

    for (const [locale, severity] of [
      ['zh-cn', '警告'],
      ['en', 'warning'],
    ] as const)
      test(`reads what check prints (${locale})`, () => {
        const path = file('会 议讲话.txt', BROKEN);
        const { stdout } = spawnSync(process.execPath, [inProject('dist/cli.js'), 'check', '--locale', locale, path], {
          cwd: folder,
          encoding: 'utf8',
        });
        const [first = '', second = ''] = stdout.split('\n');
        assert.equal(head?.exec(first)?.[group(0, 'file')], path);
        const read = line?.exec(second);
        assert.deepEqual(
          ['line', 'column', 'severity', 'code'].map((name) => read?.[group(1, name)]),
          ['3', '1', severity, 'numbering-duplicate'],
        );
        assert.match(read?.[group(1, 'message')] ?? '', locale === 'en' ? /repeated/ : /重复/);
      });

    test('an encoding behind the name is no part of it; a sum is no file', () => {
      for (const words of ['讲话.txt（编码：GB18030）', '讲话.txt (encoding: GB18030)'])
        assert.equal(head?.exec(words)?.[group(0, 'file')], '讲话.txt');
      assert.isNull(head?.exec('  3:1  警告  “二、”重复  numbering-duplicate'));
      assert.isNull(line?.exec('1个文件，共1处'));
    });
  });
});
