/** Signs over one another: `EQ \o\ad(\s\up 9(yì),羿)` is a reading above a character, `EQ \o\ac(○,21)` a number in a circle. */
const OVERLAY = /^\s*eq\s(?:.*?\s)?\\o\s*(?:\\a[lrcd]\s*)?\(([^]*)\)\s*$/i;
/** What is raised above the others. */
const RAISED = /^\\s\s*\\up\s*\d*\s*\(/i;
const CIRCLES = ['○', '〇', '◯'];

/** What is seen of a field. */
export interface Shown {
  readonly words: string;
  /** Whether a reading above them is left out. */
  readonly hasReading: boolean;
}

/**
 * What Word shows of a field whose result it never keeps: the characters that WPS and older files set a reading above (拼音指南),
 * or a sign in a circle (带圈字符). Undefined for all else.
 */
export function shownBy(instruction: string): Shown | undefined {
  const inner = OVERLAY.exec(instruction)?.[1];
  const [above = '', base = ''] = inner === undefined ? [] : partsOf(inner);
  if (RAISED.test(above)) return { words: base, hasReading: true };
  return CIRCLES.includes(above.trim()) ? { words: inCircle(base.trim()), hasReading: false } : undefined;
}

/** What stands before and behind the comma outside all brackets. */
function partsOf(inner: string): [string, string] | [] {
  let depth = 0;
  for (let at = 0; at < inner.length; at++) {
    const sign = inner[at];
    if (sign === '(') depth++;
    else if (sign === ')') depth--;
    else if ((sign === ',' || sign === ';') && depth === 0) return [inner.slice(0, at), inner.slice(at + 1)];
  }
  return [];
}

/** ① to ㊿ are signs of their own; anything else is shown without its circle. */
function inCircle(words: string): string {
  const n = /^\d{1,2}$/.test(words) ? Number(words) : 0;
  if (n >= 1 && n <= 20) return String.fromCharCode(0x245f + n);
  if (n > 20 && n <= 35) return String.fromCharCode(0x3251 + n - 21);
  return n > 35 && n <= 50 ? String.fromCharCode(0x32b1 + n - 36) : words;
}
