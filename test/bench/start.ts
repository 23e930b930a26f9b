import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TestClient } from '../support/client';
import { inProject, temporaryFolder } from '../support/project';

/** Drafts in the folder, where none are counted on the command line. */
const DRAFTS = 10_000;
/** A short run is done as often; a long one, or one with a server, less. */
const OFTEN = 20;
const SELDOM = 5;

const CLI = inProject('dist/cli.js');

/**
 * `npm run bench -- start [DRAFTS]`: what it takes until something is said. Medians; wall and processor time, and the most memory
 * that was held at once, of the whole process as it tells itself at its end.
 */
export async function benchStart(drafts = DRAFTS): Promise<void> {
  const folder = temporaryFolder('bench-start');
  const one = join(folder, '一份.txt');
  writeFileSync(one, draft(1));
  console.log(`Node ${process.version}; medians of ${OFTEN}, of a server ${SELDOM}, of a folder one run`);
  // In turn, since a machine is not as quick at all times.
  const runs = Array.from({ length: OFTEN }, () => ({ bare: run(['-e', '0']), checked: run([CLI, 'check', one]) }));
  const bare = row(
    'node -e 0',
    runs.map((each) => each.bare),
  );
  const checked = row(
    'jianggao check, one draft',
    runs.map((each) => each.checked),
  );
  const more = [checked.wall - bare.wall, checked.processor - bare.processor].map(ms).join('');
  console.log(`${'  more than node -e 0'.padEnd(WIDTH)}${more}`);
  await server();
  const many = join(folder, '稿');
  mkdirSync(many);
  for (let index = 0; index < drafts; index++)
    writeFileSync(join(many, `${String(index).padStart(6, '0')}讲话.txt`), draft(index));
  const cached = ['--cache', '--cache-location', join(folder, 'kept')];
  for (const [name, args] of [
    ['a folder', []],
    ['a folder, the cache to be filled', cached],
    ['a folder, nothing changed', cached],
  ] as const)
    row(`${name} (${drafts})`, [run([CLI, 'check', '--format', 'jsonl', ...args, many])]);
  rmSync(folder, { recursive: true });
}

interface Figures {
  /** Milliseconds. */
  readonly wall: number;
  readonly processor: number;
  /** KB. */
  readonly memory: number;
}

const WIDTH = 40;
const ms = (figure: number): string => `${figure.toFixed(0)} ms`.padStart(12);
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

function row(name: string, runs: readonly Figures[]): Figures {
  const of = (key: keyof Figures): number => median(runs.map((each) => each[key]));
  const figures = { wall: of('wall'), processor: of('processor'), memory: of('memory') };
  const memory = `${(figures.memory / 1024).toFixed(0)} MB`.padStart(10);
  console.log(`${name.padEnd(WIDTH)}${ms(figures.wall)}${ms(figures.processor)}${memory}`);
  return figures;
}

/** Tells at the end of a process what it took. */
const TELLER = `process.on('exit', () => require('node:fs').writeFileSync(process.env.JIANGGAO_BENCH, JSON.stringify(process.resourceUsage())))`;

function run(args: readonly string[]): Figures {
  const folder = temporaryFolder('bench-run');
  const [teller, told] = [join(folder, 'teller.js'), join(folder, 'told.json')];
  writeFileSync(teller, TELLER);
  const started = performance.now();
  const { status, error } = spawnSync(process.execPath, ['-r', teller, ...args], {
    stdio: 'ignore',
    env: { ...process.env, JIANGGAO_BENCH: told },
  });
  const wall = performance.now() - started;
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')} ended with ${status}`, { cause: error });
  const usage = JSON.parse(readFileSync(told, 'utf8')) as NodeJS.ResourceUsage;
  return { wall, processor: (usage.userCPUTime + usage.systemCPUTime) / 1000, memory: usage.maxRSS };
}

/** From the start of a server until it has answered for the first time, and until the findings of a first draft are there. */
async function server(): Promise<void> {
  const answered: number[] = [];
  const found: number[] = [];
  for (let time = 0; time < SELDOM; time++) {
    const started = performance.now();
    const client = new TestClient();
    await client.initialize();
    answered.push(performance.now() - started);
    await client.open(URI, draft(0));
    await client.until(() => client.publications(URI).length > 0);
    found.push(performance.now() - started);
    await client.stop();
  }
  console.log(`${'server, until it answers'.padEnd(WIDTH)}${ms(median(answered))}`);
  console.log(`${'server, until a draft has its findings'.padEnd(WIDTH)}${ms(median(found))}`);
}

const URI = 'file:///讲话.txt';
const HEADS = ['提高认识', '抓好落实', '加强领导', '改进作风', '压实责任', '严明纪律'];
const SENTENCES = [
  '要把思想和行动统一到工作部署上来，增强责任感和紧迫感。',
  '各单位要对照任务，一项一项抓到底，不能走过场。',
  '一是学习不够深；二是落实不够实；三是作风不够硬。',
  '去年全区完成投资三十二亿元，同比增长百分之八。',
];

/** A speech of some 600 characters; every fifth repeats a number. */
function draft(index: number): string {
  const parts = ['一', '二', index % 5 === 0 ? '二' : '三', '四'].map((number, part) => {
    const entries = ['（一）', '（二）', '（三）'].map((entry, of) => {
      const words = SENTENCES[(index + part + of) % SENTENCES.length] ?? '';
      return `${entry}${HEADS[(index + part * 3 + of) % HEADS.length]}。${words.repeat(1 + ((index + of) % 2))}`;
    });
    return [`${number}、${HEADS[(index + part) % HEADS.length]}`, ...entries].join('\n');
  });
  return `同志们：\n今天讲四点意见。\n${parts.join('\n')}\n我的话讲完了，谢谢大家！\n`;
}
