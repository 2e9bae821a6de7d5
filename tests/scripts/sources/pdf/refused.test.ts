import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../../scripts/sources/pdf.ts';
import { pdfLimits } from '../../../../scripts/sources/pdf/page.ts';
import { readPdfPages } from '../../../../scripts/sources/pdf/pages.ts';
import { UnreadableSource } from '../../../../src/import/source-document.ts';
import { readHere } from './here.ts';
import { firstFree, type PdfParts, stream, text, writePdf } from './writer.ts';

const page = { content: text('依法行政', { x: 90, top: 100 }) };
const file = writePdf({ pages: [page, page] });
const slow = 60_000;

describe('a PDF that cannot be read', () => {
  it.each<readonly [string, Uint8Array, UnreadableSource['id']]>([
    ['nothing', new Uint8Array(), 'file-empty'],
    ['a text', bytesOf('第一条　为了保护个人信息权益'), 'pdf-not-pdf'],
    ['a head and rubbish', bytesOf(`%PDF-1.7\n${'x1 [<( '.repeat(500)}\n%%EOF`), 'pdf-damaged'],
    ['a head only', bytesOf('%PDF-1.7\n%%EOF'), 'pdf-damaged'],
    ['a file without its end', file.subarray(0, file.length - 30), 'pdf-damaged'],
    ['half a file', file.subarray(0, file.length / 2), 'pdf-damaged'],
    ['an empty page', writePdf({ pages: [{ content: '' }] }), 'file-empty'],
    ['a locked file', writePdf({ pages: [page], password: '密' }), 'pdf-password'],
    ['pages that hold themselves', loop(), 'pdf-damaged'],
  ])('is refused with one reason: %s', async (_, bytes, id) => {
    const error = await readHere(bytes).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UnreadableSource);
    expect(error).toMatchObject({ id });
  });

  it('is refused where the linearized length says that the end is missing', async () => {
    const whole = Buffer.from(file).toString('latin1');
    const cut = whole.replace('\n', '\n% << /Linearized 1 /L 999999 /H [1 2] >>\n');
    await expect(readHere(bytesOf(cut))).rejects.toMatchObject({
      id: 'pdf-damaged',
      detail: expect.stringContaining('999999'),
    });
  });

  it('is read, with a remark, where the table of objects had to be made anew', async () => {
    const shifted = Buffer.from(file)
      .toString('latin1')
      .replace('\n', '\n% shifted by this line\n');
    const read = await readHere(bytesOf(shifted));
    expect(read.blocks).toHaveLength(2);
    expect(read.remarks).toEqual([{ id: 'pdf-repaired' }]);
  });

  it('is read where the password is empty', async () => {
    const read = await readHere(writePdf({ pages: [page], password: '' }));
    expect(read.blocks).toMatchObject([{ text: '依法行政' }]);
  });

  it('has the pages that are there, whatever number it gives', async () => {
    const read = await readHere(writePdf({ pages: [page], count: 100_000 }));
    expect(read.blocks).toHaveLength(1);
  });

  it('is refused for too many pages', async () => {
    const limits = { ...pdfLimits, pages: 1 };
    await expect(readHere(file, limits)).rejects.toMatchObject({
      id: 'pdf-too-large',
      detail: '2 页，最多 1 页',
    });
  });

  it('is refused for too many characters', async () => {
    const limits = { ...pdfLimits, glyphs: 7 };
    await expect(readHere(file, limits)).rejects.toMatchObject({ id: 'pdf-too-large' });
  });

  it('names the page of which only a part can be read', async () => {
    const broken = { content: `${page.content} /Missing Do ${page.content}` };
    const read = await readHere(writePdf({ pages: [page, broken] }));
    expect(read.remarks.map(({ id, place }) => [id, place?.page])).toEqual([
      ['pdf-page-damaged', 2],
    ]);
    expect(read.blocks.length).toBeGreaterThanOrEqual(2);
  });

  it.each<readonly [string, PdfParts]>([
    ['arrays in arrays', { pages: [{ content: '['.repeat(200_000) }] }],
    ['states without end', { pages: [{ content: 'q '.repeat(2_000) }] }],
    [
      'a form that shows itself',
      {
        pages: [
          {
            content: '/Form Do',
            entries: `/Resources << /XObject << /Form ${firstFree} 0 R >> >>`,
          },
        ],
        objects: [
          `<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /Form ${firstFree} 0 R >> >> /Length 8 >>\nstream\n/Form Do\nendstream`,
        ],
      },
    ],
  ])('comes to an end: %s', async (_, parts) => {
    const error = await readHere(writePdf(parts)).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UnreadableSource);
  });
});

describe('the thread that reads a PDF', () => {
  it(
    'gives what the same code gives without a thread',
    async () => {
      expect(await readPdf(file)).toEqual(await readHere(file));
    },
    slow,
  );

  it(
    'hands a refusal on',
    async () => {
      const locked = writePdf({ pages: [page], password: '密' });
      await expect(readPdf(locked)).rejects.toMatchObject({ id: 'pdf-password' });
    },
    slow,
  );

  it(
    'is stopped when its time is over',
    async () => {
      const limits = { ...pdfLimits, milliseconds: 1 };
      await expect(readPdf(file, { limits, pagesOf: readPdfPages })).rejects.toMatchObject({
        id: 'pdf-too-heavy',
      });
    },
    slow,
  );

  it(
    'is stopped when a page unpacks to more than memory should hold',
    async () => {
      const spaces = Buffer.alloc(400_000_000, ' ');
      const large = (): Uint8Array => deflateSync(deflateSync(spaces, { level: 1 }));
      const object = stream('', large).replace('/FlateDecode', '[/FlateDecode /FlateDecode]');
      const bomb = { content: '', entries: `/Contents ${firstFree} 0 R` };
      const bytes = writePdf({ pages: [bomb], objects: [object] });
      const reading = { limits: { ...pdfLimits, memory: 300_000_000 }, pagesOf: readPdfPages };
      expect((await readPdf(file, reading)).blocks).toHaveLength(2);
      await expect(readPdf(bytes, reading)).rejects.toMatchObject({ id: 'pdf-too-heavy' });
    },
    slow,
  );
});

/** A page tree of which the only page is the tree. */
function loop(): Uint8Array {
  const plain = Buffer.from(writePdf({ pages: [page] })).toString('latin1');
  return bytesOf(plain.replace(/\/Kids \[12 0 R\]/u, '/Kids [2 0 R ]'));
}

function bytesOf(words: string): Uint8Array {
  return Uint8Array.from(Buffer.from(words, 'latin1'));
}
