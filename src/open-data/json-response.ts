/** Byte-stable JSON for a file of the site: two blanks of indent, LF, a final newline. */
export function jsonResponse(data: unknown): Response {
  return new Response(`${JSON.stringify(data, undefined, 2)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}
