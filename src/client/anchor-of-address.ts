/** The anchor that the address names; empty where it names none, or one that nobody has written. */
export function anchorOfAddress(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
}
