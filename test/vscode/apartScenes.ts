import { bulbScenes } from './bulbScenes';
import { draggingScenes } from './draggingScenes';
import { exportScenes } from './exportScenes';
import { importScenes } from './importScenes';
import { movingScenes } from './movingScenes';
import { pasteScenes } from './pasteScenes';
import { savingScenes } from './savingScenes';
import type { Scene } from './scene';
import { treeKeyScenes } from './treeKeyScenes';
import { treeScenes } from './treeScenes';
import { typingScenes } from './typingScenes';
import { wordScenes } from './wordScenes';

/** All scenes that are played in a window of their own, in both hosts. */
export const apartScenes: readonly Scene[] = [
  ...draggingScenes,
  ...treeScenes,
  ...treeKeyScenes,
  ...movingScenes,
  ...typingScenes,
  ...savingScenes,
  ...bulbScenes,
  ...exportScenes,
  ...importScenes,
  ...wordScenes,
  ...pasteScenes,
];

/** Those that `npm test` plays; all of them take ten minutes a host, at a hand's pace (`npm run scenes -- remote`). */
export const testedApart: Readonly<Record<'remote' | 'web', readonly Scene[]>> = {
  remote: [...draggingScenes, ...savingScenes, ...exportScenes, ...importScenes, ...wordScenes, ...pasteScenes],
  web: [...draggingScenes, ...importScenes],
};
