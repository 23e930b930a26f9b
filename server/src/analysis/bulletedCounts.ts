import type { Paragraph } from '../syntax/nodes';
import type { ParallelCount } from './parallels';
import { countAnnounced } from './promisesAround';

/** What is rather done by three people, or in three places, than counted by the bullets. */
const OTHERS =
  /^.{1,3}个(?:人|同学|同事|同志|孩子|老师|小组|团队|部门|单位|班|城市|地方|国家|账号|文件|接口|系统|版本)/;

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
    if (!promise || OTHERS.test(promise.words)) return [];
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
