import { assert } from 'chai';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chance } from '../support/editedDrafts';
import { convert, needs } from '../support/officePrograms';
import { temporaryFolder } from '../support/project';
import { definition, list, numbered, OFFICIAL, wordFile, type Made, type MadeLevel } from '../support/wordFiles';
import { wordOf } from '../support/wordTexts';

const FILES = 40;
const PARAGRAPHS = 25;

/** Of LibreOffice's formats those that it writes as Word does. */
const FORMATS = ['decimal', 'chineseCounting', 'upperRoman', 'lowerLetter', 'ideographTraditional'];

/** A file of two definitions and three lists, one of them beginning anew; no level is passed over, where the two programs differ. */
function randomFile(seed: number): Made {
  const below = chance(seed);
  const levels = (): MadeLevel[] =>
    Array.from({ length: 4 }, (_, index) => ({
      format: FORMATS[below(FORMATS.length)] ?? 'decimal',
      text: [`%${index + 1}、`, `（%${index + 1}）`, `第%${index + 1}，`, `%${index + 1}.`][below(4)] ?? '',
      start: below(5) === 0 ? 1 + below(3) : 1,
    }));
  const depths = [0, 0, 0];
  const body = Array.from({ length: PARAGRAPHS }, (_, index) => {
    const which = below(3);
    const depth = below((depths[which] ?? 0) + 1);
    // Lists one and two share their counts, so each may go as deep as the last of either.
    for (const each of which === 2 ? [2] : [0, 1]) depths[each] = Math.min(depth + 1, 3);
    return numbered(which + 1, depth, `文${index}`);
  }).join('');
  return {
    body,
    numbering: definition(0, levels()) + definition(1, levels()) + list(1, 0) + list(2, 0, { 0: 8 }) + list(3, 1),
  };
}

suite('numbers as LibreOffice shows them', function () {
  const files: readonly Made[] = [
    {
      body: [0, 1, 1, 2, 2, 3, 4, 0, 1].map((level, index) => numbered(1, level, `文${index}`)).join(''),
      numbering: definition(0, OFFICIAL) + list(1, 0),
    },
    ...Array.from({ length: FILES }, (_, seed) => randomFile(seed + 1)),
  ];
  let folder: string;

  suiteSetup(function () {
    needs(this, ['soffice'], 'numbers were not compared with its own');
    folder = temporaryFolder('office');
    const paths = files.map((made, index) => {
      const path = join(folder, `${index}.docx`);
      writeFileSync(path, wordFile(made));
      return path;
    });
    convert(folder, 'txt:Text (encoded):UTF8', paths);
  });

  const plain = (line: string): string => line.replace(/[\s\ufeff]/g, '');
  for (const [index, made] of files.entries()) {
    test(index === 0 ? 'an official speech' : `random lists, ${index}`, () => {
      const ours = wordOf(wordFile(made)).paragraphs.map(({ number, text }) => plain(number + text));
      const theirs = readFileSync(join(folder, `${index}.txt`), 'utf8')
        .split('\n')
        .map(plain)
        .filter(Boolean);
      assert.deepEqual(ours, theirs);
    });
  }
});
