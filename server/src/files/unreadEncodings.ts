import { EVERY_SCRIPT, familiarity } from './commonSigns';

/** Encodings that are told by their own signs and not read: all of them are rare, and each seems to be plain ASCII or no text. */

/** ISO-2022 (mails from Japan, Korea, China) changes its set of characters by Escape and a dollar. */
// eslint-disable-next-line no-control-regex -- Escape is just what is looked for
const ISO_2022 = /\u001b\$[()*+]?[@-Z]/;

/** HZ writes two bytes a character between `~{` and `~}`. */
const HZ = /~\{(?:[!-w][!-~]){2,200}~\}/;

/** UTF-7 writes UTF-16 in base 64 between `+` and `-`. A run is taken whole, so no letter of it is looked at twice. */
const UTF_7 = /\+([A-Za-z0-9+/]*)/g;
/** Two characters. */
const FEWEST_LETTERS = 6;

/** As many letters, characters, or bytes are enough to know an encoding by. */
const ENOUGH = 4000;

/** Whether what looks like ASCII is text in an encoding of seven bits. O(length). */
export function isSevenBit(text: string): boolean {
  return ISO_2022.test(text) || HZ.test(text) || isUtf7(text);
}

/** A character in two of what was written so must be a common one; letters and figures that only stand behind a + are none. */
const BELIEVED = 0.5;

function isUtf7(text: string): boolean {
  if (!text.includes('+')) return false;
  let written = '';
  for (const [, letters = ''] of text.matchAll(UTF_7)) {
    if (letters.length >= FEWEST_LETTERS) written += fromUtf7(letters.slice(0, ENOUGH));
    if (written.length > ENOUGH) break;
  }
  return familiarity(written, EVERY_SCRIPT, { marks: true }).share >= BELIEVED;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** What letters of base 64 write in UTF-16; bits that are left over are none. */
function fromUtf7(letters: string): string {
  let written = '';
  let bits = 0;
  let count = 0;
  for (const letter of letters) {
    bits = (bits << 6) | LETTERS.indexOf(letter);
    count += 6;
    if (count < 16) continue;
    count -= 16;
    written += String.fromCharCode((bits >> count) & 0xffff);
    bits &= (1 << count) - 1;
  }
  return written;
}

const FAMILIAR = 0.15;

/** Whether every four bytes are a character's number, from the low byte or from the high one, and most of them make sense. O(1). */
export function isUtf32(bytes: Uint8Array): boolean {
  if (bytes.length < 8 || bytes.length % 4 !== 0) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, ENOUGH));
  return [true, false].some((littleEndian) => {
    let text = '';
    for (let at = 0; at < view.byteLength; at += 4) {
      const code = view.getUint32(at, littleEndian);
      if (code === 0 || code > LAST_CODE) return false;
      text += String.fromCodePoint(code);
    }
    return familiarity(text, EVERY_SCRIPT, { marks: true, ascii: true }).share >= FAMILIAR;
  });
}

const LAST_CODE = 0x10ffff;
