import { entryTitle } from '../analysis/entryTitle';
import type { OutlineSource } from '../analysis/differences';
import type { Pair } from '../analysis/outlineMatching';
import { readdressWords } from '../editing/links';
import { lineNumber, localised, type Finding, type Rule } from './engine/rule';

/** An entry and its item differ in wording. */
export const outlineTitle: Rule = {
  id: 'outline-title',
  title: localised('提纲与正文不一致', 'Outline and body differ'),
  reason: localised('正文改了标题，提纲没有改。', 'A title was changed in the body and not in the outline.'),
  severity: 'warning',
  check: (analysis) =>
    analysis.causesOf('outline-title').map(({ pair, shortened, file }) => {
      const { entry, item } = pair;
      if (file) return inOtherFile(pair, shortened, file);
      const line = lineNumber(analysis, item.marker.range.start);
      // Where the entries give but the openings of longer titles, no more of one is exchanged.
      const words = entryTitle(analysis.counterparts, item);
      const { start, end } = item.titleRange;
      const isOpening = words !== item.title && analysis.text.source.startsWith(words, start);
      return {
        range: entry.titleRange,
        ...(shortened ? { severity: 'hint' as const } : {}),
        message: localised(
          `提纲与正文第${line}行不一致：“${entry.title}”/“${item.title}”。`,
          `The outline differs from line ${line} of the body: “${entry.title}” / “${item.title}”.`,
        ),
        related: [{ range: item.titleRange, message: localised('正文的写法', 'The body’s wording') }],
        fixes: [
          {
            title: localised('提纲照正文改', 'Write the outline as the body'),
            name: 'words',
            edits: () => [
              { range: entry.titleRange, newText: words },
              ...readdressWords(analysis.text, entry, item, item.title),
            ],
          },
          {
            title: localised('正文照提纲改', 'Write the body as the outline'),
            name: 'words',
            edits: () => [
              { range: { start, end: isOpening ? start + words.length : end }, newText: entry.title },
              ...readdressWords(analysis.text, entry, item, entry.title),
            ],
          },
        ],
      };
    }),
};

/** The 提纲 is a file of its own: the place is the body's, and only the body can be mended from here. */
function inOtherFile({ entry, item }: Pair, shortened: boolean, file: OutlineSource): Finding {
  const place = { range: item.titleRange, ...(shortened ? { severity: 'hint' as const } : {}) };
  const { name } = file;
  if (!file.quotable) {
    const line = file.text.lineAt(entry.marker.range.start) + 1;
    return {
      ...place,
      message: localised(`与${name}第${line}行的写法不一致。`, `Differs from line ${line} of ${name}.`),
    };
  }
  return {
    ...place,
    message: localised(
      `与提纲（${name}）不一致：提纲写作“${entry.title}”。`,
      `Differs from the outline (${name}), which has “${entry.title}”.`,
    ),
    fixes: [
      {
        title: localised('正文照提纲改', 'Write the body as the outline'),
        name: 'words',
        edits: () => [{ range: item.titleRange, newText: entry.title }],
      },
    ],
  };
}
