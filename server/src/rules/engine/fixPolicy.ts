import type { Analysis } from '../../analysis/analysis';
import {
  belongsToThisList,
  differsFromElder,
  isAlone,
  isBetweenRightOnes,
  isNoBareWord,
  isReadWhole,
  isRunning,
  isUnbroken,
  isWhole,
  isWholeButUnread,
  markerAt,
  startsNoOtherList,
} from './fixQuestions';
import type { Numbered } from './fixFacts';
import { localised, type Fix, type FixName, type Localised } from './rule';
import type { Report } from './run';

/**
 * `safe`: may be applied on save. `closesGap`: renumbers over a gap, and with it goes the trace of a lost point. `manual`: for
 * the writer to choose, one by one.
 */
export type FixKind = 'safe' | 'closesGap' | 'manual';

/** One kind of fix that may be applied without being asked for each time, and why. Whatever the table does not name is manual. */
interface FixPolicy {
  readonly rule: string;
  readonly fix: FixName;
  readonly kind: Exclude<FixKind, 'manual'>;
  /** What it does, and what makes that certain. */
  readonly what: Localised;
  readonly why: Localised;
  /** What must hold of this one number, besides what must hold of all. */
  readonly holds: readonly Condition[];
}

type Condition = (analysis: Analysis, place: Numbered) => boolean;

/** The one table of what saving and `--fix` may do. A safe fix touches a number's digits, the mark beside it, and blanks. */
export const FIX_POLICIES: readonly FixPolicy[] = [
  {
    rule: 'numbering-duplicate',
    fix: 'renumber',
    kind: 'safe',
    what: localised('一、二、二、三、：从重复处起顺延', '一、二、二、三、: numbers on from the repeated one'),
    why: localised('两条文字不同，这一组除此之外没有缺漏', 'the two differ, and nothing else is wrong with the list'),
    holds: [isAlone, isUnbroken, isNoBareWord, differsFromElder, startsNoOtherList],
  },
  {
    rule: 'numbering-duplicate',
    fix: 'number',
    kind: 'safe',
    what: localised('一、一、三、：改重复的一个', '一、一、三、: the repeated number alone'),
    why: localised('后一条的号已经把它算在内', 'the number after it counts it already'),
    holds: [isAlone, isUnbroken, isNoBareWord, differsFromElder, startsNoOtherList],
  },
  {
    rule: 'numbering-order',
    fix: 'number',
    kind: 'safe',
    what: localised('一、二、五、四、：改写错的一个', '一、二、五、四、: the one wrong number'),
    why: localised('前后两个号都对，中间只能是它', 'the numbers before and after are right and leave one place'),
    holds: [isAlone, isUnbroken, isNoBareWord, isBetweenRightOnes],
  },
  {
    rule: 'marker-punctuation',
    fix: 'mark',
    kind: 'safe',
    what: localised('一. → 一、，第二、→ 第二，', '一. → 一、, 第二、 → 第二，'),
    why: localised('同组都用另一个标点，号不变', 'all its siblings have the other mark; the number stays'),
    holds: [isWhole],
  },
  {
    rule: 'marker-punctuation',
    fix: 'unreadMark',
    kind: 'safe',
    what: localised('二压实责任 → 二、压实责任，第二。→ 第二，', '二压实责任 → 二、压实责任, 第二。 → 第二，'),
    why: localised(
      '前后两个号都对，这里只差标点，这一组别处都好',
      'the numbers before and after are right, the mark alone is wrong, and nothing else in the list',
    ),
    holds: [isWholeButUnread],
  },
  {
    rule: 'numeral-form',
    fix: 'numeral',
    kind: 'safe',
    what: localised('二〇、 → 二十、', '二〇、 → 二十、'),
    why: localised('号数不变，只换写法', 'the number stays, its writing alone changes'),
    holds: [isWhole],
  },
  {
    rule: 'mixed-style',
    fix: 'style',
    kind: 'safe',
    what: localised('一、2.三、 → 一、二、三、', '一、2.三、 → 一、二、三、'),
    why: localised(
      '只限“一、”“（一）”“1.”之间；前后两个号都在这一组，附近没有别的组可归',
      'between 一、 （一） and 1. alone; the numbers before and after are of this list, and no other list is near',
    ),
    holds: [isWhole, isUnbroken, belongsToThisList],
  },
  {
    rule: 'numbering-missing',
    fix: 'closeGap',
    kind: 'closesGap',
    what: localised('一、二、四、：后面顺延补上缺号', '一、二、四、: numbers on over the gap'),
    why: localised(
      '缺号是丢了一条的痕迹，所以只在 --fix-gaps 时改',
      'a gap is the trace of a lost point: with --fix-gaps only',
    ),
    holds: [isReadWhole],
  },
];

const POLICIES = new Map(FIX_POLICIES.map((policy) => [`${policy.rule} ${policy.fix}`, policy]));

/** Whether a fix of a report may be applied without being asked for. O(its list), after the first time in a version O(1) mostly. */
export function kindOfFix(analysis: Analysis, { rule, severity, finding }: Report, fix: Fix): FixKind {
  const policy = POLICIES.get(`${rule.id} ${fix.name}`);
  if (!policy || (severity !== 'error' && severity !== 'warning')) return 'manual';
  const place = markerAt(analysis, finding.range.start);
  if (!place || !isRunning(analysis, place)) return 'manual';
  return policy.holds.every((holds) => holds(analysis, place)) ? policy.kind : 'manual';
}

/** Whether a fix is of a kind that may be made in many places at once where a writer asks for just that. */
export function isOfTable(analysis: Analysis, { rule, finding }: Report, fix: Fix): boolean {
  const place = markerAt(analysis, finding.range.start);
  const policy = POLICIES.get(`${rule.id} ${fix.name}`);
  return policy?.kind === 'safe' && place !== undefined && isRunning(analysis, place);
}

const HEADINGS = {
  'zh-cn': ['规则', '改什么', '为什么有把握'],
  en: ['Rule', 'What', 'Why it is certain'],
} as const;

/** The table as it is printed in README.md. */
export function policyTable(locale: keyof Localised): string {
  const rows = FIX_POLICIES.filter(({ kind }) => kind === 'safe').map(({ rule, what, why }) => [
    `\`${rule}\``,
    what[locale],
    why[locale],
  ]);
  return [[...HEADINGS[locale]], ['---', '---', '---'], ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
