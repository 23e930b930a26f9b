import { Readable } from 'node:stream';
import { version } from '../../../package.json';
import { checkDraft, type DraftOptions, type Grounds, type Said } from './checkDraft';

/** A draft to be checked, as one thread tells another. */
export interface Task {
  readonly path: string;
  readonly options: DraftOptions;
  /** The key under which what was said is known already; `''` where the key alone is. */
  readonly known?: string;
}

/** What is said of a draft, whole: it can go from thread to thread, and into a file. */
export interface Outcome {
  readonly said: readonly Said[];
  /** Equal for equal drafts, settings and versions; none where nothing was asked for or the draft could not be read. */
  readonly key?: string;
}

/** Checks a draft where nobody stands by to hear. Nothing is said where the key is the one known. */
export async function checkKept({ path, options, known }: Task): Promise<Outcome> {
  const said: Said[] = [];
  let key: string | undefined;
  const isKnown = async (grounds: Grounds): Promise<boolean> => {
    if (known === undefined) return false;
    key = await keyOf(grounds, options);
    return key === known;
  };
  const hear = (each: Said): Promise<void> => Promise.resolve(void said.push(whole(each)));
  await checkDraft(path, options, nobody, hear, isKnown);
  return { said, ...(key === undefined ? {} : { key }) };
}

function whole(said: Said): Said {
  if (said.kind !== 'file') return said;
  const { pieces, findings } = said.written;
  return { ...said, written: { pieces: [[...pieces].join('')], findings } };
}

/** In a thread nothing comes on standard input. */
const nobody = {
  get stdin() {
    return Readable.from([]);
  },
};

async function keyOf(grounds: Grounds, options: DraftOptions): Promise<string> {
  const { createHash } = await import('node:crypto');
  const { input, configurations, levels, ignored, outline } = grounds;
  const { format, locale } = options;
  const around = { version, folder: process.cwd(), path: input.path, format, locale, configurations, levels, ignored };
  return createHash('sha256')
    .update(JSON.stringify({ ...around, outline }))
    .update(input.bytes ?? input.text)
    .digest('base64url');
}
