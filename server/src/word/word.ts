/** The front door of the Word part, a bundle of its own (`dist/word.js`): loaded when the first Word file is met. */
export { importedText, type Imported } from './imported';
export { reviewWord, type Reviewed, type ReviewNote, type ReviewOptions } from './review';
export { readWord, type WordRead } from './read';
export type * from './document';
export type { RefusalReason } from './refused';
