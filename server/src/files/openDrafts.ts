import { isNamedAsDraft } from '../draftNames';
import { fileName } from './addresses';

/** Endings of files that hold prose. */
const PROSE = ['txt', 'text', 'md', 'markdown', 'org', 'rst', 'adoc', 'tex', 'typ'];

/** Languages of documents that have no ending, new ones among them. */
const PROSE_LANGUAGES = ['', 'plaintext', 'text', 'txt', 'markdown', 'org', 'rst', 'latex', 'tex'];

/** What stands beside programs and is read by programmers, whatever follows (README.zh-CN.md). */
const OF_PROGRAMS = /^(?:readme|changelog|changes|contributing|licen[cs]e|notice|authors|security|code_of_conduct)\b/i;

/**
 * Whether an open document may be a draft. Some editors attach the server to whatever is text: programs and what is
 * written about them are passed over, all other prose is read.
 */
export function mayBeDraft(address: string, languageId: string): boolean {
  if (languageId === 'jianggao') return true;
  const name = fileName(address) || address;
  if (isNamedAsDraft(name)) return true;
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
  if (ending === undefined) return PROSE_LANGUAGES.includes(languageId.toLowerCase());
  return PROSE.includes(ending) && !OF_PROGRAMS.test(name);
}
