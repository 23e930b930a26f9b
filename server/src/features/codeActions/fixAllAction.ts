import { CodeActionKind } from 'vscode-languageserver-types';
import { applyEdits, editsBetween } from '../../editing/edits';
import { bulkFixes, editsOf, fixAll } from '../../rules/engine/fixAll';
import { localised } from '../../rules/engine/rule';
import { isAboveBody, type ActionQuery, type Offer } from './offer';

export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.jianggao`;

/** Source actions are in no menu of several editors; there it is found above the body. */
export const FIX_ALL_MENU_KIND = `${CodeActionKind.RefactorRewrite}.fixAll`;

/** Everything that may be mended without asking: what saving does where the writer wants it. */
export function fixAllAction(query: ActionQuery): Offer[] {
  const { analysis, settings, reports, wants, filtered } = query;
  const kind = (filtered ? !wants(FIX_ALL_KIND) : isAboveBody(query)) ? FIX_ALL_MENU_KIND : FIX_ALL_KIND;
  if (!wants(kind)) return [];
  const once = editsOf(bulkFixes(analysis, reports, ['safe']));
  if (once.length === 0) return [];
  const { text, outlineFile } = analysis;
  const { text: fixed } = fixAll(text.source, {
    levels: settings.rules,
    ignored: settings.ignored,
    outlineFile: outlineFile && { name: outlineFile.name, source: outlineFile.draft.text.source },
  });
  if (fixed === text.source) return [];
  const edits = applyEdits(text.source, once) === fixed ? once : editsBetween(text.source, fixed);
  return [{ title: localised('改好全部有把握的问题', 'Fix everything that is certain'), kind, edits }];
}
