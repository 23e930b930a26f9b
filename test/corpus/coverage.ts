import { Analysis } from '../../server/src/analysis/analysis';
import type { Item, Sequence } from '../../server/src/syntax/nodes';
import annotations from './parents.json';
import { findRuns } from './runs';
import type { CorpusText } from './shared';

/** How much of what a simple pattern, and a reader, find numbered stands in our tree as they have it. */
export interface Coverage {
  readonly runs: number;
  readonly whole: number;
  readonly parents: number;
  readonly right: number;
  readonly failures: readonly string[];
}

interface Placed {
  readonly item: Item;
  readonly sequence: Sequence;
  readonly parent: Item | undefined;
}

function place(sequences: readonly Sequence[], parent?: Item): Placed[] {
  return sequences.flatMap((sequence) =>
    sequence.items.flatMap((item) => [{ item, sequence, parent }, ...place(item.children, item)]),
  );
}

/** Every numbered run that a pattern finds is one sequence; every annotated item hangs where a reader hung it. */
export function measureCoverage(corpus: readonly CorpusText[]): Coverage {
  const failures: string[] = [];
  let runs = 0;
  let whole = 0;
  let parents = 0;
  let right = 0;
  for (const source of corpus) {
    const { draft, text } = new Analysis(source.text);
    const placed = [...place(draft.outline), ...place(draft.body)];
    const byStart = new Map(placed.map((entry) => [entry.item.marker.range.start, entry]));
    for (const run of findRuns(source.text)) {
      runs++;
      if (isWhole(run.places.map(({ start }) => byStart.get(start)?.sequence))) whole++;
      else
        failures.push(
          `RUN\t${run.style.id}\t${source.name}:${text.lineAt(run.places[0]?.start ?? 0) + 1}\t${run.places.length}`,
        );
    }
    const name = ({ marker }: Item): string =>
      `${text.lineAt(marker.range.start) + 1} ${bare(text.slice(marker.range))}`;
    const found = new Map(placed.map(({ item, parent }) => [name(item), parent ? name(parent) : '']));
    for (const [item = '', parent = ''] of (annotations as Record<string, string[][]>)[
      source.name.replace('.txt', '')
    ] ?? []) {
      parents++;
      const ours = found.get(tidy(item));
      if (ours === tidy(parent)) right++;
      else
        failures.push(
          `PARENT\t${source.name}\t${item}\tshould hang on “${parent}”\tdoes on “${ours ?? 'nothing: no item'}”`,
        );
    }
  }
  return { runs, whole, parents, right, failures };
}

/** One sequence; 第…条 goes on through chapters and sections, in sequences that continue one another. */
function isWhole(sequences: readonly (Sequence | undefined)[]): boolean {
  const distinct = [...new Set(sequences)];
  return distinct.every((sequence, index) => sequence !== undefined && (index === 0 || sequence.startsAt > 1));
}

const bare = (marker: string): string => marker.replace(/[、，,.．:：（）()\s*]/g, '');
const tidy = (name: string): string =>
  name.replace(/^(\d+) (.*)$/, (_, line: string, marker: string) => `${line} ${bare(marker)}`);
