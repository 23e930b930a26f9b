import { benchHostile } from './hostile';
import { benchPeers } from './peers';
import { benchReading } from './reading';

/** `npm run bench [-- reading | hostile [part of a shape's name] | peers [--json]]` */
const [what = 'reading', only] = process.argv.slice(2);
if (what === 'hostile') benchHostile(only);
else if (what === 'reading') benchReading();
else if (what === 'peers') benchPeers(only === '--json');
else {
  console.error(`no bench “${what}”: reading, hostile, peers`);
  process.exitCode = 2;
}
