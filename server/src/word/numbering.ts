import { formatNumber } from './numerals';
import type { Styles } from './styles';
import { child, childrenOf, numberOf, switchOf, valueOf, wholeNumber, type XmlElement } from './xml';

/** One level of a list as its definition has it. */
interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1、`: the numbers of the levels stand for the signs. */
  readonly text: string;
  /** The level, from 1, behind whose paragraphs it begins anew; 0: never. */
  readonly restart: number | undefined;
  readonly isLegal: boolean;
  readonly style: string | undefined;
}

interface Definition {
  readonly levels: readonly (Level | undefined)[];
  /** Where each level stands now. All lists of one definition share it. */
  readonly counts: (number | undefined)[];
}

/** A list: a definition with what the list changes in it. */
interface List {
  readonly definition: Definition;
  readonly overrides: readonly (Level | undefined)[];
  /** Where the list begins anew at its first paragraph of the level. */
  readonly starts: (number | undefined)[];
}

const LEVELS = 9;

/** The automatic numbers of a file. Paragraphs are to be asked for in order, each once: asking counts. */
export class Numbering {
  readonly #definitions = new Map<string, Definition>();
  readonly #links = new Map<string, string>();
  readonly #lists = new Map<number, List>();
  readonly #elements = new Map<number, XmlElement>();

  constructor(
    root: XmlElement | undefined,
    private readonly styles: Styles,
  ) {
    for (const element of childrenOf(root, 'w:abstractNum')) {
      const id = element.attributes['w:abstractNumId'];
      if (id === undefined) continue;
      this.#definitions.set(id, { levels: levelsOf(element), counts: [] });
      const link = valueOf(element, 'w:numStyleLink');
      if (link !== undefined) this.#links.set(id, link);
    }
    for (const element of childrenOf(root, 'w:num')) {
      const id = wholeNumber(element.attributes['w:numId']);
      if (id !== undefined) this.#elements.set(id, element);
    }
  }

  /** The number that Word shows before the paragraph; empty where it shows none. */
  next(paragraphProperties: XmlElement | undefined): string {
    const place = this.#placeOf(paragraphProperties);
    const list = place && this.#list(place.numId);
    return place && list ? shown(list, place.level) : '';
  }

  /** The list and level of a paragraph: its own word, else its style's. */
  #placeOf(paragraph: XmlElement | undefined): { numId: number; level: number } | undefined {
    const own = child(paragraph, 'w:numPr');
    const ownId = numberOf(own, 'w:numId');
    const ownLevel = numberOf(own, 'w:ilvl');
    const given = ownId === undefined ? this.styles.numbering(valueOf(paragraph, 'w:pStyle')) : undefined;
    const numId = ownId ?? given?.numId;
    if (numId === undefined || numId === 0) return undefined;
    const level = ownLevel ?? given?.ilvl ?? this.#levelNaming(numId, given?.styles ?? []) ?? 0;
    return level >= 0 && level < LEVELS ? { numId, level } : undefined;
  }

  /** The level whose definition names a style that gives the number. */
  #levelNaming(numId: number, styles: readonly string[]): number | undefined {
    const list = styles.length > 0 ? this.#list(numId) : undefined;
    if (!list) return undefined;
    for (const style of styles) {
      const index = Array.from({ length: LEVELS }, (_, level) => levelOf(list, level)).findIndex(
        (level) => level?.style === style,
      );
      if (index >= 0) return index;
    }
    return undefined;
  }

  #list(numId: number): List | undefined {
    const known = this.#lists.get(numId);
    if (known) return known;
    const element = this.#elements.get(numId);
    const definition = element && this.#definitionOf(element, 0);
    if (!definition) return undefined;
    const overrides: (Level | undefined)[] = [];
    const starts: (number | undefined)[] = [];
    for (const each of childrenOf(element, 'w:lvlOverride')) {
      const index = wholeNumber(each.attributes['w:ilvl']);
      if (index === undefined || index < 0 || index >= LEVELS) continue;
      const level = child(each, 'w:lvl');
      if (level) overrides[index] = readLevel(level);
      starts[index] = numberOf(each, 'w:startOverride');
    }
    const list = { definition, overrides, starts };
    this.#lists.set(numId, list);
    return list;
  }

  /** A definition may point to a style, whose list has the real one. */
  #definitionOf(element: XmlElement, steps: number): Definition | undefined {
    const id = valueOf(element, 'w:abstractNumId');
    if (id === undefined) return undefined;
    const link = this.#links.get(id);
    const linked = link === undefined ? undefined : this.styles.numbering(link)?.numId;
    const next = linked === undefined ? undefined : this.#elements.get(linked);
    // A ring of links leads nowhere.
    return (next && steps < LEVELS ? this.#definitionOf(next, steps + 1) : undefined) ?? this.#definitions.get(id);
  }
}

function levelsOf(definition: XmlElement): (Level | undefined)[] {
  const levels: (Level | undefined)[] = [];
  for (const element of childrenOf(definition, 'w:lvl')) {
    const index = wholeNumber(element.attributes['w:ilvl']);
    if (index !== undefined && index >= 0 && index < LEVELS) levels[index] = readLevel(element);
  }
  return levels;
}

function readLevel(element: XmlElement): Level {
  return {
    start: numberOf(element, 'w:start') ?? 0,
    format: formatOf(element),
    text: valueOf(element, 'w:lvlText') ?? '',
    restart: numberOf(element, 'w:lvlRestart'),
    isLegal: switchOf(element, 'w:isLgl') ?? false,
    style: valueOf(element, 'w:pStyle'),
  };
}

/** Newer formats stand in a choice, with an older one to fall back on. */
function formatOf(element: XmlElement): string {
  const choice = child(child(element, 'mc:AlternateContent'), 'mc:Choice');
  const format = child(element, 'w:numFmt') ?? child(choice, 'w:numFmt');
  const { 'w:val': value, 'w:format': custom } = format?.attributes ?? {};
  // A custom format is an example: `01, 02, 03, ...`.
  if (value === 'custom') return custom?.startsWith('0') === true ? 'decimalZero' : 'decimal';
  return value ?? 'decimal';
}

const levelOf = ({ overrides, definition }: List, index: number): Level | undefined =>
  overrides[index] ?? definition.levels[index];

/** Counts one paragraph of the level, and writes its number. */
function shown(list: List, index: number): string {
  const level = levelOf(list, index);
  if (!level) return '';
  const { counts } = list.definition;
  counts[index] = countOf(list, index, level);
  for (let deeper = index + 1; deeper < LEVELS; deeper++) {
    const restart = levelOf(list, deeper)?.restart;
    if (restart === undefined || index < restart) counts[deeper] = undefined;
  }
  // A bullet is a sign of a font, not a number.
  return level.format === 'bullet' ? '' : numberText(list, level);
}

/** A list that begins anew does so once; the other lists of its definition go on from there. */
function countOf({ starts, definition }: List, index: number, level: Level): number {
  const start = starts[index];
  if (start !== undefined) {
    starts[index] = undefined;
    return start;
  }
  const count = definition.counts[index];
  return count === undefined ? level.start : count + 1;
}

function numberText(list: List, level: Level): string {
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const referred = levelOf(list, index);
    if (!referred) return '';
    const value = list.definition.counts[index] ?? referred.start;
    return formatNumber(value, level.isLegal && referred.format !== 'none' ? 'decimal' : referred.format);
  });
}
