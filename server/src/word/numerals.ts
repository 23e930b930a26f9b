/** How Word writes the n-th number in each of its formats, as measured in Word; an unknown format is decimal there too. */

const HAN = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const FORMAL = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const TRADITIONAL = ['零', '壹', '貳', '參', '肆', '伍', '陸', '柒', '捌', '玖'];
const STEMS = [...'甲乙丙丁戊己庚辛壬癸'];
const BRANCHES = [...'子丑寅卯辰巳午未申酉戌亥'];

const pick = (signs: readonly string[], index: number): string => signs[index] ?? '';
const digits = (value: number, signs: readonly string[]): string =>
  [...String(value)].map((digit) => pick(signs, Number(digit))).join('');

interface Spelling {
  readonly signs: readonly string[];
  readonly units: readonly string[];
  readonly tenThousand: string;
  /** Put once for a row of noughts; empty where they are left out. */
  readonly nought: string;
  /** 十 for 一十 at the head of 10 to 19, and 百 for 一百 in Japanese, wherever it stands. */
  readonly bareTen: boolean;
  readonly bareUnits: boolean;
}

const THOUSANDS: Spelling = {
  signs: HAN,
  units: ['', '十', '百', '千'],
  tenThousand: '万',
  nought: '〇',
  bareTen: true,
  bareUnits: false,
};
const LEGAL: Spelling = { ...THOUSANDS, signs: FORMAL, units: ['', '拾', '佰', '仟'], nought: '零', bareTen: false };
const JAPANESE: Spelling = { ...THOUSANDS, nought: '', bareUnits: true };

function spell(value: number, spelling: Spelling): string {
  const above = Math.floor(value / 10_000);
  const rest = value % 10_000;
  if (above === 0) return group(rest, spelling);
  const between = rest > 0 && rest < 1000 ? spelling.nought : '';
  return `${spell(above, spelling)}${spelling.tenThousand}${rest > 0 ? between + group(rest, spelling) : ''}`;
}

/** A number below 10,000. */
function group(value: number, { signs, units, nought, bareTen, bareUnits }: Spelling): string {
  let words = '';
  let skipped = false;
  const written = String(value);
  for (const [index, digit] of [...written].entries()) {
    const unit = written.length - 1 - index;
    if (digit === '0') {
      skipped = true;
      continue;
    }
    if (skipped && words !== '') words += nought;
    skipped = false;
    const isBare = digit === '1' && unit > 0 && (bareUnits || (bareTen && unit === 1 && words === '' && value < 20));
    words += (isBare ? '' : pick(signs, Number(digit))) + pick(units, unit);
  }
  return words;
}

/** Word counts so to 99, and digit by digit from there: 101 is 一○一. */
const chineseCounting = (value: number): string =>
  value < 100 ? spell(value, THOUSANDS) : digits(value, ['○', ...HAN.slice(1)]);

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  let rest = value;
  let words = '';
  for (const [worth, letters] of ROMAN) {
    for (; rest >= worth; rest -= worth) words += letters;
  }
  return words;
}

/** A … Z, AA, BB … */
const letters = (value: number): string =>
  String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.min(1 + Math.floor((value - 1) / 26), 100));

/** Single signs from 1 on, and decimal behind the last. */
const signsFrom = (first: number, most: number) => (value: number) =>
  value <= most ? String.fromCodePoint(first + value - 1) : String(value);
const signsOf = (signs: readonly string[]) => (value: number) => pick(signs, value - 1) || String(value);

const circled = signsFrom(0x2460, 20);
const fullWidth = (value: number): string =>
  String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const thousands = (value: number): string => spell(value, THOUSANDS);

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: signsFrom(0x2488, 20),
  decimalEnclosedParen: signsFrom(0x2474, 20),
  ideographEnclosedCircle: signsFrom(0x3280, 10),
  numberInDash: (value) => `- ${value} -`,
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: letters,
  lowerLetter: (value) => letters(value).toLowerCase(),
  chineseCounting,
  taiwaneseCounting: chineseCounting,
  chineseCountingThousand: thousands,
  taiwaneseCountingThousand: thousands,
  japaneseCounting: (value) => spell(value, JAPANESE),
  japaneseDigitalTenThousand: (value) => digits(value, HAN),
  ideographDigital: (value) => digits(value, HAN),
  taiwaneseDigital: (value) => digits(value, ['○', ...HAN.slice(1)]),
  chineseLegalSimplified: (value) => spell(value, LEGAL),
  ideographLegalTraditional: (value) => spell(value, { ...LEGAL, signs: TRADITIONAL, tenThousand: '萬' }),
  ideographTraditional: signsOf(STEMS),
  ideographZodiac: signsOf(BRANCHES),
  ideographZodiacTraditional: (value) =>
    value <= 60 ? pick(STEMS, (value - 1) % 10) + pick(BRANCHES, (value - 1) % 12) : String(value),
  none: () => '',
  bullet: () => '',
};

/** From this on nothing is spelled out: a hostile start must not make a number of a million letters. */
const LARGEST = 99_999;

/** A number as the format writes it. Formats have no word for what is below 1, but decimal and the digit formats. */
export function formatNumber(value: number, format: string): string {
  if (format === 'none' || format === 'bullet') return '';
  if (value === 0) return format === 'decimalZero' ? '00' : format === 'ideographDigital' ? '〇' : '0';
  return value > 0 && value <= LARGEST ? (FORMATS[format] ?? String)(value) : String(value);
}
