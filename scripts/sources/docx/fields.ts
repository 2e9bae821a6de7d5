/**
 * Fields of Word: a code, and the result that Word last wrote for it. `w:fldChar` opens, parts and
 * closes one, other fields may stand within, and a field may run over paragraphs.
 */
export interface Field {
  code: string;
  phase: 'code' | 'result';
  hasText: boolean;
}

export class Fields {
  readonly #open: Field[] = [];
  /** How many of them are in their code. */
  #codes = 0;

  begin(): void {
    this.#open.push({ code: '', phase: 'code', hasText: false });
    this.#codes += 1;
  }

  separate(): void {
    const field = this.#open.at(-1);
    if (field?.phase !== 'code') return;
    field.phase = 'result';
    this.#codes -= 1;
  }

  /** The field that ends here; undefined where none is open. */
  end(): Field | undefined {
    const field = this.#open.pop();
    if (field?.phase === 'code') this.#codes -= 1;
    return field;
  }

  addCode(text: string): void {
    const field = this.#open.at(-1);
    if (field?.phase === 'code') field.code += text;
  }

  /** Text was seen: it is the result of all fields round it. */
  sawText(): void {
    for (let index = this.#open.length - 1; index >= 0; index -= 1) {
      const field = this.#open[index];
      // Those round a field that has text have been told.
      if (field === undefined || field.hasText) return;
      field.hasText = field.phase === 'result';
    }
  }

  /**
   * Word parts a field in the paragraph that opens it. Those that are not parted at the paragraph's
   * end are broken: they are closed, so that the rest of the document is not taken for their code.
   */
  closeBroken(): boolean {
    const isBroken = this.isInCode;
    while (this.isInCode) this.end();
    return isBroken;
  }

  get isInCode(): boolean {
    return this.#codes > 0;
  }

  /** A page number, of a footer or of a line in a table of contents. */
  isPageNumber(isAround: boolean): boolean {
    const innermost = this.#open.at(-1);
    if (innermost === undefined) return false;
    const name = nameOf(innermost);
    if (isAround) return pageNumbers.has(name);
    return name === 'PAGEREF' && this.#open.slice(-9).some((field) => nameOf(field) === 'TOC');
  }
}

/** `PAGEREF _Toc1 \h` → PAGEREF */
function nameOf({ code }: Pick<Field, 'code'>): string {
  return /^\s*(?<name>[A-Za-z=]+)/u.exec(code.slice(0, 99))?.groups?.['name']?.toUpperCase() ?? '';
}

/** Whether a field without a result shows something all the same, which only Word can work out. */
export function showsWithoutText(field: Field): boolean {
  return !field.hasText && !silent.has(nameOf(field));
}

/** A number in a circle that Word puts together from two signs: EQ \o\ac(○,5) */
const enclosedNumber =
  /^\s*EQ\s+\\o\s*\\ac\s*\(\s*[○〇◯]\s*[,，;；]\s*(?<number>[0-9]{1,2})\s*\)\s*$/iu;

export function enclosedNumberOf({ code }: Field): number | undefined {
  const number = enclosedNumber.exec(code)?.groups?.['number'];
  return number === undefined ? undefined : Number(number);
}

const pageNumbers: ReadonlySet<string> = new Set(['PAGE', 'NUMPAGES', 'SECTIONPAGES', 'PAGEREF']);
const silent: ReadonlySet<string> = new Set([
  ...pageNumbers,
  ...['', 'TC', 'XE', 'RD', 'TA', 'SET', 'ASK', 'PRIVATE', 'HYPERLINK', 'TOC', 'INDEX', 'TOA'],
  ...['REF', 'ADDIN', 'DATA', 'NEXT', 'NEXTIF', 'SKIPIF', 'INCLUDEPICTURE', 'EMBED', 'LINK'],
]);
