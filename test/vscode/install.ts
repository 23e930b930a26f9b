import { installRemote } from './remote';

/** `npm run remote:install`: downloads the remote host, so that a stalled download is no failed test. */
installRemote();
