/**
 * Measures of a 公文 by GB/T 9704-2012, in the units of a Word file: twips (a twentieth of a point),
 * half points for sizes.
 */
const millimetre = 1440 / 25.4;
const twips = (millimetres: number) => String(Math.round(millimetres * millimetre));

/** A4, 天头 37 mm, 订口 28 mm, 版心 156 mm × 225 mm; the page number 7 mm below that. */
export const page = {
  width: twips(210),
  height: twips(297),
  top: twips(37),
  left: twips(28),
  right: twips(210 - 28 - 156),
  bottom: twips(297 - 37 - 225),
  footer: twips(297 - 37 - 225 - 7 - 5),
  textWidth: twips(156),
} as const;

/**
 * 22 lines a page of 28 characters of 3号. A grid of characters would be narrower than they are, which
 * some programs take for two places each: they are set a little closer instead.
 */
export const lines = {
  pitch: twips(225 / 22),
  characterSpacing: String(Math.floor((((156 / 28) * 72) / 25.4 - 16) * 20)),
} as const;

/** Sizes in half points. */
export const sizes = { 二号: '44', 三号: '32', 四号: '28', 小标: '64' } as const;

/** Faces of the standard; a machine without them takes what `altName` says, or its own. */
export const faces = {
  小标宋: { name: '方正小标宋简体', other: '小标宋' },
  仿宋: { name: '仿宋_GB2312', other: '仿宋' },
  楷体: { name: '楷体_GB2312', other: '楷体' },
  黑体: { name: '黑体', other: 'SimHei' },
  宋体: { name: '宋体', other: 'SimSun' },
} as const;

export type Face = keyof typeof faces;

/** Red of the head and its line. */
export const red = 'FF0000';
