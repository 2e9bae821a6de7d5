import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../../scripts/sources/docx.ts';
import { UnreadableSource } from '../../../../src/import/source-document.ts';
import {
  docx,
  docxFiles,
  lines,
  namespaces,
  p,
  r,
  relationships,
  xmlPart,
  zipped,
} from './builder.ts';

const document = 'word/document.xml';

async function refusal(
  bytes: Uint8Array,
): Promise<{ readonly id: string; readonly detail?: string | undefined }> {
  return await readDocx(bytes).then(
    () => {
      throw new Error('it was read');
    },
    (error: unknown) => {
      if (error instanceof UnreadableSource) return { id: error.id, detail: error.detail };
      throw error;
    },
  );
}

function withDocument(content: string | Uint8Array): Uint8Array {
  return zipped({ ...docxFiles(p('甲')), [document]: content });
}

/** The first bytes of an OLE file, and the name of a stream in its directory. */
function ole(stream: string): Uint8Array {
  return Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1000),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(99),
  ]);
}

describe('a file that is no docx', () => {
  test.each([
    ['empty', new Uint8Array(), 'file-empty'],
    ['a docx with a password', ole('EncryptedPackage'), 'docx-encrypted'],
    ['an old .doc', ole('WordDocument'), 'docx-old-doc'],
    ['RTF', strToU8('{\\rtf1\\ansi}'), 'docx-not-word'],
    ['a web page', strToU8('<html>第一条</html>'), 'docx-not-word'],
    ['a zip of other files', zipped({ 'a.txt': '第一条' }), 'docx-not-word'],
    [
      'a package without its document',
      zipped({ '_rels/.rels': relationships({ a: ['officeDocument', 'word/document.xml'] }) }),
      'docx-not-word',
    ],
    [
      'a sheet',
      withDocument('<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'),
      'docx-not-word',
    ],
    ['a docx without text', docx(p('') + p(' \u3000')), 'file-empty'],
    ['cut off', docx(p('甲')).subarray(0, 700), 'docx-damaged'],
    [
      'without the notes that it refers to',
      docx({ body: p('甲'), relations: { a: ['footnotes', 'footnotes.xml'] } }),
      'docx-damaged',
    ],
  ])('is refused: %s', async (_, bytes, id) => {
    expect(await refusal(bytes)).toMatchObject({ id });
  });

  test('has a document of a fixed root, whatever its package says', async () => {
    expect(await refusal(withDocument(xmlPart('settings', '')))).toMatchObject({
      id: 'docx-not-word',
    });
  });
});

describe('XML that cannot be read', () => {
  test('is refused with the place', async () => {
    expect(await refusal(withDocument(xmlPart('document', '<w:body>')))).toEqual({
      id: 'docx-xml',
      detail: expect.stringMatching(/^“word\/document\.xml”：第 2 行第 \d+ 列$/u),
    });
    expect(await refusal(docx({ body: p('甲'), styles: '<w:style>' }))).toMatchObject({
      detail: expect.stringContaining('word/styles.xml'),
    });
  });

  test('with a DTD is refused and its entities are not expanded', async () => {
    const entities = Array.from(
      { length: 30 },
      (_, index) => `<!ENTITY a${index + 1} "&a${index};&a${index};">`,
    );
    const laughs = `<!DOCTYPE d [<!ENTITY a0 "哈">${entities.join('')}]>${xmlPart('document', `<w:body>${p('<w:r><w:t>&a30;</w:t></w:r>')}</w:body>`).replace(/^.*\n/u, '')}`;
    expect(await refusal(withDocument(laughs))).toMatchObject({
      id: 'docx-xml',
      detail: expect.stringContaining('DTD'),
    });
    expect(await refusal(docx(p('<w:r><w:t>&nbsp;</w:t></w:r>')))).toMatchObject({
      id: 'docx-xml',
    });
  });

  test('is refused where it is nested without end, and read where it is nested deeply', async () => {
    const nested = (depth: number): string =>
      `${'<w:smartTag>'.repeat(depth)}${r('甲')}${'</w:smartTag>'.repeat(depth)}`;
    expect(lines(await readDocx(docx(p(nested(900)))))).toEqual(['甲']);
    expect(await refusal(docx(p(nested(100_000))))).toMatchObject({
      id: 'docx-xml',
      detail: expect.stringContaining('1000'),
    });
    const tables = `${'<w:tbl><w:tr><w:tc>'.repeat(300)}${p('甲')}${'</w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>'.repeat(300)}`;
    expect((await readDocx(docx(tables))).blocks).toHaveLength(1);
  });

  test('with a prefix that nothing declares is refused', async () => {
    expect(await refusal(docx(p('<x:r/>')))).toMatchObject({
      detail: expect.stringContaining('“x”'),
    });
  });

  test('in broken or unknown bytes is refused', async () => {
    const broken = Buffer.from(xmlPart('document', `<w:body>${p('甲')}</w:body>`));
    broken[broken.indexOf('甲')] = 0xff;
    expect(await refusal(withDocument(broken))).toMatchObject({
      detail: expect.stringContaining('编码'),
    });
    const unknown = xmlPart('document', `<w:body>${p('甲')}</w:body>`).replace('UTF-8', 'x-none');
    expect(await refusal(withDocument(unknown))).toMatchObject({
      detail: expect.stringContaining('x-none'),
    });
  });
});

describe('ways to write a docx', () => {
  const xml = xmlPart('document', `<w:body>${p('第一条　甲')}</w:body>`);
  const utf16 = Buffer.from(xml.replace('UTF-8', 'UTF-16'), 'utf16le');

  test.each([
    ['as UTF-8 that says it is UTF-16', strToU8(xml.replace('UTF-8', 'UTF-16'))],
    ['with a byte order mark', strToU8(`\ufeff${xml}`)],
    ['in UTF-16, little end first', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])],
    ['in UTF-16, big end first', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]).swap16()],
    ['in UTF-16 without a mark', utf16],
    [
      'in strict OOXML',
      strToU8(xml.replace(namespaces.w, 'http://purl.oclc.org/ooxml/wordprocessingml/main')),
    ],
    [
      'with other prefixes',
      strToU8(xml.replaceAll('w:', 'ns0:').replace('xmlns:w=', 'xmlns:ns0=')),
    ],
    [
      'without prefixes',
      strToU8(xml.replaceAll('<w:', '<').replaceAll('</w:', '</').replace('xmlns:w=', 'xmlns=')),
    ],
    [
      'with namespaces where they are used',
      strToU8(
        `<document xmlns="${namespaces.w}"><body><x:p xmlns:x="${namespaces.w}" xmlns="urn:other"><t>其他</t><x:r><x:t>第一条　甲</x:t></x:r></x:p></body></document>`,
      ),
    ],
    [
      'with CDATA, references and comments',
      strToU8(xml.replace('第一条　甲', '<![CDATA[第一]]>条<!-- 乙 -->&#x3000;甲')),
    ],
  ])('are read: %s', async (_, content) => {
    expect(lines(await readDocx(withDocument(content)))).toEqual(['第一条　甲']);
  });

  test('are read: in the encoding that is declared', async () => {
    const declared = Buffer.from('<?xml version="1.0" encoding="GBK"?><w:document xmlns:w="');
    const body = Buffer.from(`${namespaces.w}"><w:body><w:p><w:r><w:t>`);
    const text = Buffer.from([0xb5, 0xda, 0xd2, 0xbb, 0xcc, 0xf5]);
    const end = Buffer.from('</w:t></w:r></w:p></w:body></w:document>');
    expect(lines(await readDocx(withDocument(Buffer.concat([declared, body, text, end]))))).toEqual(
      ['第一条'],
    );
  });

  test('are read: with the document wherever the package says', async () => {
    const files = docxFiles(p('甲'));
    const { [document]: main, 'word/_rels/document.xml.rels': related, ...rest } = files;
    const moved = zipped({
      ...rest,
      '_rels/.rels': relationships({ x: ['officeDocument', '/a/../b/正文.xml'] }),
      'b/正文.xml': main ?? '',
      'b/_rels/正文.xml.rels': related ?? '',
    });
    expect(lines(await readDocx(moved))).toEqual(['甲']);
  });

  test('are read: with many paragraphs', async () => {
    const count = 20_000;
    const body = Array.from({ length: count }, (_, index) => p(`第${index}条`)).join('');
    const { blocks } = await readDocx(docx(body));
    expect(blocks).toHaveLength(count);
    expect(blocks.at(-1)).toMatchObject({ text: `第${count - 1}条`, place: { line: count } });
  });
});
