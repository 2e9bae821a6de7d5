/** a, b, c, d, e, f of a PDF: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function combined(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + e,
    b * inner[4] + d * inner[5] + f,
  ];
}

export function moved(matrix: Matrix, x: number, y: number): Matrix {
  return combined(matrix, [1, 0, 0, 1, x, y]);
}

export function pointOf(
  [a, b, c, d, e, f]: Matrix,
  x: number,
  y: number,
): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** A matrix from anything; what is none becomes `identity`, so that a bad file moves nothing. */
export function matrixOf(value: unknown): Matrix {
  const numbers = numbersOf(value);
  if (numbers.length < 6 || numbers.some((number) => !Number.isFinite(number))) return identity;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
  return [a, b, c, d, e, f];
}

export function numbersOf(value: unknown): readonly number[] {
  if (Array.isArray(value) || ArrayBuffer.isView(value)) {
    return Array.from(value as ArrayLike<unknown>, Number);
  }
  return [];
}
