/** A draft with one mistake made in it, by patterns that know nothing of the engine. */
export interface Spoilt {
  readonly how: 'taken' | 'glued' | 'mistyped' | 'repeated' | 'marked';
  readonly text: string;
}

const HAN = '一二三四五六七八九十';
/** A number that opens a line, with its mark: 二、 （二） 2. 第二，. */
const OPENING = /^([ \t\u3000#*]*)([（(]?|第)([一二三四五六七八九十]|[1-9])([、.．，)）])(?=.)/;
/** A point in mid-paragraph: 。二是. */
const POINT = /(?<=[。；：])([二三四五六七八九])(?=[是要])/g;

/** One mistake of each kind at one place: `pick` chooses the place. Nothing where a text has no numbers. */
export function spoil(text: string, pick: (limit: number) => number): Spoilt[] {
  const lines = text.split('\n');
  const numbered = lines.flatMap((line, index) => (OPENING.test(line) ? [index] : []));
  const spoilt: Spoilt[] = [];
  const change = (how: Spoilt['how'], index: number, to: (line: string) => string[]): void => {
    const words = lines[index] ?? '';
    spoilt.push({ how, text: [...lines.slice(0, index), ...to(words), ...lines.slice(index + 1)].join('\n') });
  };
  const at = (): number => numbered[pick(numbered.length)] ?? 0;
  if (numbered.length > 0) {
    change('taken', at(), () => []);
    change('glued', at(), (line) => [line.replace(OPENING, '$1$2$3')]);
    change('mistyped', at(), (line) => [
      line.replace(
        OPENING,
        (_, indent: string, open: string, number: string, mark: string) => indent + open + another(number) + mark,
      ),
    ]);
    change('repeated', at(), (line) => [line, `${line}又一条`]);
    change('marked', at(), (line) => [line.replace(OPENING, '$1$2$3。')]);
  }
  const points = [...text.matchAll(POINT)];
  const point = points[pick(Math.max(1, points.length))];
  if (point)
    spoilt.push(
      { how: 'mistyped', text: replaceAt(text, point.index, 1, another(point[1] ?? '')) },
      { how: 'glued', text: replaceAt(text, point.index + 1, 1, '') },
      { how: 'marked', text: replaceAt(text, point.index + 1, 0, '、') },
    );
  return spoilt;
}

function another(number: string): string {
  const index = HAN.indexOf(number);
  return index < 0 ? String((Number(number) % 9) + 1) : HAN.charAt((index + 3) % HAN.length);
}

const replaceAt = (text: string, at: number, length: number, words: string): string =>
  text.slice(0, at) + words + text.slice(at + length);
