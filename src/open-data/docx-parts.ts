import { strToU8 } from 'fflate';
import { type Xml, xmlDocument, xmlElement as element } from './xml.ts';
import { faces, lines, page, sizes } from './gongwen-layout.ts';
import { fonts, paragraph, run } from './docx-paragraphs.ts';
import type { PictureSize } from './picture-size.ts';

// The parts of a Word file (ECMA-376) beside its text.

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';
export const namespaces = {
  'xmlns:w': main,
  'xmlns:r': relationship,
  'xmlns:wp': `${drawing}/wordprocessingDrawing`,
  'xmlns:a': `${drawing}/main`,
  'xmlns:pic': `${drawing}/picture`,
} as const;

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export function contentTypes(pictures: readonly PictureSize['type'][]): Xml {
  const parts = {
    'document.xml': 'document.main',
    'styles.xml': 'styles',
    'settings.xml': 'settings',
    'fontTable.xml': 'fontTable',
    'footnotes.xml': 'footnotes',
    'footerOdd.xml': 'footer',
    'footerEven.xml': 'footer',
  };
  const defaults = {
    rels: 'application/vnd.openxmlformats-package.relationships+xml',
    xml: 'application/xml',
    ...Object.fromEntries(pictures.map((type) => [type, `image/${type}`])),
  };
  return element(
    'Types',
    { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
    [
      ...Object.entries(defaults).map(([Extension, ContentType]) =>
        element('Default', { Extension, ContentType }),
      ),
      ...Object.entries(parts).map(([name, type]) =>
        element('Override', { PartName: `/word/${name}`, ContentType: `${wordType}.${type}+xml` }),
      ),
      element('Override', {
        PartName: '/docProps/core.xml',
        ContentType: 'application/vnd.openxmlformats-package.core-properties+xml',
      }),
    ],
  );
}

function relations(entries: readonly (readonly [id: string, type: string, target: string])[]): Xml {
  return element(
    'Relationships',
    { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
    entries.map(([Id, Type, Target]) => element('Relationship', { Id, Type, Target })),
  );
}

export function documentRelations(pictures: readonly PictureSize['type'][]): Xml {
  return relations([
    ['styles', `${relationship}/styles`, 'styles.xml'],
    ['settings', `${relationship}/settings`, 'settings.xml'],
    ['fontTable', `${relationship}/fontTable`, 'fontTable.xml'],
    ['footnotes', `${relationship}/footnotes`, 'footnotes.xml'],
    ['footerOdd', `${relationship}/footer`, 'footerOdd.xml'],
    ['footerEven', `${relationship}/footer`, 'footerEven.xml'],
    ...pictures.map(
      (type, at) =>
        [`picture${at + 1}`, `${relationship}/image`, `media/picture${at + 1}.${type}`] as const,
    ),
  ]);
}

/** Parts that do not depend on the text. */
export function fixedParts(title: string): Readonly<Record<string, Uint8Array>> {
  const file = (root: Xml) => strToU8(xmlDocument(root));
  return {
    '_rels/.rels': file(
      relations([
        ['document', `${relationship}/officeDocument`, 'word/document.xml'],
        [
          'core',
          'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
          'docProps/core.xml',
        ],
      ]),
    ),
    'docProps/core.xml': file(
      element(
        'cp:coreProperties',
        {
          'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
          'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        },
        [element('dc:title', {}, [title]), element('dc:language', {}, ['zh-CN'])],
      ),
    ),
    'word/styles.xml': file(styles()),
    'word/settings.xml': file(
      element('w:settings', namespaces, [
        element('w:evenAndOddHeaders', {}),
        element('w:characterSpacingControl', { 'w:val': 'compressPunctuation' }),
        element('w:compat', {}, [
          element('w:compatSetting', {
            'w:name': 'compatibilityMode',
            'w:uri': 'http://schemas.microsoft.com/office/word',
            'w:val': '15',
          }),
        ]),
      ]),
    ),
    'word/fontTable.xml': file(
      element(
        'w:fonts',
        namespaces,
        Object.values(faces).map(({ name, other }) =>
          element('w:font', { 'w:name': name }, [
            element('w:altName', { 'w:val': other }),
            element('w:charset', { 'w:val': '86' }),
            element('w:family', { 'w:val': 'auto' }),
          ]),
        ),
      ),
    ),
    'word/footerOdd.xml': file(footer('right')),
    'word/footerEven.xml': file(footer('left')),
  };
}

/** The text of a 公文: 3号仿宋, a fixed line, marks that hang where they may. */
function styles(): Xml {
  const size = (value: string) => [
    element('w:sz', { 'w:val': value }),
    element('w:szCs', { 'w:val': value }),
  ];
  return element('w:styles', namespaces, [
    element('w:docDefaults', {}, [
      element('w:rPrDefault', {}, [
        element('w:rPr', {}, [
          fonts('仿宋'),
          ...size(sizes.三号),
          element('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' }),
        ]),
      ]),
      element('w:pPrDefault', {}, [
        element('w:pPr', {}, [element('w:spacing', { 'w:before': '0', 'w:after': '0' })]),
      ]),
    ]),
    element('w:style', { 'w:type': 'paragraph', 'w:default': '1', 'w:styleId': 'Normal' }, [
      element('w:name', { 'w:val': 'Normal' }),
      element('w:rPr', {}, [
        fonts('仿宋'),
        element('w:spacing', { 'w:val': lines.characterSpacing }),
        ...size(sizes.三号),
      ]),
    ]),
  ]);
}

/** — 1 —, a character in from the outer border. */
function footer(align: 'left' | 'right'): Xml {
  const look = { face: '宋体', size: '四号' } as const;
  const field = (type: string) =>
    element('w:r', {}, [
      element('w:rPr', {}, [fonts('宋体'), element('w:sz', { 'w:val': sizes.四号 })]),
      element('w:fldChar', { 'w:fldCharType': type }),
    ]);
  const instruction = element('w:r', {}, [
    element('w:rPr', {}, [fonts('宋体'), element('w:sz', { 'w:val': sizes.四号 })]),
    element('w:instrText', { 'xml:space': 'preserve' }, [' PAGE ']),
  ]);
  const number = [field('begin'), instruction, field('separate'), run('1', look), field('end')];
  const space = align === 'right' ? { right: 1 } : { indent: 1 };
  return element('w:ftr', namespaces, [
    paragraph({ align, ...space }, [run('— ', look), ...number, run(' —', look)]),
  ]);
}

/** The footnotes of the document, numbered from 1; the first two are the lines that Word asks for. */
export function footnotesPart(notes: readonly string[]): Xml {
  const line = (id: string, type: string, name: string) =>
    element('w:footnote', { 'w:type': type, 'w:id': id }, [
      element('w:p', {}, [element('w:r', {}, [element(name, {})])]),
    ]);
  return element('w:footnotes', namespaces, [
    line('-1', 'separator', 'w:separator'),
    line('0', 'continuationSeparator', 'w:continuationSeparator'),
    ...notes.map((text, at) =>
      element('w:footnote', { 'w:id': String(at + 1) }, [
        paragraph({ align: 'left' }, [
          element('w:r', {}, [
            element('w:rPr', {}, [element('w:vertAlign', { 'w:val': 'superscript' })]),
            element('w:footnoteRef', {}),
          ]),
          run(` ${text}`, { face: '宋体', size: '四号' }),
        ]),
      ]),
    ),
  ]);
}

/** English metric units of a twip. */
const emuOfTwip = 635;
const emuOfPixel = 9525;

/** A picture as wide as it is, at most as the text. */
export function pictureParagraph(
  { width, height }: PictureSize,
  { number, alt }: { readonly number: number; readonly alt: string },
): Xml {
  const widest = Number(page.textWidth) * emuOfTwip;
  const scale = Math.min(1, widest / (width * emuOfPixel));
  const [cx, cy] = [width, height].map((pixels) => String(Math.round(pixels * emuOfPixel * scale)));
  const extent = { cx: cx ?? '', cy: cy ?? '' };
  const id = String(number);
  const properties = { id, name: `picture${id}`, descr: alt };
  const picture = element('pic:pic', {}, [
    element('pic:nvPicPr', {}, [element('pic:cNvPr', properties), element('pic:cNvPicPr', {})]),
    element('pic:blipFill', {}, [
      element('a:blip', { 'r:embed': `picture${id}` }),
      element('a:stretch', {}, [element('a:fillRect', {})]),
    ]),
    element('pic:spPr', {}, [
      element('a:xfrm', {}, [element('a:off', { x: '0', y: '0' }), element('a:ext', extent)]),
      element('a:prstGeom', { prst: 'rect' }, [element('a:avLst', {})]),
    ]),
  ]);
  const inline = element('wp:inline', { distT: '0', distB: '0', distL: '0', distR: '0' }, [
    element('wp:extent', extent),
    element('wp:docPr', properties),
    element('a:graphic', {}, [element('a:graphicData', { uri: `${drawing}/picture` }, [picture])]),
  ]);
  return paragraph({ align: 'center' }, [element('w:r', {}, [element('w:drawing', {}, [inline])])]);
}
