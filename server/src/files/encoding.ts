import { detect } from 'chardet';
import { decode, encode } from 'iconv-lite';

/** How a file's bytes write its text; kept so that a mended file is written as it was. */
export interface Encoding {
  readonly name: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
  readonly bom: boolean;
}

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Why bytes are no text that can be read. */
export class UnreadableError extends Error {
  constructor(readonly reason: 'binary' | 'encoding' | 'size') {
    super(reason);
  }
}

/** Larger files are refused: no speech is a tenth of this. */
export const LARGEST_FILE = 32 * 1024 * 1024;

/** The text of a file: UTF-8, UTF-16 or GB18030, with or without a byte order mark. Throws UnreadableError. */
export function decodeBytes(bytes: Buffer): Decoded {
  if (bytes.length > LARGEST_FILE) throw new UnreadableError('size');
  const encoding = detectEncoding(bytes);
  const text = decode(bytes, encoding.name, { stripBOM: true });
  if (text.includes('\u0000')) throw new UnreadableError('binary');
  return { text, encoding };
}

function detectEncoding(bytes: Buffer): Encoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { name: 'utf-8', bom: true };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { name: 'utf-16le', bom: true };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { name: 'utf-16be', bom: true };
  if (isUtf8(bytes)) return { name: 'utf-8', bom: false };
  if (bytes.includes(0)) return { name: wideEncoding(bytes), bom: false };
  if (!decode(bytes, 'gb18030').includes('\ufffd')) return { name: 'gb18030', bom: false };
  const guess = detect(bytes);
  if (guess === 'UTF-16LE' || guess === 'UTF-16BE')
    return { name: guess === 'UTF-16LE' ? 'utf-16le' : 'utf-16be', bom: false };
  throw new UnreadableError('encoding');
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return !bytes.includes(0);
  } catch {
    return false;
  }
}

/** UTF-16 without a mark has its zero bytes (of ASCII and line ends) on one side only; other zeros are no text. */
function wideEncoding(bytes: Buffer): 'utf-16le' | 'utf-16be' {
  let even = 0;
  let odd = 0;
  bytes.forEach((byte, index) => {
    if (byte === 0) index % 2 === 0 ? even++ : odd++;
  });
  if (bytes.length % 2 !== 0 || (even > 0 && odd > 0)) throw new UnreadableError('binary');
  return odd > 0 ? 'utf-16le' : 'utf-16be';
}

/** The bytes of a text in an encoding, or undefined where it cannot write every character of the text. */
export function encodeText(text: string, encoding: Encoding): Buffer | undefined {
  const bytes = encode(text, encoding.name, { addBOM: encoding.bom });
  return decode(bytes, encoding.name, { stripBOM: true }) === text ? bytes : undefined;
}
