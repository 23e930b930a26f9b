/** A change of a part's source. */
export interface Patch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The part with its patches, which do not overlap. */
export function patched(source: string, patches: readonly Patch[]): string {
  let at = 0;
  let text = '';
  for (const patch of [...patches].sort((a, b) => a.start - b.start || a.end - b.end)) {
    text += source.slice(at, patch.start) + patch.text;
    at = patch.end;
  }
  return text + source.slice(at);
}
