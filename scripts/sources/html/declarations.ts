/** What a `style` attribute says that matters here. */
export interface Declarations {
  readonly display?: string;
  readonly visibility?: 'hidden' | 'visible';
  /** Points, or a multiple of the size around it. */
  readonly points?: number;
  readonly scale?: number;
  readonly bold?: boolean;
  readonly align?: string;
  readonly space?: string;
  /** Taken out of sight in another way than by `display`: moved off the page, seen through, cut. */
  readonly away?: boolean;
  readonly white?: boolean;
  readonly ground?: 'white' | 'coloured';
  readonly struck?: boolean;
  readonly raised?: 'sup' | 'sub';
  readonly listStyle?: string;
  readonly border?: boolean;
  readonly blackFace?: boolean;
}

/** Longer attributes are data, such as pictures; the beginning says what is asked here. */
const longest = 4_000;
const mostKept = 5_000;
const kept = new Map<string, Declarations>();
const nothing: Declarations = {};

export function declarationsOf(style: string | undefined): Declarations {
  if (style === undefined || style === '') return nothing;
  const known = kept.get(style);
  if (known !== undefined) return known;
  const read = readDeclarations(style.slice(0, longest));
  if (kept.size >= mostKept) kept.clear();
  kept.set(style, read);
  return read;
}

/** `font-size: 18pt`, `background: url("a;b.png")` */
const declaration = /(?<name>[-\w]+)\s*:\s*(?<value>(?:[^;"'(]|"[^"]*"|'[^']*'|\([^)]*\))*)/gu;
const important = /\s*!\s*important\s*$/u;

function readDeclarations(style: string): Declarations {
  const values = new Map<string, string>();
  for (const { groups } of style.matchAll(declaration)) {
    const { name = '', value = '' } = groups ?? {};
    values.set(name.toLowerCase(), value.trim().replace(important, '').toLowerCase());
  }
  const get = (name: string): string => values.get(name) ?? '';
  const font = get('font');
  const visibility = visibilities[get('visibility')];
  const size = readSize(get('font-size') || (fontSize.exec(font)?.[0] ?? ''));
  const weight = get('font-weight') || (boldWord.exec(font)?.[0] ?? '');
  const ground = get('background-color') || get('background');
  const decoration = `${get('text-decoration')} ${get('text-decoration-line')}`;
  const list = get('list-style-type') || (listStyle.exec(get('list-style'))?.[0] ?? '');
  const raised = raisings[get('vertical-align')];
  const face = get('font-family') || font;
  return {
    ...(values.has('display') ? { display: get('display') } : {}),
    ...(visibility === undefined ? {} : { visibility }),
    ...size,
    ...(weight === '' ? {} : { bold: isBold(weight) }),
    ...(values.has('text-align') ? { align: get('text-align') } : {}),
    ...(values.has('white-space') ? { space: get('white-space') } : {}),
    ...(isAway(get) ? { away: true } : {}),
    ...(values.has('color') ? { white: isWhite(get('color')) } : {}),
    ...groundOf(ground || get('background-image')),
    ...(decoration.includes('line-through') ? { struck: true } : {}),
    ...(raised === undefined ? {} : { raised }),
    ...(list === '' ? {} : { listStyle: list }),
    ...(hasBorder(values) ? { border: true } : {}),
    ...(face === '' ? {} : { blackFace: blackFace.test(face) }),
  };
}

const visibilities: Readonly<Record<string, 'hidden' | 'visible'>> = {
  hidden: 'hidden',
  collapse: 'hidden',
  visible: 'visible',
};
const raisings: Readonly<Record<string, 'sup' | 'sub'>> = { super: 'sup', sub: 'sub' };
/** `bold 18pt/1.5 宋体` */
const fontSize = /\d+(?:\.\d+)?(?:pt|px|em|rem|%)/u;
const boldWord = /\bbold(?:er)?\b|\b[6-9]00\b/u;
const listStyle =
  /none|decimal(?:-leading-zero)?|(?:lower|upper)-(?:alpha|latin|roman)|disc|circle|square|(?:cjk|simp|trad)-[-a-z]+/u;
/** 黑体 is the face that official documents set headings in, where others use bold. */
const blackFace = /^[^,]{0,40}?(?:黑体|simhei)/iu;

function isBold(weight: string): boolean {
  return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
}

/** `18pt`, `24px`, `1.5em`, `120%`, `large` */
const cssSize =
  /^(?<number>\d{1,6}(?:\.\d{1,6})?|\.\d{1,6})\s?(?<unit>pt|px|em|rem|%|cm|mm|in|pc)?$/u;
const pointsOfUnit: Readonly<Record<string, number>> = {
  pt: 1,
  px: 0.75,
  rem: 12,
  cm: 28.35,
  mm: 2.835,
  in: 72,
  pc: 12,
};
const pointsOfWord: Readonly<Record<string, number>> = {
  'xx-small': 6.75,
  'x-small': 7.5,
  small: 9.75,
  medium: 12,
  large: 13.5,
  'x-large': 18,
  'xx-large': 24,
};

function readSize(value: string): Pick<Declarations, 'points' | 'scale'> {
  const word = pointsOfWord[value];
  if (word !== undefined) return { points: word };
  const { number, unit } = cssSize.exec(value)?.groups ?? {};
  if (number === undefined) return {};
  const amount = Number(number);
  if (unit === 'em') return { scale: amount };
  if (unit === '%') return { scale: amount / 100 };
  if (unit === undefined) return amount === 0 ? { points: 0 } : {};
  return { points: Math.round(amount * (pointsOfUnit[unit] ?? 1) * 100) / 100 };
}

/** `-9999px`, `-1000em` */
const farOff = /^-\d{4,}(?:\.\d+)?(?:px|pt|em|rem)$|^-\d{3,}(?:em|rem)$/u;
const zeroLength = /^0(?:px|pt|em|%)?$/u;

function isAway(get: (name: string) => string): boolean {
  const position = get('position');
  const moved = position === 'absolute' || position === 'fixed';
  if (moved && (farOff.test(get('left')) || farOff.test(get('top')))) return true;
  if (farOff.test(get('text-indent')) || farOff.test(get('margin-left'))) return true;
  const opacity = get('opacity');
  if (opacity !== '' && Number(opacity) === 0) return true;
  if (get('overflow') !== 'hidden') return false;
  return ['height', 'max-height', 'width', 'max-width'].some((name) => zeroLength.test(get(name)));
}

const whites = /^(?:white|#fff(?:fff)?|rgba?\(\s*255\s*,\s*255\s*,\s*255\s*(?:,\s*1\s*)?\))$/u;

export function isWhite(colour: string): boolean {
  return whites.test(colour.trim().toLowerCase());
}

function groundOf(value: string): Pick<Declarations, 'ground'> {
  if (value === '' || value === 'none' || value === 'transparent' || value === 'inherit') return {};
  return { ground: isWhite(value) ? 'white' : 'coloured' };
}

const borderNames = [
  'border',
  'border-top',
  'border-bottom',
  'border-left',
  'border-right',
  'border-width',
];
const drawnBorder = /[1-9]|thin|medium|thick|solid|dashed|dotted|double/u;
const noBorder = /^(?:hidden|0(?:px|pt|em)?(?:\s|$))|\bnone\b/u;

function hasBorder(values: ReadonlyMap<string, string>): boolean {
  return borderNames.some((name) => {
    const value = values.get(name) ?? '';
    return drawnBorder.test(value) && !noBorder.test(value);
  });
}
