import type { Locale } from './rules/engine/rule';

/** What is printed instead of starting a server. */
export interface Printed {
  readonly text: string;
  /** What the program ends with: 0 where that was asked for, 2 where nothing was that can be done. */
  readonly code: 0 | 2;
}

const TRANSPORTS = ['--stdio', '--node-ipc', '--socket', '--pipe'];

/** What to print for the arguments; undefined where they say how an editor speaks with the server. */
export function printedFor(given: readonly string[], version: string, locale: Locale): Printed | undefined {
  if (given.includes('--version') || given.includes('-v')) return { text: version, code: 0 };
  const help = HELP[locale];
  if (given.includes('--help') || given.includes('-h')) return { text: help, code: 0 };
  return given.some((argument) => TRANSPORTS.includes(argument.split('=')[0] ?? ''))
    ? undefined
    : { text: help, code: 2 };
}

const HELP: Readonly<Record<Locale, string>> = {
  'zh-cn': `用法：jianggao-language-server --stdio

讲稿的语言服务器，由编辑器（Neovim、Helix、Emacs、Kate 等）启动。

  --stdio          经标准输入、标准输出与编辑器往来
  --node-ipc       经 Node 的进程间通道
  --socket=<端口>  经 TCP
  --pipe=<名称>    经命名管道
  --version        显示版本
  --help           显示这份说明

在命令行里检查讲稿，请用 jianggao check <文件>。`,
  en: `Usage: jianggao-language-server --stdio

The language server for Chinese speeches, started by an editor (Neovim, Helix, Emacs, Kate and others).

  --stdio          speaks with the editor over standard input and output
  --node-ipc       over Node's channel between processes
  --socket=<port>  over TCP
  --pipe=<name>    over a named pipe
  --version        prints the version
  --help           prints this

To check drafts on the command line, use jianggao check <file>.`,
};
