/**
 * Marked text: `‸` is a cursor, `⟦…⟧` a range, `⟦rule-id:…⟧` a finding; signs foreign to Chinese prose, so that fixtures
 * read as drafts.
 */
export interface Marked {
  readonly text: string;
  readonly cursors: readonly number[];
  readonly ranges: readonly { readonly start: number; readonly end: number; readonly rule: string }[];
}

const RULE = /^[a-z]+(?:-[a-z]+)*(?=:)/;

export function readMarked(marked: string): Marked {
  let text = '';
  const cursors: number[] = [];
  const ranges: { start: number; end: number; rule: string }[] = [];
  const open: { start: number; rule: string }[] = [];
  for (let at = 0; at < marked.length; at++) {
    const sign = marked.charAt(at);
    if (sign === '‸') cursors.push(text.length);
    else if (sign === '⟦') {
      const rule = RULE.exec(marked.slice(at + 1, at + 60))?.[0] ?? '';
      open.push({ start: text.length, rule });
      if (rule) at += rule.length + 1;
    } else if (sign === '⟧') {
      const { start, rule } = open.pop() ?? { start: 0, rule: '' };
      ranges.push({ start, end: text.length, rule });
    } else text += sign;
  }
  return { text, cursors, ranges };
}
