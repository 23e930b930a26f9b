import type { Locale } from './rules/engine/rule';

/** Names that say how a machine is set up and nothing of a language. */
const NO_LANGUAGE = /^(?:C|POSIX)(?:\.|$)/i;

/**
 * The language of messages: the first of the names (`zh-cn`, `zh_CN.UTF-8`, `en-GB`) that is one of a language decides. Without
 * any it is Chinese, since what is read is. There are words in two languages only, so whoever asks for a third reads English.
 */
export function localeFrom(...names: readonly (string | undefined)[]): Locale {
  const named = names.find((name) => name && !NO_LANGUAGE.test(name));
  return named === undefined || /^zh/i.test(named) ? 'zh-cn' : 'en';
}

/** What the system says of its user's language, by the order of POSIX: the first that is set wins. */
export function systemLanguage(environment: Readonly<Record<string, string | undefined>>): string | undefined {
  return environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || undefined;
}
