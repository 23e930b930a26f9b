/** What it takes to check many files: a bundle of its own, since most runs are of one. */
export { Crew } from './crew';
export { filesBelow, filesLike, isPattern } from './patterns';
