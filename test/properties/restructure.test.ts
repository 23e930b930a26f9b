import { assert } from 'chai';
import { Analysis } from '../../server/src/analysis/analysis';
import { applyEdits, type Edit } from '../../server/src/editing/edits';
import {
  ITEM_ACTIONS,
  restructure,
  STYLE_ACTIONS,
  type RestructureAction,
} from '../../server/src/editing/restructure/operations';
import { run } from '../../server/src/rules/engine/run';
import type { Item } from '../../server/src/syntax/nodes';
import { OWN_DRAFTS, readGold } from '../corpus/shared';

const OPTIONS = { follow: true, levels: 2, points: true };

/** Every action at every item of whole drafts. */
interface Trial {
  readonly name: string;
  readonly text: string;
  readonly item: Item;
  readonly action: RestructureAction;
  readonly edits: readonly Edit[];
  readonly after: string;
}

function* trials(text: string, name: string, actions: readonly RestructureAction[]): Generator<Trial> {
  const analysis = new Analysis(text);
  for (const item of analysis.sequences.flatMap(({ sequence }) => sequence.items)) {
    for (const action of actions) {
      const outcome = restructure(analysis, action, item.marker.range.end, OPTIONS);
      if ('refused' in outcome) continue;
      const { edits } = outcome;
      yield { name, text, item, action, edits, after: applyEdits(text, edits) };
    }
  }
}

const where = ({ name, action, text, item }: Trial): string =>
  `${name}: ${action} at “${text.slice(item.marker.range.start, item.marker.range.end + 10)}”`;

function checkDisjoint(trial: Trial): void {
  const sorted = [...trial.edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  sorted.forEach((edit, index) => {
    assert.isAtMost(edit.range.start, edit.range.end, where(trial));
    assert.isAtMost(edit.range.end, trial.text.length, where(trial));
    assert.isAtLeast(edit.range.start, sorted[index - 1]?.range.end ?? 0, where(trial));
  });
}

/** Letters and stems that number: (a) A. 甲、 */
const LETTERED = /[（(][a-z][)）]|^[ \t\u3000]*[A-Za-z][.．、]|[甲乙丙丁戊]、/gm;

/** The words without numbers and marks, in whatever order. */
const words = (text: string): string =>
  [
    ...text
      .replace(LETTERED, '')
      .replace(/[\s#，。；：、,;:.．（）()①-⑳0-9〇一二三四五六七八九十两第是要首先其次再最后件点个步是条章节]/g, ''),
  ]
    .sort()
    .join('');

const numbering = (text: string): string[] =>
  run(new Analysis(text))
    .filter(({ rule, severity }) => severity === 'warning' && /^numbering-(?!single)|^mixed-style/.test(rule.id))
    .map(({ finding }) => finding.message['zh-cn'].replace(/第\d+行/g, ''));

const unwrapped = (text: string): string => text.replace(/\n[ \u3000]*/g, '');

const drafts = readGold(OWN_DRAFTS);
const sound = drafts.filter(({ findings }) => findings.length === 0);
const KEEP_WORDS: readonly RestructureAction[] = [
  'moveUp',
  'moveDown',
  'promote',
  'demote',
  'merge',
  'pointsToParagraphs',
  'paragraphsToPoints',
  ...STYLE_ACTIONS,
];

suite('restructuring whole drafts', () => {
  test('edits are disjoint and lie in the draft', () => {
    for (const { name, text } of drafts)
      for (const trial of trials(text, name, [...ITEM_ACTIONS, ...STYLE_ACTIONS])) checkDisjoint(trial);
  });

  test('no word is lost', () => {
    for (const { name, text } of drafts) {
      // Without a 提纲: merging takes the entry out of it, and that is not the text of the speech.
      if (new Analysis(text).draft.outline.length > 0) continue;
      for (const trial of trials(text, name, KEEP_WORDS)) {
        // 一看, 一来: the verb is a part of the number.
        if (!['point', 'sides'].includes(trial.item.marker.style.id))
          assert.equal(words(trial.after), words(text), where(trial));
      }
    }
  });

  test('up and down again is as it was', () => {
    const astray: string[] = [];
    let count = 0;
    for (const { name, text } of sound.filter(({ text: draft }) => !/略|……/.test(draft))) {
      // Moved words change where a hard-wrapped draft breaks, and with that how it is read.
      if (new Analysis(text).draft.paragraphs.some(({ firstLine, lastLine }) => lastLine > firstLine)) continue;
      for (const trial of trials(text, name, ['moveUp'])) {
        const analysis = new Analysis(trial.after);
        const moved = restructure(new Analysis(text), 'moveUp', trial.item.marker.range.end, OPTIONS);
        assert.isTrue('edits' in moved && moved.cursor !== undefined);
        const cursor = 'edits' in moved ? (moved.cursor ?? 0) : 0;
        const back = restructure(analysis, 'moveDown', cursor, OPTIONS);
        count++;
        if ('refused' in back || unwrapped(applyEdits(trial.after, back.edits)) !== unwrapped(text))
          astray.push(where(trial));
      }
    }
    // Moved words may be read otherwise in their new place; hardly ever are they.
    assert.isAbove(count, 100);
    assert.isAtMost(astray.length / count, 0.05, astray.join('\n'));
  });

  test('a sound draft’s numbers are sound afterwards', () => {
    const trouble: string[] = [];
    let count = 0;
    for (const { name, text } of sound) {
      const before = numbering(text);
      for (const trial of trials(text, name, [
        'moveUp',
        'moveDown',
        'delete',
        'addAfter',
        'merge',
        'promote',
        'demote',
      ])) {
        count++;
        const after = numbering(trial.after).filter((message) => !before.includes(message));
        if (after.length > 0) trouble.push(`${where(trial)}: ${after.join(' ')}`);
      }
    }
    assert.isAbove(count, 500);
    assert.isAtMost(trouble.length / count, 0.02, trouble.join('\n'));
  });
});
