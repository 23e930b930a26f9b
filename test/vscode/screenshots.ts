import { join } from 'node:path';
import { ROOT } from './hosts';
import { playScenes } from './screen';
import { apartScenes } from './apartScenes';
import { playApart } from './windows';
import { makeWorkspace } from './workspace';

const PICTURES = join(ROOT, 'client/media/screenshots');

/** `npm run screenshots`: the pictures of the README. */
async function takeAll(): Promise<number> {
  const apart = apartScenes.filter(({ shown }) => shown);
  return (await playScenes(makeWorkspace(), PICTURES)) + (await playApart('remote', apart, { pictures: PICTURES }));
}

takeAll().then(
  (count) => console.log(`${count} scenes seen, pictures in client/media/screenshots`),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
