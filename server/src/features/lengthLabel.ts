import type { Analysis } from '../analysis/analysis';
import { localised, type Localised } from '../rules/engine/rule';
import { measure } from '../speaking/measure';
import type { OffsetRange } from '../syntax/nodes';

/** How long a stretch is, in words: the one place that rounds minutes. */
export interface LengthLabel {
  /** 半分钟, 1分半, 7分钟, 1小时5分; undefined where it is spoken in less than half a minute. */
  readonly minutes: Localised | undefined;
  /** 1,420字 · 7分钟; 24字 */
  readonly brief: Localised;
  /** 1,420字 · 约7分钟; 24字 · 约6秒 */
  readonly full: Localised;
}

/** O(length of the range). */
export function lengthLabel({ text }: Analysis, range: OffsetRange, rate: number): LengthLabel {
  const measured = measure(text, range, rate);
  const seconds = Math.round(measured.minutes * 60);
  const characters = String(measured.characters).replace(/\B(?=(?:\d{3})+$)/g, ',');
  const [zh, en] = [`${characters}字`, `${characters} ${measured.characters === 1 ? 'character' : 'characters'}`];
  const minutes = seconds < 30 ? undefined : minutesLabel(measured.minutes);
  const about = minutes ?? localised(`${seconds}秒`, `${seconds} s`);
  return {
    minutes,
    brief: minutes ? localised(`${zh} · ${minutes['zh-cn']}`, `${en} · ${minutes.en}`) : localised(zh, en),
    full: localised(`${zh} · 约${about['zh-cn']}`, `${en} · about ${about.en}`),
  };
}

/** Minutes up to which the half ones are told apart. */
const HALVES = 10;

/** To half a minute; from ten minutes on to a minute. */
function minutesLabel(minutes: number): Localised {
  const halves = minutes < HALVES ? Math.max(1, Math.round(minutes * 2)) : Math.round(minutes) * 2;
  const whole = Math.floor(halves / 2);
  if (whole >= 60) return hoursLabel(Math.floor(whole / 60), whole % 60);
  if (halves % 2 === 0) return localised(`${whole}分钟`, `${whole} min`);
  return localised(whole === 0 ? '半分钟' : `${whole}分半`, `${whole}.5 min`);
}

function hoursLabel(hours: number, minutes: number): Localised {
  if (minutes === 0) return localised(`${hours}小时`, `${hours} h`);
  return localised(`${hours}小时${minutes}分`, `${hours} h ${minutes} min`);
}
