import type { PdfPage } from './page.ts';

/** What the glyphs of a page say about the file. White space does not count. */
export interface PageFacts {
  readonly glyphs: number;
  readonly invisible: number;
  /** A picture covers most of the page. */
  readonly hasPagePicture: boolean;
  /** There is a picture or a drawing: no empty page. */
  readonly hasMarks: boolean;
  readonly damage: string | undefined;
  readonly fonts: readonly FontUse[];
}

export interface FontUse {
  readonly name: string;
  readonly glyphs: number;
  /** Characters that no Chinese document has in number. */
  readonly strange: number;
  readonly sample: string;
}

/** A page picture covers this share of its page. */
const pageShare = 0.7;
const drawing = 30;
const sampleLength = 12;

export function factsOf(page: PdfPage): PageFacts {
  const inked = page.glyphs.filter(({ text }) => text.trim() !== '');
  const area = page.width * page.height;
  const pictures = page.pictures.filter(({ layer }) => layer !== 'hidden');
  return {
    glyphs: inked.filter(({ layer }) => layer === 'page' || layer === 'artifact').length,
    invisible: inked.filter(({ invisible }) => invisible).length,
    hasPagePicture: pictures.some(
      ({ left, top, right, bottom }) => (right - left) * (bottom - top) > pageShare * area,
    ),
    hasMarks: pictures.length > 0 || page.shapes > drawing,
    damage: page.damage,
    fonts: fontsOf(inked),
  };
}

function fontsOf(glyphs: PdfPage['glyphs']): readonly FontUse[] {
  const fonts = new Map<string, { glyphs: number; strange: number; sample: string }>();
  for (const { font, text } of glyphs) {
    const use = fonts.get(font) ?? { glyphs: 0, strange: 0, sample: '' };
    fonts.set(font, use);
    use.glyphs += 1;
    if (usual.test(text)) continue;
    use.strange += 1;
    if (use.sample.length < sampleLength) use.sample += text;
  }
  return [...fonts].map(([name, use]) => ({ name, ...use }));
}

/** Chinese, Latin, Greek and Cyrillic letters, figures, marks, symbols; their full-width forms. */
const usual =
  /^[\u0020-\u007e\u00a0-\u00ff\u0370-\u03ff\u0410-\u044f\u2000-\u206f\u2100-\u218f\u2190-\u21ff\u2200-\u22ff\u2460-\u24ff\u2500-\u26ff\u2e80-\u2fdf\u3000-\u303f\u3200-\u33ff\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\p{M}]+$/u;
