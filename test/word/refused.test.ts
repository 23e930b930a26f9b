import { assert } from 'chai';
import { strToU8, zipSync } from 'fflate';
import { readWord, type RefusalReason } from '../../server/src/word/word';
import { definition, list, numbered, OFFICIAL, paragraph, partsOf, wordFile, zipped } from '../support/wordFiles';

const SOUND = {
  body: paragraph('讲话') + numbered(1, 0, '甲') + numbered(1, 0, '乙'),
  numbering: definition(0, OFFICIAL) + list(1, 0),
};
const reasonOf = (bytes: Uint8Array): RefusalReason | 'read' => {
  const word = readWord(bytes);
  return 'refused' in word ? word.refused : 'read';
};
const withDocument = (change: (source: string) => string): Uint8Array => {
  const parts = partsOf(SOUND);
  return zipped({ ...parts, 'word/document.xml': change(parts['word/document.xml'] ?? '') });
};
const compound = (words: string): Uint8Array =>
  Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...[...words].flatMap((sign) => [sign.charCodeAt(0), 0]),
  ]);

/** Where a sequence of bytes stands last. */
function lastOf(bytes: Uint8Array, signs: readonly number[]): number {
  for (let at = bytes.length - signs.length; at >= 0; at--)
    if (signs.every((sign, index) => bytes[at + index] === sign)) return at;
  throw new Error('not there');
}

/** The size of the document that its row in the directory tells, changed. */
function withSize(bytes: Uint8Array, change: (size: number) => number): Uint8Array {
  const changed = bytes.slice();
  const row = lastOf(changed, [...strToU8('word/document.xml')]) - 46;
  const view = new DataView(changed.buffer);
  view.setUint32(row + 24, change(view.getUint32(row + 24, true)), true);
  return changed;
}

suite('Word files that are refused', () => {
  const table: readonly (readonly [what: string, bytes: () => Uint8Array, expected: RefusalReason | 'read'])[] = [
    ['a sound one is read', () => wordFile(SOUND), 'read'],
    ['nothing at all', () => new Uint8Array(), 'damaged'],
    ['a text that has the name', () => strToU8('一、甲'), 'notZip'],
    ['.doc and .wps', () => compound('WordDocument'), 'oldFormat'],
    ['one with a password', () => compound('EncryptedPackage'), 'encrypted'],
    ['a zip file of something else', () => zipSync({ 'a.txt': strToU8('甲') }), 'notWord'],
    ['a document without a body', () => withDocument((source) => source.replaceAll('w:body', 'w:other')), 'notWord'],
    ['XML that is cut off', () => withDocument((source) => source.slice(0, -20)), 'damaged'],
    ['XML with a wrong tag', () => withDocument((source) => source.replace('</w:p>', '</w:r>')), 'damaged'],
    ['an entity that nobody knows', () => withDocument((source) => source.replace('讲话', '&nbsp;')), 'damaged'],
    [
      'entities of its own',
      () => withDocument((source) => source.replace('<w:document', '<!DOCTYPE a [<!ENTITY b "c">]><w:document')),
      'doctype',
    ],
    [
      'elements in elements, endlessly',
      () => withDocument((source) => source.replace('<w:body>', `<w:body>${'<w:sdt>'.repeat(20_000)}`)),
      'tooDeep',
    ],
    [
      'bytes that are no UTF-8',
      () =>
        zipSync(
          Object.fromEntries(
            Object.entries(partsOf(SOUND)).map(([name, text]) => [
              name,
              name === 'word/document.xml' ? Uint8Array.from([...strToU8(text), 0xff]) : strToU8(text),
            ]),
          ),
        ),
      'damaged',
    ],
    ['a size that says too little', () => withSize(wordFile(SOUND), (size) => size - 30), 'damaged'],
    ['a size that says too much', () => withSize(wordFile(SOUND), (size) => size + 30), 'damaged'],
    ['a size beyond all measure', () => withSize(wordFile(SOUND), () => 0x7fffffff), 'tooLarge'],
    [
      'too many entries',
      () => zipSync(Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`${index}`, new Uint8Array()]))),
      'tooLarge',
    ],
    ['a file that is too large', () => new Uint8Array(20 * 1024 * 1024 + 1), 'tooLarge'],
  ];
  for (const [what, bytes, expected] of table) test(what, () => assert.equal(reasonOf(bytes()), expected));

  test('200 levels of nesting are read', () => {
    // document, body, content controls, paragraph, run, text
    const depth = 200 - 5;
    const nested = '<w:sdt>'.repeat(depth) + paragraph('甲') + '</w:sdt>'.repeat(depth);
    assert.equal(reasonOf(withDocument((source) => source.replace('<w:body>', `<w:body>${nested}`))), 'read');
  });

  test('32 MB of blanks in a small file are refused before they are unpacked', () => {
    const bomb = withDocument((source) => source.replace('讲话', ' '.repeat(33 * 1024 * 1024)));
    assert.isBelow(bomb.length, 200_000);
    assert.equal(reasonOf(bomb), 'tooLarge');
  });

  test('cut off at any byte', () => {
    const whole = wordFile(SOUND);
    for (let length = 0; length < whole.length; length++)
      assert.notEqual(reasonOf(whole.subarray(0, length)), 'read', `${length} of ${whole.length}`);
  });

  test('a byte changed anywhere: whole or refused', () => {
    const whole = wordFile(SOUND);
    const expected = readWord(whole);
    for (let at = 0; at < whole.length; at++) {
      const changed = whole.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x41;
      const word = readWord(changed);
      // Parts that are not needed may be lost by name; the words never are.
      if ('refused' in word || 'refused' in expected) continue;
      assert.deepEqual(
        word.paragraphs.map(({ text }) => text),
        expected.paragraphs.map(({ text }) => text),
        `byte ${at}`,
      );
    }
  });
});
