import type { Files, FileStamp, ReadFailure } from './door';
import { decodeBytes, type Decoded, type DecodeFailure } from './encoding';

/** Why a file gives no text. */
export type TextFailure = ReadFailure | DecodeFailure;

export type TextRead = (Decoded & { readonly stamp: FileStamp }) | { readonly failure: TextFailure };

/** A file's text, in whatever encoding it is written. */
export async function readText(files: Files, address: string, limit: number): Promise<TextRead> {
  const read = await files.read(address, limit);
  if ('failure' in read) return read;
  const decoded = decodeBytes(read.bytes);
  return 'failure' in decoded ? decoded : { ...decoded, stamp: read.stamp };
}
