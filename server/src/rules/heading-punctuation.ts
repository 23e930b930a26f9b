import { localised, type Rule } from './engine/rule';

/** 3、与会人：… is a question, not a heading. */
const SPEAKER = /^[^，。；：:]{1,24}[：:]/;

/** A stand-alone heading that ends in 。；， where its siblings have no mark. */
export const headingPunctuation: Rule = {
  id: 'heading-punctuation',
  title: localised('标题末尾的标点', 'Mark at the end of a heading'),
  reason: localised(
    '单独成行的标题末尾一般不用标点；全组都用的不算。',
    'A heading on a line of its own takes no mark at its end, unless all of its list do.',
  ),
  severity: 'information',
  check(analysis) {
    const { source } = analysis.text;
    return analysis.sequences.flatMap(({ sequence }) => {
      const headings = sequence.items.filter(
        (item) => item.kind === 'heading' && item.marker.style.family === 'number' && !SPEAKER.test(item.title),
      );
      // Where half of the items are sentences or more, those on one line are sentences too.
      if ((sequence.items.length - headings.length) * 2 >= sequence.items.length) return [];
      // 1. 宗旨是什么？ 2. 怎样做？ 3. 谈谈你的打算。
      if (headings.some((item) => /[？?！!]/.test(source.charAt(item.titleRange.end)))) return [];
      const marked = headings.filter((item) => /[。；，;,]/.test(source.charAt(item.titleRange.end)));
      if (headings.length < 3 || marked.length * 3 > headings.length) return [];
      return marked.map(({ titleRange: { end } }) => {
        const mark = source.charAt(end);
        return {
          range: { start: end, end: end + 1 },
          message: localised(
            `单独成行的标题末尾不用“${mark}”。`,
            `A heading on its own line takes no “${mark}” at its end.`,
          ),
          fixes: [
            {
              title: localised(`删去“${mark}”`, `Remove “${mark}”`),
              name: 'stop' as const,
              edits: () => [{ range: { start: end, end: end + 1 }, newText: '' }],
            },
          ],
        };
      });
    });
  },
};
