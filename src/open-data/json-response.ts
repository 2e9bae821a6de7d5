/** Byte-stable JSON for a file of the site, on one line with a final newline. */
export function jsonResponse(data: unknown): Response {
  return new Response(`${JSON.stringify(data)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}
