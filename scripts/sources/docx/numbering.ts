import { formatNumber } from './number-format.ts';
import type { NumberingProperties, StyleSheet } from './styles.ts';
import { childOf, integerOf, switchOf, childValue, type XmlNode } from './xml.ts';

/** What Word writes before a paragraph. */
export interface ParagraphNumber {
  /** 第一条, with the tab or blank that follows it; empty where nothing is shown. */
  readonly text: string;
  readonly isBullet: boolean;
  /** False where Word may count or write otherwise. */
  readonly sure: boolean;
}

interface Level {
  readonly start: number;
  readonly format: string;
  /** Of a custom format: `001, 002, 003, ...`. */
  readonly pattern: string | undefined;
  /** 第%1条, %1.%2 */
  readonly text: string;
  readonly after: string;
  /** All numbers in it are written 1, 2, 3. */
  readonly legal: boolean;
  /** Begins anew only after a level up to this one, counted from 1; 0 is never. */
  readonly restart: number | undefined;
  readonly hidden: boolean;
  readonly style: string | undefined;
}

interface ListDefinition {
  readonly levels: ReadonlyMap<number, Level>;
  /** The numbering style that has the levels in its stead. */
  readonly link: string | undefined;
}

interface List {
  readonly definition: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
  /** Levels that have been used, so that a start of its own is taken once only. */
  readonly used: Set<number>;
}

/** Lists of a document and how far they have counted. Lists of one definition count on together. */
export class Numbering {
  readonly #styles: StyleSheet;
  readonly #definitions = new Map<string, ListDefinition>();
  readonly #lists = new Map<string, List>();
  readonly #counts = new Map<string, (number | undefined)[]>();

  constructor(styles: StyleSheet) {
    this.#styles = styles;
  }

  /** `w:abstractNum` or `w:num`. */
  add(node: XmlNode): void {
    if (node.name === 'w:num')
      this.#lists.set(node.attributes.get('w:numId') ?? '', readList(node));
    else {
      this.#definitions.set(node.attributes.get('w:abstractNumId') ?? '', {
        levels: readLevels(node),
        link: childValue(node, 'w:numStyleLink'),
      });
    }
  }

  /** The same lists, none of which has counted yet: for a text that stands apart, as a footer. */
  restarted(): Numbering {
    const fresh = new Numbering(this.#styles);
    for (const [id, definition] of this.#definitions) fresh.#definitions.set(id, definition);
    for (const [id, list] of this.#lists) fresh.#lists.set(id, { ...list, used: new Set() });
    return fresh;
  }

  /** Counts one paragraph; undefined where it has no number. */
  next(properties: NumberingProperties): ParagraphNumber | undefined {
    const list = this.#lists.get(properties.num ?? '');
    const definition = list && this.#definitionOf(list);
    if (list === undefined || definition === undefined) return undefined;
    const { levels: common } = definition.definition;
    const levelOf = (index: number): Level | undefined =>
      list.levels.get(index) ?? common.get(index);
    const tied =
      properties.style === undefined
        ? undefined
        : [...common].find(([, { style }]) => style === properties.style)?.[0];
    const at = tied ?? properties.level ?? 0;
    const level = levelOf(at);
    if (level === undefined) return undefined;

    const counts = this.#counts.get(definition.id) ?? [];
    this.#counts.set(definition.id, counts);
    const startOf = (index: number): number => list.starts.get(index) ?? levelOf(index)?.start ?? 1;
    const fresh = list.starts.has(at) && !list.used.has(at);
    const count = counts[at];
    counts[at] = fresh || count === undefined ? startOf(at) : count + 1;
    list.used.add(at);
    let sure = true;
    for (let above = 0; above < at; above += 1) {
      if (counts[above] !== undefined) continue;
      counts[above] = startOf(above);
      sure &&= !level.text.includes(`%${above + 1}`);
    }
    for (let below = at + 1; below < counts.length; below += 1) {
      const restart = levelOf(below)?.restart;
      if (restart === undefined || at < restart) counts[below] = undefined;
    }
    if (level.format === 'bullet') return { text: '', isBullet: true, sure: true };
    const label = level.text.replace(/%(?<place>[1-9])/gu, (_, place: string) => {
      const index = Number(place) - 1;
      const shown = levelOf(index);
      if (shown === undefined || index > at || unnumbered.has(shown.format)) return '';
      const format = level.legal ? 'decimal' : shown.format;
      const number = formatNumber(counts[index] ?? startOf(index), format, shown.pattern);
      sure &&= number.sure;
      return number.text;
    });
    const text = level.hidden || label === '' ? '' : label + level.after;
    return { text, isBullet: false, sure };
  }

  #definitionOf({
    definition,
  }: List): { readonly id: string; readonly definition: ListDefinition } | undefined {
    const own = this.#definitions.get(definition);
    const styled = own?.link === undefined ? undefined : this.#styles.numberOf(own.link);
    const id =
      (styled === undefined ? undefined : this.#lists.get(styled)?.definition) ?? definition;
    const found = this.#definitions.get(id);
    return found && { id, definition: found };
  }
}

const unnumbered: ReadonlySet<string> = new Set(['bullet', 'none']);
const afterNumber: ReadonlyMap<string, string> = new Map([
  ['nothing', ''],
  ['space', ' '],
]);

function readList(node: XmlNode): List {
  const levels = new Map<number, Level>();
  const starts = new Map<number, number>();
  for (const override of node.children) {
    if (override.name !== 'w:lvlOverride') continue;
    const index = integerOf(override.attributes.get('w:ilvl')) ?? 0;
    for (const [, level] of readLevels(override)) levels.set(index, level);
    const start = integerOf(childValue(override, 'w:startOverride'));
    if (start !== undefined) starts.set(index, start);
  }
  const definition = childValue(node, 'w:abstractNumId') ?? '';
  return { definition, levels, starts, used: new Set() };
}

function readLevels(node: XmlNode): ReadonlyMap<number, Level> {
  const levels = new Map<number, Level>();
  for (const child of node.children) {
    const index = integerOf(child.attributes.get('w:ilvl'));
    // Word has nine levels.
    if (child.name === 'w:lvl' && index !== undefined && index >= 0 && index < 9) {
      levels.set(index, readLevel(child));
    }
  }
  return levels;
}

function readLevel(node: XmlNode): Level {
  // A format of later versions stands in a choice, with an older one as fallback.
  const choice = childOf(childOf(node, 'mc:AlternateContent'), 'mc:Choice');
  const format = (childOf(choice, 'w:numFmt') ?? childOf(node, 'w:numFmt'))?.attributes;
  const picture = childOf(node, 'w:lvlPicBulletId') !== undefined;
  return {
    start: integerOf(childValue(node, 'w:start')) ?? 0,
    format: picture ? 'bullet' : (format?.get('w:val') ?? 'decimal'),
    pattern: format?.get('w:format'),
    text: childValue(node, 'w:lvlText') ?? '',
    after: afterNumber.get(childValue(node, 'w:suff') ?? '') ?? '\t',
    legal: switchOf(node, 'w:isLgl') ?? false,
    restart: integerOf(childValue(node, 'w:lvlRestart')),
    hidden: switchOf(childOf(node, 'w:rPr'), 'w:vanish') ?? false,
    style: childValue(node, 'w:pStyle'),
  };
}
