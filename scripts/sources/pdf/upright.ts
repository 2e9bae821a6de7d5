import type { PdfBox, PdfGlyph, PdfPage } from './page.ts';

/** The page turned so that most of its text reads from left to right. */
export function uprightPage(page: PdfPage): PdfPage {
  const quarter = mainQuarter(page.glyphs);
  if (quarter === 0) return page;
  const { width, height } = page;
  const point = (x: number, y: number): readonly [number, number] => {
    if (quarter === 1) return [y, width - x];
    if (quarter === 2) return [width - x, height - y];
    return [height - y, x];
  };
  const box = <T extends PdfBox>(item: T): T => {
    const [x1, y1] = point(item.left, item.top);
    const [x2, y2] = point(item.right, item.bottom);
    return {
      ...item,
      left: Math.min(x1, x2),
      top: Math.min(y1, y2),
      right: Math.max(x1, x2),
      bottom: Math.max(y1, y2),
    };
  };
  const glyph = (item: PdfGlyph): PdfGlyph => {
    const [x, y] = point(item.x, item.y);
    return { ...item, x, y, turn: (item.turn - quarter * 90 + 360) % 360 };
  };
  return {
    ...page,
    width: quarter === 2 ? width : height,
    height: quarter === 2 ? height : width,
    glyphs: page.glyphs.map(glyph),
    pictures: page.pictures.map(box),
    rules: page.rules.map(box),
  };
}

/** 1 where most text reads downwards, 2 upside down, 3 upwards; a quarter turn each. */
function mainQuarter(glyphs: readonly PdfGlyph[]): number {
  const counts = [0, 0, 0, 0];
  for (const { turn, text, vertical } of glyphs) {
    if (text.trim() === '' || vertical) continue;
    const quarter = Math.round(turn / 90) % 4;
    if (isNear(turn, quarter * 90)) counts[quarter] = (counts[quarter] ?? 0) + 1;
  }
  const most = Math.max(...counts);
  return counts[0] === most ? 0 : counts.indexOf(most);
}

/** Scans that went in askew have text that is a degree or two off. */
const slant = 3;

export function isLevel({ turn }: PdfGlyph): boolean {
  return isNear(turn, 0);
}

function isNear(turn: number, to: number): boolean {
  const off = Math.abs(turn - to) % 360;
  return Math.min(off, 360 - off) <= slant;
}
