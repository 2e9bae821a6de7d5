import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { UnreadableSource } from '../../../src/import/source-document.ts';
import { FlatMatrix } from './flat-matrix.ts';
import { type PdfStep, readContent } from './content.ts';
import { matrixOf } from './matrix.ts';
import type { PdfLimits, PdfPage } from './page.ts';
import type { FontFacts } from './text-state.ts';

type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs');
type OpenPdf = Awaited<ReturnType<Library['getDocument']>['promise']>;

/**
 * Reads the pages in order. Throws UnreadableSource for a file that cannot be read; a page of which
 * only a part can be read says so in `damage`.
 */
export async function* readPages(bytes: Uint8Array, limits: PdfLimits): AsyncGenerator<PdfPage> {
  const library = await loadLibrary();
  const strict = await open(library, bytes, { strict: true });
  let lenient: OpenPdf | undefined;
  const pages = strict.numPages;
  if (pages > limits.pages) {
    throw new UnreadableSource('pdf-too-large', `${pages} 页，最多 ${limits.pages} 页`);
  }
  let left = limits.glyphs;
  for (let number = 1; number <= pages; number += 1) {
    const request = { number, mostGlyphs: left };
    let page = await readStrictly(library, strict, request);
    if (page.damage !== undefined) {
      lenient ??= await open(library, bytes, { strict: false });
      page = { ...(await readLeniently(library, lenient, request)), damage: page.damage };
    }
    left -= page.glyphs.length;
    yield page;
  }
}

/**
 * In strict mode the library stops a page at its first fault, and does not always say so. It is
 * asked twice, in two ways, and the second must not know more than the first.
 */
async function readStrictly(
  library: Library,
  pdf: OpenPdf,
  request: PageRequest,
): Promise<PdfPage> {
  try {
    const read = await readPage(library, pdf, request);
    const page = await pdf.getPage(request.number);
    const text = await page.getTextContent({ disableNormalization: true });
    const strings = text.items.map((item) => ('str' in item ? item.str : ''));
    const damage = lacks(read, strings.join('')) ? '有读不了的图或者内容' : undefined;
    page.cleanup();
    return { ...read, damage };
  } catch (error) {
    if (error instanceof UnreadableSource) throw error;
    return emptyPage(request, messageOf(error));
  }
}

async function readLeniently(
  library: Library,
  pdf: OpenPdf,
  request: PageRequest,
): Promise<PdfPage> {
  try {
    return await readPage(library, pdf, request);
  } catch (error) {
    if (error instanceof UnreadableSource) throw error;
    return emptyPage(request, messageOf(error));
  }
}

function lacks({ glyphs }: PdfPage, text: string): boolean {
  const counts = new Map<string, number>();
  for (const glyph of glyphs) {
    for (const character of glyph.text) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  for (const character of text.replaceAll(/\s/gu, '')) {
    const count = counts.get(character) ?? 0;
    if (count === 0) return true;
    counts.set(character, count - 1);
  }
  return false;
}

function emptyPage({ number }: PageRequest, damage: string): PdfPage {
  return { number, width: 0, height: 0, glyphs: [], pictures: [], rules: [], shapes: 0, damage };
}

async function loadLibrary(): Promise<Library> {
  // The library asks for this class when a font draws its own glyphs; Node has none, and the
  // package that the library would take it from is optional.
  Object.assign(globalThis, { DOMMatrix: FlatMatrix });
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

async function open(
  library: Library,
  bytes: Uint8Array,
  { strict }: { readonly strict: boolean },
): Promise<OpenPdf> {
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  try {
    return await library.getDocument({
      // The library takes its input over.
      data: bytes.slice(),
      cMapUrl: `${join(folder, 'cmaps')}/`,
      standardFontDataUrl: `${join(folder, 'standard_fonts')}/`,
      wasmUrl: `${join(folder, 'wasm')}/`,
      stopAtErrors: strict,
      maxImageSize: 100_000_000,
      // With true the library would draw the outlines of all characters, and fail where one is bad.
      disableFontFace: false,
      fontExtraProperties: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
      disableAutoFetch: true,
      verbosity: 0,
    }).promise;
  } catch (error) {
    if (error instanceof library.PasswordException) throw new UnreadableSource('pdf-password');
    throw new UnreadableSource('pdf-damaged', messageOf(error));
  }
}

interface PageRequest {
  readonly number: number;
  readonly mostGlyphs: number;
}

async function readPage(
  { OPS, AnnotationMode }: Library,
  pdf: OpenPdf,
  { number, mostGlyphs }: PageRequest,
): Promise<PdfPage> {
  const page = await pdf.getPage(number);
  const view = page.getViewport({ scale: 1 });
  const config = await pdf.getOptionalContentConfig();
  const { fnArray, argsArray } = await page.getOperatorList({
    annotationMode: AnnotationMode.ENABLE,
  });
  const fonts = new Map<string, FontFacts | undefined>();
  let glyphs = 0;
  const content = readContent(stepsOf(OPS, fnArray, argsArray), {
    width: view.width,
    height: view.height,
    view: matrixOf(view.transform),
    fontOf: (name) => {
      if (!fonts.has(name)) fonts.set(name, fontFacts(fontObject(page, name)));
      return fonts.get(name);
    },
    isLayerShown: (group) => config.isVisible(group),
    onGlyph: () => {
      glyphs += 1;
      if (glyphs > mostGlyphs) throw new UnreadableSource('pdf-too-large', '字太多');
    },
  });
  return { number, width: view.width, height: view.height, ...content, damage: undefined };
}

function* stepsOf(
  operators: Library['OPS'],
  codes: readonly number[],
  operands: readonly unknown[],
): Generator<PdfStep> {
  const names = new Map(Object.entries(operators).map(([name, code]) => [code as number, name]));
  for (const [index, code] of codes.entries()) {
    const given = operands[index];
    yield {
      name: names.get(code) ?? '',
      operands: Array.from((given ?? []) as ArrayLike<unknown>),
    };
  }
}

interface FontObject {
  readonly name?: string;
  readonly bold?: boolean;
  readonly black?: boolean;
  readonly vertical?: boolean;
  readonly fontMatrix?: unknown;
  readonly isType3Font?: boolean;
  readonly bbox?: readonly number[];
}

function fontObject(
  page: Awaited<ReturnType<OpenPdf['getPage']>>,
  name: string,
): FontObject | undefined {
  const shared = name.startsWith('g_') ? page.commonObjs : page.objs;
  return shared.has(name) ? (shared.get(name) as FontObject) : undefined;
}

/** STSong-Bold, ABCDEF+SimHei,Bold, SourceHanSerifSC-Heavy, FZXBSJW (a type of titles only) */
const boldName = /bold|heavy|black|demi/iu;

function fontFacts(font: FontObject | undefined): FontFacts | undefined {
  if (font === undefined) return undefined;
  const matrix = font.fontMatrix
    ? matrixOf(font.fontMatrix)
    : ([0.001, 0, 0, 0.001, 0, 0] as const);
  const { name = '', bbox } = font;
  const height = font.isType3Font && bbox ? (bbox[3] ?? 0) - (bbox[1] ?? 0) : 0;
  return {
    name,
    bold: font.bold === true || font.black === true || boldName.test(name),
    vertical: font.vertical === true,
    matrix,
    drawnHeight: Math.max(0, height),
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
