import { assert } from 'chai';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Analysis } from '../../server/src/analysis/analysis';
import { decodeBytes, encodeText, type Encoding } from '../../server/src/files/encoding';
import { bulkFixes } from '../../server/src/rules/engine/fixAll';
import { run } from '../../server/src/rules/engine/run';
import { OWN_DRAFTS, readCorpus, readGold, SHARED, sharedIsThere } from '../corpus/shared';
import { fixedText } from '../support/check';
import { assertOnlyNumbersChanged } from '../support/onlyNumbers';
import { spoil } from '../support/spoiling';

/** `JIANGGAO_PROPERTIES=all`: every text and a mistake of each kind at many places; else a sample. */
const all = process.env['JIANGGAO_PROPERTIES'] === 'all';
const CASES = join(SHARED, 'cases');
const SPOILT_PLACES = all ? 6 : 1;
/** Longer texts are left to the long run. */
const LONGEST = all ? Infinity : 20_000;

interface Named {
  readonly name: string;
  readonly text: string;
}

/** Whole drafts, and where they are at hand the cases and published texts. */
const texts: readonly Named[] = [
  ...readGold(OWN_DRAFTS),
  ...(sharedIsThere
    ? [...readGold(), ...readCases(), ...readCorpus().filter((_, index) => all || index % 12 === 0)]
    : []),
].filter(({ text }) => text.length <= LONGEST);

function readCases(): Named[] {
  if (!existsSync(CASES)) return [];
  const names = readdirSync(CASES).filter((name) => name.endsWith('.txt'));
  return names.map((name) => ({ name, text: readFileSync(join(CASES, name), 'utf8') }));
}

const ENCODINGS: readonly Encoding[] = [
  { name: 'utf-8', bom: false },
  { name: 'utf-8', bom: true },
  { name: 'utf-16le', bom: true },
  { name: 'utf-16be', bom: true },
  { name: 'gb18030', bom: false },
];

/** What fix-all may do to any text; a spoilt one that is made what it was before needs no judge. */
function checkFixed(text: string, what: string, unspoilt?: string): void {
  const fixed = fixedText(text);
  if (fixed !== unspoilt) assertOnlyNumbersChanged(text, fixed, what);
  assert.equal(fixedText(fixed), fixed, `${what}: once more`);
  const analysis = new Analysis(fixed);
  const left = bulkFixes(analysis, run(analysis), ['safe']).map(({ report: { rule } }) => rule.id);
  assert.deepEqual(left, [], `${what}: left behind`);
}

suite('fixing whole texts', () => {
  test('changes an item’s number, the mark beside it and blanks, once for all', () => {
    for (const { name, text } of texts) checkFixed(text, name);
  });

  test('the same of texts that have lost, glued or mistyped a number', () => {
    let mended = 0;
    texts.forEach(({ name, text }, number) => {
      for (let place = 0; place < SPOILT_PLACES; place++) {
        let step = number + place * 7919;
        for (const spoilt of spoil(text, (limit) => (step += 7907) % limit)) {
          checkFixed(spoilt.text, `${name}, ${spoilt.how}`, text);
          if (fixedText(spoilt.text) !== spoilt.text) mended++;
        }
      }
    });
    // Else the test would say nothing.
    assert.isAbove(mended, 20);
  });

  test('a sound draft stays to the letter', () => {
    const sound = [...readGold(OWN_DRAFTS), ...(sharedIsThere ? readGold() : [])].filter(
      ({ findings }) => findings.length === 0,
    );
    assert.isAbove(sound.length, 10);
    for (const { name, text } of sound) assert.equal(fixedText(text), text, name);
  });

  test('with CR LF as with LF', () => {
    for (const { name, text } of texts) {
      const windows = text.replace(/\r?\n/g, '\r\n');
      assert.equal(fixedText(windows), fixedText(windows.replaceAll('\r\n', '\n')).replaceAll('\n', '\r\n'), name);
    }
  });

  for (const encoding of ENCODINGS) {
    test(`in ${encoding.name}${encoding.bom ? ' with a byte order mark' : ''}: read, mended, written as it was`, () => {
      for (const { name, text } of texts) {
        const bytes = encodeText(text, encoding);
        if (!bytes) continue;
        const decoded = decodeBytes(bytes);
        assert('text' in decoded, name);
        assert.equal(decoded.text, text, name);
        assert.deepEqual(decoded.encoding, encoding, name);
        const written = encodeText(fixedText(text), decoded.encoding);
        assert.isDefined(written, name);
        if (written) assert.deepEqual(decodeBytes(written), { text: fixedText(text), encoding }, name);
      }
    });
  }
});
