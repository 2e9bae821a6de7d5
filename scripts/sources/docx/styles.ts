import { childOf, integerOf, switchOf, childValue, type XmlNode } from './xml.ts';

/** What `w:rPr` says; undefined where it says nothing. */
export interface RunProperties {
  readonly style: string | undefined;
  readonly bold: boolean | undefined;
  readonly hidden: boolean | undefined;
  readonly struck: boolean | undefined;
  /** Above or below the line, as the 2 of m². */
  readonly raised: boolean | undefined;
  /** In points. */
  readonly size: number | undefined;
  readonly font: string | undefined;
}

/** What `w:pPr` says; undefined where it says nothing. */
export interface ParagraphProperties {
  readonly style: string | undefined;
  readonly centred: boolean | undefined;
  /** 1 to 9; 0 is body text. */
  readonly heading: number | undefined;
  readonly numbering: NumberingProperties | undefined;
  readonly run: RunProperties;
}

export interface NumberingProperties {
  /** `0` takes a number away that the style gives. */
  readonly num: string | undefined;
  readonly level: number | undefined;
  /** The style that says so; a list can tie a level to it. */
  readonly style: string | undefined;
}

/** A run as it looks in the end. */
export interface RunLook {
  readonly bold: boolean;
  readonly hidden: boolean;
  readonly struck: boolean;
  readonly raised: boolean;
  readonly size: number | undefined;
  readonly font: string | undefined;
}

function isFar(shift: number | undefined): boolean | undefined {
  return shift === undefined ? undefined : Math.abs(shift) >= farShift;
}

/** In half points; less is used to bring fonts of different heights into line. */
const farShift = 6;

export function readRunProperties(node: XmlNode | undefined): RunProperties {
  const raised = childValue(node, 'w:vertAlign');
  const shift = integerOf(childValue(node, 'w:position'));
  const halfPoints = integerOf(childValue(node, 'w:sz'));
  const fonts = childOf(node, 'w:rFonts')?.attributes;
  return {
    style: childValue(node, 'w:rStyle'),
    bold: switchOf(node, 'w:b'),
    hidden: switchOf(node, 'w:vanish'),
    struck: switchOf(node, 'w:strike') ?? switchOf(node, 'w:dstrike'),
    raised: raised === undefined ? isFar(shift) : raised !== 'baseline',
    size: halfPoints === undefined ? undefined : halfPoints / 2,
    font: fonts?.get('w:ascii'),
  };
}

export function readParagraphProperties(node: XmlNode | undefined): ParagraphProperties {
  const outline = integerOf(childValue(node, 'w:outlineLvl'));
  const aligned = childValue(node, 'w:jc');
  const numbering = childOf(node, 'w:numPr');
  return {
    style: childValue(node, 'w:pStyle'),
    centred: aligned === undefined ? undefined : aligned === 'center',
    heading: outline === undefined ? undefined : outline >= 0 && outline < 9 ? outline + 1 : 0,
    numbering: numbering && {
      num: childValue(numbering, 'w:numId'),
      level: integerOf(childValue(numbering, 'w:ilvl')),
      style: undefined,
    },
    run: readRunProperties(childOf(node, 'w:rPr')),
  };
}

interface Style {
  readonly paragraph: ParagraphProperties;
  readonly run: RunProperties;
}

/** Reads styles one by one, and says what a style means with all that it is based on. */
export class StyleSheet {
  readonly #nodes = new Map<string, XmlNode>();
  readonly #resolved = new Map<string, Style>();
  #defaults: Style = { paragraph: readParagraphProperties(undefined), run: noRun };
  #defaultParagraph: string | undefined;

  /** `w:docDefaults` or `w:style`. */
  add(node: XmlNode): void {
    if (node.name === 'w:docDefaults') {
      this.#defaults = {
        paragraph: readParagraphProperties(childOf(childOf(node, 'w:pPrDefault'), 'w:pPr')),
        run: readRunProperties(childOf(childOf(node, 'w:rPrDefault'), 'w:rPr')),
      };
      return;
    }
    const id = node.attributes.get('w:styleId') ?? '';
    this.#nodes.set(id, node);
    const isDefault = ['1', 'true', 'on'].includes(node.attributes.get('w:default') ?? '');
    if (isDefault && node.attributes.get('w:type') === 'paragraph') this.#defaultParagraph = id;
  }

  /** The list that a numbering style stands for. */
  numberOf(style: string): string | undefined {
    return this.#style(style)?.paragraph.numbering?.num;
  }

  /** What holds for a paragraph: what it says itself, else its style, else the defaults. */
  paragraph(own: ParagraphProperties): ParagraphProperties {
    const style = this.#paragraphStyle(own.style)?.paragraph;
    const defaults = this.#defaults.paragraph;
    const numbering = own.numbering;
    return {
      style: own.style,
      centred: own.centred ?? style?.centred ?? defaults.centred,
      heading: own.heading ?? style?.heading,
      numbering:
        numbering === undefined || numbering.num !== undefined
          ? (numbering ?? style?.numbering)
          : style?.numbering && { ...numbering, num: style.numbering.num },
      run: own.run,
    };
  }

  /** A run in a paragraph of a style. What can be on or off is switched over where both styles say on. */
  run(own: RunProperties, paragraphStyle: string | undefined): RunLook {
    const paragraph = this.#paragraphStyle(paragraphStyle)?.run ?? noRun;
    const character = (own.style === undefined ? undefined : this.#style(own.style)?.run) ?? noRun;
    const defaults = this.#defaults.run;
    const isOn = (name: 'bold' | 'hidden' | 'struck'): boolean =>
      own[name] ?? (defaults[name] || (paragraph[name] ?? false) !== (character[name] ?? false));
    return {
      bold: isOn('bold'),
      hidden: isOn('hidden'),
      struck: isOn('struck'),
      raised: own.raised ?? character.raised ?? paragraph.raised ?? false,
      size: own.size ?? character.size ?? paragraph.size ?? defaults.size,
      font: own.font ?? character.font ?? paragraph.font ?? defaults.font,
    };
  }

  #paragraphStyle(id: string | undefined): Style | undefined {
    const known = id !== undefined && this.#nodes.has(id) ? id : this.#defaultParagraph;
    return known === undefined ? undefined : this.#style(known);
  }

  #style(id: string): Style | undefined {
    const known = this.#resolved.get(id);
    if (known !== undefined || !this.#nodes.has(id)) return known;
    const chain: [string, XmlNode][] = [];
    const seen = new Set<string>();
    let next: string | undefined = id;
    // Styles that are based on each other in a ring end where the ring closes.
    while (next !== undefined && !seen.has(next) && !this.#resolved.has(next)) {
      const node = this.#nodes.get(next);
      if (node === undefined) break;
      seen.add(next);
      chain.push([next, node]);
      next = childValue(node, 'w:basedOn');
    }
    let style: Style = (next === undefined ? undefined : this.#resolved.get(next)) ?? {
      paragraph: readParagraphProperties(undefined),
      run: noRun,
    };
    for (const [name, node] of chain.toReversed()) {
      style = basedOn(style, ownStyle(name, node));
      this.#resolved.set(name, style);
    }
    return style;
  }
}

const noRun = readRunProperties(undefined);

/** heading 1, Heading 1, 标题 1 */
const headingName = /^(?:heading|标题)\s?(?<level>[1-9])$/iu;

function ownStyle(id: string, node: XmlNode): Style {
  const paragraph = readParagraphProperties(childOf(node, 'w:pPr'));
  const level = headingName.exec(childValue(node, 'w:name') ?? '')?.groups?.['level'];
  return {
    paragraph: {
      ...paragraph,
      heading: paragraph.heading ?? (level === undefined ? undefined : Number(level)),
      numbering: paragraph.numbering && { ...paragraph.numbering, style: id },
    },
    run: readRunProperties(childOf(node, 'w:rPr')),
  };
}

function basedOn(base: Style, own: Style): Style {
  const numbering = own.paragraph.numbering;
  return {
    paragraph: {
      style: undefined,
      centred: own.paragraph.centred ?? base.paragraph.centred,
      heading: own.paragraph.heading ?? base.paragraph.heading,
      numbering:
        numbering === undefined
          ? base.paragraph.numbering
          : { ...numbering, num: numbering.num ?? base.paragraph.numbering?.num },
      run: noRun,
    },
    run: {
      style: undefined,
      bold: own.run.bold ?? base.run.bold,
      hidden: own.run.hidden ?? base.run.hidden,
      struck: own.run.struck ?? base.run.struck,
      raised: own.run.raised ?? base.run.raised,
      size: own.run.size ?? base.run.size,
      font: own.run.font ?? base.run.font,
    },
  };
}
