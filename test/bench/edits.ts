import { readCorpus } from '../corpus/shared';
import { asMarkdown, compareVersions } from '../support/versions';
import { SHAPES } from './shapes';

const LONGEST = 4000;
const EDITS = 50;

/**
 * `npm run bench -- edits [how many]`: reads drafts after so many random edits with the version before, and by themselves; ends with
 * the first that is read otherwise. The long run of `test/properties/incremental.test.ts`.
 */
export function benchEdits(wanted = 100_000): void {
  const texts = [...readCorpus().map(({ text }) => text), ...SHAPES.map(({ make }) => make(LONGEST / 4))];
  let done = 0;
  for (let seed = Number(process.env['SEED'] ?? 1000); done < wanted; seed++) {
    const text = texts[seed % texts.length] ?? '';
    const from = (seed * 7919) % Math.max(1, text.length - LONGEST);
    const piece = text.slice(from, from + LONGEST);
    done += compareVersions(seed % 3 === 0 ? asMarkdown(piece) : piece, EDITS, seed);
    if (seed % 100 === 0) console.log(`${done} edits`);
  }
  console.log(`${done} edits, each read the same`);
}
