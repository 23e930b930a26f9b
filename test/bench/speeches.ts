import { readCorpus, sharedIsThere } from '../corpus/shared';

const ONE =
  '同志们：\n一、提高认识\n认识要到位。一是学习不够深；二是落实不够实；三是作风不够硬。\n二、抓好落实\n（一）压实责任。一级抓一级。\n（二）严明纪律。说到做到。\n';

/** Plain speeches of so many characters: published ones, over and over; where they are not at hand, one of our own. */
export function speeches(size: number): string {
  const published = sharedIsThere
    ? readCorpus()
        .filter(({ kind }) => kind === 'speech')
        .map(({ text }) => text)
        .join('\n')
    : ONE;
  return published.repeat(Math.ceil(size / published.length)).slice(0, size);
}
