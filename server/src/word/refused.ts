/** Why a file is not read as a Word file; what a writer is told of each stands in `wordMessages.ts`. */
export type RefusalReason =
  /** The old binary format (.doc), or WPS's own (.wps). */
  | 'oldFormat'
  | 'encrypted'
  /** No zip file at all: it only has the name. */
  | 'notZip'
  /** A zip file, but no Word document: a table, slides, an OpenDocument text. */
  | 'notWord'
  /** A template with macros, which a .docx cannot hold. */
  | 'macros'
  /** A template that another program wrote, in spellings that ours cannot be put among. */
  | 'foreign'
  /** Cut off, or changed by something that is not Word. */
  | 'damaged'
  | 'tooLarge'
  /** It declares entities of its own, which Word never does, and attackers do. */
  | 'doctype'
  | 'tooDeep'
  /** What is to be put into it cannot be put so that it can be taken back exactly. */
  | 'unfit';

/** Ends the reading of a file; caught at the front door, where it becomes an answer. */
export class Refused extends Error {
  constructor(readonly reason: RefusalReason) {
    super(reason);
  }
}
