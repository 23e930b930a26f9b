import { EVERY_SCRIPT, familiarity, type Familiarity, type Script } from './commonSigns';
import { encodeOld, type OldEncoding } from './encodingTables';
import { isSevenBit, isUtf32 } from './unreadEncodings';

/** How a file's bytes write its text; kept so that a mended file is written as it was. */
export interface Encoding {
  readonly name: 'utf-8' | 'utf-16le' | 'utf-16be' | OldEncoding;
  /** Whether a mark stands before the text that tells the encoding. */
  readonly bom: boolean;
}

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * Why bytes are no text that can be read. `damaged`: an encoding that is known, and bytes that it cannot have;
 * `doubtful`: text perhaps, and nobody can say in which encoding.
 */
export type DecodeFailure = 'binary' | 'damaged' | 'doubtful';

export type Decoding = Decoded | { readonly failure: DecodeFailure };

/**
 * The text of a file. An encoding is believed when it gives the same bytes back, and what it reads looks like writing.
 * UTF-8 comes first: bytes that are UTF-8 but for their end, or mostly, are never read as anything else. O(length).
 * A library that guesses (`chardet`) always has an answer, for damaged bytes too, and knows UTF-16 by its mark alone.
 */
export function decodeBytes(bytes: Uint8Array): Decoding {
  if (isUtf32(bytes)) return { failure: 'doubtful' };
  const marked = MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return decodeMarked(bytes.subarray(marked.mark.length), marked.name);
  const text = strictly(bytes, 'utf-8');
  if (text !== undefined && text.length === bytes.length && isSevenBit(text)) return { failure: 'doubtful' };
  if (text !== undefined && !CONTROLS.test(text)) return { text, encoding: UTF_8 };
  const wide = decodeWide(bytes);
  if (wide) return wide;
  if (text === undefined) return decodeOld(bytes);
  return text.includes(NUL) ? { failure: 'binary' } : { text, encoding: UTF_8 };
}

const MARKS: readonly { readonly name: 'utf-8' | 'utf-16le' | 'utf-16be'; readonly mark: readonly number[] }[] = [
  { name: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { name: 'utf-16le', mark: [0xff, 0xfe] },
  { name: 'utf-16be', mark: [0xfe, 0xff] },
];

const UTF_8: Encoding = { name: 'utf-8', bom: false };

/** Signs that come along when something is pasted, and else stand in UTF-16 that is read as something else. */
// eslint-disable-next-line no-control-regex -- control characters are just what is looked for
const CONTROLS = /[\u0000-\u0008\u000e-\u001a]/;

/** The one that no text has. */
const NUL = '\u0000';

function decodeMarked(bytes: Uint8Array, name: 'utf-8' | 'utf-16le' | 'utf-16be'): Decoding {
  const text = strictly(bytes, name);
  if (text === undefined || (name !== 'utf-8' && holdsUtf8(bytes))) return { failure: 'damaged' };
  return text.includes(NUL) ? { failure: 'binary' } : { text, encoding: { name, bom: true } };
}

/** The text, or undefined where the bytes are none in that encoding. */
function strictly(bytes: Uint8Array, name: Encoding['name']): string | undefined {
  try {
    return new TextDecoder(name, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** As much of a text must be common signs; misread ones hold a few in a hundred, at most one in ten. */
const BELIEVED = 0.15;
/** And so many times as much as in any other reading. */
const AHEAD = 2;

/** With fewer common signs than these, chance has a say, and more of them are asked for. */
const FEW = 8;

/** UTF-16 without a mark is known by its text; undefined where that is none. */
function decodeWide(bytes: Uint8Array): Decoding | undefined {
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 2));
  const [best, next] = (['utf-16le', 'utf-16be'] as const)
    .map((name) => ({ name, ...familiarityOf(new TextDecoder(name, { ignoreBOM: true }).decode(whole), bytes) }))
    .sort((a, b) => b.share - a.share);
  if (!best || !next || best.common === 0 || best.share < AHEAD * next.share) return undefined;
  if (best.share < (best.common < FEW ? 3 : 2) * BELIEVED) return undefined;
  const text = strictly(bytes, best.name);
  return text === undefined || holdsUtf8(bytes)
    ? { failure: 'damaged' }
    : { text, encoding: { name: best.name, bom: false } };
}

/** ASCII counts where there are zero bytes: no other encoding has any. */
function familiarityOf(read: string, bytes: Uint8Array): Familiarity {
  return read.includes(NUL)
    ? { common: 0, share: 0 }
    : familiarity(read, EVERY_SCRIPT, { marks: true, ascii: bytes.includes(0) });
}

const OLD: readonly (readonly [OldEncoding, Script])[] = [
  ['gb18030', 'chinese'],
  ['big5', 'chinese'],
  ['shift_jis', 'japanese'],
  ['euc-kr', 'korean'],
];

/** What is not UTF-8. */
function decodeOld(bytes: Uint8Array): Decoding {
  if (bytes.includes(0)) return { failure: 'binary' };
  if (isCutUtf8(bytes) || isMostlyUtf8(bytes)) return { failure: 'damaged' };
  const readings = OLD.flatMap(([name, script]) => {
    const text = strictly(bytes, name);
    return text === undefined ? [] : [{ name, text, share: familiarity(text, [script]).share }];
  }).sort((a, b) => b.share - a.share);
  const [best, next] = readings;
  const asUtf8 = damagedUtf8Share(bytes);
  if (!best) return { failure: asUtf8 >= BELIEVED || looksOld(bytes) ? 'damaged' : 'doubtful' };
  if (asUtf8 >= BELIEVED && asUtf8 >= best.share) return { failure: 'damaged' };
  if (best.share < BELIEVED || best.share < AHEAD * Math.max(next?.share ?? 0, asUtf8)) return { failure: 'doubtful' };
  const encoding = { name: best.name, bom: false };
  // What the encoding only tolerates, or has twice, would be written otherwise than it was.
  const back = encodeText(best.text, encoding);
  return back && isSame(back, bytes) ? { text: best.text, encoding } : { failure: 'doubtful' };
}

/** How much the bytes look like UTF-8 that was cut: what cannot be read of it is left out. */
function damagedUtf8Share(bytes: Uint8Array): number {
  return familiarity(new TextDecoder('utf-8').decode(bytes).replaceAll('\ufffd', ''), EVERY_SCRIPT).share;
}

/** Whether an old encoding reads most of it. */
function looksOld(bytes: Uint8Array): boolean {
  return OLD.some(([name, script]) => familiarity(new TextDecoder(name).decode(bytes), [script]).share >= BELIEVED);
}

/** Whether it is UTF-8 but for its end. */
function isCutUtf8(bytes: Uint8Array): boolean {
  try {
    return /[\u0800-\uffff]/.test(new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true }));
  } catch {
    return false;
  }
}

/** Four characters of three bytes in a row: in an old encoding that is chance in a hundred million. */
const RUN = /[\u0800-\ud7ff\uf900-\ufffc]{4}/;

/** Whether UTF-16 has a piece of UTF-8 in it: its own bytes for Chinese never follow each other so. */
const holdsUtf8 = (bytes: Uint8Array): boolean => RUN.test(new TextDecoder('utf-8').decode(bytes));

/** Whether it is UTF-8 but for some bytes: cut at an end, or put together from files in two encodings. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const read = new TextDecoder('utf-8').decode(bytes);
  return RUN.test(read.replace(/[^\u0080-\uffff]+/g, ''));
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

/** The bytes of a text in an encoding, or undefined where it cannot write every character of the text. */
export function encodeText(text: string, { name, bom }: Encoding): Uint8Array | undefined {
  const mark = bom ? (MARKS.find((each) => each.name === name)?.mark ?? []) : [];
  const body = encodeBody(text, name);
  return body && Uint8Array.from([...mark, ...body]);
}

function encodeBody(text: string, name: Encoding['name']): Uint8Array | undefined {
  if (name === 'utf-16le' || name === 'utf-16be') return encodeWide(text, name === 'utf-16le');
  if (name !== 'utf-8') return encodeOld(text, name);
  return HALVES.test(text) ? undefined : new TextEncoder().encode(text);
}

/** Halves of a pair without the other. */
const HALVES = /[\ud800-\udfff]/u;

function encodeWide(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), littleEndian);
  return new Uint8Array(view.buffer);
}

/** As writers know it, for what is not UTF; undefined for UTF. */
export function oldName({ name }: Encoding): string | undefined {
  return name === 'utf-8' || name === 'utf-16le' || name === 'utf-16be' ? undefined : NAMES[name];
}

const NAMES: Readonly<Record<OldEncoding, string>> = {
  gb18030: 'GB18030',
  big5: 'Big5',
  shift_jis: 'Shift-JIS',
  'euc-kr': 'EUC-KR',
};
