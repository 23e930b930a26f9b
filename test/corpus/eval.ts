import { evaluate } from './evaluate';

/** `npm run eval`: one table, and the same as JSON in test-results. `JIANGGAO_EVAL_RUNS` is how many runs of a style count in a text. */
evaluate(Number(process.env['JIANGGAO_EVAL_RUNS'] ?? 6), process.argv[2]);
