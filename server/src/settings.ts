/** What a writer may set, checked at the door: a bad value falls back to its default, alone. */
export interface Settings {
  /** Whether this document is checked at all. */
  readonly enabled: boolean;
  /** Level by rule id; a rule not named keeps its own. */
  readonly rules: Readonly<Record<string, 'error' | 'warning' | 'information' | 'hint' | 'off'>>;
  /** Spoken syllables a minute. */
  readonly rate: number;
}

export const DEFAULT_SETTINGS: Settings = { enabled: true, rules: {}, rate: 200 };

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
  return {
    enabled: source['enabled'] !== false,
    rules,
    rate: typeof rate === 'number' && rate >= 50 && rate <= 600 ? rate : DEFAULT_SETTINGS.rate,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
