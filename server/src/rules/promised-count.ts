import { numeralSystem, scriptOf } from '../syntax/numerals';
import { localised, type Rule } from './rule';

/** “讲三点意见”, then two: the number promised and the items that follow. */
export const promisedCount: Rule = {
  id: 'promised-count',
  title: localised('预告数与条数不符', 'Promised count'),
  severity: 'warning',
  check: (analysis) =>
    analysis.causesOf('promised-count').map(({ slotted, promise }) => {
      const count = slotted.sequence.items.length;
      const [first] = slotted.sequence.items;
      const numeral = analysis.text.slice(promise.range);
      const system = numeralSystem(scriptOf(numeral));
      const right = count === 2 && scriptOf(numeral) === 'han' ? '两' : (system.format(count) ?? String(count));
      const few = count < promise.count;
      return {
        range: promise.range,
        message: localised(
          `前面说“${promise.words}”，后面${few ? '只有' : '有'}${count}条。`,
          `“${promise.words}” is announced, ${few ? 'only ' : ''}${count} follow.`,
        ),
        related: first ? [{ range: first.marker.range, message: localised('从这一条起', 'From this one on') }] : [],
        fixes: [
          {
            title: localised(`改为“${right}”`, `Change to “${right}”`),
            kind: 'safe',
            edits: () => [{ range: promise.range, newText: right }],
          },
        ],
      };
    }),
};
