import type { Paragraph } from '../syntax/nodes';
import type { ParallelCount } from './parallels';
import { countAnnounced } from './promisesAround';

/** What bullets are counted with: 三个人 and 说给你们两个听 are no number of them. */
const COUNTS =
  /^.{1,3}(?:[项条点件步句样招种]|个(?:$|方面|问题|原因|理由|要求|建议|好处|坏处|优点|缺点|特点|步骤|阶段|环节|部分|重点|要点|难点|目标|任务|动作|变化|收获|教训|体会|坑|故事|例子|词|字|想法|办法|措施|注意|事(?![业务])))/;

/** 等, ……, and what is no item of the list. */
const OPEN_ENDED = /等等?[。；]?$|[…]{1,2}$|^(?:注|备注|PS|P\.S\.|说明|其他|其它)/i;

const FEWEST = 2;

/**
 * 还有三项没做完：, and four bullets of Markdown below it: counts that a list without numbers does not keep. `isTaken` tells paragraphs that
 * are spoken for: they open with a number, or stand in the 提纲. O(paragraphs).
 */
export function unkeptBullets(
  paragraphs: readonly Paragraph[],
  isTaken: (paragraph: number) => boolean,
): ParallelCount[] {
  return paragraphs.flatMap((paragraph, index) => {
    const next = paragraphs[index + 1];
    if (!next || !opensBullet(next) || !/[：:]\s*$/.test(paragraph.text.slice(-2))) return [];
    if (next.nesting.list !== paragraph.nesting.list + (paragraph.nesting.list % 2 === 0 ? 1 : 2)) return [];
    const promise = countAnnounced(paragraph);
    if (!promise || !COUNTS.test(promise.words)) return [];
    const bullets = bulletsFrom(paragraphs, index + 1);
    const found = bullets.length;
    const isKept = found === promise.count || found < FEWEST;
    if (isKept || bullets.some((bullet) => isTaken(bullet) || OPEN_ENDED.test(paragraphs[bullet]?.text ?? '')))
      return [];
    return [{ count: promise.count, found, range: promise.range, words: promise.words }];
  });
}

/** - 甲; no number of Markdown's. */
const opensBullet = ({ nesting: { list, ordered, heading } }: Paragraph): boolean =>
  list % 2 === 1 && ordered === 0 && heading === 0;

/** The bullets of one level from a paragraph on, with what stands below them passed over. */
function bulletsFrom(paragraphs: readonly Paragraph[], first: number): number[] {
  const level = paragraphs[first]?.nesting.list ?? 0;
  const bullets: number[] = [];
  for (let index = first; (paragraphs[index]?.nesting.list ?? 0) >= level; index++) {
    const paragraph = paragraphs[index];
    if (paragraph && paragraph.nesting.list === level && opensBullet(paragraph)) bullets.push(index);
  }
  return bullets;
}
