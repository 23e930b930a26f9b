import { Analysis } from '../../server/src/analysis/analysis';
import { faultsOf, isSound, trials, where } from '../support/restructuring';
import { OWN_DRAFTS, readCorpus, readGold, sharedIsThere } from './shared';

/** Drafts of the corpus with more items than these are laws; they would take hours. */
const MOST_ITEMS = 80;

/**
 * `npm run eval -- restructure`: every operation on every item of every sound draft, of the project and of the corpus. What is
 * printed are the tries that leave a warning, lose words or overlap.
 */
export function measureRestructuring(which?: string): void {
  const own = [...readGold(OWN_DRAFTS), ...(sharedIsThere ? readGold() : [])].map((gold) => ({ ...gold, kind: 'own' }));
  const corpus = sharedIsThere ? readCorpus() : [];
  const only = process.env['JIANGGAO_EVAL_TEXTS'];
  for (const part of which === 'own' ? [own] : which === 'corpus' ? [corpus] : [own, corpus]) {
    const rows = new Map<string, { tried: number; failed: number }>();
    for (const { name, text } of part) {
      if (only !== undefined && !name.includes(only)) continue;
      const analysis = new Analysis(text);
      const items = analysis.sequences.reduce((sum, { sequence }) => sum + sequence.items.length, 0);
      if (items === 0 || items > MOST_ITEMS || text.length > 30000 || !isSound(analysis)) continue;
      for (const trial of trials(analysis, name)) {
        const faults = faultsOf(trial);
        for (const key of ['all', trial.action]) {
          const row = rows.get(key) ?? { tried: 0, failed: 0 };
          rows.set(key, { tried: row.tried + 1, failed: row.failed + (faults.length > 0 ? 1 : 0) });
        }
        if (faults.length > 0) console.log(`${where(trial)}\n    ${faults.join('\n    ').replace(/\n(?! {4})/g, '⏎')}`);
      }
    }
    console.log(`\n${part === own ? 'drafts of the project' : 'corpus'}`);
    for (const [action, { tried, failed }] of [...rows].sort())
      console.log(`${action.padEnd(22)} ${failed} of ${tried}`);
    console.log('');
  }
}
