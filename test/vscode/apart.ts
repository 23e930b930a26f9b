import { seeFirstScreen } from './firstScreen';
import { apartScenes } from './apartScenes';
import { getChromium } from './chromium';
import { playApart } from './windows';

/**
 * `node dist/test/vscode/apart.js HOST [PART OF A NAME] [FOLDER]`: scenes with windows of their own, to look at while working on one;
 * HOST is remote, web, or start for the first screen (start remote, start web).
 */
const [host, only, pictures] = process.argv.slice(2);
const options = { ...(only ? { only } : {}), ...(pictures ? { pictures } : {}) };
getChromium()
  .then(() =>
    host === 'start'
      ? seeFirstScreen(only === 'remote' ? 'remote' : 'web', pictures).then(() => 1)
      : playApart(host === 'web' ? 'web' : 'remote', apartScenes, options),
  )
  .then(
    (count) => console.log(`${count} scenes seen`),
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    },
  );
