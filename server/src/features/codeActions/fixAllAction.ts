import { CodeActionKind } from 'vscode-languageserver-types';
import { applyEdits, editsBetween } from '../../editing/edits';
import { fixAll, fixEdits } from '../../rules/engine/fixAll';
import { localised } from '../../rules/engine/rule';
import type { ActionQuery, Offer } from './offer';

export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.jianggao`;

/** Everything that may be mended without asking: what saving does where the writer wants it. */
export function fixAllAction({ analysis, settings, reports, wants }: ActionQuery): Offer[] {
  if (!wants(FIX_ALL_KIND) || !reports.some(({ finding }) => finding.fixes?.[0]?.kind === 'safe')) return [];
  const { text, outlineFile } = analysis;
  const once = fixEdits(reports, ['safe']);
  const fixed = fixAll(text.source, {
    levels: settings.rules,
    ignored: settings.ignored,
    outlineFile: outlineFile && { name: outlineFile.name, source: outlineFile.draft.text.source },
  });
  const edits = applyEdits(text.source, once) === fixed ? once : editsBetween(text.source, fixed);
  return [{ title: localised('改好全部有把握的问题', 'Fix everything that is certain'), kind: FIX_ALL_KIND, edits }];
}
