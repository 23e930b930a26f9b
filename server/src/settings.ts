/** What a writer may set, checked at the door: a bad value falls back to its default, alone. */
export interface Settings {
  /** Whether this document is checked at all. */
  readonly enable: boolean;
  /** Level by rule id; a rule not named keeps its own. */
  readonly rules: Readonly<Record<string, 'error' | 'warning' | 'information' | 'hint' | 'off'>>;
  /** Spoken syllables a minute. */
  readonly rate: number;
  /** The 提纲 that is a file of its own, beside the draft; undefined: none. */
  readonly outlineFile: string | undefined;
  /** The language of messages; undefined: the editor's own. */
  readonly language: 'zh-cn' | 'en' | undefined;
}

export const DEFAULT_SETTINGS: Settings = {
  enable: true,
  rules: {},
  rate: 200,
  outlineFile: undefined,
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
  return {
    enable: source['enable'] !== false,
    rules,
    rate: typeof rate === 'number' && rate >= 50 && rate <= 600 ? rate : DEFAULT_SETTINGS.rate,
    outlineFile: typeof outlineFile === 'string' && outlineFile.trim() !== '' ? outlineFile.trim() : undefined,
    language: language === 'zh-cn' || language === 'en' ? language : undefined,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
