import { benchEdits } from './edits';
import { benchHostile } from './hostile';
import { benchKeystroke } from './keystroke';
import { benchPeers } from './peers';
import { benchReading } from './reading';
import { benchStart } from './start';
import { benchStdio, echo } from './stdio';

/** `npm run bench [-- reading | keystroke | edits [how many] | hostile [part of a shape's name] | peers [--json] | stdio | start [how many drafts]]` */
const [what = 'reading', only] = process.argv.slice(2);
if (what === 'hostile') benchHostile(only);
else if (what === 'reading') benchReading();
else if (what === 'keystroke') benchKeystroke();
else if (what === 'edits') benchEdits(only === undefined ? undefined : Number(only));
else if (what === 'echo') echo();
else if (what === 'stdio')
  benchStdio().catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
else if (what === 'peers') benchPeers(only === '--json');
else if (what === 'start')
  benchStart(only === undefined ? undefined : Number(only)).catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
else {
  console.error(`no bench “${what}”: reading, keystroke, edits, hostile, peers, stdio, start`);
  process.exitCode = 2;
}
