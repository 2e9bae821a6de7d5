import type { Heading, Paragraph, PhrasingContent, RootContent, Table, ThematicBreak } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Block, MarkedText } from '../policy/block.ts';
import type { Correction, FootnoteCall, Note } from '../policy/clause.ts';
import type { Finding, Parsed, Place } from '../policy/finding.ts';
import { type RuleId, ruleFinding } from '../policy/rules.ts';
import type { RuleWords } from '../policy/rules/rule.ts';
import { components, isFigureSource } from './components.ts';
import { parsePolicyMdx } from './dialect.ts';
import { readPlainBody } from './plain-body.ts';

export interface Footnote {
  readonly id: string;
  readonly text: string;
}

export interface Body {
  readonly blocks: readonly Block[];
  readonly footnotes: readonly Footnote[];
}

/**
 * The body of a policy → blocks. A line is a paragraph, with or without an empty line after it.
 * What is not data is left out and reported: `import`, `export`, expressions, unknown tags and
 * attributes. Text is never changed: only spaces and tabs at the ends of a line go.
 */
export function readBody(body: string): Parsed<Body> {
  const plain = readPlainBody(body);
  return plain === undefined
    ? readMdxBody(body)
    : { value: { blocks: plain, footnotes: [] }, findings: [] };
}

/** The same, by way of the MDX parser, whatever the body holds. */
export function readMdxBody(body: string): Parsed<Body> {
  const { text, findings } = blankModules(body);
  try {
    const reader = new BodyReader(text);
    for (const node of parsePolicyMdx(text).children) reader.add(node);
    return { value: reader.body, findings: inPlaceOrder([...findings, ...reader.findings]) };
  } catch (error) {
    return {
      value: { blocks: [], footnotes: [] },
      findings: [...findings, syntaxFinding(error, text)],
    };
  }
}

function inPlaceOrder(findings: readonly Finding[]): readonly Finding[] {
  const at = ({ place }: Finding) => (place?.line ?? 0) * 1e6 + (place?.column ?? 0);
  return findings.toSorted((a, b) => at(a) - at(b));
}

/** Lines that MDX would read as a module. They are found first, as one stops the MDX parser. */
const moduleLine = /^(?<word>import|export)(?=[\s{*'"])[^\n]*$/gmu;

function blankModules(body: string): { text: string; findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const text = body.replace(moduleLine, (line, word: string, offset: number) => {
    findings.push({
      ...ruleFinding('mdx-import', { label: word }),
      place: placeAt(body, offset),
    });
    return ' '.repeat(line.length);
  });
  return { text, findings };
}

function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n') };
}

function syntaxFinding(error: unknown, text: string): Finding {
  if (error instanceof RangeError) {
    const finding = ruleFinding('mdx-syntax', { detail: '标签套得太深' });
    return { ...finding, place: { line: 1, column: 1 } };
  }
  const at = error as { line?: number; column?: number; ruleId?: string; reason?: string };
  if (typeof at.reason !== 'string') throw error;
  // Of a tag that is not closed MDX gives the place in its words alone: (`12:3-12:7`).
  const [, line1, column1] = /\(`?(\d+):(\d+)/u.exec(at.reason) ?? [];
  const place = { line: at.line ?? Number(line1 ?? 1), column: at.column ?? Number(column1 ?? 1) };
  const line = text.split('\n')[place.line - 1] ?? '';
  const isExpression = at.ruleId === 'acorn' || /expression|brace|`\{`|`\}`/u.test(at.reason ?? '');
  const finding = isExpression
    ? ruleFinding('mdx-expression', { label: line.trim().slice(0, 40) })
    : ruleFinding('mdx-syntax', { detail: syntaxFaults[at.ruleId ?? ''] ?? at.reason });
  return { ...finding, place };
}

/** What MDX finds wrong, by its own ids, in words for editors. */
const syntaxFaults: Readonly<Record<string, string>> = {
  'end-tag-mismatch': '标签没有成对',
  'unexpected-closing-slash': '只有结束标签，没有开始标签',
  'unexpected-character': '“<”之后不是标签名，或者标签没有写完',
  'unexpected-eof': '标签没有写完',
};

type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

class BodyReader {
  readonly #source: string;
  #lines: readonly string[] | undefined;
  readonly #blocks: Block[] = [];
  readonly #footnotes: Footnote[] = [];
  readonly findings: Finding[] = [];
  #inAnnex = false;

  constructor(source: string) {
    this.#source = source;
  }

  get body(): Body {
    return { blocks: this.#blocks, footnotes: this.#footnotes };
  }

  add(node: RootContent): void {
    switch (node.type) {
      case 'paragraph': {
        const block = onlyBlockComponent(node.children);
        if (block === undefined) this.#addLines(node, 'text');
        else this.#addComponent(block);
        return;
      }
      case 'heading':
        this.#addLines(node, node.depth === 1 ? 'title' : 'heading');
        return;
      case 'thematicBreak':
        this.#addBreak(node);
        return;
      case 'table':
        this.#blocks.push({ kind: 'table', place: placeOf(node), rows: this.#rowsOf(node) });
        return;
      case 'footnoteDefinition':
        this.#footnotes.push({ id: node.identifier, text: this.#plainText(node.children) });
        return;
      case 'mdxJsxFlowElement':
        this.#addComponent(node);
        return;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        this.#report('mdx-expression', node, { label: `{${node.value.trim().slice(0, 40)}}` });
        return;
      case 'mdxjsEsm':
        this.#report('mdx-import', node, { label: node.value.trim().split(/\s/u)[0] ?? '' });
        return;
      default:
        this.#report('mdx-syntax', node, { detail: node.type });
    }
  }

  /** Only `---` is a break; 「* * *」 and 「___」 are printed lines. */
  #addBreak(node: ThematicBreak): void {
    const { start, end } = node.position ?? {};
    const text = this.#source.slice(start?.offset, end?.offset).trim();
    const place = placeOf(node);
    if (/^-{3,}$/u.test(text)) this.#blocks.push({ kind: 'break', place });
    else
      this.#blocks.push({ kind: 'text', place, text, corrections: [], notes: [], footnotes: [] });
  }

  /** The first character of a line that is not a blank. */
  #startOfLine(line: number): Place {
    this.#lines ??= this.#source.split('\n');
    return { line, column: (this.#lines[line - 1] ?? '').search(/[^ \t]|$/u) + 1 };
  }

  #rowsOf(table: Table): readonly (readonly string[])[] {
    return table.children.map((row) => row.children.map((cell) => this.#plainText(cell.children)));
  }

  #addLines({ children, position }: Paragraph | Heading, kind: 'text' | 'title' | 'heading'): void {
    const lines = new LineWriter(position?.start.line ?? 1);
    this.#flatten(children, lines);
    for (const { line, marked } of lines.finish()) {
      const place = this.#startOfLine(line);
      if (marked.text !== '' || marked.notes.length === 0) {
        if (marked.text !== '') this.#blocks.push({ kind, place, ...marked });
      } else {
        for (const note of marked.notes)
          this.#blocks.push({ kind: 'note', place, text: note.text });
      }
    }
  }

  #flatten(nodes: readonly PhrasingContent[], out: LineWriter): void {
    for (const node of nodes) {
      switch (node.type) {
        case 'text':
          out.text(node.value);
          break;
        case 'break':
          out.text('\n');
          break;
        case 'footnoteReference':
          out.footnote(node.identifier);
          break;
        case 'mdxJsxTextElement':
          this.#inlineComponent(node, out);
          break;
        case 'mdxTextExpression':
          this.#report('mdx-expression', node, { label: `{${node.value.trim().slice(0, 40)}}` });
          break;
        case 'link':
          this.#flatten(node.children, out);
          break;
        default:
          this.#report('mdx-syntax', node, { detail: node.type });
      }
    }
  }

  #inlineComponent(node: JsxElement, out: LineWriter): void {
    const attributes = this.#attributesOf(node);
    if (attributes === undefined) return;
    if (node.name === 'Note') out.note(this.#plainText(node.children));
    else if (node.name === 'Correction') {
      out.correction(attributes.printed ?? '', attributes.reading, attributes.reason ?? '');
    } else this.#report('mdx-component', node, { label: node.name ?? '', detail: '应单独成行' });
  }

  #addComponent(node: JsxElement): void {
    const attributes = this.#attributesOf(node);
    if (attributes === undefined) return;
    const place = placeOf(node);
    switch (node.name) {
      case 'Note':
        this.#blocks.push({ kind: 'note', place, text: this.#plainText(node.children) });
        return;
      case 'Annex':
        if (this.#inAnnex) {
          this.#report('mdx-component', node, { label: 'Annex', detail: '附件里不能再有附件' });
          return;
        }
        this.#inAnnex = true;
        this.#blocks.push({ kind: 'annex-start', place });
        for (const child of node.children) this.add(child);
        this.#blocks.push({ kind: 'annex-end', place });
        this.#inAnnex = false;
        return;
      case 'Figure':
        this.#blocks.push({
          kind: 'figure',
          place,
          src: attributes.src ?? '',
          alt: attributes.alt ?? '',
          caption: this.#plainText(node.children),
        });
        return;
      default: {
        // A correction alone on its line is a paragraph that is damaged as a whole.
        const lines = new LineWriter(place.line);
        this.#inlineComponent(node, lines);
        for (const { marked } of lines.finish())
          this.#blocks.push({ kind: 'text', place, ...marked });
      }
    }
  }

  /** The attributes of a component that is allowed; undefined and a finding where it is not. */
  #attributesOf(node: JsxElement): Readonly<Record<string, string>> | undefined {
    const name = node.name ?? '';
    const rule = Object.hasOwn(components, name) ? components[name] : undefined;
    if (rule === undefined) {
      this.#report('mdx-component', node, { label: name });
      return undefined;
    }
    const values: Record<string, string> = {};
    const faults: string[] = [];
    for (const attribute of node.attributes) {
      const known =
        attribute.type === 'mdxJsxAttribute' &&
        [...rule.required, ...rule.optional].includes(attribute.name);
      if (known && typeof attribute.value === 'string') values[attribute.name] = attribute.value;
      else faults.push(attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}');
    }
    for (const label of faults) this.#report('mdx-attribute', node, { label: `${name} ${label}` });
    const missing = rule.required.filter((each) => !values[each]?.trim() && !faults.includes(each));
    for (const label of missing) {
      this.#report('mdx-attribute', node, {
        label: `${name} ${label}`,
        detail: '必须有，且不能为空',
      });
      faults.push(label);
    }
    if (name === 'Figure' && faults.length === 0 && !isFigureSource(values.src ?? '')) {
      this.#report('mdx-attribute', node, {
        label: 'Figure src',
        detail: '应是 figures/ 下的图片，如 figures/flow.png',
      });
      return undefined;
    }
    if (rule.content === 'none' && node.children.length > 0) {
      this.#report('mdx-component', node, { label: name, detail: '标签里不能有内容' });
      return undefined;
    }
    return faults.length === 0 ? values : undefined;
  }

  /** Text without marks, for notes, cells, captions and footnotes; anything else is reported. */
  #plainText(nodes: readonly (RootContent | PhrasingContent)[]): string {
    return nodes
      .map((node) => {
        if (node.type === 'text') return node.value;
        if (node.type === 'break') return '\n';
        if (node.type === 'paragraph' || node.type === 'link')
          return this.#plainText(node.children);
        this.#report('mdx-syntax', node, { detail: '这里只能是文字' });
        return '';
      })
      .join('\n'.repeat(nodes.every((node) => node.type === 'paragraph') ? 1 : 0));
  }

  #report(rule: RuleId, node: { position?: unknown }, words: RuleWords): void {
    this.findings.push({ ...ruleFinding(rule, words), place: placeOf(node) });
  }
}

/** MDX reads `<Figure …>…</Figure>` on one line as text in a paragraph; it is a block all the same. */
function onlyBlockComponent(nodes: readonly PhrasingContent[]): MdxJsxTextElement | undefined {
  const [only, ...rest] = nodes;
  const isBlock =
    only?.type === 'mdxJsxTextElement' && (only.name === 'Figure' || only.name === 'Annex');
  return isBlock && rest.length === 0 ? only : undefined;
}

function placeOf(node: { position?: unknown }): Place {
  const position = node.position as { start: { line: number; column: number } } | undefined;
  return { line: position?.start.line ?? 1, column: position?.start.column ?? 1 };
}

interface Line {
  readonly line: number;
  readonly marked: MarkedText;
}

/** Collects marked text and cuts it at line ends; `line` is the number of the first line. */
class LineWriter {
  readonly #lines: Line[] = [];
  #line: number;
  #text = '';
  #corrections: Correction[] = [];
  #notes: Note[] = [];
  #footnotes: FootnoteCall[] = [];

  constructor(line: number) {
    this.#line = line;
  }

  text(value: string): void {
    value.split('\n').forEach((part, index) => {
      if (index > 0) this.#endLine();
      this.#text += part;
    });
  }

  note(text: string): void {
    this.#notes.push({ at: this.#text.length, text });
  }

  footnote(id: string): void {
    this.#footnotes.push({ at: this.#text.length, id });
  }

  correction(printed: string, reading: string | undefined, reason: string): void {
    this.#corrections.push({ start: this.#text.length, printed, reading, reason });
    this.#text += printed;
  }

  finish(): readonly Line[] {
    this.#endLine();
    return this.#lines;
  }

  #endLine(): void {
    const text = this.#text.replace(/[ \t]+$/u, '');
    const lead = /^[ \t]*/u.exec(text)?.[0].length ?? 0;
    const marked: MarkedText = {
      text: text.slice(lead),
      corrections: this.#corrections.map((mark) => ({ ...mark, start: mark.start - lead })),
      notes: this.#notes.map((note) => ({ ...note, at: Math.min(note.at, text.length) - lead })),
      footnotes: this.#footnotes.map((call) => ({
        ...call,
        at: Math.min(call.at, text.length) - lead,
      })),
    };
    if (marked.text !== '' || marked.notes.length > 0) {
      this.#lines.push({ line: this.#line, marked });
    }
    this.#line += 1;
    this.#text = '';
    this.#corrections = [];
    this.#notes = [];
    this.#footnotes = [];
  }
}
