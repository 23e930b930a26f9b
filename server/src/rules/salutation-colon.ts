import type { Analysis } from '../analysis/analysis';
import { endsDraft } from '../analysis/draftEnd';
import { localised, type Rule } from './engine/rule';

/** The last line of the 称谓 at the opening takes ： or ！ (GB/T 15834-2011 4.7.3.4). */
export const salutationColon: Rule = {
  id: 'salutation-colon',
  title: localised('称谓后的冒号', 'Colon after the salutation'),
  reason: localised('参见 GB/T 15834—2011 4.7.3.4。', 'See GB/T 15834—2011, 4.7.3.4.'),
  severity: 'information',
  check(analysis) {
    const region = analysis.draft.regions.find(({ kind }) => kind === 'salutation');
    if (!region) return [];
    const words = analysis.text.slice(region.range).trimEnd();
    if (
      /[：:！!]$/.test(words) ||
      endsDraft(analysis.text.source, region.range.end) ||
      addressGoesOn(analysis, region.range.end)
    )
      return [];
    const end = region.range.start + words.length;
    const typed = /[，,、]$/.test(words) ? 1 : 0;
    return [
      {
        range: { start: analysis.text.lineRange(analysis.text.lineAt(region.range.end)).start, end },
        message: localised(
          '开头的称谓后面用冒号（参见 GB/T 15834—2011 4.7.3.4）。',
          'The opening salutation takes a colon (see GB/T 15834—2011, 4.7.3.4).',
        ),
        fixes: [
          {
            title: localised('加上“：”', 'Add “：”'),
            name: 'colon',
            edits: () => [{ range: { start: end - typed, end }, newText: '：' }],
          },
        ],
      },
    ];
  },
};

/** 中方各位同事，: a short line that ends in a comma or a colon is a part of the address that was not known for one. */
function addressGoesOn({ draft }: Analysis, end: number): boolean {
  const next = draft.paragraphs.find(({ start }) => start > end);
  return next !== undefined && next.text.length <= 40 && /[，,：:！!]$/.test(next.text);
}
