/** A start tag of a page, with what the checks ask of it. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Raw text of `script` and `style`; empty for all others. */
  readonly text: string;
}

const opener = /<!--|<(?=[a-z])/giu;
const tagName = /[a-z][^\s/>]*/iuy;
const attribute =
  /[\s/]*(?<name>[^\s=>/]+)(?:\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s>]+)))?/uy;

/** The start tags of a well-formed page in order; comments and raw text hide none and add none. */
export function* tagsOf(html: string): Generator<Tag> {
  opener.lastIndex = 0;
  for (let match = opener.exec(html); match !== null; match = opener.exec(html)) {
    let at = opener.lastIndex;
    if (match[0] === '<!--') {
      at = after(html, '-->', at);
    } else {
      tagName.lastIndex = at;
      const name = (tagName.exec(html)?.[0] ?? '').toLowerCase();
      const attributes = new Map<string, string>();
      attribute.lastIndex = at + name.length;
      for (;;) {
        at = attribute.lastIndex;
        const found = attribute.exec(html)?.groups;
        if (found === undefined) break;
        const { name: key = '', double, single, bare } = found;
        attributes.set(key.toLowerCase(), decodeEntities(double ?? single ?? bare ?? ''));
      }
      at = after(html, '>', at);
      let text = '';
      if (name === 'script' || name === 'style') {
        const end = html.toLowerCase().indexOf(`</${name}`, at);
        text = html.slice(at, end === -1 ? html.length : end);
        at += text.length;
      }
      yield { name, attributes, text };
    }
    opener.lastIndex = at;
  }
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found === -1 ? html.length : found + mark.length;
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function decodeEntities(text: string): string {
  return text.replace(/&(?:#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,4});/giu, decodeEntity);
}

function decodeEntity(entity: string): string {
  const body = entity.slice(1, -1);
  if (!body.startsWith('#')) return named[body] ?? entity;
  const code = /^#x/iu.test(body)
    ? Number.parseInt(body.slice(2), 16)
    : Number.parseInt(body.slice(1), 10);
  return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
}
