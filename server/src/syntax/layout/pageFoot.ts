import { isBlank, type Line } from './lines';

/**
 * What a web page puts below the speech: links to other news, who edited it, the article before and the one after. Its numbers are
 * the page's.
 */

/** 相关链接, 上一篇：…, 责任编辑：…, 【打印】: only a page says so. */
const LABEL =
  /^[【[（(]?\s*(?:(?:相关|热点|热门|最新|更多)(?:链接|阅读|新闻|报道|文章|推荐|资讯|稿件)[：:】\]>》\s]*$|(?:猜你喜欢|大家都在看|分享到|扫一扫|编辑推荐)|[上下]一[篇条][：:]|(?:责任编辑|责编|网站编辑|本文编辑)[：:\s]|(?:打印|关闭窗口|返回顶部)[】\]）)]|(?:版权|免责)声明[：:])/;
/** 推荐阅读, 延伸阅读: of the page where it says more of the kind; else the speaker may recommend what to read. */
const DOUBTFUL = /^[【[]?\s*(?:推荐阅读|延伸阅读|阅读推荐)[：:】\]\s]*$/;
/** Links are short, and no sentences. */
const LONGEST = 50;
/** A page has no more of them. */
const MOST = 40;

/** The line at which the foot of a web page begins, by its index; the number of lines where there is none. O(lines of the foot). */
export function footOf(lines: readonly Line[]): number {
  let foot = lines.length;
  let doubtful = lines.length;
  let seen = 0;
  for (let index = lines.length - 1; index >= 0 && seen < MOST; index--) {
    const line = lines[index];
    if (!line || isBlank(line) || line.aside) continue;
    seen++;
    if (LABEL.test(line.text)) foot = index;
    else if (DOUBTFUL.test(line.text)) doubtful = index;
    else if (line.text.length > LONGEST || /[。！？；]$/.test(line.text)) break;
  }
  // A page of links alone holds no speech.
  const first = foot < lines.length ? Math.min(foot, doubtful) : lines.length;
  return lines.slice(0, first).some(({ form }) => form) ? first : lines.length;
}
