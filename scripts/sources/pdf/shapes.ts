import { type Matrix, numbersOf, pointOf } from './matrix.ts';
import type { PdfBox, PdfRule } from './page.ts';

/** Thicker than this, in points, a filled box is an area and no line. */
const ruleWidth = 3;

/** Operators that draw the outline: S, s, B, B*, b, b*; and n, which draws nothing. */
const strokes = new Set([20, 21, 24, 25, 26, 27]);
const drawsNothing = 28;

/** How many steps of a shape are looked at: what has more is a drawing and no line of a table. */
const stepLimit = 20_000;

type Point = readonly [number, number];

/**
 * The straight lines of a shape; empty where it is another drawing, undefined where nothing is
 * drawn. The operands are `operator, [path], bounds`; a path is a row of steps: 0 moves, 1 draws a
 * line, 2 and 3 a curve, 4 closes.
 */
export function readShape(
  operands: readonly unknown[],
  ctm: Matrix,
): readonly PdfRule[] | undefined {
  if (operands[0] === drawsNothing) return undefined;
  const path = numbersOf(Array.isArray(operands[1]) ? operands[1][0] : undefined);
  if (path.length > stepLimit) return [];
  const stroked = strokes.has(Number(operands[0]));
  const found: PdfRule[] = [];
  let corners: Point[] = [];
  const draw = (to: Point): void => {
    const from = corners.at(-1) ?? to;
    corners.push(to);
    if (stroked) found.push(boxAround([from, to]));
  };
  const finish = (): void => {
    if (!stroked && corners.length > 1) found.push(boxAround(corners));
    corners = [];
  };
  for (let index = 0; index < path.length;) {
    const step = path[index];
    const point = pointOf(ctm, path[index + 1] ?? 0, path[index + 2] ?? 0);
    if (step === 0) {
      finish();
      corners = [point];
    } else if (step === 1) draw(point);
    else if (step === 4) draw(corners[0] ?? point);
    else return [];
    index += step === 4 ? 1 : 3;
  }
  finish();
  return found.filter(isRule).map(thinned);
}

/** Where a picture lies: pictures fill the unit square. */
export function unitBox(ctm: Matrix): PdfBox {
  return boxAround([
    pointOf(ctm, 0, 0),
    pointOf(ctm, 1, 0),
    pointOf(ctm, 0, 1),
    pointOf(ctm, 1, 1),
  ]);
}

function isRule({ left, top, right, bottom }: PdfBox): boolean {
  const [width, height] = [right - left, bottom - top];
  return Math.min(width, height) <= ruleWidth && Math.max(width, height) > 2 * ruleWidth;
}

/** A line has no width. */
function thinned({ left, top, right, bottom }: PdfBox): PdfRule {
  if (right - left > bottom - top) {
    const middle = (top + bottom) / 2;
    return { left, right, top: middle, bottom: middle };
  }
  const middle = (left + right) / 2;
  return { left: middle, right: middle, top, bottom };
}

function boxAround(points: readonly Point[]): PdfBox {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, top, right, bottom };
}
