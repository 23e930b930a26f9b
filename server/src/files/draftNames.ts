import { DRAFT_NAMES } from '../protocol';
import { fileName } from './addresses';

/** A file's name is its writer's word for what it is: 在推进会上的讲话.txt is a draft, README.md none. */

/** Endings of files that hold prose. */
const PROSE = ['txt', 'text', 'md', 'markdown', 'org', 'rst', 'adoc', 'tex', 'typ'];

/** Languages of documents that have no ending, new ones among them. */
const PROSE_LANGUAGES = ['', 'plaintext', 'text', 'txt', 'markdown', 'org', 'rst', 'latex', 'tex'];

/** What stands beside programs and is read by programmers, whatever follows (README.zh-CN.md). */
const OF_PROGRAMS = /^(?:readme|changelog|changes|contributing|licen[cs]e|notice|authors|security|code_of_conduct)\b/i;

/** Whether a file of a folder is a draft by its name: as our own client chooses them. */
export function isNamedAsDraft(name: string): boolean {
  if (/\.(?:讲稿|jianggao)(?:\.(?:txt|md))?$/i.test(name)) return true;
  return /\.(?:txt|md)$/i.test(name) && DRAFT_NAMES.some((word) => name.includes(word));
}

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
