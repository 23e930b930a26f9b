import type { KeptFault, KeptWritten } from './files/keptFile';
import { fileName, isStored } from './files/addresses';
import type { ConfigurationProblem } from './files/configurationFile';
import { localised, type Localised } from './rules/engine/rule';

/** What the commands that keep something about a draft answer, and what is said of a file that cannot be used. */
export const IGNORED = localised(
  '这一处不再提示。要找回，用“讲稿：恢复本稿全部提示”。',
  'Ignored here. “Show Everything Ignored in This Draft Again” brings it back.',
);

export const restored = (count: number): Localised =>
  count === 0
    ? localised('这份稿子没有不再提示的地方。', 'Nothing is ignored in this draft.')
    : localised(
        `已恢复${count}处提示。`,
        `${count} ignored ${count === 1 ? 'place is' : 'places are'} reported again.`,
      );

export const CHOSEN = localised(
  '这个文件当作讲稿，下次打开也是。不要了，用“讲稿：不再当作讲稿”。',
  'This file is a draft, next time too. “No Longer Treat This File as a Draft” takes it back.',
);
export const NO_LONGER_CHOSEN = localised('这个文件不再当作讲稿。', 'This file is no longer a draft.');

const FAULTS: Readonly<Record<KeptFault, Localised>> = {
  json: localised('不是 JSON', 'it is not JSON'),
  shape: localised('写法不对', 'it is not as it should be'),
  version: localised('由更新的版本写成', 'a newer version has written it'),
  unreadable: localised('读不出来', 'it cannot be read'),
};

/** What is said of a file that is kept about a draft, on that file. */
const faultOf = (fault: KeptFault): Localised =>
  localised(
    `这个文件记着关于稿子的事（“不再提示”的地方等），${FAULTS[fault]['zh-cn']}，没有用它，也没有动它。`,
    `What is known about a draft, such as what is ignored in it, is kept in this file; ${FAULTS[fault].en}, so it is neither used nor changed.`,
  );

/** The same as a problem of a file that says how a draft is read (rule configuration). */
export const keptProblem = (fault: KeptFault): ConfigurationProblem => ({
  range: { start: 0, end: 0 },
  message: faultOf(fault),
});

/** Why nothing was kept. */
export function whyNotKept(draft: string, written: Exclude<KeptWritten, { readonly ignored: unknown }>): Localised {
  if (!isStored(draft))
    return localised(
      '没有记下：请先保存这份稿子，再试一次。',
      'Nothing was kept: save this draft first and try again.',
    );
  const name = `.jianggao/${fileName(draft)}.json`;
  if ('fault' in written)
    return localised(
      `没有记下：${name} ${FAULTS[written.fault]['zh-cn']}，没有动它。请改好或删去它再试。`,
      `Nothing was kept: ${name} was left alone, since ${FAULTS[written.fault].en}. Mend or delete it and try again.`,
    );
  return written.failure === 'changed'
    ? localised(`没有记下：${name} 刚刚改动过，请再试一次。`, `Nothing was kept: ${name} has just changed; try again.`)
    : localised(
        `没有记下：${name} 写不进去。稿子没有动。`,
        `Nothing was kept: ${name} cannot be written. The draft is as it was.`,
      );
}
