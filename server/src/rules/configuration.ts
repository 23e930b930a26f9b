import { outlineComment } from '../analysis/outlineComment';
import type { Analysis } from '../analysis/analysis';
import { localised, type Localised, type Rule } from './engine/rule';

/**
 * What stands beside a draft cannot be read as it should: the 提纲 that it names. What is wrong in a configuration file is
 * said under the same name, on that file (files/configurationFile.ts).
 */
export const configuration: Rule = {
  id: 'configuration',
  title: localised('配置或提纲文件有误', 'A file beside the draft is wrong'),
  reason: localised(
    '配置文件或提纲文件写错了、放错了地方，检查就不是所要的样子，却看不出来。',
    'A configuration or an outline that is wrong or in the wrong place changes what is checked, and nobody sees it.',
  ),
  severity: 'warning',
  check: (analysis) => {
    const { unreadOutline } = analysis;
    if (!unreadOutline) return [];
    const reason = UNREAD[unreadOutline.unread] ?? UNREADABLE;
    return [
      {
        range: placeOf(analysis),
        message: localised(
          `提纲（${unreadOutline.name}）${reason['zh-cn']}，没有对照。`,
          `The outline (${unreadOutline.name}) ${reason.en}; nothing was compared.`,
        ),
      },
    ];
  },
};

/** The draft's own word for the 提纲; its first line where the setting names it. */
function placeOf({ text }: Analysis): { start: number; end: number } {
  const comment = outlineComment(text.source);
  if (comment) return comment.range;
  const end = text.source.search(/[\r\n]/);
  return { start: 0, end: end < 0 ? text.length : end };
}

const UNREADABLE = localised('读不出来', 'cannot be read');

/** Why a file is not read, by the names of `files/door.ts` and `files/encoding.ts`: what follows the file's name. */
export const UNREAD: Readonly<Record<string, Localised>> = {
  missing: localised('不在那里', 'is not there'),
  directory: localised('是文件夹', 'is a folder'),
  notRegular: localised('不是普通文件', 'is no regular file'),
  tooLarge: localised('太大', 'is too large'),
  outside: localised('在工作区之外，不读', 'lies outside the workspace and is not read'),
  timedOut: localised('读得太久，放弃了', 'took too long to read'),
  binary: localised('不是文本文件', 'is not a text file'),
  damaged: localised('有坏字节，编码对不上', 'has damaged bytes'),
  doubtful: localised('认不准编码', 'is in an encoding that cannot be told'),
  unreadable: UNREADABLE,
};
