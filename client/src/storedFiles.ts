import { Uri, type Memento } from 'vscode';
import { fromBase64 } from '../../server/src/protocol/base64';
import {
  STORED_SCHEME,
  type ProtocolStamp,
  type ReadFileParams,
  type ReadFileResult,
  type RemoveFileParams,
  type WriteFileParams,
  type WriteFileResult,
} from '../../server/src/protocol/clientFiles';

/** What is kept about drafts that have no file yet, in the editor's storage: to the server, files of a scheme of ours. */
export class StoredFiles {
  constructor(private readonly storage: Memento) {}

  holds(uri: string): boolean {
    return Uri.parse(uri).scheme === STORED_SCHEME;
  }

  read({ uri, limit }: ReadFileParams): ReadFileResult {
    const base64 = this.storage.get<string>(uri);
    if (base64 === undefined) return { failure: 'missing' };
    const stamp = stampOf(base64);
    return stamp.size > limit ? { failure: 'tooLarge' } : { base64, stamp };
  }

  async write({ uri, base64, expected }: WriteFileParams): Promise<WriteFileResult> {
    const before = this.storage.get<string>(uri);
    const asExpected = expected === 'new' ? before === undefined : before !== undefined && isAs(before, expected);
    if (expected !== undefined && !asExpected) return { failure: 'changed' };
    await this.storage.update(uri, base64);
    return { stamp: stampOf(base64) };
  }

  async remove({ uri, expected }: RemoveFileParams): Promise<boolean> {
    const before = this.storage.get<string>(uri);
    if (before === undefined || !isAs(before, expected)) return false;
    await this.storage.update(uri, undefined);
    return true;
  }
}

/** The storage knows no times. */
const stampOf = (base64: string): ProtocolStamp => ({ mtime: 0, size: fromBase64(base64)?.length ?? 0 });

const isAs = (base64: string, expected: ProtocolStamp | undefined): boolean => stampOf(base64).size === expected?.size;
