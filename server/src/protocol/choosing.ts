import type { OwnRequest } from './plain';

/** What a writer has said of a draft: that it is one, and which places are passed over. */

/** 这一处不再提示 (LSP workspace/executeCommand): keeps the place beside the draft; answers with a sentence for the status bar. */
export const IGNORE_COMMAND = 'jianggao.ignore';

export interface IgnoreArguments {
  readonly uri: string;
  readonly rule: string;
  readonly words: string;
  readonly before: string;
}

/** 恢复本稿全部提示: forgets all places that were to be passed over; answers with a sentence for the status bar. */
export const RESTORE_COMMAND = 'jianggao.restore';

export interface RestoreArguments {
  readonly uri: string;
}

/** A command of the client, with a rule's id: shows the rule's page. Hovers and the codes of findings link to it. */
export const EXPLAIN_COMMAND = 'jianggao.explainRule';

/** Asks whether the writer has said that a file, open or not, is a draft. */
export const IS_CHOSEN_REQUEST: OwnRequest<ChosenParams, boolean> = 'jianggao/isChosen';

export interface ChosenParams {
  readonly uri: string;
}

/** Keeps that a file is a draft, or forgets it. Answers with a sentence for the writer: that it is kept, or why not. */
export const CHOOSE_REQUEST: OwnRequest<ChooseParams, string> = 'jianggao/choose';

export interface ChooseParams extends ChosenParams {
  readonly chosen: boolean;
}

/** Asks whether a text that is not a draft by its name reads like one: it has a 称谓, or a list. */
export const READS_LIKE_DRAFT_REQUEST: OwnRequest<ReadsLikeDraftParams, boolean> = 'jianggao/readsLikeDraft';

export interface ReadsLikeDraftParams {
  readonly text: string;
}
