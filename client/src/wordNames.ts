/** The endings of Word's names, and those of old formats: they are refused in words that say what to do. */
export const WORD_ENDINGS: readonly string[] = ['docx', 'docm', 'dotx', 'dotm', 'doc', 'dot', 'wps', 'wpt'];

export const isWordFile = ({ path }: { readonly path: string }): boolean =>
  WORD_ENDINGS.includes(path.slice(path.lastIndexOf('.') + 1).toLowerCase());
