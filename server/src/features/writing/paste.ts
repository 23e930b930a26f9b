import type { Analysis } from '../../analysis/analysis';
import { cleanPaste } from '../../editing/cleaning';
import type { CleanPasteParams, CleanPasteResult } from '../../protocol/typing';
import { localised, type Locale } from '../../rules/engine/rule';
import { toOffset, toTextEdits, type VersionedDocument } from '../convert';

/** A pasted text made a part of the draft, with a title that says what was done to it. */
export function cleanedPaste(
  document: VersionedDocument,
  analysis: Analysis,
  params: CleanPasteParams & { readonly numbered?: string },
  locale: Locale,
): CleanPasteResult {
  const cleaned = cleanPaste(params.text, analysis, toOffset(analysis.text, params.position));
  const done = [
    cleaned.joined > 0 && localised(`合并${cleaned.joined}处断行`, `${cleaned.joined} wraps joined`),
    cleaned.pages > 0 && localised(`去掉${cleaned.pages}行页码`, `${cleaned.pages} page numbers removed`),
    cleaned.blanks > 0 && localised('去掉字间空格', 'blanks between characters removed'),
    cleaned.parted > 0 && localised('按序号分段', 'parted at its numbers'),
    cleaned.continued && localised('接着编号', 'numbered on'),
    cleaned.strays > 0 &&
      localised(`去掉${cleaned.strays}个看不见的字符`, `${cleaned.strays} invisible characters removed`),
    cleaned.signs > 0 && localised('去掉“#”“*”这些记号', 'signs of Markdown removed'),
    cleaned.isFitted && localised('缩进、空行随本稿', 'indents and blank lines as in the draft'),
    cleaned.residue > 0 &&
      localised(
        `有${cleaned.residue}处网页、聊天的残留，请看一看`,
        `${cleaned.residue} leftovers of a web page or a chat to look at`,
      ),
  ].filter((words) => words !== false);
  const title = localised('整理后粘贴', 'Paste tidied');
  const list = done.map((words) => words[locale]).join(locale === 'en' ? ', ' : '，');
  return {
    version: document.version,
    text: cleaned.text,
    title: list === '' ? title[locale] : locale === 'en' ? `${title.en} (${list})` : `${title['zh-cn']}（${list}）`,
    ...(params.numbered === undefined ? {} : { numbered: { text: params.numbered, title: NUMBERED[locale] } }),
    changed: done.length > 0 || cleaned.text !== params.text,
    edits: toTextEdits(analysis.text, cleaned.edits),
  };
}

const NUMBERED = localised('粘贴，带上 Word 自动编的号', 'Paste with the numbers that Word makes');
