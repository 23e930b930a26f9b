import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { version } from '../../../package.json';
import type { FixKind } from '../rules/engine/fixPolicy';
import type { Locale } from '../rules/engine/rule';
import type { Level } from '../rules/engine/run';
import { localeFrom, systemLanguage } from '../locale';
import { isLevel } from '../settings';
import { DEFAULT_TARGET_NAME, isTargetName } from '../targetNames';
import type * as Check from './check';
import type * as Commands from './commands';
import type { CompareOptions } from './compareDrafts';
import type { ExportFlags } from './exportDraft';
import { FORMATS, type Format } from './formats';
import type { ImportOptions } from './importWord';
import { loadBundle } from './compiled';
import { badLevel, badName, stopped, unknownRule } from './messages';
import { printable } from './printable';
import type { ReviewFlags } from './reviewWord';
import type { ReviseFlags } from './reviseWord';
import { terminal } from './terminal';

// Each is a bundle of its own, loaded when it is called: to read all of them takes longer than to check a draft.
const loadCheck = (): typeof Check => loadBundle('check') as typeof Check;
const loadCommands = (): Promise<typeof Commands> => import('./commands');

const systemLocale = (): Locale => localeFrom(systemLanguage(process.env));

const locale = (): Option =>
  new Option('--locale <locale>', 'language of the messages').choices(['zh-cn', 'en']).default(systemLocale());

const name = (): Option =>
  new Option('--name <pattern>', 'what new files are called, of {name}, {kind} and {date}')
    .default(DEFAULT_TARGET_NAME)
    .argParser(readName);

function readName(value: string): string {
  if (!isTargetName(value)) throw new InvalidArgumentError(badName(value)[systemLocale()]);
  return value;
}

/** Reads `--rule id=level`, given once or often. */
function readLevel(value: string, before: Record<string, Level>): Record<string, Level> {
  const [id = '', level = ''] = value.split('=');
  if (!isLevel(level)) throw new InvalidArgumentError(badLevel(level)[systemLocale()]);
  return { ...before, [id]: level };
}

interface CheckFlags {
  readonly format: Format;
  readonly rule: Record<string, Level>;
  readonly locale: Locale;
  readonly fix?: boolean;
  readonly fixGaps?: boolean;
  readonly dryRun?: boolean;
  readonly cache?: boolean;
  readonly cacheLocation: string;
}

function fixKinds(flags: CheckFlags): FixKind[] {
  if (flags.fixGaps) return ['safe', 'closesGap'];
  return flags.fix || flags.dryRun ? ['safe'] : [];
}

function checkOptions(flags: CheckFlags): Check.CheckOptions {
  const { format, rule: levels, locale, dryRun = false, cache, cacheLocation } = flags;
  return { format, levels, locale, dryRun, fix: fixKinds(flags), ...(cache ? { cache: cacheLocation } : {}) };
}

function buildProgram(finish: (code: number) => void): Command {
  const program = new Command('jianggao')
    .description('讲稿: reads numbered Chinese speeches')
    .version(version)
    .configureOutput({ writeErr: (lines) => process.stderr.write(lines.split('\n').map(printable).join('\n')) })
    .exitOverride();
  program
    .command('check')
    .description('report broken numbering')
    .argument('<files...>', 'files, folders, patterns, or - for standard input')
    .addOption(new Option('--format <format>').choices(FORMATS).default('stylish'))
    .option('--rule <id=level>', 'level of a rule: error, warning, information, hint, off', readLevel, {})
    .option('--fix', 'mend what is certain')
    .option('--fix-gaps', 'renumber over gaps too')
    .option('--dry-run', 'show what --fix would change, and write nothing')
    .addOption(locale())
    .option('--cache', 'check only what has changed since the last run with it')
    .option('--cache-location <path>', 'the file that keeps it, or a folder for it', '.jianggaocache')
    .action(async (files: string[], flags: CheckFlags, command: Command) => {
      const { check, isRule } = loadCheck();
      const unknown = Object.keys(flags.rule).find((id) => !isRule(id));
      if (unknown !== undefined)
        command.error(`error: option '--rule <id=level>' is invalid. ${unknownRule(unknown)[systemLocale()]}`);
      finish(await check(files, checkOptions(flags), terminal));
    });
  program
    .command('outline')
    .description('print the tree of a draft')
    .argument('<file>')
    .addOption(new Option('--format <format>').choices(['text', 'json', 'markdown']).default('text'))
    .addOption(locale())
    .action(async (file: string, flags: { format: 'text' | 'json' | 'markdown'; locale: Locale }) =>
      finish(await (await loadCommands()).outline(file, flags, terminal)),
    );
  program
    .command('explain')
    .description('tell why the numbers of a line are read as they are')
    .argument('<file>')
    .argument('<line>', 'from 1')
    .addOption(new Option('--format <format>').choices(['text', 'json']).default('text'))
    .addOption(locale())
    .action(async (file: string, line: string, flags: { format: 'text' | 'json'; locale: Locale }) =>
      finish(await (await loadCommands()).explain(file, line, flags, terminal)),
    );
  program
    .command('compare')
    .description('tell what is edited, moved, added, removed and renumbered between two drafts')
    .argument('<old>', 'a draft, or .docx')
    .argument('<new>')
    .addOption(new Option('--format <format>').choices(['text', 'json', 'html', 'docx']))
    .option(
      '-o, --output <path>',
      'the new file, html or docx by its name; of a format alone 讲话-花脸稿.docx beside the new draft',
    )
    .addOption(name())
    .option('--author <name>', 'who changes, in docx', '讲稿')
    .option('--force', 'write over an existing file')
    .addOption(locale())
    .action(async (old: string, now: string, flags: CompareOptions) =>
      finish(await (await loadCommands()).compare([old, now], flags, terminal)),
    );
  program
    .command('import')
    .description('make drafts of Word files')
    .argument('<files...>', '.docx')
    .option('-o, --output <path>', 'file, or folder where several files come; else beside the source')
    .addOption(new Option('--revisions <view>', 'tracked changes').choices(['accept', 'original']).default('accept'))
    .option('--force', 'write over an existing file')
    .addOption(locale())
    .action(async (files: string[], flags: ImportOptions) =>
      finish(await (await loadCommands()).importWord(files, flags, terminal)),
    );
  program
    .command('review')
    .description('put findings into a Word file as comments and tracked changes')
    .argument('<file>', '.docx')
    .option('-o, --output <path>', 'the new file; else 讲话-校.docx beside 讲话.docx')
    .option('--author <name>', 'who comments', '讲稿')
    .option('--all', 'what is only a hint, too')
    .addOption(name())
    .option('--force', 'write over an existing file')
    .addOption(locale())
    .action(async (file: string, flags: ReviewFlags) =>
      finish(await (await loadCommands()).reviewWord(file, flags, terminal)),
    );
  program
    .command('revise')
    .description('put a draft back into the Word file that it was made of, as tracked changes')
    .argument('<original>', '.docx; it is never written over')
    .argument('<draft>')
    .option('-o, --output <path>', 'the new file; else 讲话-改.docx beside 讲话.docx')
    .option('--author <name>', 'who changes', '讲稿')
    .addOption(name())
    .option('--force', 'write over an existing file')
    .addOption(locale())
    .action(async (original: string, draft: string, flags: ReviseFlags) =>
      finish(await (await loadCommands()).reviseWord([original, draft], flags, terminal)),
    );
  program
    .command('export')
    .description('make files to print or to read from: 印发稿, 大字稿')
    .argument('<files...>', 'drafts')
    .addOption(
      new Option('--to <format>', 'else what the name of the output says, else docx').choices(['docx', 'html']),
    )
    .addOption(
      new Option('--layout <layout>', 'print: after GB/T 9704; lectern: in large type')
        .choices(['print', 'lectern'])
        .default('print'),
    )
    .option('-o, --output <path>', 'file, or folder where several files come; else beside the source')
    .option('--template <file>', 'a .docx or .dotx whose styles, page and headers are taken')
    .addOption(
      new Option('--numbers <how>', 'whether Word makes the numbers').choices(['text', 'word']).default('text'),
    )
    .addOption(
      new Option('--grid <how>', '28 characters a line by their spacing, or by Word’s grid')
        .choices(['lines', 'characters'])
        .default('lines'),
    )
    .addOption(new Option('--size <points>', 'of lectern type: 小一 or 二号').choices(['24', '22']).default('24'))
    .addOption(name())
    .option('--force', 'write over an existing file')
    .addOption(locale())
    .action(async (files: string[], flags: ExportFlags) =>
      finish(await (await loadCommands()).exportDraft(files, flags, terminal)),
    );
  return program;
}

async function main(): Promise<void> {
  try {
    const program = buildProgram((code) => (process.exitCode = code));
    program.commands.forEach((command) => command.exitOverride());
    await program.parseAsync();
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  }
}

// Whatever goes wrong is no finding. Who reads no further, as `head` does, has seen enough and is told nothing.
main()
  .catch((error: unknown) => {
    process.exitCode = 2;
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const reason = printable(error instanceof Error ? error.message : String(error));
    if (code !== 'EPIPE') terminal.err(`jianggao: ${stopped(reason)[systemLocale()]}\n`);
  })
  // A file that never answers was given up, but would keep the process: it ends when all is said.
  .finally(() => process.stderr.write('', () => process.exit()));
