import { deflateSync } from 'fflate';
import { checksumOf, packedBytes, type Entry, type WordPackage } from './package';

/** One entry of the new file, packed. */
interface Packed {
  readonly name: Uint8Array;
  readonly method: number;
  readonly checksum: number;
  readonly size: number;
  readonly bytes: Uint8Array;
  /** As zip files write it; what is new has none of its own, so that the same change gives the same file. */
  readonly time: number;
}

const HEADER = 30;
const ROW = 46;
const END = 22;
/** 1 January 1980, the first day that a zip file knows. */
const FIRST_DAY = 0x00210000;
const NAMES_ARE_UTF8 = 0x0800;
const VERSION = 20;

/** The package with some parts changed or added; all others keep their packed bytes. O(size). */
export function rewritten(file: WordPackage, changed: ReadonlyMap<string, string>): Uint8Array {
  const kept = [...file.entries.values()].map((entry) => {
    const text = changed.get(entry.name);
    return text === undefined ? keptEntry(file, entry) : packedText(entry.name, text);
  });
  const added = [...changed].filter(([name]) => !file.entries.has(name)).map(([name, text]) => packedText(name, text));
  return zipOf([...kept, ...added]);
}

function packedText(name: string, text: string): Packed {
  const bytes = new TextEncoder().encode(text);
  return {
    name: new TextEncoder().encode(name),
    method: 8,
    checksum: checksumOf(bytes),
    size: bytes.length,
    bytes: deflateSync(bytes),
    time: FIRST_DAY,
  };
}

function keptEntry({ bytes }: WordPackage, entry: Entry): Packed {
  const { checksum, size, method, row } = entry;
  const view = new DataView(bytes.buffer, bytes.byteOffset + row[0], row[1] - row[0]);
  const name = bytes.subarray(row[0] + ROW, row[0] + ROW + view.getUint16(28, true));
  return { name, method, checksum, size, bytes: packedBytes(bytes, entry), time: view.getUint32(12, true) };
}

function zipOf(entries: readonly Packed[]): Uint8Array {
  const content = entries.reduce((sum, { name, bytes }) => sum + HEADER + name.length + bytes.length, 0);
  const directory = entries.reduce((sum, { name }) => sum + ROW + name.length, 0);
  const out = new Uint8Array(content + directory + END);
  const view = new DataView(out.buffer);
  let at = 0;
  let row = content;
  for (const entry of entries) {
    view.setUint32(row, 0x02014b50, true);
    view.setUint16(row + 4, VERSION, true);
    writeFacts(view, row + 6, entry);
    view.setUint32(row + 42, at, true);
    out.set(entry.name, row + ROW);
    row += ROW + entry.name.length;
    view.setUint32(at, 0x04034b50, true);
    writeFacts(view, at + 4, entry);
    out.set(entry.name, at + HEADER);
    out.set(entry.bytes, at + HEADER + entry.name.length);
    at += HEADER + entry.name.length + entry.bytes.length;
  }
  view.setUint32(row, 0x06054b50, true);
  view.setUint16(row + 8, entries.length, true);
  view.setUint16(row + 10, entries.length, true);
  view.setUint32(row + 12, directory, true);
  view.setUint32(row + 16, content, true);
  return out;
}

/** What header and directory tell alike, from the version on. */
function writeFacts(view: DataView, at: number, { method, time, checksum, bytes, size, name }: Packed): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, NAMES_ARE_UTF8, true);
  view.setUint16(at + 4, method, true);
  view.setUint32(at + 6, time, true);
  view.setUint32(at + 10, checksum, true);
  view.setUint32(at + 14, bytes.length, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
}
