const space = 0x20;
const tab = 0x09;

/** A line without the blanks and tabs at its ends. Full-width and no-break blanks are text. */
export function trimBlanks(line: string): string {
  let start = 0;
  let end = line.length;
  while (start < end && isBlank(line, start)) start += 1;
  while (end > start && isBlank(line, end - 1)) end -= 1;
  return line.slice(start, end);
}

function isBlank(line: string, at: number): boolean {
  const code = line.charCodeAt(at);
  return code === space || code === tab;
}
