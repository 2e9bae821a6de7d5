/** What a drawing shows, before anything is drawn. `marked` is what the sentence beside it speaks of. */
export type Chart = BarChart | ColumnChart | DotChart;

/** Lying bars, the longest first: names may be as long as they like. */
export interface BarChart {
  readonly kind: 'bars';
  readonly bars: readonly Bar[];
  /** The number of which the bars are parts; their longest without it. */
  readonly whole?: number | undefined;
}

export interface Bar {
  readonly name: string;
  readonly value: number;
  /** What is drawn hollow behind `value`. */
  readonly further?: number | undefined;
  /** What stands at the end of the bar: 20件. */
  readonly label: string;
  readonly marked: boolean;
}

/** Standing bars over a row of whole numbers, such as years, in which none is left out. */
export interface ColumnChart {
  readonly kind: 'columns';
  readonly columns: readonly {
    readonly at: number;
    readonly value: number;
    readonly marked: boolean;
  }[];
}

/** A table whose numbers are dots by their area, each with its number. */
export interface DotChart {
  readonly kind: 'dots';
  /** What the columns are, for where only their short names have room. */
  readonly corner?: string | undefined;
  /** `short` is for where the name has no room. */
  readonly columns: readonly { readonly name: string; readonly short?: string | undefined }[];
  readonly rows: readonly DotRow[];
}

export interface DotRow {
  readonly name: string;
  /** One a column; nothing is drawn for 0. */
  readonly dots: readonly { readonly value: number; readonly marked: boolean }[];
}

/** Drawn once for wide pages and once for phones: text in a drawing shrinks with it. */
export type DrawingSize = 'wide' | 'narrow';
