/** What a writer may set, checked at the door: a bad value falls back to its default, alone. */
export interface Settings {
  /** Whether this document is checked at all. */
  readonly enable: boolean;
  /** Level by rule id; a rule not named keeps its own. */
  readonly rules: Readonly<Record<string, 'error' | 'warning' | 'information' | 'hint' | 'off'>>;
  /** Places where the writer wants to hear no more of a rule; kept beside the draft (rules/engine/ignored.ts). */
  readonly ignored: readonly { readonly rule: string; readonly words: string; readonly before: string }[];
  /** Spoken syllables a minute. */
  readonly rate: number;
  /** The 提纲 that is a file of its own, beside the draft; undefined: none. */
  readonly outlineFile: string | undefined;
  /** Patterns of further files that are drafts. */
  readonly alsoCheck: readonly string[];
  /** What restructuring takes along, and what a 提纲 lists. */
  readonly restructure: {
    /** Whether the 提纲 and the counts promised before a list follow. */
    readonly follow: boolean;
    /** How many levels a new 提纲 has. */
    readonly levels: number;
    /** Whether it lists points in mid-paragraph. */
    readonly points: boolean;
  };
  /** Whether Enter goes on with a list. */
  readonly continueLists: boolean;
  /** Whether formatting takes out what a copy left: page numbers, blanks between all characters. */
  readonly formatCopied: boolean;
  readonly export: {
    /** Whether numbers stay text, or are made by Word. */
    readonly numbers: 'text' | 'word';
    readonly grid: 'lines' | 'characters';
    readonly lecternSize: 'xiaoYi' | 'erHao';
    /** Those that are not to be the standard's. */
    readonly fonts: Readonly<Partial<Record<FontUse, string>>>;
  };
  readonly codeLens: 'off' | 'outline' | 'all';
  readonly inlayHints: 'off' | 'path' | 'length';
  /** The language of messages; undefined: the editor's own. */
  readonly language: 'zh-cn' | 'en' | undefined;
}

/** What a font is for; the setting is `export.<use>Font`. */
const FONT_USES = ['title', 'name', 'heading1', 'heading2', 'heading3', 'body', 'lectern'] as const;
type FontUse = (typeof FONT_USES)[number];

export const DEFAULT_SETTINGS: Settings = {
  enable: true,
  rules: {},
  ignored: [],
  rate: 200,
  outlineFile: undefined,
  alsoCheck: [],
  restructure: { follow: true, levels: 2, points: true },
  continueLists: true,
  formatCopied: false,
  export: { numbers: 'text', grid: 'lines', lecternSize: 'xiaoYi', fonts: {} },
  codeLens: 'outline',
  inlayHints: 'off',
  language: undefined,
};

const LEVELS = ['error', 'warning', 'information', 'hint', 'off'] as const;
type Level = (typeof LEVELS)[number];

export function isLevel(value: unknown): value is Level {
  return LEVELS.some((level) => level === value);
}

/** Reads settings of any shape. Never throws. */
export function parseSettings(value: unknown): Settings {
  const source = isRecord(value) ? value : {};
  const rules: Record<string, Level> = {};
  for (const [id, level] of Object.entries(isRecord(source['rules']) ? source['rules'] : {})) {
    if (isLevel(level)) rules[id] = level;
  }
  const rate = source['rate'];
  const language = source['language'];
  const outlineFile = source['outlineFile'];
  const levels = source['outlineLevels'];
  return {
    enable: source['enable'] !== false,
    rules,
    ignored: [],
    rate: typeof rate === 'number' && rate >= 50 && rate <= 600 ? rate : DEFAULT_SETTINGS.rate,
    outlineFile: typeof outlineFile === 'string' && outlineFile.trim() !== '' ? outlineFile.trim() : undefined,
    alsoCheck: strings(source['alsoCheck']),
    restructure: {
      follow: source['follow'] !== false,
      levels: isLevelCount(levels) ? levels : DEFAULT_SETTINGS.restructure.levels,
      points: source['outlinePoints'] !== false,
    },
    continueLists: source['continueLists'] !== false,
    formatCopied: source['formatCopied'] === true,
    export: parseExport(source['export']),
    codeLens: oneOf(source['codeLens'], ['off', 'outline', 'all'], DEFAULT_SETTINGS.codeLens),
    inlayHints: oneOf(source['inlayHints'], ['off', 'path', 'length'], DEFAULT_SETTINGS.inlayHints),
    language: language === 'zh-cn' || language === 'en' ? language : undefined,
  };
}

function parseExport(value: unknown): Settings['export'] {
  const source = isRecord(value) ? value : {};
  const fonts = FONT_USES.flatMap((use) => {
    const name = source[`${use}Font`];
    return typeof name === 'string' && name.trim() !== '' && name.length <= 60 ? [[use, name.trim()] as const] : [];
  });
  return {
    numbers: oneOf(source['numbers'], ['text', 'word'], 'text'),
    grid: oneOf(source['grid'], ['lines', 'characters'], 'lines'),
    lecternSize: oneOf(source['lecternSize'], ['xiaoYi', 'erHao'], 'xiaoYi'),
    fonts: Object.fromEntries(fonts),
  };
}

/**
 * One record of the settings that came by several ways, each shaped as it likes (`{jianggao: {…}}` or bare); the later ones win,
 * setting by setting and rule by rule.
 */
export function mergeSettings(...sources: readonly unknown[]): Record<string, unknown> {
  const merged: Record<string, unknown> = {};
  for (const source of sources) {
    if (!isRecord(source)) continue;
    for (const [name, value] of Object.entries(isRecord(source['jianggao']) ? source['jianggao'] : source)) {
      const before = merged[name];
      if (value === null || value === undefined) continue;
      merged[name] = isRecord(before) && isRecord(value) ? { ...before, ...value } : value;
    }
  }
  return merged;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];

const isLevelCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 6;

function oneOf<Value extends string>(value: unknown, values: readonly Value[], fallback: Value): Value {
  return values.find((each) => each === value) ?? fallback;
}
