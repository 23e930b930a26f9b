import { inside } from './addresses';
import type { Files } from './door';
import { isNamedAsDraft } from '../draftNames';

/** Limits of work: a folder of drafts holds far fewer, and a whole disk is not walked. */
const MOST_DRAFTS = 2000;
const MOST_FOLDERS = 4000;
/** Milliseconds; what was found until then is all that is searched. An editor may take a whole home for its folder. */
const LONGEST = 2000;

/** As many folders are listed at once. */
const LOT = 16;

/** Folders of programs; what begins with a dot is passed over as well. */
const NO_DRAFTS = ['node_modules', '__pycache__'];

/**
 * The drafts in some folders, by their names, those nearest the top first. Links are not followed. O(entries); ends early
 * once nobody waits for it, or it has taken too long.
 */
export async function findDrafts(
  files: Pick<Files, 'list'>,
  folders: readonly string[],
  token: { readonly isCancellationRequested: boolean },
): Promise<string[]> {
  const found: string[] = [];
  const waiting = [...folders];
  const end = performance.now() + LONGEST;
  for (let next = 0; next < waiting.length && next < MOST_FOLDERS && found.length < MOST_DRAFTS;) {
    if (token.isCancellationRequested || performance.now() > end) break;
    const lot = waiting.slice(next, next + LOT);
    next += lot.length;
    const lists = await Promise.all(lot.map((folder) => files.list(folder)));
    lists.forEach((entries, index) => {
      for (const { name, kind } of entries) {
        const address = inside(lot[index] ?? '', name);
        if (address === undefined || name.startsWith('.')) continue;
        if (kind === 'folder' && !NO_DRAFTS.includes(name)) waiting.push(address);
        if (kind === 'file' && isNamedAsDraft(name)) found.push(address);
      }
    });
  }
  return found.slice(0, MOST_DRAFTS);
}
