/** How findings may be told. */
export const FORMATS = ['stylish', 'json', 'jsonl', 'sarif', 'github'] as const;

export type Format = (typeof FORMATS)[number];
