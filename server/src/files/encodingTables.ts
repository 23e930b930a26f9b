/**
 * Writing in the encodings that are older than Unicode. Every runtime can read them (`TextDecoder`) and none can write
 * them, so what each pair of bytes reads as is asked once, and turned round. `iconv-lite` does the same from tables of its
 * own: half a megabyte in each bundle that reads files, and where its tables differ from the runtime's (18 signs of
 * GB18030, the private ones of Big5) what was read would not be written back. A test holds the two against each other.
 */

/** By the names that TextDecoder knows. */
export type OldEncoding = 'gb18030' | 'big5' | 'shift_jis' | 'euc-kr';

const tables = new Map<OldEncoding, ReadonlyMap<string, readonly number[]>>();

/** The bytes of a text, or undefined where the encoding cannot write all of it. O(length), and some 20 ms the first time. */
export function encodeOld(text: string, encoding: OldEncoding): Uint8Array | undefined {
  const table = tableOf(encoding);
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else {
      const written = table.get(character) ?? (encoding === 'gb18030' ? beyondTheTable(code) : undefined);
      if (!written) return undefined;
      bytes.push(...written);
    }
  }
  return Uint8Array.from(bytes);
}

function tableOf(encoding: OldEncoding): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(encoding);
  if (known) return known;
  const table = new Map<string, readonly number[]>();
  for (const codes of sequencesOf(encoding)) fill(table, codes, encoding);
  if (encoding === 'big5') BIG5_LATER.forEach((code, character) => table.set(character, code));
  tables.set(encoding, table);
  return table;
}

/** Rows that repeat signs of others, and whose codes no writer uses for them (Encoding Standard, “index Big5 pointer”, “index Shift_JIS pointer”). */
const LAST_ROWS: Partial<Record<OldEncoding, readonly number[]>> = {
  big5: range(0x81, 0xa0),
  shift_jis: [0xed, 0xee],
};

/** Of signs that Big5 has twice the first is written, but for these (Encoding Standard, there as well). */
const BIG5_LATER: ReadonlyMap<string, readonly number[]> = new Map([
  ['═', [0xf9, 0xf9]],
  ['╞', [0xf9, 0xe9]],
  ['╡', [0xf9, 0xeb]],
  ['╪', [0xf9, 0xea]],
  ['十', [0xa4, 0x51]],
  ['卅', [0xa4, 0xca]],
]);

const LINE = 0x0a;

/** Reads all sequences at once, a line each; of two that read alike the first is what is written. */
function fill(
  table: Map<string, readonly number[]>,
  codes: readonly (readonly number[])[],
  encoding: OldEncoding,
): void {
  const lines = new TextDecoder(encoding).decode(Uint8Array.from(codes.flatMap((code) => [...code, LINE]))).split('\n');
  codes.forEach((code, index) => {
    const character = lines[index] ?? '';
    const point = character.codePointAt(0) ?? 0;
    const isOne = character.length === (point > 0xffff ? 2 : 1);
    if (isOne && point >= 0x80 && point !== REPLACEMENT && !table.has(character)) table.set(character, code);
  });
}

/** Single bytes, then pairs, then the four bytes of GB18030. */
function* sequencesOf(encoding: OldEncoding): Iterable<readonly (readonly number[])[]> {
  const rows = range(0x81, 0xfe);
  const last = LAST_ROWS[encoding] ?? [];
  yield range(0xa1, 0xdf).map((byte) => [byte]);
  yield [...rows.filter((row) => !last.includes(row)), ...last].flatMap((row) =>
    range(0x40, 0xfe).map((trail) => [row, trail]),
  );
  if (encoding === 'gb18030') yield Array.from({ length: BASIC }, (_, pointer) => fourBytes(pointer));
}

/** So many sequences of four bytes stand for characters of the basic plane. */
const BASIC = 39420;
/** Where the other planes begin. */
const OTHERS = 189000;

const fourBytes = (pointer: number): number[] => [
  0x81 + Math.floor(pointer / 12600),
  0x30 + (Math.floor(pointer / 1260) % 10),
  0x81 + (Math.floor(pointer / 10) % 126),
  0x30 + (pointer % 10),
];

/** The sign that stands for what could not be read: a text may hold it that was once read wrongly. */
const REPLACEMENT = 0xfffd;

function beyondTheTable(code: number): number[] | undefined {
  if (code === REPLACEMENT) return [0x84, 0x31, 0xa4, 0x37];
  return code > 0xffff ? fourBytes(OTHERS + code - 0x10000) : undefined;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
