import { CodeActionKind } from 'vscode-languageserver-types';
import { mendUnasked } from '../../rules/engine/fixAll';
import { localised } from '../../rules/engine/rule';
import { isAboveBody, type ActionQuery, type Offer } from './offer';

export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.jianggao`;

/** Source actions are in no menu of several editors; there it is found above the body. */
export const FIX_ALL_MENU_KIND = `${CodeActionKind.RefactorRewrite}.fixAll`;

/** Everything that may be mended without asking: what saving does where the writer wants it. */
export function fixAllAction(query: ActionQuery): Offer[] {
  const { analysis, settings, wants, filtered } = query;
  const kind = (filtered ? !wants(FIX_ALL_KIND) : isAboveBody(query)) ? FIX_ALL_MENU_KIND : FIX_ALL_KIND;
  if (!wants(kind) || !settings.enable) return [];
  const { edits } = mendUnasked(analysis, { levels: settings.rules, ignored: settings.ignored });
  if (edits.length === 0) return [];
  return [{ title: localised('改好全部有把握的问题', 'Fix everything that is certain'), kind, edits: [...edits] }];
}
