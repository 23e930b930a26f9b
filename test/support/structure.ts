import { toEntries } from '../../client/src/structureIdentity';
import type { StructureEntry } from '../../client/src/structureEntry';
import { structureTree } from '../../server/src/features/showing/structureTree';
import { read } from '../../server/src/engine';
import { DEFAULT_SETTINGS } from '../../server/src/settings';

export const DRAFT = { uri: 'file:///稿.txt', version: 1 };

/** The rows of a draft in the view 层次, as a client has them; with those of the draft before, as after an edit. */
export function entriesOf(text: string, before: readonly StructureEntry[] = []): StructureEntry[] {
  const nodes = structureTree(read(text), DEFAULT_SETTINGS, 'zh-cn');
  return toEntries(nodes, DRAFT, before, () => `${++lastId}`);
}

let lastId = 0;
