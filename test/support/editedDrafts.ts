/** Numbers that look random and are the same in each run. */
export function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const WORDS = ['落实', '要抓好项目。', '一级抓一级', '25.6亿元', '\t', '<&>', '强调', '𠮷'];
/** Lines taken out, put in, exchanged, split, joined; words changed. */
export function edited(draft: string, seed: number): string {
  const below = chance(seed);
  const lines = draft.split('\n').slice(0, -1);
  const some = (): string => Array.from({ length: 1 + below(3) }, () => WORDS[below(WORDS.length)]).join('');
  for (let step = 0; step < 1 + below(5); step++) {
    const at = below(lines.length);
    const line = lines[at] ?? '';
    const cut = below(line.length + 1);
    const whole = cut > 0 && /[\ud800-\udbff]/.test(line[cut - 1] ?? '') ? cut - 1 : cut;
    const kind = below(6);
    if (kind === 0) lines.splice(at, 1);
    else if (kind === 1) lines.splice(at, 0, some());
    else if (kind === 2) lines.splice(at, 1, line.slice(0, whole), line.slice(whole));
    else if (kind === 3) lines.splice(at, 2, line + (lines[at + 1] ?? ''));
    else if (kind === 4) lines.splice(at, 1, line.slice(0, whole) + some() + line.slice(whole));
    else lines.splice(below(lines.length), 0, ...lines.splice(at, 1));
    if (lines.length === 0) lines.push('剩下一句');
  }
  return lines.map((each) => `${each}\n`).join('');
}
