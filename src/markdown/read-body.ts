import type { Heading, Paragraph, PhrasingContent, RootContent, ThematicBreak } from 'mdast';
import type { Block } from '../policy/block.ts';
import type { Finding, Parsed, Place } from '../policy/finding.ts';
import { ruleFinding } from '../policy/rules.ts';
import { placeOf, type Report } from './body-report.ts';
import { parsePolicyMdx } from './dialect.ts';
import { MarkedLines } from './marked-lines.ts';
import { blankModules, syntaxFinding } from './mdx-fault.ts';
import { readPlainBody } from './plain-body.ts';
import { plainText } from './plain-text.ts';
import { type JsxElement, readAttributes } from './read-attributes.ts';
import { readBarTable, readTable } from './read-table.ts';

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
    reader.addAll(parsePolicyMdx(text).children);
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

  addAll(nodes: readonly RootContent[]): void {
    for (const line of byLine(nodes)) {
      const [first, ...rest] = line;
      if (first === undefined) continue;
      if (rest.length === 0) this.#add(first);
      else this.#addComponentsOfLine(line);
    }
  }

  #add(node: RootContent): void {
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
      case 'table': {
        const rows = readBarTable(node, this.#report);
        this.#blocks.push({ kind: 'table', place: placeOf(node), rows });
        return;
      }
      case 'footnoteDefinition': {
        const text = plainText(node.children, this.#report);
        this.#footnotes.push({ id: node.identifier, text });
        return;
      }
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

  #addLines(node: Paragraph | Heading, kind: 'text' | 'title' | 'heading'): void {
    const lines = new MarkedLines(node.position?.start.line ?? 1);
    this.#flatten(node.children, lines);
    this.#addMarked(lines, kind);
  }

  /** Each line with text is a block; notes without text are blocks of their own. */
  #addMarked(lines: MarkedLines, kind: 'text' | 'title' | 'heading'): void {
    for (const { line, marked } of lines.finish()) {
      const place = this.#startOfLine(line);
      if (marked.text !== '') {
        this.#blocks.push({ kind, place, ...marked });
        continue;
      }
      for (const { text } of marked.notes) this.#blocks.push({ kind: 'note', place, text });
      if (marked.footnotes.length > 0) {
        const finding = ruleFinding('mdx-syntax', { detail: '脚注的标记没有跟在文字后面' });
        this.findings.push({ ...finding, place });
      }
    }
  }

  #flatten(nodes: readonly PhrasingContent[], out: MarkedLines): void {
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
          this.#addInline(node, out);
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

  #addInline(node: JsxElement, out: MarkedLines): void {
    const attributes = readAttributes(node, this.#report);
    if (attributes === undefined) return;
    switch (node.name) {
      case 'Note': {
        const { start, end } = node.position ?? {};
        const text = this.#noteText(node);
        if (text !== '') out.note(text, (end?.line ?? 0) - (start?.line ?? 0));
        return;
      }
      case 'Correction':
        out.correction({
          printed: attributes['printed'] ?? '',
          reading: attributes['reading'],
          reason: attributes['reason'] ?? '',
        });
        return;
      default:
        this.#report('mdx-component', node, misplaced(node));
    }
  }

  #noteText(node: JsxElement): string {
    const before = this.findings.length;
    const text = plainText(node.children, this.#report);
    if (text === '' && this.findings.length === before)
      this.#report('mdx-component', node, { label: 'Note', detail: '里面没有文字' });
    return text;
  }

  #addComponent(node: JsxElement): void {
    const place = placeOf(node);
    if (node.name === 'Correction') {
      // A correction alone on its line is a paragraph that is damaged as a whole.
      this.#addComponentsOfLine([node]);
      return;
    }
    const attributes = readAttributes(node, this.#report);
    if (attributes === undefined) return;
    switch (node.name) {
      case 'Note': {
        const text = this.#noteText(node);
        if (text !== '') this.#blocks.push({ kind: 'note', place, text });
        return;
      }
      case 'Annex':
        if (this.#inAnnex) {
          this.#report('mdx-component', node, { label: 'Annex', detail: '附件里不能再有附件' });
          return;
        }
        this.#inAnnex = true;
        this.#blocks.push({ kind: 'annex-start', place });
        this.addAll(node.children as readonly RootContent[]);
        this.#blocks.push({ kind: 'annex-end', place });
        this.#inAnnex = false;
        return;
      case 'Figure':
        this.#blocks.push({
          kind: 'figure',
          place,
          src: attributes['src'] ?? '',
          alt: attributes['alt'] ?? '',
          caption: plainText(node.children, this.#report),
        });
        return;
      case 'Table': {
        const rows = readTable(node, this.#report);
        if (rows.length > 0) this.#blocks.push({ kind: 'table', place, rows });
        return;
      }
      default:
        this.#report('mdx-component', node, misplaced(node));
    }
  }

  /** MDX takes corrections and notes with nothing between them for blocks: they are one paragraph. */
  #addComponentsOfLine(nodes: readonly RootContent[]): void {
    const [first] = nodes;
    if (first === undefined) return;
    const out = new MarkedLines(placeOf(first).line);
    let from: number | undefined;
    for (const node of nodes) {
      const { start, end } = node.position ?? {};
      if (from !== undefined) out.text(this.#source.slice(from, start?.offset));
      from = end?.offset;
      if (node.type === 'mdxJsxFlowElement') this.#addInline(node, out);
    }
    this.#addMarked(out, 'text');
  }

  readonly #report: Report = (rule, node, words) => {
    this.findings.push({ ...ruleFinding(rule, words), place: placeOf(node) });
  };
}

/** Nodes one by one; components that MDX took for blocks though they share a line, together. */
function byLine(nodes: readonly RootContent[]): readonly (readonly RootContent[])[] {
  const lines: RootContent[][] = [];
  for (const node of nodes) {
    const before = lines.at(-1)?.at(-1);
    const goesOn =
      isInline(node) && isInline(before) && before?.position?.end.line === placeOf(node).line;
    if (goesOn) lines.at(-1)?.push(node);
    else lines.push([node]);
  }
  return lines;
}

function isInline(node: RootContent | undefined): boolean {
  return node?.type === 'mdxJsxFlowElement' && (node.name === 'Note' || node.name === 'Correction');
}

function misplaced({ name }: JsxElement): { readonly label: string; readonly detail: string } {
  const inTable = name === 'Row' || name === 'Cell' || name === 'Head';
  return { label: name ?? '', detail: inTable ? '应放在 Table 里' : '应单独成行' };
}

/** MDX reads `<Figure …>…</Figure>` on one line as text in a paragraph; it is a block all the same. */
function onlyBlockComponent(nodes: readonly PhrasingContent[]): JsxElement | undefined {
  const [only, ...rest] = nodes;
  const isBlock =
    only?.type === 'mdxJsxTextElement' &&
    (only.name === 'Figure' || only.name === 'Annex' || only.name === 'Table');
  return isBlock && rest.length === 0 ? only : undefined;
}
