import type { TextEdit } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis/analysis';
import { continueList } from '../../editing/enter';
import type { Settings } from '../../settings';
import { toTextEdits } from '../convert';

/** LSP 3.17 textDocument/onTypeFormatting after a line break: the list goes on, or ends. */
export function onTypeFormatting(analysis: Analysis, settings: Settings, offset: number): TextEdit[] {
  return settings.continueLists ? toTextEdits(analysis.text, continueList(analysis, offset)) : [];
}
