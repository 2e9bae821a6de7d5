/** Index of the last of ascending values that is not above another; −1 where all are. */
export function lastNotAbove<Value extends number | string>(
  ascending: ArrayLike<Value>,
  value: Value,
): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as Value) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
