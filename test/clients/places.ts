import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { onPath } from '../support/programs';
import { inProject, temporaryFolder } from '../support/project';

/** Where `install.sh` puts editors of today: a newer Debian's files, started with the libraries that lie beside them. */
const NEWER = process.env['JIANGGAO_EDITORS'] ?? '/var/tmp/jianggao-editors';
const LIBRARIES = join(NEWER, 'usr/lib/x86_64-linux-gnu');

type Environment = Readonly<Record<string, string>>;

/** An editor as it is started here. */
export interface Editor {
  readonly command: readonly string[];
  /** What it must find set to know its own files. */
  readonly environment: Environment;
}

/** The first editor that ends with 0 on these arguments, the newer Debian's before the system's; undefined where none does. */
function findEditor(editors: readonly (Editor | undefined)[], args: readonly string[]): Editor | undefined {
  return editors.find((editor) => {
    const [program = '', ...rest] = editor?.command ?? [];
    if (!editor || program === '') return false;
    const env = { ...process.env, ...editor.environment };
    return spawnSync(program, [...rest, ...args], { env, stdio: 'ignore' }).status === 0;
  });
}

/** Neovim that can format while its writer types: 0.12. */
export function findNeovim(): Editor | undefined {
  const newer = unpacked('nvim', [], { VIMRUNTIME: join(NEWER, 'usr/share/nvim/runtime') });
  const args = ['-u', 'NONE', '--headless', '-c', 'lua if vim.fn.has("nvim-0.12") == 0 then vim.cmd("cquit") end'];
  return findEditor([newer, installed('nvim')], [...args, '-c', 'qall']);
}

/** Helix, where there is a terminal to be had for it. */
export function findHelix(): Editor | undefined {
  const newer = unpacked('hx', [], { HELIX_RUNTIME: join(NEWER, 'usr/lib/hx/runtime') });
  const terminal = process.platform === 'linux' && onPath(['script']) !== undefined;
  return terminal ? findEditor([newer, installed('hx'), installed('helix')], ['--version']) : undefined;
}

/** Emacs 30 with one of its clients, by the name of its library. */
export function findEmacs(library: string): Editor | undefined {
  const recent = '(when (< emacs-major-version 30) (kill-emacs 1))';
  return findEditor([newerEmacs(), installed('emacs')], ['-q', '--batch', '--eval', recent, '-l', library]);
}

function installed(name: string): Editor | undefined {
  const program = process.platform === 'win32' ? undefined : onPath([name]);
  return program === undefined ? undefined : { command: [program], environment: {} };
}

function unpacked(name: string, args: readonly string[], environment: Environment): Editor | undefined {
  const program = join(NEWER, 'usr/bin', name);
  if (!existsSync(program)) return undefined;
  const loader = join(LIBRARIES, 'ld-linux-x86-64.so.2');
  return { command: [loader, '--library-path', LIBRARIES, program, ...args], environment };
}

/** Emacs has the folders of its own files built in; where they lie elsewhere it has to be told each. */
function newerEmacs(): Editor | undefined {
  const [version] = list(join(NEWER, 'usr/share/emacs')).filter((name) => /^\d/.test(name));
  if (version === undefined) return undefined;
  const own = join(NEWER, 'usr/share/emacs', version);
  const machine = join(NEWER, 'usr/libexec/emacs', version, 'x86_64-linux-gnu');
  const dump = list(machine).find((name) => name.endsWith('.pdmp'));
  const lisp = [...foldersIn(join(NEWER, 'usr/share/emacs/site-lisp')), ...foldersIn(join(own, 'lisp'))];
  const dumped = dump === undefined ? [] : [`--dump-file=${join(machine, dump)}`];
  // It would compile Lisp to machine code with a compiler that is not there.
  return unpacked('emacs-nox', [...dumped, '--eval', '(setq native-comp-enable-subr-trampolines nil)'], {
    EMACSLOADPATH: lisp.join(delimiter),
    EMACSDATA: join(own, 'etc'),
    EMACSDOC: join(own, 'etc'),
    EMACSPATH: machine,
  });
}

const list = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);

/** The folder and all folders below. */
function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const below = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [folder, ...below.flatMap(({ name }) => foldersIn(join(folder, name)))];
}

/** A folder with drafts, whatever an editor is configured by, and the built server under its name on the path. */
export class Desk {
  readonly path = temporaryFolder('desk');

  constructor(files: Readonly<Record<string, string>>) {
    for (const folder of ['dist', 'bin', 'drafts']) mkdirSync(join(this.path, folder));
    copyFileSync(inProject('dist/server.js'), join(this.path, 'dist/server.js'));
    const starter = join(this.path, 'bin/jianggao-language-server');
    writeFileSync(starter, `#!/bin/sh\nexec "${process.execPath}" "${this.path}/dist/server.js" "$@"\n`);
    chmodSync(starter, 0o755);
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.path, name)), { recursive: true });
      writeFileSync(join(this.path, name), text);
    }
  }

  read(name: string): string {
    const file = join(this.path, name);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  }

  /** Runs an editor among the drafts until it ends, by itself or because its time is up; answers with what it printed. */
  run(editor: Editor, args: readonly string[], environment: Environment, patience: number): Promise<string> {
    const running = this.start([...editor.command, ...args], { ...editor.environment, ...environment });
    let printed = '';
    for (const stream of [running.stdout, running.stderr]) stream.on('data', (bytes) => (printed += String(bytes)));
    return new Promise((resolve, reject) => {
      const tooLong = setTimeout(() => running.kill('SIGKILL'), patience);
      running.on('error', reject);
      running.on('close', () => {
        clearTimeout(tooLong);
        resolve(printed);
      });
    });
  }

  /** An editor in a terminal of its own, for keys. */
  open(editor: Editor, args: readonly string[]): Terminal {
    const command = [...editor.command, ...args].map((word) => `'${word}'`).join(' ');
    const screen = ['script', '-qfec', `stty cols 200 rows 50; exec ${command}`, '/dev/null'];
    return new Terminal(this.start(screen, editor.environment));
  }

  private start(command: readonly string[], environment: Environment): ChildProcessWithoutNullStreams {
    const [program = '', ...args] = command;
    return spawn(program, args, {
      cwd: join(this.path, 'drafts'),
      env: {
        HOME: this.path,
        LANG: 'C.UTF-8',
        PATH: `${this.path}/bin:/usr/bin:/bin`,
        TERM: 'xterm-256color',
        ...environment,
      },
    });
  }

  clear(): void {
    rmSync(this.path, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** What a terminal is told besides words. */
// eslint-disable-next-line no-control-regex -- Escape is just what is looked for
const ESCAPES = /\u001b(?:\[[0-9;?:>=]*[A-Za-z]|\][^\u0007]*\u0007|[()][A-Z0-9]|[=>78])/g;

/** Keys go in, what is drawn comes out. */
export class Terminal {
  private drawn = '';
  private readonly decoder = new TextDecoder();

  constructor(private readonly running: ChildProcessWithoutNullStreams) {
    running.stdout.on('data', (bytes: Buffer) => (this.drawn += this.decoder.decode(bytes, { stream: true })));
  }

  /** Presses keys, and goes on once it holds of what was drawn since. */
  async press(keys: string, holds: (drawn: string) => boolean, patience: number): Promise<string> {
    this.drawn = '';
    this.running.stdin.write(keys);
    const until = Date.now() + patience;
    for (;;) {
      const words = this.drawn.replace(ESCAPES, '');
      if (holds(words)) return words;
      if (Date.now() > until) throw new Error(`${JSON.stringify(keys)} gave\n${words}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  end(): void {
    this.running.kill('SIGKILL');
  }
}
