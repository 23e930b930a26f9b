import { CALLS } from '../forms/calledUp';
import type { Form } from '../forms/form';
import { formAt } from '../forms/formAt';
import { isSalutationLine, isTitleLine } from './lineKinds';
import { isBlank, type Line } from './lines';

/** 会议议程, 大会程序（草案）: its label, short and alone on its line. */
const LABEL = /^[【[]?[^，。；：]{0,16}(?:议程|程序|日程|流程|安排)(?:表)?(?:[（(][^）)]{1,6}[）)])?[】\]]?[：:]?$/;
/** The label stands among so many first lines. */
const OPENING_LINES = 6;
/** Fewer numbers are no agenda. */
const FEWEST = 2;
/** Lines of an agenda are short. */
const LONGEST = 60;

/**
 * The line at which the speech begins, where the agenda of its meeting stands before it, numbered, with a label: the title, or the
 * salutation. Undefined where there is no such agenda. O(agenda).
 */
export function speechBehindAgenda(lines: readonly Line[]): number | undefined {
  const opening: Line[] = [];
  for (let index = 0; index < lines.length && opening.length < OPENING_LINES; index++) {
    const line = lines[index];
    if (line && !isBlank(line)) opening.push(line);
  }
  const label = opening.find((line) => !line.form && LABEL.test(line.text));
  if (!label || opening.some((line) => line.index < label.index && isSalutationLine(line))) return undefined;
  let numbers = 0;
  for (const line of lines.slice(label.index + 1)) {
    if (isBlank(line) || line.aside) continue;
    if (line.text.length > LONGEST || /。./.test(line.text)) return undefined;
    if (line.form) numbers++;
    else if (isTitleLine(line) || isSalutationLine(line)) return numbers >= FEWEST ? line.index : undefined;
  }
  return undefined;
}

/** The lines, those before the speech as none of the draft's text. O(lines). */
export const withoutAgenda = (lines: readonly Line[], speechFrom: number): readonly Line[] =>
  lines.map((line) => (line.index < speechFrom ? { ...line, aside: true, form: undefined } : line));

/** How far into a line the words go with which it calls a step up. */
const LONGEST_CALL = 24;
const CALLS_STEP = new RegExp(`^[^。；！？]{0,14}?${CALLS}(?=第[一二三四五六七八九十]{1,3}项)`);

/** 第二项议程，…; 下面进行第二项议程，…; 首先进行第一项，…: the number of a step of the agenda that a line comes to. O(1). */
export function stepOf({ text, form }: Line): Form | undefined {
  if (form?.variant === STEP) return form;
  const called = CALLS_STEP.exec(text.slice(0, LONGEST_CALL));
  const found = called ? formAt(text, called[0].length, 'clause') : undefined;
  return found?.variant === STEP ? found : undefined;
}

/** What steps are counted in. */
const STEP = '项';
