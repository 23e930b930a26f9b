import { benchHostile } from './hostile';
import { benchReading } from './reading';

/** `npm run bench [-- reading | hostile [part of a shape's name]]` */
const [what = 'reading', only] = process.argv.slice(2);
if (what === 'hostile') benchHostile(only);
else if (what === 'reading') benchReading();
else {
  console.error(`no bench “${what}”: reading, hostile`);
  process.exitCode = 2;
}
