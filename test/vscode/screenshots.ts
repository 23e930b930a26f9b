import { join } from 'node:path';
import { ROOT } from './hosts';
import { playScenes } from './screen';
import { makeWorkspace } from './workspace';

/** `npm run screenshots`: the pictures of the README. */
playScenes(makeWorkspace(), join(ROOT, 'client/media/screenshots')).then(
  (count) => console.log(`${count} pictures in client/media/screenshots`),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
