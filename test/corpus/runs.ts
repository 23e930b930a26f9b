/** Numbered runs as a regular expression sees them: it knows nothing of the engine. */
const HAN = '一二三四五六七八九十';
const han = (value: number): string => {
  if (value <= 10) return HAN.charAt(value - 1);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens > 1 ? HAN.charAt(tens - 1) : ''}十${ones > 0 ? HAN.charAt(ones - 1) : ''}`;
};
const circled = (value: number): string => String.fromCharCode('①'.charCodeAt(0) + value - 1);
const WORDS = ['首先', '其次', '再次', '最后'];

export interface RunStyle {
  readonly id: string;
  readonly inline: boolean;
  readonly pattern: RegExp;
  readonly write: (value: number, sample: string) => string;
  readonly other: ((value: number) => string) | undefined;
  readonly mark: ((value: number, sample: string) => string) | undefined;
  /** Whether each item is a line. */
  readonly division?: boolean;
}

const HAN_NUMERAL = '[一二三四五六七八九十]{1,3}';
const lineStart = '(?<=^[ \\u3000#]*)';
const clauseStart = '(?<=[。；：！？;:]|^[ \\u3000]*)';

const STYLES: readonly RunStyle[] = [
  {
    id: '一、',
    inline: false,
    pattern: new RegExp(`${lineStart}(${HAN_NUMERAL})、(?![一二三四五六七八九十])`, 'gm'),
    write: (v) => `${han(v)}、`,
    other: (v) => `${v}、`,
    mark: (v) => `${han(v)}. `,
  },
  {
    id: '（一）',
    inline: false,
    pattern: new RegExp(`${lineStart}[（(](${HAN_NUMERAL})[）)](?![项款目、])`, 'gm'),
    write: (v, s) => s.charAt(0) + han(v) + s.charAt(s.length - 1),
    other: (v) => `${han(v)}、`,
    mark: (v, s) => `${s.charAt(0)}${han(v)}${s.slice(-1)}、`,
  },
  {
    id: '1.',
    inline: false,
    pattern: /(?<=^[ \u3000]*)([0-9]{1,2})\.(?![0-9])/gm,
    write: (v) => `${v}.`,
    other: (v) => `（${v}）`,
    mark: (v) => `${v}、`,
  },
  {
    id: '1、',
    inline: false,
    pattern: /(?<=^[ \u3000]*)([0-9]{1,2})、(?![0-9])/gm,
    write: (v) => `${v}、`,
    other: (v) => `（${v}）`,
    mark: (v) => `${v}.`,
  },
  {
    id: '（1）',
    inline: false,
    pattern: /(?<=^[ \u3000]*)[（(]([0-9]{1,2})[）)]/gm,
    write: (v, s) => s.charAt(0) + String(v) + s.charAt(s.length - 1),
    other: (v) => `${v}.`,
    mark: (v, s) => `${s.charAt(0)}${v}${s.slice(-1)}、`,
  },
  {
    id: '第一，',
    inline: false,
    pattern: new RegExp(`${lineStart}第(${HAN_NUMERAL})[，,]`, 'gm'),
    write: (v, s) => `第${han(v)}${s.slice(-1)}`,
    other: (v) => `${han(v)}是`,
    mark: (v) => `第${han(v)}、`,
  },
  {
    id: '一是',
    inline: false,
    pattern: new RegExp(`${lineStart}(${HAN_NUMERAL})是`, 'gm'),
    write: (v) => `${han(v)}是`,
    other: (v) => `${han(v)}要`,
    mark: (v) => `${han(v)}是、`,
  },
  {
    id: '第…条',
    inline: false,
    division: true,
    pattern: new RegExp('(?<=^)第([一二三四五六七八九十百零]{1,6})条(?=[ \\u3000])', 'gm'),
    write: (v) => `第${hanLong(v)}条`,
    other: undefined,
    mark: undefined,
  },
  {
    id: '一是·',
    inline: true,
    pattern: new RegExp(`${clauseStart}(${HAN_NUMERAL})是(?!要)`, 'gm'),
    write: (v) => `${han(v)}是`,
    other: (v) => `${han(v)}要`,
    mark: (v) => `${han(v)}是、`,
  },
  {
    id: '一要·',
    inline: true,
    pattern: new RegExp(`${clauseStart}(${HAN_NUMERAL})要`, 'gm'),
    write: (v) => `${han(v)}要`,
    other: (v) => `${han(v)}是`,
    mark: (v) => `${han(v)}要、`,
  },
  {
    id: '一靠·',
    inline: true,
    pattern: new RegExp(
      `${clauseStart}(${HAN_NUMERAL})(?:靠|抓|讲|看|查|学|促|强|破|立|比|做)(?![一二三四五六七八九十])`,
      'gm',
    ),
    write: (v, s) => han(v) + s.slice(-1),
    other: (v) => `${han(v)}是`,
    mark: undefined,
  },
  {
    id: '第一，·',
    inline: true,
    pattern: new RegExp(`${clauseStart}第(${HAN_NUMERAL})[，,]`, 'gm'),
    write: (v, s) => `第${han(v)}${s.slice(-1)}`,
    other: (v) => `${han(v)}是`,
    mark: (v) => `第${han(v)}、`,
  },
  {
    id: '①·',
    inline: true,
    pattern: /(?<=[。；：！？;:]|^[ \u3000]*)([①-⑳])/gm,
    write: circled,
    other: (v) => `（${v}）`,
    mark: (v) => `${circled(v)}、`,
  },
  {
    id: '首先·',
    inline: true,
    pattern: /(?<=[。；：！？;:]|^[ \u3000]*)(首先|其次|再次|最后)[，,]/gm,
    write: (v, s) => `${WORDS[v - 1] ?? ''}${s.slice(-1)}`,
    other: undefined,
    mark: (v) => `${WORDS[v - 1] ?? ''}、`,
  },
];

function hanLong(value: number): string {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  if (hundreds === 0) return han(value);
  if (rest === 0) return `${HAN.charAt(hundreds - 1)}百`;
  return `${HAN.charAt(hundreds - 1)}百${rest < 10 ? '零' : rest < 20 ? '一' : ''}${han(rest)}`;
}

function valueOf(numeral: string): number {
  if (/^[0-9]+$/.test(numeral)) return Number(numeral);
  const word = WORDS.indexOf(numeral);
  if (word >= 0) return word + 1;
  if (/^[①-⑳]$/.test(numeral)) return numeral.charCodeAt(0) - '①'.charCodeAt(0) + 1;
  for (let value = 1; value < 600; value++) if (hanLong(value) === numeral || han(value) === numeral) return value;
  return 0;
}

export interface Place {
  readonly value: number;
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

export interface Run {
  readonly style: RunStyle;
  readonly places: readonly Place[];
}

const OMITTED = /……|（略）|\(略\)|省略|未完/;
const LONGEST_INLINE = 2500;

/** Sound runs 1..N, N ≥ 3. */
export function findRuns(text: string): Run[] {
  const runs: Run[] = [];
  for (const style of STYLES) {
    let places: Place[] = [];
    const flush = (): void => {
      if (places.length >= 3 && isFair(text, style, places)) runs.push({ style, places });
      places = [];
    };
    for (const match of text.matchAll(style.pattern)) {
      const place = {
        value: valueOf(match[1] ?? ''),
        start: match.index,
        end: match.index + match[0].length,
        words: match[0],
      };
      const last = places[places.length - 1];
      const follows =
        last !== undefined &&
        place.value === last.value + 1 &&
        (style.id !== '一靠·' || place.words.slice(-1) === last.words.slice(-1)) &&
        (!style.inline || place.start - last.start < LONGEST_INLINE);
      if (place.value === 1 || !follows) flush();
      if (place.value === 1 || follows) places.push(place);
    }
    flush();
  }
  return runs;
}

/** Left out by rule: a run with an omission in it; a run that a looser marker goes on or breaks into. */
function isFair(text: string, style: RunStyle, places: readonly Place[]): boolean {
  const first = places[0] as Place;
  const last = places[places.length - 1] as Place;
  const inside = text.slice(first.start, last.end);
  if (OMITTED.test(inside)) return false;
  if (style.inline && inside.includes('\n') && style.id !== '首先·') return inside.split('\n').length <= 12;
  const next = style.write(last.value + 1, last.words).slice(0, -1);
  const after = text.slice(last.end, last.end + 600);
  if (!style.inline && after.includes(`\n${next}`)) return false;
  return !(
    style.id.startsWith('第一') &&
    /第[一二三四五六七八九十](?:点|个|是|要)/.test(text.slice(Math.max(0, first.start - 200), last.end + 300))
  );
}
