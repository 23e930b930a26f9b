import { assert } from 'chai';
import { Analysis } from '../../server/src/analysis/analysis';
import { applyEdits } from '../../server/src/editing/edits';
import { relocate } from '../../server/src/editing/restructure/relocate';
import { placeAt } from '../../server/src/analysis/places';

/** The draft after the item with some words was taken under another, before a third. */
function taken(text: string, item: string, to: { under?: string; before?: string }): string {
  const analysis = new Analysis(text);
  const at = (words: string | undefined) =>
    words === undefined ? undefined : placeAt(analysis, text.lastIndexOf(words) + words.length)?.item;
  const place = placeAt(analysis, text.lastIndexOf(item) + item.length);
  assert.isDefined(place);
  if (!place) return '';
  const outcome = relocate(analysis, place, { parent: at(to.under), before: at(to.before) }, { follow: true });
  return 'refused' in outcome ? `refused: ${outcome.refused}` : applyEdits(text, outcome.edits);
}

const DRAFT = '一、甲\n（一）子一\n话一。\n（二）子二\n二、乙\n（一）子三\n三、丙\n话三。';

suite('taking an item elsewhere', () => {
  const cases: readonly (readonly [string, string, string, { under?: string; before?: string }, string])[] = [
    [
      'under another, after what that one has',
      DRAFT,
      '子一',
      { under: '乙' },
      '一、甲\n（一）子二\n二、乙\n（一）子三\n（二）子一\n话一。\n三、丙\n话三。',
    ],
    [
      'under one that has nothing yet, at the end of the text',
      DRAFT,
      '子三',
      { under: '丙' },
      '一、甲\n（一）子一\n话一。\n（二）子二\n二、乙\n三、丙\n话三。\n（一）子三',
    ],
    [
      'to the front of its list',
      DRAFT,
      '丙',
      { before: '甲' },
      '一、丙\n话三。\n二、甲\n（一）子一\n话一。\n（二）子二\n三、乙\n（一）子三\n',
    ],
    [
      'with Windows line ends',
      DRAFT.replaceAll('\n', '\r\n'),
      '子一',
      { under: '乙', before: '子三' },
      '一、甲\n（一）子二\n二、乙\n（一）子一\n话一。\n（二）子三\n三、丙\n话三。'.replaceAll('\n', '\r\n'),
    ],
    [
      'between blank lines',
      DRAFT.replaceAll('\n', '\n\n'),
      '子一',
      { under: '乙' },
      '一、甲\n（一）子二\n二、乙\n（一）子三\n（二）子一\n话一。\n三、丙\n话三。'.replaceAll('\n', '\n\n'),
    ],
    [
      'between blank lines, to the end',
      DRAFT.replaceAll('\n', '\n\n'),
      '子三',
      { under: '丙' },
      '一、甲\n（一）子一\n话一。\n（二）子二\n二、乙\n三、丙\n话三。\n（一）子三'.replaceAll('\n', '\n\n'),
    ],
    [
      'between blank lines, from the end',
      DRAFT.replaceAll('\n', '\n\n'),
      '丙',
      { before: '甲' },
      '一、丙\n话三。\n二、甲\n（一）子一\n话一。\n（二）子二\n三、乙\n（一）子三'.replaceAll('\n', '\n\n') + '\n',
    ],
    ['not into itself', DRAFT, '甲', { under: '子一' }, 'refused: intoItself'],
    [
      'the entry goes too',
      '提纲\n一、甲\n（一）子一\n（二）子二\n二、乙\n（一）子三\n\n在会上的讲话\n同志们：\n一、甲\n（一）子一\n（二）子二\n二、乙\n（一）子三\n',
      '子一',
      { under: '乙' },
      '提纲\n一、甲\n（一）子二\n二、乙\n（一）子三\n（二）子一\n\n在会上的讲话\n同志们：\n一、甲\n（一）子二\n二、乙\n（一）子三\n（二）子一\n',
    ],
  ];
  for (const [name, text, item, to, after] of cases) test(name, () => assert.equal(taken(text, item, to), after));
});
