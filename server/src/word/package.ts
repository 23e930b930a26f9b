import { inflateSync } from 'fflate';
import { Refused } from './refused';

/** One file in the package, as its directory tells of it. */
export interface Entry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its own header stands. */
  readonly header: number;
  /** Of its row in the directory: from, to. */
  readonly row: readonly [start: number, end: number];
}

/** A .docx, opened: nothing of it is unpacked before it is asked for. */
export interface WordPackage {
  readonly bytes: Uint8Array;
  readonly entries: ReadonlyMap<string, Entry>;
  /** The bytes of a part; undefined where there is none of the name. Throws `Refused`. */
  part(name: string): Uint8Array | undefined;
}

const MEGA = 1024 * 1024;
/** No speech comes near; what does is there to fill a machine's memory. */
export const CAPS = { file: 20 * MEGA, entries: 2000, part: 32 * MEGA, together: 64 * MEGA } as const;

const END_SIGNATURE = 0x06054b50;
const END_LENGTH = 22;
const ROW_SIGNATURE = 0x02014b50;
const ROW_LENGTH = 46;
const HEADER_SIGNATURE = 0x04034b50;
const HEADER_LENGTH = 30;
/** The longest comment that may follow the end of the directory. */
const MOST_COMMENT = 0xffff;

/** Opens a package. Throws `Refused` where it is none, or not whole. O(entries). */
export function openPackage(bytes: Uint8Array): WordPackage {
  if (bytes.length > CAPS.file) throw new Refused('tooLarge');
  refuseOtherFormats(bytes);
  const entries = readDirectory(bytes);
  let together = 0;
  return {
    bytes,
    entries,
    part: (name) => {
      const entry = entries.get(name) ?? ignoringCase(entries, name);
      if (!entry) return undefined;
      together += entry.size;
      if (entry.size > CAPS.part || together > CAPS.together) throw new Refused('tooLarge');
      return unpack(bytes, entry);
    },
  };
}

/** Names of parts differ in more than case (ECMA-376, part 2), but some programs do not keep it. */
function ignoringCase(entries: ReadonlyMap<string, Entry>, name: string): Entry | undefined {
  const wanted = name.toLowerCase();
  for (const [each, entry] of entries) if (each.toLowerCase() === wanted) return entry;
  return undefined;
}

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];
const begins = (bytes: Uint8Array, signs: readonly number[]): boolean =>
  signs.every((sign, index) => bytes[index] === sign);

/** An encrypted .docx is wrapped in the old format, whose directory then names this. */
const ENCRYPTED = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);

function refuseOtherFormats(bytes: Uint8Array): void {
  if (begins(bytes, COMPOUND)) throw new Refused(holds(bytes, ENCRYPTED) ? 'encrypted' : 'oldFormat');
  if (!begins(bytes, ZIP)) throw new Refused(bytes.length === 0 ? 'damaged' : 'notZip');
}

function holds(bytes: Uint8Array, signs: readonly number[]): boolean {
  const first = signs[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (signs.every((sign, index) => bytes[at + index] === sign)) return true;
  return false;
}

function readDirectory(bytes: Uint8Array): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  let at = view.getUint32(end + 16, true);
  // What is split over disks, or has a directory too large for the old fields, is no draft.
  if (at + size !== end || view.getUint16(end + 8, true) !== count) throw new Refused('damaged');
  if (count > CAPS.entries) throw new Refused('tooLarge');
  const entries = new Map<string, Entry>();
  for (let index = 0; index < count; index++) {
    const entry = readRow(view, at, end);
    if (entries.has(entry.name)) throw new Refused('damaged');
    entries.set(entry.name, entry);
    at = entry.row[1];
  }
  if (at !== end) throw new Refused('damaged');
  return entries;
}

/** Where the record stands that ends the file. */
function findEnd(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= 0 && at >= last - MOST_COMMENT; at--) {
    if (
      view.getUint32(at, true) === END_SIGNATURE &&
      at + END_LENGTH + view.getUint16(at + 20, true) === view.byteLength
    )
      return at;
  }
  throw new Refused('damaged');
}

function readRow(view: DataView, at: number, end: number): Entry {
  if (at + ROW_LENGTH > end || view.getUint32(at, true) !== ROW_SIGNATURE) throw new Refused('damaged');
  const nameLength = view.getUint16(at + 28, true);
  const next = at + ROW_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (next > end) throw new Refused('damaged');
  if ((view.getUint16(at + 8, true) & 1) === 1) throw new Refused('encrypted');
  return {
    name: decode(new Uint8Array(view.buffer, view.byteOffset + at + ROW_LENGTH, nameLength)).replace(/^\//, ''),
    method: view.getUint16(at + 10, true),
    checksum: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    header: view.getUint32(at + 42, true),
    row: [at, next],
  };
}

/** The library cuts silently where a size lies: length and checksum tell. */
function unpack(bytes: Uint8Array, entry: Entry): Uint8Array {
  const packed = packedBytes(bytes, entry);
  const content = entry.method === 0 ? packed : inflate(packed, entry);
  if (content.length !== entry.size || checksumOf(content) !== entry.checksum) throw new Refused('damaged');
  return content;
}

/** The bytes of an entry as they are packed. Throws `Refused`. */
export function packedBytes(bytes: Uint8Array, { header, packedSize }: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (header + HEADER_LENGTH > bytes.length || view.getUint32(header, true) !== HEADER_SIGNATURE)
    throw new Refused('damaged');
  const start = header + HEADER_LENGTH + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  if (start + packedSize > bytes.length) throw new Refused('damaged');
  return bytes.subarray(start, start + packedSize);
}

function inflate(packed: Uint8Array, { method, size }: Entry): Uint8Array {
  if (method !== 8) throw new Refused('damaged');
  try {
    return inflateSync(packed, { out: new Uint8Array(size) });
  } catch {
    throw new Refused('damaged');
  }
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, sign) => {
  let value = sign;
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** CRC-32 as zip files have it. O(length). */
export function checksumOf(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (CRC_TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

/** The text of a part, which is UTF-8. Throws `Refused` where bytes are none. */
export function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Refused('damaged');
  }
}
