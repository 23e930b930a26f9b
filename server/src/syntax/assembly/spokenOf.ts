import { isSpace } from '../text/characters';
import type { Candidate } from './learning';

/**
 * Numbers without those that the text speaks of: 用①②③等带圈数字, （一）、（二）、（三）, “1.”: between them stands nothing that
 * they could number. O(places).
 */
export function withoutSpokenOf(places: readonly Candidate[], text: string): Candidate[] {
  const [only] = places;
  if (!only) return [];
  if (places.length === 1) return isQuoted(only, text) ? [] : [only];
  const joins = places.map((place, index) => {
    const next = places[index + 1];
    return next !== undefined && isNextTo(place, next, text);
  });
  return places.filter((place, index) => !joins[index] && !(index > 0 && joins[index - 1]) && !isQuoted(place, text));
}

/** What may stand between signs that are listed: ①和②, ①至⑩, （一）、（二）, “①”“②”. */
const BETWEEN = /^[、和与或及到至—～“”]{0,3}$/;

function isNextTo({ form }: Candidate, { form: next }: Candidate, text: string): boolean {
  if (form.style !== next.style || form.ordinal === undefined || next.ordinal === undefined) return false;
  if (form.style.family === 'spoken' || next.ordinal <= form.ordinal || next.start - form.end > 3) return false;
  return BETWEEN.test(text.slice(form.end, next.start));
}

/** “（一）”: a number that alone is between quotation marks. */
function isQuoted({ form }: Candidate, text: string): boolean {
  let end = form.end;
  while (isSpace(text.charAt(end))) end++;
  return '“‘「『'.includes(text.charAt(form.start - 1) || '?') && '”’」』'.includes(text.charAt(end) || '?');
}
