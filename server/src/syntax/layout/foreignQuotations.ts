import { isBlank, type Line } from './lines';

/** 张三写道：, -----原始邮件-----: what a mail puts before the mail that it answers. */
const ANSWERS = /(?:写道|来信|原文|回复|转发)[：:]?$|^[-—\s]*(?:原始邮件|Original Message)|^(?:发件人|From)[：:]/i;

/**
 * The first lines of quotations (>) whose numbers belong to no item above: those of the mail that is answered, and those that begin
 * again with the first number of the list above, where that does not go on below. By their indexes. O(lines).
 */
export function foreignQuotations(lines: readonly Line[]): Set<number> {
  const found = new Set<number>();
  let before: Line | undefined;
  let numbered: Line | undefined;
  let opened: { readonly first: Line; readonly answers: boolean; numbered: Line | undefined } | undefined;
  for (const line of lines) {
    if (isBlank(line)) continue;
    if (line.nesting.quote === 0) {
      const goesOn = line.form && numbered?.form?.style === line.form.style && line.form.ordinal > 1;
      if (opened && goesOn) found.delete(opened.first.index);
      if (line.form?.strength === 'strong') {
        numbered = line;
        opened = undefined;
      }
    } else {
      const isFirst = before?.nesting.quote === 0 || !before;
      if (isFirst) opened = { first: line, answers: before !== undefined && ANSWERS.test(before.text), numbered };
      const again = line.form?.ordinal === 1 && line.form.style === opened?.numbered?.form?.style;
      if (opened && (opened.answers || ANSWERS.test(opened.first.text) || again)) found.add(opened.first.index);
    }
    before = line;
  }
  return found;
}
