import { strToU8, zipSync } from 'fflate';
import { inDocumentOrder } from '../policy/clause.ts';
import { draftMark } from '../policy/clause-citation.ts';
import { chineseDate, type IsoDate } from '../policy/dates.ts';
import { known } from '../policy/document.ts';
import type { Policy } from '../policy/policy.ts';
import { validityOn } from '../policy/validity.ts';
import { policyUrl, type SiteAddress } from './policy-record.ts';
import { type Xml, xmlDocument, xmlElement as element } from './xml.ts';
import { lines, page, red } from './gongwen-layout.ts';
import { clauseParagraphs, paragraph, run } from './docx-paragraphs.ts';
import {
  contentTypes,
  documentRelations,
  fixedParts,
  footnotesPart,
  namespaces,
  pictureParagraph,
} from './docx-parts.ts';
import { pictureSize } from './picture-size.ts';

export interface DocxSetting {
  readonly day: IsoDate;
  readonly address: SiteAddress;
  /** Pictures by the `src` that figures have. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

/**
 * A policy as a Word file laid out by GB/T 9704: red head, title, text with the faces of its levels, page
 * numbers. It says at its end that it is no original. The same policy gives the same bytes.
 */
export function policyDocx(policy: Policy, setting: DocxSetting): Uint8Array {
  const pictures = picturesOf(policy, setting);
  const footnoteIds = policy.footnotes.map(({ id }) => id);
  const text = clauseParagraphs(policy.clauses, {
    picture: ({ figure }) => {
      const at = pictures.findIndex(({ src }) => src === figure?.src);
      const picture = pictures[at];
      return picture && pictureParagraph(picture.size, { number: at + 1, alt: figure?.alt ?? '' });
    },
    footnote: (id) => {
      const number = footnoteIds.indexOf(id) + 1;
      if (number === 0) return undefined;
      return element('w:r', {}, [
        element('w:rPr', {}, [element('w:vertAlign', { 'w:val': 'superscript' })]),
        element('w:footnoteReference', { 'w:id': String(number) }),
      ]);
    },
  });
  const body = element('w:body', {}, [
    ...headOf(policy),
    ...text,
    ...recordOf(policy, setting),
    section(),
  ]);
  const document = element('w:document', namespaces, [body]);
  const xml = (root: Xml) => strToU8(xmlDocument(root));
  const kinds = [...new Set(pictures.map(({ size }) => size.type))];
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': xml(contentTypes(kinds)),
    ...fixedParts(policy.meta.title),
    'word/document.xml': xml(document),
    'word/_rels/document.xml.rels': xml(documentRelations(pictures.map(({ size }) => size.type))),
    'word/footnotes.xml': xml(footnotesPart(policy.footnotes.map((note) => note.text))),
  };
  pictures.forEach(({ bytes, size }, at) => {
    files[`word/media/picture${at + 1}.${size.type}`] = bytes;
  });
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) });
}

function picturesOf(policy: Policy, { pictures }: DocxSetting) {
  const sources = [...inDocumentOrder(policy.clauses)].flatMap(({ figure }) => figure?.src ?? []);
  return [...new Set(sources)].flatMap((src) => {
    const bytes = pictures.get(src);
    const size = bytes && pictureSize(bytes);
    return bytes === undefined || size === undefined ? [] : [{ src, bytes, size }];
  });
}

/** 发文机关标志, 发文字号, the red line, the title, the 题注. */
function headOf({ meta }: Policy): readonly Xml[] {
  const issuers = known(meta.issuers);
  const mark = meta.stage === '征求意见稿' ? ['征求意见稿'] : (issuers ?? []);
  return [
    ...mark.map((name) =>
      paragraph({ align: 'center' }, [run(name, { face: '小标宋', size: '小标', colour: red })]),
    ),
    paragraph({ align: 'center', rule: red, before: 2, after: 2 }, [
      run(known(meta.number) ?? '文号未载明'),
    ]),
    paragraph({ align: 'center', after: 1 }, [
      run(meta.title + draftMark(meta), { face: '小标宋', size: '二号' }),
    ]),
    ...(meta.history === undefined
      ? []
      : [
          paragraph({ align: 'center', after: 1 }, [
            run(`（${meta.history.join('　')}）`, { face: '楷体' }),
          ]),
        ]),
  ];
}

/** What the file is: no original, from where, and whether it holds. */
function recordOf(policy: Policy, { day, address }: DocxSetting): readonly Xml[] {
  const { meta, id } = policy;
  const { status, sentence } = validityOn(policy, day);
  const corrections = [...inDocumentOrder(policy.clauses)].flatMap((clause) => clause.corrections);
  const said = [
    `本件由政典编排，不是正式文本。${meta.source.authoritative}。`.replace(/。。$/u, '。'),
    `时效：${status}（按${chineseDate(day)}判断）。${sentence}`,
    `取自：${known(meta.source.publisher) ?? '发布者未载明'}${known(meta.source.url) === undefined ? '' : `，${meta.source.url}`}`,
    `本站网页：${policyUrl(id, address)}`,
    ...corrections.map(
      ({ printed, reading, reason }) =>
        `勘误：“${printed}”${reading === undefined ? '' : `疑为“${reading}”`}（${reason}）。`,
    ),
  ];
  return [
    paragraph({ rule: 'auto' }, []),
    ...said.map((words) =>
      paragraph({ align: 'left' }, [run(words, { face: '宋体', size: '四号' })]),
    ),
  ];
}

function section(): Xml {
  const { width, height, top, left, right, bottom, footer } = page;
  return element('w:sectPr', {}, [
    element('w:footerReference', { 'w:type': 'default', 'r:id': 'footerOdd' }),
    element('w:footerReference', { 'w:type': 'even', 'r:id': 'footerEven' }),
    element('w:pgSz', { 'w:w': width, 'w:h': height }),
    element('w:pgMar', {
      ...{ 'w:top': top, 'w:right': right, 'w:bottom': bottom, 'w:left': left },
      ...{ 'w:header': '720', 'w:footer': footer, 'w:gutter': '0' },
    }),
    element('w:docGrid', { 'w:type': 'lines', 'w:linePitch': lines.pitch }),
  ]);
}
