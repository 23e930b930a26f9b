/** The commands besides `check`: a bundle of their own, loaded when one is called. */
export { compare } from './compareDrafts';
export { explain } from './explain';
export { exportDraft } from './exportDraft';
export { importWord } from './importWord';
export { outline } from './outline';
export { reviewWord } from './reviewWord';
export { reviseWord } from './reviseWord';
