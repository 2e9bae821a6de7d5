import type { GlyphLayer, PdfGlyph, PdfPicture, PdfRule } from './page.ts';
import { combined, identity, type Matrix, matrixOf, numbersOf } from './matrix.ts';
import { readShape, unitBox } from './shapes.ts';
import { type FontFacts, type PlacedGlyph, type RawGlyph, TextState } from './text-state.ts';

/** A step of a page's program: the name that pdf.js gives the operator, and its operands. */
export interface PdfStep {
  readonly name: string;
  readonly operands: readonly unknown[];
}

export interface PageContext {
  readonly width: number;
  readonly height: number;
  /** From the page's own units to points from the left and the top. */
  readonly view: Matrix;
  readonly fontOf: (name: string) => FontFacts | undefined;
  readonly isLayerShown: (group: unknown) => boolean;
  /** Called for each glyph, so that a caller can stop a page that has too many. */
  readonly onGlyph: () => void;
}

interface PageContent {
  readonly glyphs: readonly PdfGlyph[];
  readonly pictures: readonly PdfPicture[];
  readonly rules: readonly PdfRule[];
  readonly shapes: number;
}

/** Runs a page's program and notes what it puts where. */
export function readContent(steps: Iterable<PdfStep>, context: PageContext): PageContent {
  const glyphs: PdfGlyph[] = [];
  const pictures: PdfPicture[] = [];
  const rules: PdfRule[] = [];
  let shapes = 0;
  const layers = new LayerStack(context.isLayerShown);
  const state = new TextState(context.view);

  const show = (items: unknown): void => {
    for (const glyph of state.show(glyphsOf(items))) {
      context.onGlyph();
      glyphs.push(placed(glyph, layers.top, context));
    }
  };
  for (const { name, operands } of steps) {
    const [first, second] = operands;
    switch (name) {
      case 'save':
        state.save();
        break;
      case 'restore':
      case 'paintFormXObjectEnd':
        state.restore();
        break;
      case 'transform':
        state.transform(operands);
        break;
      case 'paintFormXObjectBegin':
        state.save();
        state.transform(first);
        break;
      case 'beginAnnotation':
        layers.open('annotation');
        state.save();
        state.set({ ctm: annotationMatrix(context.view, operands) });
        break;
      case 'endAnnotation':
        layers.close();
        state.restore();
        break;
      case 'beginMarkedContent':
      case 'beginMarkedContentProps':
        layers.openMarked(tagOf(first), second);
        break;
      case 'endMarkedContent':
        layers.close();
        break;
      case 'beginText':
        state.begin();
        break;
      case 'setFont':
        state.set({ font: context.fontOf(String(first)), size: numberOf(second) });
        break;
      case 'setGState':
        for (const [key, value] of pairsOf(first)) {
          if (key !== 'Font' || !Array.isArray(value)) continue;
          state.set({ font: context.fontOf(String(value[0])), size: numberOf(value[1]) });
        }
        break;
      case 'setCharSpacing':
        state.setNumber('charSpacing', first);
        break;
      case 'setWordSpacing':
        state.setNumber('wordSpacing', first);
        break;
      case 'setHScale':
        state.setNumber('scale', numberOf(first) / 100);
        break;
      case 'setLeading':
        state.setNumber('leading', first);
        break;
      case 'setTextRise':
        state.setNumber('rise', first);
        break;
      case 'setTextRenderingMode':
        state.setNumber('mode', first);
        break;
      case 'setTextMatrix':
        state.setMatrix(operands.length === 1 ? first : operands);
        break;
      case 'moveText':
        state.nextLine(numberOf(first), numberOf(second));
        break;
      case 'setLeadingMoveText':
        state.setNumber('leading', -numberOf(second));
        state.nextLine(numberOf(first), numberOf(second));
        break;
      case 'nextLine':
        state.feedLine();
        break;
      case 'showText':
      case 'showSpacedText':
        show(first);
        break;
      case 'nextLineShowText':
        state.feedLine();
        show(first);
        break;
      case 'nextLineSetSpacingShowText':
        state.setNumber('wordSpacing', first);
        state.setNumber('charSpacing', second);
        state.feedLine();
        show(operands[2]);
        break;
      case 'constructPath': {
        const shape = readShape(operands, state.ctm);
        if (layers.top === 'hidden' || shape === undefined) break;
        rules.push(...shape);
        if (shape.length === 0) shapes += 1;
        break;
      }
      case 'paintImageXObject':
      case 'paintInlineImageXObject':
      case 'paintImageMaskXObject':
      case 'paintSolidColorImageMask':
        pictures.push({
          ...unitBox(state.ctm),
          name: typeof first === 'string' ? first : '',
          layer: layers.top,
        });
        break;
    }
  }
  return { glyphs, pictures, rules, shapes };
}

class LayerStack {
  #open: GlyphLayer[] = [];
  readonly #isShown: (group: unknown) => boolean;

  constructor(isShown: (group: unknown) => boolean) {
    this.#isShown = isShown;
  }

  get top(): GlyphLayer {
    return this.#open.at(-1) ?? 'page';
  }

  open(layer: GlyphLayer): void {
    this.#open.push(layer);
  }

  /** What lies in a hidden layer or an annotation stays there, whatever it is marked as. */
  openMarked(tag: string, properties: unknown): void {
    const { top } = this;
    if (top === 'hidden' || top === 'annotation') this.open(top);
    else if (tag === 'OC') this.open(this.#isShown(properties) ? top : 'hidden');
    else this.open(tag === 'Artifact' ? 'artifact' : top);
  }

  close(): void {
    this.#open.pop();
  }
}

function placed(glyph: PlacedGlyph, layer: GlyphLayer, context: PageContext): PdfGlyph {
  const { matrix, advance, font } = glyph;
  const [a, b, c, d, x, y] = matrix;
  const across = Math.hypot(a, b);
  const size = Math.hypot(c, d);
  const width = Math.abs(advance) * across;
  // Vertical glyphs hang below their origin, which stands in the middle of their column.
  const [left, base] = font.vertical ? [x - size / 2, y + size] : [x, y];
  const outside =
    left + Math.max(width, size) < 0 ||
    left > context.width ||
    base < 0 ||
    base - size > context.height;
  return {
    text: glyph.text,
    x: left,
    y: base,
    width: font.vertical ? size : width,
    spacing: font.vertical ? 0 : Math.max(0, glyph.spacing * across),
    size,
    turn: (Math.round((Math.atan2(b, a) * 180) / Math.PI) + 360) % 360,
    vertical: font.vertical,
    bold: font.bold || glyph.stroked,
    font: font.name,
    invisible: glyph.invisible,
    layer: layer !== 'hidden' && outside ? 'outside' : layer,
  };
}

/** `id, rect, transform, matrix, hasOwnCanvas` (ISO 32000-1, 12.5.5): the appearance in its place. */
function annotationMatrix(view: Matrix, operands: readonly unknown[]): Matrix {
  const transform = numbersOf(operands[2]).length >= 6 ? matrixOf(operands[2]) : identity;
  const matrix = numbersOf(operands[3]).length >= 6 ? matrixOf(operands[3]) : identity;
  return combined(view, combined(transform, matrix));
}

function glyphsOf(items: unknown): readonly (RawGlyph | number)[] {
  if (!Array.isArray(items)) return [];
  return items.filter((item) => typeof item === 'number' || typeof item?.unicode === 'string');
}

function tagOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const name: unknown = (value as { name?: unknown } | undefined)?.name;
  return typeof name === 'string' ? name : '';
}

function pairsOf(value: unknown): readonly (readonly [string, unknown])[] {
  if (!Array.isArray(value)) return [];
  return value.filter((pair): pair is [string, unknown] => Array.isArray(pair));
}

function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}
