import { encodeText } from '../files/encoding';
import { nodeFiles } from '../files/nodeFiles';
import type { Localised } from '../rules/engine/rule';
import { leadsOut, type ReadInput } from './inputs';
import { cannotEncode, UNWRITTEN } from './messages';

/** Writes a mended draft as it was written before. What went wrong, if anything: then the draft is untouched. */
export async function writeMended(input: ReadInput, text: string): Promise<Localised | undefined> {
  const bytes = encodeText(text, input.encoding);
  if (!bytes) return cannotEncode;
  // What came on standard input goes out there.
  if (input.address === undefined || input.stamp === undefined) return undefined;
  if (await leadsOut(input.path)) return UNWRITTEN.outside;
  const written = await nodeFiles.write(input.address, bytes, input.stamp);
  return 'failure' in written ? UNWRITTEN[written.failure] : undefined;
}
