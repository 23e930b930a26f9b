/** What a new file is, which stands in its name: Chinese, as the file is. */
export const TARGET_KINDS = {
  revised: '改',
  reviewed: '校',
  compared: '花脸稿',
  print: '印发稿',
  lectern: '大字稿',
} as const;

export type TargetKind = keyof typeof TARGET_KINDS;

/** How new files are called where the writer has not said: 讲话-改.docx beside 讲话.docx. */
export const DEFAULT_TARGET_NAME = '{name}-{kind}';

/**
 * What a writer may say: words that every system takes in a file's name, {name} (of the file that it is made of), {kind} and {date},
 * but never {name} alone. The manifest has the same.
 */
export const TARGET_NAME_PATTERN =
  '^(?!\\{name\\}$)(?![\\s.~])(?:[^/\\\\:*?"<>|{}\\u0000-\\u001f]|\\{(?:name|kind|date)\\}){1,100}(?<![\\s.])$';

/** Whether new files may be called so. */
export const isTargetName = (pattern: string): boolean => new RegExp(TARGET_NAME_PATTERN, 'u').test(pattern);

/**
 * The name of a new file by the writer's pattern; by the default where that is none, or would be the name of the file that it is made
 * of. `ending`: `.docx`. `today` is the day where the writer is.
 */
export function targetName(pattern: string, kind: TargetKind, source: string, ending: string, today: Date): string {
  const name = source.replace(/\.[^.]*$/, '');
  const values: Readonly<Record<string, string>> = { name, kind: TARGET_KINDS[kind], date: dayOf(today) };
  const filled = (by: string): string => by.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '') + ending;
  const made = filled(isTargetName(pattern) ? pattern : DEFAULT_TARGET_NAME);
  return made.toLowerCase() === source.toLowerCase() ? filled(DEFAULT_TARGET_NAME) : made;
}

/** 20260309, so that names stand in the order of their days. */
const dayOf = (day: Date): string =>
  [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('');

/** How a Word file ends that is made of another: one with macros, or a template, would not open under another kind's name. */
export const wordEnding = (source: string): string => /\.(?:docx|docm|dotx|dotm)$/i.exec(source)?.[0] ?? '.docx';
