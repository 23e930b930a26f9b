/** The front door of the Word part, a bundle of its own (`dist/word.js`): loaded when the first Word file is met. */
export { importedText, type Imported } from './imported';
export { reviewWord, type Reviewed, type ReviewNote, type ReviewOptions } from './review';
export { reviseWord, type Revised, type ReviseOptions } from './revise';
export { lecternWord, printedWord, type LecternOptions, type PrintOptions } from './exported';
export { pastedNumbers, pastedText } from './pasted';
export { readWord, type WordRead } from './read';
export { templatedWord, type Templated } from './template';
export type { Tick } from './ticks';
export type * from './document';
export type { RefusalReason } from './refused';
