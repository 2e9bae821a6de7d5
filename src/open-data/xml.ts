/** A piece of XML, its text escaped. Made by `xmlElement` alone. */
export type Xml = { readonly xml: string };

/** An element with attributes and what stands in it; strings are text. */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly (Xml | string)[] = [],
): Xml {
  const start = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const inner = children.map((child) => (typeof child === 'string' ? escaped(child) : child.xml));
  const open = `<${name}${start.join('')}`;
  return { xml: children.length === 0 ? `${open}/>` : `${open}>${inner.join('')}</${name}>` };
}

/** A file in UTF-8 with a final newline. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;
}

/** Characters that XML 1.0 has no way to write are left out: they are no text. */
const noXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const named: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

function escaped(text: string): string {
  return text.replace(noXml, '').replace(/[&<>"\n\r\t]/gu, (character) => named[character] ?? '');
}
