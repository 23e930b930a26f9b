import { playApart } from './windows';
import { draggingScenes } from './treeScenes';

/** `node dist/test/vscode/apart.js HOST [PART OF A NAME] [FOLDER]`: scenes with windows of their own, to look at while working on one. */
const [host, only, pictures] = process.argv.slice(2);
playApart(host === 'web' ? 'web' : 'remote', draggingScenes, {
  ...(only ? { only } : {}),
  ...(pictures ? { pictures } : {}),
}).then(
  (count) => console.log(`${count} scenes seen`),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
