import { SaxesParser } from 'saxes';
import { UnreadableSource } from '../../../src/import/source-document.ts';

/** Names carry the prefixes of `prefixes`, whatever the file calls them: `w:p`, `r:embed`, `string`. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

export interface XmlNode extends XmlElement {
  readonly children: readonly XmlNode[];
}

export interface XmlHandler {
  open(element: XmlElement): void;
  close(name: string): void;
  text(text: string): void;
  /** An element for which `isSubtree` said true, whole. It is not opened and closed. */
  subtree(node: XmlNode): void;
  isSubtree(name: string): boolean;
}

/** Transitional and strict OOXML have the same names in other namespaces. */
const prefixes = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', 'wp'],
  ['http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing', 'wp'],
  ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'c'],
  ['http://purl.oclc.org/ooxml/drawingml/chart', 'c'],
  ['http://schemas.openxmlformats.org/drawingml/2006/diagram', 'dgm'],
  ['http://purl.oclc.org/ooxml/drawingml/diagram', 'dgm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
]);

/** Word itself writes a few dozen levels; deeper nesting is an attack or a defect. */
const depthLimit = 1000;
const chunkSize = 64 * 1024;

/**
 * Reads a part of the package. Streams: memory does not grow with the part. Throws `UnreadableSource`
 * for XML that is not well-formed or has a DTD: entities are never expanded.
 */
export function readXml(bytes: Uint8Array, part: string, handler: XmlHandler): void {
  const fail = (detail: string): never => {
    throw new UnreadableSource('docx-xml', `“${part}”：${detail}`);
  };
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  const names = new Names(fail);
  const subtree = new Subtree();
  let depth = 0;

  parser.on('error', () => fail(`第 ${parser.line} 行第 ${parser.column} 列`));
  parser.on('doctype', () => fail('含有 DTD'));
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > depthLimit) fail(`嵌套超过 ${depthLimit} 层`);
    names.enter(attributes);
    const element = { name: names.element(name), attributes: names.attributes(attributes) };
    if (subtree.isOpen || handler.isSubtree(element.name)) subtree.open(element);
    else handler.open(element);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    if (subtree.isOpen) {
      const whole = subtree.close();
      if (whole !== undefined) handler.subtree(whole);
    } else {
      handler.close(names.element(name));
    }
    names.leave();
  });
  const text = (characters: string): void => {
    if (!subtree.isOpen) handler.text(characters);
  };
  parser.on('text', text);
  parser.on('cdata', text);

  const decoder = decoderFor(bytes, fail);
  const decode = (chunk?: Uint8Array): string => {
    try {
      return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
    } catch {
      return fail('编码有错');
    }
  };
  for (let at = 0; at < bytes.length; at += chunkSize) {
    parser.write(decode(bytes.subarray(at, at + chunkSize)));
  }
  parser.write(decode());
  parser.close();
}

/** Every element of some kinds, whole, wherever it stands; all else is passed over. */
export function readNodes(
  bytes: Uint8Array,
  part: string,
  wanted: Readonly<Record<string, (node: XmlNode) => void>>,
): void {
  readXml(bytes, part, {
    open() {},
    close() {},
    text() {},
    isSubtree: (name) => Object.hasOwn(wanted, name),
    subtree: (node) => wanted[node.name]?.(node),
  });
}

export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((child) => child.name === name);
}

/** `w:val` of a child. */
export function childValue(node: XmlNode | undefined, name: string): string | undefined {
  return childOf(node, name)?.attributes.get('w:val');
}

/** A property that is on or off: `<w:b/>` is on, `<w:b w:val="0"/>` off, no element says nothing. */
export function switchOf(node: XmlNode | undefined, name: string): boolean | undefined {
  const child = childOf(node, name);
  if (child === undefined) return undefined;
  const value = child.attributes.get('w:val');
  return value === undefined || !['0', 'false', 'off', 'none'].includes(value);
}

export function integerOf(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d{1,9}$/u.test(text) ? Number(text) : undefined;
}

/** Collects an element and all below it, without recursion. */
class Subtree {
  readonly #open: { readonly node: XmlNode; readonly children: XmlNode[] }[] = [];

  get isOpen(): boolean {
    return this.#open.length > 0;
  }

  open(element: XmlElement): void {
    const children: XmlNode[] = [];
    const node = { ...element, children };
    this.#open.at(-1)?.children.push(node);
    this.#open.push({ node, children });
  }

  /** The whole, when its last element closes. */
  close(): XmlNode | undefined {
    const closed = this.#open.pop()?.node;
    return this.isOpen ? undefined : closed;
  }
}

/**
 * Namespaces. The parser's own way looks a prefix up through all open elements, which is slow where
 * they are many.
 */
class Names {
  readonly #fail: (detail: string) => never;
  readonly #scope = new Map<string, string | undefined>([['xml', 'xml']]);
  /** What each open element has to put back, undefined for the many that declare nothing. */
  readonly #undo: ((() => void) | undefined)[] = [];
  readonly #elements = new Map<string, string>();
  readonly #attributes = new Map<string, string>();

  constructor(fail: (detail: string) => never) {
    this.#fail = fail;
  }

  enter(attributes: Readonly<Record<string, string>>): void {
    const old: [string, string | undefined][] = [];
    for (const name in attributes) {
      if (!name.startsWith('xmlns')) continue;
      const prefix = name === 'xmlns' ? '' : name.slice('xmlns:'.length);
      old.push([prefix, this.#scope.get(prefix)]);
      this.#set(prefix, prefixes.get(attributes[name] ?? '') ?? 'other');
    }
    this.#undo.push(
      old.length === 0
        ? undefined
        : () => {
            for (const [prefix, value] of old.toReversed()) this.#set(prefix, value);
          },
    );
  }

  leave(): void {
    this.#undo.pop()?.();
  }

  element(name: string): string {
    const known = this.#elements.get(name);
    if (known !== undefined) return known;
    const colon = name.indexOf(':');
    const prefix = colon === -1 ? '' : name.slice(0, colon);
    const full = `${this.#prefix(prefix)}:${name.slice(colon + 1)}`;
    this.#elements.set(name, full);
    return full;
  }

  attributes(raw: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
    const attributes = new Map<string, string>();
    for (const name in raw) {
      if (name.startsWith('xmlns')) continue;
      attributes.set(this.#attribute(name), raw[name] ?? '');
    }
    return attributes;
  }

  #attribute(name: string): string {
    const known = this.#attributes.get(name);
    if (known !== undefined) return known;
    const colon = name.indexOf(':');
    const full =
      colon === -1 ? name : `${this.#prefix(name.slice(0, colon))}:${name.slice(colon + 1)}`;
    this.#attributes.set(name, full);
    return full;
  }

  #prefix(prefix: string): string {
    const known = this.#scope.get(prefix);
    if (known === undefined && prefix !== '') return this.#fail(`没有声明的前缀“${prefix}”`);
    return known ?? 'other';
  }

  #set(prefix: string, value: string | undefined): void {
    this.#scope.set(prefix, value);
    this.#elements.clear();
    this.#attributes.clear();
  }
}

/** OPC allows UTF-8 and UTF-16; what else a declaration names is tried too. */
function decoderFor(bytes: Uint8Array, fail: (detail: string) => never): TextDecoder {
  const [first, second] = bytes;
  let label = 'utf-8';
  if (first === 0xff && second === 0xfe) label = 'utf-16le';
  else if (first === 0xfe && second === 0xff) label = 'utf-16be';
  else if (first === 0x3c && second === 0) label = 'utf-16le';
  else if (first === 0 && second === 0x3c) label = 'utf-16be';
  else if (first !== 0xef) label = declaredEncoding(bytes) ?? label;
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    return fail(`不认识的编码“${label}”`);
  }
}

/** <?xml version="1.0" encoding="GBK"?> */
const encodingDeclaration = /^<\?xml[^>?]*\sencoding\s*=\s*["'](?<label>[\w.:-]+)["']/u;

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  const label = encodingDeclaration.exec(start)?.groups?.['label'];
  // What reads as one byte a character is not in UTF-16, whatever it says.
  return label === undefined || /^utf-?16/iu.test(label) ? undefined : label;
}
