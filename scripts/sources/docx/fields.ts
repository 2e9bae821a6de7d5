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

  begin(): void {
    this.#open.push({ code: '', phase: 'code', hasText: false });
  }

  separate(): void {
    const field = this.#open.at(-1);
    if (field !== undefined) field.phase = 'result';
  }

  /** The field that ends here; undefined where none is open. */
  end(): Field | undefined {
    return this.#open.pop();
  }

  addCode(text: string): void {
    const field = this.#open.at(-1);
    if (field?.phase === 'code') field.code += text;
  }

  /** Text was seen: it is the result of all fields round it. */
  sawText(): void {
    for (const field of this.#open) field.hasText ||= field.phase === 'result';
  }

  /**
   * Word parts a field in the paragraph that opens it. Those that are not parted at the paragraph's
   * end are broken: they are closed, so that the rest of the document is not taken for their code.
   */
  closeBroken(): boolean {
    const isBroken = this.isInCode;
    while (this.isInCode) this.#open.pop();
    return isBroken;
  }

  get isInCode(): boolean {
    return this.#open.some(({ phase }) => phase === 'code');
  }

  /** A page number, of a footer or of a line in a table of contents. */
  isPageNumber(isAround: boolean): boolean {
    const innermost = this.#open.at(-1);
    if (innermost === undefined) return false;
    const name = nameOf(innermost);
    if (isAround) return pageNumbers.has(name);
    return name === 'PAGEREF' && this.#open.some((field) => nameOf(field) === 'TOC');
  }
}

/** `PAGEREF _Toc1 \h` → PAGEREF */
export function nameOf({ code }: Pick<Field, 'code'>): string {
  return /^\s*(?<name>[A-Za-z=]+)/u.exec(code)?.groups?.['name']?.toUpperCase() ?? '';
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
