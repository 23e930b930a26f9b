import { evaluate } from './evaluate';
import { measureRestructuring } from './restructuring';
import { searchWeights } from './weights';

/**
 * `npm run eval`: one table, and the same as JSON in test-results. `JIANGGAO_EVAL_RUNS` is how many runs of a style count in a text.
 * `npm run eval -- restructure`: what restructuring does to sound drafts.
 * `npm run eval -- weights`: whether another weight of a row would read better.
 */
if (process.argv[2] === 'restructure') measureRestructuring(process.argv[3]);
else if (process.argv[2] === 'weights') searchWeights(process.argv[3]);
else evaluate(Number(process.env['JIANGGAO_EVAL_RUNS'] ?? 6), process.argv[2]);
