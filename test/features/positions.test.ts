import { assert } from 'chai';
import fc from 'fast-check';
import { chooseEncoding, Positions } from '../../server/src/features/positions';

const COUNT = {
  'utf-8': (words: string) => Buffer.byteLength(words, 'utf8'),
  'utf-32': (words: string) => [...words].length,
} as const;
const ENCODINGS = ['utf-8', 'utf-32'] as const;

suite('positions of clients that do not count in UTF-16', () => {
  test('UTF-16 wherever it is offered or nothing is, else the client’s first that is known', () => {
    const chosen: readonly (readonly [unknown, string])[] = [
      [undefined, 'utf-16'],
      [null, 'utf-16'],
      ['utf-8', 'utf-16'],
      [[], 'utf-16'],
      [['utf-8', 'utf-16'], 'utf-16'],
      [['utf-32', 'utf-8', 'utf-16'], 'utf-16'],
      [['utf-32', 'utf-8'], 'utf-32'],
      [['utf-8', 'utf-32'], 'utf-8'],
      [['utf-7', 'utf-32'], 'utf-32'],
      [['utf-7', 3], 'utf-16'],
    ];
    for (const [offered, encoding] of chosen) assert.equal(chooseEncoding(offered), encoding, JSON.stringify(offered));
  });

  for (const encoding of ENCODINGS)
    test(`${encoding}: before every character of a line, both ways`, () => {
      const characters = fc.constantFrom('a', 'é', '一', '，', '　', '𠮷', '😀', '\u0301', '\ufeff');
      fc.assert(
        fc.property(fc.array(characters, { maxLength: 40 }), (line) => {
          const positions = new Positions(() => line.join(''), encoding);
          for (let index = 0; index <= line.length; index++) {
            const before = line.slice(0, index).join('');
            const ours = { line: 0, character: before.length };
            const theirs = { line: 0, character: COUNT[encoding](before) };
            assert.deepEqual(positions.toClient(ours), theirs);
            assert.deepEqual(positions.fromClient(theirs), ours);
          }
        }),
      );
    });

  test('within a character its beginning is meant; beyond the line, its end', () => {
    const utf8 = new Positions((line) => (line === 0 ? '甲😀乙' : ''), 'utf-8');
    const ours = (character: number, line = 0): number => utf8.fromClient({ line, character }).character;
    assert.deepEqual(
      [0, 1, 2, 3, 4, 6, 7, 9, 10, 99].map((column) => ours(column)),
      [0, 0, 0, 1, 1, 1, 3, 3, 4, 4],
    );
    assert.equal(ours(5, 8), 0);
    assert.equal(utf8.toClient({ line: 0, character: 2 }).character, 3);
    assert.equal(utf8.toClient({ line: 0, character: 99 }).character, 10);
  });

  test('every position in a value, and nothing else', () => {
    const utf32 = new Positions(() => '😀甲乙', 'utf-32');
    const range = { start: { line: 0, character: 2 }, end: { line: 0, character: 4 } };
    const mapped = { start: { line: 0, character: 1 }, end: { line: 0, character: 3 } };
    const value = {
      edits: [{ range, newText: '一、' }],
      line: 2,
      nested: { list: [range, null, 'character'] },
      nothing: undefined,
    };
    assert.deepEqual(utf32.toClient(value), {
      edits: [{ range: mapped, newText: '一、' }],
      line: 2,
      nested: { list: [mapped, null, 'character'] },
      nothing: undefined,
    });
    assert.deepEqual(utf32.fromClient(mapped), range);
  });

  test('tokens, which are counted from one another', () => {
    const lines = ['😀一、甲', '', '𠮷二是乙，三是丙'];
    const tokens = { data: [0, 2, 2, 0, 0, 0, 2, 1, 1, 0, 2, 2, 2, 0, 0, 0, 4, 2, 0, 0] };
    const recoded = (encoding: 'utf-8' | 'utf-32'): number[] =>
      new Positions((line) => lines[line] ?? '', encoding).tokensToClient(tokens).data;
    assert.deepEqual(recoded('utf-32'), [0, 1, 2, 0, 0, 0, 2, 1, 1, 0, 2, 1, 2, 0, 0, 0, 4, 2, 0, 0]);
    assert.deepEqual(recoded('utf-8'), [0, 4, 6, 0, 0, 0, 6, 3, 1, 0, 2, 4, 6, 0, 0, 0, 12, 6, 0, 0]);
  });
});
