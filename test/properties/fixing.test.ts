import { assert } from 'chai';
import { Analysis } from '../../server/src/analysis/analysis';
import { decodeBytes, encodeText, type Encoding } from '../../server/src/files/encoding';
import { fixAll } from '../../server/src/rules/engine/fixAll';
import { run } from '../../server/src/rules/engine/run';
import { OWN_DRAFTS, readCorpus, readGold, sharedIsThere } from '../corpus/shared';

/** Whole drafts, and where they are at hand published texts, each twelfth. */
const texts: readonly { readonly name: string; readonly text: string }[] = [
  ...readGold(OWN_DRAFTS),
  ...(sharedIsThere ? readCorpus().filter((_, index) => index % 12 === 0) : []),
];

const ENCODINGS: readonly Encoding[] = [
  { name: 'utf-8', bom: false },
  { name: 'utf-8', bom: true },
  { name: 'utf-16le', bom: true },
  { name: 'utf-16be', bom: true },
  { name: 'gb18030', bom: false },
];

suite('fixing whole texts', () => {
  test('is idempotent and leaves nothing that it promised to fix', () => {
    for (const { name, text } of texts) {
      const fixed = fixAll(text);
      assert.equal(fixAll(fixed), fixed, name);
      const left = run(new Analysis(fixed)).filter(
        ({ finding: { fixes } }) => fixes?.[0]?.kind === 'safe' && fixes[0].edits().length > 0,
      );
      assert.deepEqual(
        left.map(({ rule, finding }) => `${rule.id} ${finding.message['zh-cn']}`),
        [],
        name,
      );
    }
  });

  test('a sound draft stays to the letter, but for what is only information', () => {
    for (const { name, text, findings } of readGold(OWN_DRAFTS)) {
      const earnest = run(new Analysis(text)).filter(({ severity }) => severity === 'warning' || severity === 'error');
      if (findings.length === 0) assert.lengthOf(earnest, 0, name);
      const levels = Object.fromEntries(
        run(new Analysis(text))
          .filter(({ severity }) => severity === 'information' || severity === 'hint')
          .map(({ rule }) => [rule.id, 'off'] as const),
      );
      if (findings.length === 0) assert.equal(fixAll(text, { levels }), text, name);
    }
  });

  test('with CR LF as with LF', () => {
    for (const { name, text } of texts) {
      const windows = text.replace(/\r?\n/g, '\r\n');
      assert.equal(fixAll(windows), fixAll(windows.replaceAll('\r\n', '\n')).replaceAll('\n', '\r\n'), name);
    }
  });

  for (const encoding of ENCODINGS) {
    test(`in ${encoding.name}${encoding.bom ? ' with a byte order mark' : ''}: read, mended, written as it was`, () => {
      for (const { name, text } of texts) {
        const bytes = encodeText(text, encoding);
        if (!bytes) continue;
        const decoded = decodeBytes(bytes);
        assert.equal(decoded.text, text, name);
        assert.deepEqual(decoded.encoding, encoding, name);
        const written = encodeText(fixAll(text), decoded.encoding);
        assert.isDefined(written, name);
        if (written) assert.deepEqual(decodeBytes(written), { text: fixAll(text), encoding }, name);
      }
    });
  }
});
