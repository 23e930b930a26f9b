import type { Files } from './door';

/** Files of two kinds through one door: this machine’s own, where there are any, and all others by the client, where it can. */
export function routed(own: Files | undefined, client: Files | undefined): Files {
  const of = (address: string): Files => (own && /^file:/i.test(address) ? own : client) ?? NONE;
  return {
    read: (address, limit) => of(address).read(address, limit),
    write: (address, bytes, expected) => of(address).write(address, bytes, expected),
    remove: (address, expected) => of(address).remove(address, expected),
    real: (address) => of(address).real(address),
    list: (address) => of(address).list(address),
  };
}

const NONE: Files = {
  read: () => Promise.resolve({ failure: 'missing' }),
  write: () => Promise.resolve({ failure: 'unwritable' }),
  remove: () => Promise.resolve(false),
  real: () => Promise.resolve(undefined),
  list: () => Promise.resolve([]),
};
