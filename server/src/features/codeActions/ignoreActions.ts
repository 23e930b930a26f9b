import { CodeActionKind } from 'vscode-languageserver-types';
import { RESTORE_COMMAND, IGNORE_COMMAND } from '../../protocol/choosing';
import { rememberPlace } from '../../rules/engine/ignored';
import { localised } from '../../rules/engine/rule';
import type { Report } from '../../rules/engine/run';
import type { ActionQuery, Offer } from './offer';

/** In the short bulb what silences stands after all that mends: editors show kinds that they do not know last. */
const LAST_KIND = 'ignore.jianggao';
export const RESTORE_KIND = `${CodeActionKind.Source}.restore.jianggao`;

/**
 * 这一处不再提示: kept beside the draft by a command of the server. A comment in the draft is the second way, in Markdown alone,
 * where readers do not see it, and for clients that send no commands.
 */
export function ignoreActions(query: ActionQuery): Offer[] {
  const { here, options, short } = query;
  const kind = short ? LAST_KIND : CodeActionKind.QuickFix;
  return [
    ...(options.executes ? here.map((report) => ignoreHere(query, report, kind)) : []),
    ...(options.markdown || !options.executes ? here.map((report) => ignoreByComment(query, report, kind)) : []),
  ];
}

function ignoreHere({ uri, analysis }: ActionQuery, { rule, finding }: Report, kind: string): Offer {
  return {
    title: localised(`这一处不再提示“${rule.title['zh-cn']}”`, `Ignore “${rule.title.en}” here`),
    kind,
    command: { id: IGNORE_COMMAND, arguments: [{ uri, ...rememberPlace(analysis.text, rule.id, finding.range) }] },
  };
}

/** A comment on the line before, which exports and counts leave out. */
function ignoreByComment({ analysis: { text } }: ActionQuery, { rule, finding }: Report, kind: string): Offer {
  const { start } = text.lineRange(text.lineAt(finding.range.start));
  const newText = `<!-- jianggao-ignore ${rule.id} -->${text.lineBreak}`;
  return {
    title: localised(
      `在稿中加一行注释，不再提示“${rule.title['zh-cn']}”`,
      `Ignore “${rule.title.en}” here by a comment in the draft`,
    ),
    kind,
    edits: [{ range: { start, end: start }, newText }],
  };
}

/** The way back, for editors without our commands: everything that was ignored in the draft is said again. */
export function restoreAction({ uri, settings, options, wants }: ActionQuery): Offer[] {
  const count = settings.ignored.length;
  if (!options.executes || count === 0 || !wants(RESTORE_KIND)) return [];
  return [
    {
      title: localised(`恢复本稿全部提示（${count}处）`, `Show everything ignored in this draft again (${count})`),
      kind: RESTORE_KIND,
      command: { id: RESTORE_COMMAND, arguments: [{ uri }] },
    },
  ];
}
