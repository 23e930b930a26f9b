import { assert } from 'chai';
import { encode } from 'iconv-lite';
import { decodeBytes, encodeText, type Encoding } from '../../server/src/files/encoding';
import { encodeOld } from '../../server/src/files/encodingTables';

const SIMPLIFIED =
  '同志们：\n下面，我讲三点意见。\n一、提高认识，坚持以人民为中心的发展思想，把工作做到位。\n二、加强领导，各级党委和政府要负起责任。\n三、狠抓落实，确保今年任务全面完成。\n';
const TRADITIONAL =
  '各位同志：\n下面，我講三點意見，共二十條。\n一、提高認識，把工作做到位，為人民服務。\n二、加強領導，各級政府要負起責任。\n三、狠抓落實，確保今年任務完成。\n';
const JAPANESE = '皆さん、本日はお集まりいただきありがとうございます。これから三つのことを申し上げます。\n';
const KOREAN = '여러분 안녕하십니까. 오늘 우리는 중요한 문제에 대하여 이야기하고자 합니다. 감사합니다.\n';

const written = (text: string, name: Encoding['name'], bom = false): Uint8Array => {
  const bytes = encodeText(text, { name, bom });
  assert.isDefined(bytes, name);
  return bytes ?? new Uint8Array();
};
const titleOf = (text: string): string => text.replaceAll('\n', ' ').slice(0, 16);
const read = (bytes: Uint8Array): string => {
  const decoding = decodeBytes(bytes);
  return 'failure' in decoding ? decoding.failure : `${decoding.encoding.name} ${decoding.text}`;
};

suite('encodings', () => {
  const cases: readonly (readonly [Encoding['name'], string])[] = [
    ['utf-8', SIMPLIFIED],
    ['utf-16le', SIMPLIFIED],
    ['utf-16be', SIMPLIFIED],
    ['utf-16le', SIMPLIFIED.replaceAll('\n', '')],
    ['utf-16be', SIMPLIFIED.replaceAll('\n', '')],
    ['utf-16le', 'plain words in two lines\nand more\n'],
    ['gb18030', SIMPLIFIED],
    ['gb18030', TRADITIONAL],
    ['gb18030', `${SIMPLIFIED}𠮷😀ḿ龘\ufffd`],
    ['big5', TRADITIONAL],
    ['shift_jis', JAPANESE],
    ['gb18030', 'A. 甲镇\nB. 乙镇\nC. 丙镇\n'],
    ['gb18030', '一、壬镇\n二、癸镇\n'],
    ['euc-kr', KOREAN],
  ];
  for (const [name, text] of cases)
    test(`${name} is known by its text: ${titleOf(text)}`, () =>
      assert.equal(read(written(text, name)), `${name} ${text}`));

  for (const [name, text] of cases.filter(([, text]) => !text.includes('𠮷')))
    test(`${name} is written as others write it: ${titleOf(text)}`, () =>
      assert.deepEqual([...written(text, name)], [...encode(text, name, { addBOM: false })]));

  // The library has no row of Big5’s and Shift-JIS’s makers, writes Hong Kong’s signs too, and GB18030 as of 2005.
  const DIFFER: Readonly<Record<string, RegExp>> = {
    gb18030: /[龴-龻︐-︙]/,
    big5: /仝/,
    shift_jis: /(?!)/,
    'euc-kr': /(?!)/,
  };
  for (const name of ['gb18030', 'big5', 'shift_jis', 'euc-kr'] as const)
    test(`every sign of ${name} has the code that others give it`, () => {
      const found = { both: 0, other: '' };
      for (let code = 0x80; code < 0xfffe; code++) {
        if (code >= 0xd800 && code < 0xf900) continue;
        const sign = String.fromCharCode(code);
        const theirs = encode(sign, name);
        const ours = encodeOld(sign, name);
        // It writes ? for what it lacks.
        if (!ours || theirs.equals(Buffer.from('?'))) continue;
        found.both++;
        if (!theirs.equals(ours) && !DIFFER[name]?.test(sign)) found.other += sign;
      }
      assert.equal(found.other, '');
      assert.isAbove(found.both, 7000);
    });

  test('short pieces of UTF-16 are right or refused', () => {
    for (const name of ['utf-16le', 'utf-16be'] as const)
      for (let start = 0; start + 24 < SIMPLIFIED.length; start++) {
        const piece = SIMPLIFIED.slice(start, start + 24);
        assert.equal(read(written(piece, name)), `${name} ${piece}`);
      }
  });

  test('marks are kept apart from the text', () => {
    for (const name of ['utf-8', 'utf-16le', 'utf-16be'] as const) {
      const bytes = written('同志们', name, true);
      assert.deepEqual(decodeBytes(bytes), { text: '同志们', encoding: { name, bom: true } });
    }
  });

  // Wherever a text is cut, it comes back as the text it is, or not at all.
  for (const [name, text] of cases)
    test(`${name} cut anywhere is right or refused: ${titleOf(text)}`, () => {
      const bytes = written(text, name);
      for (let end = 12; end < bytes.length; end++) {
        const piece = bytes.subarray(0, end);
        const found = read(piece);
        if (found.includes(' ')) assert.isTrue(`${name} ${text}`.startsWith(found), `${end}: ${found}`);
      }
    });

  test('UTF-8 cut in mid-character is damaged, however short', () => {
    const bytes = written('1. 彻底\n2. 甲乙丙', 'utf-8');
    for (let end = 7; end < bytes.length; end++) {
      const piece = bytes.subarray(0, end);
      const isWhole = !new TextDecoder().decode(piece).includes('\ufffd');
      assert.equal(read(piece).split(' ')[0], isWhole ? 'utf-8' : 'damaged', `${end} bytes`);
    }
  });

  test('UTF-8 and GB18030 in one file are neither', () => {
    const parts = [written(SIMPLIFIED, 'utf-8'), written(SIMPLIFIED, 'gb18030')];
    for (const order of [parts, [...parts].reverse()])
      assert.equal(read(Uint8Array.from(order.flatMap((part) => [...part]))), 'damaged');
  });

  test('UTF-8 and UTF-16 in one file are neither', () => {
    for (const name of ['utf-16le', 'utf-16be'] as const)
      for (const bom of [false, true]) {
        const parts = [written(SIMPLIFIED, name, bom), written(`${SIMPLIFIED}。`, 'utf-8')];
        for (const order of bom ? [parts] : [parts, [...parts].reverse()])
          assert.include(['damaged', 'binary'], read(Uint8Array.from(order.flatMap((part) => [...part]))));
      }
  });

  test('encodings of seven bits, and UTF-32, are doubtful, and not taken for ASCII or no text', () => {
    const hex = (digits: string): Uint8Array => Uint8Array.from(Buffer.from(digits, 'hex'));
    const wide = (text: string, littleEndian: boolean): Uint8Array => {
      const view = new DataView(new ArrayBuffer([...text].length * 4));
      [...text].forEach((sign, index) => view.setUint32(index * 4, sign.codePointAt(0) ?? 0, littleEndian));
      return new Uint8Array(view.buffer);
    };
    const rows: Readonly<Record<string, Uint8Array>> = {
      'ISO-2022-JP': Buffer.from('\x1b$B0l!"AH?%\x1b(B\n', 'latin1'),
      'ISO-2022-CN': Buffer.from('\x1b$)A\x0eR;!"WiV/\x0f\n', 'latin1'),
      HZ: Buffer.from('~{R;!"<SG?WiV/AlEM~}\n~{6~!"R*W%~}\n'),
      'UTF-7': encode('一、加强组织领导，提高认识\n二、强化工作措施\n', 'utf-7'),
      'UTF-32LE': wide('一、加强组织领导\n', true),
      'UTF-32BE': wide('\ufeff一、加强组织领导😀\n', false),
    };
    for (const [name, bytes] of Object.entries(rows)) assert.equal(read(bytes), 'doubtful', name);
    // Their signs in a text that is none of them.
    for (const text of [
      '1+3+abcdefgh',
      'a ~{ b ~} c',
      '\u001b[31mred',
      'https://a.b/?q=+letters+and+figures9',
      '甲\u001b$B乙',
    ])
      assert.equal(read(new TextEncoder().encode(text)), `utf-8 ${text}`);
    assert.equal(read(hex('000102030000ffff')), 'binary');
  });

  test('a byte that GB18030 only tolerates is not taken for a character', () => {
    assert.equal(read(Uint8Array.from([...written(SIMPLIFIED, 'gb18030'), 0x80, 0x0a])), 'doubtful');
  });

  test('other alphabets are doubtful, and not taken for Chinese', () => {
    const words: Readonly<Record<string, string>> = {
      'windows-1251': 'Уважаемые коллеги! Сегодня мы собрались, чтобы обсудить три вопроса.',
      'koi8-r': 'Уважаемые коллеги! Сегодня мы собрались, чтобы обсудить три вопроса.',
      'windows-1252': 'Größere Änderungen müssen überprüft werden; où allons-nous ? Ça dépend.',
      'windows-874': 'สวัสดีครับ วันนี้เราจะพูดคุยกันเรื่องสามเรื่อง ขอบคุณครับ',
    };
    for (const [name, text] of Object.entries(words)) assert.equal(read(encode(text, name)), 'doubtful', name);
  });

  test('controls that came along with what was pasted do not make a text binary', () => {
    const text = `${SIMPLIFIED}\u0007\u0001一段粘来的话\u0015\u000b\u001a`;
    for (const name of ['utf-8', 'utf-16le', 'gb18030'] as const)
      assert.equal(read(written(text, name)), `${name} ${text}`);
  });

  test('what is no text', () => {
    assert.equal(read(Uint8Array.from([0, 1, 2, 3, 0, 255, 0, 0, 7])), 'binary');
    assert.equal(read(Uint8Array.from([0x63, 0x61, 0x66, 0xe9, 0x20, 0x61])), 'doubtful');
    assert.equal(read(new Uint8Array()), 'utf-8 ');
  });

  test('a character that the encoding lacks is not written', () => {
    assert.isUndefined(encodeText('简体的们', { name: 'big5', bom: false }));
    assert.isUndefined(encodeText('\ud800', { name: 'utf-8', bom: false }));
  });
});
