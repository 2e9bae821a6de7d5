/** Every offset at which a phrase begins, overlapping ones too, as the lists count them. */
export function offsetsOf(text: string, phrase: string): number[] {
  const offsets: number[] = [];
  for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + 1))
    offsets.push(at);
  return offsets;
}
