import type {
  LineLook,
  SourceCall,
  SourceLine,
  SourcePlace,
} from '../../../src/import/source-document.ts';
import type { Context } from './context.ts';
import type { HtmlText } from './tree.ts';

/** A line as it is closed. `black` is: every character is bold or in 黑体. */
export interface BuiltLine {
  readonly line: SourceLine;
  readonly black: boolean;
  /** It begins inside navigation. */
  readonly navigation: boolean;
}

const blanks = /[\t\n\f\r ]+/gu;
const seen = /\S/u;
/** Characters of full width; between two of them a line end of the source is no blank (CSS Text). */
const wideStart =
  /^[\p{Script=Han}\u3000-\u30ff\u3100-\u312f\uff01-\uff60\uffe0-\uffe6“”‘’—…·①-⑳]/u;
const wideEnd = /[\p{Script=Han}\u3000-\u30ff\u3100-\u312f\uff01-\uff60\uffe0-\uffe6“”‘’—…·①-⑳]$/u;

/** Gathers the text of one line, as a browser would show it. */
export class LineBuilder {
  /** Line ends of the source between two wide characters that are not taken for a blank. */
  joined = 0;
  private parts: string[] = [];
  private length = 0;
  private last = '';
  private waiting: 'nothing' | 'blank' | 'line end' = 'nothing';
  private first: { readonly place: SourcePlace; readonly context: Context } | undefined;
  private generated = 0;
  private plain = false;
  private lean = false;
  private sizes = new Map<number | undefined, number>();
  private calls: SourceCall[] = [];

  get isEmpty(): boolean {
    return this.length === 0;
  }

  /** The last characters, for telling a person where something stands. */
  tail(count: number): string {
    return this.parts.slice(-count).join('').slice(-count);
  }

  /** Text that the browser makes, such as the number of a list item; only at the start of a line. */
  generate(text: string, place: SourcePlace, context: Context): void {
    this.first ??= { place, context };
    this.put(text);
    this.generated += text.length;
  }

  call(id: string, place: SourcePlace, context: Context): void {
    this.first ??= { place, context };
    this.calls.push({ at: this.length, id });
  }

  /** `text` is a run of `node` without line ends that count; white space is collapsed. */
  collapse(text: string, node: HtmlText, context: Context): void {
    blanks.lastIndex = 0;
    let at = 0;
    while (at < text.length) {
      const match = blanks.exec(text);
      const end = match?.index ?? text.length;
      if (end > at) this.run(text.slice(at, end), { node, at, context });
      if (match === null) return;
      const lineEnd = match[0].includes('\n');
      if (this.waiting === 'nothing') this.waiting = lineEnd ? 'line end' : 'blank';
      else if (lineEnd) this.waiting = 'line end';
      at = blanks.lastIndex;
    }
  }

  /** Every blank counts. */
  keep(text: string, node: HtmlText, context: Context): void {
    if (text !== '') this.run(text, { node, at: 0, context });
  }

  close(): BuiltLine | undefined {
    const { first } = this;
    if (first === undefined) {
      this.waiting = 'nothing';
      return undefined;
    }
    const built: BuiltLine = {
      line: {
        kind: 'line',
        place: first.place,
        text: this.parts.join(''),
        look: this.look(first.context),
        calls: this.calls,
        part: first.context.part,
        ...(this.generated === 0 ? {} : { generated: this.generated }),
      },
      black: !this.lean,
      navigation: first.context.navigation,
    };
    this.reset();
    return built;
  }

  private run(text: string, { node, at, context }: RunPlace): void {
    const filled = this.length > this.generated;
    if (filled && this.waiting !== 'nothing') {
      const across =
        this.waiting === 'line end' && wideEnd.test(this.last) && wideStart.test(text.slice(0, 2));
      if (across) this.joined += 1;
      else this.put(' ');
    }
    this.waiting = 'nothing';
    this.first ??= { place: placeIn(node, at), context };
    this.put(text);
    if (!seen.test(text)) return;
    if (!context.bold) this.plain = true;
    if (!context.bold && !context.black) this.lean = true;
    this.sizes.set(context.size, (this.sizes.get(context.size) ?? 0) + text.length);
  }

  private put(text: string): void {
    this.parts.push(text);
    this.length += text.length;
    this.last = text.slice(-2);
  }

  private look({ centred, heading }: Context): LineLook {
    let size: number | undefined;
    let most = 0;
    for (const [points, count] of this.sizes) {
      if (count > most) [size, most] = [points, count];
    }
    return {
      ...(centred ? { centred } : {}),
      ...(this.plain || most === 0 ? {} : { bold: true }),
      ...(size === undefined ? {} : { size }),
      ...(heading === undefined ? {} : { heading }),
    };
  }

  private reset(): void {
    this.parts = [];
    this.length = 0;
    this.last = '';
    this.waiting = 'nothing';
    this.first = undefined;
    this.generated = 0;
    this.plain = false;
    this.lean = false;
    this.sizes = new Map();
    this.calls = [];
  }
}

interface RunPlace {
  readonly node: HtmlText;
  /** Offset in the text of the node. */
  readonly at: number;
  readonly context: Context;
}

/** Line ends of a text are those of the source, unless it writes them as `&#10;`. */
function placeIn(node: HtmlText, at: number): SourcePlace {
  let line = node.line;
  let start = -1;
  for (;;) {
    const end = node.text.indexOf('\n', start + 1);
    if (end === -1 || end >= at) break;
    line += 1;
    start = end;
  }
  return { line, column: start === -1 ? node.column + at : at - start };
}
